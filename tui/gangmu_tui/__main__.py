"""`python -m gangmu_tui` is the command gangmu."""

from __future__ import annotations

import sys

from gangmu_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())

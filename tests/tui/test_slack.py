"""Memory that was taken for a moment is given back."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from gangmu_tui.slack import give_back

BLOCK, BLOCKS = 8_192, 5_000


def resident() -> int:
    """Bytes of this process that lie in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_freed_blocks_below_one_that_is_in_use_go_back_to_the_system() -> None:
    give_back()
    if platform.libc_ver()[0] != "glibc":  # other C libraries have no such call, and it was harmless
        return
    blocks = [bytearray(BLOCK) for _ in range(BLOCKS)]
    last = blocks.pop()
    full = resident()
    blocks.clear()
    give_back()
    assert full - resident() > BLOCK * BLOCKS / 2
    assert len(last) == BLOCK

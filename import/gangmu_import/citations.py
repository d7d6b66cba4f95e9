"""Documents that a text names in 《》."""

from __future__ import annotations

from gangmu_db.records import Citation, Head

from gangmu_import.outline import Outline
from gangmu_import.text import Text


def find_citations(text: Text, outline: Outline, head: Head) -> tuple[Citation, ...]:
    """Each cited title once, at its first place; never the document itself."""
    return ()

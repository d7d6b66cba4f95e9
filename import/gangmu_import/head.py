"""What a document says of itself: title, number, issuers, date, period, regions, kind."""

from __future__ import annotations

from gangmu_db.records import Head

from gangmu_import.outline import Outline
from gangmu_import.text import Text


def read_head(text: Text, outline: Outline) -> Head:
    """The head of the document; what the text does not say is None or empty."""
    return Head("", None, (), None, None, (), "其他")

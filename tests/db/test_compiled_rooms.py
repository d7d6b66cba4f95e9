"""What is compiled where gangmu is installed keeps what it has worked out."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = [
    path
    for folder in ("import/gangmu_import", "db/gangmu_db")
    for path in sorted((ROOT / folder).glob("*.py"))
]


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.stem)
def test_no_room_leans_on_cached_property(room: Path) -> None:
    """Compiled, it is a plain property, and works out its value each time that it is asked."""
    assert "@cached_property" not in room.read_text("utf-8")

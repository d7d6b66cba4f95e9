"""The library that the tests of the app walk in, and the app over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gangmu_db.publishing import publish
from gangmu_db.records import Bundle, Source
from gangmu_db.writer import Writer
from gangmu_import.pipeline import extract
from tui.plans import plans


def put(path: Path, *bundles: Bundle) -> None:
    """Publish an edition that holds the documents."""

    def change(connection: object) -> bool:
        writer = Writer(connection)  # type: ignore[arg-type]  # publish hands a sqlite3.Connection
        for bundle in bundles:
            writer.write(bundle)
        writer.finish()
        return True

    publish(path, change)


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of three made-up plans; read only."""
    path = tmp_path_factory.mktemp("planned") / "library.db"
    put(path, *plans())
    return path


@pytest.fixture(scope="session")
def seed_library(seeds: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five seed documents, imported."""
    path = tmp_path_factory.mktemp("seeds") / "library.db"
    put(path, *(extract(Source(seed.name, "0" * 64, "utf-8"), clean(seed)) for seed in seeds))
    return path


def clean(seed: Path) -> str:
    """The text of a seed, all of which are UTF-8 without anything that needs cleaning but line ends."""
    return seed.read_text(encoding="utf-8-sig").replace("\r\n", "\n")

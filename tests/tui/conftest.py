"""The library that the tests of the app walk in, and the app over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tui.plans import plans

from gangmu_db.publishing import publish
from gangmu_db.records import Bundle
from gangmu_db.writer import Writer


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

"""Where the tests find what they need: the annotated documents, and libraries made from small texts."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gangmu_db.publishing import publish
from gangmu_db.records import Bundle, Source
from gangmu_db.writer import Writer, Written
from gangmu_import.pipeline import extract

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The annotated documents beside the checkout. With CI=true their absence fails; elsewhere it skips, and says so."""
    if not SHARED.is_dir():
        message = "the annotated documents (../shared) are not here"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return SHARED


@pytest.fixture(scope="session")
def seeds(shared: Path) -> tuple[Path, ...]:
    """The five seed documents."""
    return tuple(sorted((shared / "seeds").glob("*.txt")))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The path of a library that is not there yet."""
    return tmp_path / "library" / "library.db"


@pytest.fixture
def bundle() -> Callable[..., Bundle]:
    """A text read as if it had been in a file."""

    def make(text: str, path: str = "plan.txt") -> Bundle:
        return extract(Source(path, "0" * 64, "utf-8"), text)

    return make


@pytest.fixture
def write(library: Path) -> Callable[..., tuple[Written, ...]]:
    """Write Bundles into the library and publish it."""

    def put(*bundles: Bundle, again: bool = False) -> tuple[Written, ...]:
        written: list[Written] = []

        def change(connection: object) -> bool:
            writer = Writer(connection)  # type: ignore[arg-type]  # publish hands a sqlite3.Connection
            written.extend(writer.write(bundle, again=again) for bundle in bundles)
            writer.finish()
            return any(one.state != "unchanged" for one in written)

        publish(library, change)
        return tuple(written)

    return put

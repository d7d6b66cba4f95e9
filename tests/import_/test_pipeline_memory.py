"""Extraction leaves nothing behind that only the garbage collector could free, so it need not run meanwhile."""

from __future__ import annotations

import gc
from importlib.resources import files

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

SAMPLE = sorted(files("gangmu_import").joinpath("sample").iterdir(), key=lambda path: path.name)
TEXTS = [path.read_text(encoding="utf-8") for path in SAMPLE if path.name.endswith((".txt", ".md"))]


@pytest.mark.parametrize("text", [*TEXTS, "", "（" * 3000, "1" * 3000])
def test_a_text_leaves_no_objects_that_hold_each_other(text: str) -> None:
    extract(Source("plan.txt", "", ""), text)  # tables of the rules are made once
    gc.collect()
    gc.disable()
    try:
        extract(Source("plan.txt", "", ""), text)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize("collects", [True, False])
def test_the_collector_is_left_as_it_was(collects: bool) -> None:
    (gc.enable if collects else gc.disable)()
    try:
        extract(Source("plan.txt", "", ""), TEXTS[0])
        assert gc.isenabled() is collects
    finally:
        gc.enable()

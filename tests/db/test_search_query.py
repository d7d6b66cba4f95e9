"""Filter words, phrases, words to leave out; nothing typed raises; the query path stays lean."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from time import monotonic

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.made_up import Item, draft
from gangmu_db import schema
from gangmu_db.pinyin import sounds
from gangmu_db.query import parsed
from gangmu_db.records import Hits
from gangmu_db.search import Engine, search
from gangmu_db.writer import Writer

SCIENCE, HEALTH = ("青屿区科学技术委员会", "区科委"), ("青屿区卫生健康委员会", "区卫健委")


@pytest.fixture(scope="module")
def library() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    writer = Writer(connection)
    plan = draft("青屿区数字健康行动计划")
    plan.put(Item("task", "建设区域影像平台", "由首席医师主持每季度的联合读片会。"), (SCIENCE, HEALTH))
    plan.put(Item("task", "推广互联网医院平台", "开通线上复诊。"), (HEALTH,))
    plan.put(Item("target", "线上问诊人次", "达到500人次", value=500, year=2022))
    plan.put(Item("target", "线上问诊投入", "达到800人次", value=800, year=2024))
    writer.write(plan.bundle(year=2021))
    writer.write(
        draft("松岚市港口平台规划", [Item("task", "扩建冷链码头平台")]).bundle(year=2023, regions=("松岚市",))
    )
    writer.finish()
    yield connection
    connection.close()


def titles(found: Hits) -> set[str]:
    return {hit.title for hit in found.hits}


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("平台 部门:科委", {"建设区域影像平台"}),
        ("平台 dept:卫健委 kind:task", {"建设区域影像平台", "推广互联网医院平台"}),
        ("平台 地区:松岚 类:任务", {"扩建冷链码头平台"}),
        ("平台 年:2023 类:文件", {"松岚市港口平台规划"}),
        ("平台 year:2020..2022 类:任务", {"建设区域影像平台", "推广互联网医院平台"}),
        ("线上问诊 值>=600家", {"线上问诊投入"}),
        ("线上问诊 值<600", {"线上问诊人次"}),
        ("线上问诊 值>500", {"线上问诊投入"}),
        ("线上问诊 值=500", {"线上问诊人次"}),
        ("问诊 year:2024 类:指标", {"线上问诊投入"}),
        ("平台 -影像 -冷链 类:任务", {"推广互联网医院平台"}),
        ('"医院平台" 类:任务', {"推广互联网医院平台"}),
        ("类：指标 状态:目标", {"线上问诊人次", "线上问诊投入"}),
        ("角色:责任 部门:科委", {"建设区域影像平台"}),
        ("角色:牵头 部门:科委", set()),
    ],
)
def test_filters_narrow_what_is_found(library: sqlite3.Connection, typed: str, wanted: set[str]) -> None:
    assert titles(search(library, typed)) == wanted


def test_a_filter_that_names_nothing_is_told(library: sqlite3.Connection) -> None:
    found = search(library, "平台 部门:气象局")
    assert (found.hits, found.unmatched) == ((), ("部门:气象局",))


def test_a_half_typed_filter_does_not_hide_everything(library: sqlite3.Connection) -> None:
    assert search(library, "平台 部门:").hits


def test_a_phrase_of_a_body_is_found_with_its_place(library: sqlite3.Connection) -> None:
    hit = search(library, "每季度的联合读片会").hits[0]
    assert hit.title == "建设区域影像平台"
    assert hit.span is not None
    assert hit.snippet is not None
    (text,) = library.execute("SELECT text FROM source WHERE document = ?", (hit.document,)).fetchone()
    assert text[hit.span.start : hit.span.end] == "每季度的联合读片会"
    assert "每季度的联合读片会" in hit.snippet


def test_words_that_meet_over_punctuation_come_after_those_that_do_not(library: sqlite3.Connection) -> None:
    whole, broken = search(library, "首席医师主持").hits[0], search(library, "联合读片会区科委").hits[0]
    assert whole.score > broken.score


def test_filters_hold_for_bodies_too(library: sqlite3.Connection) -> None:
    assert titles(search(library, "联合读片会 部门:科委 类:任务")) == {"建设区域影像平台"}
    assert not search(library, "联合读片会 地区:松岚").hits


def test_the_newer_and_higher_comes_first_among_equals() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    writer = Writer(connection)
    for year in (2023, 2021, 2024, 2022):
        writer.write(draft(f"{year}年工作要点", [Item("task", "推进绿色港口")]).bundle(year=year))
    writer.finish()
    found = [hit.document_title for hit in search(connection, "绿色港口", kinds=["task"]).hits]
    assert found == [f"{year}年工作要点" for year in (2024, 2023, 2022, 2021)]


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=260) | st.text(alphabet='"“-:：值>=<a平台年类部门 \\*^()', max_size=60))
def test_nothing_that_is_typed_raises(typed: str) -> None:
    query = parsed(typed, sounds())
    assert len(query.whole) <= 18 * 200  # one character may fold to eighteen


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='"-:年类部门dept值>=100亿元平台gxpt影像 *()', max_size=40))
def test_nothing_that_is_searched_raises(library: sqlite3.Connection, typed: str) -> None:
    assert len(search(library, typed).hits) <= 50


def test_a_long_query_is_cut_and_quick(library: sqlite3.Connection) -> None:
    engine = Engine(library)
    begun = monotonic()
    for typed in (
        "平" * 100_000,
        "shi" * 50_000,
        '"' * 100_000,
        "a:" * 50_000,
        " -" * 50_000,
        "\u0301" * 100_000,
    ):
        engine.search(typed)
    assert monotonic() - begun < 2


def test_a_search_past_its_deadline_is_partial(library: sqlite3.Connection) -> None:
    assert search(library, "平台", deadline=0.0).partial
    assert not search(library, "平台", deadline=None).partial


LEAN = """
import sqlite3, sys
from gangmu_db import schema
from gangmu_db.search import Engine
from gangmu_db.suggest import suggest
connection = sqlite3.connect(":memory:")
schema.create(connection)
engine = Engine(connection)
for number in range(150):
    engine.search(f"shibei高新{number} 部门:科委")
suggest(connection, "qukuai")
print(*(sorted({name.split(".")[0] for name in sys.modules})))
"""


def test_a_process_that_searches_loads_no_segmenter_and_no_writer() -> None:
    done = subprocess.run([sys.executable, "-c", LEAN], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "rapidfuzz" in loaded
    assert not loaded & {"jieba", "pypinyin", "opencc", "sqlite_utils", "numpy", "gangmu_import", "textual"}

"""Documents that a text names in 《》."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.records import Citation, Head, Span
from gangmu_import.citations import find_citations
from gangmu_import.outline import Outline, Part
from gangmu_import.text import fold
from pace import within

HEAD = Head("芜湖市水利建设行动计划（2022—2024年）", None, (), None, None, ("安徽省", "芜湖市"), "行动计划")


def cited(stored: str, frames: tuple[Span, ...] = ()) -> tuple[Citation, ...]:
    return find_citations(fold(stored), Outline((Part("body", None, 0, len(stored)),), (), frames), HEAD)


def test_each_title_counts_once_at_its_first_place() -> None:
    text = "根据《安徽省水利条例》和《安徽省节水办法》，按照《安徽省水利条例》要求。"
    assert [(c.title, c.start) for c in cited(text)] == [("安徽省水利条例", 3), ("安徽省节水办法", 13)]


def test_a_number_behind_the_title_belongs_to_it() -> None:
    (citation,) = cited("按照《安徽省节水办法》（皖政办〔2019〕45 号）要求。")
    assert citation.number == "皖政办〔2019〕45号"


def test_the_document_itself_and_its_short_form_are_not_cited() -> None:
    assert (
        cited("《芜湖市水利建设行动计划（2022-2024年）》已印发。《行动计划》明确目标，《计划》要求落实。")
        == ()
    )


def test_a_short_form_that_the_text_makes_is_not_cited() -> None:
    text = "《安徽省水利发展规划纲要》（以下简称《水利纲要》）印发后，《水利纲要》得到落实。"
    assert [citation.title for citation in cited(text)] == ["安徽省水利发展规划纲要"]


def test_a_title_inside_a_title_stays_inside() -> None:
    text = "落实《〈安徽省水利条例〉实施细则》和《关于贯彻《节水办法》的意见》。"
    assert [citation.title for citation in cited(text)] == [
        "〈安徽省水利条例〉实施细则",
        "关于贯彻《节水办法》的意见",
    ]


def test_link_lists_are_not_citations() -> None:
    text = "正文。\n《某区产业意见》\n"
    assert cited(text, (Span(4, 12),)) == ()


@given(st.text(alphabet="《》水利办法（〔2019〕1号）以下简称\n", max_size=80))
def test_a_citation_is_what_stands_at_its_place(stored: str) -> None:
    for citation in cited(stored):
        assert stored[citation.start : citation.end] == citation.title


@pytest.mark.parametrize("stored", ["《" * 100_000, "》" * 200_000, "《" * 50_000 + "》" * 50_000])
def test_no_text_makes_the_search_slow(stored: str) -> None:
    with within(seconds=2):
        cited(stored)

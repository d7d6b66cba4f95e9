"""The sample library yields what its author knows of it."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from gangmu_db.records import Bundle, Source, Target
from gangmu_import.pipeline import extract
from import_.sample_facts import (
    CITES,
    DUES,
    DUTIES,
    HEADS,
    HELP,
    HOLD,
    LEAD,
    NUMBERS,
    OUTSIDE,
    ROWS,
    TASKS,
    Duties,
    KnownHead,
    Number,
)

SAMPLE = files("gangmu_import") / "sample"
FILES = tuple(head.file for head in HEADS)
SHARED_RUN = 30
"""Characters that the sample may not have in common with the documents of others."""


def plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


@cache
def stored(name: str) -> str:
    return (SAMPLE / f"{name}.txt").read_text(encoding="utf-8")


@cache
def bundle(name: str) -> Bundle:
    text = stored(name)
    return extract(Source(f"{name}.txt", sha256(text.encode()).hexdigest(), "utf-8"), text)


def duties(name: str, title: str) -> Duties:
    found = [task for task in bundle(name).tasks if plain(task.title) == plain(title)]
    assert len(found) == 1, f"{title}: {len(found)} tasks"
    return tuple((duty.name, duty.role) for duty in found[0].duties)


def says(target: Target, number: Number) -> bool:
    return (
        plain(number.words) in plain(target.indicator)
        and abs(target.value - number.value) < 1e-6
        and target.unit == number.unit
        and target.year == number.year
        and target.status == number.status
    )


def test_every_document_of_the_sample_has_its_facts() -> None:
    assert sorted(item.name for item in SAMPLE.iterdir() if item.name.endswith(".txt")) == sorted(
        f"{n}.txt" for n in FILES
    )
    assert set(TASKS) == set(CITES) == set(NUMBERS) == set(FILES)


def test_the_sample_has_the_length_of_real_documents() -> None:
    lengths = [len(stored(name)) for name in FILES]
    assert min(lengths) > 1_900
    assert sum(lengths) > 28_000


@pytest.mark.parametrize("known", HEADS, ids=FILES)
def test_the_head_of_a_document_is_read(known: KnownHead) -> None:
    head = bundle(known.file).head
    assert plain(head.title) == plain(known.title)
    assert head.number == known.number
    assert head.issuers == known.issuers
    assert head.date == known.date
    assert head.regions[-1] == known.region
    assert known.kind in (None, head.kind)
    assert known.period in (None, head.period)


@pytest.mark.parametrize("name", FILES)
def test_a_document_has_as_many_tasks_as_were_written(name: str) -> None:
    headed = [task.title for task in bundle(name).tasks if task.title not in ROWS]
    assert len(headed) == TASKS[name], headed


def test_the_rows_of_a_table_of_tasks_are_tasks() -> None:
    assert {task.title for task in bundle("yunlan_sme_scheme_2024").tasks} >= set(ROWS)


def test_an_amount_in_chinese_numerals_is_a_number() -> None:
    wanted = Number("产值", 100, "亿元", 2025, "target")
    assert any(says(target, wanted) for target in bundle("songlan_plan_2021_2025").targets)


@pytest.mark.parametrize(("name", "title", "known"), DUTIES, ids=[known[0] for known in DUTIES])
def test_a_task_is_held_by_those_named_in_its_clause(name: str, title: str, known: Duties) -> None:
    assert duties(name, title) == known


def test_the_first_in_the_list_leads_where_the_text_says_so() -> None:
    roles = duties("songlan_task_list_2024", "发展海洋智能装备产业")
    assert roles[0] == ("松岚高新区管委会", LEAD)
    assert [name for name, _ in roles[1:]] == ["区经信局", "区农业农村局"]
    assert {role for _, role in roles[1:]} <= {HOLD, HELP}


@pytest.mark.parametrize(("name", "title", "due"), DUES, ids=[known[0] for known in DUES])
def test_a_deadline_inside_the_clause_is_the_due_of_the_task(name: str, title: str, due: str) -> None:
    found = [task.due for task in bundle(name).tasks if plain(task.title) == plain(title)]
    assert len(found) == 1
    assert (found[0] or "").startswith(due)


@pytest.mark.parametrize("name", FILES)
def test_the_numbers_that_were_written_are_found_with_year_and_status(name: str) -> None:
    targets = bundle(name).targets
    missing = [number for number in NUMBERS[name] if not any(says(target, number) for target in targets)]
    assert missing == []


@pytest.mark.parametrize("name", FILES)
def test_a_document_cites_what_was_written_in_book_marks(name: str) -> None:
    assert {plain(citation.title) for citation in bundle(name).citations} == {
        plain(title) for title in CITES[name]
    }


def test_citations_lead_to_documents_of_the_sample() -> None:
    titles = {plain(bundle(name).head.title) for name in FILES}
    cited = {plain(citation.title) for name in FILES for citation in bundle(name).citations}
    assert cited - titles == {plain(title) for title in OUTSIDE}


def test_short_and_full_names_are_one_department_in_every_document() -> None:
    named = defaultdict(set)
    for name in FILES:
        for mention in bundle(name).mentions:
            named[mention.department].add((name, mention.name))
    office = named["云澜市经济和信息化局"]
    assert {written for _, written in office} >= {"市经信局", "云澜市经济和信息化局"}
    assert {name for name, _ in office} >= {
        "yunlan_opinions_2021",
        "yunlan_work_points_2023",
        "yunlan_bulletin_2023_06",
        "yunlan_report_2023",
        "yunlan_sme_scheme_2024",
    }


def test_the_two_districts_do_not_share_their_offices() -> None:
    holders = {
        name: {duty.department for task in bundle(name).tasks for duty in task.duties} for name in FILES
    }
    assert "青屿区科学技术局" in holders["qingyu_action_plan_2022"]
    assert "松岚区科学技术局" in holders["songlan_plan_2021_2025"]
    assert not holders["qingyu_action_plan_2022"] & holders["songlan_plan_2021_2025"]


@pytest.mark.parametrize(
    ("scope", "series", "known"),
    [
        (
            "云澜市",
            "高新技术企业数",
            {(2020, 1286), (2022, 1815), (2023, 2000), (2023, 2047), (2024, 2330), (2025, 2600)},
        ),
        (
            "云澜市",
            "研发经费投入强度（%）",
            {(2020, 2.45), (2022, 2.71), (2023, 2.84), (2024, 2.92), (2025, 3.0)},
        ),
        ("青屿区", "研发经费投入强度（%）", {(2021, 3.12), (2023, 3.46), (2024, 3.6)}),
        ("松岚区", "高新技术企业数", {(2015, 47), (2020, 193), (2023, 315), (2024, 355), (2025, 400)}),
        ("松岚区", "5G基站数", {(2020, 870), (2023, 2050), (2024, 2250), (2025, 2400)}),
    ],
)
def test_an_indicator_can_be_followed_over_years_and_documents(
    scope: str, series: str, known: set[tuple[int, float]]
) -> None:
    points = {
        (target.year, target.value)
        for name in FILES
        for target in bundle(name).targets
        if (target.scope, target.series) == (scope, series)
    }
    assert points >= known


def test_page_furniture_around_a_downloaded_plan_is_no_content() -> None:
    text = stored("qingyu_action_plan_2022")
    framed = "".join(text[span.start : span.end] for span in bundle("qingyu_action_plan_2022").frames)
    assert "无障碍阅读" in framed
    assert "浏览次数" in framed
    assert "相关链接" in framed
    assert "实现增加值96.4亿元" not in framed


def test_the_sample_repeats_no_document_of_others(shared: Path) -> None:
    runs: dict[str, str] = {}
    for name in FILES:
        text = plain(stored(name))
        runs.update({text[at : at + SHARED_RUN]: name for at in range(len(text) - SHARED_RUN + 1)})
    for folder in ("seeds", "corpus"):
        paths = [
            path for path in (shared / folder).iterdir() if path.suffix in (".txt", ".md", ".html", ".csv")
        ]
        assert paths
        for path in paths:
            raw = path.read_bytes()
            encoding = "gb18030" if "gb18030" in path.name else "utf-8"
            text = plain(raw.decode(encoding, errors="ignore"))
            assert (
                not {text[at : at + SHARED_RUN] for at in range(len(text) - SHARED_RUN + 1)} & runs.keys()
            ), path.name

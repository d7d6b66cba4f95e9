"""Bodies in running text, and the list of a document's bodies."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.records import Head, Span, Task
from gangmu_import.canonical import Names
from gangmu_import.duties import assign, find_clauses
from gangmu_import.lexicon import rules
from gangmu_import.mentions import ends_of_names, find_mentions
from gangmu_import.organisations import find_organisations, unresolved
from gangmu_import.outline import Outline, Part
from gangmu_import.places import Place, place_of
from gangmu_import.text import Text, fold
from gangmu_import.writtenforms import forms
from pace import within

DISTRICT = Head("某计划", None, ("静安区人民政府",), "2020-03-21", None, ("上海市", "静安区"), "行动计划")
MENTIONS: dict[str, Any] = rules("mentions")


def outline(text: Text) -> Outline:
    return Outline((Part("body", None, 0, len(text.stored)),), (), ())


def named(stored: str) -> list[str]:
    return [stored[start:end] for start, end in find_mentions(fold(stored).folded)]


@pytest.mark.parametrize("entry", MENTIONS["pattern"], ids=lambda entry: entry["endings"][0])
def test_a_pattern_finds_its_example_only(entry: dict[str, Any]) -> None:
    text, name = entry["example"]
    assert name in named(f"据悉，{text}。")
    text, name = entry["counter"]
    assert name not in named(f"据悉，{text}。")


def test_known_universities_are_found() -> None:
    example, counter = MENTIONS["known"]["example"], MENTIONS["known"]["counter"]
    assert example[1] in named(example[0])
    assert counter[1] not in named(counter[0])


def test_what_follows_a_name_can_make_it_another_thing() -> None:
    table = MENTIONS["after"]
    assert named(table["example"][0]) == []
    assert table["counter"][1] in named(table["counter"][0])


@pytest.mark.parametrize(
    ("stored", "names"),
    [
        ("市经信委和兄弟部门紧密衔接", ["市经信委"]),
        ("静安区人民政府、上海市科委共同推进", ["静安区人民政府", "上海市科委"]),
        ("响应市委、市政府关于促进发展的要求", ["市委", "市政府"]),
        ("财政部、国家发展改革委印发", ["财政部", "国家发展改革委"]),
        ("交通运输部门要做好服务", []),
        ("静安区政府产业引导基金已设立", []),
        ("上海大学科技园入驻企业", []),
        ("市委书记到会讲话", []),
        ("市委宣传部组织宣传", ["市委宣传部"]),
        ("县公安局交警大队巡查", ["县公安局"]),
        ("向国家能源局华中监管局报备", ["国家能源局华中监管局"]),
        (
            "国家矿山安全监察局贵州局、国家能源局和市水利局",
            ["国家矿山安全监察局贵州局", "国家能源局", "市水利局"],
        ),
        ("国家能源局东北局部试点", ["国家能源局"]),
        ("区住房城乡建委、区住房和城乡建委备案", ["区住房城乡建委", "区住房和城乡建委"]),
    ],
)
def test_names_in_prose(stored: str, names: list[str]) -> None:
    assert named(stored) == names


def test_a_body_of_rescue_stands_behind_its_region_only() -> None:
    example, counter = MENTIONS["levelled"]["example"], MENTIONS["levelled"]["counter"]
    assert example[1] in named(example[0])
    assert counter[1] not in named(counter[0])


def test_names_are_not_looked_for_where_they_are_known() -> None:
    folded = "区科委牵头,区财政局配合,静安区出台措施"
    found = find_mentions(folded, [(0, 3)])
    assert [folded[start:end] for start, end in found] == ["区财政局", "静安区"]


def bodies(stored: str, head: Head = DISTRICT) -> tuple[list[str], list[str]]:
    text = fold(stored)
    tasks = [
        Task(0, None, None, "", "推进建设", stored.index("推进建设"), len(stored), None, 0.9, "heading", ())
    ]
    names = Names(place_of(head))
    given = assign(text, tasks, find_clauses(text, outline(text)), names)
    departments, mentions = find_organisations(text, outline(text), head, given, names)
    return [department.canonical for department in departments], [
        f"{mention.role} {mention.name}" for mention in mentions
    ]


def test_a_name_of_a_duty_is_not_mentioned_a_second_time() -> None:
    departments, mentions = bodies("静安区人民政府印发。市政府同意。推进建设。（责任单位：区科委、相关企业）")
    assert departments == ["静安区科学技术委员会", "相关企业", "静安区人民政府", "上海市人民政府"]
    assert mentions == ["发文 静安区人民政府", "提及 市政府", "责任 区科委", "责任 相关企业"]


def test_an_alias_inside_a_longer_name_is_not_counted_twice() -> None:
    departments, _ = bodies("静安区科技创新领导小组统一协调，市政府办公厅参加。推进建设。")
    assert departments == ["静安区科技创新领导小组", "上海市人民政府办公厅"]


@pytest.mark.parametrize(
    ("stored", "others"),
    [
        ("各旗区人民政府：", []),
        ("各旗、县、区人民政府：", []),
        ("各县（区）、开发区人民政府：", []),
        ("按区人民政府和市政府要求：", ["内蒙古自治区人民政府", "包头市人民政府"]),
    ],
)
def test_governments_of_districts_are_not_that_of_the_autonomous_region(
    stored: str, others: list[str]
) -> None:
    head = Head("某计划", None, (), "2020-03-21", None, ("内蒙古自治区", "包头市"), "行动计划")
    assert bodies(f"{stored}推进建设。", head)[0] == others


def test_an_issuer_that_only_the_frame_names_is_mentioned_there() -> None:
    text = fold("发文机关：静安区人民政府\n推进建设。")
    framed = Outline((Part("body", None, 13, len(text.stored)),), (Span(0, 13),), ())
    departments, mentions = find_organisations(text, framed, DISTRICT, (), Names(place_of(DISTRICT)))
    assert [department.canonical for department in departments] == ["静安区人民政府"]
    assert [(mention.role, text.stored[mention.start : mention.end]) for mention in mentions] == [
        ("发文", "静安区人民政府")
    ]


def test_every_department_of_a_document_is_named_in_it() -> None:
    text = fold("推进建设。（责任单位：区科委）")
    departments, mentions = find_organisations(text, outline(text), DISTRICT, (), Names(place_of(DISTRICT)))
    assert {department.canonical for department in departments} == {
        mention.department for mention in mentions
    }


def test_a_name_of_no_known_region_is_listed_for_the_maintainer_and_stays_as_written() -> None:
    text = fold("推进建设。（责任单位：县水利局、区科委）")
    tasks = [Task(0, None, None, "", "推进建设", 0, len(text.stored), None, 0.9, "heading", ())]
    names = Names(place_of(DISTRICT))
    given = assign(text, tasks, find_clauses(text, outline(text)), names)
    problems = unresolved(given, names)
    assert [problem.code for problem in problems] == ["unresolved-department"]
    assert "县水利局" in problems[0].message


@pytest.mark.parametrize(
    "stored",
    [
        "领导小组" * 50_000,
        "市区县" * 60_000,
        "市科委和" * 50_000,
        "上海市" * 60_000,
        "上海" + "科技" * 90_000 + "中心",
    ],
    ids=["groups", "levels", "lists", "regions", "long name"],
)
def test_no_text_makes_the_search_for_names_slow(stored: str) -> None:
    with within(seconds=2):
        find_mentions(stored)


@given(st.text(alphabet="上海市静安区科委人民政府办公室领导小组中心、，。与和", max_size=120))
def test_spans_are_in_order_and_do_not_overlap(stored: str) -> None:
    reach = 0
    for start, end in find_mentions(stored):
        assert reach <= start < end <= len(stored)
        reach = end


def test_the_look_at_the_last_characters_passes_over_no_name_of_the_tables() -> None:
    tables = forms().values()
    names = {name for table in tables for name in table.alone}
    names |= {f"静安区{form}" for table in tables for form in table.levelled}
    assert len(names) > 1000
    assert [name for name in names if len(name) not in ends_of_names(name, ())] == []


def test_an_address_to_all_provinces_names_no_national_body() -> None:
    line = "各省、自治区、直辖市{}水利厅（局）、宣传部、发展改革委："
    body = "\n加强水利建设，由财政厅、发展改革委负责。"

    def national(stored: str) -> list[str]:
        text = fold(stored)
        found, _ = find_organisations(text, outline(text), DISTRICT, (), Names(Place(())))
        return [one.canonical for one in found if one.canonical.startswith("国家发展")]

    assert national(line.format("") + "\n加强水利建设。") == []
    assert national("水利建设方案\n　　" + line.format("") + "\n　　加强水利建设。") == []
    assert national(line.format("") + body) == ["国家发展和改革委员会"]
    assert national("各地要加强水利建设，发展改革委负责。") == ["国家发展和改革委员会"]


@pytest.mark.parametrize(
    ("place", "line", "canonical"),
    [
        (("安徽省",), "省水利厅、科技厅、国资委：", "安徽省人民政府国有资产监督管理委员会"),
        (("安徽省",), "各市人民政府，省水利厅、卫健委：", "安徽省卫生健康委员会"),
        (("安徽省",), "省水利厅、农业农村厅（乡村振兴局）：", "安徽省乡村振兴局"),
        (("安徽省", "芜湖市"), "省水利厅，芜湖市科技局、国资委：", "芜湖市人民政府国有资产监督管理委员会"),
        (("安徽省",), "水利部、国家卫健委，省水利厅：", "国家卫生健康委员会"),
        (("安徽省",), "省水利厅和国家林草局、卫健委。", "国家卫生健康委员会"),
        ((), "省水利厅、卫健委：", "国家卫生健康委员会"),
    ],
)
def test_the_region_of_an_address_governs_all_whom_it_names(
    place: tuple[str, ...], line: str, canonical: str
) -> None:
    text = fold(f"{line}\n现印发给你们。")
    found, _ = find_organisations(text, outline(text), DISTRICT, (), Names(Place(place)))
    assert canonical in [one.canonical for one in found]
    national = [one.canonical for one in found if one.canonical.startswith("国")]
    assert all(one in (canonical, "国家林业和草原局") for one in national)

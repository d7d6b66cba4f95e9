"""What a part behind 其中 is a part of, and what the lead of a section lends to no number."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.topics import is_generic, subject_of

REPORT = "岚江市2023年工作总结\n\n一、工作成效\n\n{}\n"

Figure = tuple[str, float]


def counted(words: str) -> list[Figure]:
    found = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    return [(target.indicator, target.value) for target in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "全市渡口泊位90个（其中东湾50个，西湾40个）。",
            [("全市渡口泊位", 90), ("东湾渡口泊位", 50), ("西湾渡口泊位", 40)],
        ),
        (
            "全市建成茶馆90家，其中城区50家、乡村40家，茶师300人。",
            [("茶馆", 90), ("城区茶馆", 50), ("乡村茶馆", 40), ("茶师", 300)],
        ),
        (
            "全市建成茶馆90家，其中城区50家，茶楼8家。",
            [("茶馆", 90), ("城区茶馆", 50), ("茶楼", 8)],
        ),
    ],
)
def test_each_part_of_a_list_is_one_of_the_whole(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "（一）综合实力稳步提高。进出口总额80亿元。其中，出口总额60亿元。",
            [("进出口总额", 80), ("出口总额", 60)],
        ),
        ("（一）科学发展水平稳步提高。茶叶产值80亿元。", [("茶叶产值", 80)]),
        ("（一）茶旅节会持续火热。实现水产收入80亿元。", [("水产收入", 80)]),
        ("（一）茶旅节会持续火热。参展企业80家。", [("茶旅节会参展企业", 80)]),
        ("（一）聚力渡口建设。完成投资80亿元。", [("渡口投资", 80)]),
        ("（一）聚力项目建设。完成投资80亿元。", [("投资", 80)]),
        ("（一）坚持创新驱动。参展企业80家。", [("参展企业", 80)]),
        ("（一）坚定不移抓项目。完成投资80亿元。", [("投资", 80)]),
        ("（一）渡口发展有新突破。完成投资80亿元。", [("渡口投资", 80)]),
        ("（一）城乡面貌焕然一新。参展企业80家。", [("参展企业", 80)]),
        ("（一）守牢航运安全底线。参展企业80家。", [("参展企业", 80)]),
        ("（一）构建现代化渡运体系。参展企业80家。", [("参展企业", 80)]),
        ("（一）筑牢水运“主阵地”。完成投资80亿元。", [("投资", 80)]),
        ("（一）建设保障性住房。完成投资80亿元。", [("保障性住房投资", 80)]),
        ("坚持规划引领，完成投资80亿元。", [("投资", 80)]),
    ],
)
def test_a_lead_that_names_no_thing_is_no_part_of_an_indicator(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


def test_what_says_enough_is_not_generic() -> None:
    for word in rules("phrases")["topic"]["own"]:
        assert not is_generic(f"{word}投资")
    assert is_generic("参展企业")
    assert subject_of("科学发展水平稳步提高") == ""
    assert subject_of("茶旅节会持续火热") == "茶旅节会"
    hollow, topic = rules("phrases")["hollow"], rules("phrases")["topic"]
    assert subject_of(hollow["example"]) == ""
    assert subject_of(hollow["counter"]) == hollow["counter"]
    for word in (*hollow["words"], *(f"茶业{end}" for end in hollow["ends"]), *hollow["openings"]):
        assert subject_of(word) == ""
    assert subject_of("美化县城") == "县城"
    assert subject_of("种植业") == "种植业"
    assert subject_of(topic["noun_example"]) == topic["noun_example"]
    assert subject_of(topic["noun_counter"]) != topic["noun_counter"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "提高船员供养标准，东湾区提高到900元，西湾县提高到800元。",
            [("船员供养标准", 900, "东湾区"), ("船员供养标准", 800, "西湾县")],
        ),
        (
            "全市渡船数量增长12%，其中东湾区增长15%，西湾县下降3%。",
            [("全市渡船数量增长", 12, ""), ("全市渡船数量增长", 15, "东湾区"), ("全市渡船数量下降", 3, "西湾县")],
        ),
        ("甲水区渡船数量增长12%，乙水区增长15%。", [("甲水区渡船数量增长", 12, ""), ("渡船数量增长", 15, "乙水区")]),
    ],
)  # fmt: skip
def test_a_place_before_a_change_is_its_scope(words: str, found: list[tuple[str, float, str]]) -> None:
    targets = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    assert [(target.indicator, target.value, target.scope) for target in targets] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("20个渡口社区全面建成。", [("建成渡口社区", 20)]),
        ("6个边远渔村全部摘帽。", [("摘帽边远渔村", 6)]),
        ("30家渡船企业开展船员培训。", [("开展船员培训的渡船企业", 30)]),
        ("30个企业技术中心。", [("企业技术中心", 30)]),
    ],
)
def test_what_is_said_of_things_goes_before_their_noun(words: str, found: list[Figure]) -> None:
    assert counted(words) == found


@pytest.mark.parametrize(
    "words",
    ["新增安置区5个。", "划定禁渔区5个。", "新设街道5个。", "建成度假区5个。", "搬迁安置区5个。"],
)
def test_what_is_made_is_no_scope(words: str) -> None:
    targets = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    assert [target.scope for target in targets] == [""]


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("启动郊区14座茶亭修缮，解决牧区300户用茶。", ["茶亭修缮", "解决牧区用茶"]),
        ("改造景区5个茶棚，完成山区120公里茶道。", ["茶棚", "茶道"]),
        ("新创产业园区3个，创建灯塔园区2个。", ["产业园区", "灯塔园区"]),
        ("新创产业园区3个，搬迁滩区群众3000人。", ["产业园区", "搬迁滩区群众"]),
        ("推进深山区2个茶亭修缮。开发区4个。", ["茶亭修缮", "开发区"]),
    ],
)
def test_land_and_what_a_verb_opens_are_no_scope(words: str, indicators: list[str]) -> None:
    targets = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    assert [(target.indicator, target.scope) for target in targets] == [(name, "") for name in indicators]


def test_a_region_named_like_land_is_a_scope() -> None:
    words = "新增茶馆9家，其中房山区5家、井陉矿区4家。"
    targets = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    assert [target.scope for target in targets] == ["", "房山区", "井陉矿区"]


def test_a_place_with_a_number_alone_is_its_scope() -> None:
    words = "新增茶馆9家，其中东湾区5家、西湾县4家。"
    targets = extract(Source("report.txt", "0" * 64, "utf-8"), REPORT.format(words)).targets
    assert [target.scope for target in targets] == ["", "东湾区", "西湾县"]


PLAN = "岚江县2025年茶业工作要点\n\n一、重点工作\n\n{}\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "招聘茶艺教师120名（其中青年教师30名、特岗教师20名）。",
            [("招聘茶艺教师", 120), ("青年教师", 30), ("特岗教师", 20)],
        ),
        ("招聘茶艺教师120名，其中青年教师30名。", [("招聘茶艺教师", 120), ("青年教师", 30)]),
        ("茶旅接待人次300万人次。", [("茶旅接待人次", 3_000_000)]),
        (
            "茶旅接待人次为300万人次、茶亭服务人数500人。",
            [("茶旅接待人次", 3_000_000), ("茶亭服务人数", 500)],
        ),
        ("全镇总户数3000户，茶乡人口总数9000人。", []),
    ],
)
def test_parts_and_amounts_count_without_a_verb_of_their_own(words: str, found: list[Figure]) -> None:
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    assert [(target.indicator, target.value) for target in targets] == found

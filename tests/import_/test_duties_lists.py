"""Lists of bodies without a label: legends that say who of them leads, and what makes a bracket one of duties."""

from __future__ import annotations

import pytest

from gangmu_import.clauses import Clause, find_clauses
from gangmu_import.conventions import with_conventions
from gangmu_import.outline import Outline, Part
from gangmu_import.rolewords import role_words
from gangmu_import.text import fold


def clauses(stored: str) -> tuple[Clause, ...]:
    text = fold(stored)
    found = find_clauses(text, Outline((Part("body", None, 0, len(stored)),), (), ()))
    return with_conventions(text.folded, found, role_words())


def written(stored: str) -> list[str]:
    folded = fold(stored).folded
    return [
        " ".join(role[0] + folded[start:end] for role, start, end in clause.holders)
        for clause in clauses(stored)
    ]


LEGENDS = [
    "列在逗号前面的为牵头单位，其余相关单位按分工配合，下同",
    "逗号前为牵头单位，逗号后为配合单位，下同",
    "注：逗号之前的部门为牵头单位，下同",
    "“，”前为牵头单位，其他为配合单位。下同",
]


@pytest.mark.parametrize("legend", LEGENDS)
def test_the_bodies_before_the_comma_lead_in_every_list_where_a_legend_says_so(legend: str) -> None:
    stored = (
        f"1.建设冷链。新建冷链设施。（市商务局、市财政局，市教育局。{legend}）\n"
        "2.整治河道。清理垃圾。（市水利局，市财政局、市公安局）\n"
        "3.修复古树。建立名录。（市林业局、市文化旅游局）\n"
    )
    assert written(stored) == [
        "牵市商务局 牵市财政局 配市教育局",
        "牵市水利局 配市财政局 配市公安局",
        "牵市林业局 牵市文化旅游局",
    ]


def test_the_semicolon_may_part_leaders_from_the_others_as_well() -> None:
    stored = (
        "1.保护湿地。划定红线。（责任单位：县林业局、县水利局；县财政局（县国资局）、县公安局）\n"
        "2.治理扬尘。覆盖裸土。（责任单位：县住建局；各镇人民政府，2026年6月底前完成）\n"
        "注：责任单位中分号前的单位为牵头单位，分号后的为配合单位。\n"
    )
    assert written(stored) == [
        "牵县林业局 牵县水利局 配县财政局 配县公安局",
        "牵县住建局 配各镇人民政府",
    ]


def test_a_list_that_names_its_leader_keeps_it_under_such_a_legend() -> None:
    stored = (
        "1.建设冷链。（市商务局，市教育局。逗号前为牵头单位，下同）\n"
        "2.整治河道。（市财政局、市水利局牵头，市公安局配合）\n"
        "3.开展评估。（牵头单位：市科技局，市统计局；配合单位：市司法局）\n"
        "4.加强宣传。（配合单位：市文化旅游局）\n"
    )
    assert written(stored)[1:] == [
        "牵市财政局 牵市水利局 配市公安局",
        "牵市科技局 牵市统计局 配市司法局",
        "配市文化旅游局",
    ]


def test_without_a_legend_a_comma_parts_no_roles() -> None:
    stored = "（责任单位：市水利局，市财政局、市公安局）\n企业名称逗号前为简称。项目由市水利局牵头。\n"
    assert written(stored)[0] == "责市水利局 责市财政局 责市公安局"

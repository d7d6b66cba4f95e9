"""Lists of bodies without a label: legends that say who of them leads, and what makes a bracket one of duties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_import.canonical import Names
from gangmu_import.clauses import Clause, find_clauses
from gangmu_import.conventions import with_conventions
from gangmu_import.holders import plain_names, split_bodies
from gangmu_import.outline import Outline, Part, read_outline
from gangmu_import.places import Place
from gangmu_import.text import fold
from import_.task_rows import rows
from pace import within

GUANGDONG = Place(("广东省",), 2026)


def clauses(stored: str) -> tuple[Clause, ...]:
    text = fold(stored)
    found = find_clauses(text, Outline((Part("body", None, 0, len(stored)),), (), ()))
    return with_conventions(text.folded, found)


def written(stored: str) -> list[str]:
    folded = fold(stored).folded
    return [
        " ".join(role[0] + folded[start:end] for role, start, end in clause.holders)
        for clause in clauses(stored)
    ]


LEGENDS = [
    "列在逗号前面的为牵头单位，其余相关单位按分工配合，下同",
    "逗号前为牵头单位，逗号后为配合单位，下同",
    "注：逗号之前的部门为牵头单位，其他为配合单位，下同",
    "以逗号分隔，前为牵头单位，后为配合单位，下同",
    "排在逗号以前的单位为主办单位，其他为协办单位，下同",
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


def test_those_behind_the_comma_answer_for_the_task_where_a_legend_says_no_more_of_them() -> None:
    legend = "逗号前为牵头单位，未明确牵头单位的按职责分工负责，下同"
    stored = (
        f"1.建设冷链。新建冷链设施。（责任单位：市商务局、市财政局（{legend}））\n"
        "2.整治河道。清理垃圾。（责任单位：市水利局，市财政局、市公安局）\n"
    )
    assert written(stored) == ["责市商务局 责市财政局", "牵市水利局 责市财政局 责市公安局"]


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


KNOWN_LISTS = "2.整治河道。清理垃圾。（市水利局，市财政局）\n3.修复古树。建立名录。（市林业局）\n4.普及急救。开展培训。（市卫生健康委、市教育局）\n"


def first_of(paragraph: str) -> str:
    """The first clause of a paragraph before three lists that are surely such."""
    return written(paragraph + "\n" + KNOWN_LISTS)[0]


@pytest.mark.parametrize("brackets", ["（（））", "[（）]", "〔（）〕", "（[]）", "[[]]"])
def test_a_remark_in_brackets_behind_a_name_loses_no_list(brackets: str) -> None:
    first, second, third, last = brackets
    stored = (
        f"1.建设冷链。新建设施。{first}市商务局、各区政府{second}含东岸管理局，下同{third}，市公安局{last}"
    )
    assert first_of(stored) == "责市商务局 责各区政府 责市公安局"


def test_a_remark_behind_a_name_goes_where_a_label_stands_as_well() -> None:
    stored = "（责任单位：市商务局、市邮政管理局（以下简称市邮管局）、各镇（含开发区，下同））"
    assert written(stored) == ["责市商务局 责市邮政管理局 责各镇"]


@pytest.mark.parametrize("unknown", ["东岸发展署", "森林消防支队", "市森林消防支队", "市城投", "青屿水务"])
def test_one_unknown_name_among_known_ones_is_a_name_where_the_form_repeats(unknown: str) -> None:
    stored = f"1.建设冷链。新建设施。（市商务局、{unknown}，市公安局）"
    assert first_of(stored) == f"责市商务局 责{unknown} 责市公安局"


@pytest.mark.parametrize(
    "stored",
    [
        "1.建设冷链。新建设施。（市商务局、东岸广场）",
        "1.建设冷链。新建设施。（市商务局、冷库、货车、冰柜）",
        "1.建设冷链。新建设施。（市商务局、市公安局已完成设施核查的除外）",
        "1.建设冷链。新建设施。（市商务局、市公安局，12次）",
        "1.建设冷链。新建设施。（详见市商务局、市公安局、市财政局网站）",
    ],
)
def test_a_list_with_as_many_unknown_names_or_with_words_is_none(stored: str) -> None:
    assert len(written(stored + "\n" + KNOWN_LISTS)) == 3


def test_an_unknown_name_stays_out_where_the_form_does_not_repeat() -> None:
    assert written("1.建设冷链。新建设施。（市商务局、东岸发展署，市公安局）\n" * 3) == []


@pytest.mark.parametrize("names", ["市商务局", "市商务局，各区政府"])
def test_a_list_in_the_middle_of_a_paragraph_counts_where_the_form_repeats(names: str) -> None:
    stored = f"1.建设冷链。新建设施。（{names}）修订管理办法，公布名录。（市财政局）"
    assert written(stored + "\n" + KNOWN_LISTS)[:2] == [
        " ".join("责" + name for name in names.split("，")),
        "责市财政局",
    ]


def test_a_list_in_the_middle_of_a_sentence_is_none() -> None:
    stored = "1.建设冷链。将冷库（市商务局、市公安局）列入名录，落实职责（市财政局）。"
    assert len(written(stored + "\n" + KNOWN_LISTS)) == 3


def test_lists_in_the_middle_of_paragraphs_alone_are_none() -> None:
    stored = "建设冷链。（市商务局）是去年的牌子。"
    assert written(stored * 3) == []


@pytest.mark.parametrize(
    "piece",
    ["。（市商务局、", "。（市商务局）改", "。（市商务局（下同", "（含下同", "逗号前为牵头单位，", "广州、"],
)
def test_no_list_makes_the_search_slow(piece: str) -> None:
    stored = piece * (100_000 // len(piece)) + "））" * 20_000 + "\n" + KNOWN_LISTS
    with within(seconds=2):
        clauses(stored)


@pytest.mark.parametrize(
    ("stored", "holders"),
    [
        (
            "（责任单位：市商务局，各县区人民政府，以下各项均涉及各县区，不再重复列出）",
            "责市商务局 责各县区人民政府",
        ),
        ("（责任单位：县林业局、各镇，不再一一列出）", "责县林业局 责各镇"),
        ("（责任单位：县林业局、各镇，下同，不另行注明；配合单位：县水利局）", "责县林业局 责各镇 配县水利局"),
        ("（牵头单位：县林业局，以下各条相同；配合单位：县水利局）", "牵县林业局 配县水利局"),
        ("（县林业局牵头，县财政局、各镇配合，以下任务均需各镇落实，不再列出）", "牵县林业局 配县财政局 配各镇"),
        ("（责任单位：市不动产登记中心、不动产登记中心、下城区政府）", "责市不动产登记中心 责不动产登记中心 责下城区政府"),
    ],
)  # fmt: skip
def test_what_a_list_says_of_those_below_is_no_body(stored: str, holders: str) -> None:
    assert written("推进建设。" + stored) == [holders]


@pytest.mark.parametrize("remark", ["，以下各项均涉及各区政府，不再列出", "，下同", "。下同"])
def test_a_bare_list_may_end_in_a_remark_on_those_below(remark: str) -> None:
    stored = f"1.建设冷链。新建设施。（市商务局、各区政府{remark}）"
    assert first_of(stored) == "责市商务局 责各区政府"


@pytest.mark.parametrize(
    ("stored", "holders"),
    [
        (
            "（省商务厅牵头负责，广州、珠海、佛山市政府配合）",
            "牵省商务厅 配广州市人民政府 配珠海市人民政府 配佛山市人民政府",
        ),
        ("（广州、深圳市政府按职责分工负责）", "责广州市人民政府 责深圳市人民政府"),
        ("（责任单位：省水利厅，惠州和东莞市人民政府）", "责省水利厅 责惠州市人民政府 责东莞市人民政府"),
        ("由省水利厅牵头，惠州、东莞市人民政府配合。", "牵省水利厅 配惠州市人民政府 配东莞市人民政府"),
        ("（冷链、佛山市政府负责）", "责佛山市人民政府"),
        ("（省发展和改革委、佛山市政府负责）", "责省发展和改革委 责佛山市人民政府"),
    ],
)
def test_one_word_for_government_holds_for_the_cities_before_it(stored: str, holders: str) -> None:
    names = Names(GUANGDONG)
    folded = fold("推进建设。" + stored).folded
    (clause,) = clauses("推进建设。" + stored)
    found = [
        role[0] + (names.canonical(folded[start:end]) if folded[start] != "省" else folded[start:end])
        for role, start, end in clause.holders
    ]
    assert " ".join(found) == holders


def test_cities_of_one_word_for_government_make_a_bare_list() -> None:
    assert first_of("1.建设冷链。新建设施。（广州、珠海、佛山市政府）") == "责广州 责珠海 责佛山市政府"


def test_a_city_before_another_body_is_none() -> None:
    assert len(written("1.建设冷链。新建设施。（广州、珠海、市商务局）\n" + KNOWN_LISTS)) == 3


NAMES = [
    "市科委",
    "市财政局",
    "市市场监管局",
    "各区",
    "各街镇",
    "有关区",
    "县人民政府",
    "发展和改革委员会",
    "",
    "等",
]
OTHERS = [
    "市文广旅局等",
    "市公安局(市交警支队)",
    "团市委及市妇联",
    "6月底前完成",
    "市教委牵头",
    "相关单位",
    "人民",
]


@given(st.lists(st.sampled_from(NAMES + OTHERS), max_size=6), st.sampled_from("、,"))
def test_a_plain_list_is_cut_into_the_names_that_the_search_for_marks_finds(
    pieces: list[str], sign: str
) -> None:
    listed = sign.join(pieces)
    plain = plain_names(listed, 0, len(listed))
    assert not plain or plain == split_bodies(listed, 0, len(listed))
    assert not plain or set(pieces).isdisjoint({"等", *OTHERS[:5]})


def test_a_list_of_names_without_anything_else_is_plain() -> None:
    listed = "牵头单位:市科委、市财政局,各街镇"
    assert [listed[start:end] for start, end in plain_names(listed, 5, len(listed))] == [
        "市科委",
        "市财政局",
        "各街镇",
    ]


@pytest.mark.parametrize(
    "group",
    [
        "各市、县级政府",
        "各市、县级人民政府",
        "各县、乡级政府",
        "各市（州）、县级政府",
        "市、县级政府",
        "市（州）、县级人民政府",
        "市级、县级政府",
        "市、县（区）政府",
        "省、市、县三级政府",
        "市、县级林业草原部门",
        "省、市、县级人力资源和社会保障部门",
        "各地级以上市、县（市、区）政府",
    ],
)
def test_a_comma_between_the_levels_of_governments_does_not_cut_their_group(group: str) -> None:
    folded = fold(group).folded
    assert written(f"建设驿站。（{group}负责，省林业厅配合）") == [f"责{folded} 配省林业厅"]
    assert written(f"建设驿站。（省林业厅、{group}按职责分工负责）") == [f"责省林业厅 责{folded}"]
    assert written(f"建设驿站。（责任单位：省林业厅、{group}，省财政厅）") == [
        f"责省林业厅 责{folded} 责省财政厅"
    ]


@pytest.mark.parametrize(
    ("stored", "holders"),
    [
        ("（各市，县级水利局负责）", "责各市 责县级水利局"),
        ("（责任单位：各市、县级医院）", "责各市 责县级医院"),
        ("（责任单位：各市、县级水利部门）", "责各市 责县级水利部门"),
        ("（区政府、镇级政府负责）", "责区政府 责镇级政府"),
    ],
)
def test_what_is_no_government_of_levels_stays_apart(stored: str, holders: str) -> None:
    assert written("建设驿站。" + stored) == [holders]


@pytest.mark.parametrize(
    "group",
    ["有关州（市）人民政府", "相关县（市、区）政府", "各有关市（州）", "有关州（市）", "有关镇（街道）"],
)
def test_a_bare_list_may_name_those_concerned_among_the_regions(group: str) -> None:
    named = f"1.建设驿站。新建驿站。（省林业厅、{group}）"
    assert first_of(named) == f"责省林业厅 责{fold(group).folded}"


def test_what_concerns_a_market_is_no_group_of_regions() -> None:
    assert len(written("1.建设驿站。新建驿站。（省林业厅、有关市场主体）\n" + KNOWN_LISTS)) == 3


def test_many_words_for_regions_in_a_row_make_no_name_slow() -> None:
    with within(seconds=2):
        assert written("建设驿站。（责任单位：省林业厅、各市、" + "区县市县" * 200 + "甲）")


@pytest.mark.parametrize(
    ("stored", "holders"),
    [
        ("（责任单位：省林业局、住房城乡 建设厅、省粮食局）", "责省林业局 责住房城乡建设厅 责省粮食局"),
        ("（责任单位：省林业局、各市(州) 人民政府）", "责省林业局 责各市(州)人民政府"),
        ("（责任单位：省林业局、各市 县人民政府）", "责省林业局 责各市县人民政府"),
        ("（责任单位：省委 宣传部、省政府 督查室）", "责省委宣传部 责省政府督查室"),
        ("（责任单位：省林业局 省粮食局、省水利厅）", "责省林业局 责省粮食局 责省水利厅"),
        (
            "（责任单位：省林业局 住房城乡建设厅 工商联 团省委）",
            "责省林业局 责住房城乡建设厅 责工商联 责团省委",
        ),
    ],
)
def test_a_blank_amid_a_name_parts_nothing_in_a_list_with_signs_between(stored: str, holders: str) -> None:
    assert [one.replace(" ", "") for one in written("推进建设。" + stored)] == [holders.replace(" ", "")]


ITEMS = "1.{}改造旧渡口{}（县交通运输局）{}\n2.{}完善值守制度{}（县应急管理局、县水利局）{}\n3.{}清理航道20公里{}（县水利局、各乡镇人民政府）{}\n"


@pytest.mark.parametrize(
    ("before", "behind", "end"), [("", "", ""), ("", "", "。"), ("", "", "；"), ("加强整治。", "", "。")]
)
def test_a_list_closes_an_item_right_behind_its_words_too(before: str, behind: str, end: str) -> None:
    assert written(ITEMS.format(*[before, behind, end] * 3)) == [
        "责县交通运输局",
        "责县应急管理局 责县水利局",
        "责县水利局 责各乡镇人民政府",
    ]


def test_such_a_list_is_no_part_of_the_title() -> None:
    sections = read_outline(fold(ITEMS.format(*[""] * 9))).sections
    assert [one.title for one in sections] == ["改造旧渡口", "完善值守制度", "清理航道20公里"]


@pytest.mark.parametrize(
    "items",
    [
        "1.改造旧渡口（县交通运输局）\n2.完善值守制度（县水利局）\n",
        "1.县自然资源局（县林业局）\n2.县交通运输局（县铁路局）\n3.县文化局（县文物局）\n",
        "1.表彰县自然资源局（县林业局）\n2.表彰县交通运输局（县铁路局）\n3.表彰县文化局（县文物局）\n",
        "1.张三（县水利局）\n2.李四（县交通运输局）\n3.王五（县文化局）\n",
    ],
)
def test_two_lists_other_names_of_bodies_and_lists_of_persons_are_none(items: str) -> None:
    assert written(items) == []


@pytest.mark.parametrize("first", ["县高新区管委会", "县供销社理事会", "县总工会", "县政府办"])
@pytest.mark.parametrize("joined", ["和", "与", "及"])
@pytest.mark.parametrize("second", ["县财政局", "县委组织部", "县地方志办"])
def test_the_end_of_a_name_before_and_is_no_verb(first: str, joined: str, second: str) -> None:
    assert written(f"（责任单位：{first}{joined}{second}、各乡镇人民政府）") == [
        f"责{first} 责{second} 责各乡镇人民政府"
    ]


@pytest.mark.parametrize("etc", ["等", "等单位", "等部门"])
@pytest.mark.parametrize(
    "behind", ["\n完成时限：2024年6月30日前\n", "\n", "\n责任领导：李四\n", " \n\n完成时限：6月底\n"]
)
def test_a_list_on_a_line_of_its_own_ends_before_the_word_for_others(etc: str, behind: str) -> None:
    text = f"一、任务\n（一）疏浚河道。疏浚河道4条。\n牵头单位：市水利局\n配合单位：市农业局、市林业局{etc}{behind}（二）扩种茶园。"
    assert [name for name, _ in rows(text)[0][2]] == ["市水利局", "市农业局", "市林业局"]

"""Tables with a row on each line whose cells nothing but blanks part, where blanks stand in cells and cells are missing."""

from __future__ import annotations

import pytest

from import_.task_rows import Rows, read, rows
from pace import within

TITLE = "云州市茶产业发展任务分解表\n"
HEADINGS = "序号 类别 主要任务 细化措施 牵头单位 参与单位 责任单位\n"
FIRST = (
    "1 茶园管护 推广绿色防控 完善虫情监测网点,减少农药用量。到2025年,农药用量控制在12.5吨以内。"
    " 市农业农村局 市气象局、林业局等 各县区人民政府\n"
)
SECOND = (
    "2 茶厂改造 推进清洁加工 支持茶厂更新炒制机器,淘汰燃煤锅炉。到2025年,改造茶厂80家以上。"
    " 市工业和信息化局 市财政局、市生态环境局 各县区人民政府\n"
)
THIRD = (
    "3 茶叶营销 拓宽销售渠道 组织茶企参加展会,建设电商直播基地。到2025年,网上销售额达到6亿元。"
    " 市商务局 市文旅局 各县区人民政府\n"
)
ALL: Rows = [
    (
        "1",
        "推广绿色防控",
        [("市农业农村局", "牵头"), ("市气象局", "配合"), ("林业局", "配合"), ("各县区人民政府", "责任")],
    ),
    (
        "2",
        "推进清洁加工",
        [
            ("市工业和信息化局", "牵头"),
            ("市财政局", "配合"),
            ("市生态环境局", "配合"),
            ("各县区人民政府", "责任"),
        ],
    ),
    ("3", "拓宽销售渠道", [("市商务局", "牵头"), ("市文旅局", "配合"), ("各县区人民政府", "责任")]),
]
WHOLE = TITLE + HEADINGS + FIRST + SECOND + THIRD


def holders(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(number, duties) for number, _, duties in rows(text)]


def test_a_row_is_a_line() -> None:
    assert rows(WHOLE) == ALL


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        ("茶园管护", "茶园管 护"),
        ("茶园管护", "茶园 管护"),
        ("茶厂改造", "茶厂改 造"),
        ("茶叶营销", "茶叶 营销"),
        ("更新炒制机器", "更新 炒制机器"),
        ("锅炉。到2025年", "锅炉。 到2025年"),
        ("市工业和信息化局", "市工业和 信息化局"),
        ("市工业和信息化局", "市工业和信息 化局"),
        ("市财政局、市生态", "市财政局、 市生态"),
        ("市商务局", "市商 务局"),
    ],
)
def test_a_blank_inside_a_cell_parts_nothing(whole: str, broken: str) -> None:
    found = rows(WHOLE.replace(whole, broken, 1))
    assert [(number, title) for number, title, _ in found] == [(number, title) for number, title, _ in ALL]
    assert [[("".join(name.split()), role) for name, role in duties] for _, _, duties in found] == [
        duties for _, _, duties in ALL
    ]


@pytest.mark.parametrize("broken", ["推广 绿色防控", "推广绿色 防控", "推广绿色防 控"])
def test_a_blank_inside_the_task_is_left_in_its_title(broken: str) -> None:
    found = rows(WHOLE.replace("推广绿色防控", broken))
    assert ["".join(title.split()) for _, title, _ in found] == [title for _, title, _ in ALL]
    assert holders(WHOLE) == [(number, duties) for number, _, duties in found]


def test_several_cells_of_a_row_may_hold_blanks() -> None:
    text = (
        WHOLE.replace("茶厂改造", "茶厂改 造")
        .replace("更新炒制", "更新 炒制")
        .replace("燃煤锅炉", "燃煤 锅炉")
    )
    assert rows(text) == ALL


@pytest.mark.parametrize("gap", [" ", "  ", "   "])
def test_a_row_with_a_number_and_bodies_of_its_own_is_a_task_where_its_task_is_missing(gap: str) -> None:
    text = WHOLE.replace("2 茶厂改造 推进清洁加工 ", f"2{gap}")
    assert [title for _, title, _ in rows(text)] == [
        "推广绿色防控",
        "支持茶厂更新炒制机器,淘汰燃煤锅炉",
        "拓宽销售渠道",
    ]
    assert holders(text) == holders(WHOLE)


def test_a_row_without_its_task_may_hold_a_blank() -> None:
    text = WHOLE.replace("2 茶厂改造 推进清洁加工 支持茶厂更新", "2   支持茶厂 更新")
    assert [title for _, title, _ in rows(text)][1] == "支持茶厂 更新炒制机器,淘汰燃煤锅炉"
    assert holders(text) == holders(WHOLE)


def test_two_short_rows_are_no_page_that_was_wrapped() -> None:
    text = (
        TITLE
        + HEADINGS
        + "1 茶园管护 推广绿色防控 完善虫情监测网点。 市农业农村局 市气象局、市林业局 各县区人民政府\n"
        + "2 茶厂改造 推进清洁加工 支持更新炒制机器。 市工信局 市财政局 各县区人民政府\n"
    )
    assert [(number, title, len(duties)) for number, title, duties in rows(text)] == [
        ("1", "推广绿色防控", 4),
        ("2", "推进清洁加工", 3),
    ]


def test_a_last_row_that_is_cut_off_is_a_task_without_duties() -> None:
    cut = WHOLE + "4 茶叶文化 讲好茶叶故事 举办"
    assert rows(cut) == [*ALL, ("4", "讲好茶叶故事", [])]
    # prose that begins with another number is none
    assert rows(WHOLE + "7 茶农 登记 名册") == ALL


def test_a_list_in_which_nobody_has_anything_to_do_is_no_table() -> None:
    assert (
        rows(TITLE + "序号 项目 内容 责任单位\n1 茶园 良种 良好\n2 茶厂 机器 一般\n3 茶店 柜台 良好\n") == []
    )


def test_all_of_it_at_once() -> None:
    text = WHOLE.replace("茶园管护", "茶园管 护").replace("推进清洁", "推进 清洁")
    text = text.replace("3 茶叶营销 拓宽销售渠道 ", "3   ") + "4 茶叶文化 讲好茶叶故事 举办"
    assert [(number, title) for number, title, _ in rows(text)] == [
        ("1", "推广绿色防控"),
        ("2", "推进 清洁加工"),
        ("3", "组织茶企参加展会,建设电商直播基地"),
        ("4", "讲好茶叶故事"),
    ]
    assert [duties for _, duties in holders(text)] == [*(duties for _, _, duties in ALL), []]
    assert [(one.indicator, one.value) for one in read(text).targets] == [
        ("农药用量", 12.5),
        ("茶厂", 80),
        ("网上销售额", 6),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "1 甲 乙 丙 丁 戊 己 庚 辛 市财政局\n",
        "1 " + "茶 " * 1000 + "市财政局\n",
        "1 甲\n",
        "1 市 局 市 局 市 局 市 局 市 局\n",
    ],
)
def test_no_rows_make_the_search_slow(line: str) -> None:
    with within(seconds=2):
        read(TITLE + HEADINGS + (line * (200_000 // len(line))))


def test_a_row_that_goes_on_in_the_next_line_begins_with_its_number() -> None:
    text = (
        TITLE
        + "序号 重点任务 工作措施 责任单位\n"
        + "1 推广绿色防控 完善虫情监测网点,减少农药用量,推广生物\n防治技术。 县农业农村局\n"
        + "2 推进清洁加工 支持茶厂更新炒制机器,淘汰燃煤锅炉,建设\n清洁车间。 县工信局\n"
    )
    assert rows(text) == [
        ("1", "推广绿色防控", [("县农业农村局", "责任")]),
        ("2", "推进清洁加工", [("县工信局", "责任")]),
    ]

"""Tables with one cell on each line whose rows are part of a longer list, or stand in a type that is named once."""

from __future__ import annotations

import pytest

from import_.task_rows import read, rows


@pytest.mark.parametrize("holders", ["责任单位", "推进单位"])
def test_the_type_of_several_rows_may_stand_before_their_numbers(holders: str) -> None:
    text = (
        f"茶海县茶业发展任务分解表\n任务类型\n序号\n工作任务\n{holders}\n行动一：茶园行动\n1\n建设茶园示范区。\n"
        "县林业局、县财政局\n2\n推进茶厂研究\n县工信局、县财政局\n行动二：茶厂\n改造行动\n3\n改造茶厂的\n旧厂房\n县工信局\n"
    )
    assert rows(text) == [
        ("1", "建设茶园示范区", [("县林业局", "责任"), ("县财政局", "责任")]),
        ("2", "推进茶厂研究", [("县工信局", "责任"), ("县财政局", "责任")]),
        ("3", "改造茶厂的旧厂房", [("县工信局", "责任")]),
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_rows_that_share_the_bodies_above_them_and_groups_of_types_go_on(gap: str) -> None:
    cells = [
        "任务类型", "序号", "工作任务", "推进单位", "行动一：茶园焕新行动（综合改造）", "茶园改造", "1", "建设茶园示范区。", "县林业局、县财政局",
        "老茶厂改造", "2", "推进老茶厂研究，修缮旧厂房", "3", "加快推进各类茶仓改造。", "4", "完成茶厂加装电梯70台", "“美丽茶乡”建设", "5",
        "创建20个“美丽茶乡”", "行动二：茶市增效行动", "工业园区", "6", "改造茶市摊位。", "县商务局", "7", "修缮茶市外墙",
    ]  # fmt: skip
    found = read("茶海县茶业更新任务清单\n" + gap.join(cells) + "\n")
    assert [(task.number, task.title) for task in found.tasks] == [
        ("1", "建设茶园示范区"), ("2", "推进老茶厂研究，修缮旧厂房"), ("3", "加快推进各类茶仓改造"), ("4", "完成茶厂加装电梯70台"),
        ("5", "创建20个“美丽茶乡”"), ("6", "改造茶市摊位"), ("7", "修缮茶市外墙"),
    ]  # fmt: skip
    assert [duty.name for task in found.tasks[5:6] for duty in task.duties] == ["县商务局"]
    assert [section.number for section in found.sections] == ["行动一：", "行动二："]


def test_the_signature_behind_the_last_row_is_none_of_its_cells() -> None:
    text = (
        "岚江市养老服务任务清单\n工作类型\n序号\n工作任务\n责任单位\n完成时限\n居家养老\n5\n新建社区食堂。\n市民政局\n年底前\n"
        "12\n培训护理人员\n市人社局、\n市财政局\n2025年10月\n岚江市人民政府办公室\n2025年3月1日\n"
    )
    assert rows(text) == [
        ("5", "新建社区食堂", [("市民政局", "责任")]),
        ("12", "培训护理人员", [("市人社局", "责任"), ("市财政局", "责任")]),
    ]


def test_several_columns_may_stand_before_the_numbers() -> None:
    text = "茶海县任务清单\n类别\n领域\n环节\n方面\n序号\n任务\n责任单位\n茶园\n1\n建设茶园\n县林业局\n2\n改造茶厂\n县工信局\n"
    assert rows(text) == [
        ("1", "建设茶园", [("县林业局", "责任")]),
        ("2", "改造茶厂", [("县工信局", "责任")]),
    ]


def test_numbers_behind_the_words_of_their_rows_leave_these_where_they_are() -> None:
    text = "茶海县任务清单\n工作任务\n序号\n责任单位\n建设茶园\n1\n县林业局\n改造茶厂\n2\n县工信局\n"
    assert [names for _, _, names in rows(text)] == [[("县林业局", "责任")], [("县工信局", "责任")]]


def test_the_number_of_a_page_stands_before_a_number_that_jumps() -> None:
    text = "茶海县任务清单\n序号\n任务\n责任单位\n3\n建设茶园\n县林业局\n— 5 —\n7\n培训茶农\n县人社局\n"
    assert rows(text) == [
        ("3", "建设茶园", [("县林业局", "责任")]),
        ("7", "培训茶农", [("县人社局", "责任")]),
    ]


EXCERPT = (
    "岚江市2025年养老服务任务清单（市民政局）\n序号\n重点工作任务\n主要责任单位\n协同配合单位\n一、2025年主要预期目标\n3\n"
    "护理床位增长7.5%左右。\n市民政局\n市卫健委、市财政局,各乡镇人民政府。\n二、推进居家养老\n三、发展社区养老\n68\n"
    "新建社区食堂，改造老年活动室。\n市民政局\n市财政局、市住建局。\n70\n培训护理人员。\n市人社局\n市财政局\n四、其他\n"
)


def test_the_numbers_of_an_excerpt_jump() -> None:
    assert rows(EXCERPT) == [
        (
            "3",
            "护理床位增长7.5%左右",
            [("市民政局", "责任"), ("市卫健委", "配合"), ("市财政局", "配合"), ("各乡镇人民政府", "配合")],
        ),
        (
            "68",
            "新建社区食堂，改造老年活动室",
            [("市民政局", "责任"), ("市财政局", "配合"), ("市住建局", "配合")],
        ),
        ("70", "培训护理人员", [("市人社局", "责任"), ("市财政局", "配合")]),
    ]
    titles = [section.title for section in read(EXCERPT).sections]
    assert titles == ["2025年主要预期目标", "推进居家养老", "发展社区养老", "其他"]


def test_a_sentence_in_a_cell_names_no_bodies() -> None:
    text = (
        "序号\n任务\n责任单位\n1\n建设茶园示范区、\n茶厂集中区。\n县林业局。\n2\n组建茶业集团。\n县国资委\n"
    )
    assert rows("茶海县任务清单\n" + text) == [
        ("1", "建设茶园示范区、茶厂集中区", [("县林业局", "责任")]),
        ("2", "组建茶业集团", [("县国资委", "责任")]),
    ]


@pytest.mark.parametrize("number", ["2\n5", "0", "12\n县林业局"])
def test_a_number_that_begins_no_row_ends_the_table(number: str) -> None:
    text = f"茶海县任务清单\n序号\n任务\n责任单位\n3\n建设茶园\n县林业局\n{number}\n改造茶厂\n县工信局\n"
    assert rows(text)[0] == ("3", "建设茶园", [("县林业局", "责任")])
    assert number.partition("\n")[0] not in [task for task, *_ in rows(text)[1:]]


@pytest.mark.parametrize(
    "marks",
    [["1、", "2、"], ["一、", "二、"], ["1．", "2．"], ["（1）", "（2）"], ["①", "②"], ["（一）", "（二）"]],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_number_of_a_row_may_have_any_mark_behind_it(marks: list[str], gap: str) -> None:
    cells = [
        "序号",
        "工作任务",
        "牵头单位",
        marks[0],
        "建设茶园示范区。",
        "县林业局",
        marks[1],
        "改造茶厂",
        "县工信局",
    ]
    found = read("茶海县茶业任务清单\n" + gap.join(cells) + "\n")
    assert [(task.title, [duty.name for duty in task.duties]) for task in found.tasks] == [
        ("建设茶园示范区", ["县林业局"]),
        ("改造茶厂", ["县工信局"]),
    ]

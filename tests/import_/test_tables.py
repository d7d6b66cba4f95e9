"""Tables of tasks in every shape in which flattening leaves them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from gangmu_db.records import Bundle, Source, Span
from gangmu_import.cells import cell_kind
from gangmu_import.columns import read_column
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.text import fold
from pace import within

TABLES: dict[str, Any] = rules("tables")
HEAD = "岚江市2024年数字经济重点任务分工方案\n\n为推进数字经济发展，制定本方案。\n\n"

WHOLE = (
    "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n"
    "1\t建设城市数据平台\t市大数据局\t市财政局、市公安局\t2024年8月\n"
    "2\t开展企业上云评价\t市经信局\t\t2024年底\n"
    "3\t培育软件企业\t市经信局\t市科技局\t2025年6月底前\n"
)
BARS = "| 序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限 |\n| --- | --- | --- | --- | --- |\n" + "".join(
    "| " + line.replace("\t", " | ") + " |\n" for line in WHOLE.splitlines()[1:]
)
SPACES = WHOLE.replace("\t\t", "\t").replace("\t", " ")
CELLS = WHOLE.replace("\t\t", "\t").replace("\t", "\n")
CELLS_APART = CELLS.replace("\n", "\n\n")
REPEATED = (
    "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n"
    "1\t建设城市数据平台\t市大数据局\t市财政局、市公安局\t2024年8月\n"
    "— 3 —\n"
    "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n"
    "2\t开展企业上云评价\t市经信局\t\t2024年底\n"
    "3\t培育软件企业\t市经信局\t市科技局\t2025年6月底前\n"
)
BROKEN = (
    "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n"
    "1\t建设城市\n数据平台\t市大数据局\t市财政局、\n市公安局\t2024年8月\n"
    "2\t开展企业上云评价\t市经信局\t\t2024年底\n"
    "3\t培育软件企业\t市经信局\t市科技局\t2025年6月底前\n"
)
CELLS_BROKEN = (
    "序\n号\n重点任务\n牵头\n单位\n配合\n单位\n完成\n时限\n"
    "1\n建设城市\n数据平台\n市大数据局\n市财政局、\n市公安局\n2024年8月\n"
    "2\n开展企业上云评价\n市经信局\n2024年底\n— 3 —\n"
    "序号\n重点任务\n牵头单位\n配合单位\n完成时限\n"
    "3\n培育软件企业\n市经信局\n市科技局\n2025年6月底前\n"
)
TWO_HEADINGS = "序号\t重点任务\t责任单位\t\t完成时限\n\t\t牵头单位\t配合单位\t\n" + WHOLE.partition("\n")[2]
TWO_HEADINGS_SHORT = "序号\t重点任务\t责任单位\t完成时限\n牵头单位\t配合单位\n" + WHOLE.partition("\n")[2]


def read(table: str) -> Bundle:
    return extract(Source("list.txt", "0" * 64, "utf-8"), HEAD + table)


def tasks(table: str) -> list[tuple[str, str, str | None, list[tuple[str, str]]]]:
    return [
        (task.number, task.title, task.due, [(duty.name, duty.role) for duty in task.duties])
        for task in read(table).tasks
    ]


def under(table: str) -> list[tuple[str, str]]:
    """Each task with the title of its parent, or that of its section."""
    bundle = read(table)
    return [
        (
            task.title,
            bundle.tasks[task.parent].title
            if task.parent is not None
            else ("" if task.section is None else bundle.sections[task.section].title),
        )
        for task in bundle.tasks
    ]


@pytest.mark.parametrize(
    "table",
    [
        WHOLE,
        BARS,
        SPACES,
        CELLS,
        CELLS_APART,
        REPEATED,
        BROKEN,
        CELLS_BROKEN,
        TWO_HEADINGS,
        TWO_HEADINGS_SHORT,
    ],
)
def test_a_row_is_a_task_with_its_bodies_and_its_deadline_however_it_was_flattened(table: str) -> None:
    assert tasks(table) == [
        (
            "1",
            "建设城市数据平台",
            "2024-08",
            [("市大数据局", "牵头"), ("市财政局", "配合"), ("市公安局", "配合")],
        ),
        ("2", "开展企业上云评价", "2024", [("市经信局", "牵头")]),
        ("3", "培育软件企业", "2025-06", [("市经信局", "牵头"), ("市科技局", "配合")]),
    ]


MERGED_EMPTY = (
    "序号\t重点任务\t具体措施\t责任单位\t完成时限\n"
    "1\t夯实数字基础设施\t加快5G网络建设，新建基站300个\t市通信办\t2024年12月底\n"
    "\t\t建设城市算力中心\t市大数据局、市发展改革委\t2025年6月底\n"
    "\t\t推进物联网部署\t市经信局\t持续推进\n"
    "2\t壮大数字产业\t培育软件企业20家\t市经信局、市科技局\t2024年12月底\n"
)
MERGED_MISSING = MERGED_EMPTY.replace("\n\t\t", "\n")
MERGED_CELLS = MERGED_MISSING.replace("\t", "\n")


@pytest.mark.parametrize("table", [MERGED_EMPTY, MERGED_MISSING, MERGED_CELLS])
def test_a_cell_that_spans_several_rows_is_the_parent_of_their_tasks(table: str) -> None:
    top = "夯实数字基础设施"
    assert under(table)[:4] == [
        (top, ""),
        ("加快5G网络建设，新建基站300个", top),
        ("建设城市算力中心", top),
        ("推进物联网部署", top),
    ]
    assert tasks(table)[2][2:] == ("2025-06", [("市大数据局", "责任"), ("市发展改革委", "责任")])
    assert tasks(table)[4][:2] == ("2", "壮大数字产业")


@pytest.mark.parametrize("table", [MERGED_EMPTY, MERGED_MISSING, MERGED_CELLS])
def test_numbers_in_a_cell_keep_to_the_words_of_their_cell(table: str) -> None:
    found = [(one.indicator, one.value, one.unit) for one in read(table).targets]
    assert found == [("新建基站", 300, "个"), ("软件企业", 20, "家")]


def test_bodies_that_stand_once_beside_a_parent_are_those_of_the_parent() -> None:
    table = (
        "序号\t重点任务\t具体措施\t责任单位\n"
        "1\t夯实数字基础设施\t1.加快网络建设。新建基站300个。\t市通信办、市大数据局\n"
        "\t\t2.建设城市算力中心。\t\n\t\t3.推进物联网部署。\t\n"
    )
    assert [(number, title, duties) for number, title, _, duties in tasks(table)] == [
        ("1", "夯实数字基础设施", [("市通信办", "责任"), ("市大数据局", "责任")]),
        ("1.", "加快网络建设", []),
        ("2.", "建设城市算力中心", []),
        ("3.", "推进物联网部署", []),
    ]


def test_bodies_before_the_tasks_hold_all_rows_that_they_span() -> None:
    table = (
        "责任单位\t序号\t工作任务\t完成时限\n市经信局\t1\t培育软件企业\t2024年底\n"
        "\t2\t推动企业上云\t2024年10月\n市大数据局\t3\t归集政务数据\t2024年底\n"
    )
    assert [duties[0][0] for *_, duties in tasks(table)] == ["市经信局", "市经信局", "市大数据局"]


@pytest.mark.parametrize(
    "table",
    [
        "类别\t序号\t工作任务\t责任单位\n一、基础设施\t1\t加快网络建设\t市通信办\n\t2\t建设算力中心\t市大数据局\n"
        "二、产业发展\t3\t培育软件企业\t市经信局\n\t4\t建设产业园\t市科技局\n",
        "序号\t工作任务\t责任单位\n一、基础设施\n1\t加快网络建设\t市通信办\n2\t建设算力中心\t市大数据局\n"
        "二、产业发展\n3\t培育软件企业\t市经信局\n4\t建设产业园\t市科技局\n",
        "序号\n工作任务\n责任单位\n一、基础设施\n1\n加快网络建设\n市通信办\n2\n建设算力中心\n市大数据局\n"
        "二、产业发展\n3\n培育软件企业\n市经信局\n4\n建设产业园\n市科技局\n",
    ],
)
def test_a_numbered_group_of_rows_is_their_section(table: str) -> None:
    assert under(table) == [
        ("加快网络建设", "基础设施"),
        ("建设算力中心", "基础设施"),
        ("培育软件企业", "产业发展"),
        ("建设产业园", "产业发展"),
    ]


def test_who_assesses_holds_only_where_nobody_else_does_and_scores_are_no_targets() -> None:
    table = (
        "考核项目\t考核指标\t分值\t评分标准\t考核单位\n"
        "社会治安\t命案侦破率达到100%\t10\t每少1个百分点扣1分\t市公安局\n"
        "\t治安防控体系建设\t10\t未建成3个以上的，扣5分\t市委政法委\n矛盾纠纷\t信访积案化解\t10\t每件扣0.5分\t市信访局\n"
    )
    assert [(title, duties) for _, title, _, duties in tasks(table)] == [
        ("命案侦破率达到100%", [("市公安局", "责任")]),
        ("治安防控体系建设", [("市委政法委", "责任")]),
        ("信访积案化解", [("市信访局", "责任")]),
    ]
    assert [one.value for one in read(table).targets] == [100]
    held = table.replace("分值", "责任单位").replace("\t10\t", "\t市司法局\t")
    assert [duties for *_, duties in tasks(held)] == [[("市司法局", "责任")]] * 3


@pytest.mark.parametrize("table", [WHOLE, CELLS])
def test_what_follows_a_table_is_read_as_before(table: str) -> None:
    text = f"一、重点任务\n\n{table}\n二、保障措施\n\n（一）加强组织领导。市大数据局统筹协调，定期调度进展。\n\n（二）强化资金保障。市财政局安排资金。\n"
    assert [section.title for section in read(text).sections] == [
        "重点任务",
        "保障措施",
        "加强组织领导",
        "强化资金保障",
    ]
    assert [title for _, title, *_ in tasks(text)] == [
        "建设城市数据平台",
        "开展企业上云评价",
        "培育软件企业",
        "加强组织领导",
        "强化资金保障",
    ]


@pytest.mark.parametrize(
    "table",
    [
        "序号\t单位\t联系人\t联系电话\n1\t市科技局\t张三\t12345\n2\t市财政局\t李四\t12346\n",
        "序号\t档案名称\t保管单位\t保管期限\n1\t会议记录\t市档案馆\t永久\n2\t人事任免\t市档案馆\t30年\n",
        "责任重于泰山\t任务艰巨\t使命光荣\n牢记嘱托\t感恩奋进\t勇毅前行\n",
    ],
)
def test_other_tables_hold_no_tasks(table: str) -> None:
    assert tasks(table) == []


@pytest.mark.parametrize("entry", TABLES["column"], ids=lambda entry: entry["name"])
def test_a_heading_tells_its_column(entry: dict[str, Any]) -> None:
    column, other = read_column(entry["example"]), read_column(entry["counter"])
    assert column is not None
    assert (column.kind, column.counts) == (entry["name"], entry["counts"])
    assert other is None or other.kind != entry["name"]


@pytest.mark.parametrize("entry", TABLES["assessor"])
def test_a_column_of_those_who_assess_is_told(entry: dict[str, Any]) -> None:
    assert re.fullmatch(entry["pattern"], entry["example"])
    assert not re.fullmatch(entry["pattern"], entry["counter"])


@pytest.mark.parametrize("name", ["bodies", "times"])
def test_headings_of_columns_alone_are_told(name: str) -> None:
    entry = TABLES[name]
    assert re.fullmatch(entry["pattern"], entry["example"])
    assert not re.fullmatch(entry["pattern"], entry["counter"])


def test_a_cell_says_when_without_a_day() -> None:
    entry = TABLES["ongoing"]
    example, counter = fold(entry["example"]).folded, fold(entry["counter"]).folded
    assert cell_kind(example, Span(0, len(example))) == "due"
    assert cell_kind(counter, Span(0, len(counter))) != "due"


@pytest.mark.parametrize(
    "piece",
    [
        "\t",
        "序号\t任务\t责任单位\n",
        "1\t\n",
        "序号\n任务\n责任单位\n",
        "市科技局\n",
        "1\n市科技局\n",
        "a|b|c\n",
        "一 二 三\n",
    ],
)
def test_no_table_is_slow(piece: str) -> None:
    text = "序号\t任务\t责任单位\n" + piece * (200_000 // len(piece))
    with within(seconds=4):
        read(text)


def test_no_table_without_an_end_to_its_rows_is_slow() -> None:
    text = (
        "某县分解表\n序号\n备注\n单位\n民生实事\n完成时限\n责任人\n"
        + "序号\n2025年\n县住建局，县财政局\n" * 10_000
    )
    with within(seconds=4):
        read(text)


def test_the_deadline_of_a_row_dates_its_targets_and_a_shared_charge_keeps_all_bodies() -> None:
    found = extract(
        Source("list.txt", "0" * 64, "utf-8"),
        "中卫市商贸任务清单\n序号\t任务\t牵头单位\t配合单位\t完成时限\n"
        "1\t新建农贸市场12个\t市商务局、市教育局按职责分工负责\t市财政局\t2026年9月\n"
        "2\t培育诚信商户200家\t市商务局\t市财政局\t2027年底前\n"
        "3\t到2025年培育名店30家\t市商务局\t市财政局\t2028年底前\n",
    )
    assert [target.year for target in found.targets] == [2026, 2027, 2025]
    assert [duty.name for duty in found.tasks[0].duties] == ["市商务局", "市教育局", "市财政局"]


def test_what_is_there_already_says_nothing_of_the_numbers_behind_it() -> None:
    body = "中卫市商贸工作方案\n一、主要任务\n"
    found = extract(
        Source("list.txt", "0" * 64, "utf-8"),
        body + "充分发挥我市现有市场优势，招引2家连锁超市总部。我市现有农贸市场12个。",
    )
    assert [target.status for target in found.targets] == ["target", "result"]


MERGED = (
    "序号\t板块\t2024年推进事项\t牵头部门\n1\t产业发展\t培育软件企业\t市经信局\n2\t推动企业上云。\n"
    "3\t归集政务数据\t市大数据局、市财政局\n4\t开放公共数据。\n5\t评选数据产品。\n"
)


def test_a_row_of_its_running_number_and_its_words_is_a_task() -> None:
    assert [(number, title) for number, title, _, _ in tasks(MERGED)] == [
        ("1", "培育软件企业"),
        ("2", "推动企业上云"),
        ("3", "归集政务数据"),
        ("4", "开放公共数据"),
        ("5", "评选数据产品"),
    ]
    assert [len(duties) for *_, duties in tasks(MERGED)] == [1, 1, 2, 2, 2]
    assert not [one.title for one in read(MERGED).sections if one.title in MERGED]


@pytest.mark.parametrize("row", ["二\t数据要素", "(2)\t数据要素", "7\t数据要素"])
def test_a_row_of_a_number_out_of_turn_and_a_group_is_no_task(row: str) -> None:
    titles = [title for _, title, _, _ in tasks(MERGED.replace("2\t推动企业上云。", row))]
    assert titles == ["培育软件企业", "归集政务数据", "开放公共数据", "评选数据产品"]

"""Tables of any heads and cells, parted in any way: all is read, and what is found stands where it says."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

HEADS = [
    "序号", "类别", "任务类型", "重点任务", "工作任务", "主要内容", "责任单位", "牵头单位", "配合单位", "责任领导", "联系人", "完成时限", "进度要求", "一季度",
    "上半年", "6月底进度", "完成情况", "存在问题", "整改措施", "备注", "单位", "指标", "属性", "2024年", "2025年", "目标值", "现状值", "乡镇", "任务数",
    "年度目标", "总投资（万元）", "建设年限", "分值", "评分标准",
]  # fmt: skip
CELLS = [
    "1", "2", "一", "（一）", "—", "/", "修缮茶馆20座", "修缮老茶馆工程。", "县茶业局", "县财政局、县水利局", "县茶业局牵头，县财政局配合",
    "牵头：县茶业局；配合：县财政局", "张三", "2025年6月底前", "全年", "长期坚持", "已完成60%", "120", "≥95%", "120户", "5亿元", "万亩", "%", "预期性",
    "城关镇", "合计", "行动一：茶园行动", "2025-06-30", "3月-6月", "（县水利局）", "**县水利局**",
]  # fmt: skip
BARS = ["|", "\t", "\n", "\n\n", " ", "   ", " |\n"]
ABOVE = [
    "",
    "茶海县2025年重点任务分解表\n",
    "茶海县“十五五”规划\n一、目标\n表1 主要指标\n",
    "2024年工作总结\n",
]
BELOW = ["", "二、保障措施\n（一）加强领导。加强。\n", "注：下同\n", "茶海县人民政府\n2025年3月1日\n"]


@st.composite
def tables(draw: st.DrawFn) -> str:
    heads = draw(st.lists(st.sampled_from(HEADS), min_size=2, max_size=7, unique=True))
    rows = draw(
        st.lists(st.lists(st.sampled_from(CELLS), min_size=1, max_size=len(heads)), min_size=1, max_size=8)
    )
    bar = draw(st.sampled_from(BARS))
    lines = [bar.join(row) for row in [heads, *([str(at), *row] for at, row in enumerate(rows, 1))]]
    return draw(st.sampled_from(ABOVE)) + ("\n".join(lines)) + "\n" + draw(st.sampled_from(BELOW))


@given(tables())
@settings(max_examples=400, deadline=None)
def test_any_table_is_read_and_what_is_found_stands_where_it_says(text: str) -> None:
    found = extract(Source("table.txt", "0" * 64, "utf-8"), text)
    assert all(text[task.start : task.end].strip() for task in found.tasks)
    assert all(found.text[target.start : target.end] == target.quote for target in found.targets)

"""Long lists of aims in one clause: each number has the words right before it, whatever stands far behind."""

from __future__ import annotations

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

PLAN = "岚江市2026年工作要点\n\n一、主要目标\n\n{}\n"
AIMS = {
    "茶业总产值增长": "5%以上",
    "茶旅综合收入增长": "4.5%以上",
    "茶园基础设施投资增长": "8%左右",
    "渡口旅客发送量增长": "6%",
    "船闸货物通过量增长": "7%",
    "居民茶叶消费支出增长": "3%左右",
    "茶农合作社社员收入增长": "9%",
    "灯塔完好率": "95.5%左右",
}


def counted(words: str) -> list[tuple[str, float]]:
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets
    return [(target.indicator, target.value) for target in found]


def test_each_aim_of_a_long_list_is_read() -> None:
    listed = "、".join(name + figure for name, figure in AIMS.items())
    words = f"对{listed}、茶农收入与经济增长基本同步、茶叶产量20万吨左右、单位产值能耗完成上级下达任务等经济社会发展预期目标完成情况进行监测和督导。"
    figures = [5, 4.5, 8, 6, 7, 3, 9, 95.5]
    assert counted(words) == [*zip(AIMS, figures, strict=True), ("茶叶产量", 200000)]


def test_whom_something_is_done_for_sets_no_aim() -> None:
    assert counted("对产值增长5%以上的茶企给予补助。") == []
    assert counted("对外茶叶贸易额增长5%。") == [("对外茶叶贸易额增长", 5)]


def test_what_is_to_be_brought_about_names_no_growth() -> None:
    assert counted("实现茶业产值增长5%。") == [("茶业产值增长", 5)]
    assert counted("实现利润增长5%。") == [("实现利润增长", 5)]

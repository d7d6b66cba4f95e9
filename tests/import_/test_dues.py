"""Deadlines that the text of a task states."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.dues import step_due
from gangmu_import.pipeline import extract
from gangmu_import.stateddues import due_signs, stated_due


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("6月底前,出台综合监管办法。", "2024-06"),
        ("2024年底前完成隐患整治,整治率达到100%。", "2024"),
        ("按照自愿的原则,2024年6月底前完成改造500户。", "2024-06"),
        ("力争于2024年9月15日前报送方案。10月底前完成。", "2024-10"),
        ("年底前完成。", "2024"),
        ("截至2024年底,建成住房300所。", None),
        ("到2025年底每个县至少建成1所机构。", None),
        ("2023年底全市床位达到1万张。", None),
        ("2024年底前完成甲项,2025年底前完成乙项。", "2025"),
        ("2024年底前完成甲项,11月底前完成乙项。", "2024"),
        # in a later sentence
        ("用好各类资金。2024年底前,完成改造任务。", "2024"),
        ("用好各类资金,盘活存量。6月底前清单全部公布。公布后及时更新。", "2024-06"),
        ("用好各类资金。\n到9月底前,建成灯塔2座。", None),
        # in words
        ("今年6月底前完成编制。", "2024-06"),
        ("今年底前完成编制。", "2024"),
        ("明年6月底前完成编制。", "2025-06"),
        ("2025年年底前完成编制。", "2025"),
        ("年内完成编制。", "2024"),
        ("今年内完成编制。", "2024"),
        ("2025年内完成编制。", "2025"),
        ("上半年完成编制。", "2024-06"),
        ("2025年第三季度完成编制。", "2025-09"),
        ("第三季度末完成编制。", "2024-09"),
        ("10月中旬前完成编制。", "2024-10"),
        ("三年内完成编制。", None),
        ("上半年完成编制,下半年组织实施。", "2024-12"),
        ("上半年完成投资30亿元。", None),
        ("上半年茶税达到3亿元。", None),
        # behind who or what has to meet it
        ("各乡镇要于6月底前完成编制。", "2024-06"),
        ("清单编制工作于6月底前完成。", "2024-06"),
        ("许可清单6月底前公布。", "2024-06"),
        ("务必于6月底前完成编制。", "2024-06"),
        ("各乡镇于6月29日前将细化方案报送至县茶业局。", "2024-06-29"),
        ("茶价在6月底前将来自市场。", None),
        ("最迟于6月底前,完成编制。", "2024-06"),
        ("对2024年6月底前建成的灯塔加强巡查。", None),
        ("各乡镇每年6月底前报送情况。", None),
        ("各乡镇每年6月底前报送情况,并于7月底前公布。", None),
        ("实际完成情况:已完成5座,6月底前完成2座。", None),
        ("2030年前对灯船免收泊位费。", None),
        ("2030年前建成灯塔。", "2030"),
        # a later time may be a level, or a part of what is to be done
        ("6月底前印发方案。到2025年底,乡镇覆盖率达到90%。", None),
        ("6月底前印发方案。到2025年底,建成灯塔2座。", "2025"),
        ("较2024年底前完成数增长5%。", None),
        # before a verb or a subject
        ("6月底前清单全部公布。", "2024-06"),
        ("6月底前由县茶业局汇总。", "2024-06"),
        ("6月底前竣工。", "2024-06"),
        ("6月底前整改到位。", "2024-06"),
        ("2024年底前建成的灯塔应改尽改。", None),
        ("2024年6月底前后完成。", None),
        # told, not set
        ("2023年底前,完成普查。", None),
    ],
)
def test_the_last_deadline_that_its_sentences_state_is_that_of_a_task(sentence: str, due: str | None) -> None:
    text = "1.开展整治行动。" + sentence
    assert stated_due(text, due_signs(text), 2, 8, len(text), year=2024) == due


def test_a_month_takes_the_year_of_the_document() -> None:
    text = (
        "岚江市修路实施方案\n为修好路,制定本方案。\n一、重点任务\n（一）建立监管机制。6月底前,出台监管办法。\n"
        "（二）开展整治行动。有序开展整治,消除隐患。\n岚江市人民政府\n2024年3月1日"
    )
    bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text)
    assert [task.due for task in bundle.tasks] == ["2024-06", None]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("救护一批古树。2027年9月出台。", "2027-09"),
        ("救护一批古树。2028年出台。", "2028"),
        ("救护一批古树。2027年底前出台。", "2027"),
        ("救护一批古树，力争2028年上半年基本完成改造。", "2028-06"),
        ("救护一批古树；年底前完成。", "2026"),
        ("救护一批古树。2024年完成。", None),
        ("救护一批古树。2028年建成古树园12处。", None),
        ("救护一批古树。2028年树龄普查规程。", None),
        ("救护一批古树。2028年完成。之后常态管护。", None),
    ],
)
def test_a_deadline_that_closes_a_task_before_its_bracket_is_its_due(sentence: str, due: str | None) -> None:
    text = (
        "岚江市古树保护方案\n为保护古树，制定本方案。\n一、重点任务\n"
        f"（一）修复古树。用好办法，{sentence}（责任单位：市林业局）\n"
        "（二）保护湿地。划定红线。（责任单位：市水利局）\n岚江市人民政府\n2026年3月1日"
    )
    bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text)
    assert [task.due for task in bundle.tasks] == [due, None]


@pytest.mark.parametrize(
    ("title", "due"),
    [
        ("宣传发动阶段(2017年7月18日至7月25日)", "2017-07-25"),
        ("第二阶段：清点茶船，扎实推进（2017年8月至12月）", "2017-12"),
        ("第三阶段(2024年12月-2025年 3月):总结验收", "2025-03"),
        ("自查阶段（2024年5—7月）", "2024-07"),
        ("准备阶段(7月18日至25日)", "--07-25"),
        ("第一阶段:2017年7月底前,动员部署", "2017-07"),
        ("第一阶段（2021—2023年）", "2023"),
        ("启动阶段（2024年5月起）", None),
        ("第一阶段(3个月)", None),
        ("第一阶段：宣传发动", None),
        ("实施阶段（2024年15月）", None),
        ("新建茶馆（2024年5月）", None),
    ],
)
def test_a_step_is_due_when_the_time_in_its_title_ends(title: str, due: str | None) -> None:
    assert step_due(title) == due


def test_the_name_and_the_time_of_a_step_belong_to_its_title() -> None:
    titles = [
        "第一阶段：宣传发动，制定方案（2027年7月18日至7月25日）",
        "第二阶段：清点茶船，扎实推进（2027年8月至12月）",
    ]
    text = (
        "岚江市茶船整治实施方案\n一、实施步骤\n整治工作分两个阶段进行。\n"
        f"（一）{titles[0]}。\n各乡镇开展调查，找出差距。\n（二）{titles[1]}。各乡镇认真清点。\n"
        "（三）第三阶段：各乡镇组织验收，总结经验，完善制度，建立长效机制。\n"
    )
    bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text)
    assert [task.title for task in bundle.tasks] == [*titles, "第三阶段"]
    assert [task.due for task in bundle.tasks] == ["2027-07-25", "2027-12", None]


@pytest.mark.parametrize(
    ("step", "due"),
    [
        ("（一）机制完善阶段（2024年7月起至2025年12月）\n各乡镇完善机制，加强管理。", "2025-12"),
        ("（一）总结阶段\n2026年12月，各乡镇总结经验，加强管理。", "2026-12"),
        ("（一）第二阶段：巩固提升\n2024年3月底前，整改隐患。2024年6月前，开展复查。", "2024-06"),
        ("（一）修复古树\n2025年9月底前，完成古树修复。", "2025-09"),
        ("（一）2025年7月至2025年12月，修复古树30株", "2025-12"),
        ("（一）2025年7月至12月，修复古树30株", "2025-12"),
        ("（一）修复古树\n2026年12月，古树园客流达到5万人次。", None),
        ("（一）扩种良种\n3月植树，7月至12月抚育。", None),
    ],
)
def test_a_time_that_opens_a_task_or_the_text_of_a_step_says_when_it_ends(step: str, due: str | None) -> None:
    text = f"岚江市古树保护方案（2024-2026年）\n\n一、重点任务\n{step}\n（二）加强巡护\n划定红线。\n"
    first = extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks[0]
    assert first.due == due

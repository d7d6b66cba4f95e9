"""Regulations whose rules are numbered as the items of a plan are, and standards: they bind for good and set no aims."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

CHINESE = """一、为了管好茶园，制定本办法。
二、茶园建设
（一）建设茶园应当报市农业局审批，面积不少于30亩。
（二）加强茶园养护。茶园主应当每年修剪2次，配备3名以上技术员。
三、建立茶园管理制度。茶园绿化率不低于30%。市农业局负责监督检查。
四、本办法自2022年起施行。
"""
DIGITS = """为了管好茶园，结合实际，制定本规定。
1．茶园主应当建立台账。
2．加强茶园巡查，配备3名以上巡查员。
3．推广有机肥，使用率不低于80%。
"""


def read(text: str) -> Bundle:
    return extract(Source("x", "0" * 64, "utf-8"), text)


@pytest.mark.parametrize(
    ("title", "rules"),
    [
        ("望江市茶园管理办法", CHINESE),
        ("望江市茶园管理办法（试行）", CHINESE),
        ("望江市茶园管理规定", DIGITS),
        (
            "望江市人民政府关于印发《望江市茶园管理办法》的通知\n各区：\n现将《望江市茶园管理办法》印发给你们，请贯彻执行。\n望江市人民政府\n2022年3月1日\n望江市茶园管理办法",
            CHINESE,
        ),
    ],
)
def test_rules_numbered_as_measures_are_set_no_tasks_and_no_targets(title: str, rules: str) -> None:
    found = read(f"{title}\n{rules}")
    assert found.head.kind == "法规"
    assert found.tasks == ()
    assert found.targets == ()


@pytest.mark.parametrize(
    ("title", "rules"),
    [
        ("望江市茶园建设实施方案", CHINESE.replace("办法", "方案")),
        ("望江市2022年茶园建设实施细则", CHINESE.replace("办法", "细则")),
        ("望江市茶园建设实施细则", CHINESE.replace("制定本办法", "现提出如下任务")),
    ],
)
def test_a_plan_and_what_holds_for_a_year_or_says_nothing_of_its_rules_sets_aims(
    title: str, rules: str
) -> None:
    found = read(f"{title}\n{rules}")
    assert "加强茶园养护" in [task.title for task in found.tasks]
    assert 30 in [target.value for target in found.targets]


def test_rules_that_each_name_in_brackets_who_takes_the_measure_are_tasks() -> None:
    rules = CHINESE.replace("名以上技术员。", "名以上技术员。（责任单位：市农业局）").replace(
        "面积不少于30亩。", "面积不少于30亩。（责任单位：市林业局）"
    )
    assert "加强茶园养护" in [task.title for task in read(f"望江市茶园管理办法\n{rules}").tasks]


def test_the_plan_annexed_to_such_rules_sets_aims() -> None:
    annex = "附件1\n望江市茶园建设任务分解表\n到2026年，新建茶园12个。\n"
    assert [one.value for one in read(f"望江市茶园管理办法\n{CHINESE}{annex}").targets] == [12]


@pytest.mark.parametrize(
    "title",
    [
        "望江市茶园建设标准",
        "望江市茶园管理规范（试行）",
        "望江市茶园建设技术导则",
    ],
)
def test_a_standard_has_no_targets(title: str) -> None:
    text = f"{title}\n一、选址\n（一）每个茶园面积不少于30亩。\n（二）茶园绿化率达到30%以上。\n二、人员\n配备3名以上技术员。\n"
    assert read(text).targets == ()


def test_a_plan_to_raise_a_standard_has_targets() -> None:
    text = "望江市提升茶园建设标准行动方案\n一、目标\n到2026年，茶园绿化率达到30%以上。\n"
    assert [one.value for one in read(text).targets] == [30]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("青州市支持茶产业发展若干措施", ["鼓励茶企研发", "支持茶企上市", "强化茶船检修"]),
        ("青州市扶持茶产业发展办法", []),
    ],
)
def test_titled_articles_of_what_is_no_regulation_are_measures(title: str, found: list[str]) -> None:
    articles = "第一条 鼓励茶企研发。对获得专利的茶叶，给予茶企30万元奖励。\n第二条 支持茶企上市。对上市的茶企，给予300万元奖励。\n"
    ending = "第三条 强化茶船检修。县农业局每年检修茶船。\n第四条 本文件自发布之日起施行。\n"
    text = f"{title}\n为支持茶产业发展，制定本文件。\n{articles}{ending}"
    bundle = read(text)
    assert [task.title for task in bundle.tasks] == found
    assert bundle.targets == ()


def test_titled_articles_below_a_heading_are_measures_where_those_below_others_are_rules() -> None:
    rules = "第{}条 对新建的茶厂，固定资产投资达到1000万元的，按投资的5%给予奖励。\n"
    text = (
        f"青州市关于支持茶产业发展的实施意见\n为支持茶产业发展，制定本意见。\n一、支持范围\n（一）投资奖励\n{rules.format(1)}{rules.format(2)}"
        "（二）鼓励茶企做大做强\n第3条 鼓励茶企研发。对获得专利的茶叶，给予30万元奖励。\n第4条 支持茶企上市。对上市的茶企，给予300万元奖励。\n"
        f"第5条 支持茶企参展。对参展的茶企，给予补助。\n二、其他\n{rules.format(6)}第7条 加强监督。对骗取奖励的，收回奖励。\n{rules.format(8)}{rules.format(9)}"
    )
    assert [task.title for task in read(text).tasks] == ["鼓励茶企研发", "支持茶企上市", "支持茶企参展"]
    assert read(text).targets == ()


@pytest.mark.parametrize("said", ["特编制本规划。", "规划期限为2022-2035年。"])
def test_a_plan_in_articles_whose_title_is_lost_sets_aims(said: str) -> None:
    rules = "\n".join(f"第{number}条 茶园保护\n保护现有茶园。" for number in "三四五六")
    text = (
        f"第一章 总则\n第一条 规划背景\n为振兴茶业，结合实际，{said}\n"
        f"第二条 规划范围\n本次规划范围为茶山村村域，总面积2352.89公顷。\n{rules}\n"
        "表1 规划指标表\n| 规划指标 | 2022年 | 2035年 | 属性 |\n| 茶园面积（公顷） | 85.42 | 127.18 | 约束性 |\n"
    )
    found = [(one.value, one.year, one.status) for one in read(text).targets]
    assert found == [(85.42, 2022, "result"), (127.18, 2035, "target")]
    assert not read(text.replace(said, "制定本办法。")).targets

"""Targets that stand beside what elsewhere keeps a number from counting: abilities, purposes, lists of names."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract

PLAN = "岚江市数字产业发展行动计划（2024-2026年）\n\n一、发展目标\n\n{}\n"


def of_plan(words: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "具备超过800条配送线路的调度能力，支撑超万辆货车同时运行，具备支持300家以上商户的结算能力。",
            [(800, "条"), (10_000, "辆"), (300, "家")],
        ),
        ("具备20万单/年的检测能力。", [(200_000, "单/年")]),
        ("具备50家以上供应商的企业给予支持。", []),
        ("结合码头、渔村、灯塔等新建96个露营点（地），总规模达120个。", [(96, "个"), (120, "个")]),
        ("结合旧城改造新增停车位300个。", [(300, "个")]),
        ("结合33条重点产业链开展招商。", []),
        ("建成东门、南门、西门等三个标准化样板市场。", [(3, "个")]),
        ("引进欧亚、华东、天元等四家连锁企业。", [(4, "家")]),
        ("具备每小时300架次的保障能力。", [(300, "架次")]),
        ("打造种业、渔业、林业等三个产业体系。", []),
        ("围绕东门、南门、西门等三个市场开展整治。", []),
        ("总营业收入超2000万，其中线上占比超20%。", [(2000, "万元"), (20, "%")]),
        ("产值、利润分别突破300亿、5000万。", [(300, "亿元"), (5000, "万元")]),
        ("投资带动就业5万以上，服务人口达到2000万。", [(50_000, ""), (20_000_000, "")]),
        ("跨境电商销售额突破3亿美元。", [(3, "亿美元")]),
        ("推广使用3吨以下叉车，鼓励30万元以下小额采购。", []),
        ("鼓励服役20年以上、能耗50克/千瓦时以上、20万千瓦左右老旧机组“压小上大”。", []),
        ("对未规定使用年限，但运行时间超过15年的老旧缆车开展更新。", []),
        ("淘汰35蒸吨以下锅炉120台，淘汰200万吨左右水泥产能。", [(120, "台"), (2_000_000, "吨")]),
        (
            "新增50万千瓦以上风电项目，推广500万平方米以上绿色建筑。",
            [(500_000, "千瓦"), (5_000_000, "平方米")],
        ),
        ("审批时限分别控制在15个、10个、3个工作日内，建成渡口15个、灯塔10座。", [(15, "个"), (10, "座")]),
        ("更新洗衣机500台（套），报废旧锅炉12台。", [(500, "台(套)"), (12, "台")]),
        ("规范化完善中转中心6个，投建便民网点30个。", [(6, "个"), (30, "个")]),
        ("全市安装路灯500盏，购置公交车30辆。", [(500, "盏"), (30, "辆")]),
        ("结合旧城改造布设监测点位56个。", [(56, "个")]),
        ("年内检查渔船120艘，提供海上岗位40个。", [(120, "艘"), (40, "个")]),
        ("安全检查站5个位于渔港，提供船舶证明材料3份。", []),
        ("灯塔维护、户口迁移等74项事项由渔港受理。", []),
    ],
)
def test_a_number_counts_by_what_its_clause_does(words: str, found: list[tuple[float, str]]) -> None:
    assert [(target.value, target.unit) for target in of_plan(words)] == found


def test_a_total_takes_the_noun_that_was_counted_before_it() -> None:
    found = of_plan("结合码头、渔村、灯塔等新建96个露营点（地），总规模达120个。")
    assert [target.indicator for target in found] == ["新建露营点(地)", "露营点(地)总规模"]


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        (
            "全县建成8个以上、总面积不低于3万平方米，干净整洁的样板市场。",
            ["样板市场", "样板市场总面积"],
        ),
        ("全区改造30处、总面积2万平方米的口袋公园。", ["口袋公园", "口袋公园总面积"]),
        ("建成渔港12座，总面积8万平方米。", ["渔港", "渔港总面积"]),
        ("首批开放2万平方米场地，盘活3万平方米厂房。", ["场地", "厂房"]),
        ("公共数据开放80%以上。", ["公共数据开放"]),
        ("新型秤具、扫码设备等在农贸行业的普及率达到80%。", ["新型秤具、扫码设备等在农贸行业的普及率"]),
        ("水稻、油菜等主要作物机械化率达到80%。", ["主要作物机械化率"]),
    ],
)
def test_the_indicator_is_the_noun_behind_both_numbers_or_with_its_subject(
    words: str, indicators: list[str]
) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("推动13座已纳入全市规划的灯塔开工建设。", "target"),
        ("推进已获批的5个渡口项目开工。", "target"),
        ("对已建成的30座灯塔开展改造。", "target"),
        ("已纳入规划的13座灯塔全部开工。", "target"),
        ("2023年要重点完成12条整治举措。", "target"),
        ("已建成投用的灯塔13座。", "result"),
        ("推进渡口建设，已开工的项目5个。", "result"),
        ("截至目前，已推动5座灯塔的建设。", "result"),
        ("已开展对5座灯塔的改造。", "result"),
    ],
)
def test_what_is_done_already_tells_of_things_behind_a_verb_of_what_is_to_be_done(
    words: str, status: str
) -> None:
    assert [target.status for target in of_plan(words)] == [status]

"""Names of what is counted that begin with what looks like a verb, or go on with what was counted before."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.affixes import without_opening
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.shared import sibling
from gangmu_import.trimming import circumstance

PLAN = "岚江县2024年园林工作要点\n\n一、工作任务\n\n1.美化县城。{}\n"


def of_plan(words: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets


def named(words: str) -> list[tuple[str, float]]:
    return [(each.indicator, each.value) for each in of_plan(words)]


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("建成区绿化覆盖率达到40%。", "建成区绿化覆盖率"),
        ("建成区灯塔服务半径覆盖率达到85%。", "建成区灯塔服务半径覆盖率"),
        ("建成区面积达到20平方公里。", "建成区面积"),
        ("全年建成区新增绿地30公顷。", "建成区新增绿地"),
        ("建成区级茶馆3个。", "区级茶馆"),
        ("建成区块链平台5个。", "区块链平台"),
    ],
)
def test_the_built_up_area_keeps_its_name(words: str, indicator: str) -> None:
    assert [name for name, _ in named(words)] == [indicator]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶税增加5亿元，达到20亿元。", [("茶税增加", 5), ("茶税", 20)]),
        ("人均预期寿命提高1岁，达到79.5岁。", [("人均预期寿命提高", 1), ("人均预期寿命", 79.5)]),
        ("茶园面积扩大5万亩，达到20万亩。", [("茶园面积扩大", 50000), ("茶园面积", 200000)]),
        (
            "茶叶、蚕丝产量分别比去年增长6吨、60吨，分别达到43吨和195吨。",
            [("茶叶产量增长", 6), ("蚕丝产量增长", 60), ("茶叶产量", 43), ("蚕丝产量", 195)],
        ),
        (
            "城镇、农村居民收入年均分别增长8%、9%，分别达到5万元、3万元。",
            [
                ("城镇居民收入年均增长", 8),
                ("农村居民收入年均增长", 9),
                ("城镇居民收入", 5),
                ("农村居民收入", 3),
            ],
        ),
        (
            "茶业、渔业产值分别增长4%和7%，达到30亿元和50亿元。",
            [("茶业产值增长", 4), ("渔业产值增长", 7), ("茶业产值", 30), ("渔业产值", 50)],
        ),
        (
            "茶业、渔业产值分别增长4亿元和7亿元，达到30亿元和50亿元。",
            [("茶业产值增长", 4), ("渔业产值增长", 7), ("茶业产值", 30), ("渔业产值", 50)],
        ),
        ("茶叶腐损率分别降至15%、8%、10%以下。", [("茶叶腐损率", 15), ("茶叶腐损率", 8), ("茶叶腐损率", 10)]),
    ],
)
def test_what_a_growth_leads_to_is_no_growth(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "茶税完成43亿元，同比增收5亿元，增长14%，为预算的26%。",
            [("茶税", 43), ("茶税增加", 5), ("茶税增长", 14), ("茶税完成率", 26)],
        ),
        (
            "茶叶总产量48万吨，比上年增产2万吨，增长4%。",
            [("茶叶总产量", 480000), ("茶叶总产量增加", 20000), ("茶叶总产量增长", 4)],
        ),
        ("茶税20亿元，较上年净增3亿元。", [("茶税", 20), ("茶税增加", 3)]),
        ("2023年至2024年分别新建茶亭2座、3座。", [("新建茶亭", 2), ("新建茶亭", 3)]),
        ("茶税20亿元，较年初增加3亿元，增长4%。", [("茶税", 20), ("茶税增加", 3), ("茶税增长", 4)]),
        ("全县在2023年茶税20亿元的基础上，达到25亿元。", [("茶税", 20), ("茶税", 25)]),
        ("茶商总数达到2000户，年均净增50户以上。", [("茶商总数", 2000), ("茶商年均净增", 50)]),
        ("茶税20亿元，每年增收3亿元。", [("茶税", 20), ("茶税年均增加", 3)]),
        ("茶税20亿元，完成年计划的44%。", [("茶税", 20), ("茶税完成率", 44)]),
        ("茶税20亿元，比增40%。", [("茶税", 20), ("茶税增长", 40)]),
        ("茶税20亿元，同比降4%。", [("茶税", 20), ("茶税下降", 4)]),
        ("茶税20亿元，降到4%。", [("茶税", 20), ("茶税", 4)]),
        (
            "改造供茶、供灯、茶水管网分别为3公里、4公里、5公里。",
            [("供茶管网", 3), ("供灯管网", 4), ("茶水管网", 5)],
        ),
        (
            "每千常住人口茶亭床位数达到7张，执业茶师数达到5人，新增护士60人。",
            [("每千常住人口茶亭床位数", 7), ("每千常住人口执业茶师数", 5), ("新增护士", 60)],
        ),
        ("茶业投资实现8%以上增长。", [("茶业投资增长", 8)]),
        ("茶业投资保持8%左右的增长，茶税实现9%以上的增长。", [("茶业投资增长", 8), ("茶税增长", 9)]),
        ("第一年新建茶亭5座，第二年6座，第三年7座。", [("新建茶亭", 5), ("新建茶亭", 6), ("新建茶亭", 7)]),
        ("茶路新建30公里、改建50公里、养护90公里。", [("茶路新建", 30), ("茶路改建", 50), ("茶路养护", 90)]),
        ("新建茶园8亩、改造提升2亩。", [("新建茶园", 8), ("改造提升茶园", 2)]),
        ("到2024年建成茶亭2座，到2025年建成5座。", [("茶亭", 2), ("茶亭", 5)]),
        ("到2024年培育茶企2家，到2025年培育5家。", [("茶企", 2), ("培育茶企", 5)]),
        ("建成茶亭2个，打造5个年接待千人以上的茶楼。", [("茶亭", 2), ("茶楼", 5)]),
        ("开工茶楼5座，建成2座。", [("开工茶楼", 5), ("建成茶楼", 2)]),
        ("建成茶亭2座，建成茶楼5座。", [("茶亭", 2), ("茶楼", 5)]),
        ("带动茶农增收5亿元。", [("带动茶农增收", 5)]),
        (
            "茶叶种植面积13万亩，增长4%；产量47万吨，增长3.2%。",
            [("茶叶种植面积", 130000), ("茶叶种植面积增长", 4), ("茶叶产量", 470000), ("茶叶产量增长", 3.2)],
        ),
        ("水牛总存栏量6000头，总出栏量9000头。", [("水牛总存栏量", 6000), ("水牛总出栏量", 9000)]),
    ],
)
def test_a_change_is_of_what_was_counted_before_it(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("特别是茶业外资达到2亿美元。", "茶业外资"),
        ("尤其是茶农收入增长10%。", "茶农收入增长"),
        ("仅上半年，就引进茶商20家。", "引进茶商"),
        ("先后建成茶亭2座。", "茶亭"),
        ("就业茶农达到300人。", "就业茶农"),
        ("即办件占比超过60%。", "即办件占比"),
        ("调解成功率达到98%。", "调解成功率"),
        ("成功率达到98%。", "成功率"),
        ("成功举办茶会2场。", "举办茶会"),
        ("茶叶产值跨越5亿元大关。", "县城茶叶产值"),
        ("茶叶总税收登上5亿元台阶。", "茶叶总税收"),
    ],
)
def test_what_only_leads_to_a_name_is_no_part_of_it(words: str, indicator: str) -> None:
    assert [name for name, _ in named(words)] == [indicator]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("培育茶企12家，其中2家为重点茶企。", [("茶企", 12), ("重点茶企", 2)]),
        ("茶税突破500亿元大关。", [("茶税", 500)]),
        (
            "财政收入完成12亿元，其中茶业税收收入8亿元；非税收入4亿元，增长35%。",
            [("财政收入", 12), ("茶业税收收入", 8), ("非税收入", 4), ("非税收入增长", 35)],
        ),
        ("粮食产量达到20万吨，其中夏粮8万吨。", [("粮食产量", 200000), ("夏粮产量", 80000)]),
        ("茶园投资、渡口投资占比分别达到73%、63%。", [("茶园投资占比", 73), ("渡口投资占比", 63)]),
        ("全面完成95万亩营造茶园任务。", [("营造茶园任务", 950000)]),
        ("茶税在全省91个县中排名第一。", []),
        ("以84名茶农为主要对象，新增茶园30公顷。", [("新增茶园", 30)]),
    ],
)
def test_what_is_said_beside_a_number_is_no_name(words: str, found: list[tuple[str, float]]) -> None:
    assert named(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶业企业上云率达到80%，中小企业达到60%。", ["茶业企业上云率", "中小企业上云率"]),
        (
            "茶园项目交给茶农的比例不低于7%、灯塔项目不低于6%。",
            ["茶园项目交给茶农的比例", "灯塔项目交给茶农的比例"],
        ),
        (
            "城镇居民饮茶率提高5个百分点，农村居民力争提高6个百分点。",
            ["城镇居民饮茶率提高", "农村居民饮茶率提高"],
        ),
        ("城市茶渣处理率达到95%，农村达到60%。", ["城市茶渣处理率", "农村茶渣处理率"]),
        ("省级茶事网办率达到90%，市县级达到70%。", ["省级茶事网办率", "市县级茶事网办率"]),
        ("茶业企业上云率达到80%，茶客满意率达到60%。", ["茶业企业上云率", "茶客满意率"]),
    ],
)
def test_the_share_of_others_of_the_kind_is_what_was_said_of_the_first(words: str, found: list[str]) -> None:
    assert [name for name, _ in named(words)] == found


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("围绕茶产业培育茶企20家。", "茶企"),
        ("结合旧城改造新建茶亭5座。", "新建茶亭"),
        ("围绕种茶、制茶等产业培育茶企5家。", "茶企"),
        ("面向社会公开招聘茶师5名。", "招聘茶师"),
        ("在东湾镇布局灯塔50座。", "灯塔"),
        ("围绕河道的新建茶亭5座。", "围绕河道的新建茶亭"),
    ],
)
def test_for_whom_or_where_something_is_done_is_no_part_of_it(words: str, indicator: str) -> None:
    assert [name for name, _ in named(words)] == [indicator]


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("安排100名茶业干部到国（境）外培训。", ["到国(境)外培训的茶业干部"]),
        ("推动万家企业牵头应用。", ["牵头应用企业"]),
        ("建成20个茶业综合中心、50个茶亭以及若干个茶站。", ["茶业综合中心", "茶亭"]),
    ],
)
def test_what_those_behind_a_number_do_is_told_of_them(words: str, indicators: list[str]) -> None:
    assert [name for name, _ in named(words)] == indicators


def test_circumstances_and_siblings_are_told_in_their_examples_only() -> None:
    rule = rules("phrases")["circumstance"]
    assert without_opening(circumstance(), rule["example"]) == "培育企业"
    assert without_opening(circumstance(), rule["counter"]) == rule["counter"]
    rule = rules("phrases")["siblings"]
    assert sibling(*rule["example"]) == rule["named"]
    assert sibling(*rule["counter"]) == ""

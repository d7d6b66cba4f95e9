"""Years and conditions that hold a number and set no target."""

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract


def values(words: str) -> list[tuple[float, str]]:
    text = f"茶海县水务行动方案（2024—2025年）\n\n一、重点任务\n（一）水务工作\n{words}\n"
    return [(one.value, one.unit) for one in extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("推动管网改造，2024、2025年计划合计完成管网改造130万米。", [(1300000, "米")]),
        ("单个水泵补助不超过2万元且需单个水泵功率不低于40千瓦。", []),
        ("对购置水泵给予补贴，单台水泵功率不低于40千瓦。", []),
        ("加快泵站60千瓦以上水泵新建改建。", []),
        ("推进渡口20吨以上吊机更新改造。", []),
        ("三星及以上客栈2人间和3人间客房占比达到75%以上。", [(75, "%")]),
        ("渡口5万吨及以上专业化泊位（不含临时泊位）岸电覆盖率达到80%。", [(80, "%")]),
        ("20吨以上渡船检验合格率达到98%以上。", [(98, "%")]),
        ("投资5000万元以上项目开工率达到90%。", [(90, "%")]),
        ("东山、西山等2个镇管网50%以上达到改造要求。", [(50, "%")]),
        ("改造东山、西山等2个泵站，50%以上达到改造要求。", [(2, "个"), (50, "%")]),
    ],
)
def test_what_a_number_says_of_the_things_meant_is_no_target(
    words: str, said: list[tuple[float, str]]
) -> None:
    assert values(words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("新建泵站3座，单座面积不低于200平方米。", [(3, "座"), (200, "平方米")]),
        ("推进200公里以上管网更新改造。", [(200, "公里")]),
        ("建成管网50公里以上、绿化率达到40%。", [(50, "公里"), (40, "%")]),
        ("带动2000人间接就业。", [(2000, "人")]),
        ("新增40、20和10座泵站。", [(40, "座"), (20, "座"), (10, "座")]),
        ("水产品产量达到5万吨以上，优质率达到80%。", [(50000, "吨"), (80, "%")]),
    ],
)
def test_what_is_to_be_reached_stays_a_target(words: str, said: list[tuple[float, str]]) -> None:
    assert values(words) == said


@pytest.mark.parametrize("number", ["", "1.", "（二）", "到2025年底，"])
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("具备渡运服务能力的渡口不少于30座。", [(30, "座")]),
        ("具备检测能力的水厂达到30家。", [(30, "家")]),
        ("具备检测能力的水厂日供水不低于3万吨方可申报。", []),
        ("具备30人以上团队条件的水厂予以支持。", []),
        ("对旧水泵、旧水管（井）、旧水表等7种水务设备实行定额补贴。", []),
    ],
)
def test_an_ability_names_the_things_that_are_counted(
    number: str, words: str, said: list[tuple[float, str]]
) -> None:
    assert values(number + words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("优先支持节水率超过70%的新建水厂。", []),
        ("漏损率高于30%的乡镇要加强巡查。", []),
        ("漏损率超过30%的地区巡查覆盖率应达到80%以上。", [(80, "%")]),
        ("打造12个节水率超过40%的园区。", [(12, "个")]),
        ("支持年产量达到60吨的水厂申报。", []),
        ("淘汰日供40吨及以下老旧水泵房。", []),
        ("对购买纳入《水泵目录》的电动水泵或2.5升及以下排量的燃油水泵，予以支持。", []),
        ("换购60分贝及以下水泵。", []),
        ("及时更换磨损超过40%的水泵电池。", []),
        ("每位居民每类水具可补贴1件。", []),
    ],
)
def test_a_bound_that_says_which_things_are_meant_is_no_target(
    words: str, said: list[tuple[float, str]]
) -> None:
    assert values(words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("安装节水率不低于60%的水表。", [(60, "%")]),
        ("推动超过70%的水厂完成改造。", [(70, "%")]),
        ("保持增速超过10%的增长。", [(10, "%")]),
        ("支持水厂扩建，年产量达到60吨。", [(60, "吨")]),
        ("淘汰水泵房40座以上。", [(40, "座")]),
        ("更换超过40%的老旧水泵。", [(40, "%")]),
        ("购买2.5升及以下排量水泵30台。", [(30, "台")]),
        ("购买水泵30台以下。", [(30, "台")]),
        ("支持水厂实现年产量达到60吨的目标。", [(60, "吨")]),
        ("管网更加完善，满足超过50万户居民的用水需求。", [(500_000, "户")]),
        ("满足50户以上用水需求的水厂，给予10万元奖励。", []),
        ("满足50户以上用水需求，可以申请水泵。", []),
    ],
)
def test_a_bound_on_what_is_to_be_made_is_a_target(words: str, said: list[tuple[float, str]]) -> None:
    assert values(words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("4个地级城市的9个水源地达标率为71%。", [(71, "%")]),
        ("全省12个断面优良率达到75%。", [(75, "%")]),
        ("86个县的供水覆盖率达到90%。", [(90, "%")]),
        ("9个水源地达标率100%。", [(100, "%")]),
        ("新建12个水厂投产率达到75%。", [(12, "个"), (75, "%")]),
        ("建成12个断面监测点，优良率达到75%。", [(12, "个"), (75, "%")]),
        ("9个水厂完成改造率达到75%。", [(9, "个"), (75, "%")]),
    ],
)
def test_in_how_many_things_a_share_is_measured_is_no_target(
    words: str, said: list[tuple[float, str]]
) -> None:
    assert values(words) == said


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("培育3家年产值达5亿元的竹器企业。", [("竹器企业", 3)]),
        ("新建3个以上日产能达20吨的竹浆厂。", [("新建竹浆厂", 3)]),
        ("产值达5亿元的竹器企业达到3家。", [("竹器企业", 3)]),
        ("培育3家以上年产值达5亿元的竹器企业。", [("竹器企业", 3)]),
        ("竹器产值达到5亿元的目标。", [("竹器产值", 5)]),
        ("培育竹器企业3家，产值达5亿元。", [("竹器企业", 3), ("产值", 5)]),
    ],
)
def test_a_size_that_things_have_reached_says_which_are_counted(
    words: str, found: list[tuple[str, float]]
) -> None:
    targets = extract(
        Source("plan.txt", "0" * 64, "utf-8"), f"桃溪县竹器方案\n一、目标\n到2026年，{words}\n"
    ).targets
    assert [(one.indicator, one.value) for one in targets] == found
    assert {(one.status, one.year) for one in targets} == {("target", 2026)}


@pytest.mark.parametrize("title", ["桃溪县竹器作坊管理办法", "桃溪县竹器作坊管理规定"])
def test_two_articles_make_a_regulation_of_what_is_called_one(title: str) -> None:
    text = f"{title}\n第一条 作坊车位100%预留安装条件。\n第二条 作坊比例不低于20%，应当配备3名以上匠人。\n"
    assert extract(Source("x", "0" * 64, "utf-8"), text).targets == ()


@pytest.mark.parametrize(
    "mark",
    ["**第{}条** ", "第{}条", "**第{}条**", "#### 第{}条\n\n", "- **第{}条**：", "第{}条：", "> 第{}条 "],
)
def test_articles_are_told_in_whatever_form_they_are_marked(mark: str) -> None:
    rules = "\n\n".join(
        f"{mark.format(number)}竹器作坊应当有不少于3名匠人，投入不低于20万元。" for number in "一二三四五六"
    )
    for title in ("桃溪县竹器作坊管理办法", "桃溪县竹器作坊"):
        found = extract(Source("x", "0" * 64, "utf-8"), f"{title}\n\n{rules}\n")
        assert found.targets == ()
        assert found.tasks == ()


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("竹器作坊补助标准", []),
        ("竹器作坊收费标准表", []),
        ("桃溪县竹器作坊任务分解表", [12, 30]),
        ("桃溪县竹器作坊建设方案", [12, 30]),
    ],
)
def test_annexes_of_a_regulation_bind_as_it_does_unless_they_are_plans(
    title: str, found: list[float]
) -> None:
    rules = "\n\n".join(f"第{number}条 竹器作坊应当有匠人。" for number in "一二三四五六")
    text = f"桃溪县竹器作坊管理办法\n\n{rules}\n\n附件1\n\n{title}\n\n到2026年，新建竹器作坊12家。\n\n培训匠人30名。\n"
    targets = extract(Source("x", "0" * 64, "utf-8"), text).targets
    assert [one.value for one in targets] == found


@pytest.mark.parametrize(
    "words",
    [
        "总投资在30万元至80万元的竹楼项目由镇里审批。",
        "竹筏票价浮动幅度为+5%、0、-5%三档。",
        "改造低保户、残疾人家庭等4类重点对象的竹楼。",
        "竹器作坊应达到附件2所列的标准。",
    ],
)
def test_what_rules_say_of_kinds_sums_and_annexes_is_no_target(words: str) -> None:
    assert values(words) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("到2025年全县泵站61座，其中单体泵站53座，综合泵站8座。", [(61, "座"), (53, "座"), (8, "座")]),
        ("至“十四五”末，东山镇泵站总数12座。", [(12, "座")]),
        ("全县泵站61座。", []),
    ],
)
def test_how_many_there_are_by_a_year_is_a_target_without_a_verb(
    words: str, said: list[tuple[float, str]]
) -> None:
    assert values(words) == said


def test_a_plan_in_articles_is_no_regulation() -> None:
    articles = "第一章 总则\n第1条 规划范围\n规划范围为茶海县县域。\n第二章 布局\n第2条 泵站规模\n到2025年新建泵站16座。\n第3条 推进管网改造\n改造管网130公里。\n"
    found = extract(
        Source("plan.txt", "0" * 64, "utf-8"), f"茶海县水务“十四五”发展规划（2021—2025年）\n\n{articles}"
    )
    assert [(one.value, one.unit) for one in found.targets] == [(16, "座"), (130, "公里")]
    assert "推进管网改造" in [task.title for task in found.tasks]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "建成20个年接待茶客300万人次以上的大茶园和50个茶乡。",
            [("大茶园", 20, "年接待茶客300万人次以上"), ("茶乡", 50, None)],
        ),
        ("新建1座日处理能力5万吨的制茶厂。", [("新建制茶厂", 1, "日处理能力5万吨")]),
        ("新建2座年产5万吨制茶厂，培育茶农300人。", [("新建制茶厂", 2, "年产5万吨"), ("茶农", 300, None)]),
        ("新建10所每所不少于360个学位的茶校。", [("新建茶校", 10, "每所不少于360个学位")]),
        ("培育5家年产值10亿元的茶企。", [("茶企", 5, "年产值10亿元")]),
        ("（二）完成30户以上自然村步道1600公里。", [("自然村步道", 1600, "30户以上")]),
        ("建设3个100亩茶园，改造2条10公里步道。", [("茶园", 3, "100亩"), ("步道", 2, "10公里")]),
        ("新建2条日处理5吨茶渣处理线。", [("新建茶渣处理线", 2, "日处理5吨")]),
        ("改造2台65吨/小时燃煤锅炉，更新渔船3艘。", [("燃煤锅炉", 2, "65吨/小时"), ("更新渔船", 3, None)]),
        (
            "签约茶业项目9个，其中10亿以上项目2个。建成5000万以下投资项目3个。",
            [("签约茶业项目", 9, None), ("签约茶业项目", 2, "10亿以上"), ("投资项目", 3, "5000万以下")],
        ),
        ("60万以上人口的县可适当增加茶亭。", []),
    ],
)  # fmt: skip
def test_what_each_of_several_things_has_is_a_condition(
    words: str, found: list[tuple[str, float, str | None]]
) -> None:
    plan = "岚江县茶业发展行动计划（2024-2026年）\n\n一、工作任务\n\n{}\n"
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), plan.format(words)).targets
    assert [(target.indicator, target.value, target.qualifier) for target in targets] == found

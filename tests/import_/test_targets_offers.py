"""Amounts that are promised, limited or meant are no targets; what is to be reached beside them is."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract

MEASURES = "岚江市支持商贸发展若干措施\n\n一、建设商贸载体\n\n（一）建设市场。\n\n{}\n"
PLAN = "岚江市数字产业发展行动计划（2024-2026年）\n\n一、发展目标\n\n{}\n"


def targets(text: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets


@pytest.mark.parametrize("document", [MEASURES, PLAN])
@pytest.mark.parametrize(
    "words",
    [
        "对获得称号的商户，分别给予不超过8万元、3万元的一次性奖励。",
        "对首次获评的企业，分别给予最高9万元、6万元奖励，合计最高20万元。",
        "分别给予最高40万、20万、5万元经费支持。",
        "对新上规模的纺织企业，一次性奖励10万元、5万元。",
        "发放生活补贴，本科生每人每月600元，硕士每人每月900元。",
        "给予安家费，博士每人8万元、硕士每人5万元。",
        "对举办展会的主体，按照不超过办节开支的20%，给予最高60万元支持。",
        "按照实际支付费用的20％给予每年最高60万元支持。",
        "引导银行发放信用贷款，单户最高500万元。",
        "单个项目支持额度不超过500万元，同一企业年度合计不超过900万元。",
        "支持比例不超过实际投资的30%。",
        "租房补贴博士每月2000元、硕士每月1000元，购房补贴博士20万元、硕士10万元。",
        "对获奖作品，一等奖5万元、二等奖3万元。",
        "对实际投资2亿元或年纳税5000万元以上的茶企，当年度投资（自有资金，下同）到位5000万元，给予自主认定人才指标1名，每增加到位投资5000万元增加1名指标。",
        "选派技术骨干进修，全县每年补助上限60名。",
        "支持小店（指从业人员一般在8人以内的店铺）升级。",
        "培育微型渔家乐（客房一般不超过15间），鼓励连锁。",
        "一级补助5000元/户，二级补助3000元/户，三级补助3.5万元/户。",
        "对新入驻的商户，连续三年，每年5万元予以扶持。",
        "连续3年、每家每年10万元。",
        "一级协会补助5000元/家，二级协会3000元/家。",
        "每增加100万元投资，补助提高1万元。",
        "每培训合格1人补助800元，补助人数以200人为限。",
        "县级出资比例不超过30%。",
        "管理费用占比不超过基金实缴规模的3%。",
        "参训人数达到50人的，安排经费5万元，每增加10人，增加经费3000元。",
        "平均每艘船补贴7万元。",
        "更新泵站每座国债资金定额补助25万元、市级定额补助12万元。",
        "购买小型水泵补贴3万元。",
        "安排每座泵站补助3万元。",
        "市级财政贴息2.5个百分点。",
        "单体泵站固定资产投资不低于600万元。",
        "单体项目支持资金原则上不超过4亿元。",
        "单个项目补助资金不低于300万元。",
        "设备单台套价格原则上要在20万元及以上。",
        "设备单台（套）价格不低于20万元。",
        "改造项目年节水量须不低于50万立方米或150吨标准煤。",
        "泵站建设项目总投资不低于900万元。",
        "对示范泵站支持额度不超过6亿元，其他泵站不超过3亿元。",
        "不再设置泵站总投资不低于1亿元要求。",
        "市水务局可自行确定新增不超过6个泵站种类纳入补贴范围。",
        "要发布租赁参考价（2025年铺面租赁参考价不超过200元/平方米·年）。",
        "改造资金由市财政承担60%，业主自筹40%。",
        "将用水大户的纳管门槛降至年用水4万立方米。",
        "自2025年起，年用水4万立方米以上的商场纳入重点监管。",
        "年用水4万立方米的学校、医院全部列入节水管理名单。",
    ],
)
def test_an_amount_of_an_offer_a_limit_or_a_definition_is_no_target(document: str, words: str) -> None:
    assert targets(document.format(words)) == ()


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("给予优质服务，到2026年产值达到20亿元，占比提高到30%。", [20, 30]),
        ("到2026年，城乡低保标准提高到每人每月900元。", [900]),
        ("每列给予2万元支持，全年开行班列300列。", [300]),
        ("支持小店（指从业人员8人以内的店铺）升级，新培育小店100家。", [100]),
        ("指导农户打造渔家乐40家。", [40]),
        ("到2026年，户均增收3000元，每人增收2000元。", [3000, 2000]),
        ("单个项目投资不低于5亿元，引进博士30名，能源消费不超过500万吨。", [5, 30, 5_000_000]),
        ("到2026年，累计给予企业信贷支持50亿元。", [50]),
        ("到2026年，基本公共卫生服务补助标准提高到120元/人。", [120]),
        ("连续三年每年投入5000万元。", [5000]),
        ("到2026年，企业管理费用下降3%。", [3]),
        ("争取中央补助3亿元，发放稻田补贴2亿元。", [3, 2]),
        ("到2026年，财政补助达到5亿元，补贴提高20%。", [5, 20]),
        ("撬动贴息贷款5亿元。", [5]),
        ("力争单体泵站投资达到5亿元，单台水泵价格降低2万元。", [5, 2]),
        ("单台机组能耗下降20%，单体泵站年供水收入不低于600万元。", [20, 600]),
        ("新开工项目总投资不低于500亿元，全市年节水量须不低于500万立方米。", [500, 5_000_000]),
        ("授信额度不低于6亿元，其他贷款不超过3亿元。", [6, 3]),
        ("到2026年，形成4万立方米的储备能力，泵站数量增至200座，纳入统一调度。", [40_000, 200]),
    ],
)
def test_what_is_to_be_reached_beside_an_offer_counts(words: str, values: list[float]) -> None:
    assert [target.value for target in targets(PLAN.format(words))] == values


@pytest.mark.parametrize(
    ("words", "values", "unit"),
    [
        ("茶业比重和茶农比重分别提高3个和4个百分点。", [3, 4], "个百分点"),
        ("到2026年，三个园区经费分别达到40万、20万、5万元。", [40, 20, 5], "万元"),
        ("到2026年，三个园区经费分别达到1亿、6000万、500万元。", [10000, 6000, 500], "万元"),
        ("到2026年，三个园区经费分别达到40、20、5万元。", [40, 20, 5], "万元"),
        ("到2026年，小麦、玉米、大豆产量分别达到30、20和5万吨。", [300_000, 200_000, 50_000], "吨"),
        ("到2026年，小麦、玉米、大豆产量分别达到30万、20万和5万吨。", [300_000, 200_000, 50_000], "吨"),
    ],
)
def test_the_unit_at_the_end_of_a_list_is_borrowed_once(words: str, values: list[float], unit: str) -> None:
    found = [target for target in targets(PLAN.format(words)) if target.unit != "个"]
    assert [target.value for target in found] == values
    assert {target.unit for target in found} == {unit}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("面向200米以下空域划设航线，建成起降点30个。", [("起降点", 30)]),
        ("站点2公里半径覆盖面积比例突破40%。", [("站点2公里半径覆盖面积比例", 40)]),
        ("起降场5公里半径范围内实现巡查全覆盖。", []),
        ("半径3公里内建设充电站20座。", [("半径3公里内建设充电站", 20)]),
        ("布局5公里应急救援圈，新建应急站点8个。", [("新建应急站点", 8)]),
        ("打造社区500米养老服务圈20个。", [("社区500米养老服务圈", 20)]),
        ("新建绿道500米、管网30公里，堤防加高3米以上。", [("新建绿道", 500), ("管网", 30), ("堤防加高", 3)]),
    ],
)
def test_how_far_something_reaches_is_no_target_but_part_of_what_is(
    words: str, found: list[tuple[str, float]]
) -> None:
    assert [(target.indicator, target.value) for target in targets(PLAN.format(words))] == found


def test_the_number_of_opinions_in_a_title_that_runs_on_is_no_target() -> None:
    text = "关于支持茶业发展的十条意见。为促进茶业发展，提出以下意见。1.建设茶市。新建茶市6座。2.建设茶路。新建茶路8条。"
    assert [target.value for target in targets(text)] == [6, 8]


@pytest.mark.parametrize("title", ["岚江市支持旅游发展八条政策措施", "岚江市旅游发展10条政策"])
def test_the_number_of_parts_in_a_title_is_no_target(title: str) -> None:
    said = title.removeprefix("岚江市")
    issued = f"岚江市人民政府关于印发{title}的通知\n\n各县区人民政府：\n\n现将《{title}》印发给你们，请认真贯彻执行。\n\n"
    body = f"{title}\n\n为促进旅游，制定{said}。\n\n一、建设营地。新建营地6个，推出旅游线路8条。\n"
    for text in (body, issued + "岚江市人民政府\n2024年3月2日\n\n" + body):
        assert [target.value for target in targets(text)] == [6, 8]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("上季度没有漏检（50人（含）以下的船队漏检数不高于总数12%）的，可申请减租。", []),
        ("把免费检验扩大至80座及以下的农家渔船。", []),
        ("将保险扩大到80座以上的游船。", []),
        ("漏检率不高于12%的船队可申请减租。", []),
        ("建成80座以下的茶馆30座。", [(30, "座")]),
        ("将座位扩大到80座以上。", [(80, "座")]),
        ("把事故压减到3起以下的水平。", [(3, "起")]),
        ("打造80座以上的茶馆。", [(80, "座")]),
        ("建成80家茶馆，符合规定的茶馆可申请减租。", [(80, "家")]),
    ],
)
def test_a_bound_of_those_whom_a_measure_reaches_is_no_target(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert [(one.value, one.unit) for one in targets(PLAN.format(words))] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("改造七家湾、三家店老码头。", []),
        ("改造三户村道路和八家子渔港。", []),
        ("培育三家村级合作社。", [(3, "家")]),
        ("新开三家店铺。", [(3, "家")]),
        ("开设三家店。", [(3, "家")]),
        ("为90余万居民用户发放鱼票。", [(900_000, "户")]),
        ("为90余万农村居民发放鱼票。", [(900_000, "人")]),
        ("为30万农村居民家庭医生签约。", [(300_000, "人")]),
    ],
)
def test_a_village_is_no_count_of_houses(words: str, found: list[tuple[float, str]]) -> None:
    assert [(one.value, one.unit) for one in targets(PLAN.format(words))] == found

"""What is counted without a verb that builds: those who move or leave poverty, rates per thousand, classes of a course."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.pipeline import extract

PLAN = "岚江县民生建设行动计划（2024-2026年）\n\n一、{}\n\n{}\n"


def of_plan(words: str, heading: str = "工作任务") -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(heading, words)).targets


def values(words: str, heading: str = "工作任务") -> list[tuple[float, str]]:
    return [(target.value, target.unit) for target in of_plan(words, heading)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("计划搬迁297户1500人。", [(297, "户"), (1500, "人")]),
        ("搬迁任务为297户。", [(297, "户")]),
        ("零星搬迁303户。", [(303, "户")]),
        ("拟搬迁297户。", [(297, "户")]),
        ("计划脱贫195户758人，其中低保人口476人。", [(195, "户"), (758, "人"), (476, "人")]),
        ("3个贫困村出列。", [(3, "个")]),
        ("力争东山、西湾两个贫困村出列。", [(2, "个")]),
        ("完成三个乡镇整体搬迁。", [(3, "个")]),
        ("帮助500名残疾人就业。", [(500, "名")]),
        ("年末生猪存栏20万头，肉鸭存栏50万羽。", [(200_000, "头"), (500_000, "羽")]),
        ("脱贫攻坚涉及贫困村12个。", []),
        ("搬迁群众住房分为3类。", []),
        ("聚焦两个贫困村的发展。", []),
    ],
)
def test_those_who_move_or_leave_poverty_are_counted(words: str, found: list[tuple[float, str]]) -> None:
    assert values(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "东山镇：96套470人，总投资1.1亿元；西湾：100套500人，总投资2亿元。",
            [(96, "套"), (470, "人"), (1.1, "亿元"), (100, "套"), (500, "人"), (2, "亿元")],
        ),
        ("东山镇：96户；西湾街道：20户。", [(96, "户"), (20, "户")]),
        ("联系人：2名。", []),
        ("困难家庭：96户。", []),
        ("养殖肉鸡10万羽。", [(100_000, "羽")]),
        ("养殖户600户分布在山区。", []),
        ("附件：3份。", []),
    ],
)
def test_a_pair_of_numbers_behind_a_place_counts(words: str, found: list[tuple[float, str]]) -> None:
    assert values(words, "搬迁安置") == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("千人口床位数达到3.9个。", [("千人口床位数", 3.9)]),
        ("每千人口床位数达到3.9个。", [("每千人口床位数", 3.9)]),
        ("万人发明专利拥有量达到12件。", [("万人发明专利拥有量", 12)]),
        ("万人拥有公交车12辆。", [("万人拥有公交车", 12)]),
        ("组织万人徒步活动，培训万人以上。", [("徒步活动", 10_000), ("培训", 10_000)]),
    ],
)
def test_a_rate_per_thousand_counts_its_own_number_only(words: str, found: list[tuple[str, float]]) -> None:
    assert [(target.indicator, target.value) for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("改造电梯80部。", [(80, "部")]),
        ("加装80部电梯。", [(80, "部")]),
        ("举办培训班4期以上。", [(4, "期")]),
        ("组织4期以上培训班。", [(4, "期")]),
        ("举办4期研修活动。", [(4, "期")]),
        ("推进物流园2期工程。", []),
        ("召集3部门会商。", []),
        ("新（改、扩）建幼儿园5所。", [(5, "所")]),
        ("新（改）建公厕20座。", [(20, "座")]),
    ],
)
def test_units_that_are_ordinals_elsewhere_and_verbs_with_brackets(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert values(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("20户以上自然村通硬化路。", []),
        ("新增20户以上自然村通硬化路15个。", [(15, "个")]),
        ("建成50亩规模以上茶叶基地12个。", [(12, "个")]),
        ("培训500人以上。", [(500, "人")]),
        ("新建年出栏500头以上养殖场3个。", [(3, "个")]),
        ("年出栏生猪5000头以上。", [(5000, "头")]),
        ("新建床位100张以上的养老机构2家。", [(2, "家")]),
        ("走访帮扶200户以上企业。", [(200, "户")]),
        ("入住人数大于10人的，安排经费5万元，每增加1人，增加经费3000元。", []),
        ("20户以上乡镇通公路，万人以上乡镇建医院。", []),
        ("设立不低于10亿元的产业基金。", [(10, "亿元")]),
        ("引进10亿元以上的项目。", []),
        ("开工10亿元以上项目5个，其中50亿元以上1个。", [(5, "个"), (1, "个")]),
        ("万元GDP能耗下降3%，万元工业增加值用水量降至30立方米。", [(3, "%"), (30, "立方米")]),
        ("落实每亩补助200元政策，发展茶园2000亩。", [(2000, "亩")]),
        ("船工补助标准逐步提高，茶农参保率达到95%以上。", [(95, "%")]),
        ("茶乡年均新增就业人数24万以上。", [(240000, "人")]),
        ("建设50张床位以上的养老机构2家。", [(2, "家")]),
        ("招用农民工50人以上并签订合同的，予以支持。", []),
        ("打造5个特色鲜明的，功能完善的商业街区。", [(5, "个")]),
        ("四、对引进5000人以上演唱会的主办方，予以支持。", []),
        ("游客满10人的团队予以优惠，每团奖励2000元，每人限领3张。", []),
        ("65岁以上老人和1.2米以下儿童免票。", []),
        ("圆满完成培训300人，免费开放公园5处。", [(300, "人"), (5, "处")]),
        ("吨钢综合能耗降至530千克标准煤以下，举办演出10场次以上。", [(530, "千克标准煤"), (10, "场次")]),
        ("引进百人以上团队5个。", [(5, "个")]),
        ("浓度控制在35微克以下的水平。", [(35, "微克")]),
        ("就业率达到95%。", [(95, "%")]),
        ("新增养老床位300张，每增加100张配备护理员5名。", [(300, "张"), (5, "名")]),
        ("打造不少于3000平方米的样板摊区。", [(3000, "平方米")]),
        ("打造不少于3000平方米的样板摊区12个。", [(12, "个")]),
        ("培育占地面积不少于3000平方米的样板摊区。", []),
    ],
)
def test_a_condition_is_no_target_and_what_is_built_is(words: str, found: list[tuple[float, str]]) -> None:
    assert values(words) == found


def test_the_number_of_works_in_a_title_is_no_target() -> None:
    title = "岚江县2024年民生建设十件实事进展情况通报\n\n"
    text = (
        title * 2
        + "现将2024年十件实事印发给你们。\n\n一、教育\n\n新建学校5所。全年办好10件实事。\n\n制定5项专项方案\n"
    )
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [(target.value, target.unit) for target in found] == [(5, "所"), (10, "件"), (5, "项")]


def test_a_ratio_of_three_is_no_index() -> None:
    assert of_plan("三次产业比调整为10:45:45。") == ()


def test_a_heading_of_the_year_s_work_is_no_subject() -> None:
    (found,) = of_plan("实施亿元以上项目60个。", "2025年工作安排")
    assert found.indicator == "项目"


def test_what_is_built_by_its_size_has_the_noun_behind_the_number() -> None:
    (found,) = of_plan("打造不少于3000平方米的样板摊区。")
    assert (found.indicator, found.comparator) == ("样板摊区", ">=")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("人均预期寿命提高到80岁以上，新生儿死亡率降到3‰。", [(80, "岁"), (3, "‰")]),
        ("渡船平均船龄降低2.5岁左右。", [(2.5, "岁")]),
        ("渡船平均使用年限不超过9岁。", [(9, "岁")]),
        ("培训18岁以上渔民300人。", [(300, "人")]),
        ("平均为60岁以上老年人建设食堂20个。", [(20, "个")]),
        ("年龄在60岁以上，体检率达到70%。", [(70, "%")]),
    ],
)
def test_an_age_counts_as_a_level_and_not_as_who_is_meant(words: str, found: list[tuple[float, str]]) -> None:
    assert values(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("航标灯照度值（LUX）达到1.7，机组能效值提高到2.5。", [(1.7, ""), (2.5, "")]),
        ("渡口拥堵平均值控制在1.4。", [(1.4, "")]),
        ("生产总值达到17。", []),
        ("考核分值达到80。", []),
        ("木船占比逐步提高到3/4。", []),
        ("木船占比提高到2/3以上，铁船占比达到20%。", [(20, "%")]),
        ("收入比降至2.1∶1。", [(2.1, "∶1")]),
    ],
)
def test_a_value_counts_without_a_unit_and_part_of_a_fraction_does_not(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert values(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("常住人口50万以上的县城不断提升绿化水平。", []),
        ("人口超过50万的城市建成绿道30公里。", [(30, "公里")]),
        ("人口规模3万人以上的乡镇建设医院3所。", [(3, "所")]),
        ("常住人口达到50万以上，城镇化率达到60%。", [(500_000, "人"), (60, "%")]),
    ],
)
def test_a_number_of_people_before_a_place_says_which_places_are_meant(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert values(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("具备条件的乡镇通邮率达100%。", [(100, "%")]),
        ("符合条件的茶馆入网率达90%。", [(90, "%")]),
        ("符合条件的茶馆补贴率达50%。", []),
        ("符合条件的茶馆给予90%补贴。", []),
        ("符合国标二级以上批次比例不低于70%。", [(70, "%")]),
        ("符合《茶农体质标准》合格以上人数比例达到93%。", [(93, "%")]),
        ("符合条件的茶馆担保费补助比例不低于30%。", []),
        ("符合条件的企业比例不高于30%的不予支持。", []),
        ("万人公交车拥有量达到6标台以上。", [(6, "标台")]),
    ],
)
def test_a_condition_in_the_name_of_a_rate_is_no_condition_of_a_grant(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert values(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("实施百名制茶师入园服务专项计划。", []),
        ("开展百名专家进茶山行动。", []),
        ("推进千家茶馆焕新工程，新建茶厂3个。", [(3, "个")]),
        ("培养百名卓越工程师。", [(100, "名")]),
        ("组织百名专家参加进茶山行动。", [(100, "名")]),
        ("引进百名制茶师、落实奖励计划。", [(100, "名")]),
    ],
)
def test_people_in_the_name_of_a_scheme_are_not_counted(words: str, found: list[tuple[float, str]]) -> None:
    assert values(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶网出口带宽达5.3万G。", [(53_000, "G")]),
        ("茶网出口带宽达到5T，推广5G应用。", [(5, "T")]),
        ("扩大茶网出口带宽。推广5G应用。", []),
        ("带宽满足5G茶园需要。", []),
    ],
)
def test_g_is_a_unit_of_bandwidth_alone(words: str, found: list[tuple[float, str]]) -> None:
    assert values(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("实施十项茶业提升行动，新建茶厂3个。", [(3, "个")]),
        ("推进十二项茶业攻坚专项行动。", []),
        ("编制《茶业政策清单》（343条），其中茶业政策（46条），扩建茶厂2个。", [(2, "个")]),
        ("9个产茶县空气优良率达到省定目标。", []),
        ("全县8个镇饮水达标率达到90%。", [(90, "%")]),
        ("12个县（区）森林覆盖率达到60%。", [(60, "%")]),
        ("落实茶企用电价格不受上浮20%限制政策。", []),
        ("提前完成村集体收入10万元以下清零任务。", []),
        ("茶站100米覆盖率达到90%以上，50米覆盖率达到80%以上。", [(90, "%"), (80, "%")]),
        # the same numbers where they count
        ("新建十项茶业提升工程。", [(10, "项")]),
        ("新增茶业专利（46项）。", [(46, "项")]),
        ("新增茶叶公交线路（12条）。", [(12, "条")]),
        ("新建9个产茶县茶站。", [(9, "个")]),
        ("建成茶村8个，达标率达到90%。", [(8, "个"), (90, "%")]),
        ("茶企用电价格上浮20%，茶叶不受限制。", [(20, "%")]),
        ("村集体收入达到10万元以上。", [(10, "万元")]),
        ("茶站覆盖长度100米以上。", [(100, "米")]),
    ],
)
def test_parts_of_a_text_places_of_a_rate_and_sizes_in_a_name_are_no_targets(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert values(words) == found


def test_a_size_stays_in_the_name_of_a_rate() -> None:
    names = [target.indicator for target in of_plan("茶站100米覆盖率达到90%以上，50米覆盖率达到80%以上。")]
    assert names == ["茶站100米覆盖率", "茶站50米覆盖率"]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("推广东江608所AES100制茶技术，培育航天12所茶业伙伴5家。", [5]),
        ("茶业条例共3部分40条，新增茶亭5座。", [5]),
        ("整治茶站周边50米内茶摊80处。", [80]),
        ("配备660升茶桶700个、12吨洒水车30辆。", [700, 30]),
        ("新建茶校12所，储水能力达到660升，运茶300吨。", [12, 660, 300]),
    ],
)
def test_the_number_of_an_institute_and_the_size_of_a_thing_are_no_targets(
    words: str, values: list[float]
) -> None:
    assert [target.value for target in of_plan(words)] == values

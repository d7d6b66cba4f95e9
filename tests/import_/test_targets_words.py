"""The words of an indicator where the noun stands farther off, behind the number, or beside a bracket."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Target
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.works import is_worked_on

PLAN = "岚江县民生建设行动计划（2024-2026年）\n\n一、工作任务\n\n{}\n"


def of_plan(words: str) -> tuple[Target, ...]:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(words)).targets


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        (
            "东山中学宿舍项目，建设面积1900平方米；西湾小学食堂项目，建设面积900平方米。",
            ["东山中学宿舍项目建设面积", "西湾小学食堂项目建设面积"],
        ),
        (
            "加快推进环城绿道工程建设，总投资3亿元，占地面积600亩。",
            ["环城绿道工程总投资", "环城绿道工程占地面积"],
        ),
        (
            "全力推进滨河公园项目，总投资5000万元；加快中医院建设，总投资3亿元。",
            ["滨河公园项目总投资", "中医院总投资"],
        ),
        ("新建的城南医院，总投资2亿元。", ["城南医院总投资"]),
        (
            "北湖商贸城二期：总建筑面积30万平方米，总投资2亿元。",
            ["北湖商贸城总建筑面积", "北湖商贸城总投资"],
        ),
        ("（1）东湾片区：北山小学食堂项目，总投资300万元。", ["北山小学食堂项目总投资"]),
        ("新建卫生室150个，每个不少于60平方米。", ["新建卫生室", "卫生室每个"]),
        ("建成后年产值20亿元，投产后年税收达到2亿元。", ["年产值", "年税收"]),
        ("万元GDP能耗下降3%。", ["万元GDP能耗下降"]),
        ("新建口袋公园12个，面积共3万平方米。", ["新建口袋公园", "口袋公园面积"]),
        ("粮食产量达到20万吨，面积达到5万亩。", ["粮食产量", "面积"]),
        ("新增300张床位，千名老人养老床位达到40张。", ["新增床位", "千名老人养老床位"]),
        (
            "计划搬迁3个乡镇12个村297户1500人。",
            ["搬迁乡镇", "搬迁村", "搬迁", "搬迁"],
        ),
        ("覆盖8个村600户。", ["覆盖村", "覆盖"]),
        ("建设12个社区，创建示范村30个。", ["社区", "示范村"]),
        ("全县计划脱贫1200户，其中低保户320户。", ["脱贫", "低保户脱贫"]),
        ("二、发放消费券2000万元。", ["发放消费券"]),
        ("设立总规模20亿元的产业基金。", ["产业基金总规模"]),
        (
            "引进高层次人才团队10个，培养技能人才1万名，提供人才公寓20套。",
            ["引进高层次人才团队", "技能人才", "人才公寓"],
        ),
        ("力争优良天数达到330天的目标。", ["优良天数"]),
        ("推进项目建设，全年完成投资30亿元。", ["投资"]),
        ("加强公园等项目管理，绿化面积达到300公顷。", ["绿化面积"]),
    ],
)
def test_a_size_takes_the_work_that_its_statement_opens_with(words: str, indicators: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("发展茶产业，带动100户420人增收。", [("带动增收户数", "户"), ("带动增收人数", "人")]),
        ("建设扶贫车间，吸纳300人就业。", [("吸纳就业人数", "人")]),
        ("带动贫困户100户420人脱贫。", [("带动贫困户", "户"), ("带动贫困户脱贫", "人")]),
        ("带动3.5万农牧民就业。", [("带动农牧民就业", "人")]),
        ("带动脱贫户300户、1.1万人增收。", [("带动脱贫户", "户"), ("带动脱贫户增收", "人")]),
        (
            "完成12个村出列、1200户4300人脱贫。",
            [("村出列", "个"), ("脱贫户数", "户"), ("脱贫人数", "人")],
        ),
        ("带动就业500人。", [("带动就业", "人")]),
        ("举办就业招聘会20场。", [("举办就业招聘会", "场")]),
    ],
)
def test_whom_a_verb_helps_is_named_with_what_they_come_to_do(
    words: str, found: list[tuple[str, str]]
) -> None:
    assert [(target.indicator, target.unit) for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        (
            "抓好岚江集团25万吨甲醇和20万吨尿素、北山化工10万吨纯碱等项目。",
            ["甲醇", "尿素", "纯碱"],
        ),
        ("推进东湾能源50万千瓦光伏项目建设。", ["光伏项目"]),
        ("粮食产量达到20万吨左右，油料产量达到3万吨。", ["粮食产量", "油料产量"]),
        ("处理生活垃圾3万吨。", ["处理生活垃圾"]),
    ],
)
def test_a_capacity_names_what_stands_behind_it(words: str, indicators: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("（名单见附表）现有困难人口1.2万户。", ["困难人口"]),
        ("（共5个乡镇，名单见附表）现有困难人口1.2万户。", ["困难人口"]),
        ("困难家庭（名单见附表）现有1.2万户。", ["困难家庭"]),
        ("企业（含个体）现有2300家，共有学校50所。", ["企业(含个体)", "学校"]),
        ("新增露营点（地）96个。", ["新增露营点(地)"]),
        ("新建茶馆5所（含茶棚3所）。", ["新建茶馆", "茶棚"]),
        ("茶叶含水率降到8%，含硒茶园达到500亩。", ["茶叶含水率", "含硒茶园"]),
        ("含沙量降到8%，含税销售额达到5亿元。", ["含沙量", "含税销售额"]),
    ],
)
def test_a_remark_in_brackets_is_no_part_of_an_indicator(words: str, indicators: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("建成投用城东卫生院、河西卫生院、北山卫生院等8家卫生院。", ["卫生院"]),
        ("建设东门、南门、西门等5座高架桥梁。", ["高架桥梁"]),
        ("建设图书馆、文化馆等8个项目。", ["图书馆、文化馆项目"]),
    ],
)
def test_of_a_list_of_names_the_noun_behind_the_number_is_kept(words: str, indicators: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("路面宽度不得小于3.5米。", ">="),
        ("能源消费不得高于500万吨。", "<="),
        ("路面宽度小于3.5米。", "<"),
    ],
)
def test_what_must_not_be_is_a_bound(words: str, comparator: str) -> None:
    (found,) = of_plan(words)
    assert found.comparator == comparator
    assert not found.indicator.endswith("不得")


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("渡运行业改造形成节水量约600万吨、减少用油约250万吨。", ["渡运行业改造形成节水量", "渡运行业改造减少用油"]),
        ("东湾园区新增产值5亿元、新增就业300人。", ["东湾园区新增产值", "东湾园区新增就业"]),
        ("东湾园区产值达到5亿元、新增就业300人。", ["东湾园区产值", "新增就业"]),
        ("带动农户新增产值5亿元、新增就业300人。", ["带动农户新增产值", "新增就业"]),
        ("东湾园区新增产值5亿元，新增就业300人。", ["东湾园区新增产值", "新增就业"]),
    ],
)  # fmt: skip
def test_a_second_result_has_the_subject_of_the_first(words: str, indicators: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("重点区域60%左右渡船产能完成改造。", ["渡船产能完成改造"]),
        ("兰州市40%以上渡口完成改造。", ["渡口完成改造"]),
        ("老旧小区60%完成改造。", ["老旧小区"]),
        ("贫困县80%实现脱贫。", ["贫困县"]),
        ("各地区救援能力一般应达到渡船总数的8%以上。", ["各地区救援能力"]),
        ("救援能力应当达到8%以上。", ["救援能力"]),
        ("粮食供应达到8万吨。", ["粮食供应"]),
        ("油耗、水耗分别较2021年降低4%、8%。", ["油耗降低", "水耗降低"]),
        ("建设640个街道（乡镇）展厅。", ["街道(乡镇)展厅"]),
        ("覆盖64个街道（乡镇）和500个村。", ["覆盖街道", "覆盖村"]),
        ("推进渡口建设，今明两年投资36亿元。", ["投资"]),
    ],
)
def test_words_around_the_noun_are_no_part_of_it(words: str, indicators: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("新建或改造供水管网900公里。", ["新建或改造供水管网"]),
        ("修建和改造茶园步道90公里。", ["茶园步道"]),
        ("建成（含改造）大型茶仓6座。", ["大型茶仓"]),
        ("建成和美乡村6个。", ["和美乡村"]),
        ("具备年产制茶机约20万套生产能力。", ["制茶机生产能力"]),
        ("形成20万套生产能力。", ["生产能力"]),
        ("以84个茶业项目为基础，新建茶仓6座。", ["新建茶仓"]),
        ("建设84个以社区为基础的项目。", ["以社区为基础的项目"]),
    ],
)
def test_two_verbs_a_remark_and_what_is_made_are_told_from_the_noun(
    words: str, indicators: list[str]
) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("一季度茶叶产值达到8亿元，上半年达到15亿元，全年达到30亿元。", ["茶叶产值"] * 3),
        ("上半年新开工茶亭20座，下半年新开工渡口30座。", ["新开工茶亭", "新开工渡口"]),
        ("前三季度茶叶产值增长6%，全年增长7%。", ["茶叶产值增长"] * 2),
        ("当年度茶园投资4亿元，本年度新建茶亭9座，每年度举办茶会10场。", ["茶园投资", "新建茶亭", "举办茶会"]),
        ("第一产业增加值5亿元，上市茶企达到6家。", ["第一产业增加值", "上市茶企"]),
        ("茶农收入保持在人均10元以上，村集体收入达到村均20万元。", ["人均茶农收入", "村均村集体收入"]),
        ("茶叶消费量由人均2斤提高到人均3斤。", ["人均茶叶消费量"] * 2),
        ("茶农收入达到年均2万元。", ["茶农收入"]),
    ],
)  # fmt: skip
def test_a_word_of_time_or_of_each_is_not_cut_in_two(words: str, found: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶业产值年均增长10%以上，占全县比重达到2.8%。", ["茶业产值年均增长", "茶业产值占全县比重"]),
        ("春茶播种面积稳定在80万亩以上，总产量达到8亿斤。", ["春茶播种面积", "春茶总产量"]),
        ("水牛存栏30万头以上，年出栏50万头。", ["水牛存栏", "水牛年出栏"]),
        ("新增春茶种植面积8万亩，产量达到8万斤。", ["新增春茶种植面积", "春茶产量"]),
        ("新增种植面积8万亩，产量达到8万斤。", ["新增种植面积", "产量"]),
        ("茶厂占地面积8万亩，年产值达到8万元。", ["茶厂占地面积", "年产值"]),
    ],
)  # fmt: skip
def test_what_follows_has_the_subject_of_the_number_before_it(words: str, found: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("规上茶厂突破90家，其中亿元茶厂达到30家。", [("规上茶厂", None), ("规上茶厂", "亿元")]),
        ("规上企业突破90家，其中亿元企业达到30家。", [("规上企业", None), ("规上企业", "亿元")]),
        (
            "新培育“小渔灯”企业9家，规上企业突破90家，其中百亿级企业达到30家。",
            [("新培育“小渔灯”企业", None), ("规上企业", None), ("规上企业", "百亿级")],
        ),
        ("规上企业突破90家，亿元企业达到30家。", [("规上企业", None), ("企业", "亿元")]),
    ],
)  # fmt: skip
def test_of_those_of_a_size_the_noun_is_that_of_the_number_before(
    words: str, found: list[tuple[str, str | None]]
) -> None:
    assert [(target.indicator, target.qualifier) for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("发放50万元茶旅消费券。", ["发放茶旅消费券"]),
        ("兑现2亿元惠茶资金，发放3亿元贷款支持茶厂。", ["兑现惠茶资金", "发放贷款"]),
        ("筹措7亿元实施茶农增收工程。", ["茶农增收工程资金"]),
        ("启动5万平方米旧茶馆修缮，拆除3万平方米旧仓库。", ["旧茶馆修缮", "拆除旧仓库"]),
        ("投入5亿元改造茶馆，发放50万元给茶农。", ["投入", "发放"]),
        ("发放消费券50万元。", ["发放消费券"]),
    ],
)  # fmt: skip
def test_the_object_of_a_verb_stands_behind_the_sum(words: str, found: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("发展茶叶加工产业，产值突破8亿元。", ["茶叶加工产业产值"]),
        ("大力发展绿茶、红茶、白茶等特色茶业，实现销售收入8亿元，税收2亿元。", ["特色茶业销售收入", "特色茶业税收"]),
        ("发展码头经济，税收突破8亿元。做强渡船产业，力争产值达到9亿元。", ["码头经济税收", "渡船产业产值"]),
        ("加强服务，产值突破8亿元。", ["渡口产值"]),
        ("发展茶叶加工产业，新建茶馆9座。", ["新建茶馆"]),
    ],
)  # fmt: skip
def test_money_is_of_what_the_clause_before_develops(words: str, found: list[str]) -> None:
    plan = "岚江县产业发展行动计划（2024-2026年）\n\n一、加强渡口建设\n\n{}\n"
    read = extract(Source("plan.txt", "0" * 64, "utf-8"), plan.format(words))
    assert [target.indicator for target in read.targets] == found


def test_how_things_go_is_no_subject() -> None:
    plan = "岚江县2024年工作要点\n\n一、加快新型工业化进程\n\n产值达到8亿元。\n\n二、茶业发展稳中有进\n\n产值达到9亿元。\n"
    read = extract(Source("plan.txt", "0" * 64, "utf-8"), plan)
    assert [target.indicator for target in read.targets] == ["产值", "产值"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶园灌溉水平争取达到80%，茶叶产值力求达到8亿元。", ["茶园灌溉水平", "茶叶产值"]),
        ("万元茶叶产值能源消耗降低3%。", ["万元茶叶产值能源消耗降低"]),
        ("在制茶、运茶等领域组织试点项目50个。", ["试点项目"]),
        ("新建茶亭40座，为年度计划的90%。", ["新建茶亭", "新建茶亭完成率"]),
        ("新增 51家 “茶农之家”。", ["新增“茶农之家”"]),
    ],
)  # fmt: skip
def test_small_words_around_the_noun_are_no_part_of_it(words: str, found: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("可吸入茶尘和细茶尘浓度分别不高于53和32微克/立方米。", ["可吸入茶尘浓度", "细茶尘浓度"]),
        ("可支配收入增长7%，可回收茶罐占比达到50%。", ["可支配收入增长", "可回收茶罐占比"]),
        ("可新增茶亭30座，可实现产值3亿元。", ["新增茶亭", "产值"]),
        ("新开通茶站15万个，总数达到30万个以上。", ["新开通茶站", "茶站总数"]),
        ("新开工茶亭5座，总数达到30座以上。", ["新开工茶亭", "茶亭总数"]),
        ("新开茶馆5家，总数达到30家以上。", ["新开茶馆", "茶馆总数"]),
    ],
)  # fmt: skip
def test_no_noun_loses_half_of_its_first_word(words: str, found: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("街道实现茶叶总收入18亿元，增长5%。", ["茶叶总收入", "茶叶总收入增长"]),
        ("1-9月实现规上茶业产值4亿元，1至10月份完成投资5亿元。", ["规上茶业产值", "投资"]),
        ("茶企实现营业收入5亿元，茶园实现产值6亿元。", ["茶企营业收入", "茶园产值"]),
        ("截至10月底实现税收5亿元，全县实现茶业产值9亿元。", ["税收", "茶业产值"]),
        ("茶馆建成后实现年产值5亿元，带动茶农实现收入9万元。", ["茶馆年产值", "带动茶农实现收入"]),
        ("努力实现茶叶产值增长6%，全力完成茶园投资9亿元。", ["茶叶产值增长", "茶园投资"]),
        ("力争在2026年底茶亭停电时间低于1小时。", ["茶亭停电时间"]),
    ],
)  # fmt: skip
def test_who_realises_a_sum_stands_before_it_without_the_verb(words: str, found: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶业税收12.5亿元，逆势增长5%。", ["茶业税收", "茶业税收增长"]),
        ("茶业税收12.5亿元，同口径增长5%。", ["茶业税收", "茶业税收增长"]),
        ("茶业税收12.5亿元，强势上扬5%。", ["茶业税收", "茶业税收上扬"]),
        ("茶园投资由负转正增长5%，茶叶产值止跌攀升6%。", ["茶园投资增长", "茶叶产值攀升"]),
    ],
)  # fmt: skip
def test_how_something_grows_is_no_part_of_what_does(words: str, found: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("建成5座茶亭并投入使用，完成3座茶仓改造并通过验收。", ["茶亭", "茶仓改造"]),
        ("完成东湾、西湾2座老旧茶馆改造并推进北湾茶楼改造。", ["老旧茶馆改造"]),
        ("培育10个千亿级茶业链、若干个百亿级茶园。", ["茶业链"]),
        ("推动6个项目竣工验收并投入使用。", ["竣工验收并投入使用的项目"]),
        ("建成3座并网茶站。", ["并网茶站"]),
        ("安排茶业资金3亿元，其中包括茶叶国债8000万元。", ["茶业资金", "茶叶国债"]),
    ],
)  # fmt: skip
def test_what_else_is_done_is_no_part_of_the_noun(words: str, found: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶村100%通硬化路、通宽带率达98%。", ["茶村通硬化路", "通宽带率"]),
        ("茶农80%以上参加茶业合作社、茶农体检率达90%以上。", ["茶农参加茶业合作社", "茶农体检率"]),
        ("茶企90%通过验收，茶馆覆盖率达到60%。", ["茶企", "茶馆覆盖率"]),
    ],
)  # fmt: skip
def test_what_a_share_of_some_have_stands_behind_it(words: str, found: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == found


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("茶港项目总投资16亿元，2025年计划投资4亿元。", ["茶港项目总投资", "茶港项目计划投资"]),
        (
            "茶港项目总投资16亿元，2025年计划投资从5亿元调整为4亿元。",
            ["茶港项目总投资", "茶港项目计划投资", "茶港项目计划投资"],
        ),
        ("共有茶港3个，涉及总投资9亿元，2025年计划投资4亿元。", ["茶港", "总投资", "计划投资"]),
        ("茶灯满足超过60万平方米茶园照明需要。", ["茶园照明需要"]),
        ("改造茶楼200座，改造面积6万平方米。", ["茶楼", "改造面积"]),
    ],
)
def test_what_is_planned_or_done_is_not_the_whole(words: str, indicators: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("建设东岛30公里茶堤。", ["茶堤"]),
        ("整治疏浚90公里茶河水网。", ["茶河水网"]),
        ("加快东山镇24公里茶道工程建设。", ["茶道工程建设"]),
        ("打造25处18万平方米的茶园保洁区域。", ["茶园保洁区域"] * 2),
        ("完成绿化30亩任务。", ["绿化"]),
        ("治理茶河、茶溪等8条段共计69公里茶河水网。", ["治理茶河、茶溪", "茶河水网"]),
        ("改造老旧茶楼30万平方米。", ["老旧茶楼"]),
    ],
)
def test_the_name_of_a_work_stands_behind_its_size(words: str, indicators: list[str]) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


def test_what_is_done_to_a_work_is_told_from_its_name() -> None:
    rule = rules("phrases")["working"]
    assert is_worked_on(rule["example"], "茶河水网")
    assert not is_worked_on(rule["counter"], "茶河水网")


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("每2000艘茶船至少配套建设1座公共茶港。", "每2000艘茶船公共茶港"),
        ("每1000名茶农配备2名护茶人员。", "每1000名茶农护茶人员"),
        ("每年培育3家茶业企业。", "茶业企业"),
    ],
)
def test_for_how_many_others_there_is_something_is_part_of_its_name(words: str, indicator: str) -> None:
    assert [target.indicator for target in of_plan(words)] == [indicator]


@pytest.mark.parametrize(
    ("heading", "words", "indicators"),
    [
        ("推进产业发展", "培育企业10家，建设基地3个。", ["企业", "基地"]),
        ("推进园区提质", "打造示范基地10个。", ["示范基地"]),
        ("其他", "建成产业园区3个。", ["产业园区"]),
        ("提升渡口品质", "建设项目8个。", ["建设项目"]),
        # a heading that says of which
        ("推进茶船发展", "培育企业10家。", ["茶船企业"]),
    ],
)
def test_a_heading_that_says_no_more_lends_no_words(heading: str, words: str, indicators: list[str]) -> None:
    assert [target.indicator for target in of_plan(f"（一）{heading}。{words}")] == indicators


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("改造提升茶亭26间，建设完成茶村茶馆202个，打造提升茶园7个。", ["茶亭", "茶村茶馆", "茶园"]),
        ("升级改造茶市4个，巩固提升水厂2座。", ["升级改造茶市", "巩固提升水厂"]),
        ("电动渡船占比不低于50%，约148艘。", ["电动渡船占比", "电动渡船"]),
        ("5个地级市抓好督促指导。新建茶厂3座。", ["新建茶厂"]),
    ],
)
def test_what_is_done_twice_and_who_does_it_are_no_part_of_the_noun(
    words: str, indicators: list[str]
) -> None:
    assert [target.indicator for target in of_plan(words)] == indicators


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("30个市级茶业项目完成投资20亿元。", ["市级茶业项目", "市级茶业项目完成投资"]),
        ("提升40所茶业学校办学能力。", ["茶业学校"]),
        ("优良天数达到310天，优良率85%。", ["优良天数", "优良率"]),
    ],
)
def test_what_is_said_of_things_is_none_of_their_name(words: str, named: list[str]) -> None:
    text = f"茶海县2025年工作要点\n\n一、工作目标\n{words}\n"
    targets = extract(Source("plan.txt", "0" * 64, "utf-8"), text).targets
    assert [target.indicator for target in targets] == named

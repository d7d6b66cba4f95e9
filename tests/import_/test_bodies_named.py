"""Bodies in groups, legends, lists of cities, reports and laws."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract


def bundle(stored: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), stored)


def held(clause: str, region: str = "甘肃省") -> list[tuple[str, str]]:
    """The bodies that a clause gives a task, with their roles."""
    plan = f"{region}竹器产业行动计划\n一、主要任务\n（一）扩种竹林。支持农户种竹，带动农户增收。{clause}"
    return [(duty.department, duty.role) for duty in bundle(plan).tasks[0].duties]


@pytest.mark.parametrize(
    "clause",
    [
        "各县、区人民政府(管委会)负责落实。",
        "（各县、区人民政府(管委会)负责落实）",
        "（责任单位：各县、区人民政府(管委会)）",
    ],
)
def test_a_bracket_behind_the_governments_of_a_group_parts_it_in_no_two(clause: str) -> None:
    assert held(clause) == [("甘肃省各县、区人民政府(管委会)", "责任")]


def test_a_role_in_brackets_behind_a_group_is_no_part_of_its_name() -> None:
    assert held("（责任单位：省林草局、各县、区人民政府（配合））") == [
        ("甘肃省林业和草原局", "责任"),
        ("甘肃省各县、区人民政府", "配合"),
    ]


@pytest.mark.parametrize(
    "legend",
    [
        "以下均需各县(市)区政府落实,区政府无相关职能的,由省政府直属部门负责,不再列出",
        "以下各项均由省政府有关机构负责",
        "以下同",
    ],
)
def test_a_word_on_the_clauses_below_names_nobody_in_this_one(legend: str) -> None:
    assert held(f"（省林草局牵头，省财政厅配合。{legend}）") == [
        ("甘肃省林业和草原局", "牵头"),
        ("甘肃省财政厅", "配合"),
    ]


def test_a_word_on_the_bodies_that_follow_is_part_of_its_clause() -> None:
    assert held("（牵头单位：省林草局，以下均为配合单位：省财政厅）") == [
        ("甘肃省林业和草原局", "牵头"),
        ("甘肃省财政厅", "配合"),
    ]


@pytest.mark.parametrize(
    ("clause", "bodies"),
    [
        ("（天水市、平凉市政府负责）", ["天水市人民政府", "平凉市人民政府"]),
        ("（天水、平凉市政府负责）", ["天水市人民政府", "平凉市人民政府"]),
        ("（省财政厅、天水市、平凉市政府负责）", ["甘肃省财政厅", "天水市人民政府", "平凉市人民政府"]),
        ("（天水市农业农村局、平凉市政府负责）", ["天水市农业农村局", "平凉市人民政府"]),
    ],
)
def test_one_word_for_government_holds_for_the_cities_before_it(clause: str, bodies: list[str]) -> None:
    assert held(clause) == [(body, "责任") for body in bodies]


@pytest.mark.parametrize("branch", ["中国科学院沈阳分院", "中科院沈阳分院"])
def test_a_branch_of_an_academy_is_no_academy(branch: str) -> None:
    read = bundle(f"沈阳市竹器产业行动计划\n一、主要任务\n（一）扩种竹林。支持{branch}开展竹种研究。")
    assert [body.canonical for body in read.departments] == ["中国科学院沈阳分院"]


@pytest.mark.parametrize(
    ("line", "issuers"),
    [
        ("漆溪县发展和改革局", ("漆溪县发展和改革局",)),
        ("漆溪县发展和改革局局长 张三", ()),
        ("（2024年1月5日）", ()),
    ],
)
def test_a_report_to_a_congress_is_issued_by_the_body_above_its_greeting(
    line: str, issuers: tuple[str, ...]
) -> None:
    text = f"漆溪县2023年计划执行情况的报告\n（在漆溪县第十七届人民代表大会第二次会议上）\n{line}\n各位代表：\n现将报告提请审议。\n一、2023年计划执行情况\n竹器产值达到10亿元。"
    assert bundle(text).head.issuers == issuers


def test_the_congress_that_passes_a_law_is_one_of_its_bodies() -> None:
    text = "杭州市竹林条例\n（2020年5月1日杭州市第十三届人民代表大会常务委员会第三次会议通过）\n第一章 总则\n第一条 为了保护竹林，制定本条例。\n"
    read = bundle(text)
    assert [(mention.department, mention.name, mention.role) for mention in read.mentions] == [
        ("杭州市人民代表大会常务委员会", "杭州市第十三届人民代表大会常务委员会", "发文")
    ]


@pytest.mark.parametrize(
    ("clause", "bodies"),
    [
        ("省林草局，各县(市、区)党委和人民政府", ["甘肃省林业和草原局", "甘肃省各县(市、区)党委和人民政府"]),
        ("省林草局，各县（市、区）党委和政府", ["甘肃省林业和草原局", "甘肃省各县（市、区）党委和政府"]),
        ("各市州党委、政府，省林草局", ["甘肃省各市州党委、政府", "甘肃省林业和草原局"]),
        ("各市、县党委和政府，省林草局", ["甘肃省各市、县党委和政府", "甘肃省林业和草原局"]),
        ("各县党委和政府及省林草局", ["甘肃省各县党委和政府", "甘肃省林业和草原局"]),
        ("各县（市、区）党委政府", ["甘肃省各县（市、区）党委政府"]),
        ("高新区党工委和管委会、省林草局", ["高新区党工委和管委会", "甘肃省林业和草原局"]),
        ("高新区党工委、管委会，省林草局", ["高新区党工委、管委会", "甘肃省林业和草原局"]),
        ("省委、省政府", ["中共甘肃省委员会", "甘肃省人民政府"]),
        ("各县（市、区）委、县（市、区）政府", ["甘肃省各县（市、区）委、县（市、区）政府"]),
        ("各市州委和市州政府，省林草局", ["甘肃省各市州委和市州政府", "甘肃省林业和草原局"]),
        ("各县委、政府，省林草局", ["甘肃省各县委、政府", "甘肃省林业和草原局"]),
        ("各市发展改革委、省政府", ["甘肃省各市发展改革委", "甘肃省人民政府"]),
        ("省林草局党委、省财政厅", ["甘肃省林草局党委", "甘肃省财政厅"]),
    ],
)
@pytest.mark.parametrize("form", ["（责任单位：{}）", "（{}负责）"])
def test_committee_and_government_of_a_group_are_one(form: str, clause: str, bodies: list[str]) -> None:
    assert held(form.format(clause)) == [(body, "责任") for body in bodies]


@pytest.mark.parametrize(
    ("clause", "bodies"),
    [
        ("省林草局，各市、县（区）水利局", ["甘肃省林业和草原局", "甘肃省各市、县（区）水利局"]),
        ("各市（州）、县〔市、区〕水利局", ["甘肃省各市（州）、县〔市、区〕水利局"]),
        (
            "各市、县（区）水利局、林草局、市场监管局，甘谷水利局",
            [
                "甘肃省各市、县（区）水利局",
                "甘肃省各市、县（区）林草局",
                "甘肃省各市、县（区）市场监管局",
                "甘谷县水利局",
            ],
        ),
        ("各市、县（区）水\n利局", ["甘肃省各市、县（区）水利局"]),
        ("各县水利局、省林草局", ["甘肃省各县水利局", "甘肃省林业和草原局"]),
        ("各市场监管局、水利局", ["甘肃省各市场监管局", "甘肃省水利局"]),
        ("各乡镇、县水利局", ["甘肃省各乡镇", "县水利局"]),
    ],
)
def test_offices_of_each_city_and_county_are_one_and_hand_their_places_on(
    clause: str, bodies: list[str]
) -> None:
    assert held(f"（责任单位：{clause}）") == [(body, "责任") for body in bodies]


@pytest.mark.parametrize(
    "institute",
    ["教育部竹艺研究院", "国家林草局竹子研究中心", "生态环境部环境规划院", "省林业厅竹类重点实验室"],
)
def test_an_institute_of_a_body_is_not_the_body(institute: str) -> None:
    read = bundle(f"甘肃省竹器产业行动计划\n一、主要任务\n（一）扩种竹林。与{institute}合作。")
    assert read.mentions == ()


def test_what_a_body_does_for_an_institute_leaves_the_body() -> None:
    read = bundle("甘肃省竹器产业行动计划\n一、主要任务\n（一）扩种竹林。支持教育部批准建设竹艺研究院。")
    assert [mention.name for mention in read.mentions] == ["教育部"]


def test_the_office_of_a_ministry_is_named_as_such_in_a_sentence() -> None:
    read = bundle("甘肃省竹器产业行动计划\n一、主要任务\n（一）扩种竹林。报国家发展改革委办公厅备案。")
    assert [mention.department for mention in read.mentions] == ["国家发展和改革委员会办公厅"]


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("根据《国家林草局办公室关于加强竹林管理的通知》，种好竹林。", []),
        ("落实《甘肃省人民政府办公厅 甘肃省财政厅关于印发竹业方案的通知》要求。", []),
        ("按照国务院《关于加强竹林管理的意见》，种好竹林。", ["中华人民共和国国务院"]),
        ("参加甘肃省林草局举办的《竹林》展。", ["甘肃省林业和草原局"]),
        ("贯彻《竹林条例》，甘肃省林草局关于竹林的任务要落实。", ["甘肃省林业和草原局"]),
    ],
)
def test_who_issued_a_paper_that_is_cited_is_named_by_its_title_only(
    sentence: str, bodies: list[str]
) -> None:
    read = bundle(f"甘肃省竹器产业行动计划\n一、主要任务\n（一）扩种竹林。{sentence}")
    assert [body.canonical for body in read.departments] == bodies


def test_who_issues_the_paper_itself_is_named_in_its_title() -> None:
    read = bundle(
        "关于转发《甘肃省林草局关于竹林管理的意见》的通知\n各市州：\n甘肃省林业和草原局\n2024年3月4日\n"
    )
    assert [(mention.name, mention.role) for mention in read.mentions][:1] == [("甘肃省林草局", "发文")]


def test_the_committee_of_the_youth_league_is_not_that_of_the_party() -> None:
    read = bundle("兰州市竹器产业行动计划\n一、主要任务\n（一）扩种竹林。与共青团兰州市委合作。")
    assert [mention.department for mention in read.mentions] == ["中国共产主义青年团兰州市委员会"]


def test_the_office_of_a_bureau_is_named_as_such_in_a_sentence() -> None:
    read = bundle("甘肃省竹器产业行动计划\n一、主要任务\n（一）扩种竹林。报省发展改革委办公室备案。")
    assert [mention.department for mention in read.mentions] == ["甘肃省发展和改革委员会办公室"]


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("报国务院竹业发展部际联席会议研究。", ["国务院竹业发展部际联席会议"]),
        ("报国务院竹业安全委员会办公室备案。", ["国务院竹业安全委员会办公室"]),
        ("国务院决定设立竹业安全委员会。", ["中华人民共和国国务院"]),
        ("报国务院、甘肃省竹业委员会审定。", ["中华人民共和国国务院"]),
        ("报国务院国资委审定。", ["国务院国有资产监督管理委员会"]),
    ],
)
def test_a_committee_of_the_state_council_is_a_body_of_its_own(sentence: str, bodies: list[str]) -> None:
    read = bundle(f"甘肃省竹器产业行动计划\n一、主要任务\n（一）扩种竹林。{sentence}")
    assert [mention.department for mention in read.mentions] == bodies


def test_a_prefecture_is_a_level_of_its_own_papers() -> None:
    text = (
        "喀什地区竹器产业实施方案\n一、重点任务\n（一）扩种竹林。新建竹林10座。（牵头单位：地区教育局、地区人社局；"
        "配合单位：地委编办、地委、地区财政局）\n地区住建局负责业务指导。\n其他地区政府派人观摩。\n"
    )
    read = bundle(text)
    assert [(duty.name, duty.department) for task in read.tasks for duty in task.duties] == [
        ("地区教育局", "喀什地区教育局"),
        ("地区人社局", "喀什地区人力资源和社会保障局"),
        ("地委编办", "中共喀什地委机构编制委员会办公室"),
        ("地委", "中共喀什地区委员会"),
        ("地区财政局", "喀什地区财政局"),
    ]
    assert "地区住建局" in [mention.name for mention in read.mentions]


def test_a_prefecture_of_another_paper_is_no_district_of_its_place() -> None:
    read = bundle(
        "上海市静安区竹器产业实施方案\n一、重点任务\n（一）扩种竹林。西部地区教育局派人观摩。区教育局接待。\n"
    )
    assert [mention.name for mention in read.mentions] == ["区教育局"]


@pytest.mark.parametrize("word", ["按照", "贯彻", "结合", "根据", "落实"])
def test_a_verb_before_the_government_of_a_town_is_no_town(word: str) -> None:
    plan = "青屿镇竹器产业工作计划\n结合实际，{}镇政府要求，制定本计划。\n一、主要任务\n（一）扩种竹林。联系实际，{}镇政府部署。"
    assert bundle(plan.format(word, word)).mentions == ()


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("省建设交通工作党委", "中共甘肃省城乡建设和交通工作委员会"),
        ("省科技工作党委", "中共甘肃省科技工作委员会"),
        ("省社会组织党工委", "中共甘肃省社会组织工作委员会"),
        ("省“两新”组织党工委", "中共甘肃省“两新”组织工作委员会"),
        ("省国资委党委", "甘肃省国资委党委"),
        ("广东电网公司", "广东电网有限责任公司"),
        ("南方电网公司", "中国南方电网有限责任公司"),
        ("深圳供电局", "深圳供电局有限公司"),
        ("省征拆办", "甘肃省征地拆迁办公室"),
    ],
)
def test_committees_for_a_field_of_work_and_power_firms_are_written_out(name: str, body: str) -> None:
    assert held(f"（{name}、省财政厅负责）") == [(body, "责任"), ("甘肃省财政厅", "责任")]

"""Full official names: every entry of the rule files, and how regions decide."""

from __future__ import annotations

from typing import Any

import pytest

from gangmu_import.bodykinds import body_kind
from gangmu_import.canonical import Names
from gangmu_import.lexicon import rules
from gangmu_import.mentions import find_mentions
from gangmu_import.places import Place
from gangmu_import.text import fold

DEPARTMENTS: dict[str, Any] = rules("departments")
DISTRICT = Place(("上海市", "静安区"))
PLACES = {"省": Place(("安徽省",)), "县": Place(("广西壮族自治区", "来宾市", "象州县"))}


def full(name: str, place: Place | None = None, before: str = "") -> str:
    return Names(place or PLACES.get(name[0], DISTRICT)).canonical(name, before)


@pytest.mark.parametrize("entry", DEPARTMENTS["stems"], ids=lambda entry: entry[0])
def test_a_stem_is_written_out(entry: list[Any]) -> None:
    stem, _, example, canonical, counter = entry
    assert full(example) == canonical
    assert stem not in full(counter)


@pytest.mark.parametrize("entry", DEPARTMENTS["whole"], ids=lambda entry: entry["short"][0])
def test_a_whole_name_is_written_out(entry: dict[str, Any]) -> None:
    example, canonical = entry["example"]
    assert full(example) == canonical
    counter, other = entry["counter"]
    assert full(counter) != other


@pytest.mark.parametrize("entry", DEPARTMENTS["local"], ids=lambda entry: entry["region"])
def test_a_place_may_have_names_of_its_own(entry: dict[str, Any]) -> None:
    region = entry["region"]
    for (name, canonical), holds in ((entry["example"], True), (entry["counter"], False)):
        place = next(
            (p for p in (DISTRICT, *PLACES.values()) if canonical.startswith(p.own)), Place((region,))
        )
        place = Place((region,)) if canonical.startswith(region) else place
        assert (full(name, place) == canonical) is holds


@pytest.mark.parametrize("body", rules("bodies")["body"], ids=lambda body: body["name"])
def test_a_known_body_has_its_name_in_its_region(body: dict[str, Any]) -> None:
    place = Place((body["region"],)) if "region" in body else DISTRICT
    assert {full(alias, place) for alias in body["aliases"]} == {body["name"]}
    assert full(body["counter"], place) != body["name"]
    assert body_kind(body["name"]) == body["kind"]


@pytest.mark.parametrize("body", rules("national")["bodies"], ids=lambda body: body[0])
def test_a_national_body_has_its_name_in_a_national_document(body: list[Any]) -> None:
    canonical, shorts = body
    assert {full(short, Place(())) for short in (*shorts, canonical)} == {canonical}


def test_the_examples_of_national_bodies_hold() -> None:
    table = rules("national")
    assert full(table["example"][0]) == table["example"][1]
    assert full(table["counter"][0]) != table["counter"][1]
    assert full(table["beyond_example"]) == table["beyond_example"]
    assert full(table["beyond_counter"]) != table["beyond_counter"]


@pytest.mark.parametrize("name", rules("national")["branch"]["example"])
def test_a_branch_of_a_ministry_is_called_as_printed(name: str) -> None:
    assert full(name) == name
    assert [name] == [name[start:end] for start, end in find_mentions(name)]


@pytest.mark.parametrize("name", rules("national")["branch"]["counter"])
def test_other_words_behind_a_national_body_are_no_branch(name: str) -> None:
    assert (0, len(name)) not in find_mentions(name)


@pytest.mark.parametrize("entry", rules("bodykinds")["kind"], ids=lambda entry: entry["pattern"][:12])
def test_a_kind_holds_for_its_example_only(entry: dict[str, Any]) -> None:
    assert body_kind(entry["example"]) == entry["name"]
    assert not entry["counter"] or body_kind(entry["counter"]) != entry["name"]


def test_one_city_office_has_one_name_however_it_is_written() -> None:
    written = ("市经信委", "上海市经信委", "上海市经济和信息化委员会", "市经济信息化委")
    assert {full(name, DISTRICT) for name in written} == {"上海市经济和信息化委员会"}


@pytest.mark.parametrize(
    ("place", "name", "canonical"),
    [
        (("浙江省", "金华市", "义乌市"), "市科技局", "义乌市科学技术局"),
        (("广东省", "广州市", "天河区"), "市科技局", "广州市科学技术局"),
        (("广西壮族自治区",), "自治区财政厅", "广西壮族自治区财政厅"),
        (("内蒙古自治区",), "人社厅", "内蒙古自治区人力资源和社会保障厅"),
        (("内蒙古自治区",), "公安厅", "内蒙古自治区公安厅"),
        (("云南省", "大理白族自治州"), "州发展改革委", "大理白族自治州发展和改革委员会"),
        (("甘肃省", "甘南藏族自治州"), "甘南州人民政府办公室", "甘南藏族自治州人民政府办公室"),
        (("甘肃省", "甘南藏族自治州"), "中共甘南州委办公室", "中共甘南藏族自治州委办公室"),
        (("广西壮族自治区", "来宾市", "象州县"), "象州生态环境局", "来宾市象州生态环境局"),
        (("上海市", "静安区"), "区公安分局", "上海市公安局静安分局"),
        (("上海市", "静安区"), "上海市静安区科委", "静安区科学技术委员会"),
        (("上海市", "静安区"), "上海地方金融监管局", "上海市地方金融监督管理局"),
        (("上海市", "静安区"), "徐汇区", "徐汇区人民政府"),
        (("山东省", "青岛市"), "市民营经济局", "青岛市民营经济局"),
        (("山东省", "青岛市"), "市场监管局", "青岛市市场监督管理局"),
        (("山东省", "青岛市"), "市民政局", "青岛市民政局"),
        (("山东省", "青岛市"), "市法院", "青岛市中级人民法院"),
        (("浙江省", "杭州市"), "市委人才办", "中共杭州市委人才办公室"),
        (("安徽省", "黄山市", "黟县"), "黟县县委", "中共黟县委员会"),
        (("安徽省", "黄山市", "黟县"), "中共黟县县委办公室", "中共黟县委办公室"),
        (("安徽省", "黄山市", "黟县"), "黟县县政府", "黟县人民政府"),
        (("安徽省",), "人行合肥中心支行", "中国人民银行合肥中心支行"),
        (("安徽省",), "合肥海关", "合肥海关"),
        (("湖南省", "湘西土家族苗族自治州"), "州政务服务中心", "湘西土家族苗族自治州政务服务中心"),
        (("湖南省", "湘西土家族苗族自治州"), "湘西自治州人民政府", "湘西土家族苗族自治州人民政府"),
        (("上海市", "静安区"), "共青团静安区委", "中国共产主义青年团静安区委员会"),
        (("安徽省",), "金融监管总局安徽监管局", "国家金融监督管理总局安徽监管局"),
        (("安徽省",), "税务总局合肥培训处", "国家税务总局合肥培训处"),
        (("安徽省",), "省住房和城乡建委", "安徽省住房和城乡建设委员会"),
        (("安徽省",), "证监会安徽监管局", "中国证券监督管理委员会安徽监管局"),
        (("安徽省",), "统计局安徽调查总队", "国家统计局安徽调查总队"),
        (("安徽省",), "财政部安徽监管局", "财政部安徽监管局"),
        (("安徽省",), "统计局普查中心", "安徽省统计局普查中心"),
        (("安徽省",), "涉及部门", "安徽省涉及部门"),
        ((), "工信部", "中华人民共和国工业和信息化部"),
        ((), "发展改革委", "国家发展和改革委员会"),
        ((), "市场监管总局", "国家市场监督管理总局"),
        ((), "国家发展改革委办公厅", "国家发展和改革委员会办公厅"),
        ((), "税务总局办公厅", "国家税务总局办公厅"),
        ((), "市场监管总局办公厅", "国家市场监督管理总局办公厅"),
        ((), "国家林草局办公室", "国家林业和草原局办公室"),
        ((), "工信部办公厅", "工业和信息化部办公厅"),
        ((), "财政部办公厅", "财政部办公厅"),
        ((), "国务院办公厅", "国务院办公厅"),
        (("安徽省",), "国家发展改革委办公厅", "国家发展和改革委员会办公厅"),
        (("安徽省",), "税务总局办公厅", "国家税务总局办公厅"),
        (("安徽省",), "财政部办公厅", "财政部办公厅"),
        (("山东省", "青岛市"), "市场监管总局办公厅", "国家市场监督管理总局办公厅"),
        ((), "各地区", "各地区"),
        (("上海市", "静安区"), "各街镇", "静安区各街镇"),
        (("上海市", "静安区"), "相关部门", "静安区相关部门"),
        (("吉林省",), "市、县级政府", "吉林省市、县级政府"),
        (("贵州省",), "市（州）、县级人民政府", "贵州省市（州）、县级人民政府"),
        (("贵州省",), "市县两级政府", "贵州省市县两级政府"),
        (("吉林省",), "市级机关事务管理局", "吉林省市级机关事务管理局"),
        (("上海市", "静安区"), "相关企业", "相关企业"),
    ],
)  # fmt: skip
def test_the_place_of_the_document_decides(place: tuple[str, ...], name: str, canonical: str) -> None:
    assert full(name, Place(place)) == canonical


COUNTIES = {
    "静安区": ("上海市", "静安区"),
    "象州县": ("广西壮族自治区", "来宾市", "象州县"),
    "昆山市": ("江苏省", "苏州市", "昆山市"),
}


@pytest.mark.parametrize("county", COUNTIES)
@pytest.mark.parametrize(
    "name",
    [
        "茶亭镇",
        "竹溪乡",
        "岳阳街道",
        "中山镇",
        "南京东路街道",
        "茶亭街道办事处",
        "长安镇人民政府",
        "白马回族乡",
        "经开区",
        "经济技术开发区",
    ],
)
def test_towns_and_zones_of_a_district_or_county_bear_its_name(county: str, name: str) -> None:
    official = Names(Place(COUNTIES[county])).official(name)
    assert (official.name, official.region) == (county + name, county)


def test_a_town_behind_an_office_of_the_city_is_of_the_district() -> None:
    assert full("茶亭镇", before="市水务局") == "静安区茶亭镇"
    assert full("茶亭街道", before="市水务局") == "静安区茶亭街道"
    assert full("高新区管委会") == "静安区高新区管理委员会"


@pytest.mark.parametrize("name", ["茶亭街道办", "岳阳街道办", "区茶亭街道办"])
def test_the_short_form_for_the_office_of_a_street_is_written_out(name: str) -> None:
    assert full(name) == f"静安区{name.removeprefix('区')}事处"


@pytest.mark.parametrize("place", [(), ("江苏省",), ("江苏省", "苏州市"), ("上海市",), ("广西壮族自治区",)])
@pytest.mark.parametrize("name", ["茶亭镇", "竹溪乡", "岳阳街道", "经开区"])
def test_a_town_is_of_no_city_or_province(place: tuple[str, ...], name: str) -> None:
    assert full(name, Place(place)) == name


@pytest.mark.parametrize(
    "name", ["特色小镇", "产业强镇", "历史文化名镇", "中心镇", "所在乡镇", "小城镇", "岳阳茶亭镇"]
)
def test_a_word_for_a_sort_of_towns_is_the_name_of_none(name: str) -> None:
    assert full(name) == name


def test_a_level_that_the_document_has_not_is_never_guessed() -> None:
    official = Names(Place(("安徽省",))).official("县水利局")
    assert (official.name, official.region, official.known) == ("县水利局", "", False)


def test_the_region_of_the_name_before_governs_a_list() -> None:
    assert full("科委", DISTRICT, before="市经信委") == "上海市科学技术委员会"
    assert full("科委", DISTRICT, before="区商务委") == "静安区科学技术委员会"


@pytest.mark.parametrize("asked", [("上海市经信委", ""), ("", "上海市经信委")])
def test_a_name_does_not_depend_on_which_neighbour_asked_for_it_first(asked: tuple[str, str]) -> None:
    names = Names(DISTRICT)
    found = {before: names.canonical("科委", before) for before in asked}
    assert found == {"": "静安区科学技术委员会", "上海市经信委": "上海市科学技术委员会"}


def test_a_reform_changes_a_name_with_the_year_of_the_document() -> None:
    early, late = Place(("安徽省",), 2019), Place(("安徽省",), 2025)
    assert full("省金融监管局", early) == "安徽省地方金融监督管理局"
    assert full("省金融监管局", late) == "国家金融监督管理总局安徽监管局"


@pytest.mark.parametrize("entry", DEPARTMENTS["printed"], ids=lambda entry: entry["name"])
def test_a_name_that_can_be_full_stays_unless_the_text_prints_a_longer_one(entry: dict[str, Any]) -> None:
    place, name = Place(("宁夏回族自治区", "中卫市")), entry["name"]
    longer = entry["longer"][0]
    for text, expected in (
        ("", name), (f"市{longer}牵头", longer), (f"中卫市{longer}牵头", longer), (f"省{longer}牵头", name),
    ):  # fmt: skip
        assert Names(place, text).canonical(f"市{name}") == f"中卫市{expected}"
    assert Names(place).canonical(f"中卫市{name}") == f"中卫市{name}"
    prose = f"要与市{name}建立接口。"
    assert [prose[start:end] for start, end in find_mentions(prose, ())] == [f"市{name}"]


def test_a_district_stands_in_no_district() -> None:
    shenzhen = Place(("广东省", "深圳市"))
    assert full("光明区政府", shenzhen, "南山区政府") == "光明区人民政府"
    assert full("青屿县政府", Place(("湖北省", "武汉市")), "汉阳区政府") == "青屿县人民政府"
    # words for several districts, and zones without a name, are no districts of their own
    for name in ("高新区政府", "主城区政府", "县级市政府"):
        assert full(name, shenzhen).startswith("深圳市")
    assert full("市政府", shenzhen, "南山区政府") == "深圳市人民政府"


@pytest.mark.parametrize(
    ("place", "name", "before", "canonical"),
    [
        (("福建省",), "消防救援总队", "省财政厅", "福建省消防救援总队"),
        (("重庆市",), "消防救援总队", "", "重庆市消防救援总队"),
        (("江苏省", "常州市"), "治安支队", "", "常州市治安支队"),
        # the county's paper speaks of the city's or the province's
        (("广西壮族自治区", "来宾市", "象州县"), "消防救援支队", "", "消防救援支队"),
        (("江苏省", "常州市"), "消防救援总队", "", "消防救援总队"),
        ((), "消防救援总队", "", "消防救援总队"),
    ],
)
def test_a_corps_without_a_region_is_of_the_place_whose_level_has_one(
    place: tuple[str, ...], name: str, before: str, canonical: str
) -> None:
    assert full(name, Place(place), before) == canonical


def test_the_bureau_of_transport_of_chongqing_is_called_so() -> None:
    assert full("市交通局", Place(("重庆市",))) == "重庆市交通局"
    assert full("市交通局", Place(("江苏省", "常州市"))) == "常州市交通运输局"


@pytest.mark.parametrize(
    ("place", "names", "canonical"),
    [
        (("上海市",), ("市住房城乡建设委", "市住房城乡建设管理委"), "上海市住房和城乡建设管理委员会"),
        (("辽宁省", "大连市"), ("市住房城乡建设委",), "大连市住房和城乡建设委员会"),
        (("甘肃省", "兰州市"), ("化工区管委会",), "化工区管理委员会"),
        (("甘肃省",), ("国家金融监管总局甘肃监管局",), "国家金融监督管理总局甘肃监管局"),
    ],
)
def test_a_body_is_one_however_it_is_shortened(
    place: tuple[str, ...], names: tuple[str, ...], canonical: str
) -> None:
    assert {full(name, Place(place)) for name in names} == {canonical}


@pytest.mark.parametrize("number", ["工信部联规〔2023〕9号", "工信部节〔2023〕9号", "财建〔2024〕3号"])
def test_the_number_of_a_document_names_no_body(number: str) -> None:
    assert find_mentions(fold(f"根据《通知》（{number}）").folded) == []
    assert find_mentions(fold("省政府湘政发〔2023〕9号").folded)


def test_a_bureau_of_resources_and_planning_is_that_of_natural_resources() -> None:
    names = ["市资源规划局", "市自然资源规划局", "市规划资源局", "市水资源规划局"]
    assert [full(name, Place(("陕西省", "西安市"))) for name in names] == [
        "西安市自然资源和规划局",
        "西安市自然资源和规划局",
        "西安市规划和自然资源局",
        "西安市水资源规划局",
    ]


def test_a_second_name_in_brackets_makes_no_other_body() -> None:
    names = Names(Place(("安徽省", "六安市", "金寨县"), 2021))
    assert names.canonical("县发改局（粮食局）") == names.canonical("县发改局") == "金寨县发展和改革局"
    assert names.canonical("县财政局（国库科）") != names.canonical("县财政局")


BUREAU_POINTS = "（责任科室:基教科、机关党委、局团委、工会）"


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("机关党委", "机关党委"),
        ("机关纪委", "机关纪委"),
        ("局团委", "局团委"),
        ("办公室", "办公室"),
        ("高新区党工委", "高新区党工委"),
        ("市教育局党委", "芜湖市教育局党委"),
        ("市两新工委", "芜湖市两新工委"),
        ("市委教育工委", "中共芜湖市委教育工作委员会"),
        ("市委两新工委", "中共芜湖市委两新工委"),
        ("市直机关工委", "中共芜湖市委直属机关工作委员会"),
        ("市级机关工委", "中共芜湖市委直属机关工作委员会"),
        ("市纪委", "中共芜湖市纪律检查委员会"),
        ("市科创委", "芜湖市科技创新委员会"),
        ("市安全生产委", "芜湖市安全生产委员会"),
    ],
)
def test_a_committee_of_the_party_inside_an_office_is_called_as_written(name: str, canonical: str) -> None:
    assert full(name, Place(("安徽省", "芜湖市"), 2024)) == canonical


def test_the_union_of_a_bureau_is_that_of_no_city() -> None:
    place = Place(("安徽省", "芜湖市"), 2024)
    assert Names(place, BUREAU_POINTS).canonical("工会") == "工会"
    assert Names(place, "（责任单位：市教育局、工会）").canonical("工会") == "芜湖市总工会"
    assert Names(place, BUREAU_POINTS).canonical("市总工会") == "芜湖市总工会"


@pytest.mark.parametrize(
    ("place", "name", "canonical"),
    [
        (("上海市",), "上海金融监管局", "国家金融监督管理总局上海监管局"),
        (("上海市", "静安区"), "市金融监管局", "国家金融监督管理总局上海监管局"),
        (("湖南省",), "湖南金融监管局", "国家金融监督管理总局湖南监管局"),
        (("安徽省", "芜湖市"), "芜湖金融监管分局", "国家金融监督管理总局芜湖监管分局"),
        (("上海市",), "市地方金融监管局", "上海市地方金融监督管理局"),
    ],
)
def test_the_regulator_of_finance_is_one_of_the_country_since_2024(
    place: tuple[str, ...], name: str, canonical: str
) -> None:
    assert full(name, Place(place, 2024)) == canonical
    assert full("上海金融监管局", Place(("上海市",), 2022)) == "上海市地方金融监督管理局"


@pytest.mark.parametrize(
    ("place", "name", "canonical"),
    [
        (("北京市", "海淀区"), "市规划自然资源委海淀分局", "北京市规划和自然资源委员会海淀分局"),
        (("北京市", "海淀区"), "市交通委海淀运输管理分局", "北京市交通委员会海淀运输管理分局"),
        (("安徽省", "芜湖市"), "省自然资源厅芜湖分局", "安徽省自然资源厅芜湖分局"),
        (("安徽省", "芜湖市"), "市发改委办公室", "芜湖市发展和改革委员会办公室"),
        (("安徽省", "芜湖市"), "市公安局交警支队", "芜湖市公安局交通警察支队"),
        (("安徽省", "芜湖市"), "市安委办公室", "芜湖市安委办公室"),
        (("安徽省", "芜湖市"), "省科经委", "安徽省科技和经济委员会"),
        (("上海市", "浦东新区"), "区建交委", "浦东新区建设和交通委员会"),
        (("上海市", "静安区"), "区建交委", "静安区城乡建设和交通委员会"),
    ],
)
def test_an_office_of_a_body_has_the_name_of_the_body_in_full(
    place: tuple[str, ...], name: str, canonical: str
) -> None:
    assert full(name, Place(place, 2024)) == canonical


@pytest.mark.parametrize(
    ("place", "name", "canonical"),
    [
        (("安徽省", "芜湖市"), "经济和信息化厅", "安徽省经济和信息化厅"),
        (("安徽省", "芜湖市", "无为市"), "住房城乡建设厅", "安徽省住房和城乡建设厅"),
        (("内蒙古自治区", "包头市"), "水利厅", "内蒙古自治区水利厅"),
        (("安徽省", "芜湖市"), "政府办公厅", "芜湖市人民政府办公厅"),
        (("重庆市",), "政府办公厅", "重庆市人民政府办公厅"),
    ],
)
def test_an_office_that_only_provinces_have_is_that_of_the_province(
    place: tuple[str, ...], name: str, canonical: str
) -> None:
    assert full(name, Place(place)) == canonical


@pytest.mark.parametrize(
    "name", ["中共甘肃省委办公厅", "中共甘肃省委", "中共甘肃省纪委", "中共甘肃省委组织部"]
)
def test_the_party_before_its_region_is_part_of_the_name_of_a_committee(name: str) -> None:
    text = f"根据{name}文件发展茶业，由甘肃省人民政府实施。"
    assert [text[slice(*found)] for found in find_mentions(text)] == [name, "甘肃省人民政府"]


@pytest.mark.parametrize(
    ("issuers", "name", "canonical"),
    [
        (("清溪省茶业厅",), "厅法规处", "清溪省茶业厅法规处"),
        (("清溪省茶业厅",), "厅办公室", "清溪省茶业厅办公室"),
        (("清溪市茶业局",), "局规划科", "清溪市茶业局规划科"),
        (("湖南省茶业局",), "省局茶船安全监察处", "湖南省茶业局茶船安全监察处"),
        (("湖南省茶业局",), "省局茶价监督检查办公室", "湖南省茶业局茶价监督检查办公室"),
        (("湖南省茶业局",), "茶船安全监察处", "湖南省茶业局茶船安全监察处"),
        (("湖南省茶业局",), "茶叶稽查处", "湖南省茶业局茶叶稽查处"),
        (("湖南省茶业局",), "东湖管理处", "东湖管理处"),
        (("湖南省茶业委",), "省委办公室", "中共湖南省委办公厅"),
        # of whose bureau it is nobody says
        (("清溪省人民政府",), "厅法规处", "厅法规处"),
        (("清溪省茶业厅", "清溪省商务厅"), "厅法规处", "厅法规处"),
    ],
)
def test_a_room_is_that_of_the_bureau_that_issues_the_paper(
    issuers: tuple[str, ...], name: str, canonical: str
) -> None:
    text = "(省局茶船安全监察处牵头,茶叶稽查处、茶价处负责)由东湖管理处巡查。"
    assert Names(Place(("湖南省",)), text, issuers=issuers).canonical(name) == canonical


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("农业农村厅茶船登记局", "湖南省农业农村厅茶船登记局"),
        ("茶船登记局", "湖南省农业农村厅茶船登记局"),
        ("信息中心", "湖南省农业农村厅信息中心"),
        ("茶叶稽查处", "湖南省农业农村厅茶叶稽查处"),
        ("教育厅政策法规处", "教育厅政策法规处"),
        ("茶船管护局", "湖南省茶船管护局"),
        ("水利局", "湖南省水利局"),
    ],
)
def test_what_a_list_names_behind_the_bureau_of_a_province_is_a_room_of_it(name: str, canonical: str) -> None:
    text = "(农业农村厅茶船登记局、茶叶\n稽查处、信息中心,茶船管护局、水利局)"
    issuers = ("湖南省农业农村厅",)
    assert Names(Place(("湖南省",)), text, issuers=issuers).canonical(name) == canonical


@pytest.mark.parametrize("estate", ["家属区", "家属院", "宿舍楼", "小区", "职工宿舍", "生活区"])
def test_the_houses_that_a_body_built_are_not_the_body(estate: str) -> None:
    text = f"改造市财政局{estate}、人民银行{estate}等茶楼，由市水利局实施。"
    assert [text[slice(*found)] for found in find_mentions(text)] == ["市水利局"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("中共象州县委员会印发意见", ["中共象州县委员会"]),
        ("政协象州县委员会开展视察", ["政协象州县委员会"]),
        ("民革象州县委员会提交提案", ["民革象州县委员会"]),
        ("共青团象州县委员会参加", ["共青团象州县委员会"]),
        ("象州县委、县政府高度重视", ["象州县委", "县政府"]),
        ("本县某委员会印发意见", []),
    ],
)
def test_the_committee_of_another_party_is_none_of_that_which_governs(words: str, names: list[str]) -> None:
    folded = fold(f"情况。{words}。").folded
    assert [folded[start:end] for start, end in find_mentions(folded)] == names


@pytest.mark.parametrize(
    ("name", "official"),
    [
        ("市级有关部门", "咸阳市市级有关部门"),
        ("市级机关各部门", "咸阳市市级机关各部门"),
        ("省级相关单位", "陕西省省级相关单位"),
        ("县级有关部门", "县级有关部门"),
    ],
)
def test_all_bodies_of_a_level_are_those_of_the_region_that_has_it(name: str, official: str) -> None:
    assert full(name, Place(("陕西省", "咸阳市"))) == official


def test_a_firm_of_the_county_for_its_towns_is_no_body_of_the_county_seat() -> None:
    for name in ("县城投集团", "县城投公司", "县城建公司", "县城乡建设公司"):
        assert full(name) == f"象州{name}"
    assert full("县城幼儿园") == "县城幼儿园"


def test_the_zone_without_a_name_is_that_of_the_county() -> None:
    assert full("开发区管委会", PLACES["县"]) == "象州县开发区管理委员会"
    assert full("开发区管委会", PLACES["省"]) != "安徽省开发区管理委员会"

"""Heads as web pages print them, and the regions that a text without a title speaks for."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Head, Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract
from gangmu_import.text import fold
from pace import within

BODY = """
为促进产业发展，制定本方案。
一、主要任务
（一）扩大果园。新建果园20个。（省农业农村厅负责）
（二）改善品质。新建冷库5座。（市农业农村局负责）
"""


def read(head: str, body: str = BODY) -> Bundle:
    return extract(Source("page.txt", "0" * 64, "utf-8"), head + body)


@pytest.mark.parametrize(
    ("line", "issuers"),
    [
        ("省人民政府办公厅印发《甘肃省果园发展实施方案》", ("甘肃省人民政府办公厅",)),
        ("甘肃省农业农村厅正式印发《甘肃省果园发展实施方案》", ("甘肃省农业农村厅",)),
        ("甘肃印发《甘肃省果园发展实施方案》", ()),
        ("一图读懂《甘肃省果园发展实施方案》", ()),
        ("《甘肃省果园发展实施方案》全文", ()),
        ("甘肃省果园发展实施方案印发", ()),
        ("甘肃省果园发展实施方案（全文）", ()),
    ],
)
def test_the_headline_of_a_page_names_the_plan_its_region_and_who_issues_it(
    line: str, issuers: tuple[str, ...]
) -> None:
    bundle = read(line)
    assert (bundle.head.title, bundle.head.kind) == ("甘肃省果园发展实施方案", "实施方案")
    assert (bundle.head.regions, bundle.head.issuers) == (("甘肃省",), issuers)
    assert bundle.tasks[0].duties[0].department == "甘肃省农业农村厅"


@pytest.mark.parametrize("line", ["记者走进《果园》", "省政府发布会全文", "果农印发", "学习《果园》"])
def test_other_headlines_are_no_titles(line: str) -> None:
    assert read(line).head.title == ""


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "沁水县人民政府办公室\n关于2021年推进果园改革的\n通　　知",
            "沁水县人民政府办公室关于2021年推进果园改革的通知",
        ),
        ("沁水县关于2021年推进果园改革的通 知", "沁水县关于2021年推进果园改革的通知"),
        ("沁水县果园发展\n实　施　方　案", "沁水县果园发展实施方案"),
    ],
)
def test_a_last_word_with_blanks_between_its_characters_ends_a_title(lines: str, title: str) -> None:
    found = read(lines).head
    assert (found.title, found.regions) == (title, ("山西省", "晋城市", "沁水县"))


@pytest.mark.parametrize("label", ["标 题：", "标题:", "名 称：\t", "标      题\t", "标 题: | "])
def test_the_title_of_an_index_table_counts_where_the_text_has_none(label: str) -> None:
    found = read(
        f"索 引 号：\t0150/2022-1\n{label}沁水县关于推进果园改革的通知{' | ||' * ('|' in label)}\n成文日期：\t2022年5月12日"
    ).head
    assert (found.title, found.date) == ("沁水县关于推进果园改革的通知", "2022-05-12")


def test_an_index_table_of_cells_is_frame_and_gives_number_and_title() -> None:
    table = (
        "索  引  号\t0150-0/2023-11\t分        类\t重点工作\n发文日期\t2023-02-08\n"
        "标        题\t2023年全县供水任务分工方案\n文        号\t沁水发〔2023〕7号\t主  题  词\n"
    )
    bundle = read(table + "2023年全县供水任务分工方案")
    assert (bundle.head.title, bundle.head.number) == ("2023年全县供水任务分工方案", "沁水发〔2023〕7号")
    assert all("标" not in task.title for task in bundle.tasks)
    row = read("文号 | 云政办〔2013〕11号 | 索引号 | 123\n云县人民政府办公室关于做好茶园工作的通知")
    assert row.head.number == "云政办〔2013〕11号"


@pytest.mark.parametrize(
    "listed",
    [
        "01. [主题分类] ----农业/果园\n02. [发文机构] ----云县人民政府\n03. [联合发文单位] ----\n"
        "04. [成文日期] ----2022-04-11\n05. [发文字号] 云政发〔2022〕7号\n06. [有效性] 现行有效",
        "- [ 发文字号 ]\n- 云政发〔2022〕7号\n- [ 体裁分类 ]\n- 公文\n- [ 有效性 ]\n- 有效\n- [ 成文日期 ]\n- 2022-04-11",
        "01. \\[主题分类\\] \\-\\-\\--农业/果园\n02. \\[成文日期\\] 2022-04-11\n03. \\[发文字号\\] 云政发〔2022〕7号\n"
        "04. \\[有效性\\]",
        "1. [索 引 号] 0150\n2. [标题词]\n3. [发文字号] 云政发〔2022〕7号\n4. [成文日期] 2022-04-11\n- 关闭",
    ],
)
def test_a_list_of_labels_in_square_brackets_at_the_top_of_a_page_is_frame(listed: str) -> None:
    bundle = read(f"政务公开　>　政策公开\n\n{listed}\n\n云县果园建设实施方案\n")
    head = bundle.head
    assert (head.title, head.number, head.date) == ("云县果园建设实施方案", "云政发〔2022〕7号", "2022-04-11")
    assert [section.title for section in bundle.sections] == ["主要任务", "扩大果园", "改善品质"]
    assert len(bundle.tasks) == 2


@pytest.mark.parametrize(
    "listed",
    [
        "1.索引号：0150\n2.公开形式：主动公开\n3.发文字号：云政发〔2022〕7号\n4.成文日期：2022-04-11\n5.废止日期：",
        "* 索 引 号：0150\n* 发文字号：云政发〔2022〕7号\n* 成文日期：2022-04-11\n* 有效性：有效",
        "索引号：0150\n发文字号：云政发〔2022〕7号\n成文日期：2022-04-11\n有效性：",
    ],
)
def test_an_index_table_as_a_list_is_frame_and_takes_no_title_with_it(listed: str) -> None:
    bundle = read(f"{listed}\n\n云县果园建设实施方案\n")
    head = bundle.head
    assert (head.title, head.number, head.date) == ("云县果园建设实施方案", "云政发〔2022〕7号", "2022-04-11")
    assert [section.title for section in bundle.sections] == ["主要任务", "扩大果园", "改善品质"]


@pytest.mark.parametrize(
    "menu",
    [
        "1. [首页](https://example.org/)\n2. [政务公开](https://example.org/zwgk/)\n3. [政策](../zc/)\n",
        '- [首页](/)\n- [规划计划](/ghjh/ "规划计划")\n',
        "[首页](https://example.org/) > [政务公开](https://example.org/zwgk/)\n",
    ],
)
def test_the_links_of_a_menu_are_frame(menu: str) -> None:
    bundle = read(f"{menu}云县果园建设实施方案\n", "一、建设果园\n新建果园20个。\n")
    assert [section.title for section in bundle.sections] == ["建设果园"]
    assert bundle.frames[0] == (0, len(menu) - 1)


@pytest.mark.parametrize(
    "way",
    [
        "您当前的位置是:首页> 专题报道> 竹编> 工作动态",
        "您现在所处的位置是：首页 > 工作动态",
        "你的位置:首页>工作动态",
        "现在的位置：首页>工作简报",
        "您所在的当前位置：首页>动态",
        "当前位置是：首页 > 工作动态",
        "当前所在位置：首页>工作简报",
    ],
)
def test_the_way_to_a_page_is_no_title_however_it_is_put(way: str) -> None:
    found = read(f"{way}\n云县果园建设实施方案\n").head
    assert (found.title, found.kind) == ("云县果园建设实施方案", "实施方案")


def test_a_line_on_a_place_is_content() -> None:
    assert not read("云县果园建设实施方案\n", "一、果园\n现在的位置不动，新建果园20个。\n").frames


def test_items_that_open_as_an_index_table_does_are_content() -> None:
    items = "1.来源：加强线索管理。\n2.分类：加强线索整理。\n3.审核：加强索引号核查。\n"
    assert len(read("云县果园线索处理措施\n", items).sections) == 3


@pytest.mark.parametrize(
    "body",
    [
        "一、重点工作\n1. [果园建设] 新建果园20个。\n2. [冷库建设] 新建冷库5座。\n",
        "一、重点工作\n1. [发布机构] 明确发布人员。\n2. [冷库建设] 新建冷库5座。\n",
    ],
)
def test_other_items_that_open_with_square_brackets_are_content(body: str) -> None:
    assert [section.number for section in read("云县果园建设实施方案\n", body).sections] == [
        "一、",
        "1.",
        "2.",
    ]


def test_a_label_in_brackets_alone_tells_the_number() -> None:
    assert read("[发文字号] 云政发〔2022〕7号\n云县果园建设实施方案").head.number == "云政发〔2022〕7号"


def test_a_congress_tells_the_region_of_a_report_and_issues_the_law_that_it_passes() -> None:
    report = read(
        "政府工作报告\n——2024年1月20日在江西省第十四届人民代表大会第四次会议上\n省长 某某\n各位代表："
    )
    assert (report.head.regions, report.head.issuers) == (("江西省",), ())
    law = read(
        "北京市果园条例\n（2022年5月25日北京市第十五届人民代表大会常务委员会第三十九次会议通过）",
        "\n第一章 总则\n第一条 为了保护果园，制定本条例。\n",
    )
    assert (law.head.issuers, law.head.date) == (("北京市人民代表大会常务委员会",), "2022-05-25")
    assert read("全国第十四届人民代表大会第二次会议上").head.issuers == ()


@pytest.mark.parametrize(
    "opening",
    [
        "各县区人民政府，市直各单位：\n为发展果园，结合抚州实际，制定如下措施。",
        "来源：抚州市人民政府办公室\n为发展果园，制定如下措施。",
        "为发展果园，制定如下措施。",
    ],
)
def test_a_text_without_a_title_is_of_the_place_to_which_it_adapts_or_whose_body_shows_it(
    opening: str,
) -> None:
    signed = "\n抚州市人民政府办公室\n" if opening.startswith("为") else ""
    assert read(opening, BODY + signed).head.regions == ("江西省", "抚州市")
    assert read("来源：抚州晚报\n为发展果园，结合我市实际，制定如下措施。").head.regions == ()


@pytest.mark.parametrize(
    ("title", "regions"),
    [
        ("济南市章丘区关于发展大葱的实施意见", ("山东省", "济南市", "章丘区")),
        ("深圳市光明区果园行动计划", ("广东省", "深圳市", "光明区")),
        ("上海市闸北区果园行动计划", ("上海市", "闸北区")),
        ("那曲市色尼区草场行动计划", ("西藏自治区", "那曲市", "色尼区")),
        ("大同市平城区果园行动计划", ("山西省", "大同市", "平城区")),
    ],
)
def test_districts_that_are_new_or_are_no_more_are_known(title: str, regions: tuple[str, ...]) -> None:
    assert read(title).head.regions == regions


@pytest.mark.parametrize(
    "title",
    ["关于振兴县域经济的实施意见", "关于建设示范县的通知", "消费县城提升行动方案", "关于建设水城区的意见"],
)
def test_the_end_of_a_word_before_the_one_for_county_is_no_county(title: str) -> None:
    bundle = read(
        title, "\n一、任务\n（一）提高县级能力。建成县青少年宫，提高县域水平。由示范县教育局负责。\n"
    )
    assert bundle.head.regions == ()
    assert not any(body.region for body in bundle.departments)
    assert read("兴县关于发展果园的意见").head.regions == ("山西省", "吕梁市", "兴县")


def test_a_district_may_begin_as_a_word_for_a_level_does() -> None:
    body = "\n一、任务\n（一）办市集。办10个。责任单位：市商务局，市南区、市北区政府。\n"
    names = [duty.department for duty in read("青岛市市集行动方案", body).tasks[0].duties]
    assert names == ["青岛市商务局", "市南区人民政府", "市北区人民政府"]
    other = body.replace("市南区、市北区政府", "市中区域办公室")
    assert read("杭州市市集行动方案", other).tasks[0].duties[-1].department == "杭州市中区域办公室"


@pytest.mark.parametrize(
    "stored",
    [
        "《果园发展实施方案》印发" * 15_000,
        "通 " * 100_000,
        "结合" * 100_000,
        "北京市第" * 50_000,
        "标 题：" * 40_000,
        "示范县兴县" * 40_000,
    ],
)
def test_no_such_head_is_slow(stored: str) -> None:
    with within(seconds=2):
        extract(Source("page.txt", "0" * 64, "utf-8"), fold(stored).stored)


@pytest.mark.parametrize(
    ("signed", "issuer"),
    [
        ("大连市人民政府办公厅", "大连市人民政府办公厅"),
        ("大连市人民政府办公室", "大连市人民政府办公室"),
        ("甘肃省人民政府办公厅", "甘肃省人民政府办公厅"),
        ("苍南县农业农村局（代章）", "苍南县农业农村局"),
        ("苍南县农业农村局（县乡村振兴局）", "苍南县农业农村局(县乡村振兴局)"),
    ],
)
def test_who_signs_is_called_as_printed_without_the_word_for_a_seal(signed: str, issuer: str) -> None:
    region = signed[:3]
    text = f"{region}果园发展实施方案\n{BODY}\n{signed}\n2024年3月2日\n"
    assert read(text, "").head.issuers == (issuer,)


@pytest.mark.parametrize(("office", "duty"), [("厅", "办公厅"), ("室", "办公室")])
def test_the_short_name_of_a_citys_office_means_the_one_that_the_text_prints(office: str, duty: str) -> None:
    body = BODY.replace("市农业农村局", "市政府办")
    text = f"大连市人民政府办公{office}关于印发果园发展实施方案的通知\n大政办发〔2024〕3号\n"
    bundle = read(text, body)
    assert bundle.tasks[1].duties[0].department == f"大连市人民政府{duty}"


MENU = "搜索\n简\n繁\n首页\n果业动态\n政务公开\n政务服务\n互动交流\n数据开放\n专题专栏\n部门动态\n州市动态\n通知公告\n政策解读\n"


def shown(text: str) -> Head:
    return read(text).head


def test_a_menu_of_one_word_a_line_hides_no_title() -> None:
    for menu in (
        MENU,
        MENU + "规划信息\n财政信息\n人事信息\n建议提案\n统计数据\n新闻发布\n热点回应\n省情概况\n",
    ):
        page = f"江西省林业局\n{menu}果园今年再添三千亩！江西有了打算\n江西省果园行动方案\n为发展果园，制定本方案。\n"
        assert (shown(page).title, shown(page).kind) == ("江西省果园行动方案", "行动计划")


def test_a_page_that_asks_about_a_draft_and_holds_it_has_the_title_of_the_draft() -> None:
    draft = "江西省果园行动方案（征求意见稿）"
    for asking in (f"公开征求对《{draft}》的意见", f"关于公开征求《{draft}》意见的公告"):
        page = f"{asking}\n现公开征求意见。\n江西省林业局\n2024年3月8日\n附件1\n"
        held = shown(f"{page}江西省果园行动方案\n（征求意见稿）\n为发展果园，制定本方案。\n")
        assert (held.title, held.kind) == (draft, "行动计划")
        assert shown(page).title == asking
    other = "关于征求意见的通知"
    assert shown(f"江西省林业局{other}\n各市：\n现征求意见。\n").title == f"江西省林业局{other}"


def test_the_title_tells_whose_a_paper_is_before_the_page_that_shows_it() -> None:
    page = "发布机构：市政府办公室\n发布日期：2024-03-08\n{}\n各县：\n为发展果园，制定本意见。\n"
    assert shown(page.format("抚州市人民政府关于发展果园的意见")).issuers == ("抚州市人民政府",)
    assert shown(page.format("抚州市果园发展规划")).issuers == ("抚州市人民政府办公室",)


def test_a_number_may_have_blanks_and_marks_about_its_brackets() -> None:
    title = "抚州市人民政府办公室关于印发果园发展方案的通知\n各县：\n现印发给你们。\n"
    assert shown(f"**\\[发文字号\\]** 抚政办发 \\[2024\\] 4号\n{title}").number == "抚政办发[2024]4号"
    assert shown(f"{title}抚政办发 〔2024〕4号\n").number == "抚政办发〔2024〕4号"
    assert shown(f"{title}根据抚政办发 〔2024〕4号文件精神，要发展果园。\n").number is None


OF_DISTRICT = "\n为保护竹林，结合我区实际，制定本意见。\n一、主要任务\n（一）种植竹林。新种竹林20亩。（责任单位：区财政局、各街镇）\n"


@pytest.mark.parametrize("title", rules("regions")["titled"]["example"])
@pytest.mark.parametrize("line", ["", "雨湖区人民政府组织实施。\n", "（责任单位：雨湖生态环境局）\n"])
def test_a_district_is_known_by_its_short_name_in_the_title_and_its_own_words(title: str, line: str) -> None:
    found = read(title, OF_DISTRICT + line)
    assert found.head.regions == ("湖南省", "湘潭市", "雨湖区")
    assert {"雨湖区财政局", "雨湖区各街镇"} <= {body.canonical for body in found.departments}


@pytest.mark.parametrize("title", rules("regions")["titled"]["counter"])
def test_other_words_of_a_title_are_no_district(title: str) -> None:
    assert read(title, OF_DISTRICT).head.regions == ()


def test_the_one_county_or_district_that_a_text_names_is_its_own() -> None:
    title = "关于保护竹林的实施意见"
    assert read(title, OF_DISTRICT + "实施《雨湖区竹林方案》。").head.regions[-1:] == ("雨湖区",)
    county = OF_DISTRICT.replace("我区", "我县").replace("区财政局", "县财政局")
    assert read("推动竹林更新榆中行动方案", county).head.regions == ("甘肃省", "兰州市", "榆中县")
    for other in ("学习雨湖区经验。", "联合雨湖区、岳塘区植竹。", "湖南雨湖公园植竹。"):
        assert read(title, OF_DISTRICT + other).head.regions == ()
    # 西夏区 is no county's own region, nor where the region is the autonomous one
    assert read(title, county + "在西夏区植竹。").head.regions == ()
    assert read(title, OF_DISTRICT + "自治区林草局在西夏区植竹。").head.regions == ()


@pytest.mark.parametrize(
    ("branches", "regions"),
    [
        ("章贡生态环境局、区财政局", ("江西省", "赣州市", "章贡区")),
        ("市自然资源局章贡分局", ("江西省", "赣州市", "章贡区")),
        ("章贡公安分局、章贡税务局", ("江西省", "赣州市", "章贡区")),
        ("章贡公安分局、雨湖公安分局", ()),
        ("城关公安分局", ()),
        ("高新分局、市生态环境局", ()),
    ],
)
def test_branches_tell_the_district_that_a_text_calls_its_own(
    branches: str, regions: tuple[str, ...]
) -> None:
    body = f"结合我区实际，制定本方案。\n一、果园\n新建果园20个。（责任单位：{branches}）\n"
    assert read("果园建设实施方案\n", body).head.regions == regions


def test_a_district_of_a_name_that_several_have_is_that_of_the_city_named() -> None:
    title = "关于保护竹林 建设美丽普陀的实施意见"
    assert read(title, OF_DISTRICT).head.regions == ()
    assert read(title, OF_DISTRICT + "对接上海竹博会。").head.regions == ("上海市", "普陀区")
    assert read(title, OF_DISTRICT + "对接舟山竹博会。").head.regions == ("浙江省", "舟山市", "普陀区")


OWN = "，提出以下意见。\n一、主要任务\n1.建设竹器基地。建设作坊，完善设施。（牵头单位：市商务局，配合单位：市财政局）\n"


@pytest.mark.parametrize(
    "followed",
    [
        "《中共中央、国务院关于深化改革的意见》和《中共绍兴市委、绍兴市人民政府关于振兴工艺的决定》",
        "《浙江省人民政府关于工艺的意见》、《绍兴市人民政府关于振兴工艺的决定》",
        "《国务院关于工艺的意见》和绍兴市委、市政府部署",
        "绍兴市委、市政府部署",
    ],
)
def test_whose_decision_a_text_carries_out_may_stand_behind_other_titles(followed: str) -> None:
    bundle = read("关于推进竹器产业发展的实施意见\n", f"根据{followed}{OWN}")
    assert bundle.head.regions == ("浙江省", "绍兴市")
    assert bundle.tasks[0].duties[0].department == "绍兴市商务局"


@pytest.mark.parametrize("label", ["发布机构：", "发布机构: ", "发文机关：", "来源："])
@pytest.mark.parametrize("name", ["越城区政府办公室", "越城区人民政府办公室"])
def test_whoever_shows_a_page_tells_the_district_of_an_office_that_does_not(label: str, name: str) -> None:
    page = f"索引号：000014349/2021-1 {label}{name}\n区人民政府办公室\n关于印发2021年竹器工作责任分解的通知\n"
    body = "2021年6月28日\n2021年竹器工作责任分解\n一、提升工艺\n1、开展培训。[牵头单位:区卫健局]\n2、建设作坊。[牵头单位:区商务局]\n"
    bundle = read(page, body)
    assert bundle.head.regions == ("浙江省", "绍兴市", "越城区")
    assert bundle.tasks[1].duties[0].department == "越城区商务局"


def test_the_day_may_stand_behind_the_number_of_the_document() -> None:
    head = read("关于竹器的通知\n", "绍政字〔2020〕17号　2020年6月9日\n各区：\n一、建设竹器基地。\n").head
    assert (head.number, head.date) == ("绍政字〔2020〕17号", "2020-06-09")


@pytest.mark.parametrize(
    "words",
    [
        "## 该区域包含搜索框和检索按钮,输入关键字查询网站内容，按回车键进行搜索\n\n智能搜索\n\n搜一下",
        "此区域为导航区，可使用Tab键选择\n站内搜索",
    ],
)
def test_what_a_page_says_of_its_search_box_is_frame(words: str) -> None:
    bundle = read(f"{words}\n\n云县果园建设实施方案\n", "一、建设果园\n新建果园20个。\n")
    assert bundle.head.title == "云县果园建设实施方案"


def test_a_title_may_be_the_one_full_cell_of_a_row() -> None:
    page = (
        "| \n\t\t\n\t\t  | 清溪县人民政府办公室关于下达2031年度茶园任务的通知 |  \n| \n\n 附:清溪县2031年茶园任务分解表。\n"
        " 附: \n 清溪县2031年茶园任务分解表 \n | 乡镇 | 茶园面积 |  | 东湾镇 | 15 |\n"
    )
    assert read(page, "").head.title == "清溪县人民政府办公室关于下达2031年度茶园任务的通知"


def test_a_page_may_list_its_index_without_colons_and_its_annexes_as_links() -> None:
    text = (
        "- 名　　称\n\n关于做好茶馆检查工作的通知\n\n- 索 引 号000014672/2024-00154\n\n分　　类茶业管理\n\n- 发布机关 _岚江市茶业局_\n\n"
        "生成日期2024-04-15\n\n- 文　　号岚茶办函〔2024〕14号\n\n# 关于做好茶馆检查工作的通知\n\n各县茶业局：\n\n一、加强检查\n\n检查茶馆20座。\n\n"
        "二、建立名册\n\n各县建立名册。\n\n三、报送名单\n\n报送名单。\n\n附件：\n\n1. [2024、2025年度岚江市茶馆检查名单以及茶馆检查工作的要求](https://a.example/1.pdf)\n\n"
        "2. [茶馆检查结果的公开格式](https://a.example/2.doc)\n\n岚江市茶业局\n\n2024年4月11日\n\n（此件社会公开）\n\n"
        "抄送：岚江市人民政府办公室，岚江市商务局、岚江市文化和旅游局、岚江市市场监督管理局、岚江市茶业协会、各县人民政府、岚江茶业大学。\n"
    )
    found = extract(Source("page.md", "0" * 64, "utf-8"), text)
    assert [section.title for section in found.sections] == ["加强检查", "建立名册", "报送名单"]
    assert [task.title for task in found.tasks] == ["加强检查", "建立名册", "报送名单"]
    assert found.head.number == "岚茶办函〔2024〕14号"

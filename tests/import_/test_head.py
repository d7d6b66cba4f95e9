"""What documents say of themselves, in the ways that offices and web pages print it."""

from __future__ import annotations

from typing import Any

import pytest

from gangmu_db.records import DOCUMENT_KINDS, Head
from gangmu_import.head import read_head
from gangmu_import.lexicon import rules
from gangmu_import.outline import read_outline
from gangmu_import.text import fold
from gangmu_import.titlelines import document_kind
from pace import within

BODY = "\n一、总体要求\n坚持稳中求进。\n二、主要任务\n（一）推进建设。加快建设步伐。\n（二）加强管理。提高管理水平。\n"


def head(stored: str) -> Head:
    text = fold(stored)
    return read_head(text, read_outline(text))


NOTICE = (
    "芜湖市人民政府办公室关于印发芜湖市水利建设行动计划（2022—2024年）的通知\n芜政办〔2022〕8号\n"
    "各县（市、区）人民政府，市政府各部门：\n"
    "《芜湖市水利建设行动计划（2022—2024年）》已经市政府同意，现印发给你们，请认真贯彻执行。\n"
    "芜湖市人民政府办公室\n2022年3月8日\n芜湖市水利建设行动计划（2022—2024年）\n为加快水利建设，制定本计划。"
    + BODY
)


def test_the_head_is_that_of_the_plan_which_a_notice_issues() -> None:
    assert head(NOTICE) == Head(
        "芜湖市水利建设行动计划（2022—2024年）", "芜政办〔2022〕8号", ("芜湖市人民政府办公室",), "2022-03-08",
        (2022, 2024), ("安徽省", "芜湖市"), "行动计划",
    )  # fmt: skip


def test_a_document_on_one_line_has_its_title_before_its_number() -> None:
    found = head(
        "安徽省人民政府关于加快水利发展的意见皖政〔2021〕9号各市、县人民政府，省有关单位：水利是基础。一、总体要求坚持节水。"
        "二、主要任务（一）推进建设。加快建设。安徽省人民政府   2021年6月8日   （此件公开发布）"
    )
    assert (found.title, found.number, found.date) == (
        "安徽省人民政府关于加快水利发展的意见",
        "皖政〔2021〕9号",
        "2021-06-08",
    )
    assert (found.issuers, found.kind, found.period) == (("安徽省人民政府",), "意见", None)


def test_a_title_on_two_lines_is_joined() -> None:
    found = head(
        "国务院关于推动水利高质量发展\n奋力书写节水新篇章的意见\n国发〔2023〕6号\n各省、自治区、直辖市人民政府：\n现提出如下意见。"
        + BODY
    )
    assert found.title == "国务院关于推动水利高质量发展奋力书写节水新篇章的意见"
    assert (found.number, found.issuers, found.regions) == ("国发〔2023〕6号", ("国务院",), ())


def test_an_index_table_does_not_run_into_the_title() -> None:
    found = head(
        "发文字号 芜水〔2022〕35号 主题分类 水利\n发文单位 芜湖市水务局 效力状态 有效\n发文日期 2022-06-25 发布日期 2022-06-27\n"
        "芜湖市水务局关于印发水利建设实施方案的通知\n各区分局：\n现就有关要求通知如下：" + BODY
    )
    assert (found.title, found.number) == ("水利建设实施方案", "芜水〔2022〕35号")
    assert (found.issuers, found.date) == (("芜湖市水务局",), "2022-06-25")


def test_the_title_behind_the_word_annex_is_the_plan_of_a_notice() -> None:
    title = "望江县修路实施方案(2023—2027年)"
    text = (
        f"> 信息公开 > 规划\n关于印发{title}的通知\n各乡镇:\n现将《{title}》印发给你们,请认真落实。\n附件:{title}\n"
        f"望江县交通局\n2023年5月10日\n附件:{title}\n为修好路,制定本方案。\n一、指导思想\n坚持安全第一。\n二、主要目标\n修好通村路。\n"
    )
    found = head(text)
    assert (found.title, found.period, found.kind) == (title, (2023, 2027), "实施方案")
    sections = read_outline(fold(text)).sections
    assert [section.title for section in sections] == ["指导思想", "主要目标"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("发文标题: 望江市人民政府关于修好道路的若干意见", "望江市人民政府关于修好道路的若干意见"),
        ("望江市人民政府印发关于修好道路若干措施的通知（望府〔2030〕7号）", "关于修好道路若干措施"),
    ],
)
def test_labels_and_numbers_beside_a_title_are_no_part_of_it(line: str, title: str) -> None:
    assert head(f"{line}\n\n各区人民政府：\n为修好道路，制定以下措施。{BODY}").title == title


@pytest.mark.parametrize("place", ["云县", "全县", "中国云县"])
def test_the_title_of_a_plan_on_its_own_line_has_the_place_that_its_notice_leaves_out(place: str) -> None:
    notice = "云县人民政府办公室关于印发果园建设实施方案的通知\n"
    plan = f"{place}果园建设实施方案\n\n一、建设果园。新建果园20个。\n"
    assert head(f"{notice}\n{plan}").title == f"{place}果园建设实施方案"
    assert head(f"{notice}\n关于印发果园建设实施方案\n\n一、建设果园。\n").title == "果园建设实施方案"


def test_blanks_between_the_characters_of_who_signs_are_no_ends_of_names() -> None:
    paper = "关于修好道路的意见\n各市、自治州人民政府：\n为修好道路，提出意见。" + BODY
    signed = paper + "\n中 共 安徽省委\n安 徽 省 人 民 政 府\n2024年3月5日"
    assert head(signed).issuers == ("中共安徽省委员会", "安徽省人民政府")


def test_a_numbered_heading_is_no_title() -> None:
    found = head(
        "芜湖市水务局 芜湖市财政局关于印发芜湖市节水工程实施方案的通知\n各县区：\n现将《芜湖市节水工程实施方案》印发给你们。\n节水是大事。"
        + BODY
    )
    assert (found.title, found.issuers) == ("芜湖市节水工程实施方案", ("芜湖市水务局", "芜湖市财政局"))


def test_a_document_without_a_title_has_none() -> None:
    assert head("为加强水利建设，现就有关事项明确如下。" + BODY).title == ""


def test_a_label_between_brackets_tells_number_and_day() -> None:
    page = "青州市林业局关于做好茶园管护的通知\n【文    号】 青林发〔2031〕14号\n【成文日期】 2031-07-28\n"
    read = head(page + "发布时间：2031-08-13\n一、加强管护\n做好管护。\n")
    assert (read.number, read.date) == ("青林发〔2031〕14号", "2031-07-28")


def test_numbers_of_cited_documents_are_not_the_documents_own() -> None:
    found = head(
        "芜湖市水利工作方案\n根据《安徽省水利办法》（皖政〔2019〕45号）和皖政办〔2020〕3号文件精神，制定本方案。"
        + BODY
    )
    assert found.number is None


def test_several_signatures_are_several_issuers() -> None:
    found = head(
        NOTICE.replace("芜湖市人民政府办公室\n2022", "中共芜湖市委办公室   芜湖市人民政府办公室\n2022")
    )
    assert found.issuers == ("中共芜湖市委办公室", "芜湖市人民政府办公室")


def test_a_number_alone_tells_the_government_that_issues() -> None:
    found = head(
        "静安区水利行动计划(2020-2022年)\n静府发〔2020〕8号\n区政府各委、办、局:\n现批转给你们。" + BODY
    )
    assert found.issuers == ("静安区人民政府",)


def test_dates_in_chinese_numerals_and_on_index_tables_are_read() -> None:
    assert head(NOTICE.replace("2022年3月8日", "二〇二二年三月八日")).date == "2022-03-08"
    labelled = (
        "发文机关：\n芜湖市人民政府\n成文日期：\n2021年1月24日\n发布日期：\n2021年2月13日\n芜湖市水利工作方案\n"
        + BODY
    )
    assert head(labelled).date == "2021-01-24"


def test_a_report_is_dated_by_the_meeting_that_heard_it() -> None:
    found = head(
        "2025年安徽省政府工作报告\n——2025年1月18日在安徽省第十四届人民代表大会第三次会议上\n各位代表：\n现在报告工作。"
        + BODY
    )
    assert (found.date, found.kind, found.period) == ("2025-01-18", "报告", (2025, 2025))


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("芜湖市水利“十四五”规划", (2021, 2025)),
        ("芜湖市水利行动计划（2021—2023年）", (2021, 2023)),
        ("芜湖市2022年水利工作要点", (2022, 2022)),
        ("芜湖市水利管理办法", None),
    ],
)
def test_the_period_stands_in_the_title(title: str, period: tuple[int, int] | None) -> None:
    assert head(f"{title}\n为加强水利建设，制定如下。{BODY}").period == period


def test_a_plan_runs_from_its_issue_to_the_year_it_aims_at() -> None:
    plan = NOTICE.replace("（2022—2024年）", "").replace("坚持稳中求进", "到2025年建成水网")
    assert head(plan).period == (2022, 2025)


def test_a_county_brings_its_city_and_province() -> None:
    found = head("象州县农村公路实施方案\n为加强公路管理，制定本方案。" + BODY)
    assert found.regions == ("广西壮族自治区", "来宾市", "象州县")


def test_a_ministry_speaks_for_the_whole_country() -> None:
    body = "支持上海市、上海市浦东新区和北京市、上海市开展试点，上海市先行。" + BODY
    assert (
        head("工业和信息化部 财政部关于加快节水发展的实施意见\n各省：\n现提出如下意见。" + body).regions == ()
    )
    assert (
        head("节水发展重点任务分工方案\n国办发〔2020〕43号\n各省、自治区、直辖市人民政府：\n" + body).regions
        == ()
    )


def test_a_text_without_a_head_is_of_the_region_that_it_calls_its_own() -> None:
    text = "我区认真做好工作，静安区科技发展良好，上海市支持静安区创新，静安区将继续努力。我区还将出台办法。徐汇区、静安区开展合作。"
    assert head(text).regions == ("上海市", "静安区")


@pytest.mark.parametrize("entry", rules("documents")["kind"], ids=lambda entry: entry["name"])
def test_a_kind_holds_for_its_example_only(entry: dict[str, Any]) -> None:
    assert entry["name"] in DOCUMENT_KINDS
    assert document_kind(entry["example"]) == entry["name"]
    assert document_kind(entry["counter"]) != entry["name"]


@pytest.mark.parametrize(
    "stored",
    ["关于" * 100_000, "静府发〔2020〕8号" * 15_000, "2020年1月1日" * 20_000, " " * 200_000, "1" * 10_000],
)
def test_no_text_makes_the_head_slow(stored: str) -> None:
    text = fold(stored)
    outline = read_outline(text)
    with within(seconds=2):
        read_head(text, outline)


def test_bodies_of_one_region_without_a_blank_between_are_several() -> None:
    signed = "芜湖市教育局芜湖市民政局\n芜湖市体育局芜湖市水务局\n芜湖市财政局\n2022"
    found = head(NOTICE.replace("芜湖市人民政府办公室\n2022", signed))
    assert found.issuers == ("芜湖市教育局", "芜湖市民政局", "芜湖市体育局", "芜湖市水务局", "芜湖市财政局")


def test_a_text_without_a_head_says_what_it_is() -> None:
    assert head("为加快发展，现提出如下意见。\n一、主要任务\n（一）修路。加快建设。").kind == "意见"
    assert head("各地提出的意见要认真研究。\n一、主要任务\n（一）修路。加快建设。").kind == "其他"


def test_what_a_headless_text_carries_out_tells_its_region_where_the_levels_agree() -> None:
    cited = "为贯彻《中共芜湖市委、芜湖市人民政府关于加强教育的决定》，制定本意见。\n一、主要任务\n（一）培训教师。每年组织培训。"
    assert head(cited + "（市教育局、市财政局）").regions == ("安徽省", "芜湖市")
    assert head(cited + "（县教育局、县财政局）").regions == ()


def test_a_head_that_runs_on_in_one_line_has_number_date_and_issuer() -> None:
    line = "岚江市人民政府关于印发《岚江市水利行动计划》的通知 岚府发〔2022〕7号 各区人民政府： 现将《岚江市水利行动计划》印发给你们，请认真贯彻执行。 岚江市人民政府 2022年4月8日 岚江市水利行动计划 一、主要任务 （一）修渠。加快建设。"
    found = head(line)
    assert (found.number, found.date, found.issuers) == (
        "岚府发〔2022〕7号",
        "2022-04-08",
        ("岚江市人民政府",),
    )
    meeting = line.replace(
        "岚江市人民政府 2022年4月8日 岚江", "已经岚江市人民政府 2022年4月8日 常务会议通过。 岚江"
    )
    assert head(meeting).date is None


def test_a_day_behind_a_title_is_no_part_of_it() -> None:
    assert head("芜湖市水利规划\n（2022年3月8日）\n" + BODY).title == "芜湖市水利规划"
    assert head("芜湖市水利规划2022年3月8日\n" + BODY).title == "芜湖市水利规划"
    assert head("芜湖市水利规划（2021-2025年）\n" + BODY).title == "芜湖市水利规划（2021-2025年）"


def test_a_national_body_may_sign_with_a_name_that_no_ministry_ends_with() -> None:
    found = head(
        "关于加强网络安全工作的通知\n各有关单位：\n现将有关事项通知如下。"
        + BODY
        + "中央网信办\n2022年3月8日\n"
    )
    assert (found.issuers, found.date) == (("中央网络安全和信息化委员会办公室",), "2022-03-08")


@pytest.mark.parametrize(
    ("line", "regions"),
    [
        ("苍南县关于建设放心市场的若干举措", ("浙江省", "温州市", "苍南县")),
        ("宁夏中卫市关于促进体育消费的十项举措（试行）", ("宁夏回族自治区", "中卫市")),
        ("永嘉县2026年林业工作安排", ("浙江省", "温州市", "永嘉县")),
    ],
)
def test_measures_and_arrangements_of_a_place_are_titles(line: str, regions: tuple[str, ...]) -> None:
    found = head(line + BODY)
    assert (found.title, found.regions) == (line, regions)


def test_a_numbered_section_of_arrangements_is_no_title() -> None:
    assert head("一、近期工作安排\n推进建设。\n二、主要任务\n加快建设。").title == ""


def test_a_first_line_that_begins_as_a_title_gives_the_region_though_its_kind_is_unknown() -> None:
    assert head("苍南县加快发展农村集市的若干打算" + BODY).regions == ("浙江省", "温州市", "苍南县")
    assert head("中卫市关于体育消费的几点打算" + BODY).regions == ("宁夏回族自治区", "中卫市")
    for line in ("浙江省是我国市场最多的省。", "浙江省市场分布一览", "关于农村集市的几点打算"):
        assert head(line + BODY).regions == ()


def test_a_sentence_at_the_end_says_who_shows_a_draft_and_when() -> None:
    shown = "苍南县林业局2026年4月1日发布，征求意见时间为2026年4月1日至4月10日。"
    found = head("苍南县林业若干举措" + BODY + shown)
    assert (found.issuers, found.date) == (("苍南县林业局",), "2026-04-01")
    for other in ("苍南县林业局2026年4月1日发布的办法同时废止。", "以上按苍南县林业局2026年4月1日发布，"):
        assert head("苍南县林业若干举措" + BODY + other).date is None


@pytest.mark.parametrize(
    ("signed", "regions"),
    [
        ("安徽省林业局 安徽省财政厅\n国家税务总局安徽省税务局", ("安徽省",)),
        ("国家金融监督管理总局安徽监管局 安徽省林业局", ("安徽省",)),
        ("国家能源局甘肃监管办公室 甘肃省水利厅", ("甘肃省",)),
        ("国家能源局华中监管局 湖南省水利厅", ("湖南省",)),
        ("安徽省林业局\n国家外汇管理局安徽省分局 国家开发银行安徽省分行", ("安徽省",)),
        ("审计署驻合肥特派员办事处 安徽省林业局", ("安徽省",)),
        ("国家税务总局象州县税务局", ("广西壮族自治区", "来宾市", "象州县")),
        ("国家能源局华中监管局", ()),
        ("国家林业和草原局 财政部", ()),
        ("国家林业和草原局 安徽省人民政府", ()),
    ],
)
def test_the_branch_of_a_national_body_makes_no_paper_national(signed: str, regions: tuple[str, ...]) -> None:
    notice = (
        f"关于印发茶园行动方案的通知\n各有关单位：\n现印发给你们。\n{signed}\n2024年3月8日\n茶园行动方案\n"
    )
    assert head(notice + "为发展茶园，制定本方案。" + BODY).regions == regions


def test_the_years_of_a_title_may_be_in_full_width() -> None:
    read = head("岚山县竹产业提升行动方案（２０２３—２０２５年）\n一、总体要求\n扩种竹林。\n")
    assert (read.period, read.kind) == ((2023, 2025), "行动计划")


def test_an_indent_is_no_part_of_a_title_on_two_lines() -> None:
    text = (
        "岚山县人民政府关于印发《岚山县竹产业三年行动方案（2023—2025年）》的通知\n各乡镇人民政府：\n现印发给你们，请认真贯彻落实。\n"
        "岚山县人民政府\n2023年2月1日\n岚山县竹产业三年行动方案\n（2023—2025年）\n一、总体要求\n扩种竹林。\n"
    )
    indented = "".join(f"　　{line}\n" for line in text.splitlines())
    assert head(indented).title == head(text).title == "岚山县竹产业三年行动方案（2023—2025年）"

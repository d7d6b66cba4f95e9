"""Period, number, day and kind where they stand beside the title, in documents about what nobody planned."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Head, Source
from gangmu_import.pipeline import extract

TASKS = "一、任务\n（一）建设茶园。建设茶园3个。\n"


def read(text: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text)


@pytest.mark.parametrize("title", ["兰州新区振兴茶业三年作战计划", "兰州市茶业攻坚方案"])
@pytest.mark.parametrize("years", ["(2019—2021年)", "（2019-2021年）", "**（2019～2021年）**"])
def test_the_years_below_a_title_are_of_it_the_period_and_that_of_the_aims(title: str, years: str) -> None:
    bundle = read(f"{title}\n{years}\n为振兴茶业，制定本方案。\n{TASKS}")
    assert (bundle.head.title, bundle.head.period) == (title + years.strip("*"), (2019, 2021))
    assert bundle.targets[0].year == 2021


@pytest.mark.parametrize("line", ["（2019年3月1日）", "本方案自2019—2021年实施。", "（2021—2019年）"])
def test_no_other_line_below_a_title_is_its_period(line: str) -> None:
    head = read(f"兰州市茶业攻坚方案\n{line}\n{TASKS}").head
    assert (head.title, head.period) == ("兰州市茶业攻坚方案", None)


@pytest.mark.parametrize(
    "line",
    [
        "政策文件 | {} | 兰州市人民政府门户网站",
        "【政策文件】{}",
        "[公告] {}",
        "{} - 兰州市农业农村局",
        "---\ntitle: {}\ndate: 2024-03-01\n---",
        '---\ntitle: "{}"\nauthor: 兰州市农业农村局\n---',
    ],
)
def test_a_title_stands_without_what_a_page_prints_beside_it(line: str) -> None:
    head = read(f"{line.format('兰州市茶业攻坚方案')}\n\n{TASKS}").head
    assert head.title == "兰州市茶业攻坚方案"
    assert head.date == ("2024-03-01" if "date" in line else None)


@pytest.mark.parametrize(
    "label", ["文号: ", "文件编号: | ", "文号：| ", "**文号**: ", "**文　号：**", "- **发文字号**："]
)
def test_the_label_of_a_number_may_be_bold(label: str) -> None:
    number = read(f"兰州市茶业攻坚方案\n{label}兰政发〔2023〕91号\n{TASKS}").head.number
    assert number == "兰政发〔2023〕91号"


def test_the_day_of_the_signature_goes_before_that_on_which_a_page_says_it_was_sent() -> None:
    head = "甘肃省农业农村厅关于发展茶业的实施意见\n发文日期：2023-09-20 发布日期：2023-10-11\n各市：\n现提出意见。\n"
    assert read(f"{head}{TASKS}甘肃省农业农村厅\n2023年8月11日\n").head.date == "2023-08-11"
    assert read(f"{head}{TASKS}").head.date == "2023-09-20"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("制定本工作方案。", "实施方案"),
        ("制定本行动方案。", "行动计划"),
        ("制定本计划。", "行动计划"),
        ("制定本规划。", "规划"),
        ("现就有关事项通知如下：", "通知"),
        ("现提出如下意见。", "意见"),
        ("制定本地计划，改造茶园。", "其他"),
    ],
)
def test_a_text_without_a_title_says_what_it_is(words: str, kind: str) -> None:
    assert read(f"为发展茶业，{words}\n{TASKS}").head.kind == kind


def head(top: str) -> Head:
    return read(f"{top}\n{TASKS}").head


def test_two_stretches_in_bold_on_one_line_are_one_title() -> None:
    assert head("**岚江市渡口发展和** **渡船更新行动方案**\n").title == "岚江市渡口发展和渡船更新行动方案"


def test_a_line_on_how_to_walk_through_a_page_is_no_title() -> None:
    frame = "## 正文内容区域请使用tab按钮切换浏览\n\n"
    assert head(f"{frame}## 岚江市关于更新渡船的实施意见\n").title == "岚江市关于更新渡船的实施意见"


@pytest.mark.parametrize(
    ("label", "date"),
    [("印发日期", "2024-03-16"), ("发文日期", "2024-03-16"), ("成文日期", "2024-03-18")],
)
def test_the_day_signed_goes_before_the_day_on_which_it_was_sent_off(label: str, date: str) -> None:
    top = f"{label}：2024-03-18\n岚江市渡口更新行动方案"
    assert head(top + "\n一、任务\n更新渡船。\n\n岚江市水务局\n2024年3月16日\n").date == date


@pytest.mark.parametrize("blanks", ["", " ", "   "])
def test_a_number_behind_the_date_of_a_headline_is_that_of_the_paper(blanks: str) -> None:
    line = f"## 关于印发《岚江市渡口更新行动方案》的通知　印发日期：2025-04-22　岚水务〔2025〕61{blanks}号　字号：大 中 小\n"
    assert head(line).number == "岚水务〔2025〕61号"
    assert (
        head(f"岚江市渡口更新方案\n日期表　2025-04-22　岚水务〔2025〕61{blanks}号要求更新渡船。").number
        is None
    )


def test_an_arrangement_of_the_main_works_is_one_of_main_points() -> None:
    assert head("岚江市2024年渡口重点工作安排").kind == "工作要点"
    assert head("岚江市2024年渡口工作安排").kind == "其他"


def test_more_blanks_may_part_a_date_from_a_number_in_a_headline() -> None:
    line = "岚江市水务局关于印发《渡口更新行动方案》的通知      印发日期：2025-04-22       岚水务〔2025〕61   号\n"
    assert head(line).number == "岚水务〔2025〕61号"


def test_marks_of_bold_inside_a_title_are_no_part_of_it() -> None:
    found = head("**兰州市茶业**\n**更新行动计划（****2024-2025年）**\n")
    assert (found.title, found.period) == ("兰州市茶业更新行动计划（2024-2025年）", (2024, 2025))


@pytest.mark.parametrize("bold", ["", "**"])
def test_the_day_on_which_a_plan_was_passed_may_stand_in_bold(bold: str) -> None:
    line = f"{bold}（2026年1月30日甘肃省第十四届人民代表大会第四次会议通过）{bold}"
    assert head(f"甘肃省茶业发展第十五个五年规划纲要\n{line}\n").date == "2026-01-30"


@pytest.mark.parametrize(
    ("sentence", "issuers"),
    [
        ("现在，我代表甘肃省人民政府，向大会报告工作，请予审议。", ("甘肃省人民政府",)),
        ("现在，我代表大家，向大会致意。", ()),
    ],
)
def test_a_report_is_issued_by_the_government_for_which_its_head_speaks(
    sentence: str, issuers: tuple[str, ...]
) -> None:
    top = "2026年甘肃省政府工作报告\n2026年1月28日在甘肃省第十四届人民代表大会第四次会议上\n省长 某某\n\n各位代表：\n"
    assert head(top + sentence).issuers == issuers


def test_how_many_offices_issue_something_is_the_name_of_none() -> None:
    assert head("11部门印发《茶业更新方案》的通知\n").issuers == ()
    assert head("甘肃省财政厅印发《茶业更新方案》的通知\n").issuers == ("甘肃省财政厅",)


@pytest.mark.parametrize(
    ("written", "issuers"),
    [
        ("甘肃省教育厅甘肃省林业和草原局", ("甘肃省教育厅", "甘肃省林业和草原局")),
        (
            "甘肃省教育厅 甘肃省财政厅甘肃省林业和草原局",
            ("甘肃省教育厅", "甘肃省财政厅", "甘肃省林业和草原局"),
        ),
        ("中共甘肃省委甘肃省人民政府", ("中共甘肃省委员会", "甘肃省人民政府")),
        ("兰州市城关区教育局城关区民政局", ("城关区教育局", "城关区民政局")),
        ("财政部税务总局", ("中华人民共和国财政部", "国家税务总局")),
        ("国家发展改革委办公厅国家能源局", ("国家发展和改革委员会办公厅", "国家能源局")),
        ("甘肃省人民政府国有资产监督管理委员会", ("甘肃省人民政府国有资产监督管理委员会",)),
        ("国家税务总局甘肃省税务局", ("国家税务总局甘肃省税务局",)),
        ("国家能源局甘肃监管办公室", ("国家能源局甘肃监管办公室",)),
    ],
)
@pytest.mark.parametrize("behind", ["关于做好茶业更新工作的通知", "印发《茶业更新行动方案》"])
def test_bodies_without_a_blank_between_in_a_title_are_several(
    written: str, issuers: tuple[str, ...], behind: str
) -> None:
    assert head(f"{written}{behind}\n").issuers == issuers


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("兰州市教育局2024年茶艺教育工作要点", ("兰州市教育局",)),
        ("兰州市住建局2024年度重点工作安排", ("兰州市住房和城乡建设局",)),
        ("教育部2024年工作要点", ("中华人民共和国教育部",)),
        ("2024年兰州市教育局工作要点", ("兰州市教育局",)),
        ("兰州市教育局工作要点（2024年）", ("兰州市教育局",)),
        ("兰州市教育局茶艺教育实施方案", ()),
        ("兰州市2024年茶艺教育工作要点", ()),
        ("兰州市人民政府2024年立法工作计划", ()),
        ("兰州市学校食堂2024年工作要点", ()),
    ],
)
def test_the_bureau_whose_points_of_a_year_a_title_names_issues_them(
    title: str, issuers: tuple[str, ...]
) -> None:
    assert head(f"关于印发《{title}》的通知\n各县区教育局：\n现印发给你们。\n").issuers == issuers
    assert head(f"{title}\n一、重点工作\n").issuers == issuers


@pytest.mark.parametrize("label", ["发文机关", "发布机构", "制发机关"])
def test_the_label_of_who_issues_something_is_no_body_though_no_colon_is_behind_it(label: str) -> None:
    text = (
        f"{label} 青溪县人民政府\n发文字号 青政〔2020〕13号 发布日期 2020-5-12\n青溪县人民政府\n"
        "关于印发2020年青溪县重点民生实事的\n通 知\n各乡镇人民政府：\n现将有关情况通知如下：\n"
    )
    assert head(text + TASKS).issuers == ("青溪县人民政府",)


def test_the_label_before_who_signs_is_no_body() -> None:
    signed = head(f"青溪县茶业实施方案\n{TASKS}发布单位 青溪县人民政府\n2020年5月12日\n")
    assert (signed.issuers, signed.date) == (("青溪县人民政府",), "2020-05-12")


@pytest.mark.parametrize(
    ("title", "day", "period"),
    [
        ("关于分解落实《政府工作报告》的通知", "2027年1月13日", (2027, 2027)),
        ("关于印发《政府工作报告》重点工作责任分解方案的通知", "2027年3月2日", (2027, 2027)),
        ("关于分解落实《政府工作报告》的通知", "2027年11月2日", None),
        ("关于做好《政府工作报告》起草工作的通知", "2027年1月13日", None),
    ],
)
def test_what_shares_out_the_report_of_a_government_is_of_the_year_in_which_that_is_read(
    title: str, day: str, period: tuple[int, int] | None
) -> None:
    notice = f"青溪县人民政府办公室{title}\n各乡镇人民政府：\n现将任务分解如下。\n{TASKS}青溪县人民政府办公室\n{day}\n"
    bundle = read(notice)
    assert bundle.head.period == period
    assert [target.year for target in bundle.targets] == [period[0] if period else None]


def test_a_signature_goes_before_the_title_of_what_is_issued() -> None:
    notice = "关于印发《兰州市教育局2024年茶艺教育工作要点》的通知\n各县区：\n现印发给你们。\n兰州市人民政府办公室\n2024年3月4日\n"
    assert head(notice).issuers == ("兰州市人民政府办公室",)


@pytest.mark.parametrize(
    ("written", "issuers"),
    [
        ("兰州市教育局等五部门", ("兰州市教育局",)),
        ("兰州市教育局等5个部门", ("兰州市教育局",)),
        ("兰州市教育局 兰州市财政局等部门", ("兰州市教育局", "兰州市财政局")),
        ("国家发展改革委等部门", ("国家发展和改革委员会",)),
        ("兰州市教育局等十二单位", ("兰州市教育局",)),
    ],
)
def test_other_offices_of_a_title_are_summed_up_and_named_by_none(
    written: str, issuers: tuple[str, ...]
) -> None:
    assert head(f"{written}关于做好茶业更新工作的通知\n").issuers == issuers


def test_short_names_of_bodies_on_lines_of_their_own_begin_a_title() -> None:
    found = head("兰州市财政局\n兰州市林业局\n关于做好茶业更新工作的通知\n各县区：\n")
    assert found.issuers == ("兰州市财政局", "兰州市林业局")
    assert head("政务公开\n政策文件\n关于做好茶业更新工作的通知\n").title == "关于做好茶业更新工作的通知"


@pytest.mark.parametrize(
    ("line", "issuers"),
    [
        ("财政部 税务总局公告2024年第3号", ("中华人民共和国财政部", "国家税务总局")),
        ("财政部税务总局公告 2024年第3号", ("中华人民共和国财政部", "国家税务总局")),
        (
            "甘肃省财政厅 国家税务总局甘肃省税务局公告\n2024年第2号",
            ("甘肃省财政厅", "国家税务总局甘肃省税务局"),
        ),
        ("甘肃省人民政府令\n第260号", ("甘肃省人民政府",)),
        ("甘肃省财政厅招聘公告", ()),
        ("公告", ()),
    ],
)
@pytest.mark.parametrize("title", ["关于茶叶税收政策的公告", "茶叶税收管理办法"])
def test_who_announces_something_issues_it(line: str, issuers: tuple[str, ...], title: str) -> None:
    body = "现就茶叶税收政策公告如下：\n一、减税。对茶业企业减税。\n"
    assert head(f"{line}\n{title}\n{body}").issuers == issuers
    assert head(f"{title}\n{line}\n{body}").issuers == issuers


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("规划期为2022—2025年。", (2022, 2025)),
        ("本规划期限为2022年至2025年，展望至2035年。", (2022, 2025)),
        ("规划期：2022-2025年。", (2022, 2025)),
        ("规划期限2022～2025年。", (2022, 2025)),
        ("规划基期为2020年，规划期为2022—2025年。", (2022, 2025)),
        ("实施期限为2022—2025年。", (2022, 2025)),
        ("上轮规划期为2016—2020年。", (2021, 2025)),
        ("全省规划期为2016—2020年。", (2021, 2025)),
        ("规划期为2025—2022年。", (2021, 2025)),
        ("国家规划期内，2022—2025年茶业增长。", (2021, 2025)),
    ],
)
def test_the_sentence_that_states_the_term_of_a_plan_goes_before_the_five_years_of_its_title(
    sentence: str, period: tuple[int, int]
) -> None:
    text = f"兰州市茶业发展“十四五”规划\n为发展茶业，制定本规划。{sentence}\n{TASKS}"
    assert read(text).head.period == period


def test_years_that_a_title_states_go_before_such_a_sentence() -> None:
    text = f"兰州市茶业发展规划（2021—2023年）\n规划期为2022—2025年。\n{TASKS}"
    assert read(text).head.period == (2021, 2023)


NOTICE = "兰州市人民政府办公室关于印发茶业发展三年行动计划的通知,兰政办发〔2022〕9号,各区县人民政府,市直各单位:现将计划印发给你们。"


@pytest.mark.parametrize(
    "text",
    [
        f"{NOTICE}\n{TASKS}",
        f"兰州市茶业发展三年行动计划\n来源: | 来源：兰政办发〔2022〕9号 | 分享到：\n{TASKS}",
    ],
)
def test_a_number_stands_between_a_title_and_its_greeting_or_behind_the_source(text: str) -> None:
    head = read(text).head
    assert (head.title.removeprefix("兰州市"), head.number) == ("茶业发展三年行动计划", "兰政办发〔2022〕9号")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2019-12-25 16:39", "2019-12-25"),
        ("2019年12月25日16:39 |", "2019-12-25"),
        ("2019-12-25 16:39   来源：兰州茶报", None),
        ("2019-12-25", None),
    ],
)
def test_a_day_with_its_hour_alone_below_the_title_is_that_of_the_page(line: str, day: str | None) -> None:
    assert read(f"兰州市茶业发展三年行动计划\n{line}\n{TASKS}").head.date == day


def test_the_term_of_a_government_is_no_part_of_its_name() -> None:
    report = (
        "2024年永登县政府工作报告\n各位代表：\n现在，我代表永登县第十七届人民政府向大会报告工作，请予审议。\n"
    )
    assert read(report + TASKS).head.issuers == ("永登县人民政府",)


@pytest.mark.parametrize("number", ["（清政发〔2031〕2号）", "(清政办〔2031〕12号)"])
def test_a_number_in_brackets_at_the_end_of_a_title_is_that_of_the_paper(number: str) -> None:
    head = read(f"2031年县政府茶业工作任务{number}\n各乡镇人民政府：\n{TASKS}").head
    assert (head.title, head.number) == ("2031年县政府茶业工作任务", number[1:-1])


def test_a_number_may_stand_behind_the_title_in_a_cell() -> None:
    page = (
        "[返回首页](http://example.org/) \\| 收藏\n\n清溪县人民政府办公室关于加快茶港建设的指导意见\n\n|     |\n| --- |\n"
        "| **清溪县人民政府办公室关于加快茶港**<br>**建设的指导意见** 清政办发〔2031〕73号<br>各乡镇人民政府：<br>"
        "    茶港是重要设施。<br>一、总体要求<br>建设茶港12座。 |\n"
    )
    head = read(page).head
    assert (head.title, head.number) == (
        "清溪县人民政府办公室关于加快茶港建设的指导意见",
        "清政办发〔2031〕73号",
    )


def test_the_number_of_what_a_line_cites_is_not_that_of_the_paper() -> None:
    line = "根据《清溪县茶业规划》（清政发〔2031〕2号）"
    assert read(f"清溪县茶业方案\n{line}\n{TASKS}").head.number is None
    cited = "为建好茶园，按照县人民政府《关于扩大今冬明春茶园建设的通知（清政办函〔2031〕309号）》要求，现通知如下："
    assert read(f"{cited}\n{TASKS}").head.number is None
    assert read(f"《关于扩大今冬明春茶园建设的通知（清政办函〔2031〕309号）》\n{TASKS}").head.number


@pytest.mark.parametrize("host", ["永修县人民政府-", "永修县人民政府网 - ", "永修县政府门户网站_"])
def test_who_shows_a_page_is_no_part_of_the_title_behind_a_dash(host: str) -> None:
    head = read(f"{host}九江市茶业发展规划\n{TASKS}").head
    assert (head.title, head.regions) == ("九江市茶业发展规划", ("江西省", "九江市"))


def test_a_name_may_be_signed_on_two_lines() -> None:
    signed = "市茶业品质提升与茶船建设项目审批\n制度改革部门联席会议办公室（代章）\n2031年3月1日\n"
    head = read(f"清溪市茶业工作要点\n{TASKS}{signed}").head
    assert head.issuers == ("市茶业品质提升与茶船建设项目审批制度改革部门联席会议办公室",)


@pytest.mark.parametrize("above", ["特此通知", "市茶业工作会议要求全面落实。", "（三）改造茶船"])
def test_the_line_above_one_that_signs_is_no_part_of_its_name(above: str) -> None:
    head = read(f"清溪市茶业工作要点\n{TASKS}{above}\n茶业改革联席会议办公室\n2031年3月1日\n").head
    assert head.issuers == ("茶业改革联席会议办公室",)


@pytest.mark.parametrize("dashes", ["──", "——", "――", "—"])
def test_the_day_of_a_report_may_stand_behind_any_dash(dashes: str) -> None:
    text = f"政府工作报告\n{dashes}2031年12月30日在清溪县第五届人民代表大会第六次会议上\n{TASKS}"
    assert read(text).head.date == "2031-12-30"

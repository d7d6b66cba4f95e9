"""Documents that were taken out of a collection, or that stand below the name of their page; about what nobody planned."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

TITLE = "甘肃省人民政府办公厅关于进一步发展茶业的通知"
BODY = """各市、自治州人民政府：
为发展茶业，现通知如下：
一、建设茶园
（一）开垦茶园。新建茶园20个。（省农业农村厅负责）
（二）改善品质。新建茶厂5座。（省商务厅负责）
二、开办茶馆
（三）引进茶商。引进茶商3家。（省商务厅负责）
"""


def read(text: str) -> Bundle:
    return extract(Source("page.txt", "0" * 64, "utf-8"), text)


@pytest.mark.parametrize(
    "head",
    [
        f"1. {TITLE}（2023 年5 月10 日）\n甘政办发〔2023〕38 号\n",
        f"（三）甘肃\n1. {TITLE[:18]}\n{TITLE[18:]}（2023 年5 月10 日）\n甘政办发〔2023〕38 号\n",
        f"12、{TITLE}(2023年5月10日)\n甘政办发〔2023〕38号\n",
        f"(二) {TITLE}（2023年5月10日）\n甘政办发〔2023〕38号\n",
    ],
)
def test_a_numbered_title_with_its_day_in_brackets_is_that_of_the_document(head: str) -> None:
    bundle = read(head + BODY)
    assert (bundle.head.title, bundle.head.date, bundle.head.kind) == (TITLE, "2023-05-10", "通知")
    assert bundle.head.number is not None
    assert bundle.head.issuers == ("甘肃省人民政府办公厅",)
    assert [(section.level, section.number) for section in bundle.sections] == [
        (1, "一、"),
        (2, "（一）"),
        (2, "（二）"),
        (1, "二、"),
        (2, "（三）"),
    ]


def test_the_plan_of_a_collected_notice_is_the_title() -> None:
    notice = "6. 中共甘肃省委甘肃省人民政府印发\n《甘肃省茶业实施意见》（2023年2月13日）\n"
    bundle = read(notice + BODY)
    assert (bundle.head.title, bundle.head.date) == ("甘肃省茶业实施意见", "2023-02-13")
    assert bundle.head.issuers == ("中共甘肃省委员会", "甘肃省人民政府")
    assert bundle.sections[0].number == "一、"


def test_a_numbered_title_that_begins_as_a_plan_does_is_that_of_the_document_as_well() -> None:
    title = "岚江市茶船服务2023年行动方案"
    bundle = read(f"4. {title}（2023 年4 月12 日）\n{title}\n为提升服务，制定本方案。\n" + BODY)
    assert (bundle.head.title, bundle.head.date) == (title, "2023-04-12")
    assert [section.number for section in bundle.sections][:2] == ["一、", "（一）"]


@pytest.mark.parametrize(
    "line",
    ["1. 开展茶业活动的通知（2023年5月10日）", "1.关于茶业的通知", "1. 召开茶会,印发通知(2023年5月10日)"],
)
def test_other_numbered_lines_stay_headings(line: str) -> None:
    bundle = read(f"{line}\n举办茶会。\n2. 开办茶馆\n开办茶馆5家。\n")
    assert [section.number for section in bundle.sections] == ["1.", "2."]


OWN = "国家发展改革委 国家能源局关于加强茶业管理工作的通知"


@pytest.mark.parametrize(
    "page",
    [
        "【关于加强茶业管理工作的通知(发改能源规〔2020〕816号)】-国家发展和改革委员会",
        "关于加强茶业管理工作的通知(发改能源规〔2020〕816号)-国家发展和改革委员会",
        "关于加强茶业管理工作的通知",
        "【关于加强茶业管理工作的通知】_国家能源局",
    ],
)
@pytest.mark.parametrize(
    "menu",
    ["", "首页\n>\n政务公开\n>\n政策\n>\n规范性文件\n关于加强茶业管理工作的通知(发改能源规〔2020〕816号)\n"],
)
@pytest.mark.parametrize("broken", [OWN, f"{OWN[:22]}\n{OWN[22:]}"])
def test_the_title_below_the_name_of_a_page_says_whose_it_is(page: str, menu: str, broken: str) -> None:
    shown = (
        f"{page}\n{menu}发布时间：2020/06/08\n来源：\n能源局\n[ 打印 ]\n{broken}\n发改能源规〔2020〕816号\n"
    )
    head = read(shown + "各省发展改革委：\n一、建设茶园\n（一）开垦茶园。新建茶园20个。\n").head
    assert (head.title, head.regions) == (OWN, ())
    assert head.issuers == ("国家发展和改革委员会", "国家能源局")


def test_the_name_of_a_page_stays_its_title_where_the_text_has_no_fuller_one() -> None:
    for line in ("学习国家能源局关于加强茶业管理工作的通知精神", "茶友关于加强茶业管理工作的通知"):
        head = read(f"关于加强茶业管理工作的通知\n来源：茶网\n{line}\n一、建设茶园\n新建茶园20个。\n").head
        assert head.title == "关于加强茶业管理工作的通知"


@pytest.mark.parametrize("signed", ["国家发\n展改革委\n国 家 能 源 局", "展改革委\n国家能源局"])
def test_a_signature_that_lost_its_beginning_is_that_of_those_whom_the_title_names(signed: str) -> None:
    text = f"{OWN}\n各省发展改革委：\n一、建设茶园\n（一）开垦茶园。新建茶园20个。\n{signed}\n2020年5月28日\n"
    assert read(text).head.issuers == ("国家发展和改革委员会", "国家能源局")
    other = text.replace(signed, "国家茶业局\n国家能源局")
    assert read(other).head.issuers == ("国家茶业局", "国家能源局")


def test_the_title_below_the_name_of_a_page_says_who_issues_it_and_where() -> None:
    text = "加快茶业发展意见\n中共青屿县委 青屿县人民政府\n关于支持茶业加快发展的实施意见\n（2023年2月8日）\n一、任务\n1.修茶路。"
    head = read(text).head
    assert head.title == "中共青屿县委 青屿县人民政府关于支持茶业加快发展的实施意见"
    assert head.issuers == ("中共青屿县委员会", "青屿县人民政府")


def test_a_line_of_others_below_the_name_of_a_page_leaves_it_its_title() -> None:
    text = "加快茶业发展意见\n热烈庆祝茶博会开幕\n关于支持茶业加快发展的实施意见\n一、任务\n1.修茶路。"
    assert read(text).head.title == "加快茶业发展意见"

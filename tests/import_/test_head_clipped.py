"""Heads that a page has damaged: clipped names, 附件： before the title, lost characters; and what stands below a notice."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

ITEMS = "一、重点任务\n（一）扩种茶园。新建茶园3个。\n二、保障措施\n（一）加强领导。建立工作制度。\n"
SIGNED = "岚江市人民政府\n2029年3月1日\n"


def read(text: str) -> Bundle:
    return extract(Source("page.txt", "0" * 64, "utf-8"), text)


@pytest.mark.parametrize("dots", [" ...", "…", "......"])
@pytest.mark.parametrize("label", ["## 政策原文\n", "## 正文\n", ""])
def test_the_clipped_name_of_a_page_is_no_part_of_the_title_below_it(dots: str, label: str) -> None:
    title = "岚江市人民政府关于明确2029年\n茶业重点工作责任单位的通知\n各县人民政府：\n"
    head = read(f"# 岚江市人民政府关于明确2029年茶业重点工作责任{dots}\n{label}{title}{ITEMS}{SIGNED}").head
    assert head.title == "岚江市人民政府关于明确2029年茶业重点工作责任单位的通知"
    assert head.issuers == ("岚江市人民政府",)


@pytest.mark.parametrize("mark", ["附件：", "附件1：", "附："])
def test_the_mark_of_an_annex_is_no_part_of_the_title(mark: str) -> None:
    assert read(f"{mark}2029年岚江市茶业实施方案\n{ITEMS}").head.title == "2029年岚江市茶业实施方案"
    assert read(f"{mark}《2029年岚江市茶业实施方案》\n{ITEMS}").head.title == "2029年岚江市茶业实施方案"
    assert read(f"附件管理办法\n{ITEMS}").head.title == "附件管理办法"


@pytest.mark.parametrize("between", [" ？", "？", "·", " · ", "　"])
def test_a_lost_character_between_two_that_sign_is_a_blank(between: str) -> None:
    signed = f"四川省林业和草原局{between}四川省财政厅\n2029年3月1日\n"
    head = read(f"关于加快茶业发展的通知\n{ITEMS}{signed}").head
    assert head.issuers == ("四川省林业和草原局", "四川省财政厅")


def test_years_of_which_a_bracket_is_lost_leave_the_kind_of_the_plan() -> None:
    assert read(f"岚江市茶业实施计划\n2026—2029年)\n{ITEMS}").head.kind == "行动计划"
    joined = read(f"岚江市人民政府关于印发岚江市茶业实施计划2026—2029年)的通知\n{ITEMS}").head
    assert joined.kind == "行动计划"


@pytest.mark.parametrize("count", [1, 3, 4, 9])
@pytest.mark.parametrize("point", [".", "．", "、"])
def test_the_names_of_annexes_above_the_signature_are_no_headings(count: int, point: str) -> None:
    names = "".join(f"{at}{point}2029年茶业项目第{at}批名单\n" for at in range(1, count + 1))
    text = f"岚江市人民政府关于发展茶业的通知\n{ITEMS}附件：\n{names}{SIGNED}附件1\n2029年茶业项目第1批名单\n"
    assert [section.number for section in read(text).sections] == ["一、", "（一）", "二、", "（一）"]


def test_items_of_an_annex_that_nobody_signs_stay_headings() -> None:
    annex = (
        "附件\n茶园建设要求\n1.扩种老茶园。分批改造。\n2.新建育苗圃。统一供苗。\n3.维修灌溉渠。按时清淤。\n"
    )
    text = f"岚江市人民政府关于发展茶业的通知\n{ITEMS}{SIGNED}{annex}"
    assert [section.number for section in read(text).sections][-3:] == ["1.", "2.", "3."]
    heading = "附件\n1.扩种老茶园\n分批改造，逐年验收。\n2.新建育苗圃\n统一供苗，按时起运。\n3.维修灌溉渠\n按时清淤，专人管护。\n"
    text = f"岚江市人民政府关于发展茶业的通知\n{ITEMS}{SIGNED}{heading}"
    assert [section.number for section in read(text).sections][-2:] == ["2.", "3."]


def test_the_title_of_a_plan_below_the_date_of_its_notice_is_no_heading() -> None:
    notice = f"关于印发岚江市茶业行动计划的通知\n各县林业局：\n请认真贯彻执行。\n{SIGNED}"
    numbers = ["一、", "（一）", "二、", "（一）"]
    assert [one.number for one in read(f"{notice}岚江市茶业2029年行动计划\n{ITEMS}").sections] == numbers
    part = f"岚江市茶业工作方案\n茶场由市林业局管理。\n茶园提升行动计划\n{ITEMS}"
    assert read(part).sections[0].title == "茶园提升行动计划"


ZONED = "{}\n一、重点任务\n1.种植果树。新种果树5万亩。（牵头单位：县财政局；责任单位：金寨经济开发区、县水利局）\n"


def test_a_zone_and_the_number_of_the_document_tell_of_its_county() -> None:
    head = read(ZONED.format("果园重点工作责任分解\n金政办发〔2021〕5号")).head
    assert head.regions == ("安徽省", "六安市", "金寨县")


@pytest.mark.parametrize("number", ["歙政办发〔2021〕5号", ""])
def test_a_zone_without_such_a_number_tells_of_no_county(number: str) -> None:
    assert read(ZONED.format(f"果园重点工作责任分解\n{number}")).head.regions == ()


def test_a_zone_called_as_a_city_is_tells_of_none_in_a_paper_of_a_county() -> None:
    text = ZONED.format("果园重点工作责任分解\n合政办发〔2021〕5号").replace("金寨经济开发区", "合肥经开区")
    assert read(text).head.regions == ()

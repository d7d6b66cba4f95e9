"""Whole documents on one line, as web pages and offices export them: nothing, or a blank, where a line ended."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.letterheads import letterhead
from gangmu_import.pipeline import extract
from gangmu_import.runtogether import with_lines
from gangmu_import.streams import numbers, rows
from gangmu_import.text import fold

NOTICE = (
    "竹溪县人民政府办公室关于印发竹溪县竹器产业发展实施方案的通知\n竹政办发〔2031〕7号\n"
    "各乡镇人民政府，县政府各部门：\n《竹溪县竹器产业发展实施方案》已经县政府同意，现印发给你们，请认真贯彻执行。\n"
    "竹溪县人民政府办公室\n2031年3月4日\n竹溪县竹器产业发展实施方案\n"
    "为推进竹器产业发展，结合我县实际，制定本方案。\n一、总体目标\n到2035年，全县竹器产值达到12.5亿元，增长2.5%以上。\n"
    "二、重点任务\n（一）加强竹林基地建设\n按照统一规划，新建竹林基地30个，改善竹农生产条件。\n责任单位：县林业局、县财政局\n"
    "（二）健全竹器检验体系\n建立竹器检验中心，开展竹器检验培训，提升检验水平。\n责任单位：县市场监管局\n"
    "（三）完善竹器销售网络\n支持竹农在线销售竹器，新建竹器驿站20座。\n责任单位：县商务局\n"
    "三、保障措施\n（一）加强组织领导。建立联席会议制度，县林业局要定期会商。\n（二）强化宣传引导。县融媒体中心要讲好竹器故事。\n"
)
LONG = "坚持统筹规划，培育一批竹器企业，带动农户增收致富，形成规模效应。"


def bundle(text: str) -> Bundle:
    return extract(Source("bamboo.txt", "", ""), text)


def headings(text: str) -> list[str]:
    return [section.number + section.title for section in bundle(text).sections]


@pytest.mark.parametrize("end", ["", " "])
def test_a_document_on_one_line_reads_as_on_many(end: str) -> None:
    lined, run = bundle(NOTICE), bundle(NOTICE.replace("\n", end))
    assert [(one.number, one.title, one.level) for one in run.sections] == [
        (one.number, one.title, one.level) for one in lined.sections
    ]
    assert run.head == lined.head
    assert run.head.number == "竹政办发〔2031〕7号"
    assert run.head.date == "2031-03-04"
    assert [(task.title, [duty.name for duty in task.duties]) for task in run.tasks] == [
        (task.title, [duty.name for duty in task.duties]) for task in lined.tasks
    ]
    assert [(target.value, target.year) for target in run.targets] == [
        (target.value, target.year) for target in lined.targets
    ]


def test_the_places_are_those_of_the_text_as_it_is_stored() -> None:
    text = NOTICE.replace("\n", "")
    run = bundle(text)
    assert run.text == text
    for section in run.sections:
        assert text[section.start : section.end].startswith(section.number + section.title)
    for task in run.tasks:
        assert task.title in text[task.start : task.end]
        assert all(text[duty.start : duty.end] == duty.name for duty in task.duties)
    assert all(text[target.start : target.end] == target.quote for target in run.targets)
    assert all(text[mention.start : mention.end] == mention.name for mention in run.mentions)
    assert len(run.tasks) == 5
    assert len(run.targets) == 4


@pytest.mark.parametrize("day", ["1998 年 6 月 1 日 后", "1998年6月1日后", "1998年6月1日 起"])
def test_a_day_inside_a_sentence_signs_nothing(day: str) -> None:
    within = f"必须办妥。尚未清理完县竹业公司 {day}账目的乡镇要抓紧完成。（一）"
    text, _ = with_lines(fold(NOTICE.replace("\n", "").replace("（一）", within, 1)))
    assert "账目" in next(line for line in text.folded.split("\n") if "1998" in line)


def test_a_document_with_lines_is_left_as_it_is() -> None:
    text = fold(NOTICE)
    assert with_lines(text) == (text, ())


MENU = "首页\n政务公开\n政务服务\n互动交流\n走进竹溪\n专题专栏\n公开指南\n公开制度\n公开年报\n依申请公开\n政策文件\n政策解读\n"


@pytest.mark.parametrize("end", ["", " "])
def test_a_document_on_one_line_below_the_menu_of_its_page_is_read_too(end: str) -> None:
    page = f"{MENU}{NOTICE.replace(chr(10), end)}\n打印\n关闭\n"
    assert headings(page) == headings(NOTICE)
    run = bundle(page)
    assert run.text == page
    assert all(page[target.start : target.end] == target.quote for target in run.targets)


def test_a_page_with_headings_on_other_lines_is_left_as_it_is() -> None:
    page = fold(f"{MENU}一、竹乡新貌\n{NOTICE.replace(chr(10), '')}\n二、竹海人家\n")
    assert with_lines(page) == (page, ())


@pytest.mark.parametrize(
    "sentence",
    [
        "第一、培育竹农；第二、扩种竹林",
        "一是培育竹农，二是扩种竹林",
        "产值增长2.5%，面积达3.5万亩",
        "一、二、三产融合发展",
        "推行多证合一、一照多址",
        "按照第（一）、（二）项所列情形办理",
        "详见附件1、2和表3.竹林面积",
        "至（三）期工程完工",
        "统一、规范管理竹林",
        "到2031、2035年分两步实施",
        "对竹农有三条要求：（1）种竹百亩以上；（2）守法经营；（3）无违法记录。达到的给予补助",
        "竹农补助从以下渠道筹措：（一）竹林租金收入；（二）上级补助；（三）竹业基金。不足的由县里安排",
    ],
)
def test_a_number_inside_a_sentence_opens_nothing(sentence: str) -> None:
    text = f"一、培育竹农{LONG}二、建好基地我县{sentence}，{LONG}三、强化保障{LONG}"
    marks = [(kind, value) for _, kind, value, _ in numbers(fold(text).folded)]
    assert marks == [("chinese", 1), ("chinese", 2), ("chinese", 3)]


def test_measures_behind_a_colon_that_full_stops_part_open_headings() -> None:
    text = f"二、重点任务：（一）建好基地。{LONG}；（二）拓展市场。{LONG}三、保障措施{LONG}"
    marks = [(kind, value) for _, kind, value, _ in numbers(fold(text).folded)]
    assert marks == [("chinese", 2), ("bracketed", 1), ("bracketed", 2), ("chinese", 3)]


def test_a_number_right_behind_a_title_or_a_clause_opens_a_heading() -> None:
    text = f"二、重点任务（一）建好基地1.扩种竹林。{LONG}责任单位：县林业局2.改造竹厂。{LONG}责任单位：县工信局（三）拓展市场9.开设网店。{LONG}责任单位：县商务局三、保障措施{LONG}"
    marks = [(kind, value) for _, kind, value, _ in numbers(fold(text).folded)]
    assert marks == [
        ("chinese", 2),
        ("bracketed", 1),
        ("digit", 1),
        ("digit", 2),
        ("bracketed", 3),
        ("digit", 9),
        ("chinese", 3),
    ]


GLUED = (
    "（一）加强竹林基地建设按照统一规划，扩种毛竹。（二）健全竹器检验体系建立检验中心，开展检验培训。"
    "（三）完善竹器销售网络支持竹农在线销售，带动竹农增收。"
)
WHOLE = (
    "（一）加强竹林基地建设。按照统一规划，扩种毛竹。（二）健全竹器检验体系。建立检验中心，开展检验培训。"
    "（三）完善竹器销售网络。支持竹农在线销售，带动竹农增收。"
)


def test_a_title_ends_where_its_body_begins_without_a_sign_between() -> None:
    titles = ["（一）加强竹林基地建设", "（二）健全竹器检验体系", "（三）完善竹器销售网络"]
    assert headings(GLUED) == titles
    assert headings(WHOLE) == titles


def test_items_that_are_sentences_are_not_cut() -> None:
    text = "1.新建竹林基地30个，竹农每户增收1万元。2.建成竹器检验中心并对外开放，每年检验竹器2000批。3.培训竹农5000人次，持证竹农比例达到60%。"
    titles = [section.title for section in bundle(text).sections]
    assert titles == [section.title for section in bundle(text.replace("。", "。\n")).sections]


def test_the_titles_of_a_table_of_contents_tell_where_those_below_end() -> None:
    text = f"竹溪县竹器产业规划目录一、竹乡新貌二、竹海人家三、竹器名城一、竹乡新貌竹溪县{LONG}二、竹海人家竹农{LONG}三、竹器名城竹器{LONG}"
    assert headings(text) == ["一、竹乡新貌", "二、竹海人家", "三、竹器名城"]


TABLE = (
    "竹溪县竹器产业任务清单\n序号\t任务\t责任单位\n1\t新建竹林基地30个。\t县林业局\n2\t新建竹器驿站20座。\t县商务局\n"
    "3\t培训竹农5000人次。\t县农业农村局\n"
)


def test_the_rows_of_a_table_are_found_by_their_numbers() -> None:
    lined, run = bundle(TABLE), bundle(TABLE.replace("\n", ""))
    assert [(task.title, [duty.name for duty in task.duties]) for task in run.tasks] == [
        (task.title, [duty.name for duty in task.duties]) for task in lined.tasks
    ]
    assert len(run.tasks) == 3
    assert list(rows("共2\t户，序号和面积")) == []


@pytest.mark.parametrize("border", ["|", " | ", "\t"])
def test_the_numbers_of_cells_leave_a_table_with_lines_as_it_is(border: str) -> None:
    rows_of = [
        ["任务", "责任单位"],
        *([f"（{number}）新建竹林基地30个。", "县林业局"] for number in "一二三四"),
    ]
    table = fold("\n".join(border.join(["", *row, ""]) for row in rows_of))
    assert with_lines(table) == (table, ())


def test_the_items_of_a_cell_are_no_headings() -> None:
    table = "序号\t任务\t责任单位\n1\t竹林管护\t1.新建竹林基地。2.改造竹林道路。\t县林业局\n2\t竹器检验\t1.新建检验中心。2.培训检验人员。\t县商务局\n"
    assert headings(f"竹溪县竹器产业任务清单\n{table}".replace("\n", "")) == []


def test_a_title_in_bold_ends_with_its_bold() -> None:
    text = f"竹溪县竹器产业规划**一、竹乡新貌**竹溪县{LONG}**二、竹海人家****（一）竹农增收**竹农{LONG}**（二）** **竹厂升级。**竹厂{LONG}**三、竹器名城**竹器{LONG}"
    assert headings(text) == [
        "一、竹乡新貌",
        "二、竹海人家",
        "（一）竹农增收",
        "（二）竹厂升级",
        "三、竹器名城",
    ]


def test_the_blanks_of_a_wrapped_page_end_no_line() -> None:
    wrapped = (
        "坚持统筹规划，培育一批竹器企业，带动 农户增收致富，形成规模效应，扩大竹器出口，让竹器 走进千家万户。"
    )
    text = f"竹溪县竹器产业规划 一、竹乡新貌 {wrapped} 二、竹海人家 {wrapped} 三、竹器名城 {wrapped}"
    lined, _ = with_lines(fold(text))
    assert lined.folded.count("\n") == 6


def test_the_lines_of_a_letterhead_and_a_signature_are_told_by_what_they_hold() -> None:
    folded = fold(NOTICE.replace("\n", "")).folded
    pieces = [
        "竹政办发",
        "各乡镇",
        "《竹溪县竹器",
        "竹溪县人民政府办公室2031",
        "2031年3月",
        "竹溪县竹器产业发展实施方案为",
        "为推进",
    ]
    places = letterhead(folded, len(folded))
    assert [piece for piece in pieces if folded.find(piece) not in places] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "根据《竹溪县竹器产业规划》（竹政发〔2030〕2号）精神，扩种竹林。",
        "自2031年3月4日起施行。",
        "改造使用15年以上（2016年1月1日前办理登记）的竹厂。",
        "县林业局2031年3月4日前要将《竹溪县竹器产业规划》的落实情况报县政府。",
    ],
)
def test_what_a_sentence_cites_is_no_letterhead(sentence: str) -> None:
    assert letterhead(fold(f"竹林{sentence}").folded, 0) == set()


PLAN = f"一、竹乡新貌{LONG}二、竹海人家{LONG}三、竹器名城{LONG}"


@pytest.mark.parametrize(
    "lines",
    [
        ["附件1", "2031年竹溪县竹器产业任务清单"],
        ["竹溪县竹器产业行动方案（2031—2033年）", "竹器是竹溪县的名片。"],
        ["竹溪县竹器产业行动方案", "竹溪县竹器产业行动方案", "为扩大竹器出口，制定本方案。"],
        ["《竹溪县竹器产业规划》-竹溪县林业局门户网站", "为扩大竹器出口，制定本规划。"],
        [
            "关于竹器的通知",
            "各乡镇：",
            "现将《竹溪县竹器产业规划》印发给你们。",
            "2031年3月4日",
            "竹溪县竹器产业规划",
            "为扩大竹器出口，制定本规划。",
        ],
        [
            "关于竹器的通知",
            "各乡镇：",
            "请遵照执行。",
            "附件：竹溪县竹器产业规划",
            "竹溪县林业局",
            "竹溪县财政局",
            "2031年3月4日",
        ],
        [
            "首页>政务公开>政策文件",
            "竹溪县人民政府关于落实《竹器产业规划》重点任务的意见",
            "时间: 2031-03-04",
            "来源：竹溪县",
        ],
        [
            "竹溪县人民政府文件",
            "竹政发〔2031〕7号",
            "竹溪县人民政府关于加快竹器产业发展的意见",
            "各乡镇：",
            "为扩大竹器出口，提出如下意见。",
        ],
        [
            "关于竹器的通知",
            "字体：大 中 小",
            "竹办发〔2031〕7号",
            "各乡镇：",
            "请遵照执行。",
            "附件：竹溪县竹器产业任务清单",
            "中共竹溪县委办公室",
            "竹溪县人民政府办公室",
            "2031年3月4日",
        ],
        ["竹溪县竹器产业报告", "（2031年3月4日在竹溪县人民代表大会上）", "各位代表：", "竹器产业发展良好。"],
    ],
)
def test_the_lines_above_the_first_heading_are_told_apart(lines: list[str]) -> None:
    lined, _ = with_lines(fold("".join(lines) + PLAN))
    expected = fold("\n".join(lines)).folded
    assert lined.folded[: len(expected) + 1] == expected + "\n"


def test_a_sentence_goes_on_behind_words_in_bold() -> None:
    folded = fold(f"竹溪县竹器产业规划为**培育竹农**、扩种竹林，制定本规划。**培育竹农**。{LONG}").folded
    ends = {folded.find("、"), folded.rfind("**") + 2}
    assert ends.isdisjoint(letterhead(folded, len(folded)))


def test_who_signs_side_by_side_is_told_by_the_region() -> None:
    text = NOTICE.replace("竹溪县人民政府办公室\n2031", "竹溪县林业局\n竹溪县财政局\n2031").replace("\n", "")
    assert bundle(text).head.issuers == ("竹溪县林业局", "竹溪县财政局")


@pytest.mark.parametrize("gap", ["    ", "　　　　　　　　"])
def test_blanks_before_a_date_sign_nothing(gap: str) -> None:
    sentence = "各乡镇要扩种竹林，做强加工，把竹产业培育成富民产业。"
    folded = fold(f"岚山县竹产业提升方案{sentence * 30}{gap}2024年3月1日").folded
    assert letterhead(folded, 0) == set()

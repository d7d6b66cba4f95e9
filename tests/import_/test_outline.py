"""What the outline reads: parts, frames, numbering, levels, titles."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.lines import read_lines, read_page
from gangmu_import.numbering import chinese_value
from gangmu_import.outline import Outline, read_outline
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

BODY = "各部门要把这项工作摆上重要位置,结合实际抓好落实,确保各项任务按期完成,取得看得见的成效。"


def outline_of(stored: str) -> Outline:
    return read_outline(fold(stored))


def tree(stored: str) -> list[tuple[int, str, str]]:
    return [(section.level, section.number, section.title) for section in outline_of(stored).sections]


def test_levels_follow_the_order_in_which_numbering_kinds_appear() -> None:
    text = f"第一章 总体\n1.要求\n{BODY}\n(1)方法\n{BODY}\n第二章 任务\n1.修路\n{BODY}"
    assert tree(text) == [
        (1, "第一章", "总体"),
        (2, "1.", "要求"),
        (3, "(1)", "方法"),
        (1, "第二章", "任务"),
        (2, "1.", "修路"),
    ]


def test_a_number_that_runs_on_stands_under_the_section_it_is_in() -> None:
    text = f"一、任务\n（一）修路\n1.通村路。{BODY}\n2.通组路。{BODY}\n二、保障\n3.加强领导。{BODY}"
    assert tree(text)[-2:] == [(1, "二、", "保障"), (2, "3.", "加强领导")]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("一、修路", "二、架桥", ("一、", "二、")),
        ("（一）修路", "（二）架桥", ("（一）", "（二）")),
        ("1．修路", "2．架桥", ("1．", "2．")),
        ("1﹒修路", "2﹒架桥", ("1﹒", "2﹒")),
        ("1、修路", "2、架桥", ("1、", "2、")),
        ("（1）修路", "（2）架桥", ("（1）", "（2）")),
        ("①修路", "②架桥", ("①", "②")),
        ("第一节 修路", "第二节 架桥", ("第一节", "第二节")),
        ("——修路", "——架桥", ("——", "——")),
        ("--修路", "--架桥", ("--", "--")),
        ("4.5 修路", "4.6 架桥", ("4.5", "4.6")),
        ("2.3.1修路", "2.3.2架桥", ("2.3.1", "2.3.2")),
    ],
)
def test_every_form_of_number_is_read_and_kept_as_written(
    first: str, second: str, numbers: tuple[str, str]
) -> None:
    assert tree(f"{first}\n{BODY}\n{second}\n{BODY}") == [(1, numbers[0], "修路"), (1, numbers[1], "架桥")]


def test_markdown_marks_stand_before_a_number_and_are_no_part_of_it() -> None:
    assert tree(f"## 一、修路\n\n{BODY}\n\n## 二、架桥\n\n{BODY}") == [
        (1, "一、", "修路"),
        (1, "二、", "架桥"),
    ]


def test_a_decimal_is_no_number_of_a_heading_but_a_glued_one_in_sequence_is() -> None:
    text = f"1.修路。{BODY}\n2.2030年前架桥。{BODY}\n3.5G网络全覆盖。{BODY}\n4.5亿元资金已经到位。{BODY}"
    assert [title for _, _, title in tree(text)][:3] == ["修路", "2030年前架桥", "5G网络全覆盖"]
    assert tree(f"1.5亿元资金已经到位,用于修路。{BODY}") == []


def test_headings_in_the_stream_of_one_line_are_found() -> None:
    text = (
        "望江市人民政府关于修路的意见各区县:现提出如下意见。一、总体要求(一)指导思想。"
        + BODY * 8
        + f"(二)工作目标。{BODY}二、主要任务(一)修通村路。{BODY}其中第(二)项、二、三级公路按标准修。(二)架便民桥。{BODY}"
    )
    assert "\n" not in text
    assert [(level, title) for level, _, title in tree(text)] == [
        (1, "总体要求"),
        (2, "指导思想"),
        (2, "工作目标"),
        (1, "主要任务"),
        (2, "修通村路"),
        (2, "架便民桥"),
    ]


def test_two_ideographic_spaces_end_a_paragraph() -> None:
    text = "一、修路　　（一）通村路。　　" + BODY + "　　（二）通组路。　　" + BODY
    assert [title for _, _, title in tree(text)] == ["修路", "通村路", "通组路"]


def test_a_word_set_wide_is_one_paragraph() -> None:
    text = fold("前　　言\n" + BODY)
    assert len(read_lines(text, read_page(text.folded))) == 2


def test_a_wrapped_page_is_read_by_paragraphs_and_titles_lose_the_break() -> None:
    paragraph = "各部门要把这项工作摆上重要位置结合实际抓好落实确保各项任务按期完成取得看得见的成效" * 3
    pages = []
    for number in "一二三四五六":
        whole = f"{number}、进一步加快望江市农村公路和桥梁的建设步伐并且管好用好" + "\n" + paragraph + "。"
        pages += [line[at : at + 24] for line in whole.split("\n") for at in range(0, len(line), 24)]
    sections = extract(Source("page.txt", "", ""), "\n".join(pages)).sections
    assert [section.title for section in sections] == [
        "进一步加快望江市农村公路和桥梁的建设步伐并且管好用好"
    ] * 6


def test_the_notice_the_plan_and_the_annex_are_parts_with_their_own_numbering() -> None:
    text = (
        f"各区县:\n现将《望江市修路行动计划》印发给你们,请认真执行。\n望江市人民政府\n2031年3月1日\n"
        f"望江市修路行动计划\n一、修路\n{BODY}\n二、架桥\n{BODY}\n附件\n重点任务清单\n一、通村路\n{BODY}\n二、通组路\n{BODY}"
    )
    outline = outline_of(text)
    assert [part.kind for part in outline.parts] == ["notice", "body", "annex"]
    assert [text[part.title.start : part.title.end] for part in outline.parts if part.title] == [
        "望江市修路行动计划",
        "重点任务清单",
    ]
    assert [section.level for section in outline.sections] == [1, 1, 1, 1]


def test_a_list_of_annexes_is_no_annex() -> None:
    text = f"一、修路\n{BODY}\n附件:1.任务清单\n2.分工表\n望江市人民政府\n2031年3月1日"
    assert [part.kind for part in outline_of(text).parts] == ["body"]


def test_a_notice_may_issue_several_plans_and_a_title_may_be_split_over_lines() -> None:
    text = (
        "各区县:\n《望江市修路实施方案》《望江市修路财政措施》已经市政府同意,现印发给你们。\n2031年3月1日\n"
        f"望江市修路\n实施方案\n一、修路\n{BODY}\n望江市修路财政措施\n一、资金\n{BODY}"
    )
    outline = outline_of(text)
    titles = [text[part.title.start : part.title.end] for part in outline.parts if part.title]
    assert titles == ["望江市修路\n实施方案", "望江市修路财政措施"]
    assert [section.title for section in outline.sections] == ["修路", "资金"]


def test_the_signature_and_the_list_of_annexes_belong_to_no_section() -> None:
    text = f"一、修路\n{BODY}\n二、架桥\n{BODY}\n附件:1.任务清单\n2.分工表\n望江市人民政府\n2031年3月1日\n(此件公开发布)"
    sections = outline_of(text).sections
    assert [section.title for section in sections] == ["修路", "架桥"]
    assert text[sections[-1].start : sections[-1].end] == f"二、架桥\n{BODY}"


def test_a_table_of_contents_is_a_frame_and_its_entries_are_no_headings() -> None:
    text = f"望江市修路规划\n目录\n一、修路\n二、架桥\n附件:任务清单\n{BODY * 3}\n一、修路\n{BODY}\n二、架桥\n{BODY}"
    outline = outline_of(text)
    assert [section.title for section in outline.sections] == ["修路", "架桥"]
    assert [text[frame.start : frame.end] for frame in outline.frames] == [
        "目录\n一、修路\n二、架桥\n附件:任务清单"
    ]


def test_web_navigation_index_tables_and_link_lists_are_frames() -> None:
    text = (
        "首页 > 政务公开 > 正文\n索 引 号:\n0001/2031\n发布日期:\n2031年3月1日\n望江市修路行动计划\n"
        f"一、修路\n{BODY}\n打印本页\n上一篇:关于架桥的通知\n2031-02-01关于植树的通知\n2031-01-01"
    )
    outline = outline_of(text)
    framed = "\n".join(text[frame.start : frame.end] for frame in outline.frames)
    assert "0001/2031" in framed
    assert "关于植树的通知" in framed
    assert "望江市修路行动计划" not in framed
    assert BODY not in framed


def test_running_headers_beside_page_numbers_are_frames() -> None:
    text = "\n".join(
        f"望江市修路规划\n— {page} —\n{'一二三四'[page]}、修第{page}条路\n{BODY}" for page in range(4)
    )
    outline = outline_of(text)
    assert len(outline.frames) == 4
    assert len(outline.sections) == 4


def test_repeated_lines_of_content_are_no_frame() -> None:
    text = "\n".join(f"{'一二三四'[index]}、修路\n{BODY}\n责任单位:市交通局" for index in range(4))
    assert outline_of(text).frames == ()


@pytest.mark.parametrize(
    ("paragraph", "title"),
    [
        ("1.县财政局:落实资金,加强监管。定期检查。", "县财政局"),
        ("(一)聚平台:强化平台作用", "聚平台:强化平台作用"),
        ("1.修通村路(责任单位:市交通局)", "修通村路"),
        ("1.修通村路。" + BODY, "修通村路"),
        (
            "一、指导思想以新发展理念为引领,坚持修路为民,坚持架桥为民,坚持植树为民,努力建设人人满意的道路和桥梁。",
            "指导思想",
        ),
        (
            "1.及时总结修路经验,进一步完善机制,督促各地加强管理,确保资金落实到位、规范使用。" + BODY,
            "及时总结修路经验",
        ),
        (
            "1.按照全市统一部署,加快修通村路,完善机制,督促各地加强管理,确保资金落实到位。" + BODY,
            "按照全市统一部署,加快修通村路",
        ),
        (
            "1.各乡镇对照年度工作要点,结合修路实际,及时修通村路,完善机制,督促各村加强管理,确保资金落实到位。"
            + BODY,
            "各乡镇对照年度工作要点,结合修路实际,及时修通村路",
        ),
        (
            "1.督促有关部门按照规定梳理修路清单,及时公布清单,完善机制,督促各村加强管理,确保资金落实到位。"
            + BODY,
            "督促有关部门按照规定梳理修路清单",
        ),
        (
            "1.按照“应修尽修,能修尽修；科学谋划,精准施策；县乡联手”的原则修通村路；年底完成修路。" + BODY,
            "按照“应修尽修,能修尽修；科学谋划,精准施策；县乡联手”的原则修通村路",
        ),
        (
            "1.坚持“谁修路、谁签名；谁签名、谁负责”,落实责任。" + BODY,
            "坚持“谁修路、谁签名；谁签名、谁负责”,落实责任",
        ),
    ],
)
def test_a_title_ends_where_the_body_begins(paragraph: str, title: str) -> None:
    assert [found for _, _, found in tree(f"{paragraph}\n{BODY}")] == [title]


def test_list_items_that_end_in_semicolons_are_no_headings() -> None:
    assert tree(f"一、修路\n要做到:\n1.修通村路;\n2.修通组路;\n{BODY}") == [(1, "一、", "修路")]


def test_notes_below_a_table_are_no_headings() -> None:
    text = f"一、修路\n{BODY}\n注：1. 达标率是长度之比。\n2. 养护率是次数之比。\n3. 以上为年末数。\n二、架桥\n{BODY}"
    assert tree(text) == [(1, "一、", "修路"), (1, "二、", "架桥")]


def test_the_colophon_is_a_frame() -> None:
    text = f"一、修路\n{BODY}\n抄送：市委各部门，市人大常委会办公室。\n望江市人民政府办公室 2030年5月6日印发\n（共印80份）\n"
    (frame,) = outline_of(text).frames
    assert text.startswith("抄送", frame.start)
    assert text[: frame.end].endswith("80份）")


def test_two_headings_that_share_a_line_are_two() -> None:
    text = f"一、修路工程(一)修通村路。\n{BODY}\n(二)修通组路。\n{BODY}\n二、架桥工程(三)架便民桥。\n{BODY}"
    assert tree(text) == [
        (1, "一、", "修路工程"),
        (2, "(一)", "修通村路"),
        (2, "(二)", "修通组路"),
        (1, "二、", "架桥工程"),
        (2, "(三)", "架便民桥"),
    ]


def test_unnumbered_headings_are_found_where_they_are_the_rule() -> None:
    text = f"道路建设稳步推进\n{BODY}\n修通村公路\n{BODY}\n修通组公路\n{BODY}\n桥梁建设稳步推进\n{BODY}\n架便民桥梁\n{BODY}"
    found = [title for _, _, title in tree(f"{BODY}\n{BODY}\n{text}")]
    assert found == ["道路建设稳步推进", "修通村公路", "修通组公路", "桥梁建设稳步推进", "架便民桥梁"]


def test_short_lines_among_numbered_headings_are_no_headings() -> None:
    text = f"一、修路\n{BODY}\n望江大桥全景\n{BODY}\n二、架桥\n{BODY}\n三、植树\n{BODY}"
    assert [title for _, _, title in tree(text)] == ["修路", "架桥", "植树"]


def test_a_kind_of_section_without_a_number_holds_the_numbered_ones() -> None:
    text = f"望江市政府工作报告\n各位代表:\n2030年工作回顾\n{BODY}\n(一)修了路。{BODY}\n2031年重点工作\n{BODY}\n(一)架桥。{BODY}"
    assert tree(text) == [
        (1, "", "2030年工作回顾"),
        (2, "(一)", "修了路"),
        (1, "", "2031年重点工作"),
        (2, "(一)", "架桥"),
    ]


def test_a_box_belongs_to_the_heading_before_it_and_counts_on_its_own() -> None:
    text = f"第一章 任务\n一、修路\n1.通村路。{BODY}\n2.通组路。{BODY}\n专栏1 重点工程\n1.一号工程。{BODY}\n二、架桥\n1.小桥。{BODY}"
    assert tree(text) == [
        (1, "第一章", "任务"),
        (2, "一、", "修路"),
        (3, "1.", "通村路"),
        (3, "2.", "通组路"),
        (4, "专栏1", "重点工程"),
        (5, "1.", "一号工程"),
        (2, "二、", "架桥"),
        (3, "1.", "小桥"),
    ]


def test_a_box_may_be_named_by_what_it_tells_of() -> None:
    text = f"一、任务\n（一）修路\n修好村路。{BODY}\n重点工程之一：村路养护工程\n{BODY}\n重点工程之二：桥梁加固工程\n{BODY}\n（二）架桥\n{BODY}"
    assert [(number, title) for _, number, title in tree(text)] == [
        ("一、", "任务"),
        ("（一）", "修路"),
        ("重点工程之一", "村路养护工程"),
        ("重点工程之二", "桥梁加固工程"),
        ("（二）", "架桥"),
    ]


def test_chapters_and_sections_keep_the_order_that_their_words_say() -> None:
    text = (
        f"第一章 任务\n第一节 修路\n一、通村路\n{BODY}\n第二节 架桥\n{BODY}\n第二章 保障\n第一节 领导\n{BODY}"
    )
    assert [level for level, _, _ in tree(text)] == [1, 2, 3, 2, 1, 2]


def test_headings_within_one_paragraph_of_a_document_with_lines_are_found() -> None:
    text = f"一、总体要求。{BODY}\n二、架桥。{BODY}\n三、植树。{BODY}\n四、养路。{BODY}\n五、工作要求。(一)加强领导。{BODY}(二)严格检查。{BODY}\n六、说明"
    assert [(level, title) for level, _, title in tree(text)][4:7] == [
        (1, "工作要求"),
        (2, "加强领导"),
        (2, "严格检查"),
    ]


def test_what_a_section_speaks_of_holds_for_the_sections_below() -> None:
    outline = outline_of(
        f"一、总体要求\n（一）基本原则\n{BODY}\n（二）发展路径\n{BODY}\n二、主要任务\n（一）修路\n{BODY}"
    )
    assert outline.kinds == ("guidance", "guidance", "guidance", "action", "action")


@pytest.mark.parametrize(
    ("written", "value"), [("一", 1), ("十", 10), ("二十五", 25), ("（三十）", 30), ("第一百零三条", 103)]
)
def test_chinese_numerals_have_values(written: str, value: int) -> None:
    assert chinese_value(written) == value


@pytest.mark.parametrize(
    "marks",
    [
        ("【一】", "【二】"),
        ("〔一〕", "〔二〕"),
        ("Ⅰ、", "Ⅱ、"),
        ("任务1：", "任务2："),
        ("专项行动一：", "专项行动二："),
    ],
)
def test_rarer_marks_number_headings_too(marks: tuple[str, str]) -> None:
    first, second = marks
    text = f"一、主要任务\n{first}修建道路。加快建设，年内通车。\n{second}修建桥梁。加快建设，年内通车。\n"
    found = read_outline(fold(text)).sections
    assert [(section.number, section.title, section.parent) for section in found] == [
        ("一、", "主要任务", None),
        (first, "修建道路", 0),
        (second, "修建桥梁", 0),
    ]


def test_a_decimal_with_a_blank_at_the_beginning_of_a_line_is_no_number_of_a_heading() -> None:
    text = f"1、茶业指标完成\n全年茶园投入\n24. 3 亿元，分别增长 6%。\n{BODY}\n2、茶园建设\n{BODY}"
    assert [title for _, _, title in tree(text)] == ["茶业指标完成", "茶园建设"]
    counted = [f"{number}. {number} 万亩茶园改造\n{BODY}\n" for number in (1, 2, 3)]
    assert len(tree("".join(counted))) == 3


def test_who_shows_a_page_in_the_list_above_it_is_no_heading() -> None:
    text = f"青屿县茶业工作要点\n • 时间：2031-05-04 08:58:16\n • 发布：青屿县茶业局\n一、修路\n{BODY}\n二、架桥\n{BODY}"
    assert [title for _, _, title in tree(text)] == ["修路", "架桥"]

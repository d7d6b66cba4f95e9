"""Plans whose headings have numbers of every form, in pages of every layout: each has the same outline."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

CHAPTERS = {
    "总体要求": ("指导思想", "工作目标"),
    "重点任务": ("优化茶园布局", "壮大经营主体", "拓展茶叶市场"),
    "保障措施": ("加强组织领导", "强化资金保障"),
}
ITEMS = {"优化茶园布局": ("改造低产茶园", "建设标准茶园"), "壮大经营主体": ("培育龙头茶企", "规范茶业合作社")}
BODIES = (
    "以高质量发展为主题，坚持绿色引领、市场导向、融合发展，着力完善茶业全产业链条，带动茶农持续增收，把茶业打造成富民产业。",
    "统筹各类项目资金，支持各乡镇改良品种、完善水利设施。推广绿色防控，健全质量追溯，强化技术服务。",
    "支持茶农换种良种。",
    "对照年度任务清单，细化工作措施，明确完成时限和责任分工，定期调度进展情况，及时研究解决推进中的困难和问题，年底开展综合评估。",
)
NUMERALS = "一二三四五六七八九"
MARKS = {
    "一、": lambda at, _: f"{NUMERALS[at]}、",
    "一.": lambda at, _: f"{NUMERALS[at]}.",
    "一 ": lambda at, _: f"{NUMERALS[at]} ",
    "(一)": lambda at, _: f"（{NUMERALS[at]}）",
    "(一)、": lambda at, _: f"（{NUMERALS[at]}）、",
    "[一]": lambda at, _: f"[{NUMERALS[at]}]",
    "1.": lambda at, _: f"{at + 1}.",
    "1．": lambda at, _: f"{at + 1}．",
    "1、": lambda at, _: f"{at + 1}、",
    "1": lambda at, _: f"{at + 1} ",
    "(1)": lambda at, _: f"（{at + 1}）",
    "①": lambda at, _: "①②③④⑤"[at],
    "Ⅰ.": lambda at, _: f"{'ⅠⅡⅢⅣⅤ'[at]}.",
    "1.1": lambda at, above: f"{above}{at + 1} ",
    "第一篇": lambda at, _: f"第{NUMERALS[at]}篇 ",
    "第一部分": lambda at, _: f"第{NUMERALS[at]}部分 ",
    "第一章": lambda at, _: f"第{NUMERALS[at]}章 ",
    "第一节": lambda at, _: f"第{NUMERALS[at]}节 ",
    "任务一": lambda at, _: f"任务{NUMERALS[at]}：",
    "行动一": lambda at, _: f"行动{NUMERALS[at]} ",
    "举措1": lambda at, _: f"举措{at + 1}  ",
    "专项行动1": lambda at, _: f"专项行动{at + 1}：",
}
LEVELS = [
    ("一、", "(一)", "1."),
    ("一、", "(一)、", "1．"),
    ("一、", "1、", "(1)"),
    ("一、", "1.", "①"),
    ("一.", "(一)", "1."),
    ("一 ", "(一)", "1、"),
    ("一、", "[一]", "1."),
    ("(一)", "1.", "(1)"),
    ("1.", "(1)", "①"),
    ("第一章", "第一节", "一、"),
    ("第一章", "一、", "(一)"),
    ("第一部分", "一、", "(一)"),
    ("第一篇", "第一章", "第一节"),
    ("第一章", "1.1", "1.1"),
    ("Ⅰ.", "1.", "(1)"),
    ("一、", "任务一", "1."),
    ("一、", "行动一", "1."),
    ("一、", "举措1", "(1)"),
    ("一、", "专项行动1", "1."),
]
Paragraph = tuple[int, str, str]
"""Level, heading with its number, and the text below it or nothing."""
LAYOUTS = {
    "lines": lambda level, heading, body: f"{heading}\n{body}\n" if body else f"{heading}\n",
    "one paragraph": lambda level, heading, body: f"{heading}。{body}\n" if body else f"{heading}\n",
    "stopped": lambda level, heading, body: f"{heading}。\n{body}\n" if body else f"{heading}\n",
    "indented": lambda level, heading, body: f"　　{heading}\n　　{body}\n" if body else f"　　{heading}\n",
    "apart": lambda level, heading, body: f"{heading}\n\n{body}\n\n" if body else f"{heading}\n\n",
    "quoted": lambda level, heading, body: f"> {heading}\n> {body}\n" if body else f"> {heading}\n",
    "hashes": lambda level, heading, body: f"{'#' * (level + 1)} {heading}\n\n" + f"{body}\n\n" * bool(body),
    "stream": lambda level, heading, body: f"{heading}　　{body}　　" if body else f"{heading}　　",
}
HEAD = "云岭县茶产业发展行动计划\n（2024—2026年）\n\n为做强茶产业，制定本计划。\n\n"


def paragraphs(marks: Sequence[str]) -> list[Paragraph]:
    """The headings of the plan with such numbers and the texts below them."""
    wide, middle, narrow = (MARKS[mark] for mark in marks)
    bodies = iter(BODIES * 4)
    found: list[Paragraph] = []
    for at, (chapter, sections) in enumerate(CHAPTERS.items()):
        found.append((1, wide(at, "") + chapter, ""))
        for below, section in enumerate(sections):
            items = ITEMS.get(section, ())
            found.append((2, middle(below, f"{at + 1}.") + section, "" if items else next(bodies)))
            found += [
                (3, narrow(last, f"{at + 1}.{below + 1}.") + item, next(bodies))
                for last, item in enumerate(items)
            ]
    return found


def titles() -> list[tuple[int, str]]:
    """Level and title of each heading."""
    found: list[tuple[int, str]] = []
    for chapter, sections in CHAPTERS.items():
        found.append((1, chapter))
        for section in sections:
            found += [(2, section), *[(3, item) for item in ITEMS.get(section, ())]]
    return found


def outline(text: str) -> list[tuple[int, str]]:
    bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text)
    return [(section.level, section.title) for section in bundle.sections]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("marks", LEVELS, ids="".join)
def test_headings_of_any_form_stand_in_a_page_of_any_layout(marks: Sequence[str], layout: str) -> None:
    head = HEAD.replace("\n", "　　") if layout == "stream" else HEAD
    text = head + "".join(LAYOUTS[layout](*one) for one in paragraphs(marks))
    assert outline(text) == titles()


@pytest.mark.parametrize("layout", ["lines", "one paragraph", "stopped", "indented", "apart", "quoted"])
def test_chapters_with_a_blank_behind_their_number_stand_above_decimal_ones(layout: str) -> None:
    text = HEAD + "".join(LAYOUTS[layout](*one) for one in paragraphs(("1", "1.1", "1.1")))
    assert outline(text) == titles()


def test_a_figure_with_a_blank_behind_it_is_no_chapter_above_decimal_ones() -> None:
    text = HEAD + "".join(LAYOUTS["lines"](*one) for one in paragraphs(("1", "1.1", "1.1")))
    assert outline(text.replace("支持茶农换种良种。", "支持茶农换种良种\n4 个乡镇茶农")) == titles()


@pytest.mark.parametrize("mark", ["{}", "**{}**"])
@pytest.mark.parametrize("chapter", ["一、{}", "**{}**", "{}"])
def test_the_parts_of_general_demands_stand_below_them_without_a_number(chapter: str, mark: str) -> None:
    chapters = [
        chapter.format("总体要求"),
        chapter.replace("一", "二").format("重点任务"),
        chapter.replace("一", "三").format("保障措施"),
    ]
    parts = [
        f"{mark.format(part)}\n{body}\n"
        for part, body in zip(("指导思想", "基本原则", "工作目标"), BODIES, strict=False)
    ]
    tasks = [
        f"（{NUMERALS[at]}）{section}\n{BODIES[at]}\n" for at, section in enumerate(CHAPTERS["重点任务"])
    ]
    text = f"{HEAD}{chapters[0]}\n{''.join(parts)}{chapters[1]}\n{''.join(tasks)}{chapters[2]}\n{BODIES[0]}\n"
    assert outline(text) == [
        (1, "总体要求"),
        *[(2, part) for part in ("指导思想", "基本原则", "工作目标")],
        (1, "重点任务"),
        *[(2, section) for section in CHAPTERS["重点任务"]],
        (1, "保障措施"),
    ]

"""Chapters in bare figures above sections such as 1.1, and the items below these."""

from __future__ import annotations

import pytest

from gangmu_import.outline import read_outline
from gangmu_import.text import fold

CHAPTERS = {
    "概述": ["规划期限", "规划目标"],
    "建设规划": ["茶园布局", "茶厂布局"],
    "保障措施": ["用地保障", "资金保障"],
}
ITEMS = {
    "建设良种茶园": "在山前新建茶园，鼓励茶农以土地入股，推动沿路荒坡还茶，形成布局合理、相互衔接的产区。",
    "改造老旧茶厂": "落实用地。",
}


def plan(chapter: str, section: str, item: str, lead: str = "") -> tuple[str, list[tuple[int, str]]]:
    """A plan with numbers in these forms, and its headings with their levels."""
    lines, headings = ["岚江市茶业发展规划（2025—2030年）"], []
    for first, (title, sections) in enumerate(CHAPTERS.items(), 1):
        lines += [chapter.format(first) + title, *([lead] if lead else [])]
        headings.append((1, title))
        for second, named in enumerate(sections, 1):
            lines.append(section.format(first, second) + named)
            headings.append((2, named))
            for third, (act, body) in enumerate(ITEMS.items(), 1):
                lines.append(f"{item.format(third)}{act}。{body * second}")
                headings.append((3, act))
    return "\n\n".join(lines) + "\n", headings


def outline(stored: str) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in read_outline(fold(stored)).sections]


@pytest.mark.parametrize("lead", ["", "本章说明规划的主要内容。"], ids=["bare", "lead"])
@pytest.mark.parametrize("item", ["（{}）", "{}.", "{}）"])
@pytest.mark.parametrize("section", ["{}.{}", "{}.{} "])
@pytest.mark.parametrize("chapter", ["{} ", "{}  ", "{}", "{}.", "{}、", "第{}章 "])
def test_chapters_sections_and_items_have_their_levels(
    chapter: str, section: str, item: str, lead: str
) -> None:
    stored, headings = plan(chapter, section, item, lead)
    assert outline(stored) == headings


@pytest.mark.parametrize("chapter", ["{} ", "{}.", "第{}章 "])
def test_a_chapter_without_sections_goes_on_with_the_numbers_of_chapters(chapter: str) -> None:
    stored, headings = plan(chapter, "{}.{}", "{}.")
    stored += f"\n{chapter.format(4)}近期计划\n\n新建茶园三处，改造茶厂两座，年内动工。\n"
    assert outline(stored) == [*headings, (1, "近期计划")]


def test_a_figure_that_opens_a_short_line_is_no_chapter() -> None:
    stored, headings = plan("{} ", "{}.{}", "（{}）")
    assert outline(stored.replace("落实用地。", "落实用地。\n\n3处茶园")) == headings

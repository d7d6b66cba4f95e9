"""Regulations: chapters, articles with and without titles."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.outline import Outline, read_outline
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

BODY = "各部门要把这项工作摆上重要位置,结合实际抓好落实,确保各项任务按期完成,取得看得见的成效。"


def outline_of(stored: str) -> Outline:
    return read_outline(fold(stored))


def tree(stored: str) -> list[tuple[int, str, str]]:
    return [(section.level, section.number, section.title) for section in outline_of(stored).sections]


def test_the_items_of_an_article_are_no_headings() -> None:
    text = "第一章 总则\n第一条 为了修好路,制定本条例。\n第二条 下列道路由市修:\n(一)国道;\n(二)省道。\n第三条 本条例自发布之日起施行。"
    assert tree(text) == [(1, "第一章", "总则")]


@pytest.mark.parametrize("blank", ["", " "])
def test_headings_that_go_on_over_articles_are_headings_and_items_below_an_article_are_none(
    blank: str,
) -> None:
    text = (
        f"一、支持修船\n第1条 下列码头由市修:\n(一)渡口;\n(二)船坞。\n二{blank}、支持造船\n(一)船台建设奖励\n第2条 {BODY}\n"
        f"第3条 {BODY}\n(二)灯具更换奖励\n第4条 {BODY}\n三、组织保障\n第5条 {BODY}"
    )
    assert [title for _, _, title in tree(text)] == [
        "支持修船",
        "支持造船",
        "船台建设奖励",
        "灯具更换奖励",
        "组织保障",
    ]


def test_an_article_that_begins_with_its_rule_is_no_heading() -> None:
    text = "第一条\n\n为了修好路,制定本条例。\n\n第二条\n\n市政府负责修路。\n\n第三条 下列道路由市修:国道。"
    assert tree(text) == []
    assert len(outline_of(text).articles) == 3


def test_a_short_rule_among_articles_without_titles_is_no_title() -> None:
    assert tree(f"第一条 {BODY}\n第二条 {BODY}\n第三条 加强道路养护。{BODY}") == []


def test_an_article_that_is_cited_behind_a_number_heads_nothing() -> None:
    text = f"一、道路养护\n依据如下。\n1.《清溪县道路条例》第八条；2.《清溪县桥梁条例》（修订）第五条\n二、桥梁养护\n{BODY}"
    assert [one[-1] for one in tree(text)] == ["道路养护", "桥梁养护"]


def test_a_noun_that_stands_as_a_sentence_is_the_title_of_its_article() -> None:
    text = f"第一条 {BODY}\n第二条 道路养护。{BODY}\n第三条 桥梁养护。{BODY}"
    assert [one[-1] for one in tree(text)] == ["道路养护", "桥梁养护"]


@pytest.mark.parametrize(
    "article", ["第一条 适用范围\n" + BODY, "第一条 【适用范围】" + BODY, "第一条（适用范围）" + BODY]
)
def test_an_article_with_a_title_keeps_it(article: str) -> None:
    assert tree(article) == [(1, "第一条", "适用范围")]


@pytest.mark.parametrize("gap", ["  ", ""])
def test_chapters_and_articles_are_found_where_the_whole_regulation_stands_on_one_line(gap: str) -> None:
    rule = "各单位应当修好道路,定期养护;做好记录,及时公开。"
    text = (
        f"望江市道路管理办法第一章{gap}总则第一条{gap}为了修好路,制定本办法。第二条{gap}{rule}第二章{gap}养护第三条{gap}下列道路由市修:"
        f"(一)国道;(二)省道。第四条{gap}{rule}第三章{gap}附则第五条{gap}本办法自发布之日起施行。"
    )
    assert [(level, number, title) for level, number, title in tree(text)] == [
        (1, "第一章", "总则"),
        (1, "第二章", "养护"),
        (1, "第三章", "附则"),
    ]
    assert len(outline_of(text).articles) == 5


@pytest.mark.parametrize("gap", ["", " "])
def test_the_title_of_a_chapter_ends_before_an_article_on_its_line(gap: str) -> None:
    text = f"第一章  总    则{gap}第一条  为了修好路,制定本办法。\n第二章  养    护{gap}第二条  {BODY}\n第三条  {BODY}\n"
    assert ["".join(title.split()) for _, _, title in tree(text)] == ["总则", "养护"]


@pytest.mark.parametrize(
    ("mark", "behind"), [("第{}条", ":"), ("第{}条", "："), ("**第{}条**", "："), ("- **第{}条**", "：")]
)
def test_a_colon_behind_the_number_of_an_article_belongs_to_it(mark: str, behind: str) -> None:
    rule = "下列茶船由市修:\n(一)渡船;\n(二)加强养护的游船。"
    text = "茶船条例\n" + "\n".join(f"{mark.format(number)}{behind}{rule}" for number in "一二三")
    assert len(extract(Source("x", "0" * 64, "utf-8"), text).sections) == 0
    titled = "茶船条例\n" + "\n".join(f"{mark.format(number)}{behind}适用范围\n{BODY}" for number in "一二三")
    assert [one.title for one in extract(Source("x", "0" * 64, "utf-8"), titled).sections] == ["适用范围"] * 3


@pytest.mark.parametrize("number", ["第一千零一条", "第一千二百六十条", "第1260条", "第一百零九条"])
@pytest.mark.parametrize("mark", ["{} ", "- {} ", "**{}** ", "【{}】", "【{}】 "])
def test_articles_are_found_whatever_their_number(number: str, mark: str) -> None:
    found = extract(
        Source("x", "0" * 64, "utf-8"),
        f"茶山市茶船条例\n{mark.format('第一条')}{BODY}\n第二编 渡口\n第一章 一般规定\n{mark.format(number)}下列茶船由市修:\n(一)加强养护的游船;\n(二)渡船。\n",
    )
    assert [one.title for one in found.sections] == ["渡口", "一般规定"]
    assert found.tasks == ()


def test_a_clause_that_is_cited_begins_no_heading() -> None:
    text = f"一、茶船养护\n(一)渡船。{BODY}\n(二)游船。{BODY}\n(三)依照第(一)项养护的货船,按照第(二)项的要求登记造册并定期检查。{BODY}\n"
    assert [number for _, number, _ in tree(text)] == ["一、", "(一)", "(二)", "(三)"]


def test_the_digits_of_an_article_may_stand_apart() -> None:
    articles = "".join(
        f"第 {' '.join(str(number))} 条 下列茶船由市修:\n(一)加强养护的游船;\n(二)渡船。\n"
        for number in range(10, 14)
    )
    found = extract(Source("x", "0" * 64, "utf-8"), f"茶山市茶船条例\n{articles}")
    assert found.sections == found.targets == ()

"""What only the form of a text holds changes nothing of what is read: escapes, entities, quotations, idle blanks."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.records import Bundle, Source
from gangmu_import.bareform import bare_blanks, bare_signs
from gangmu_import.forms import BareForm
from gangmu_import.pipeline import extract

BODY = "各乡镇要把茶产业摆上重要位置，结合本地实际细化举措。"
PLAN = f"""桃溪县茶产业提升行动方案（2024—2026年）
桃政办发〔2024〕7号
一、总体要求
到2026年，全县茶园面积达到12万亩，建成茶旅路线20条。{BODY}
二、重点任务
（一）扩种良种茶园
1.改造老茶园。2025年6月底前改造老茶园3.5万亩，新建苗圃5个，培训茶农2000人次。（责任单位：县农业农村局、县林业局）
2.建设冷链。建设“云上茶仓”18座，配送率达到95%以上，带动就业3000人。（责任单位：县商务局）
（二）做强茶叶加工
1.培育龙头企业。到2025年培育产值超10亿元的企业3家，推广AI质检设备40台。（责任单位：县工业和信息化局）
2.制定茶叶标准。2024年底前制定标准6项，每年开展抽检2次。（责任单位：县市场监管局）
"""


def read(text: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text)


def bare_forms(text: str) -> list[BareForm]:
    forms = bare_signs(text)
    return forms + bare_blanks(forms[-1].text if forms else text)


def bare(words: str) -> str:
    return re.sub(r"[\s\\>*]|\([a-zāàéèíù]+\)", "", words)


def facts(bundle: Bundle) -> list[object]:
    """What is read of a text, without places."""
    return [
        bundle.head.title and bare(bundle.head.title),
        bundle.head.number,
        bundle.head.period,
        [(section.level, bare(section.number), bare(section.title)) for section in bundle.sections],
        [
            (bare(task.title), task.due, [(d.department, d.role) for d in task.duties])
            for task in bundle.tasks
        ],
        [(one.value, one.unit, one.year, one.status, bare(one.indicator)) for one in bundle.targets],
        {department.canonical for department in bundle.departments},
    ]


def spaced(text: str) -> str:
    text = re.sub(r"(?<=[一-鿿])(?=[\dA-Z])|(?<=[\d%A-Z])(?=[一-鿿])", " ", text)
    return text.replace("〔 ", "〔")


READINGS = {"行": "xíng", "业": "yè", "建": "jiàn", "设": "shè", "标": "biāo", "责": "zé", "务": "wù"}

FORMS: dict[str, Callable[[str], str]] = {
    "blanks around digits": spaced,
    "hard blanks around digits": lambda text: spaced(text).replace(" ", "\xa0"),
    "blanks at the ends of lines": lambda text: text.replace("\n", "  \n"),
    "wide blanks at the ends of lines": lambda text: text.replace("\n", "\u3000\n"),
    "backslashes at the ends of lines": lambda text: text.replace("\n", "\\\n"),
    "breaks at the ends of lines": lambda text: text.replace("\n", "<br>\n"),
    "escaped points": lambda text: re.sub(r"(?m)^(\d)\.", r"\1\\.", text),
    "escaped signs": lambda text: text.replace("95%", "95\\%").replace("3.5", "3\\.5"),
    "a quotation": lambda text: re.sub(r"(?m)^(?=.)", "> ", text),
    "a quotation in a quotation": lambda text: re.sub(r"(?m)^(?=.)", "> > ", text),
    "tabs before lines": lambda text: re.sub(r"(?m)^(?=.)", "\t", text),
    "bullets before numbers": lambda text: re.sub(r"(?m)^(?=\d\.)", "- ", text),
    "blanks in numbers": lambda text: re.sub(
        r"(?m)^(\d)\.", r"\1 . ", re.sub(r"(?m)^([一二])、", r"\1 、", text)
    ),
    "blanks in brackets": lambda text: re.sub(r"(?m)^（([一二])）", r"（ \1 ）", text),
    "blanks before colons": lambda text: text.replace("：", " ："),
    "blanks in labels": lambda text: text.replace("责任单位：", "责 任 单 位："),
    "blanks behind commas": lambda text: re.sub(
        "[，、](?=[一-鿿])", lambda comma: f"{comma[0]} ", text
    ).replace("、 ", "、"),
    "commas of ASCII": lambda text: text.replace("，", ", "),
    "paragraphs of HTML": lambda text: re.sub("(?m)^(.+)$", r'<p style="text-indent:2em">\1</p>', text),
    "paragraphs of HTML on one line": lambda text: re.sub("(.+)\n", r"<p><span>&nbsp;\1</span></p>", text),
    "bold headings of HTML": lambda text: re.sub("(?m)^([一二]、.+)$", r"<strong>\1</strong>", text),
    "breaks between lines": lambda text: text.replace("\n", "<br />"),
    "a page in one cell": lambda text: "| {} |\n| --- |\n| {} |\n".format(*text.rstrip().split("\n", 1)),
    "a page in one cell with breaks": lambda text: "| {} |\n|---|\n| {} |\n".format(
        *text.rstrip().replace("\n", "<br>").split("<br>", 1)
    ),
    "a page in one column": lambda text: re.sub("(?m)^(.+)$", r"| \1 |", text).replace(
        "\n", "\n| :--- |\n", 1
    ),
    "readings of characters": lambda text: re.sub(
        "[行业建设标责务]", lambda one: f"{one[0]}({READINGS[one[0]]})", text
    ),
    "entities": lambda text: (
        text.replace("\n", "\n&nbsp;&nbsp;").replace("“", "&ldquo;").replace("”", "&#8221;")
    ),
    "entities written twice": lambda text: text.replace("\n", "\n&amp;nbsp;"),
    "blanks in the title": lambda text: " ".join(text[:11]) + text[11:],
    "blanks in the number of the document": lambda text: text.replace("桃政办发〔", "桃 政 办 发〔"),
    "wide blanks in the title": lambda text: "\u3000".join(text[:11]) + text[11:],
}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_says_nothing(form: str) -> None:
    text = FORMS[form](PLAN)
    assert text != PLAN
    plain = facts(read(PLAN))
    assert len(read(PLAN).tasks) == 4
    assert facts(read(text)) == plain


@pytest.mark.parametrize("form", FORMS)
def test_what_is_found_stands_where_it_is_said_to_stand(form: str) -> None:
    text = FORMS[form](PLAN)
    bundle = read(text)
    assert bundle.text == text
    for target in bundle.targets:
        assert target.quote in text[target.start : target.end]
    for mention in bundle.mentions:
        assert bare(mention.name) == bare(re.sub("<[^>]*>", "", text[mention.start : mention.end]))
    for task in bundle.tasks:
        assert re.sub(r"\s", "", task.title) in re.sub(r"\s", "", text[task.start : task.end])
        for duty in task.duties:
            assert bare(duty.name) == bare(text[duty.start : duty.end])


def test_a_short_number_of_a_document_may_be_set_wide() -> None:
    assert read(PLAN.replace("桃政办发〔", "桃 政 发〔")).head.number == "桃政发〔2024〕7号"


def test_a_title_keeps_its_blanks() -> None:
    text = spaced(PLAN)
    for task in read(text).tasks:
        assert task.title in text[task.start : task.end]


def test_a_title_stands_letter_by_letter_in_its_text_and_a_name_is_without_escapes() -> None:
    text = PLAN.replace("改造老茶园。2025", "改造3\\-5级&ldquo;老茶园&rdquo;。2025").replace(
        "县林业局", "县林业局\\(绿化办\\)"
    )
    tasks = read(text).tasks
    assert "改造3\\-5级&ldquo;老茶园&rdquo;" in [task.title for task in tasks]
    assert "县林业局(绿化办)" in [duty.name for duty in tasks[0].duties or tasks[1].duties]


@pytest.mark.parametrize(
    "text",
    [
        "",
        PLAN,
        # a few blanks, where most digits stand without
        PLAN.replace("到2026年", "到 2026 年"),
        # cells of rows
        "指标 2025年 2030年\n茶园面积 12 15\n加工企业 30 40\n冷库 5 8\n茶馆 6 9\n",
        "序号\t任务\t单位\n\t扩种\t县林业局\n1\t建库\t\n",
        "| 指标 | 值 |\n| 茶园 | 12 |\n",
        # a few blanks behind commas, and numbers of headings before one
        PLAN.replace("，", "， ", 3).replace("一、", "一、 ").replace("二、", "二、 "),
        # no quotation
        "当前位置：首页\n>> 茶园建设\n不合格率\n>5%\n",
        "占比\n>5%的\n>6%的\n>7%的\n",
        # words set wide, and two words beside each other
        "前　　言\n目 录\n附 件\n扩种茶园 建设冷库\n",
        # breaks inside the cells of a table, and signs of less than
        "| 任务 | 单位 |\n|---|---|\n| 扩种<br>茶园 | 县林业局 |\n",
        "污水占比<5%的茶厂，次品率<p值",
        # no entities
        "R&D投入；茶&果;",
        # a path
        "C:\\data\\tea",
        "- 扩种茶园\n- 建设冷库\n",
    ],
)
def test_what_says_something_stays(text: str) -> None:
    assert bare_forms(text) == []


def test_rows_keep_the_blanks_between_their_cells_where_digits_stand_between_blanks() -> None:
    prose = "到 2025 年建成茶园 12 万亩，新建冷库 30 座，改造茶馆 6 家。\n"
    rows = "指标 2025 年 2030 年\n茶园 12 15\n加工企业 30 家 40 家\n1 扩种茶园\n表 1 主要指标\n"
    forms = bare_forms(prose + rows)
    assert forms[-1].text == prose.replace(" ", "") + rows.replace("表 1", "表1")


@given(st.text(st.sampled_from("茶到年 \xa0\u3000\n\\.>-（）一1、&;nbsp12<br>")))
def test_each_character_of_a_bare_form_is_one_of_the_text(text: str) -> None:
    for form in bare_forms(text):
        assert len(form.text) < len(form.stored)
        for place, char in enumerate(form.text):
            start, end = form.origins(place, place + 1)
            assert (start, end) == (form.origin(place), form.origin(place) + 1)
            assert form.stored[start] in (char, "&", "<")


@pytest.mark.parametrize(
    "text",
    [
        " " * 200_000,
        " \n" * 100_000,
        "到 2025 年" * 30_000,
        "1 2 家 " * 30_000,
        "茶 " * 100_000,
        "> " * 100_000,
        "\n> " * 60_000,
        "\\" * 200_000,
        "| --- |\n" * 20_000 + "|" * 50_000,
        "|\n" * 100_000 + "| --- |",
        "发(fā)" * 40_000,
        "发(" * 100_000 + "ā",
        "&" * 200_000,
        "&amp;" * 40_000,
        "\t" * 200_000,
        "\n- 1" * 40_000,
        "（ " * 100_000,
        "茶　" * 100_000,
    ],
)
def test_hostile_texts_take_no_longer_than_others(text: str) -> None:
    for form in bare_forms(text):
        assert len(form.text) <= len(text)


def test_blanks_behind_commas_go_where_most_commas_have_one() -> None:
    text = "一、 扩种茶园、 竹园, 新建冷库， 改造茶馆、 茶厂， 培训茶农, 统一标准， 开拓市场， 建设5个, 10个茶仓。\n"
    assert bare_forms(text)[-1].text == text.replace(", ", ",").replace("， ", "，").replace(
        "园、 ", "园、"
    ).replace("馆、 ", "馆、")
    assert bare_forms("扩种茶园，竹园，新建冷库，改造茶馆、茶厂，培训茶农，统一标准。\n" * 2 + text) == []

"""A text wrapped at the width of a page says what it says on whole lines, and its records stand in the text as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract
from gangmu_import.wholelines import whole_lines
from pace import within

PLAN = [
    "清溪市竹业发展行动计划",
    "一、发展目标",
    "到2031年，竹业发展水平明显提高，竹农收入持续增加，产业链条更加完整。全市竹林面积达到35万亩，竹业企业达到120家，其中龙头企业达到15家。"
    "建成竹产业园区6个，带动竹农就业2万人，竹业总产值突破80亿元。",
    "到2035年，全市竹业综合实力显著增强，形成布局合理、特色鲜明、绿色低碳的现代竹业体系。培育竹业品牌30个，建成竹业博物馆4座。",
    "二、重点任务",
    "（一）扩大竹林面积。统筹山地、河岸和城市绿地，分年度安排造林任务，推广良种壮苗，新造竹林5万亩，改造低产竹林8万亩，"
    "完善林区道路和灌溉设施。（责任单位：市农业农村局、市自然资源局、市水利局、市交通运输局、市财政局，各县（市、区）人民政府）",
    "（二）培育竹业企业。支持企业开展技术改造和设备更新，引进国内外先进生产线，开发竹纤维、竹炭和竹饮料等新产品，"
    "新增规模以上竹业企业20家。（市工业和信息化局牵头，市科学技术局、市市场监督管理局、市商务局按职责分工负责）",
    "（三）建设竹业园区。按照布局集中、产业集聚、用地集约的要求，高标准建设竹业园区，配套建设检测中心2个、物流中心3个，"
    "形成种植、加工、销售一体化发展格局。（市发展和改革委员会牵头，市住房和城乡建设局、市生态环境局配合）",
    "（四）加强人才培养。依托清溪职业技术学院开设竹业专业，每年培训竹农3000人次，引进竹业专家10名，"
    "建立竹业技术推广队伍。（市教育局、市人力资源和社会保障局负责）",
    "三、保障措施",
    "各级各部门要把竹业发展摆上重要位置，加强组织领导，强化要素保障，及时协调解决竹业发展中的困难和问题，确保各项任务落到实处。",
]


def bundle(text: str) -> Bundle:
    return extract(Source("plan.txt", "", ""), text)


def wrapped(paragraphs: Iterable[str], width: int, indent: str = "") -> list[str]:
    """The lines of a page, no number parted and no mark of the end of a clause at the beginning of a line."""
    lines: list[str] = []
    for paragraph in paragraphs:
        rest = indent + paragraph
        while len(rest) > width:
            end = width
            while re.match(r"[，。、；：）”》]|(?<=\d)[\d%]", rest[end:]) or re.match(
                r"\d{2}", rest[end - 1 :]
            ):
                end -= 1
            lines.append(rest[:end])
            rest = rest[end:]
        lines.append(rest)
    return lines


def said(text: str) -> tuple[object, ...]:
    """What the records of a text say, without their places."""
    found = bundle(text)
    return (
        [(one.level, one.number, one.title) for one in found.sections],
        [(one.title, [(duty.name, duty.role) for duty in one.duties]) for one in found.tasks],
        [(one.indicator, one.value, one.unit, one.year, one.status) for one in found.targets],
        found.head.title,
    )


WHOLE = said("\n".join(PLAN))


def test_the_plan_has_years_tasks_and_duties_to_lose() -> None:
    _, tasks, targets, _ = WHOLE
    assert isinstance(tasks, list)
    assert isinstance(targets, list)
    assert [len(duties) for _, duties in tasks] == [6, 4, 3, 2, 0]
    years = [year for *_, year, _ in targets]
    assert years.count(2031) >= 6
    assert years.count(2035) == 2


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("width", [22, 25, 28, 31, 35, 38, 40])
def test_a_wrapped_text_says_what_it_says_on_whole_lines(width: int, indent: str) -> None:
    assert said("\n".join(wrapped(PLAN, width, indent))) == WHOLE


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("blank", [" ", "\u3000", "\xa0", "\t"])
@pytest.mark.parametrize("width", [22, 29, 36])
def test_a_blank_behind_each_line_parts_no_number_and_no_label(width: int, blank: str, indent: str) -> None:
    lines = [line[at : at + width] for line in PLAN for at in range(0, len(line), width)]
    assert said(f"{blank}\n".join(wrapped(PLAN, width, indent))) == WHOLE
    assert said(f"{blank}\n".join(lines)) == WHOLE


def test_a_text_of_one_line_says_the_same_when_it_was_wrapped() -> None:
    line = "".join(PLAN)
    assert said("\n".join(wrapped([line], 30))) == said(line)


def test_a_text_with_a_clause_on_each_line_says_what_it_says_on_whole_lines() -> None:
    cut = re.sub(r"([，。；])(?!\n|$)", r"\1\n", "\n".join(PLAN))
    assert cut.count("，\n") > 20
    assert said(cut) == WHOLE


def test_lines_that_end_with_a_comma_here_and_there_stay_as_they_are() -> None:
    lines = ["春风又绿江南岸，", "明月何时照我还。"] * 3
    assert whole_lines("\n".join(lines)) == []


def numbered(lines: list[str], each: int) -> str:
    """The lines with the number of its page behind each page."""
    printed: list[str] = []
    for index, line in enumerate(lines, 1):
        printed.append(line)
        if index % each == 0:
            printed.append(str(index // each))
    return "\n".join(printed)


def test_the_number_of_a_page_parts_no_sentence_and_is_a_frame() -> None:
    text = numbered(wrapped(PLAN, 24), 17)
    assert said(text)[1:] == WHOLE[1:]
    assert [text[frame.start : frame.end] for frame in bundle(text).frames] == ["1", "2"]


@pytest.mark.parametrize(
    ("foot", "head"),
    [
        ("— {} —", "清溪市人民政府公报"),
        ("第{}页", "清溪市人民政府公报 2031年第3期"),
        ("清溪市人民政府公报 2031年第3期 · {} ·", None),
    ],
)
@pytest.mark.parametrize("indent", ["", "　　"])
def test_what_runs_from_page_to_page_parts_no_sentence(foot: str, head: str | None, indent: str) -> None:
    text = paged(wrapped(PLAN, 22, indent), 16, foot, head)
    assert said(text)[1:] == WHOLE[1:]
    framed = "".join(text[frame.start : frame.end] for frame in bundle(text).frames)
    assert all(foot.format(page) in framed for page in (1, 2, 3))
    assert not head or framed.count(head) == 2


@pytest.mark.parametrize("head", [PLAN[0], "清溪市人民政府公报"])
@pytest.mark.parametrize("each", [6, 7, 11])
def test_a_head_without_a_number_parts_no_sentence(head: str, each: int) -> None:
    lines = wrapped(PLAN, 26)
    text = "\n".join(f"{head}\n{line}" if at and at % each == 0 else line for at, line in enumerate(lines))
    assert said(text)[1:] == WHOLE[1:]
    assert [title for _, _, title in said(text)[0]] == [title for _, _, title in WHOLE[0]]


def paged(lines: list[str], each: int, foot: str, head: str | None) -> str:
    """The lines with a foot below each page, and a head above the next."""
    printed: list[str] = []
    for index, line in enumerate(lines):
        if index and index % each == 0:
            printed += [foot.format(index // each), *([head] if head else [])]
        printed.append(line)
    return "\n".join([*printed, foot.format(len(lines) // each + 1)])


def test_words_that_stand_again_and_again_stay_where_no_page_ends() -> None:
    items = [
        f"（{number}）扩大竹林面积。统筹山地、河岸和城市绿地，分年度安排造林任务，推广良种壮苗。"
        for number in "一二三四五六七"
    ]
    lines = wrapped(items, 20)
    again = [
        line
        for index, line in enumerate(lines)
        for line in (line, *["责任单位：市农业农村局"] * (index % 3 == 2))
    ]
    assert bundle("\n".join(again)).frames == ()


def cells(line: str) -> int:
    return sum(1 + (ord(char) > 255) for char in line)


def test_narrow_characters_have_half_the_room_of_others() -> None:
    part = [
        "统筹山地、河岸和城市绿地，分年度安排造林任务，2031年（含上年结转）新建竹林35000亩、园区12个、冷库8座，改造低产竹林20000亩，增长12.5%以上。",
        "竹林",
        "（一）品质",
        "（二）品牌",
    ]
    items = [
        f"{number}、加强组织" if at == 0 else line
        for number in "一二三四五六"
        for at, line in enumerate(["", *part])
    ]
    lines: list[str] = []
    for item in items:
        rest = item
        while rest:
            end = next((at for at in range(len(rest)) if cells(rest[: at + 1]) > 60), len(rest))
            while re.match(r"[\d.%，。、]", rest[end:]):
                end -= 1
            lines.append(rest[:end])
            rest = rest[end:]
    assert {len(line) for line in lines if cells(line) > 56} == {32, 36}
    assert said("\n".join(lines)) == said("\n".join(items))


@pytest.mark.parametrize("width", range(29, 44))
def test_a_page_of_few_lines_says_what_it_says_on_whole_lines(width: int) -> None:
    lines = wrapped(PLAN[1:5], width)
    assert len(lines) < 12
    assert said("\n".join(lines)) == said("\n".join(PLAN[1:5]))


def test_few_lines_of_one_width_that_end_as_sentences_do_are_paragraphs() -> None:
    line = "（一）扩大竹林面积，推广良种壮苗，新造竹林面积达到{}万亩。"
    items = [line.format(number) for number in (3, 4, 5)]
    found = bundle("\n".join(items))
    assert [section.start for section in found.sections] == [0, len(items[0]) + 1, 2 * len(items[0]) + 2]
    names = "\n".join(
        f"清溪市竹业园区建设和竹林改造提升工程项目领导小组成员名单第{number}组" for number in "一二三四五"
    )
    assert bundle(names).text == names
    assert not whole_lines(names)


@pytest.mark.parametrize("between", ["\n\n", "  \n", "\n      "])
def test_what_stands_between_all_lines_says_nothing(between: str) -> None:
    assert said(between.join(wrapped(PLAN, 31))) == WHOLE


@pytest.mark.parametrize("width", [24, 31])
def test_what_is_found_stands_in_the_text_as_it_is(width: int) -> None:
    text = "\n".join(wrapped(PLAN, width))
    found = bundle(text)
    assert found.text == text
    for target in found.targets:
        assert text[target.start : target.end] == target.quote
    named = [(duty.start, duty.end, duty.name) for task in found.tasks for duty in task.duties]
    named += [(one.start, one.end, one.name) for one in found.mentions]
    assert any("\n" in text[start:end] for start, end, _ in named)
    for start, end, name in named:
        assert text[start:end].replace("\n", "") == name
    for item in (*found.tasks, *found.sections):
        assert text[item.start : item.end].replace("\n", "").startswith(item.number + item.title)


def test_items_without_an_indent_stand_in_a_paragraph_where_items_have_one() -> None:
    items = [
        f"{number}、扩大竹林的面积，改善竹林的品质，建设高效、统一、便捷的服务体系，完善设施。"
        for number in "一二三四五六七八九"
    ]
    lines = [line for item in items for line in (f"　　{item[:24]}", item[24:])]
    assert all(line.startswith("一、便捷") for line in lines[1::2])
    sections = bundle("\n".join(lines * 2)).sections
    assert "便捷的服务体系" not in [section.title for section in sections]


def test_lines_of_one_width_are_paragraphs_where_others_are_longer() -> None:
    paragraph = "各级各部门要把竹业发展摆上重要位置，加强组织领导，强化要素保障，及时协调解决竹业发展中的困难和问题，确保各项任务落到实处，取得实效。"
    title = "加快推进全市老旧竹林整体改造和竹业品质全面提升"
    text = "\n".join(f"{line}\n{paragraph}" for line in [title] * 12)
    assert len(text.split("\n")) == 24
    found = bundle("一、" + text.replace(f"\n{title}", f"\n二、{title}"))
    assert {section.title for section in found.sections} == {title}


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.text("竹业。，、（）12 \u3000\n一", max_size=40), min_size=20, max_size=60),
    st.integers(16, 40),
)
def test_all_places_lie_in_the_text(pieces: list[str], width: int) -> None:
    text = "\n".join(wrapped("".join(pieces).split("\n"), width))
    found = bundle(text)
    places = [(one.start, one.end) for one in (*found.sections, *found.tasks, *found.mentions, *found.frames)]
    assert found.text == text
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert all(text[one.start : one.end] == one.quote for one in found.targets)


@pytest.mark.parametrize(
    "line",
    [
        "竹" * 30,
        "1",
        "（" * 30,
        "，" * 30,
        "》" * 30,
        "　" * 28 + "竹林",
        "竹" * 28 + "（竹",
        "竹林（竹" * 8 + "\n竹林，\n竹",
    ],
)
def test_many_wrapped_lines_take_a_moment(line: str) -> None:
    with within(seconds=2):
        bundle("\n".join([line] * (200_000 // (len(line) + 1))))

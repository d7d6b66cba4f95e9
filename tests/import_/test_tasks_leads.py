"""Which short sentences of a paragraph open measures, and which of them stand over the others."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.duties import find_clauses
from gangmu_import.outline import read_outline
from gangmu_import.pipeline import extract
from gangmu_import.tasks import find_tasks
from gangmu_import.text import fold

LONG = "建立河湖管护协同机制,分批实施水闸加固、堤防加高等一批重点水利项目。"
ROADS = f"着力扩大河湖投资。{LONG}"
REPAIR = f"加大水闸补短板力度。{LONG}"
MODELS = f"探索构建管护新模式。{LONG}"


def children(paragraphs: str) -> list[tuple[str, str]]:
    """Titles of the tasks below 管护河湖, each with that of its parent."""
    text = fold(f"一、重点任务\n(一)管护河湖。坚持以水为本。\n{paragraphs}\n(二)植树。{LONG}")
    outline = read_outline(text)
    tasks = find_tasks(text, outline, find_clauses(text, outline))
    return [(task.title, tasks[task.parent].title) for task in tasks if task.parent is not None]


@pytest.mark.parametrize("short", ["水利投资增长9%以上。", "新建泵站600个。", "推动大型水闸加快建设。"])
def test_one_short_sentence_at_the_end_of_a_body_does_not_hide_the_next_lead(short: str) -> None:
    assert [title for title, _ in children(ROADS + short + REPAIR + MODELS)] == [
        "着力扩大河湖投资",
        "加大水闸补短板力度",
        "探索构建管护新模式",
    ]


def test_the_third_short_sentence_in_a_row_is_no_lead() -> None:
    row = "强化用地保障。推动项目联审。支持社会参与。"
    assert [title for title, _ in children(ROADS + row + LONG + REPAIR + MODELS)] == [
        "着力扩大河湖投资",
        "加大水闸补短板力度",
        "探索构建管护新模式",
    ]


@pytest.mark.parametrize("short", ["", "到位资金30亿元。", "推进上下游联动,拓宽渠道。"])
def test_a_lead_that_a_short_sentence_parts_from_the_next_stands_over_the_others(short: str) -> None:
    assert children(f"深入开展水利招商。{short}{ROADS}{REPAIR}") == [
        ("深入开展水利招商", "管护河湖"),
        ("着力扩大河湖投资", "深入开展水利招商"),
        ("加大水闸补短板力度", "深入开展水利招商"),
    ]


def test_what_follows_the_paragraph_does_not_hang_on_its_first_lead() -> None:
    assert children(f"深入开展水利招商。{ROADS}{REPAIR}\n{MODELS}健全管护制度。{LONG}")[2:] == [
        ("加大水闸补短板力度", "深入开展水利招商"),
        ("探索构建管护新模式", "管护河湖"),
        ("健全管护制度", "管护河湖"),
    ]


def test_paragraphs_that_are_all_rows_of_leads_keep_them_all() -> None:
    assert [title for title, _ in children(f"{ROADS}{REPAIR}\n{MODELS}健全管护制度。{LONG}")] == [
        "着力扩大河湖投资",
        "加大水闸补短板力度",
        "探索构建管护新模式",
        "健全管护制度",
    ]
    one_plain = f"{ROADS}{REPAIR}\n{MODELS}"
    assert [title for title, _ in children(one_plain)] == ["着力扩大河湖投资", "探索构建管护新模式"]


def test_leads_and_short_bodies_in_turn_are_leads_where_each_body_has_clauses() -> None:
    pairs = "推进水闸改造。围绕险闸,更换一批启闭机。提升堤防等级。加固堤身,加快联通。"
    assert [title for title, _ in children(pairs)] == ["推进水闸改造", "提升堤防等级"]
    assert children("推进水闸改造。更换一批启闭机。提升堤防等级。加固一批堤身。") == []


@pytest.mark.parametrize(
    ("title", "tasks"), [("其它要求", 3), ("其他要求", 3), ("工作要求", 3), ("其他事项", 0)]
)
def test_what_is_asked_besides_is_to_be_done(title: str, tasks: int) -> None:
    firsts = "一是完善渡船检验程序。健全评审制度。\n二是健全渡口共享机制。打通系统。\n三是加强码头监管。强化检查。\n"
    text = fold(f"一、{title}\n{firsts}")
    outline = read_outline(text)
    assert len(find_tasks(text, outline, find_clauses(text, outline))) == tasks


@pytest.mark.parametrize("gap", ["", " "])
def test_a_heading_that_runs_on_behind_a_blank_is_not_its_own_first_paragraph(gap: str) -> None:
    text = fold(
        f"二、主要任务\n(一)扩种茶园\n1.{gap}全力改造茶园,在品种、技术、管护和服务等方面率先突破,实现从“产茶大县”到“茶业强县”的跨越。\n"
        "推进举措:\n(1)制定《茶业强县行动方案》,进一步明确全县在品种、技术、管护和服务等领域走在前列的主要任务和奋斗目标。(县农业农村局)\n"
        "(2)推动建立以茶旅综合开发模式实现绿色发展的园区示范基地,推动制茶新型装备产业落地,打下坚实基础。(县林业局)\n"
        f"2.{gap}做强茶叶加工,培育龙头企业,统一标准。{LONG}(县商务局)"
    )
    outline = read_outline(text)
    tasks = find_tasks(text, outline, find_clauses(text, outline))
    assert [(task.number, task.title[:6]) for task in tasks] == [
        ("1.", "全力改造茶园"),
        ("(1)", "制定《茶业强"),
        ("(2)", "推动建立以茶"),
        ("2.", "做强茶叶加工"),
    ]


@pytest.mark.parametrize("end", ["\u3000", " ", " \n", "  \n\n"])
def test_an_item_without_a_body_at_the_end_of_a_text_is_read(end: str) -> None:
    text = fold(f"1、茶，，。1{end}")
    outline = read_outline(text)
    assert [section.title for section in outline.sections] == ["茶，，。1"]
    assert find_tasks(text, outline, find_clauses(text, outline)) == ()


def test_of_three_short_sentences_at_the_head_the_first_stands_over_the_others_and_the_second_leads() -> None:
    assert children(f"深入开展水利招商。着力扩大河湖投资。推动水闸加快建设。{LONG}{REPAIR}") == [
        ("深入开展水利招商", "管护河湖"),
        ("着力扩大河湖投资", "深入开展水利招商"),
        ("加大水闸补短板力度", "深入开展水利招商"),
    ]


@pytest.mark.parametrize(
    "slogan",
    ["堤防是最可靠的依托。", "水闸强则堤防强。", "兴水利,是兴旺乡村的必由之路。", "水利稳固百业兴旺。"],
)
def test_the_slogan_at_the_end_of_a_chapter_is_no_task(slogan: str) -> None:
    paragraphs = [
        ROADS,
        REPAIR,
        MODELS,
        f"{slogan}我们要以水利建设为战略依托,以扎实可靠的管护,赢得更大的主动。",
    ]
    titles = [title for title, _ in children("\n".join(paragraphs))]
    assert titles == ["着力扩大河湖投资", "加大水闸补短板力度", "探索构建管护新模式"]


@pytest.mark.parametrize("lead", ["渡船动力更新", "茶船航道疏浚和渡口改造", "新一轮IC卡推广应用", "更新渡船"])
@pytest.mark.parametrize("body", [LONG, "更换启闭机,加固堤身。"])
def test_names_of_work_that_open_all_paragraphs_of_a_section_are_its_measures(lead: str, body: str) -> None:
    paragraphs = f"渡口水域治理。{LONG}\n{lead}。{body}\n堤防管护。{LONG}"
    assert [title for title, _ in children(paragraphs)] == ["渡口水域治理", lead, "堤防管护"]


@pytest.mark.parametrize(
    "second",
    [
        "渡船建设稳步提升。" + LONG,
        "渡船更新。共20艘。",
        "渡船运营较有特色。" + LONG,
        LONG,
        "加固堤身。分批推进。",
    ],
)
def test_a_paragraph_that_opens_otherwise_leaves_names_of_work_beside_it_alone(second: str) -> None:
    assert children(f"渡口水域治理。{LONG}\n{second}") == []
    assert children(f"渡口水域治理。{LONG}") == []


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        (("茶业发展水平明显提升", "茶农收入持续增长", "茶园环境更加优美"), []),
        (("改造茶园水渠", "茶农收入持续增长", "扩建茶市"), ["改造茶园水渠", "茶农收入持续增长", "扩建茶市"]),
    ],
)
def test_what_will_have_come_about_is_no_measure_where_most_of_a_list_say_so(
    said: tuple[str, ...], titles: list[str]
) -> None:
    items = "\n".join(
        f"{mark}是{title}。茶业产值年均增长5%以上。" for mark, title in zip("一二三", said, strict=True)
    )
    text = f"青屿县茶业发展规划\n\n一、主要目标任务\n要努力实现以下目标任务：\n{items}\n二、重点工作\n（一）扩种茶园。\n"
    tasks = extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks
    assert [task.title for task in tasks if task.number.endswith("是")] == titles

"""Which task a clause belongs to, and what it gives the task."""

from __future__ import annotations

import pytest

from gangmu_db.records import Task
from gangmu_import.canonical import Names
from gangmu_import.duties import assign, find_clauses
from gangmu_import.outline import Outline, Part
from gangmu_import.places import Place
from gangmu_import.text import Text, fold

CITY = Place(("安徽省", "芜湖市"), 2022)


def outline(text: Text) -> Outline:
    return Outline((Part("body", None, 0, len(text.stored)),), (), ())


def task(text: Text, number: int, title: str, end: str, parent: int | None = None) -> Task:
    start = text.stored.index(title)
    stop = text.stored.index(end, start) + len(end)
    return Task(number, None, parent, "", title, start, stop, None, 0.9, "heading", ())


def duties(tasks: tuple[Task, ...]) -> list[str]:
    return [" ".join(duty.role[0] + duty.name for duty in each.duties) for each in tasks]


def test_a_clause_belongs_to_the_narrowest_task_that_holds_it() -> None:
    text = fold(
        "加强管理。总的要求。一是巡查。天天巡查。（责任单位：市水利局）二是宣传。到处宣传。（责任单位：市司法局）"
    )
    tasks = [
        task(text, 0, "加强管理", "市司法局）"),
        task(text, 1, "巡查", "市水利局）", 0),
        task(text, 2, "宣传", "市司法局）", 0),
    ]
    given = assign(text, tasks, find_clauses(text, outline(text)), Names(CITY))
    assert duties(given) == ["", "责市水利局", "责市司法局"]


def test_one_clause_at_the_end_of_all_children_belongs_to_the_parent() -> None:
    text = fold("加强管理。一是巡查。天天巡查。二是宣传。到处宣传。（责任单位：市水利局）")
    tasks = [
        task(text, 0, "加强管理", "市水利局）"),
        task(text, 1, "巡查", "天天巡查。", 0),
        task(text, 2, "宣传", "市水利局）", 0),
    ]
    given = assign(text, tasks, find_clauses(text, outline(text)), Names(CITY))
    assert duties(given) == ["责市水利局", "", ""]


def test_an_only_child_keeps_its_clause_where_the_parent_has_one() -> None:
    text = fold("加强管理。（市政府办公室负责）具体措施：修订办法。（市司法局负责）")
    tasks = [task(text, 0, "加强管理", "市司法局负责）"), task(text, 1, "修订办法", "市司法局负责）", 0)]
    given = assign(text, tasks, find_clauses(text, outline(text)), Names(CITY))
    assert duties(given) == ["责市政府办公室", "责市司法局"]


def held_by(words: str) -> list[str]:
    """The duties of a task with these sentences behind its title."""
    text = fold(f"推进建设。{words}")
    tasks = [task(text, 0, "推进建设", words[-3:])]
    return duties(assign(text, tasks, find_clauses(text, outline(text)), Names(CITY)))


@pytest.mark.parametrize(
    ("closing", "holders"),
    [
        ("各区、各部门要压实责任，合力推进。", "责市水利局"),
        ("各有关单位要高度重视。", "责市水利局"),
        ("各村修建塘坝。", "责市水利局 责市司法局"),
        ("要加强巡查。", "责市水利局 责市司法局"),
    ],
)
def test_a_closing_paragraph_that_speaks_to_all_gives_its_bodies_to_no_item(
    closing: str, holders: str
) -> None:
    text = fold(f"修建水库。清淤。（责任单位：市水利局）\n{closing}（责任单位：市司法局）")
    tasks = [task(text, 0, "修建水库", "市司法局）")]
    assert duties(assign(text, tasks, find_clauses(text, outline(text)), Names(CITY))) == [holders]


def test_a_paragraph_that_speaks_to_all_is_the_items_where_it_has_no_other_clause_or_the_next_item_follows() -> (
    None
):
    text = fold("修建水库。清淤。\n各区、各部门要巡查。（责任单位：市司法局）")
    given = assign(
        text, [task(text, 0, "修建", "市司法局）")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert duties(given) == ["责市司法局"]
    text = fold("修建水库。（市水利局负责）\n各部门要巡查。（市司法局负责）\n绿化堤岸。（市林业局负责）")
    tasks = [task(text, 0, "修建水库", "市司法局负责）"), task(text, 1, "绿化堤岸", "市林业局负责）")]
    given = assign(text, tasks, find_clauses(text, outline(text)), Names(CITY))
    assert duties(given) == ["责市水利局 责市司法局", "责市林业局"]


def test_a_clause_right_behind_a_task_is_still_its_own() -> None:
    text = fold("推进建设。加快建设步伐。\n（责任单位：市水利局）\n")
    given = assign(
        text, [task(text, 0, "推进建设", "步伐。")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert duties(given) == ["责市水利局"]


def test_a_month_takes_the_year_of_the_document() -> None:
    text = fold("推进建设。（6月底完成，牵头考核单位：市公安局）")
    given = assign(
        text, [task(text, 0, "推进建设", "市公安局）")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert given[0].due == "2022-06"


def test_a_stated_convention_holds_for_all_clauses_behind_it() -> None:
    text = fold(
        "推进建设。（责任单位：市科技局、市财政局。列第一位者为牵头单位，下同）\n"
        "加强管理。（责任单位：市司法局、市水利局）\n"
    )
    tasks = [task(text, 0, "推进建设", "下同）"), task(text, 1, "加强管理", "市水利局）")]
    given = assign(text, tasks, find_clauses(text, outline(text)), Names(CITY))
    assert duties(given) == ["牵市科技局 责市财政局", "牵市司法局 责市水利局"]


def test_a_convention_in_brackets_may_have_several_clauses() -> None:
    legends = (
        "（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）",
        "（除注明者外，列首位的为牵头单位，其他不变；下同）",
    )
    for legend in legends:
        text = fold(
            f"推进修路。\n责任单位：市水利局、市财政局、市司法局{legend}\n加强管理。\n责任单位：市司法局、市水利局\n"
        )
        tasks = [task(text, 0, "推进修路", "下同）"), task(text, 1, "加强管理", "市水利局\n")]
        given = assign(text, tasks, find_clauses(text, outline(text)), Names(CITY))
        assert duties(given) == ["牵市水利局 责市财政局 责市司法局", "牵市司法局 责市水利局"]
    text = fold("推进修路。\n责任单位：市水利局、市财政局（区级）分别牵头，市司法局\n")
    given = assign(
        text, [task(text, 0, "推进修路", "司法局")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert [line[:5] for line in duties(given)[0].split()] == ["牵市水利局", "牵市财政局", "责市司法局"]


def test_a_marked_name_leads_where_the_text_says_so() -> None:
    text = fold("推进建设。（责任单位：市财政局、*市科技局）\n注：带*号的为牵头单位。\n")
    given = assign(
        text, [task(text, 0, "推进建设", "市科技局）")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert duties(given) == ["责市财政局 牵市科技局"]


def test_a_task_headed_by_a_body_is_that_bodys() -> None:
    text = fold("1.市水利局：加强河道管理，查处采砂行为。")
    given = assign(text, [task(text, 0, "市水利局", "行为。")], (), Names(CITY))
    assert duties(given) == ["责市水利局"]


def test_a_title_that_ends_like_a_body_is_none() -> None:
    text = fold("优化空间布局。合理安排用地。")
    given = assign(text, [task(text, 0, "优化空间布局", "用地。")], (), Names(CITY))
    assert duties(given) == [""]


def test_a_body_with_two_roles_has_two_duties_and_a_repeated_one_has_one() -> None:
    text = fold(
        "推进建设。（市商务局负责）扩大出口。（市财政局牵头，市商务局配合）巩固成果。（市商务局负责）"
    )
    given = assign(
        text,
        [task(text, 0, "推进建设", "巩固成果。（市商务局负责）")],
        find_clauses(text, outline(text)),
        Names(CITY),
    )
    assert duties(given) == ["责市商务局 牵市财政局 配市商务局"]
    assert {duty.department for duty in given[0].duties} == {"芜湖市商务局", "芜湖市财政局"}


def test_the_region_of_the_name_before_governs_a_name_without_one() -> None:
    text = fold("推进建设。（责任单位：省发展改革委、财政厅）")
    given = assign(
        text, [task(text, 0, "推进建设", "财政厅）")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert [duty.department for duty in given[0].duties] == ["安徽省发展和改革委员会", "安徽省财政厅"]


def test_who_leads_in_passing_holds_a_task_that_has_no_clause() -> None:
    text = fold("推进建设。加快建设步伐，由市科技局牵头，会同市财政局配合，制定办法，报市政府审定。")
    given = assign(
        text, [task(text, 0, "推进建设", "审定。")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert duties(given) == ["牵市科技局 配市财政局"]
    text = fold("推进建设。由企业牵头，高校参与，组建联合体，开展攻关。")
    given = assign(
        text, [task(text, 0, "推进建设", "攻关。")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert duties(given) == [""]
    text = fold(
        "加强领导。成立由市文化局牵头，市教育局、市体育局、东江电网公司等部门共同参与的联席会议机制。"
    )
    given = assign(
        text, [task(text, 0, "加强领导", "机制。")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert duties(given) == ["牵市文化局 配市教育局 配市体育局 配东江电网公司"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("市科技局、市财政局牵头，会同市教育局、市体育局等部门建立会商机制。", "牵市科技局 牵市财政局 配市教育局 配市体育局"),
        ("市科技局牵头，会同市财政局研究制定办法。", "牵市科技局 配市财政局"),
        ("市科技局、市财政局牵头建立会商机制。", "牵市科技局 牵市财政局"),
        ("市科技局牵头，市财政局等部门参与，制定办法。", "牵市科技局 配市财政局"),
        ("加快建设步伐；市科技局牵头制定办法。", "牵市科技局"),
        ("市科技局牵头制定办法。市农业局牵头，市财政局配合，建立机制。", "牵市科技局 牵市农业局 配市财政局"),
        ("由市科技局牵头制定办法。市财政局牵头建立机制。", "牵市科技局 牵市财政局"),
        ("市科技局牵头制定办法，市财政局、市教育局配合。", "牵市科技局 配市财政局 配市教育局"),
        ("由市科技局牵头制定办法，市财政局参与。", "牵市科技局 配市财政局"),
        ("由市科技局负责修建泵站，市财政局负责筹措资金。", "责市科技局 责市财政局"),
        ("市科技局牵头制定办法，企业积极配合。", "牵市科技局"),
        ("市科技局牵头单位建立台账。", ""),
        ("市科技局牵头的专班制定办法。", ""),
        ("支持市科技局牵头制定办法。", ""),
        ("龙头企业牵头建立联盟。", ""),
        ("机制由上级明确，市科技局牵头制定办法。", ""),
    ],
)  # fmt: skip
def test_who_leads_at_the_beginning_of_a_sentence_holds_a_task_that_has_no_clause(
    words: str, expected: str
) -> None:
    assert held_by(words) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("由市科技局会同市财政局、市教育局等部门研究提出意见。", "牵市科技局 配市财政局 配市教育局"),
        ("由市科技局会同市委组织部制定办法。", "牵市科技局 配市委组织部"),
        ("由市科技局会同市财政局等部门负责，市体育局配合，年内完成。", "牵市科技局 配市财政局 配市体育局"),
        ("由市科技局会同市财政局等部门牵头制定办法。", "牵市科技局 牵市财政局"),
        ("由市科技局牵头，会同市财政局制定办法。", "牵市科技局 配市财政局"),
        ("由市科技局牵头，会同市财政局、市体育局等部门开展巡查。", "牵市科技局 配市财政局 配市体育局"),
        ("由市科技局统筹落实。", "责市科技局"),
        ("由市科技局、市财政局统一组织实施，年内完成。", "责市科技局 责市财政局"),
        ("由企业统筹落实。", ""),
        ("由企业会同高校等单位研究提出意见。", ""),
        ("由市科技局会同专家研究提出意见。", ""),
    ],
)
def test_two_who_do_a_thing_together_hold_a_task_that_has_no_clause(words: str, expected: str) -> None:
    assert held_by(words) == [expected]


def test_of_two_who_join_others_only_the_first_leads() -> None:
    text = fold("推进建设。市科技局牵头，各市（州）政府会同市公安局落实。")
    given = assign(
        text, [task(text, 0, "推进建设", "落实。")], find_clauses(text, outline(text)), Names(CITY)
    )
    assert duties(given) == ["牵市科技局 责各市（州）政府 配市公安局"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("市农业局牵头负责茶园扶持，市财政局负责筹措资金，各镇负责组织实施。", "牵市农业局 责市财政局 责各镇"),
        ("开展巡查，市文旅局、市商务局负责茶馆监管；市农业局具体负责种植环节监管。", "责市文旅局 责市商务局 责市农业局"),
        ("推广茶灯，各镇负责落实。", "责各镇"),
        ("市农业局牵头制定办法，市财政局牵头落实资金。", "牵市农业局 牵市财政局"),
        ("市农业局牵头制定办法，市财政局负责资金。", "牵市农业局 责市财政局"),
        ("市农业局牵头制定办法，市财政局负责资金，各镇具体负责落实。", "牵市农业局 责市财政局 责各镇"),
        ("市农业局牵头制定办法，企业牵头人签字。", "牵市农业局"),
        ("茶企牵头制定办法，市财政局牵头人签字。", ""),
        ("市农业局负责茶园扶持，做好巡查。", ""),
        ("企业负责生产，茶农负责种植。", ""),
        ("市农业局负责人走访茶农，市财政局负责人参加。", ""),
    ],
)  # fmt: skip
def test_those_among_whom_a_task_is_shared_out_hold_it(words: str, expected: str) -> None:
    assert held_by(words) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("市农业局负责收集情况，市林业局、各镇配合。", "责市农业局 配市林业局 配各镇"),
        ("市林业局负责，市水利局协助，开展巡查。", "责市林业局 配市水利局"),
        ("由市政府督查室负责督办，各镇配合落实。", "责市政府督查室 配各镇"),
        ("由市政府督查室负责督办。", "责市政府督查室"),
        ("市农业局负责收集情况，茶农积极配合。", "责市农业局"),
        ("市农业局负责人收集情况，市林业局配合。", ""),
        ("企业负责生产，市林业局配合。", ""),
    ],
)
def test_who_answers_for_a_thing_in_which_others_join_holds_a_task_that_has_no_clause(
    words: str, expected: str
) -> None:
    assert held_by(words) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "市水利局要大力修建泵站，推进节水。市农林局、市供销办要做好服务。",
            "责市水利局 责市农林局 责市供销办",
        ),
        ("修建泵站。市发改委要加强调度。", "责市发改委"),
        ("市水利局要研究完善水价，市财政局落实。市农林局要保障资金。", "责市水利局 责市农林局"),
        ("各委办局要做好服务。", ""),
        ("对市水利局要求整改的泵站，抓紧修建。", ""),
        ("打破布局要素，市水利局要点已印发。", ""),
        ("市水利局要点名通报，市农业局配合。（责任单位：市农业局）", "责市农业局"),
    ],
)
def test_the_offices_that_a_sentence_calls_upon_hold_a_task_that_has_no_clause(
    words: str, expected: str
) -> None:
    assert held_by(words) == [expected]

"""Clauses of responsibility in every form that official texts use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.records import Source
from gangmu_import.clauses import Clause, find_clauses
from gangmu_import.colons import with_colons
from gangmu_import.conventions import with_conventions
from gangmu_import.lines import read_page
from gangmu_import.outline import Outline, Part, read_outline
from gangmu_import.pipeline import extract
from gangmu_import.tables import find_tables
from gangmu_import.text import fold
from pace import within

FORMS = [
    ("推进建设。（责任部门:区科委、松岚集团）", "责区科委 责松岚集团"),
    ("推进建设。（牵头单位：市农业农村局，协办单位：市财政局）", "牵市农业农村局 配市财政局"),
    ("推进建设。（牵头单位：市商务委；责任单位：市财政局、青屿海关，各区县政府）", "牵市商务委 责市财政局 责青屿海关 责各区县政府"),
    ("推进建设。【牵头：市发改委；配合：市工信局、市商务局】", "牵市发改委 配市工信局 配市商务局"),
    ("推进建设。[责任单位：省发展改革委、省能源局，各市、县（区）人民政府]", "责省发展改革委 责省能源局 责各市、县(区)人民政府"),
    ("推进建设。〔市科技局牵头，市财政局，各县（市、区）政府按职责分工负责〕", "牵市科技局 责市财政局 责各县(市、区)政府"),
    ("推进建设。（省商务厅牵头，青屿海关配合）", "牵省商务厅 配青屿海关"),
    ("推进建设。（省商务厅牵头，省外办、省贸促会按职责分工配合）", "牵省商务厅 配省外办 配省贸促会"),
    ("推进建设。（省发展改革委牵头，省交通运输厅、省港航集团按职责分工负责）", "牵省发展改革委 责省交通运输厅 责省港航集团"),
    ("推进建设。（国务院办公厅负责）", "责国务院办公厅"),
    ("推进建设。（生态环境部牵头，国家统计局参与）", "牵生态环境部 配国家统计局"),
    ("推进建设。（区商务局主办，区财政局协办）", "牵区商务局 配区财政局"),
    ("推进建设。（牵头单位：区水务局，支撑单位：区科委、相关街镇）", "牵区水务局 配区科委 配相关街镇"),
    ("推进建设。（由市发展改革委牵头，市财政局、市教育局等部门配合）", "牵市发展改革委 配市财政局 配市教育局"),
    ("推进建设。（市文化局牵头，市教育局、中国科协等部门单位参与）", "牵市文化局 配市教育局 配中国科协"),
    ("推进建设。（市教育局牵头，市科协参与）", "牵市教育局 配市科协"),
    ("推进建设。（责任单位：市体育局、市气象局等有关部门单位）", "责市体育局 责市气象局 责有关部门单位"),
    ("推进建设。（市水利局、各级部门单位负责）", "责市水利局 责各级部门单位"),
    ("推进建设。（市教育局会同市财政局、市人社局负责）", "牵市教育局 配市财政局 配市人社局"),
    ("推进建设。（市科技局负责；市财政局、市税务局配合）", "责市科技局 配市财政局 配市税务局"),
    ("推进建设。（财政部、银保监会等国务院相关部门及各地区按职责分工负责）", "责财政部 责银保监会 责国务院相关部门 责各地区"),
    ("推进建设。（责任单位：市科技局（牵头）、市财政局、市教育局）", "牵市科技局 责市财政局 责市教育局"),
    ("推进建设。（市科技局（牵头）、市财政局）", "牵市科技局 责市财政局"),
    ("推进建设。（责任单位：市教育局；责任人：张三；联系电话：12345）", "责市教育局"),
    ("推进建设。（责任单位：市科技局等7个部门，各区政府）", "责市科技局 责各区政府"),
    ("推进建设。\n责任单位：市水利局、市住建局\n配合单位：各区政府\n完成时限：2023年底", "责市水利局 责市住建局 配各区政府"),
    ("推进建设。牵头单位：县发改局。责任单位：县财政局、各乡镇人民政府。\n下一段", "牵县发改局 责县财政局 责各乡镇人民政府"),
    ("推进建设。由市科技局牵头，市财政局配合。", "牵市科技局 配市财政局"),
    ("推进建设。市科技局、市财政局按职责分工负责。", "责市科技局 责市财政局"),
    ("推进建设。——牵头单位：市商务局；责任单位：市外办", "牵市商务局 责市外办"),
    ("推进建设。（牵头单位：自治区党委组织部、人力资源社会保障厅；配合单位：自治区教育厅）", "牵自治区党委组织部 牵人力资源社会保障厅 配自治区教育厅"),
    ("推进建设。（责任单位：区发改局（区粮食和物资储备局）、区财政局）", "责区发改局 责区财政局"),
    ("推进建设。（责任单位：区发改局（粮食局）、区财政局）", "责区发改局(粮食局) 责区财政局"),
    ("推进建设。（责任部门和单位：市财政局、各区政府）", "责市财政局 责各区政府"),
    ("推进建设。（市发改委、市经信局。列首位的为牵头单位，下同）", "责市发改委 责市经信局"),
    ("推进建设。（生态环境部指导，试点城市政府负责落实。以下均需试点城市政府落实）", "责生态环境部 责试点城市政府"),
    ("推进建设。（省商务厅牵头，省直有关部门按职责分工负责，确保按时完成）", "牵省商务厅 责省直有关部门"),
    ("推进建设。（省水利厅牵头，省气象局和各市、州人民政府配合）", "牵省水利厅 配省气象局 配各市、州人民政府"),
    ("推进建设。（市教育局负责，市体育局以及各区、县（市）政府配合）", "责市教育局 配市体育局 配各区、县(市)政府"),
    ("推进建设。（市林业局、市气象局等市直涉及部门按照职责分工负责）", "责市林业局 责市气象局 责市直涉及部门"),
    ("推进建设。（市林业局和各区、市文化局负责）", "责市林业局 责各区 责市文化局"),
    ("推进建设。（市文化局牵头，市体育局、市气象局作为成员单位参加）", "牵市文化局 配市体育局 配市气象局"),
    ("推进建设。（市文化局牵头，市体育局作为协同部门共同参与）", "牵市文化局 配市体育局"),
    ("推进建设。（市文化局牵头，各参与单位配合）", "牵市文化局 配各参与单位"),
    ("推进建设。（省推进组工作专班牵头单位牵头，省推进组工作专班成员单位配合）", "牵省推进组工作专班牵头单位 配省推进组工作专班成员单位"),
    ("推进建设。（市文旅局牵头，越秀区配合）", "牵市文旅局 配越秀区"),
    ("推进建设。由市交通局、天河区、白云区负责。", "责市交通局 责天河区 责白云区"),
    ("推进建设。由市文旅局、相关企业负责。", "责市文旅局 责相关企业"),
    ("推进建设。（责任单位/部门：市文旅局、市农业局）", "责市文旅局 责市农业局"),
    ("推进建设。\n责任单位1：市文旅局\n责任单位2：市农业局", "责市文旅局 责市农业局"),
    ("推进建设。（责任单位及责任人：市文旅局 张三、市农业局 李四）", "责市文旅局 责市农业局"),
    ("推进建设。（牵头单位：市文旅局；分工单位：市农业局）", "牵市文旅局 牵市农业局"),
    ("推进建设。（责任单位：市文旅局、各区、县级市政府等部门）", "责市文旅局 责各区、县级市政府"),
    ("（责任单位：市交通局、水利局依职责办理）", "责市交通局 责水利局"),
    ("推进建设。（市教育局会市财政局、市人社局负责）", "牵市教育局 配市财政局 配市人社局"),
    ("推进建设。（教育部商财政部、文化和旅游部负责落实）", "牵教育部 配财政部 配文化和旅游部"),
    ("推进建设。（市商务局、市会展办负责）", "责市商务局 责市会展办"),
    ("推进建设。（市文旅局为牵头单位，市农业局、各区政府为配合单位）", "牵市文旅局 配市农业局 配各区政府"),
    ("推进建设。省林业局和省商务厅为全省茶园改造的总牵头单位，市县林业部门为责任单位。", "牵省林业局 牵省商务厅 责市县林业部门"),
    ("推进建设。市文旅局是牵头单位，市农业局是配合单位。", "牵市文旅局 配市农业局"),
    ("推进建设。明确市文旅局为牵头单位。", "牵市文旅局"),
    ("推进建设。（市文旅局为责任单位，市农业局为协办单位）", "责市文旅局 配市农业局"),
    ("推进建设。（责任单位：市文旅局（李四）、市农业局（王小五、赵六））", "责市文旅局 责市农业局"),
    ("推进建设。（责任单位：市资源局（林业）、市农业局（高新办））", "责市资源局(林业) 责市农业局(高新办)"),
    ("推进建设。（责任单位：市政协办、市人大办；配合单位：市农业局）", "责市政协办 责市人大办 配市农业局"),
    ("推进建设。（责任单位：市资源局（黄浦）、市农业局（李四））", "责市资源局(黄浦) 责市农业局"),
    ("推进建设。责任单位及责任人：市文旅局李四、市农业局王小五", "责市文旅局 责市农业局"),
    ("推进建设。\n**责任单位**：市文旅局\n**完成时限**：2023年底\n", "责市文旅局"),
    ("推进建设。**牵头单位** ：市文旅局；**配合单位**：市农业局", "牵市文旅局 配市农业局"),
    ("推进建设。（责任单位：市文旅局、市农业局\n下一段", "责市文旅局 责市农业局"),
    ("推进建设。\n责任单位：市文旅局、市农业局）\n", "责市文旅局 责市农业局"),
    ("推进建设。（责任单位：①市文旅局；②市农业局）", "责市文旅局 责市农业局"),
    ("推进建设。（责任单位：1.市文旅局；2.市农业局）", "责市文旅局 责市农业局"),
    ("推进建设。（市文旅局负总责，市农业局具体落实）", "牵市文旅局 责市农业局"),
    ("推进建设。（市文旅局主抓，市农业局协同）", "牵市文旅局 配市农业局"),
    ("推进建设。（市文旅局组织实施，市农业局督促指导）", "责市文旅局 责市农业局"),
    ("（责任单位：市交通局，各区政府（含新区，下同）按照各自职能办理）", "责市交通局 责各区政府"),
    ("推进建设。〔省文旅厅等按职责分工负责，各市、县（市、区）人民政府结合实际贯彻落实。以下均需各市落实，不再列出〕", "责省文旅厅 责各市、县(市、区)人民政府"),
    ("推进建设。（省文旅厅，各市、县政府根据实际认真贯彻落实）", "责省文旅厅 责各市、县政府"),
    ("推进建设。（省文旅厅牵头，各市、县（市、区）人民政府要结合本地实际抓好落实）", "牵省文旅厅 责各市、县(市、区)人民政府"),
    ("推进建设。更新茶船，推广茶灯，各市、县（市、区）政府负责落实。", "责各市、县(市、区)政府"),
    ("推进建设。（省文旅厅牵头，各市、县〔区〕人民政府负责）", "牵省文旅厅 责各市、县(区)人民政府"),
    ("推进建设。（责任单位：各市、州、县〔市、区〕人民政府，各乡、镇〔街道〕人民政府）", "责各市、州、县(市、区)人民政府 责各乡、镇(街道)人民政府"),
    ("推进建设。（省文旅厅牵头，各有关部门和单位按职责分工负责）", "牵省文旅厅 责各有关部门和单位"),
    ("推进建设。（责任单位：市各有关部门和单位、各有关单位及部门）", "责市各有关部门和单位 责各有关单位及部门"),
    ("推进建设。（责任单位：市文旅局和各有关部门及单位）", "责市文旅局 责各有关部门及单位"),
    ("推进建设。（责任单位：市文旅局、市农业局等相关部门和单位）", "责市文旅局 责市农业局 责相关部门和单位"),
    ("推进建设。（责任单位：市文旅局、市农业局等市级各有关部门）", "责市文旅局 责市农业局 责市级各有关部门"),
    ("推进建设。（责任单位：市文旅局等市直各相关部门，各县区）", "责市文旅局 责市直各相关部门 责各县区"),
    ("推进建设。[牵头单位：市文旅局、市林业局等部门按照职能负责；责任单位：市财政局]", "牵市文旅局 牵市林业局 责市财政局"),
    ("推进建设。（责任单位：市文旅局牵头，市财政局配合）", "牵市文旅局 配市财政局"),
    ("推进建设。（省文旅厅会同省财政厅和其他主管部门，各市、县〔区〕人民政府按职责分工负责）", "牵省文旅厅 配省财政厅 配其他主管部门 责各市、县(区)人民政府"),
    ("推进建设。责任主体：各乡镇。指导单位：县住建局。", "责各乡镇 责县住建局"),
    ("推进建设。（责任单位：市文旅局、相关行\n业主管部门）", "责市文旅局 责相关行\n业主管部门"),
    ("推进建设。（责任单位：各有关部门和街道）", "责各有关部门 责街道"),
]  # fmt: skip

NO_CLAUSES = [
    "企业为责任单位，落实主体责任。",
    "各单位为落实任务的责任单位。",
    "坚持谁主管谁负责的原则。（谁审批谁负责）",
    "明确牵头部门和责任单位，落实到人。",
    "企业牵头组建创新联合体，高校参与，支持企业牵头实施项目。",
    "由企业牵头，高校、科研院所共同参与。",
    "各地区、各部门要加强配合。",
    "市政府办公厅负责统筹数据采购需求，市大数据中心负责统一实施。",
    "采取“专班+牵头考核单位”计分模式。",
    "由龙头企业、合作社、市农科院共同负责。",
    "由市农业局、龙头企业、高校、院所共同负责。",
    "县级总路长是第一责任人，负责统筹全县农村公路。",
    "（二）配合监管。配合做好检查工作，（0.5分）落实到位。",
    "各地区、各部门要结合实际认真贯彻落实。",
    "推广茶灯，各市、县政府要认真组织实施。",
    "推广茶灯，各项措施由专人落实。",
]


def clauses(stored: str) -> tuple[Clause, ...]:
    text = with_colons(fold(stored))
    parts, tables = (
        (Part("body", None, 0, len(stored)),),
        find_tables(text.folded, read_page(text.folded)),
    )
    return find_clauses(text, Outline(parts, (), (), tables=tables))


def written(stored: str) -> str:
    folded = fold(stored).folded
    return " ".join(
        role[0] + folded[start:end] for clause in clauses(stored) for role, start, end in clause.holders
    )


@pytest.mark.parametrize(("stored", "holders"), FORMS)
def test_each_form_gives_its_names_and_roles(stored: str, holders: str) -> None:
    assert written(stored) == holders


@pytest.mark.parametrize("stored", NO_CLAUSES)
def test_prose_that_speaks_of_responsibility_is_no_clause(stored: str) -> None:
    assert clauses(stored) == ()


TABLE = (
    "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n"
    "1\t建设平台\t市经信局\t市财政局、各区县人民政府\t2024年8月\n"
    "2\t开展评价\t市大数据局\t\t2024年底\n"
)


def test_a_row_of_a_table_is_a_clause_by_the_headings_of_its_columns() -> None:
    found = clauses(TABLE)
    assert [clause.due for clause in found] == ["2024-08", "2024"]
    assert written(TABLE) == "牵市经信局 配市财政局 配各区县人民政府 牵市大数据局"
    assert TABLE[found[0].start : found[0].end].startswith("市经信局\t")


def test_headings_that_were_cut_in_two_leave_a_table_its_tasks() -> None:
    stored = (
        "| 序号 | 重点任务 | 工作措施 | 完成时限 | \n牵头部门 | 主责单位 | 协办单位 |  |\n"
        "| 1 | 扩种茶园<br>面积 | 新种茶树 | 2030年 |\n市农业局 | 市林业局 | 市水利局 |  |\n"
        "| 2 | 修缮茶厂 | 更新机器 | 2030年 |\n市商务局 | 市财政局 | 市水利局 |  |\n"
    )
    folded = fold(stored).folded
    tables = find_tables(folded, read_page(folded))
    assert tables
    assert all("task" in [column.kind for column in table.columns] for table in tables)


def test_a_table_ends_where_prose_follows() -> None:
    assert len(clauses(TABLE + "说明文字。\n3\t其他\t市财政局\t\t2024年\n")) == 2


def test_several_clauses_of_one_paragraph_stay_apart() -> None:
    stored = (
        "深化关税减让。（青屿海关负责）扩大出口。（省商务厅牵头，青屿海关配合）支持企业。（省农业农村厅负责）"
    )
    assert [len(clause.holders) for clause in clauses(stored)] == [1, 2, 1]


def test_a_clause_before_the_full_stop_is_read_as_well() -> None:
    assert written("推进建设（市科技局、市税务局按职责分工负责）。") == "责市科技局 责市税务局"


def test_a_deadline_inside_a_clause_is_its_due() -> None:
    (clause,) = clauses("推进建设。（6月底完成，牵头考核单位：市公安局）")
    assert clause.due == "--06"
    (clause,) = clauses("推进建设。（责任单位：县水利局；完成时限：2025年12月31日前）")
    assert clause.due == "2025-12-31"


def test_a_list_in_brackets_counts_only_where_the_text_does_it_again_and_again() -> None:
    once = "推进建设。（省财政厅、省教育厅）\n"
    assert clauses(once) == ()
    assert len(clauses(once * 3)) == 3


def test_a_clause_of_a_whole_text_ends_at_the_next_heading() -> None:
    stored = "一、主要任务\n（一）推进建设。加快建设步伐。责任单位：县水利局\n（二）加强管理。提高管理水平。责任单位：县财政局\n"
    text = fold(stored)
    found = find_clauses(text, read_outline(text))
    assert [text.stored[clause.start : clause.end] for clause in found] == [
        "责任单位：县水利局",
        "责任单位：县财政局",
    ]


@pytest.mark.parametrize(
    "stored",
    [
        "(" * 5000 + "责任单位:市科委" + ")" * 5000,
        "(责任单位:" * 5000 + ")" * 5000,
        ("市科委牵头负责推进区块链建设、" * 14000)[:200_000],
        "责任单位:" * 40_000,
        "(牵头" * 60_000,
        "责任单位:" + "市科委、" * 50_000,
        "由市科委" * 50_000 + "牵头",
        "1" * 10_000,
        "各。责任单位：、" * 22_000,
    ],
    ids=[
        "nested",
        "nested labels",
        "one line",
        "labels",
        "open brackets",
        "long list",
        "many names",
        "digits",
        "labels of nobody",
    ],
)
def test_no_text_makes_the_search_for_clauses_slow(stored: str) -> None:
    with within(seconds=2):
        clauses(stored)


@given(st.text(alphabet="(（【责任单位牵头负责配合：:，、。；市科委区各县及等\n ", max_size=200))
def test_spans_lie_in_order_and_inside_their_clause(stored: str) -> None:
    end = 0
    for clause in clauses(stored):
        assert end <= clause.start < clause.end <= len(stored)
        end = clause.end
        for _, name_start, name_end in clause.holders:
            assert clause.start <= name_start < name_end <= clause.end


def test_labels_of_less_usual_words_are_labels_too() -> None:
    assert written("建设平台。（实施主体：市科技局；协同单位：市财政局）") == "责市科技局 配市财政局"
    assert written("建设平台。（牵头负责单位：市科技局；配合责任单位：市财政局）") == "牵市科技局 配市财政局"


def test_two_lists_in_brackets_are_duties_where_the_text_says_who_of_them_leads() -> None:
    lists = "修路。加快建设。（交通局、财政局）\n架桥。加快建设。（水利局、财政局）\n"
    assert written(lists) == ""
    stated = lists + "列第一位的为牵头单位。"
    assert written(stated) == "责交通局 责财政局 责水利局 责财政局"
    joining = stated.replace("单位。", "单位，其余为配合单位。")
    for text, others in ((stated, "责任"), (joining, "配合")):
        led = with_conventions(fold(text).folded, clauses(text))
        assert [role for clause in led for role, *_ in clause.holders] == ["牵头", others] * 2


def test_two_lists_in_brackets_are_duties_where_each_name_says_of_which_level_it_is() -> None:
    lists = "修路。加快建设。（{}）\n架桥。加快建设。（省水利厅、省财政厅）\n"
    assert (
        written(lists.format("省交通厅，各市州人民政府"))
        == "责省交通厅 责各市州人民政府 责省水利厅 责省财政厅"
    )
    assert written(lists.format("交通厅、各市州人民政府")) == ""
    assert written(lists.format("省交通厅")) == ""


@pytest.mark.parametrize(
    "remark", ["〈含新区、开发区管委会，下同〉", "<下同>", "（含新区管委会，下同）", "〈下同〉"]
)
def test_a_remark_in_brackets_of_any_kind_is_no_part_of_a_name(remark: str) -> None:
    assert (
        written(f"更换渡船。（责任单位：市财政局，相关区人民政府{remark}）") == "责市财政局 责相关区人民政府"
    )


@pytest.mark.parametrize(
    ("other", "role"), [("2.办好茶展。\n主责单位：市文旅局", "责任"), ("协办单位：市文旅局", "牵头")]
)
def test_who_has_the_main_duty_leads_where_others_join_in(other: str, role: str) -> None:
    text = f"岚江市茶业行动方案\n一、任务\n1.建设茶园。\n主责单位：市农业局，市商务局\n{other}\n"
    found = extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks[0]
    assert [duty.role for duty in found.duties][:2] == [role, role]

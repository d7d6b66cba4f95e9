"""Plans whose items name in a bare bracket who takes them: legends, labels between items, zones, single items."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract
from gangmu_import.text import half_width

PLAN = "岚江市古树保护行动计划（2024—2026年）\n\n一、重点任务\n\n"


def plan(items: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), PLAN + items)


def tasks(items: str) -> list[str]:
    """Number and title of each task, below a > for each task above it, and its duties."""
    depth: dict[int | None, str] = {None: ""}
    shown = []
    for task in plan(items).tasks:
        depth[task.id] = depth[task.parent] + ">"
        duties = "".join(f" {duty.role[0]}{duty.name}" for duty in task.duties)
        shown.append(depth[task.parent] + half_width(task.number) + task.title + duties)
    return shown


@pytest.mark.parametrize(
    "legend",
    [
        "所列部门为主要牵头单位，参加单位不一一列出，下同",
        "所列单位均为牵头单位，下同",
        "注：括号内为牵头单位，下同",
        "无牵头单位的，责任单位即为牵头单位，下同",
    ],
)
def test_all_bodies_lead_in_every_list_without_roles_where_a_legend_says_so(legend: str) -> None:
    items = (
        f"1.建设冷链。新建冷链设施。（市商务局。{legend}）\n"
        "2.整治河道。清理垃圾。（市水利局、市公安局）\n"
        "3.修复古树。建立名录。（市林业局负责，市财政局配合）\n"
    )
    assert tasks(items) == [
        "1.建设冷链 牵市商务局",
        "2.整治河道 牵市水利局 牵市公安局",
        "3.修复古树 责市林业局 配市财政局",
    ]


@pytest.mark.parametrize(
    "legend", ["所列项目由市商务局管理", "所列部门为牵头单位或责任单位", "所列部门为责任单位，下同"]
)
def test_a_legend_that_gives_no_one_role_makes_nobody_a_leader(legend: str) -> None:
    items = (
        "1.建设冷链。新建冷链设施。（市商务局）\n2.整治河道。清理垃圾。（市水利局、市公安局）\n"
        f"3.修复古树。建立名录。（市林业局）\n注：{legend}。\n本计划由市财政局牵头评估。\n"
    )
    assert tasks(items)[:2] == ["1.建设冷链 责市商务局", "2.整治河道 责市水利局 责市公安局"]


@pytest.mark.parametrize("label", ["推进举措：", "主要措施：", "重点举措："])
@pytest.mark.parametrize("role", ["", "责任单位："])
def test_a_line_that_is_only_a_label_is_no_task_and_takes_no_item(label: str, role: str) -> None:
    items = (
        f"1.修复古树，保护生境。\n{label}\n（1）用好修复办法，救护一批古树。（{role}市林业局）\n"
        f"（2）组织专家会诊，评选名木。（{role}市科技局）\n"
        f"2.疏浚河道，改善水质。\n{label}\n（1）支持村庄清淤，降低淤积。（{role}市水利局）\n"
        f"（2）建设观测站网，完善预警。（{role}市气象局）\n"
    )
    assert tasks(items) == [
        "1.修复古树，保护生境",
        ">(1)用好修复办法，救护一批古树 责市林业局",
        ">(2)组织专家会诊，评选名木 责市科技局",
        "2.疏浚河道，改善水质",
        ">(1)支持村庄清淤，降低淤积 责市水利局",
        ">(2)建设观测站网，完善预警 责市气象局",
    ]


def test_a_short_line_before_a_colon_that_names_a_subject_still_opens_its_item() -> None:
    items = (
        "1.修复古树，保护生境。\n名木会诊：\n组织专家定期会诊，建立一树一档。（市林业局）\n"
        "生境改良：\n清理树周硬化地面，改良土壤。（市科技局）\n2.疏浚河道。清理淤泥。（市水利局）\n"
    )
    assert tasks(items)[1:3] == [">名木会诊 责市林业局", ">生境改良 责市科技局"]


def test_a_zone_holds_an_item_where_other_lists_name_bodies() -> None:
    items = (
        "1.修复古树。救护一批古树。（市林业局）\n2.疏浚河道。清理淤泥。（兰州新区）\n"
        "3.保护湿地。划定红线。（成都示范区、市水利局）\n4.治理扬尘。覆盖裸土。（先行示范区）\n"
        "5.修建步道。连通公园。（市住建局）\n"
    )
    assert tasks(items) == [
        "1.修复古树 责市林业局",
        "2.疏浚河道 责兰州新区",
        "3.保护湿地 责成都示范区 责市水利局",
        "4.治理扬尘",
        "5.修建步道 责市住建局",
    ]


def test_lists_side_by_side_are_both_read() -> None:
    items = (
        "1.修复古树。救护一批古树。（市林业局）（市科技局、市财政局）\n2.疏浚河道。清理淤泥。（市水利局）（含支流）\n"
        "3.治理扬尘。覆盖裸土。（市住建局）\n"
    )
    assert tasks(items) == [
        "1.修复古树 责市林业局 责市科技局 责市财政局",
        "2.疏浚河道 责市水利局",
        "3.治理扬尘 责市住建局",
    ]


def test_zones_alone_make_no_bracket_one_of_duties() -> None:
    items = "".join(
        f"{number}.建设库区。扩建{number}号库。（{zone}）\n"
        for number, zone in enumerate(("兰州新区", "成都高新区", "合肥经开区"), 1)
    )
    assert tasks(items) == [f"{number}.建设库区" for number in (1, 2, 3)]


def test_a_single_numbered_item_keeps_its_own_list() -> None:
    items = (
        "1.修复古树，保护生境。\n（1）用好修复办法，救护一批古树。（市林业局）\n"
        "2.疏浚河道，改善水质。\n（1）支持村庄清淤。（市水利局）\n"
        "3.治理扬尘，覆盖裸土。\n巡查工地，督促整改到位。（市住建局）\n"
    )
    assert tasks(items) == [
        "1.修复古树，保护生境",
        ">(1)用好修复办法，救护一批古树 责市林业局",
        "2.疏浚河道，改善水质",
        ">(1)支持村庄清淤 责市水利局",
        "3.治理扬尘，覆盖裸土 责市住建局",
    ]


def test_items_too_long_for_headings_stand_beside_those_that_are_headings() -> None:
    items = (
        "1.修复古树，保护生境。\n（1）用好修复办法，救护一批古树。（市林业局）\n（2）评选名木。（市科技局）\n"
        "（3）清理树周硬化地面，改良土壤。（市住建局、各区政府）\n"
        "2.疏浚河道，改善水质。\n（1）支持村庄清淤。（市水利局）\n（2）完善观测站网，提高（洪水）预警能力。\n"
    )
    assert tasks(items) == [
        "1.修复古树，保护生境",
        ">(1)用好修复办法，救护一批古树 责市林业局",
        ">(2)评选名木 责市科技局",
        ">(3)清理树周硬化地面，改良土壤 责市住建局 责各区政府",
        "2.疏浚河道，改善水质",
        ">(1)支持村庄清淤 责市水利局",
        ">(2)完善观测站网，提高（洪水）预警能力",
    ]


def test_offices_of_the_department_hold_items_where_most_brackets_name_them() -> None:
    items = (
        "1.修复古树，新增古树公园5处。 （绿化处、树木中心）\n2.培训林工。举办培训班20期。（人事处）\n"
        "3.建设苗圃。扩种苗木300亩。（树木中心）\n4.整治河道。清理垃圾。（含支流）\n"
    )
    assert tasks(items) == [
        "1.修复古树，新增古树公园5处 责绿化处 责树木中心",
        "2.培训林工 责人事处",
        "3.建设苗圃 责树木中心",
        "4.整治河道",
    ]


@pytest.mark.parametrize(
    "places",
    [("文化中心", "会展中心", "体育中心"), ("人事处", "含支流", "树木中心"), ("参股", "眼科", "好处")],
)
def test_places_remarks_and_two_offices_alone_hold_nothing(places: tuple[str, ...]) -> None:
    items = "".join(
        f"{number}.举办书展。展出图书{number}万册。（{place}）\n" for number, place in enumerate(places, 1)
    )
    assert tasks(items) == [f"{number}.举办书展" for number in (1, 2, 3)]


def test_a_legend_makes_one_bracket_a_list_of_bodies_though_it_holds_a_name_that_nothing_tells() -> None:
    items = (
        "1.储备粮食。新建粮仓5座。（市发改委、市商务局、中储粮岚江直属库。排名第一的为牵头单位，下同）\n"
        "2.整治河道。清理垃圾。（含支流、排名第一的为示范段）\n"
    )
    assert tasks(items) == ["1.储备粮食 牵市发改委 责市商务局 责中储粮岚江直属库", "2.整治河道"]


def test_one_list_of_several_counts_where_other_brackets_say_who_does_what() -> None:
    charged = "1.建设冷链。新建冷链设施。（市商务局牵头，市财政局配合）\n2.整治河道。清理垃圾。{}\n"
    assert tasks(charged.format("（市水利局、市公安局）"))[1] == "2.整治河道 责市水利局 责市公安局"
    # one name alone may be where it is done; amid the text stands no list of those who answer
    assert tasks(charged.format("（市图书馆）"))[1] == "2.整治河道"


@pytest.mark.parametrize("names", ["市水利局", "市水利局、市公安局", "市水利局、各区政府"])
def test_departments_alone_in_the_one_bracket_behind_a_numbered_item_answer_for_it(names: str) -> None:
    held = "".join(f" 责{name}" for name in names.split("、"))
    assert tasks(f"1.建设冷链。新建冷链设施。\n2.整治河道。清理垃圾。（{names}）\n")[1] == f"2.整治河道{held}"


def test_one_list_below_a_numbered_item_is_of_that_item() -> None:
    assert (
        tasks("1.建设冷链。新建设施。\n（市商务局）\n2.整治河道。清理垃圾。\n")[0] == "1.建设冷链 责市商务局"
    )


@pytest.mark.parametrize(
    "stored",
    [
        "1.整治河道。清理垃圾。（市水利中心）",
        "1.整治河道。清理垃圾。（市水利局、城东广场）",
        "1.整治河道。清理垃圾。（水利局）",
        "1.市水利局举办书展。展出图书。（市水利局）",
        "整治河道。清理垃圾。（市水利局）",
    ],
)
def test_one_bracket_that_may_say_where_or_who_tells_of_it_holds_nothing(stored: str) -> None:
    assert not any(" " in task for task in tasks(stored + "\n"))

"""Which headings, lead sentences and paragraphs are tasks, and how they hang together."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source, Task
from gangmu_import.duties import find_clauses
from gangmu_import.outline import read_outline
from gangmu_import.pipeline import extract
from gangmu_import.tasks import find_tasks
from gangmu_import.text import fold

LONG = "各有关部门要把这项工作摆上重要位置,结合实际抓好落实,确保各项任务按期完成,取得看得见的成效。"


def tasks_of(stored: str) -> tuple[Task, ...]:
    text = fold(stored)
    outline = read_outline(text)
    return find_tasks(text, outline, find_clauses(text, outline))


def named(stored: str) -> list[tuple[str, str | None]]:
    """Titles of the tasks, each with that of its parent."""
    tasks = tasks_of(stored)
    return [(task.title, None if task.parent is None else tasks[task.parent].title) for task in tasks]


def test_leaf_headings_of_action_sections_are_tasks_and_their_groups_are_not() -> None:
    text = f"一、主要任务\n（一）交通建设\n1.修通村路。{LONG}\n2.架便民桥。{LONG}\n二、保障措施\n（一）组织领导。{LONG}"
    assert named(text) == [("修通村路", None), ("架便民桥", None), ("组织领导", None)]


@pytest.mark.parametrize("sign", [",", "，"])
def test_numbered_sentences_of_a_notice_that_say_who_has_to_act_are_tasks(sign: str) -> None:
    items = [
        f"各级政府要把渡船安全作为大事来抓{sign}主要领导亲自部署",
        f"各县(市、区)要将渡船检查分解到乡镇{sign}建立责任制",
        f"交通部门要加大检查力度{sign}及时消除隐患",
        f"市教育局要在开学前开展一次安全教育{sign}教会学生自救",
        f"请各县于6月底前报送名单{sign}逾期不候",
        f"要把渡口摆上重要位置{sign}常抓不懈",
        "企业务必按时检修渡船",
        "市海事局负责牵头组织检查",
        f"由县水利局牵头{sign}县茶业局配合{sign}于4月底前开展渡口检查",
        f"各乡镇开展渡口检查{sign}建立名册",
    ]
    numbers = "一二三四五六七八九十"
    lines = [f"{number}、{item}。\n" for number, item in zip(numbers, items, strict=True)]
    text = "岚江市人民政府关于加强渡船安全的通知\n各县人民政府：\n现通知如下：\n" + "".join(lines)
    assert [title for title, _ in named(text)] == items


@pytest.mark.parametrize(
    "title",
    ["确定护林人员", "搞好渡船检修", "严明值班纪律", "限期更换旧船", "千方百计稳住茶价", "抓项目强茶业"],
)
def test_the_headings_of_a_short_notice_are_tasks_whatever_verb_opens_one(title: str) -> None:
    assert [
        one for one, _ in named(f"一、落实造林地块\n{LONG}\n二、{title}\n{LONG}\n三、严格检查验收\n{LONG}")
    ] == [
        "落实造林地块",
        title,
        "严格检查验收",
    ]


@pytest.mark.parametrize("contents", ["活动内容", "建设内容", "改革内容", "试点内容"])
def test_items_of_contents_that_open_with_verbs_are_tasks_and_others_are_not(contents: str) -> None:
    items = f"（一）开展茶会促销\n{LONG}\n（二）茶会规模\n{LONG}\n（三）新建茶馆\n{LONG}"
    text = f"茶业振兴方案\n一、主题\n茶香满城。\n二、{contents}\n{items}"
    assert named(text) == [("开展茶会促销", None), ("新建茶馆", None)]


def test_what_is_supported_and_given_is_a_task_and_who_may_apply_is_not() -> None:
    items = f"（一）新茶研发支持\n{LONG}\n（二）茶企品牌建设奖励补助\n{LONG}\n（三）种茶大户\n{LONG}"
    text = f"加快茶业发展的实施意见\n一、扶持范围\n{items}"
    assert named(text) == [("新茶研发支持", None), ("茶企品牌建设奖励补助", None)]


def test_what_is_supported_in_articles_is_no_task() -> None:
    text = "加快茶业发展的实施意见\n一、扶持范围\n（一）鼓励种茶\n第 1 1 条 对新建茶园的，给予补助。\n第 1 2 条 对茶企，给予奖励。\n"
    assert named(text) == []


def test_numbered_sentences_that_say_what_somebody_needs_are_no_tasks() -> None:
    items = [
        "茶船的主要求购者是游客",
        "茶业需要规模",
        "游船停靠次要码头,不收费用",
        "要素保障",
        "市海事局负责人的职责",
        "各乡镇开展渡口检查情况",
        "乡镇发展规划",
    ]
    lines = [f"{number}、{item}。\n" for number, item in zip("一二三四五六七", items, strict=True)]
    assert named("岚江市茶船情况的通报\n" + "".join(lines)) == []


@pytest.mark.parametrize(
    "title", ["指导思想", "基本原则", "发展基础", "存在问题", "发展目标", "2030年工作回顾", "考评对象"]
)
def test_sections_that_only_speak_of_guidance_aims_and_the_past_hold_no_tasks(title: str) -> None:
    text = f"一、{title}\n（一）加强领导。{LONG}\n（二）加快建设。{LONG}\n二、主要任务\n（一）修路。{LONG}"
    assert named(text) == [("修路", None)]


PLAIN_PARTS = (
    "第一章 区域概况\n第一节 地理区位\n全县多山。\n第二章 茶园管护\n第一节 水渠疏浚\n水渠每年疏浚一次。\n"
    "第二节 茶树更替\n老茶树分批更替。\n第三章 效益分析\n第一节 茶农收入\n茶农增收。\n"
)


def test_parts_of_what_is_called_a_plan_are_tasks_though_no_verb_opens_them() -> None:
    """And those on how things stand are none."""
    text = f"青岭县茶产业发展规划\n{PLAIN_PARTS}"
    tasks = extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks
    assert [task.title for task in tasks] == ["水渠疏浚", "茶树更替"]
    assert not extract(Source("paper.txt", "0" * 64, "utf-8"), text.replace("发展规划", "年鉴")).tasks


def test_to_better_the_environment_is_a_task_and_how_it_stands_is_none() -> None:
    text = f"一、主要任务\n（一）治理水环境。{LONG}\n（二）治理茶河生态环境。{LONG}\n（三）治理环境。{LONG}"
    assert named(text) == [("治理水环境", None), ("治理茶河生态环境", None)]


def test_measures_named_within_aims_are_tasks_again() -> None:
    text = f"一、目标与任务\n（一）发展目标。{LONG}\n（二）主要措施\n1.修路。{LONG}\n2.架桥。{LONG}"
    assert named(text) == [("修路", None), ("架桥", None)]


def test_items_that_share_out_what_was_raised_are_tasks() -> None:
    stored = (
        "（一）关于“守好水源，用好清水”的问题，由水利部会同财政部、生态环境部等部门研究提出意见。\n"
        "（二）关于补助标准的建议，由财政部牵头办理。\n（三）关于水价的问题，由水利部负责解释。\n"
        "（四）关于水库的问题，由水利部会同财政部制定了办法。\n（五）关于水权纠纷，由水利部负责调解。\n"
    )
    assert [task.number for task in tasks_of(stored)] == ["（一）", "（二）"]


def test_lead_sentences_inside_a_paragraph_are_children() -> None:
    text = f"一、主要任务\n（一）打造交通高地\n打造多元通村公路。{LONG}做精做深桥梁服务。{LONG}\n（二）植树\n{LONG}"
    assert named(text) == [
        ("打造交通高地", None),
        ("打造多元通村公路", "打造交通高地"),
        ("做精做深桥梁服务", "打造交通高地"),
        ("植树", None),
    ]


def test_a_row_of_short_sentences_has_no_leads() -> None:
    text = f"一、主要任务\n（一）争取政策先行\n积极推动公路创建工作。探索开展桥梁试点工作。支持植树造林工作。{LONG}"
    assert named(text) == [("争取政策先行", None)]


def test_paragraphs_that_open_with_leads_are_children_and_short_sentences_further_in_are_not() -> None:
    text = f"一、主要任务\n（一）修路\n{LONG}\n加快通村公路建设。{LONG}推进养护工作。{LONG}\n健全养护机制。{LONG}"
    assert named(text) == [("修路", None), ("加快通村公路建设", "修路"), ("健全养护机制", "修路")]


def test_bare_names_are_leads_where_the_section_has_announced_them() -> None:
    text = f"一、主要任务\n（一）发展特色产业\n重点发展云服务、数字内容等领域。\n云服务。{LONG}\n数字内容。{LONG}"
    assert named(text)[1:] == [("云服务", "发展特色产业"), ("数字内容", "发展特色产业")]
    unannounced = f"一、主要任务\n（一）发展特色产业\n{LONG}\n上下同欲者胜。{LONG}\n奋斗赢得未来。{LONG}"
    assert named(unannounced) == [("发展特色产业", None)]


def test_ordinals_in_a_paragraph_are_children() -> None:
    text = f"一、主要任务\n（一）加强管理。一是完善体系。{LONG}二是要加强宣传。{LONG}"
    tasks = tasks_of(text)
    assert [(task.number, task.title, task.parent) for task in tasks[1:]] == [
        ("一是", "完善体系", 0),
        ("二是", "加强宣传", 0),
    ]


@pytest.mark.parametrize("marks", [("①", "②", "③"), ("1)", "2)", "3)"), ("1）", "2）", "3）")])
def test_numbers_amid_a_paragraph_count_measures_that_open_with_verbs(marks: tuple[str, ...]) -> None:
    first, second, third = marks
    text = f"一、主要任务\n（一）整治村容。{first}清理茶渣。每周两次。{second}规范渡口，更换灯具。{third}绿化茶道。{LONG}"
    assert named(text) == [
        ("整治村容", None),
        ("清理茶渣", "整治村容"),
        ("规范渡口", "整治村容"),
        ("绿化茶道", "整治村容"),
    ]
    for other in (f"{first}茶渣过多。{second}灯具老旧。", f"见图{first}和{second}。", f"{second}绿化茶道。"):
        assert named(f"一、主要任务\n（一）整治村容。{other}{LONG}") == [("整治村容", None)]


def test_ordinals_may_be_counted_with_a_comma() -> None:
    text = f"一、主要任务\n（一）加强管理。第一，完善体系。{LONG}第二，加强宣传。{LONG}"
    assert [(task.number, task.title) for task in tasks_of(text)[1:]] == [
        ("第一", "完善体系"),
        ("第二", "加强宣传"),
    ]
    assert [
        task.title for task in tasks_of(f"一、主要任务\n（一）优化第一，第二产业布局。{LONG}第一产业增长。")
    ] == ["优化第一，第二产业布局"]


def test_a_heading_above_others_with_a_duty_of_its_own_is_their_parent() -> None:
    text = (
        f"一、优化服务\n（一）简化手续。{LONG}（责任单位：市交通局）\n1.减少材料。{LONG}（责任单位：市交通局）\n"
        f"2.压缩时间。{LONG}（责任单位：市民政局）"
    )
    assert named(text) == [("简化手续", None), ("减少材料", "简化手续"), ("压缩时间", "简化手续")]


def test_measures_in_brackets_are_children_of_the_task_that_they_number() -> None:
    text = f"一、主要任务\n1.修路\n（1）通村路。{LONG}\n（2）通组路。{LONG}\n2.架桥\n{LONG}"
    assert named(text) == [("修路", None), ("通村路", "修路"), ("通组路", "修路"), ("架桥", None)]


def test_the_one_measure_without_a_number_is_a_child() -> None:
    text = f"一、简政放权\n（一）支持试点。{LONG}（市政府办公室牵头负责）具体措施：2031年底前设立试点,{LONG}（市政府办公室负责）"
    assert named(text) == [("支持试点", None), ("2031年底前设立试点", "支持试点")]


def test_a_paragraph_with_a_duty_clause_outside_all_headings_is_a_task() -> None:
    text = f"望江市修路任务分工\n{LONG}\n修通村公路,确保质量。（责任单位：市交通局）\n架便民桥梁,确保安全。（责任单位：市水利局）"
    assert named(text) == [("修通村公路,确保质量", None), ("架便民桥梁,确保安全", None)]


def test_a_regulation_has_no_tasks() -> None:
    articles = "".join(
        f"第{number}条 建立道路养护制度,加强道路管理,推进道路建设。\n" for number in "一二三四五六七八九十"
    )
    assert tasks_of("望江市道路条例\n第一章 总则\n" + articles) == ()


def test_duties_and_short_sentences_in_articles_make_no_tasks() -> None:
    article = f"道路养护由市交通局负责。\n加强道路管理。{LONG}\n推进道路建设。{LONG}\n"
    assert (
        tasks_of("望江市道路办法\n" + "".join(f"第{number}条 {article}" for number in "一二三四五六")) == ()
    )


def test_articles_that_each_name_who_takes_the_measure_are_tasks() -> None:
    articles = "".join(
        f"第{number}条 支持企业修路。{LONG}（责任单位：市交通局）\n" for number in "一二三四五六"
    )
    assert [task.number for task in tasks_of("望江市若干措施\n" + articles)] == [
        f"第{number}条" for number in "一二三四五六"
    ]


@pytest.mark.parametrize("heading", ["申报材料", "提交材料", "材料提交", "注意事项", "申报主体"])
def test_what_applicants_hand_in_and_mind_is_no_task(heading: str) -> None:
    text = f"一、主要任务\n（一）更新茶船。{LONG}\n二、{heading}\n（一）提供茶船照片。每船一张。\n（二）填写申请表。{LONG}"
    assert named(text) == [("更新茶船", None)]


def test_a_bulletin_of_news_gives_its_numbered_measures_only() -> None:
    text = (
        "望江动态简报\n1、桥梁节5月开幕,带动消费\n据悉,市里将举办桥梁节。一是组织云上峰会,邀请各地代表;二是升级特色展览,推出新品。"
        f"\n2、两家企业获得奖励\n{LONG}\n3、推进大桥建设,市领导赴现场\n{LONG}"
    )
    assert [task.title for task in tasks_of(text)] == ["组织云上峰会", "升级特色展览"]


def test_rules_on_validity_and_interpretation_are_no_tasks() -> None:
    text = f"一、主要任务\n（一）修路。{LONG}\n二、其他\n（二）本意见自发布之日起施行,由市交通局负责解释。\n"
    assert named(text) == [("修路", None)]


def test_each_task_has_a_rule_and_a_confidence() -> None:
    charged = "".join(f"\n（{number}）修桥。（责任单位：市交通局）" for number in "二三四")
    sure = tasks_of(f"一、保障措施\n（一）加强领导。{LONG}")[0]
    doubtful = tasks_of(f"一、修路\n（一）路网。{LONG}{charged}")[0]
    assert sure.rule == "heading"
    assert sure.confidence > 0.9
    assert doubtful.confidence < 0.6


def test_the_one_measure_of_a_section_is_a_child_where_others_stand_so_elsewhere() -> None:
    one = f"（一）统筹城乡\n推进城镇化。\n{LONG}\n"
    several = f"（二）保护生态\n推进国土绿化。\n{LONG}\n开展水体治理。\n{LONG}\n"
    assert named(f"一、重点任务\n{one}{several}") == [
        ("统筹城乡", None),
        ("推进城镇化", "统筹城乡"),
        ("保护生态", None),
        ("推进国土绿化", "保护生态"),
        ("开展水体治理", "保护生态"),
    ]
    # in one paragraph with its text, or alone in its document, it is the first sentence of its section
    joined = one.replace("。\n", "。", 1)
    assert ("推进城镇化", "统筹城乡") not in named(f"一、重点任务\n{joined}{several}")
    assert named(f"一、重点任务\n{one}") == [("统筹城乡", None)]


def test_a_name_of_measures_over_leads_is_no_task_and_a_name_over_text_is_a_doubtful_one() -> None:
    leads = f"一、重点任务\n加快通村公路建设。{LONG}\n健全养护机制。{LONG}"
    assert named(leads) == [("加快通村公路建设", None), ("健全养护机制", None)]
    text = tasks_of(f"一、保障措施\n{LONG}")
    assert [(task.title, task.confidence < 0.6) for task in text] == [("保障措施", True)]


def test_the_paragraphs_of_a_section_that_each_state_a_duty_are_children() -> None:
    text = (
        f"一、主要任务\n（一）发展交通\n修通村公路,确保质量。{LONG}（市交通局牵头,市财政局配合）\n"
        f"架便民桥梁,确保安全。{LONG}\n（市水利局负责）"
    )
    assert [title for title, parent in named(text) if parent == "发展交通"] == [
        "修通村公路,确保质量",
        "架便民桥梁,确保安全",
    ]


def test_items_too_long_for_headings_are_measures_of_the_action_above_them() -> None:
    text = (
        "一、重点任务\n（一）实施修路行动\n（1）推进县道改造提升,增加桥梁供给,全面消除安全隐患,让出行更加便利,让货物更加畅通,让山区更加富裕。\n"
        "（2）推动街道建设服务中心,为老年人提供日间照料、康复护理、助餐助浴等服务,鼓励社会力量参与运营和管理。\n"
        "（二）完善管理办法\n（1）道路的长度,按照有关标准由县里测量,每年公布一次并接受群众监督。\n（2）桥梁的宽度,按照有关标准由县里测量,每年公布一次并接受群众监督。"
    )
    assert named(text) == [
        ("实施修路行动", None),
        ("推进县道改造提升", "实施修路行动"),
        ("推动街道建设服务中心", "实施修路行动"),
        ("完善管理办法", None),
    ]


def test_names_of_like_length_that_open_all_paragraphs_are_measures() -> None:
    text = f"一、重点任务\n（一）开展培训\n理论培训。{LONG}\n实操培训。{LONG}\n线上培训。{LONG}\n（二）修路\n{LONG}"
    assert named(text) == [
        ("开展培训", None),
        ("理论培训", "开展培训"),
        ("实操培训", "开展培训"),
        ("线上培训", "开展培训"),
        ("修路", None),
    ]


def test_why_something_matters_is_no_task() -> None:
    text = f"一、充分认识冷链物流的重要意义\n（一）冷链物流是保障民生的基本条件。{LONG}\n二、主要任务\n（一）修路。{LONG}"
    assert named(text) == [("修路", None)]
    among = f"一、主要任务\n（一）修路。{LONG}\n（二）充分认识重要意义。{LONG}"
    assert named(among) == [("修路", None), ("充分认识重要意义", None)]


def test_a_paragraph_that_says_where_to_start_or_arrive_is_no_task() -> None:
    text = f"一、目标任务\n1.以群众满意为目标,用三年时间提升效能。{LONG}\n2.到2025年,满意率达到95%。{LONG}\n3.建设平台。{LONG}"
    assert named(text) == [("建设平台", None)]


def test_a_section_of_aims_and_tasks_that_says_only_where_to_arrive_is_no_task() -> None:
    road = f"（一）修路。{LONG}"
    for aims in (
        "（二）目标任务。全县道路更加通畅,群众更加满意。",
        "（二）总体目标任务。到2025年,满意率达到95%。",
    ):
        text = f"一、总体要求\n（一）指导思想。以道路为主。\n{aims}\n二、重点工作\n{road}"
        assert named(text) == [("修路", None)]
    assert named(f"一、目标任务\n到2025年,满意率达到95%。\n二、重点工作\n{road}") == [("修路", None)]
    assert named(f"一、目标任务\n{road}") == [("修路", None)]
    assert named(f"一、目标任务\n（一）目标任务。维修道路,加固桥梁。{LONG}")[0] == ("目标任务", None)


def test_a_sentence_of_two_clauses_that_others_open_out_is_the_title_of_an_ordinal() -> None:
    body = "坚持把茶业作为富民产业的根本，用好用足各项扶持政策，不断扩大茶园面积。"
    text = "望江市茶业行动方案\n一、主要任务\n（一）振兴茶业\n一是建好茶园,实现茶业新突破。{}\n二是办好茶馆,实现茶市新突破。{}\n"
    assert [task.title for task in tasks_of(text.format(body, body))][1:] == [
        "建好茶园,实现茶业新突破",
        "办好茶馆,实现茶市新突破",
    ]
    assert [task.title for task in tasks_of(text.format("", ""))][1:] == ["建好茶园", "办好茶馆"]


def test_the_first_clause_of_an_ordinal_that_only_says_how_is_not_its_title() -> None:
    text = f"一、主要任务\n（一）完善路网。一是结合老城更新工程,打通断头道路。二是加强管理,提升水平。{LONG}"
    assert [title for title, parent in named(text) if parent] == ["结合老城更新工程,打通断头道路", "加强管理"]


def test_clauses_that_say_by_what_means_and_in_which_fields_are_no_title_yet() -> None:
    how = "依托“百园千店”产业集群,在制茶、包装、仓储、运输、销售等重点领域"
    text = f"一、主要任务\n（一）拓宽用途\n1.{how},打造30个以上智慧制茶典型场景。{LONG}\n2.加强管理。{LONG}"
    assert (f"{how},打造30个以上智慧制茶典型场景", None) in named(text)


def test_a_long_sentence_beside_titles_of_its_kind_is_one_where_a_duty_closes_it() -> None:
    long = "以“健康+”行动整体带动机关、校园、工厂、商圈、社区的卫生水平提高"
    text = f"一、主要任务\n(1)普及知识。{LONG}(市卫健委牵头)\n(2){long}。{LONG}(市爱卫办牵头)"
    assert [title for title, _ in named(text)] == ["普及知识", long]
    unclaimed = text.replace("(市爱卫办牵头)", "")
    assert long not in [title for title, _ in named(unclaimed)]


def test_what_a_box_lists_is_part_of_the_task_above_it() -> None:
    text = f"一、主要任务\n（一）修建道路。{LONG}\n专栏1 重点工程\n1.建设一号工程。{LONG}\n2.建设二号工程。{LONG}\n（二）架桥。{LONG}"
    road = "修建道路"
    assert named(text) == [(road, None), ("建设一号工程", road), ("建设二号工程", road), ("架桥", None)]


def test_the_clause_before_a_box_is_that_of_the_task_and_not_of_its_last_measure() -> None:
    measures = f"加快硬化路面。{LONG}\n完善安全标志。{LONG}\n"
    text = f"一、主要任务\n（一）修建道路。\n{measures}（责任单位：市交通局）\n专栏1 重点工程\n1.建设一号工程。{LONG}\n（二）架桥。{LONG}"
    ends = {task.title: text[task.start : task.end] for task in tasks_of(text)}
    assert "责任单位" in ends["修建道路"]
    assert "责任单位" not in ends["完善安全标志"]


def test_a_section_headed_contents_of_measures_holds_tasks() -> None:
    for heading in ("措施内容", "政策内容", "扶持内容"):
        text = f"一、支持对象\n全县各类市场。\n二、{heading}\n1.步道贴补。给予补助。\n2.赛事进景区。{LONG}\n三、附则\n本措施自印发之日起施行。"
        assert [title for title, _ in named(text)] == ["步道贴补", "赛事进景区"]
    assert named("一、考评内容\n1.步道情况。步道的数量和质量。\n2.赛事情况。赛事的数量和质量。") == []


MEASURES = (
    "一、适用对象\n1.体育企业。指在本市注册的企业。\n2.体育社团。指在本市登记的社团。\n二、体育场馆\n1.步道贴补。给予补助。\n"
    "2.赛事进景区。联合景区办赛。\n三、名词解释\n1.健身步道。指供行走的步道。\n四、咨询电话。市体育局,0955-0000000。"
)


def test_items_of_a_document_of_measures_are_tasks_where_no_other_heading_stands_above() -> None:
    text = fold(MEASURES)
    outline = read_outline(text)

    def titles(title: str) -> list[str]:
        return [task.title for task in find_tasks(text, outline, find_clauses(text, outline), title)]

    assert titles("中卫市促进体育消费十条举措(试行)") == ["步道贴补", "赛事进景区"]
    assert titles("中卫市体育消费调查报告") == []


def test_measures_without_sections_are_tasks_where_each_runs_on_into_its_text() -> None:
    text = fold("1.步道贴补。对新建步道给予补助。\n2.赛事进景区。联合景区办赛。")
    outline = read_outline(text)
    assert len(find_tasks(text, outline, (), "中卫市促进体育消费若干措施")) == 2
    assert find_tasks(text, outline, (), "中卫市体育消费简报") == ()


@pytest.mark.parametrize("mark", ["（一）", "1."])
@pytest.mark.parametrize("title", ["以茶会为抓手,建设茶园", "以“茶船节”为牵引，改造旧码头"])
def test_an_item_that_says_first_what_leads_its_act_is_a_task(mark: str, title: str) -> None:
    text = f"望江市茶业行动方案\n一、主要任务\n{mark}{title}。{LONG}\n"
    assert named(text)[0] == (title, None)
    assert named(f"望江市茶业行动方案\n一、指导思想\n{mark}{title}。{LONG}\n") == []


def test_what_an_item_aims_at_leads_no_act() -> None:
    text = f"望江市茶业行动方案\n一、目标任务\n以茶农满意为目标,建设茶园。{LONG}\n二、重点工作\n（一）修路。{LONG}"
    assert named(text) == [("修路", None)]


def test_a_principle_and_two_acts_are_one_title() -> None:
    whole = "坚持绿色发展，全面改造茶园，坚决关停旧炉"
    assert named(f"一、主要任务\n（一）{whole}。{LONG}") == [(whole, None)]
    assert named(f"一、主要任务\n（一）坚持绿色发展，茶农参与，分步实施。{LONG}") == [("坚持绿色发展", None)]
    assert named(f"一、主要任务\n（一）提高管理水平，全面改造茶园，坚决关停旧炉。{LONG}") == [
        ("提高管理水平", None)
    ]

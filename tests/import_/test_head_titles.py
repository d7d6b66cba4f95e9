"""Titles with something behind them, and lines beside them, in documents about what nobody planned."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

TASKS = "一、任务\n（一）建设茶园。建设茶园3个。（县财政局负责）\n"


def read(head: str, body: str = TASKS) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), f"{head}\n{body}")


@pytest.mark.parametrize("part", ["(一)", "（二）", "（上）", "(下)", "（1）", "(10)", "（续）"])
@pytest.mark.parametrize("title", ["2025年茶业发展分工方案", "2025年青屿县茶业工作报告"])
def test_a_title_may_end_in_the_number_of_its_part(title: str, part: str) -> None:
    bundle = read(title + part)
    assert (bundle.head.title, bundle.head.period) == (title + part, (2025, 2025))
    assert bundle.head.kind == ("报告" if "报告" in title else "实施方案")
    assert [target.year for target in bundle.targets] == [2025]


@pytest.mark.parametrize("office", ["市茶业局", "县人民政府办公室", "兰州市茶业委员会", "区教育体育局"])
@pytest.mark.parametrize("dash", ["-", "—", "－", "_"])
def test_the_office_behind_a_dash_is_no_part_of_a_title(office: str, dash: str) -> None:
    bundle = read(f"2025年兰州市茶业工作责任分工{dash}{office}")
    assert (bundle.head.title, bundle.head.period) == ("2025年兰州市茶业工作责任分工", (2025, 2025))


def test_other_words_behind_a_dash_stay() -> None:
    assert read("从茶园—茶厂到茶楼—振兴茶业的行动方案").head.title == "从茶园—茶厂到茶楼—振兴茶业的行动方案"


@pytest.mark.parametrize("follows", ["", "\n", "为促进茶业发展，提出以下意见。"])
def test_a_title_may_end_with_a_full_stop_where_it_begins_with_what_it_is_about(follows: str) -> None:
    text = f"关于支持茶业发展的十条意见。{follows}1.建设茶市。新建茶市6座。2.建设茶路。\n"
    assert extract(Source("plan.txt", "", ""), text).head.title == "关于支持茶业发展的十条意见"


def test_a_sentence_that_ends_as_a_title_is_none() -> None:
    text = "近日，市政府印发了关于支持茶业发展的意见。\n茶农提出了意见。\n"
    assert not extract(Source("plan.txt", "", ""), text).head.title


@pytest.mark.parametrize("follows", ["2025年是茶业振兴之年，", "为振兴茶业，", "为深入推进茶艺，"])
def test_a_title_glued_to_its_text_is_one(follows: str) -> None:
    bundle = read(f"兰州新区茶业管理委员会2025年度工作计划{follows}要扩大茶园，提升茶艺，培育茶商。")
    assert (bundle.head.title, bundle.head.period) == ("兰州新区茶业管理委员会2025年度工作计划", (2025, 2025))


@pytest.mark.parametrize(
    "line", ["本方案为推进茶业，", "兰州市召开会议，研究茶业方案为推进茶业，", "兰州市茶业计划2025年，"]
)
def test_a_sentence_is_no_title(line: str) -> None:
    assert read(f"{line}要扩大茶园，提升茶艺，培育茶商。").head.title == ""


@pytest.mark.parametrize("way", ["位置导航：首页 >> 新闻 >> 正文", "导航：首页>新闻>正文"])
def test_a_headline_on_things_to_be_done_stands_below_the_way_to_its_page(way: str) -> None:
    head = read(f"{way}\n兰州市政府承诺2025年再办10件实事\n信息来源:茶网 发布时间:2025年1月20日").head
    assert (head.title, head.period) == ("兰州市政府承诺2025年再办10件实事", (2025, 2025))


PLAN = "2025年全县茶业重点任务清单"


@pytest.mark.parametrize(
    "lines",
    [
        "索  引  号 11370828004313434W/2021-05704 公开方式 主动公开\n发布机构 茶业局 组配分类 政策和解读\n成文日期 2025-04-20 废止日期\n有效性",
        "索 引 号  1440153660/jtysj/2020-0000137  发布机构  茶业局\n 存放位置   公开日期  2025-07-08\n 文  号   公开方式  主动公开\n 信息名称  "
        + PLAN,
        "发布机构 茶业局 组配分类 其他\n生成日期 2025-04-20 废止日期\n有 效 性",
    ],
)
def test_lines_of_labels_without_colons_are_no_part_of_a_title(lines: str) -> None:
    bundle = read(f"{lines}\n{PLAN}")
    assert bundle.head.title == PLAN
    assert [section.title for section in bundle.sections] == ["任务", "建设茶园"]


@pytest.mark.parametrize("line", ["有效性评估", "有效性", "发布机构 组织茶会", "成文日期的确定"])
def test_other_lines_with_such_words_are_content(line: str) -> None:
    bundle = read(PLAN, f"{TASKS}{line}。\n")
    assert bundle.frames == ()


@pytest.mark.parametrize("label", ["文号：", "文　号: ", "发布日期：", "有效性："])
def test_a_label_without_a_value_behind_the_title_of_an_index_table_is_no_part_of_it(label: str) -> None:
    head = read(f"索引号：000014349/2020-1\n名称：2025年茶业工作完成情况 {label}\n发布日期：2025-12-24").head
    assert head.title == "2025年茶业工作完成情况"


@pytest.mark.parametrize("form", ["责任分解", "任务分解表", "分工表"])
def test_the_title_of_a_plan_below_the_date_of_its_notice_goes_before_a_heading_with_a_count(
    form: str,
) -> None:
    title = f"兰州市茶业发展“十三五”规划{form}"
    notice = f"兰州市人民政府办公厅关于印发{title}的通知\n各区：\n现将《兰州市茶业发展“十三五”规划》{form}印发给你们。\n兰州市人民政府办公厅\n2017年4月13日\n"
    body = "为发展茶业，将9项任务分解如下。\n“十三五”茶业9个具体建设任务\n（一）建设茶园\n1.开垦茶园\n"
    assert read(f"{notice}{title}", body).head.title == title


@pytest.mark.parametrize(
    ("line", "plan"),
    [
        ("兰州市政府印发兰州市茶业2025年行动计划", "兰州市茶业2025年行动计划"),
        ("《兰州市政府办公厅正式印发兰州市茶业2025年行动计划》", "兰州市茶业2025年行动计划"),
        ("甘肃省农业农村厅发布甘肃省茶业发展规划", "甘肃省茶业发展规划"),
    ],
)
def test_a_headline_without_quotes_names_the_plan_behind_who_issues_it(line: str, plan: str) -> None:
    assert read(line).head.title == plan


@pytest.mark.parametrize("line", ["兰州市茶业局关于印发茶业计划的通知", "兰州市印发茶业计划"])
def test_other_titles_with_such_a_word_stay_whole(line: str) -> None:
    assert read(line).head.title in (line, "茶业计划")


def test_a_number_without_its_last_character_is_no_part_of_who_issues() -> None:
    line = "兰政发〔2011〕129兰州市人民政府关于印发茶业工作方案的通知各区、县：现将《茶业工作方案》印发给你们，请执行。"
    head = read(line).head
    assert (head.number, head.issuers) == ("兰政发〔2011〕129", ("兰州市人民政府",))


def roles(text: str) -> list[tuple[str, str]]:
    bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text)
    issuers = set(bundle.head.issuers)
    return [(mention.name, mention.role) for mention in bundle.mentions if mention.department in issuers]


def test_who_signs_issues_and_not_who_is_named_in_a_sentence_before() -> None:
    text = "各街道：\n县政府办公室负责督查茶业。县政府办公室印发通报。\n一、任务\n1.建设茶园。\n{}云县人民政府办公室\n2019年2月15日\n"
    for other in ("", "云县茶业领导小组办公室\n"):
        assert roles(text.format(other))[-1] == ("云县人民政府办公室", "发文")
        assert {role for _, role in roles(text.format(other))[:2]} == {"提及"}


@pytest.mark.parametrize(
    "title", ["云县人民政府关于发展茶业的通知", "云县人民政府 云县茶业局关于发展茶业的通知"]
)
def test_the_title_goes_before_the_signature_and_behind_no_sentence(title: str) -> None:
    text = f"编者按：云县人民政府近日发文。\n{title}\n各街道：\n一、任务\n1.建设茶园。\n云县人民政府\n2019年2月15日\n"
    assert [role for _, role in roles(text)][:3] == ["提及", "发文", "提及"]


def test_an_issuer_without_title_or_signature_is_the_first_that_is_named() -> None:
    assert (
        roles("发布机构：云县人民政府\n一、任务\n1.建设茶园。县政府负责，县政府印发茶单。\n")[0][1] == "发文"
    )


def test_the_number_of_a_page_ends_a_title() -> None:
    text = "云县茶馆“十四五”发展规划文本\n1\n云县茶馆“十四五”发展规划\n文本（征求意见稿）\n一、任务\n1.建设茶园。\n"
    assert extract(Source("plan.txt", "0" * 64, "utf-8"), text).head.title == "云县茶馆“十四五”发展规划"


NOTICE = "各乡镇人民政府：\n现将方案印发给你们，请认真贯彻执行。\n清溪县人民政府办公室\n2031年2月1日\n"


@pytest.mark.parametrize(
    ("issued", "lines", "title"),
    [
        ("清溪县“十四五”茶业发展规划", "清溪县“十四五”\n\n茶业发展规划", "清溪县“十四五”茶业发展规划"),
        ("茶船载体建设引育茶企实施方案", "茶船载体建设\n引育茶企实施方案", "茶船载体建设引育茶企实施方案"),
        (
            "茶业重点工作",
            "《政府工作报告》2031年重点工作\n及茶业实事项目任务分解方案",
            "《政府工作报告》2031年重点工作及茶业实事项目任务分解方案",
        ),
        (
            "茶业方案",
            "清溪县茶业发展\n三年行动方案（2031—2033年）",
            "清溪县茶业发展三年行动方案（2031—2033年）",
        ),
    ],
)
def test_the_title_of_a_plan_below_its_notice_may_begin_on_the_line_above(
    issued: str, lines: str, title: str
) -> None:
    assert read(f"清溪县人民政府办公室关于印发{issued}的通知\n{NOTICE}{lines}").head.title == title


@pytest.mark.parametrize(
    "line", ["清溪县人民政府办公室", "2031年2月1日", "（此件公开发布）", "各乡镇人民政府："]
)
def test_what_stands_above_a_whole_title_is_no_part_of_it(line: str) -> None:
    head = read(
        f"清溪县人民政府办公室关于印发茶业方案的通知\n{NOTICE}{line}\n三年行动方案（2031—2033年）"
    ).head
    assert head.title == "三年行动方案（2031—2033年）"


@pytest.mark.parametrize("word", ["方案（2031-2033年）", "方案", "计划（2031—2033年）"])
def test_the_last_word_of_a_title_may_stand_on_the_next_line(word: str) -> None:
    assert (
        read(f"清溪县推进茶业提质升级三年行动\n{word}").head.title == f"清溪县推进茶业提质升级三年行动{word}"
    )


@pytest.mark.parametrize("dash", ["——", "──", "— "])
def test_the_title_behind_a_dash_below_a_motto_is_that_of_the_document(dash: str) -> None:
    bundle = read(
        f"守正创新，行稳致远\n{dash}青屿县灯塔小学三年发展规划（征求意见稿）\n（2027年9月——2030年6月）"
    )
    assert (bundle.head.title, bundle.head.period) == (
        "青屿县灯塔小学三年发展规划（征求意见稿）",
        (2027, 2030),
    )
    assert [section.title for section in bundle.sections] == ["任务", "建设茶园"]


def test_the_day_behind_a_dash_below_a_title_is_no_title() -> None:
    bundle = read("青屿县人民政府工作报告\n——2027年1月5日在青屿县第十届人民代表大会第二次会议上作报告")
    assert bundle.head.title == "青屿县人民政府工作报告"


def test_the_first_heading_is_no_part_of_the_title_above_it() -> None:
    bundle = read("青屿开发区2027年茶业工作总结和2028年工作思路", "一、2027年工作总结\n新建茶馆3家。\n")
    assert bundle.head.title == "青屿开发区2027年茶业工作总结和2028年工作思路"
    assert [section.title for section in bundle.sections] == ["2027年工作总结"]


def test_a_title_may_end_in_what_is_laid_out_for_the_next_year() -> None:
    bundle = read("青屿镇2027年工作总结和2028年工作谋划", "一、2027年工作推进情况\n新建茶馆3家。\n")
    assert (bundle.head.period, bundle.targets[0].status) == ((2027, 2028), "result")


@pytest.mark.parametrize("between", ["\n\n", "\n", " \n\n"])
def test_a_title_in_bold_on_two_lines_is_one(between: str) -> None:
    notice = "沁水县人民政府关于印发《沁水县果园和茶园更新改造实施方案》的通知\n\n各乡镇：\n\n现印发给你们。\n\n沁水县人民政府\n\n2024年6月9日\n\n"
    found = read(f"{notice}**沁水县果园和茶园**{between}**更新改造实施方案**\n").head
    assert found.title == "沁水县果园和茶园更新改造实施方案"


@pytest.mark.parametrize("mark", ["【规划】", "【政府重点工作及责任分解】", "[茶业政策文件]"])
def test_what_a_page_calls_its_papers_before_a_title_is_none_of_it(mark: str) -> None:
    head = read(f"{mark}兰州市人民政府关于2025年茶业工作责任分解的通知").head
    assert head.title == "兰州市人民政府关于2025年茶业工作责任分解的通知"
    assert head.issuers == ("兰州市人民政府",)


def test_who_signs_a_notice_above_what_may_be_published_is_no_part_of_a_title() -> None:
    signed = "兰州市人民政府\n2025年3月2日\n（此件公开发布）\n"
    assert read(f"{signed}关于振兴茶业的若干措施").head.title == "关于振兴茶业的若干措施"


@pytest.mark.parametrize("said", ["现予印发", "现予发布", "现予公布"])
def test_a_notice_may_issue_its_plan_in_few_words(said: str) -> None:
    notice = f"各区人民政府：\n《茶业振兴若干措施》已经市政府同意，{said}，请认真贯彻执行。\n兰州市人民政府\n"
    bundle = read(f"{notice}2025年3月2日\n茶业振兴若干措施")
    assert bundle.head.title == "茶业振兴若干措施"


def test_the_years_of_a_title_may_open_its_second_line() -> None:
    notice = "各区人民政府：\n现将《茶业发展规划》实施方案印发给你们。\n兰州市人民政府\n2017年2月10日\n"
    bundle = read(f"{notice}茶业发展规划\n（2016—2030年）实施分工方案")
    assert bundle.head.title == "茶业发展规划（2016—2030年）实施分工方案"
    assert (bundle.head.period, bundle.head.kind) == ((2016, 2030), "实施方案")


def test_an_analysis_below_a_motto_bears_the_title() -> None:
    assert read("稳中有进 茶香满城\n——2021年兰州新区经济形势分析").head.title == "2021年兰州新区经济形势分析"


def test_the_party_and_the_government_issue_a_paper_together() -> None:
    text = "中共中央 国务院关于做好二〇二三年茶业工作的意见\n（2023年1月2日）\n一、抓好茶业\n"
    head = read(text).head
    assert head.issuers == ("中国共产党中央委员会", "国务院")
    assert head.period == (2023, 2023)

"""Titles of chapters and sections beside their text, over two lines, and in a long line below the head of a page."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.outline import read_outline
from gangmu_import.pipeline import extract
from gangmu_import.text import fold

BODY = "各村要把这项工作摆上重要位置，结合实际抓好落实，确保各项任务按期完成，取得看得见的成效。"


def titles(stored: str) -> list[str]:
    return [section.title for section in read_outline(fold(stored)).sections]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("第一节 发展基础 茶园面貌有了新变化。采摘更加便利。", "发展基础"),
        ("第二节 发展环境 市场广阔，机遇难得。", "发展环境"),
        ("第三章 建好渔港码头 改造老旧泊位。配齐装卸设备，提升作业效率。", "建好渔港码头"),
        ("第五节 推广良种  老园改造分三批推进。", "推广良种"),
        ("第一节 扩大面积 提升品质。", "扩大面积 提升品质"),
        ("第一节 扩大面积 提升品质 建设良种园。带动农户。", "扩大面积 提升品质"),
        ("第一节 建设 12 座冷库。配齐设备。", "建设 12 座冷库"),
        ("第一章 总 则", "总 则"),
        ("第二章 完善村庄规划 建设美丽家园", "完善村庄规划 建设美丽家园"),
    ],
)
def test_the_title_of_a_chapter_ends_at_a_blank_before_its_text(line: str, title: str) -> None:
    assert titles(f"{line}\n{BODY}")[0] == title


def test_the_text_on_the_line_of_a_section_has_its_tasks() -> None:
    text = f"岚江市茶业“十四五”规划\n第一章 主要任务\n第一节 培育茶业新农人 大力推动能人返乡、能手带徒。营造良好环境，支持各类能人回乡开办茶厂和合作社，吸纳群众就业。\n优化品种布局。扩大良种种植，{BODY}\n第二节 拓展市场 {BODY}"
    assert [task.title for task in extract(Source("plan.txt", "0" * 64, "utf-8"), text).tasks][:3] == [
        "培育茶业新农人",
        "大力推动能人返乡、能手带徒",
        "优化品种布局",
    ]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "第十一章 以良田良种为抓手深入推进粮食增产和\n\n品质提升",
            "以良田良种为抓手深入推进粮食增产和品质提升",
        ),
        ("第三节 健全乡村医疗、养老、\n托育服务", "健全乡村医疗、养老、托育服务"),
        ("第二章 全力打造“渔港、渔村”\n融合发展新高地", "全力打造“渔港、渔村”融合发展新高地"),
        ("# 第三章 深化渔港改革，着力建设渔业\n\n# 发展先行区", "深化渔港改革，着力建设渔业发展先行区"),
        ("**第二篇**\n**激发渔港活力**", "激发渔港活力"),
        ("第二篇\n激发渔港活力", "激发渔港活力"),
        ("第二章 全力打造“渔港”\n开展渔港整治。", "全力打造“渔港”"),
        ("# 第三章 深化渔港改革\n## 建设渔港", "深化渔港改革"),
        ("# 第三章 深化渔港改革\n渔港之窗", "深化渔港改革"),
        ("# 第三章 深化渔港改革\n# 第四章 建设渔村", "深化渔港改革"),
        ("第四节 推动文化与", "推动文化与"),
        ("第五章 修缮古桥与\n— 12 —", "修缮古桥与"),
        ("第六章 加强学校、医院及\n（一）校舍改造", "加强学校、医院及"),
        ("第二节 坚持开放包容\n\n共建港口", "坚持开放包容"),
    ],
)
def test_the_title_of_a_chapter_that_breaks_goes_on_in_the_next_line(lines: str, title: str) -> None:
    assert titles(f"{lines}\n\n{BODY}")[0] == title


@pytest.mark.parametrize(
    "broken",
    [
        "按照渔港整治要求，落实本意见第\n（一）项规定的奖励。",
        "健全联动机制，形成渔港监管\n三、四级网络，实现全覆盖。",
    ],
)
def test_a_numeral_that_a_sentence_breaks_off_before_is_no_heading(broken: str) -> None:
    text = f"二、重点任务\n（一）整治渔港。{BODY}\n{broken}\n（二）修缮古桥。{BODY}\n三、保障措施\n（一）加强领导。{BODY}"
    assert titles(text) == ["重点任务", "整治渔港", "修缮古桥", "保障措施", "加强领导"]


@pytest.mark.parametrize("above", ["整治渔港。", "整治渔港"])
def test_a_heading_of_levels_behind_a_sentence_or_a_title_stays(above: str) -> None:
    text = f"一、响应措施\n（一）{above}\n二、三级响应\n（一）关闭渔港。{BODY}"
    assert titles(text)[2:] == ["三级响应", "关闭渔港"]


PAGE_HEAD = "栏目\n首页 |\n|\n望江市人民政府关于修路的意见 |\n||||\n望江市人民政府 关于修路的意见\n各区县: 现提出如下意见: "


def test_headings_in_the_stream_of_one_line_are_found_below_the_short_lines_of_a_page() -> None:
    text = (
        f"{PAGE_HEAD}一、主要任务 1.修通村路。{BODY * 2}(市交通局负责) 2.架便民桥。{BODY * 2}(市水务局负责)"
    )
    assert 120 < len(text) - text.rindex("\n") < 700
    assert titles(text) == ["主要任务", "修通村路", "架便民桥"]


def test_a_long_line_below_numbered_ones_holds_no_headings() -> None:
    text = f"{PAGE_HEAD}\n一、主要任务\n{BODY * 4}要做到三点:一、定人。二、定路段。三、定时间。{BODY * 4}"
    assert titles(text) == ["主要任务"]


def test_principles_among_guiding_thoughts_are_no_headings() -> None:
    principles = "——坚持市场主导与政府引导相结合。发挥渔民作用。\n——坚持生态优先。养护渔场。\n"
    tasks = f"二、主要任务\n（一）建设渔港。{BODY}\n——坚持标准先行。{BODY}\n——改造泊位。{BODY}\n"
    below = ["主要任务", "建设渔港", "坚持标准先行", "改造泊位"]
    assert titles(f"一、总体要求\n{principles}{tasks}") == ["总体要求", *below]
    assert titles(f"一、总体要求\n（一）指导思想\n{BODY}\n（二）基本原则\n{principles}{tasks}") == [
        "总体要求", "指导思想", "基本原则", *below,
    ]  # fmt: skip
    goals = "——渔港设施更加完善。新建泊位。\n——渔业效益更加显著。\n"
    assert titles(f"一、总体要求\n{goals}{tasks}") == [
        "总体要求", "渔港设施更加完善", "渔业效益更加显著", *below,
    ]  # fmt: skip


def test_what_stands_behind_dashes_below_principles_is_no_heading_but_an_aim_is() -> None:
    principles = "（一）基本原则\n——因地制宜。结合渔场实际。\n——绿色发展。养护渔场。\n"
    aims = f"（二）发展目标\n——渔场扩大。{BODY}\n"
    tasks = f"二、重点任务\n（一）建设渔港。{BODY}\n——改造泊位。{BODY}\n"
    below = ["发展目标", "渔场扩大", "重点任务", "建设渔港", "改造泊位"]
    assert titles(f"一、总体要求\n{principles}{aims}{tasks}") == ["总体要求", "基本原则", *below]


@pytest.mark.parametrize(
    "below", ["", "附表1\n2025年渡口目标\n| 序号 | 渡口 |\n| --- | --- |\n| 1 | 东渡口 |\n"]
)
@pytest.mark.parametrize("sign", ["附件：\n1. ", "附件：1. ", "附表：1\\. "])
def test_a_list_of_annexes_holds_no_headings(sign: str, below: str) -> None:
    text = f"一、更新渡口\n{BODY}\n二、加强考核\n{BODY}\n{sign}2025年渡口目标\n2. 2025年渡船清单\n3. 码头任务表\n"
    assert titles(text + below) == ["更新渡口", "加强考核"]


def test_a_list_of_annexes_holds_no_headings_above_the_files_that_a_page_offers() -> None:
    offered = '#### 相关附件\n\n- [渡口目标表.wps](https://example.org/files/811d07e304f04eddaa5391195cac6668.wps "渡口目标表.wps")\n'
    text = f"一、更新渡口\n\n{BODY}\n\n二、加强考核\n\n{BODY}\n\n附表：1. 2025年渡口目标\n\n　　2. 2025年渡船清单\n\n　　3. 码头任务表\n\n{offered}"
    assert titles(text) == ["更新渡口", "加强考核"]


def test_items_of_an_annex_on_the_line_below_are_headings() -> None:
    text = f"一、更新渡口\n{BODY}\n二、加强考核\n{BODY}\n附件\n渡口清单\n1. 更新东渡口。{BODY}\n2. 更新西渡口。{BODY}\n"
    assert titles(text) == ["更新渡口", "加强考核", "更新东渡口", "更新西渡口"]


@pytest.mark.parametrize(
    "first", ["**1\\.** **改良品种。**", "1\\. 改良品种。", "**1\\. 改良品种。**", "1\\.改良品种。"]
)
def test_a_number_that_markdown_escapes_is_one(first: str) -> None:
    second = first.replace("1", "2").replace("改良品种", "建设冷库")
    text = f"桃溪区果业实施方案\n\n## 二、重点任务\n\n{first}建成果园3\\.5万亩。\n\n{second}新建冷库20座。\n"
    bundle = extract(Source("plan.md", "", ""), text)
    assert [(task.number, task.title) for task in bundle.tasks] == [("1.", "改良品种"), ("2.", "建设冷库")]


ITEMS = "（一）建设茶园。引进良种，改造老园。\n（二）培训茶农。开展培训，提升技能。\n"


def outline(stored: str) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in read_outline(fold(stored)).sections]


@pytest.mark.parametrize("title", ["主要任务", "重点任务", "重点工作任务", "**主要任务**"])
def test_a_chapter_may_lack_its_number_among_others(title: str) -> None:
    chapters = f"岚江市茶业方案\n\n一、总体要求\n\n{BODY}\n\n{title}\n\n{ITEMS}\n三、保障措施\n\n（一）加强领导。{BODY}\n"
    name = title.strip("*")
    assert outline(chapters) == [
        (1, "总体要求"), (1, name), (2, "建设茶园"), (2, "培训茶农"), (1, "保障措施"), (2, "加强领导")
    ]  # fmt: skip
    tasks = extract(Source("plan.txt", "0" * 64, "utf-8"), chapters).tasks
    assert [task.title for task in tasks] == ["建设茶园", "培训茶农", "加强领导"]


def test_short_names_of_chapters_are_headings_where_one_stands_over_a_list() -> None:
    text = f"岚江市茶业方案\n\n总体要求\n\n{BODY}\n\n主要任务\n\n{ITEMS}"
    assert outline(text) == [(1, "总体要求"), (1, "主要任务"), (2, "建设茶园"), (2, "培训茶农")]
    columns = "岚江市茶业任务表\n序号\n主要任务\n责任单位\n1\n建设茶园\n市农业局\n"
    assert not any(title == "主要任务" for _, title in outline(columns))


NAMES = ("总体要求", "重点任务", "保障措施")


def test_names_of_sections_are_the_outline_of_a_text_without_numbers() -> None:
    tasks = f"整治渔港。{BODY}\n修缮古桥。{BODY}"
    text = f"渔县渔港建设实施方案\n总体要求\n{BODY}\n重点任务\n{tasks}\n保障措施\n加强领导。{BODY}"
    assert titles(text) == list(NAMES)
    bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text)
    assert [task.title for task in bundle.tasks][:2] == ["整治渔港", "修缮古桥"]


def test_names_of_sections_over_names_are_the_heads_of_columns() -> None:
    text = f"渔县渔港建设实施方案\n{BODY}\n总体要求\n重点任务\n保障措施\n建好渔港\n修缮古桥\n加强领导\n{BODY}"
    assert titles(text) == []


def test_the_first_chapter_without_a_number_may_stand_right_below_the_title() -> None:
    items = f"（一）整治渔港。{BODY}\n（二）修缮古桥。{BODY}"
    text = "渔县渔港建设实施方案\n" + "\n".join(f"{name}\n{items}" for name in NAMES)
    found = read_outline(fold(text)).sections
    assert [(one.level, one.title) for one in found if not one.number] == [(1, name) for name in NAMES]
    assert {one.level for one in found if one.number} == {2}

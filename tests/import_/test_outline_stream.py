"""Headings that stand behind one another in a paragraph, also where their numbers jump."""

from __future__ import annotations

import pytest

from gangmu_import.outline import read_outline
from gangmu_import.text import fold

HEAD = "漆溪县竹器产业实施意见\n为推进竹器产业发展，结合我县实际，制定本意见。"
BODY = "坚持统筹规划，培育一批竹器企业，带动农户增收致富，形成规模效应。"


def headings(stored: str) -> list[str]:
    return [section.number + section.title for section in read_outline(fold(stored)).sections]


JUMPING = f"一、总体要求 （二）目标任务。到2031年产值翻番。 二、培育竹器产业 （三）建好竹林基地。{BODY} （四）打好竹种翻身仗。{BODY} （六）拓展竹器市场。{BODY} 三、强化保障 （九）加强组织领导。{BODY}"
EXPECTED = [
    "一、总体要求",
    "（二）目标任务",
    "二、培育竹器产业",
    "（三）建好竹林基地",
    "（四）打好竹种翻身仗",
    "（六）拓展竹器市场",
    "三、强化保障",
    "（九）加强组织领导",
]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD} {JUMPING}",
        f"{HEAD}\n" + JUMPING.replace(" 二、", "\n二、").replace(" 三、", "\n三、"),
        f"{HEAD}\n" + JUMPING.replace(" ", "\n"),
        f"{HEAD}\n" + JUMPING.replace(" （", "（"),
    ],
)
def test_items_are_headings_where_some_before_them_are_left_out(text: str) -> None:
    assert headings(text) == EXPECTED


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"（一）指导思想。{BODY}（二）目标任务。到2031年产值翻番。", ["（一）指导思想", "（二）目标任务"]),
        (f"（三）建好基地。{BODY} （四）育好竹种。{BODY}", ["（三）建好基地", "（四）育好竹种"]),
        (f"1.建好基地。{BODY}2.育好竹种。{BODY}", ["1.建好基地", "2.育好竹种"]),
        (f"1、建好基地。{BODY}2、育好竹种。{BODY}", ["1、建好基地", "2、育好竹种"]),
        (f"2.建好基地。{BODY}3.5万户受益。", ["2.建好基地"]),
        (f"1.建好基地。{BODY}全县共建竹林12.5万亩。", ["1.建好基地"]),
        (f"（一）建好基地。{BODY}详见分工表（二）和附件。", ["（一）建好基地"]),
        (
            f"（一）建好基地。下列竹农优先：（三）连片种植的；（四）{BODY}",
            ["（一）建好基地"],
        ),
        (
            "（一）建好基地。1.改造竹林。补种良种。2.培育竹匠。开办学校。3.加强管护。清除病竹。",
            ["（一）建好基地", "1.改造竹林", "2.培育竹匠", "3.加强管护"],
        ),
        (
            "（一）建好基地。（1）改造竹林。补种良种。（2）培育竹匠。开办学校。",
            ["（一）建好基地", "（1）改造竹林", "（2）培育竹匠"],
        ),
        (
            "1.建好基地。统筹竹农。（1）改造竹林。补种良种。（2）培育竹匠。开办学校。",
            ["1.建好基地", "（1）改造竹林", "（2）培育竹匠"],
        ),
        ("（一）建好基地。1.竹农身份证。带复印件。2.竹林权属证。带原件。", ["（一）建好基地"]),
        (f"（一）建好基地。{BODY}竹农须：1.改造竹林；2.加强管护。", ["（一）建好基地"]),
        (f"（二）建好基地。{BODY}（一）期工程完工。{BODY}（五）育好竹种，{BODY}", ["（二）建好基地"]),
    ],
)
def test_a_paragraph_of_a_text_with_lines_has_the_headings_that_count_on_in_it(
    line: str, expected: list[str]
) -> None:
    rest = "".join(f"\n{BODY}" for _ in range(8))
    assert headings(f"{HEAD}\n一、主要任务\n{line}{rest}") == ["一、主要任务", *expected]


@pytest.mark.parametrize(
    "title", ["一、推进竹城（二）期工程", "二、建设竹乡（第三批）", "一、落实本意见第（四）条"]
)
def test_a_numeral_in_brackets_in_a_title_is_no_item(title: str) -> None:
    assert headings(f"{HEAD}\n{title}\n{BODY}\n{BODY}")[0] == title


def test_headings_stand_amid_the_lines_that_a_converter_joined_with_blanks() -> None:
    lines = (
        "《漆溪县竹器产业实施意见》",
        "（本文发布在县政府网站）",
        f"竹器产业是富民产业，来源准确、唯一、透明，{BODY}{BODY} 一、总体要求 {BODY}{BODY}",
        f"产业体系初步形成，竹农收入稳步提高，竹林面积稳定。{BODY}{BODY}{BODY} 二、主要任务 （一）建好竹林基地。{BODY}",
        f"竹林道路通到每片竹林，竹农少走弯路。{BODY}{BODY}{BODY} （二）拓展竹器市场。{BODY}{BODY}",
        "（三）培育竹器工匠。举办培训。",
        "三、工作要求",
        f"（一）加强组织领导。{BODY}",
    )
    assert headings("\n".join(lines)) == [
        "一、总体要求",
        "二、主要任务",
        "（一）建好竹林基地",
        "（二）拓展竹器市场",
        "（三）培育竹器工匠",
        "三、工作要求",
        "（一）加强组织领导",
    ]


def test_a_figure_of_a_ratio_begins_no_section() -> None:
    report = "一、2023年工作回顾 竹业质效提升。三次产业结构由47:11.9:41.1演进为48.2:14.5:37.3。" + BODY * 4
    assert headings(f"{HEAD}\n{report}\n") == ["一、2023年工作回顾 竹业质效提升"]

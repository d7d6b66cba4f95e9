"""A line that repeats the title amid the outline, or names the gazette, is the head of a page and no heading."""

from __future__ import annotations

import pytest

from import_.task_rows import read

TITLE = "云县茶船建设实施方案"
LINES = [
    TITLE,
    "一、总体要求",
    "（一）指导思想。坚持绿色发展，做强茶船产业。",
    "二、重点任务",
    "（一）建造茶船。引进造船企业，建造新型茶船。",
    "1.改造船坞。扩建旧船坞，完善配套设施。",
    "2.培训船工。开办船工学校，提高船工技能。",
    "（二）整治茶港。疏浚航道，修复码头。",
    "1.疏浚航道。清理航道淤泥，保障茶船通行。",
    "三、保障措施",
    "（一）加强领导。建立工作协调机制，压实责任。",
]


def outline(text: str) -> list[tuple[int, str, str]]:
    return [(one.level, one.number, one.title) for one in read(text).sections]


WHOLE = outline("\n".join(LINES))


@pytest.mark.parametrize("before", ["", "7\n", "— 7 —\n"])
@pytest.mark.parametrize("behind", ["", "\n7"])
@pytest.mark.parametrize("head", [TITLE, "云县人民政府公报", "云县人民政府公报 2031年第3期"])
@pytest.mark.parametrize("index", [4, 6, 8, 9])
def test_the_head_of_a_page_is_no_heading(index: int, head: str, before: str, behind: str) -> None:
    lines = list(LINES)
    lines[index] = f"{before}{head}{behind}\n{lines[index]}"
    assert outline("\n".join(lines)) == WHOLE


def test_the_number_beside_the_head_of_a_page_is_a_frame() -> None:
    text = "\n".join([*LINES[:6], "1", TITLE, *LINES[6:8], "2", TITLE, *LINES[8:]])
    assert [text[frame.start : frame.end] for frame in read(text).frames] == [f"1\n{TITLE}", f"2\n{TITLE}"]


def test_a_title_above_the_contents_a_notice_and_an_annex_stays() -> None:
    contents = "\n".join([TITLE, *(line for line in LINES[1:] if line[1] == "、"), "", *LINES])
    assert read(contents).head.title == TITLE
    notice = [
        "云县人民政府关于印发茶船建设实施方案的通知",
        "各乡镇人民政府：",
        "现将《云县茶船建设实施方案》印发给你们，请做好以下工作：",
        "一、认真学习。组织船工学习方案。",
        "二、抓好落实。按月报告进展。",
        "附件：",
        TITLE,
        "云县人民政府",
        "2031年3月1日",
        *LINES,
    ]
    assert read("\n".join(notice)).frames == ()
    assert outline("\n".join(notice))[-len(WHOLE) :] == WHOLE
    annex = [*LINES, "附件1", TITLE, "任务\t单位", "改造船坞\t县交通局"]
    assert read("\n".join(annex)).frames == ()

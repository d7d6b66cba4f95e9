"""The head of a page as a list: labels and what they tell, one below the other, are no headings and no tasks."""

from __future__ import annotations

import pytest

from import_.task_rows import read

ROWS = (
    ("索引号", "0150020086/2022-00009"),
    ("主题分类", "农业农村"),
    ("体裁分类", "公文"),
    ("发布机构", "云县人民政府办公室"),
    ("成文日期", "2022-04-17"),
    ("发布日期", "2022-04-22"),
    ("标题", "云县人民政府办公室关于印发《云县果园建设实施方案》的通知"),
    ("发文字号", "云府办发〔2022〕9号"),
    ("有 效 性", ""),
)
PLAN = (
    "\n云县人民政府办公室关于印发《云县果园建设实施方案》的通知\n\n各乡镇人民政府：\n\n"
    "现将《云县果园建设实施方案》印发给你们，请认真贯彻执行。\n\n云县人民政府办公室\n\n2022年4月17日\n\n"
    "云县果园建设实施方案\n\n一、重点任务\n\n（一）新建果园\n\n新建果园20个。（责任单位：县农业局）\n"
)
FORMS = {
    "dashes": ("- ", "", "\n"),
    "stars": ("* ", "", "\n"),
    "bold": ("- **", "**", "\n"),
    "colons": ("- ", "：", "\n"),
    "plain": ("", "", "\n"),
    "empty lines": ("", "", "\n\n"),
    "colons below": ("", "：", "\n\n"),
}


def head(form: str) -> str:
    before, behind, end = FORMS[form]
    mark = before.removesuffix("**")
    return (
        end.join(
            line for label, told in ROWS for line in (before + label + behind, told and mark + told) if line
        )
        + "\n"
    )


@pytest.mark.parametrize("form", FORMS)
def test_labels_of_an_index_and_their_values_in_lines_of_their_own_are_frames(form: str) -> None:
    bundle = read(head(form) + PLAN)
    assert [section.title for section in bundle.sections] == ["重点任务", "新建果园"]
    assert [task.title for task in bundle.tasks] == ["新建果园"]
    assert bundle.head.title == "云县果园建设实施方案"
    assert bundle.head.number == "云府办发〔2022〕9号"
    assert bundle.frames[0].start == 0
    assert bundle.text[bundle.frames[0].start : bundle.frames[-1].end].rstrip("：*").endswith("有 效 性")


def test_the_value_of_the_last_item_of_such_a_list_is_a_frame() -> None:
    listed = head("dashes") + "- 有效\n"
    bundle = read(listed + PLAN)
    assert [bundle.text[span.start : span.end] for span in bundle.frames] == [listed.rstrip()]


def test_items_that_are_called_as_labels_are_frames_in_an_index_only() -> None:
    text = (
        "云县数据目录建设方案\n\n一、重点任务\n\n- 标题\n- 统一编写\n- 名称\n- 统一核对\n- 文号\n- 统一登记\n"
    )
    assert read(text).frames == ()


@pytest.mark.parametrize("marks", ["# ", "## ", "### ", ""])
def test_where_a_page_stands_is_a_frame_as_a_heading_as_well(marks: str) -> None:
    path = f"{marks}当前位置： 首页 > 政务公开 > 政府文件"
    bundle = read(f"{path}\n\n# 云县果园建设实施方案\n\n## 云府办发〔2022〕9号\n{PLAN}")
    assert [bundle.text[span.start : span.end] for span in bundle.frames] == [path]
    assert [section.title for section in bundle.sections] == ["重点任务", "新建果园"]

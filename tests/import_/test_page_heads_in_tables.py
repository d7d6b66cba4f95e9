"""The head of a page as a table with bars: who answers for the page has no duty of the plan below."""

from __future__ import annotations

import pytest

from import_.task_rows import read

PLAN = "\n云县果园建设实施方案\n\n各乡镇人民政府：\n\n一、重点任务\n（一）新建果园。（责任单位：县农业局）\n"
HEADS = {
    "four cells": "| 发布机构： | 云县人民政府办公室 | 成文日期： | 2022-04-17 |\n|---|---|---|---|\n"
    "| LABEL： | 云县林业局 | 发布日期： | 2022-04-22 |\n",
    "two cells": "| 发布机构： | 云县人民政府办公室 |\n|---|---|\n| LABEL： | 云县林业局 |\n"
    "| 发布日期： | 2022-04-22 |\n",
    "the first row": "| LABEL： | 云县林业局 |\n|---|---|\n| 成文日期： | 2022-04-17 |\n",
    "no colons": "| 索引号 | 0150 | 发布日期 | 2022-04-22 |\n| LABEL | 云县林业局 | 公开方式 | 主动公开 |\n",
    "two rows": "| LABEL： | 云县林业局 |\n| 主办单位： | 云县水务局 |\n| 发布日期： | 2022-04-22 |\n",
}


@pytest.mark.parametrize("label", ["责任部门", "责任单位", "主办单位", "承办单位"])
@pytest.mark.parametrize("head", HEADS)
def test_a_row_that_says_who_answers_for_the_page_is_no_task(head: str, label: str) -> None:
    bundle = read(HEADS[head].replace("LABEL", label) + PLAN)
    assert [task.title for task in bundle.tasks] == ["新建果园"]
    assert [duty.name for task in bundle.tasks for duty in task.duties] == ["县农业局"]
    assert not {"发布日期", "公开方式"}.intersection(mention.name for mention in bundle.mentions)
    assert bundle.head.title == "云县果园建设实施方案"


def test_a_row_that_says_who_answers_for_a_task_is_no_frame() -> None:
    card = "云县果园建设任务\n\n| 责任单位： | 县农业局 |\n|---|---|\n| 建设内容： | 新建果园20个 |\n"
    assert read(card).frames == ()

"""What the works of a year, and a bulletin on them, say is to be done and is done."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract


def said(text: str) -> list[tuple[float, int | None, str]]:
    found = extract(Source("works.txt", "", ""), text).targets
    return [(one.value, one.year, one.status) for one in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("完成茶业投资12亿元，同比增长8%。", [(12, 2024, "target"), (8, 2024, "target")]),
        ("新增渡船30艘，较去年增加10艘。", [(30, 2024, "target"), (10, 2024, "target")]),
        # alone, or beside what is done
        ("茶业投资同比增长8%。", [(8, None, "result")]),
        ("茶业投资达到12亿元，同比增长8%，荣获茶业强县。", [(12, 2024, "target"), (8, None, "result")]),
    ],
)
def test_what_grows_on_the_last_year_is_as_the_target_before_it(
    words: str, found: list[tuple[float, int | None, str]]
) -> None:
    assert said(f"清溪县茶业局2024年工作要点\n{words}\n") == found


@pytest.mark.parametrize(
    ("item", "status"),
    [
        ("新建茶亭50座，已完成。", "result"),
        ("新建茶亭50座，目前已全部投入使用。", "result"),
        ("新建茶亭50座，加快建设。", "target"),
        ("新建茶亭50座，已完成选址。正在施工。", "target"),
    ],
)
def test_an_item_of_a_bulletin_that_says_it_is_done_is_reached(item: str, status: str) -> None:
    text = f"清溪县2024年重点工作进展情况\n1.{item}\n2.加强茶园管理，持续推进。\n"
    assert said(text) == [(50, 2024, status)]

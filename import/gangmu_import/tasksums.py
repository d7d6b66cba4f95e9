"""What was asked for, where a share of it is done: 占年度任务44亿元的101%."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.quantity import Quantity

TASK: Final = re.compile(
    r"(?:[全年省市县区季度初下达上级本期总中央国家]{0,8}|十.五)(?:投资|建设|目标|调整|变动)?(?:任务|计划|目标|预算)(?:总?[数量额])?\Z"
)
SHARED: Final = re.compile(rf"[占为](?P<task>{TASK.pattern})")
SHARE: Final = re.compile(r"的\d[\d.]*%")
NEAR: Final = 16
"""Characters before a number in which that stands."""


def of_task(folded: str, left: str, quantity: Quantity) -> str | None:
    """What the words before a number call a task, where a share of it stands behind; None of others."""
    found = SHARED.fullmatch(left) if has_share(folded, quantity) else None
    return None if found is None else found["task"]


def is_task(folded: str, quantity: Quantity) -> bool:
    """Whether a number is such a task."""
    if not has_share(folded, quantity):
        return False
    return SHARED.search(folded, max(0, quantity.lead - NEAR), quantity.lead) is not None


def has_share(folded: str, quantity: Quantity) -> bool:
    """Whether a share of a number stands right behind it."""
    reach = quantity.reach
    return folded[reach : reach + 1] == "的" and SHARE.match(folded, reach) is not None

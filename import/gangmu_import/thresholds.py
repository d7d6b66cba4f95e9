"""Bounds that say of which things another number or a work is: 5万吨及以上泊位岸电覆盖率达到80%."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.quantity import Quantity

SHARE: Final = re.compile(
    r"\*{0,2}[^,;。、\d(]{2,24}?(?:\([^()\d]{1,16}\)[^,;。、\d(]{0,16}?)?(?:率|占比|比例|比重)[^,;。、\d(]{0,6}"
)
"""Between a bound and a share: what the things are and which share of them."""
WORKED: Final = re.compile(r"\*{0,2}[^,;。、\d的(]{1,12}?(?:新建|改建|扩建|改造|更新|建设){2}")
"""Behind a bound: what things of this size are worked on, 60千瓦以上水泵新建改建."""
OF_ONE: Final = frozenset({"energy", "mass"})
"""Kinds of units that each of the things has; of 200公里以上管网更新改造 it is how much is done."""


def sizes_things(folded: str, quantity: Quantity, following: Quantity | None) -> bool:
    """Whether a number with a bound behind it says which things are meant, by what stands behind it."""
    if following is not None and following.unit == "%":
        return SHARE.fullmatch(folded, quantity.reach, following.lead) is not None
    return quantity.kind in OF_ONE and WORKED.match(folded, quantity.reach) is not None

"""Words for several bodies: 各有关部门, 市级各部门, 各市、县(区)水利局."""

from __future__ import annotations

import re
from typing import Final

GROUPS: Final = re.compile(
    r"各|相关|有关|涉及|其他|其它|属地|全体|所有|所在地|试点|沿线|责任|成员|国务院(?:有关|相关)|国务院各|(?:区县|县区|市县|县市区|市区县|旗县区|县市)(?:[两三]级)?(?:人民)?政府|[省市州盟区县旗]级?(?:、|[(（][^()（）]{1,8}[)）]).{0,30}(?:政府|部门)\Z|乡镇|镇街|街镇|街道(?:办事处)?\Z"
)
"""How words for several bodies begin."""
GROUP_STARTS: Final = (
    frozenset("各相有涉其属全所试沿责成国乡镇街")
    | {"区县", "县区", "市县", "县市", "市区", "旗县"}
    | {level + mark for level in "省市州盟区县旗" for mark in "、(（级"}
)
"""Their first character, or the first two of those that begin as a single body may (市科委); a look at them costs a
third of what the pattern takes to fail."""

LEVEL_GROUP: Final = re.compile(r"[省市州盟区县旗]级(?:机关)?(?:各|有关|相关|其他)*(?:部门|单位)")
"""All bodies of a level: 市级有关部门."""
ANYWHERE: Final = re.compile(r"国务院|(?:各|相关|有关|其他|其它)+(?:地区|企业)\Z|(?:相关|有关)单位\Z")
"""Groups that no region is named with."""

EACH: Final = "各"
OFFICES_OF_EACH: Final = re.compile(
    r"(?P<each>各(?:市(?![场民政容])|[省州盟区县旗、]|自治[州县旗]|[(（〔\[][^()（）〔〕\[\]]{1,10}[)）〕\]]){1,6})(?P<office>[\u4e00-\u9fff]{2,10}局)"
)
"""Offices of several places, 各市、县(区)水利局, behind which another may stand without these: 林业局."""


def may_begin_group(name: str) -> bool:
    """Whether words for several bodies may begin a name, by its first characters."""
    return name[:1] in GROUP_STARTS or name[:2] in GROUP_STARTS


def of_each(name: str, previous: str) -> str:
    """The offices of several places that a name without a place means behind those of another kind: 各县林业局 for 林业局
    behind 各县水利局; empty where it means none."""
    found = OFFICES_OF_EACH.fullmatch(previous) if name[-1] == "局" else None
    return found["each"] + name if found and not name.endswith(found["office"]) else ""

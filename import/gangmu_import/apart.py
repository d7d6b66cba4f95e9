"""Names of a list whose numbers 分别 tells apart: each with the words that all of them share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_import.affixes import one_of, without_opening
from gangmu_import.lexicon import rules
from gangmu_import.phrases import COMPARED, WORDS, joiner

SHORTEST: Final = 2
"""Characters of a name before what is said of it."""
LONGEST_ALIKE: Final = 4
"""Characters of a name that stands in the place of as many of the first: 单位增加值能耗、水耗."""
SIZE_NOUN: Final = re.compile(
    r"(?:案件)?(?:吞吐量|零售额|增加值|销售额|交易额|总额|产值|产量|收入|投资额?|进出口|出口|面积|[一-龥]{2}(?:率|(?<![季年制])度)|占比|比重|比例|人数|户数|数量|总量|排放量|立案数|标准)$"
)
"""At the end of a list of names, a size that all of them have."""
AREAS: Final = frozenset({"城镇", "农村", "城市", "乡村", "城区", "镇区", "山区", "平原", "陆域", "海域"})
"""Where what a list speaks of is: 城镇和农村居民收入."""
WHENCE: Final = re.compile(
    r"(?<=..)(?:精深加工|深加工|加工|种植|栽培|养殖|饲养|屠宰|捕捞|制造|冶炼|开采|生产|销售|出口|进口|排放|经营|企业|产业|园区|主营业务|年|总)+$"
)
"""Before such a size, what it is a size of: 花椒加工企业 before 销售收入, which the names of the list share too."""
REMARK: Final = re.compile(r"\([^()\d]*[、和及与][^()\d]*\)(?=分别)")
"""Behind the names of a list, on all of them: 油耗和电耗总量(含码头、船舶)分别."""
BOTH: Final = re.compile(r"城乡(?=居民|低保|最低|特困|供水|用水|污水|垃圾|生活)")
"""Said of town and country, which have a number each."""
DIGIT: Final = re.compile(r"\d")
LEADING_ON: Final = re.compile(
    r"(?:比上年|较上年|同比)?(?:达到?|为|提高到?|不[低少]于|到|至|在|超过|突破|下降到?|降低到?|减少到?|增长|提升[到至]|实际|稳定|保持)*$"
)
"""Between 分别 and the numbers."""
GROWTH: Final = re.compile(r"(?:下降|增长|提高|减少|降低)$")


@cache
def separator() -> re.Pattern[str]:
    """What parts the names of a list."""
    return re.compile(rf"、|以及|(?<=.){joiner()}(?=.)")


def subjects(left: str, count: int) -> list[str]:
    """As many subjects as there are numbers, each with the words that all share; empty where they do not match."""
    kept = REMARK.sub("", left) if ")" in left else left
    before, _, shared_after = COMPARED.sub("", kept).partition("分别")
    opened = without_opening(WORDS.creating, without_opening(WORDS.leading, before))
    names = [name for name in separator().split(opened) if name]
    if len(names) == count - 1:
        names = both(names)
    if len(names) < count:
        return []
    names = names[-count:]
    if len(names[0]) > 2 * len(names[1]) >= 4:
        common = names[0][: -len(names[1])]
        if len(names[1]) > LONGEST_ALIKE and "企业" in common:
            # 企业数字化研发工具普及率、关键工序数控化率: not cut within 数字化 or 研发, but behind those who have both
            common = common[: common.rindex("企业") + 2]
        names = [names[0], *(common + name for name in names[1:])]
    tail = common_tail(names)
    ending = LEADING_ON.sub("", shared_after) + changed(shared_after)
    return [name + ("" if name.endswith(tail) else tail) + ending for name in names]


def both(names: Sequence[str]) -> list[str]:
    """Names with two for one that is said of town and country: 城乡居民收入 is 城镇居民收入 and 农村居民收入."""
    found: list[str] = []
    for name in names:
        said = BOTH.search(name)
        words = (name,) if said is None else ("城镇", "农村")
        found += (
            words if said is None else [name[: said.start()] + word + name[said.end() :] for word in words]
        )
    return found


def names_in_clause(words: str, count: int) -> str:
    """The list of so many names in the words of a clause, without what is said of them; empty where it is no such list."""
    named = without_opening(WORDS.leading, words)
    cut = max(named.rfind(sign) for sign in "、,和及与")
    if cut < SHORTEST or DIGIT.search(named):
        return ""
    said = risen().search(named, cut + 1 + SHORTEST)
    listed = named if said is None else named[: said.start()]
    return listed if len(separator().split(listed)) == count else ""


@cache
def risen() -> re.Pattern[str]:
    """Where what is said of the names of a list begins."""
    return re.compile(one_of(rules("phrases")["risen"]["words"]))


def changed(said: str) -> str:
    """The growth that the words between 分别 and the numbers say: 增长, but not 增长到."""
    growth = GROWTH.search(said)
    return "" if growth is None else growth[0]


def bare_change(left: str) -> str:
    """The growth that all words before a number say, with no noun: 同比增长; else empty."""
    change = WORDS.growth.search(left)
    return change if change and COMPARED.sub("", left).removeprefix("年均") == change else ""


def common_tail(names: Sequence[str]) -> str:
    """What the last name of a list lends the others: of 县、乡、村道养护资金 it is 道养护资金."""
    last = names[-1]
    if last[:2] in AREAS and AREAS.issuperset(names[:-1]):
        return last[2:]
    middle = names[1:-1] or names[:-1]
    width = len(middle[0])
    short = all(len(name) == width <= 2 for name in middle) and len(last) > 2 * width
    if short and (width == 1 or last[width - 1] == middle[0][-1]):
        return last[width:]
    if "的" in last[1:] and "的" not in names[0]:
        return last[last.index("的") :]
    sized = SIZE_NOUN.search(last)
    if sized is None or any(SIZE_NOUN.search(name) for name in names[:-1]):
        return ""
    # 工业类、仓储类厂房检查覆盖率: what stands behind the like endings belongs to all
    like = last.find(names[0][-1], width - 2, width + 2) if width > 2 else -1
    if like > 0:
        return last[like + 1 :]
    return whence(names) + sized[0]


def whence(names: Sequence[str]) -> str:
    """What a size at the end of the last name is one of, which the others share too; empty where they have it themselves."""
    last = names[-1]
    found = WHENCE.search(SIZE_NOUN.sub("", last))
    own = found is None or any(name[-2:] in found[0] for name in names[:-1])
    return "" if found is None or own else found[0]

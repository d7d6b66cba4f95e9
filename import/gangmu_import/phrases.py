"""What a number counts: the noun with its qualifiers, before or after the number, in the words of the text."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.affixes import opening, without_closing, without_opening
from gangmu_import.nouns import FEWEST, PLACES, balanced, named_before, noun_after, noun_before, of_outcome
from gangmu_import.phrasewords import WORDS, having, unjoined
from gangmu_import.trimming import ACHIEVED, BOUND, BUILT, bound, bound_before
from gangmu_import.works import SIZES, is_worked_on

FLOW_NEAR: Final = 8
"""Characters before a number within which 新增 or 引进 holds for it."""
SEXES: Final = frozenset("男女")
SHORTEST_WHOSE: Final = 2
"""Characters of those before a share who have what stands behind it."""
LEVEL_NOUN: Final = re.compile(r"的(?:水平|目标|范围|区间|基础|前提|条件|情况)(?:以?[上下内])?")
"""After a number: nothing that is counted, 控制在35微克以下的水平, 完成改造300万平方米的基础上."""
COUNTED: Final = frozenset({"count", "people"})
"""Kinds of units of what is counted one by one."""
ABILITIES: Final = frozenset({"生产能力", "产能", "制造能力", "加工能力"})
"""What is counted in the things that are made: 年产茶机约20万台生产能力."""
PRODUCED: Final = re.compile(r"(?:年产|生产|加工|制造)(?P<thing>[一-龥]{2,10}?)(?:约|近|超|达)?$")
"""Before such a number: the thing that is made."""
CAPACITIES: Final = frozenset({"mass", "volume", "energy"})
"""Kinds of units of what a work can make."""
REACHED: Final = opening("实确", r"(?:实现|确保)(?![利税])(?=.{2})")
"""Before what grows: 实现产值增长5%."""
AVERAGED: Final = re.compile("年均$|两年平均$")
"""Before a change: of how many years it is the mean."""
OF_THINGS: Final = re.compile(
    "(?<=....)(?:[一-龥]{2}率|占比|比[例重])$|(?<=..项目|..工程)(?:意向|计划|协议)总?投资$"
)
"""Behind counted things: the rate or sum of them whose number follows, 28条渠道整治率达100%."""
SIZED: Final = frozenset("率比例重资")
ABLE: Final = re.compile("(?<=..)(?:办学|服务|供水|生产|运行|教学|医疗)?(?:能力|条件|水平|质量|环境)$")
"""What is raised of things that are counted: 提升40所学校办学能力."""
RAISED: Final = ("提升", "改善", "提高", "增强", "优化")
EMPTY_NOUN: Final = re.compile(r"^(?:基础|目标|水平|标准|要求|速度|比例|增速|增长|情况|条件|前提|规定)")
"""Behind 的 after a number: nothing by itself."""
PASSED: Final = frozenset({"大关", "台阶", "关口", "门槛"})
"""Behind a sum: what it has passed, and nothing that it counts."""
RATIO: Final = re.compile(
    r"每\d[\d.]*万?[辆户名人艘台][^,、的\d]{1,8}?(?=(?:应|至少|配套|配备|建设|设置|新建|\Z))"
)
"""For how many others there is what stands behind a number: 每2000辆汽车配套建设1座充电站."""
Phrase = tuple[str, str]
"""An indicator, empty where the clause names nothing, and the rule that found it.

The rules are number-noun, noun-number, growth, carried, part, list, table and none.
"""


def find_phrase(before: str, after: str, kind: str) -> Phrase:
    """The indicator of a number, from the words of its clause on both sides, without white space.

    Each side is read only where the other has not settled it: two thirds of the numbers need but one.
    """
    counts = kind in COUNTED
    of = "的" in after and after[0] == "的"
    said = after and not (of and LEVEL_NOUN.fullmatch(after)) and (counts or after not in PASSED)
    right = noun_after(after) if said else ""
    table, last = WORDS, before[-1:]
    may_grow = last in table.growth.words or (kind == "percent" and right)
    if may_grow and not (right and counts) and (change := change_beside(before, right, kind)):
        return growing(named_before(before), change)
    if counts:
        noun, rule = counted(before, right)
        many = RATIO.match(before) if noun == right and before[:1] == "每" else None
        return (many[0] + noun, rule) if many else (noun, rule)
    if right and last in BOUND.words and (word := bound_before(before)):
        return bound(without_opening(table.leading, before), word, right), "number-noun"
    worked = kind in SIZES and right and before and is_worked_on(before, right)
    if right and (
        worked or last == "的" or (last == "等" and len(right) >= FEWEST) or table.doing.search(before)
    ):
        return right, "number-noun"
    if right and kind in CAPACITIES and table.maker.search(before):
        return right.split("等")[0].removesuffix("建设"), "number-noun"
    return measured(named_before(before), right, of, kind == "percent")


def change_beside(before: str, right: str, kind: str) -> str:
    """The word for a change that ends the words before a number, or is all that stands behind a share: 实现8%以上增长; else empty."""
    change = WORDS.growth.search(before)
    return change or (right if kind == "percent" and right == WORDS.growth.search(right) else "")


def growing(left: str, change: str) -> Phrase:
    """Of a change: 进出口总额年均增长5% has 进出口总额年均增长."""
    kept = without_opening(REACHED, left.removesuffix(change))
    averaged = AVERAGED.search(kept) if kept[-1:] == "均" else None
    whole = averaged[0] + change if averaged else change
    bare = without_closing(WORDS.trailing, kept.removesuffix("两年平均"))
    while manner := WORDS.manner.search(bare):
        bare = without_closing(WORDS.trailing, bare.removesuffix(manner))
    return (bare + whole, "growth") if len(bare) >= 2 else (whole, "none")


def counted(before: str, right: str) -> Phrase:
    """Of a count: 培育3个工业互联网示范园区 has its noun after, 金融服务机构83个 before the number."""
    table, right = WORDS, thing(right)
    if before.endswith(RAISED):
        right = ABLE.sub("", right)
    if len(right) >= 2:
        verb = noun_before(before) if right[-2:] in table.acts and right not in table.acts else ""
        flow = table.flowing.search(before[-FLOW_NEAR:]) if before else None
        added = verb if verb in table.helping else "" if flow is None else flow[0]
        listed = "、" in before and before[-1] == "等" and right not in table.vague
        if right in ABILITIES and (made := PRODUCED.search(before)):
            return made["thing"] + right, "number-noun"
        if added or listed or (len(right) >= FEWEST and not (before and ACHIEVED.match(right))):
            return added + right if added and not right.startswith(added) else right, "number-noun"
    left = named_before(before)
    if len(left) > 1 and ACHIEVED.match(right):
        right = ""
    bare = unjoined(without_opening(table.creating, left))
    if len(right) >= 2 or (right in PLACES and bare):
        return balanced(bare) + right if len(bare) >= FEWEST or right in PLACES else right, "number-noun"
    if (not left and right in PLACES) or left in SEXES:
        return right or left, "none" if right else "noun-number"
    kept = left if len(bare) < 2 or (bare != left and table.flowing.match(left)) else bare
    return kept, "noun-number" if len(kept) >= 2 else "none"


def thing(right: str) -> str:
    """The noun behind a count without what has become of it, and without its rate or sum."""
    if len(right) <= FEWEST:
        return right
    return OF_THINGS.sub("", of_outcome(right)) if right[-1] in SIZED else of_outcome(right)


def measured(left: str, right: str, of: bool, share: bool) -> Phrase:
    """Of money, shares and sizes: 产值突破1000亿元 has its noun before, 100亿元的消费规模 after the number."""
    if share and right and len(left) >= SHORTEST_WHOSE and having().match(right):
        return left + right, "noun-number"
    if of and right and not EMPTY_NOUN.match(right):
        right = BUILT.sub("", right)
        head = WORDS.heads.search(without_opening(WORDS.creating, left))
        return right if head is None else right + head[0], "number-noun"
    bare = unjoined(without_opening(WORDS.creating, left))
    if len(bare) >= 2 and not (right and WORDS.place.match(bare)):
        return left if bare != left and WORDS.flowing.match(left) else bare, "noun-number"
    if right:
        return right, "number-noun"
    return left, "noun-number" if len(left) >= 2 else "none"

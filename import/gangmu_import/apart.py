"""Names of a list whose numbers 分别 tells apart: each with the words that all of them share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_import.affixes import one_of, without_closing, without_opening
from gangmu_import.lexicon import rules
from gangmu_import.nouns import COMPARED
from gangmu_import.phrasewords import WORDS, joiners
from gangmu_import.shared import SIZE_NOUN, with_shared
from gangmu_import.trimming import without_base

SHORTEST: Final = 2
"""Characters of a name before what is said of it."""
REMARK: Final = re.compile(r"\([^()\d]*[、和及与][^()\d]*\)(?=分别)")
"""Behind the names of a list, on all of them: 油耗和电耗总量(含码头、船舶)分别."""
IN_NAME: Final = re.compile(r"\([^()\d]*[、和及与][^()\d]*\)(?=[一-龥])|\([^()\d]{1,8}\)(?=[率量数])")
"""The same amid a name: 商业性(含自设和合设)茶灯, and a second word before its last character: 审批(备案)率."""
PLACES: Final = re.compile(r"在[^、和及与在的]{1,10}(?:[、和及与][^、和及与的]{1,12}){1,4}的")
"""Where what is named is so, which may be a list itself: 良种在新建、改建茶园的比例."""
BOTH: Final = re.compile(
    r"城乡(?=居民|低保|最低|特困|供水|用水|污水|垃圾|生活)|一二三产业|一二三产|三次产业|存贷款"
)
"""Said of town and country, of deposits and loans, or of the three sectors, which have a number each."""
SECTORS: Final = ("第一产业", "第二产业", "第三产业")
PARTS: Final = {
    "城乡": ("城镇", "农村"),
    "存贷款": ("存款", "贷款"),
    "一二三产": ("一产", "二产", "三产"),
    "一二三产业": SECTORS,
    "三次产业": SECTORS,
}
DIGIT: Final = re.compile(r"(?<![A-Za-z])(?<![A-Za-z]\d\.)\d")
"""No part of a formula: SO2, PM2.5."""
SUMMED: Final = re.compile(
    r"等?(?P<count>[两二三四五六七八九十\d])[种项类个](?:主要|重点|约束性)*(?:大气|水)?(?:污染物|作物|指标|产品)(?:的(?=.))?(?=[一-龥])"
)
"""Between the last name of a list and what all share: how many of a kind they are, 四项主要污染物排放量."""
NUMERALS: Final = {numeral: value for value, numeral in enumerate("二三四五六七八九十", 2)} | {"两": 2}
LEADING_ON: Final = re.compile(
    r"(?:比上年|较上年|同比)?(?:达到?|为|提高到?|不[低少]于|到|至|在|超过|突破|下降到?|降低到?|减少到?|增[长加]|提升[到至]|实际|稳定|保持|控制)*$"
)
"""Between 分别 and the numbers."""
DONE: Final = re.compile(r"完成[^,;。\d]{0,8}(?:计划|目标|任务)(?:任务|总?数)?的?")
"""What is done of a plan, behind 分别: 完成年计划的."""
RATE_DONE: Final = "完成率"
SHARE: Final = re.compile("(占[^,、]{0,12}?)(?:的|比重|比例|达到?|为|提[高升]到)*")
GROWTH: Final = re.compile(r"(?:下降|增长|增加|提高|减少|降低)$")


SIZE_ENDS: Final = frozenset("量率度额值积")
"""Last characters of what all things of a kind have."""


@cache
def separator() -> re.Pattern[str]:
    """What parts the names of a list."""
    return re.compile("|".join(["、", "以及", *(f"{join}(?<=..)(?=.)" for join in joiners())]))


def subjects(left: str, count: int) -> list[str]:
    """As many subjects as there are numbers, each with the words that all share; empty where they do not match."""
    kept = without_base(REMARK.sub("", left) if ")" in left else left)
    before, _, shared_after = COMPARED.sub("", kept).partition("分别")
    opened = without_opening(WORDS.creating, without_opening(WORDS.leading, whole(before)))
    opened = IN_NAME.sub("", opened) if ")" in opened else opened
    names = [name for name in separator().split(unsummed(opened, count)) if name]
    if len(names) > count:
        names = with_places(opened, count) or names
    elif len(names) < count:
        names = parted(names)
    if len(names) < count:
        return []
    names = names[-count:]
    change = changed(shared_after)
    ending = change if change == RATE_DONE else LEADING_ON.sub("", shared_after) + change
    return [name + ending for name in with_shared(names)]


def in_turn(left: str, count: int) -> list[str]:
    """The subjects of so many numbers that stand in the order of as many names, without 分别: 茶叶、渔业产值增长6%、7%. Empty where
    the words before them list another number of names, and where nothing says what all of them have."""
    change = WORDS.growth.search(left)
    stem = left.removesuffix(change)
    if "分别" in left or not ("、" in stem or BOTH.search(stem) or separator().search(stem)):
        return []
    stem = without_closing(WORDS.trailing, stem)
    names = separator().split(whole(stem))
    if count not in (len(names), len(parted(names))) or not (change or SIZE_NOUN.search(stem)):
        return []
    return subjects(f"{stem}分别{change}", count)


def unsummed(names: str, count: int) -> str:
    """A list of so many names without the words that say how many of a kind they are."""
    summed = SUMMED.search(names) if names[-1:] in SIZE_ENDS else None
    if summed is None or (NUMERALS.get(summed["count"]) or summed["count"]) not in (count, str(count)):
        return names
    return names[: summed.start()] + names[summed.end() :]


def with_places(text: str, count: int) -> list[str]:
    """So many names of a list, of which the last says in several words where it is so; [] where it is another list."""
    said = PLACES.search(text)
    if said is None:
        return []
    names = [name for name in separator().split(text[: said.start()]) if name]
    return [*names[:-1], names[-1] + text[said.start() :]] if len(names) == count else []


def whole(names: str) -> str:
    """A list of names with a word written out that is cut short before the next: 存款、贷款 for 存、贷款."""
    return (
        halved().sub(lambda found: rules("phrases")["halved"]["words"][found[0]], names)
        if "、" in names
        else names
    )


@cache
def halved() -> re.Pattern[str]:
    """Pairs of words of which the first is cut short."""
    return re.compile(rf"(?<![库内现保留结])(?:{one_of(rules('phrases')['halved']['words'])})")


def parted(names: Sequence[str]) -> list[str]:
    """Names with as many for one as its parts: 城乡居民收入 is 城镇居民收入 and 农村居民收入."""
    found: list[str] = []
    for name in names:
        said = BOTH.search(name)
        if said is None:
            found.append(name)
        else:
            found += [name[: said.start()] + part + name[said.end() :] for part in PARTS[said[0]]]
    return found


def names_in_clause(words: str, count: int) -> str:
    """The list of so many names in the words of a clause, without what is said of them; empty where it is no such list."""
    named = without_opening(WORDS.leading, without_base(words))
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
    """The growth that the words between 分别 and the numbers say: 增长, but not 增长到; 完成率 of what is done of a plan."""
    if DONE.fullmatch(said):
        return RATE_DONE
    growth = GROWTH.search(said)
    return "" if growth is None else growth[0]


def share_of(said: str) -> str:
    """Of what the words between 分别 and the numbers say that these are a share: 占全市, as that of a part."""
    share = SHARE.fullmatch(said)
    return "" if share is None else share[1]


def bare_change(left: str) -> str:
    """The growth that all words before a number say, with no noun: 同比增长, 年均增长; else empty."""
    change, kept = WORDS.growth.search(left), COMPARED.sub("", left)
    return kept if change and kept.removeprefix("年均") == change else ""

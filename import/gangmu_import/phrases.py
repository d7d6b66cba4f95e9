"""What a number counts: the noun with its qualifiers, before or after the number, in the words of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from gangmu_import.affixes import Ending, Opening, ending, initials, one_of, opening, without_opening
from gangmu_import.lexicon import rules

LONGEST = 36
"""Characters of an indicator; a longer run before a number holds more than its noun."""
LONG_RIGHT = 18
"""Characters after a number up to which what is said of the noun stays with it: 企业参加全国赛."""
LONG_NOUN = 24
"""Characters from which a noun with 的 is its last part: 能够突破关键技术…的领军人才."""
FLOW_NEAR = 8
"""Characters before a number within which 新增 or 引进 holds for it."""
FEWEST = 4
"""Characters of a noun that stands by itself; a shorter one keeps what is said of it."""

BRACKETED = opening("(", r"\([^()]{0,40}\)(?=[一-龥“])")
NAMED_LIST = re.compile(r"^.*[^、]{2,}、.*?等(?=[^等、)]{3,}$)")
CHANGES = frozenset("降升增")
CHANGED = re.compile(r"(?<=[^上下提新净倍])[降升增]$")
EDGES = "、,:;的 "
COMPARED = re.compile(
    r"(?:同比|[较比](?:上年度?|去年|同期|前年|(?:19|20)\d\d年|[“\"]?十.五[”\"]?(?:时期)?)(?:同期|末|底|初)?)"
)
EMPTY_NOUN = re.compile(r"^(?:基础|目标|水平|标准|要求|速度|比例|增速|增长|情况|条件|前提|规定)")
JOINING = ("、", "和", "以及", "及", "与", "共计")
"""Words at the end of a noun that lead to another."""
TRAILING_MARKS = ":(,、=≥≤<>"
LIST_MARKS = "、,;。:)和与或至到(-—"


class Phrase(NamedTuple):
    """An indicator and how it was found."""

    text: str
    """Empty where the clause names nothing."""
    rule: str
    """number-noun, noun-number, growth, carried or none."""


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns of phrases.toml."""

    leading: Opening
    trailing: re.Pattern[str]
    trails: frozenset[str]
    """The last characters of what trails."""
    longest: int
    """Characters of the longest word that trails."""
    predicate: re.Pattern[str]
    stated: re.Pattern[str]
    creating: Opening
    flowing: re.Pattern[str]
    growth: Ending
    heads: re.Pattern[str]
    doing: Ending
    place: Opening


@cache
def words() -> Words:
    """Compiled once; alternatives are tried longest first."""
    table = rules("phrases")
    leading, trailing, creating = table["leading"], table["trailing"], table["creating"]
    marked = [*trailing["patterns"], *map(re.escape, TRAILING_MARKS)]
    places = table["place"]["words"] + table["flowing"]["words"]
    nouns, verbs = table["stated"]["nouns"], table["stated"]["verbs"]
    return Words(
        leading=opening(
            initials(leading["words"]) | set(leading["first"]),
            rf"(?:{'|'.join(leading['patterns'])}|{one_of(leading['words'])})+",
        ),
        trailing=re.compile(rf"(?:{one_of(trailing['words'], marked)})+$"),
        trails=initials([*TRAILING_MARKS, *trailing["patterns"]]) | {word[-1] for word in trailing["words"]},
        longest=max(map(len, trailing["words"])),
        predicate=re.compile("|".join(table["predicate"]["patterns"])),
        stated=re.compile(
            rf"^(?P<noun>[^,;。]{{0,12}}?(?:{one_of(nouns)}))(?:将|均|都|全部|已经|已)*"
            rf"(?P<said>(?:{one_of(verbs)}).{{0,14}})$"
        ),
        creating=opening(
            initials(creating["adverbs"] + creating["verbs"]),
            rf"(?:{one_of(creating['adverbs'])})*(?!{one_of(creating['spared'])})(?:{one_of(creating['verbs'])})(?:了|并)?",
        ),
        flowing=re.compile(one_of(table["flowing"]["words"])),
        growth=ending(table["growth"]["words"]),
        heads=re.compile(rf"[^的、,]{{0,6}}(?:{one_of(table['heads']['words'])})$"),
        doing=ending(table["doing"]["words"] + creating["verbs"]),
        place=opening(initials(places), rf"(?:{one_of(places)})+$"),
    )


def clean(text: str) -> str:
    """The text without white space and the asterisks of bold print."""
    return "".join(text.split()).replace("*", "")


def without_comparison(text: str) -> str:
    """The text without 同比, 较上年 and the like."""
    return COMPARED.sub("", text) if "比" in text or "较" in text else text


def without_trailing(text: str) -> str:
    """The text without the words that lead to the number: 达到, 超过.

    Sought from the end, where they stand: to try each of a hundred words at each character took 23 ns for each
    character of a document.
    """
    table = words()
    if text[-1:] not in table.trails:
        return text
    start = len(text)
    while (found := table.trailing.search(text, max(0, start - table.longest))) and found.start() < start:
        start = found.start()
    return text[:start]


def noun_before(text: str) -> str:
    """The noun that ends before a number, without verbs such as 达到 and without the time in front; of clean text."""
    closed = without_trailing(without_comparison(text))
    kept = without_opening(words().leading, closed)
    if kept is not closed:
        kept = without_trailing(kept)
    if kept[-1:] in CHANGES:
        kept = CHANGED.sub("", kept)
    if "等" in kept and "、" in kept:
        kept = NAMED_LIST.sub("", kept)
    if len(kept) > LONGEST:
        kept = kept[-LONGEST:]
        kept = kept[kept.find("、") + 1 :] if "、" in kept[: LONGEST // 2] else kept
    return balanced(kept)


def balanced(text: str) -> str:
    """Without a bracket or quotation mark whose partner is cut off."""
    if text.isalnum():
        return text.strip("的")  # Chinese characters, letters and digits only, as most phrases are
    for opens, closes in ("()", "“”", "《》"):
        if opens not in text and closes not in text:
            continue
        if text.count(closes) > text.count(opens):
            text = text.replace(closes, "", 1)
        elif text.count(opens) > text.count(closes):
            at = text.rindex(opens)
            text = text[:at] + text[at + 1 :]
    return text.strip(EDGES)


def noun_after(text: str) -> str:
    """The noun that begins after a number's unit, with what is said of it where it is short; of clean text."""
    kept = without_opening(BRACKETED, text).lstrip("的")
    if not kept or kept[0] in LIST_MARKS:
        return ""
    if "(" in kept:
        kept = kept.split("(")[0] if not kept.endswith(")") and kept.find("(") > 1 else kept
    named = nominal(balanced(kept[:LONGEST]))
    if named != kept:
        return named
    if len(kept) > LONG_NOUN and len(kept) - kept.rfind("的") > FEWEST:
        kept = kept[kept.rfind("的") + 1 :]
    if len(kept) > LONG_RIGHT:
        cut = words().predicate.search(kept, 2)
        if cut is not None and cut.start() >= FEWEST:
            kept = kept[: cut.start()]
    joining = next((word for word in JOINING if kept.endswith(word)), "") if kept.endswith(JOINING) else ""
    return balanced(kept.removesuffix(joining))


def nominal(text: str) -> str:
    """A statement as a noun: 企业参加全国赛 is 参加全国赛企业; any other text as it is."""
    found = words().stated.match(text)
    if found is None:
        return text
    said = found["said"]
    return f"{said}{'的' if len(said) > FEWEST + 1 else ''}{found['noun']}"


def find_phrase(before: str, after: str, kind: str) -> Phrase:
    """The indicator of a number, from the words of its clause on both sides, without white space."""
    table = words()
    left, right = noun_before(before), noun_after(after)
    if table.place.match(left):
        left = ""
    counts = kind in ("count", "people")
    change = table.growth.search(before)
    if change and not (right and counts):
        return growing(left, change)
    if counts:
        added = table.flowing.search(before, max(0, len(before) - FLOW_NEAR))
        return counted(left, right, "" if added is None else added[0])
    if right and (before.endswith("的") or table.doing.search(before)):
        return Phrase(right, "number-noun")
    return measured(left, right, after.startswith("的"))


def growing(left: str, change: str) -> Phrase:
    """Of a change: 进出口总额年均增长5% has 进出口总额年均增长."""
    kept = left.removesuffix(change)
    whole = "年均" + change if kept.endswith("年均") else change
    bare = without_trailing(kept)
    return Phrase(bare + whole, "growth") if len(bare) >= 2 else Phrase(whole, "none")


def counted(left: str, right: str, added: str) -> Phrase:
    """Of a count: 培育3个工业互联网示范园区 has its noun after, 金融服务机构83个 before the number."""
    if len(right) >= FEWEST or (len(right) >= 2 and added):
        return Phrase(right if right.startswith(added) else added + right, "number-noun")
    bare = without_opening(words().creating, left).lstrip("和及、")
    if len(right) >= 2:
        return Phrase(balanced(bare) + right if len(bare) >= FEWEST else right, "number-noun")
    kept = left if len(bare) < 2 or words().flowing.match(left) else bare
    return Phrase(kept, "noun-number" if len(kept) >= 2 else "none")


def measured(left: str, right: str, of: bool) -> Phrase:
    """Of money, shares and sizes: 产值突破1000亿元 has its noun before, 100亿元的消费规模 after the number."""
    if of and right and not EMPTY_NOUN.match(right):
        head = words().heads.search(left)
        return Phrase(right + head[0] if head is not None else right, "number-noun")
    bare = without_opening(words().creating, left).lstrip("和及、")
    if len(bare) >= 2:
        return Phrase(bare, "noun-number")
    if right:
        return Phrase(right, "number-noun")
    return Phrase(left, "noun-number" if len(left) >= 2 else "none")

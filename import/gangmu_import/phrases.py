"""What a number counts: the noun with its qualifiers, before or after the number, in the words of the text."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

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

BRACKETED = re.compile(r"^[\s*]*\([^()]{0,40}\)(?=[\s*]*[一-龥“])")
NAMED_LIST = re.compile(r"^.*[^、]{2,}、.*?等(?=[^等、)]{3,}$)")
CHANGED = re.compile(r"(?<=[^上下提新净倍])[降升增]$")
COMPARED = re.compile(
    r"(?:同比|[较比](?:上年度?|去年|同期|前年|(?:19|20)\d\d年|[“\"]?十.五[”\"]?(?:时期)?)(?:同期|末|底|初)?)"
)
COMPARING = ("同比", "较", "比")
"""What COMPARED begins with; few phrases hold any of them."""
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


class Words(NamedTuple):
    """The patterns of phrases.toml."""

    leading: re.Pattern[str]
    trailing: re.Pattern[str]
    trails: tuple[str, ...]
    """The last characters of what trails."""
    longest: int
    """Characters of the longest word that trails."""
    predicate: re.Pattern[str]
    stated: re.Pattern[str]
    creating: re.Pattern[str]
    flowing: re.Pattern[str]
    growth: re.Pattern[str]
    heads: re.Pattern[str]
    doing: re.Pattern[str]
    place: re.Pattern[str]


@cache
def words() -> Words:
    """Compiled once; alternatives are tried longest first."""
    table = rules("phrases")
    leading, trailing = one_of(table["leading"]["words"]), table["trailing"]
    when = "|".join(table["leading"]["patterns"])
    return Words(
        leading=re.compile(rf"^(?:{when}|{leading})+"),
        trailing=re.compile(
            rf"(?:{one_of(trailing['words'])}|{'|'.join(trailing['patterns'])}|[{TRAILING_MARKS}])+$"
        ),
        trails=tuple({*TRAILING_MARKS, *(word[-1] for word in trailing["words"] + trailing["patterns"])}),
        longest=max(map(len, trailing["words"])),
        predicate=re.compile("|".join(table["predicate"]["patterns"])),
        stated=re.compile(
            rf"^(?P<noun>[^,;。]{{0,12}}?(?:{one_of(table['stated']['nouns'])}))(?:将|均|都|全部|已经|已)*"
            rf"(?P<said>(?:{one_of(table['stated']['verbs'])}).{{0,14}})$"
        ),
        creating=re.compile(
            rf"^(?:{one_of(table['creating']['adverbs'])})*(?!{one_of(table['creating']['spared'])})(?:{one_of(table['creating']['verbs'])})(?:了|并)?"
        ),
        flowing=re.compile(one_of(table["flowing"]["words"])),
        growth=re.compile(rf"(?:{one_of(table['growth']['words'])})$"),
        heads=re.compile(rf"[^的、,]{{0,6}}(?:{one_of(table['heads']['words'])})$"),
        doing=re.compile(rf"(?:{one_of(table['doing']['words'] + table['creating']['verbs'])})$"),
        place=re.compile(rf"^(?:{one_of(table['place']['words'] + table['flowing']['words'])})+$"),
    )


def one_of(alternatives: list[str]) -> str:
    return "|".join(map(re.escape, sorted(alternatives, key=len, reverse=True)))


def clean(text: str) -> str:
    """The text without white space and the asterisks of bold print."""
    return "".join(text.split()).replace("*", "")


def without_comparison(text: str) -> str:
    """The text without 同比, 较上年 and the like."""
    return COMPARED.sub("", text) if any(word in text for word in COMPARING) else text


def without_opening(pattern: re.Pattern[str], text: str) -> str:
    """The text without what the pattern matches at its beginning."""
    found = pattern.match(text)
    return text if found is None else text[found.end() :]


def without_trailing(text: str) -> str:
    """The text without the words that lead to the number: 达到, 超过.

    Sought from the end, where they stand: to try each of a hundred words at each character took 23 ns for each
    character of a document.
    """
    table = words()
    if not text.endswith(table.trails):
        return text
    start = len(text)
    while (found := table.trailing.search(text, max(0, start - table.longest))) and found.start() < start:
        start = found.start()
    return text[:start]


def noun_before(text: str) -> str:
    """The noun that ends before a number, without verbs such as 达到 and without the time in front."""
    kept = without_trailing(without_comparison(clean(text)))
    kept = without_trailing(without_opening(words().leading, kept))
    if kept.endswith(("降", "升", "增")):
        kept = CHANGED.sub("", kept)
    if "等" in kept and "、" in kept:
        kept = without_opening(NAMED_LIST, kept)
    if len(kept) > LONGEST:
        kept = kept[-LONGEST:]
        kept = kept[kept.find("、") + 1 :] if "、" in kept[: LONGEST // 2] else kept
    return balanced(kept)


def balanced(text: str) -> str:
    """Without a bracket or quotation mark whose partner is cut off."""
    for opening, closing in ("()", "“”", "《》"):
        if opening not in text and closing not in text:
            continue
        if text.count(closing) > text.count(opening):
            text = text.replace(closing, "", 1)
        elif text.count(opening) > text.count(closing):
            at = text.rindex(opening)
            text = text[:at] + text[at + 1 :]
    return text.strip("、,:;的 ")


def noun_after(text: str) -> str:
    """The noun that begins after a number's unit, with what is said of it where it is short."""
    kept = clean(without_opening(BRACKETED, text)).lstrip("的")
    if not kept or kept[0] in LIST_MARKS:
        return ""
    kept = kept.split("(")[0] if not kept.endswith(")") and kept.find("(") > 1 else kept
    named = nominal(balanced(kept[:LONGEST]))
    if named != kept:
        return named
    if len(kept) > LONG_NOUN and len(kept) - kept.rfind("的") > FEWEST:
        kept = kept[kept.rfind("的") + 1 :]
    cut = words().predicate.search(kept, 2)
    if cut is not None and (cut.start() >= FEWEST or len(kept) > LONGEST) and len(kept) > LONG_RIGHT:
        kept = kept[: cut.start()]
    joining = next((word for word in JOINING if kept.endswith(word)), "")
    return balanced(kept.removesuffix(joining)[:LONGEST])


def nominal(text: str) -> str:
    """A statement as a noun: 企业参加全国赛 is 参加全国赛企业; any other text as it is."""
    found = words().stated.match(text)
    if found is None:
        return text
    said = found["said"]
    return f"{said}{'的' if len(said) > FEWEST + 1 else ''}{found['noun']}"


def find_phrase(before: str, after: str, kind: str) -> Phrase:
    """The indicator of a number, from the words of its clause on both sides."""
    plain = clean(before)
    left = noun_before(before)
    if words().place.match(left):
        left = ""
    right = noun_after(after)
    change = words().growth.search(plain)
    if change is not None and not (right and kind in ("count", "people")):
        kept = left.removesuffix(change[0])
        ending = "年均" * kept.endswith("年均") + change[0]
        bare = without_trailing(kept)
        return Phrase(bare + ending, "growth") if len(bare) >= 2 else Phrase(ending, "none")
    if kind in ("count", "people"):
        added = words().flowing.search(plain, max(0, len(plain) - FLOW_NEAR))
        return counted(left, right, "" if added is None else added[0])
    if right and (words().doing.search(plain) or plain.endswith("的")):
        return Phrase(right, "number-noun")
    return measured(left, right, clean(after).startswith("的"))


def counted(left: str, right: str, added: str) -> Phrase:
    """Of a count: 培育3个工业互联网示范园区 has its noun after, 金融服务机构83个 before the number."""
    bare = without_opening(words().creating, left).lstrip("和及、")
    if len(right) >= 2:
        if len(right) < FEWEST and len(bare) >= FEWEST and not added:
            return Phrase(balanced(bare) + right, "number-noun")
        return Phrase(right if right.startswith(added) else added + right, "number-noun")
    kept = left if words().flowing.match(left) or len(bare) < 2 else bare
    return Phrase(kept, "noun-number" if len(kept) >= 2 else "none")


def measured(left: str, right: str, of: bool) -> Phrase:
    """Of money, shares and sizes: 产值突破1000亿元 has its noun before, 100亿元的消费规模 after the number."""
    head = words().heads.search(left)
    if of and right and not EMPTY_NOUN.match(right):
        return Phrase(right + head[0] if head is not None else right, "number-noun")
    bare = without_opening(words().creating, left).lstrip("和及、")
    if len(bare) >= 2:
        return Phrase(bare, "noun-number")
    if right:
        return Phrase(right, "number-noun")
    return Phrase(left, "noun-number" if len(left) >= 2 else "none")

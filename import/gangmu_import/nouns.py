"""The noun that ends before a number, and the one that begins behind its unit, in the words of the text."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.affixes import one_of, opening, without_closing, without_opening
from gangmu_import.lexicon import rules
from gangmu_import.phrasewords import JOINS_BEHIND, WORDS, opens_with_joining, unjoined_at_end
from gangmu_import.trimming import (
    EACH,
    FIELD,
    WHENS,
    circumstance,
    first_stage,
    of_whom,
    trimmed,
    without_base,
)

CIRCUMSTANCE: Final = circumstance()
LONGEST: Final = 36
"""Characters of an indicator; a longer run before a number holds more than its noun."""
LONG_RIGHT: Final = 18
"""Characters after a number up to which what is said of the noun stays with it: 企业参加全国赛."""
PLACES: Final = frozenset({"村", "乡", "镇", "乡镇", "县", "社区", "行政村", "自然村", "村组", "街道"})
"""Said with the verb before: of 搬迁3个乡镇12个村297户 the numbers count 搬迁乡镇, 搬迁村 and 搬迁."""
BOTH: Final = re.compile(
    rf"(?:{one_of(PLACES)})\((?:{one_of(PLACES)})(?:、(?:{one_of(PLACES)}))*\)(?!和|及|与|完成|实现|开展|建成|启动|推进|全部|基本|均)[一-龥]{{2}}"
)
"""Behind a number: places of two kinds that have what is counted, 街道(乡镇)展厅."""
LONG_NOUN: Final = 24
"""Characters from which a noun with 的 is its last part: 能够突破关键技术…的领军人才."""
FEWEST: Final = 4
"""Characters of a noun that stands by itself; a shorter one keeps what is said of it."""
BRACKETED: Final = opening("(", r"\([^()]{0,40}\)(?=[一-龥“])")
"""A remark between a unit and the noun behind it."""
REMARK: Final = re.compile(
    r"^(?:\([^()]{0,40}|[^()]{0,40}(?=\)..))\)|\([^()]{0,30}(?:[详附]见|见附|名单)[^()]{0,12}\)"
)
"""A remark in brackets before a noun, of which the opening bracket may be cut off, or behind it."""
NAMED_LIST: Final = re.compile(r"^.*[^、]{2,}、.*?等(?=[^等、)在的][^等、)]{2,}$)")
"""Names and 等, where the noun behind stands for all of them."""
LEVEL_SAID: Final = re.compile(r"^.*(?:基本|保持|大体)?(?:同步|持平)、")
"""Before a noun: another that keeps level with something and has no number, 收入增长与经济增长同步、粮食产量."""
STEPPED: Final = re.compile("(?:迈[上入过]|跃上|跨[上过入]|登上|站上|突破)[^、,;。]{1,10}(?:台阶|大关)、")
"""What a size has passed, which is told before another number of it: 茶税迈上5亿台阶、五年增量2亿元."""
FURTHER: Final = re.compile(
    r"(?<=..)(?:以?及若干|[、和与]若干|(?<![合兼归撤])并(?:已|全部|正式|同步|全面|均|顺利|如期)*(?=投[入用产]|交付|推[进动]|通过|对外|启动|实施|形成"
    r"|完成|开展|建[立成]|纳入|实现|组织|落实|开放|运[营行]|发挥|获))"
)
"""Behind the noun after a number: what else is done, 停车场并投入使用, or is there without a number."""
CHANGES: Final = frozenset("降升增")
"""Words for a change of one character."""
CHANGED: Final = re.compile(r"(?<=[^上下提新净倍攀])(?:分别)?[降升增]$")
"""Such a word at the end of what is said before a number, and no other that ends in it: 提升."""
PAIRS: Final = (("(", ")"), ("“", "”"), ("《", "》"))
"""What opens, and what closes it."""
EDGES: Final = "、,:;的 +"
"""What stands at no end of a noun."""
COMPARED: Final = re.compile(
    r"(?:同比(?:(?:19|20)\d\d年(?:同期|时期)?)?|[与和同](?:上年度?|去年|前年|年初|(?:19|20)\d\d年)(?:同期|末|底)?相比|[较比](?:上年度?|去年|同期|前年|[今本当]?年初|期初|上半年|上季度|上个?月|[一二三]季度|前三季度|(?:19|20)\d\d年|[“\"]?十.五[”\"]?(?:时期)?)(?:同期|末|底|初|(?:执行|预算|决算|完成)数)?)"
)
"""With what a number is compared, which is none of its noun: 较上年增长5%."""
SUM_SAID: Final = re.compile(
    "(?:累计|已|共)*(?:完成|实现)(?:年度|固定资产|总|项目)?(?:投资|产值|收入|营收|税收|利税|利润|增加值|销售|交易)[额量]?"
)
"""What is said of things whose sum stands behind it: 30个项目完成投资20亿元."""
SAID_TO_BE: Final = re.compile(r"(?:为(?![民农老企何])|是(?!否))(?=.{2})")
"""Behind a number: what the things are that it counts, 其中2家为重点企业."""
OPENED: Final = frozenset("(的")
"""With one of these goes on what has its noun further behind."""
LIST_MARKS: Final = "、,;。:)和与或至到(-—"
"""Behind a unit: what ends the clause of its number, or leads to another."""
FEWEST_NAMED, LONGEST_NAMED = 2, 14
"""Characters of a noun before what has become of it."""
OUTCOME_ENDS: Final = frozenset("效根利序显著")
"""With one of these closes what is said of things that were counted."""
WORKED_ON: Final = re.compile("(?<=..)(?:规划)?(?:建设|工作)$")
"""Before what goes on: 茶园规划建设有序推进."""
ENDS: Final = WORDS.trailing.last | CHANGES
"""With one of these characters ends what may close the words before a number."""


def clean(text: str) -> str:
    """The text without white space and the asterisks of bold print."""
    return "".join(text.split()).replace("*", "")


def noun_before(text: str) -> str:
    """The noun that ends before a number, without verbs such as 达到 and without the time in front; of clean text."""
    if text[-1:] == "均" and text[-2:] in EACH:
        noun = noun_before(text[:-2])
        return noun and text[-2:] + noun
    kept = without_base(REMARK.sub("", text) if ")" in text else text)
    if kept[-1:] in WHENS or "年" in kept or "确保" in kept:
        kept = trimmed(kept)
    kept = unframed(uncompared(kept))
    if kept[:1] in CIRCUMSTANCE.first:
        kept = without_opening(CIRCUMSTANCE, kept)
    if "、" in kept:
        kept = last_listed(kept)
    if "实现" in kept:
        kept = of_whom(kept)
    if len(kept) > LONGEST:
        kept = kept[-LONGEST:]
        kept = kept[kept.find("、") + 1 :] if "、" in kept[: LONGEST // 2] else kept
    return balanced(kept)


def uncompared(text: str) -> str:
    """Words before a number without what it is compared with, and without the remark that this holds for the next as well."""
    kept = text.replace("(下同)", "").removeprefix("下同)") if "下同" in text else text
    return COMPARED.sub("", kept) if "比" in kept or "较" in kept else kept


def last_listed(text: str) -> str:
    """Words before a number with the last of what they list alone, where they say that it stands for all or keeps level."""
    kept = FIELD.sub("", NAMED_LIST.sub("", text)) if "等" in text else text
    kept = LEVEL_SAID.sub("", kept) if "步、" in kept or "平、" in kept else kept
    return STEPPED.sub("", kept) if "阶、" in kept or "关、" in kept else kept


def unframed(text: str) -> str:
    """Words before a number without what opens and what closes them."""
    kept, closed = text, text[-1:] in ENDS
    if closed:
        kept = without_closing(WORDS.trailing, kept)
    if kept[:1] in WORDS.leading.first:
        opened = without_opening(WORDS.leading, kept)
        if opened is not kept:
            kept, closed = without_closing(WORDS.trailing, opened), True
    return CHANGED.sub("", kept) if closed and kept[-1:] in CHANGES else kept


def named_before(text: str) -> str:
    """The same, empty where the words before a number name no more than a place: 全市."""
    if not text:
        return ""
    noun, place = noun_before(text), WORDS.place
    return "" if noun[:1] in place.first and place.pattern.match(noun) else noun


def balanced(text: str) -> str:
    """Without a bracket or quotation mark whose partner is cut off."""
    if text.isalnum():
        return text.strip("的")  # Chinese characters, letters and digits only, as most phrases are
    for opens, closes in PAIRS:
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
    kept = without_opening(BRACKETED, text).lstrip("的") if text[:1] in OPENED else text
    if "年" in kept:
        kept = first_stage(kept)
    kept = SAID_TO_BE.sub("", kept) if kept[:1] in "为是" else kept
    if not kept or (kept[0] in LIST_MARKS and not opens_with_joining(kept)):
        return ""
    if (
        "(" in kept
        and not kept.endswith(")")
        and kept.find("(") > 1
        and "(境)" not in kept
        and not BOTH.match(kept)
    ):
        kept = kept.split("(")[0]
    kept = without_further(kept)
    named = balanced(kept[:LONGEST])
    if WORDS.states.search(named, 1):
        named = nominal(named)
    if named != kept:
        return named
    if len(kept) > LONG_RIGHT:
        kept = without_predicate(kept)
    if kept[-1] in JOINS_BEHIND:
        # 5000人次参与 has its noun before the number
        kept = unjoined_at_end(kept)
    return named if kept == named else balanced(kept)


def without_further(text: str) -> str:
    """The words behind a number without what else is done; those of a statement as they are."""
    if ("并" in text or "若" in text) and nominal(text) == text:
        return FURTHER.split(text, maxsplit=1)[0]
    return text


def without_predicate(text: str) -> str:
    """The noun of a long text: behind its 的, before what is said of it."""
    kept = text
    if len(kept) > LONG_NOUN and len(kept) - kept.rfind("的") > FEWEST:
        kept = kept[kept.rfind("的") + 1 :]
    cut = WORDS.predicate.search(kept, 2) if len(kept) > LONG_RIGHT else None
    return kept if cut is None or cut.start() < FEWEST else kept[: cut.start()]


def nominal(text: str) -> str:
    """A statement as a noun: 企业参加全国赛 is 参加全国赛企业; any other text as it is."""
    found = WORDS.stated.match(text)
    if found is None or WORDS.states_alone.match(found["said"]):
        return text
    said = found["said"]
    if said[-1] == "后":
        return str(found["noun"])  # 项目建成后
    if SUM_SAID.fullmatch(said):
        return str(found["noun"])
    return f"{said}{'的' if len(said) > FEWEST + 1 else ''}{found['noun']}"


@cache
def outcome() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """How something is done, behind a noun; what is done; what goes on; and what closes a statement."""
    rule = rules("phrases")["outcome"]
    return (
        re.compile(rf"(?:{one_of(['进行', *rule['hows']])})+了?"),
        re.compile(one_of(rule["done"])),
        re.compile(rule["going"]),
        re.compile(rf"(?<=..)(?:{one_of(rule['closings'])})\Z"),
    )


def of_outcome(text: str) -> str:
    """The noun behind a count without what has become of it, or behind that: 项目正式签约 is 签约项目; any other as it is."""
    hows, done, going, closing = outcome()
    if text[-1] in OUTCOME_ENDS and closing.search(text):
        return closing.sub("", text)
    how = hows.search(text, FEWEST_NAMED)
    if how is None or how.start() > LONGEST_NAMED or "、" in text or hows.match(text):
        return text
    noun, said = text[: how.start()], text[how.end() :]
    if going.fullmatch(said):
        return WORKED_ON.sub("", noun)
    if not (how[0].rstrip("了").endswith("进行") or done.match(said)) or len(said) < FEWEST_NAMED:
        return text
    return f"{said}{'的' if len(said) > FEWEST + 1 else ''}{noun}"

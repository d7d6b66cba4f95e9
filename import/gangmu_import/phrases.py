"""What a number counts: the noun with its qualifiers, before or after the number, in the words of the text."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.affixes import one_of, opening, without_closing, without_opening
from gangmu_import.phrasewords import (
    JOINS_BEHIND,
    WORDS,
    having,
    opens_with_joining,
    unjoined,
    unjoined_at_end,
)
from gangmu_import.trimming import (
    ACHIEVED,
    BOUND,
    BUILT,
    EACH,
    FIELD,
    WHENS,
    bound,
    bound_before,
    circumstance,
    first_stage,
    of_whom,
    trimmed,
    without_base,
)
from gangmu_import.works import SIZES, is_worked_on

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
FLOW_NEAR: Final = 8
"""Characters before a number within which 新增 or 引进 holds for it."""
SEXES: Final = frozenset("男女")
SHORTEST_WHOSE: Final = 2
"""Characters of those before a share who have what stands behind it."""
FEWEST: Final = 4
"""Characters of a noun that stands by itself; a shorter one keeps what is said of it."""
LEVEL_NOUN: Final = re.compile(r"的(?:水平|目标|范围|区间|基础|前提|条件|情况)(?:以?[上下内])?")
"""After a number: nothing that is counted, 控制在35微克以下的水平, 完成改造300万平方米的基础上."""
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
COUNTED: Final = frozenset({"count", "people"})
"""Kinds of units of what is counted one by one."""
ABILITIES: Final = frozenset({"生产能力", "产能", "制造能力", "加工能力"})
"""What is counted in the things that are made: 年产茶机约20万台生产能力."""
PRODUCED: Final = re.compile(r"(?:年产|生产|加工|制造)(?P<thing>[一-龥]{2,10}?)(?:约|近|超|达)?$")
"""Before such a number: the thing that is made."""
CAPACITIES: Final = frozenset({"mass", "volume", "energy"})
"""Kinds of units of what a work can make."""
PAIRS: Final = (("(", ")"), ("“", "”"), ("《", "》"))
"""What opens, and what closes it."""
EDGES: Final = "、,:;的 "
"""What stands at no end of a noun."""
COMPARED: Final = re.compile(
    r"(?:同比(?:(?:19|20)\d\d年(?:同期|时期)?)?|[与和同](?:上年度?|去年|前年|年初|(?:19|20)\d\d年)(?:同期|末|底)?相比|[较比](?:上年度?|去年|同期|前年|[今本当]?年初|期初|上半年|上季度|上个?月|[一二三]季度|前三季度|(?:19|20)\d\d年|[“\"]?十.五[”\"]?(?:时期)?)(?:同期|末|底|初)?)"
)
"""With what a number is compared, which is none of its noun: 较上年增长5%."""
REACHED: Final = opening("实确", r"(?:实现|确保)(?![利税])(?=.{2})")
"""Before what grows: 实现产值增长5%."""
SUM_SAID: Final = re.compile(
    "(?:累计|已|共)*(?:完成|实现)(?:年度|固定资产|总|项目)?(?:投资|产值|收入|营收|税收|利税|利润|增加值|销售|交易)[额量]?"
)
"""What is said of things whose sum stands behind it: 30个项目完成投资20亿元."""
ABLE: Final = re.compile("(?<=..)(?:办学|服务|供水|生产|运行|教学|医疗)?(?:能力|条件|水平|质量|环境)$")
"""What is raised of things that are counted: 提升40所学校办学能力."""
RAISED: Final = ("提升", "改善", "提高", "增强", "优化")
EMPTY_NOUN: Final = re.compile(r"^(?:基础|目标|水平|标准|要求|速度|比例|增速|增长|情况|条件|前提|规定)")
"""Behind 的 after a number: nothing by itself."""
SAID_TO_BE: Final = re.compile(r"(?:为(?![民农老企何])|是(?!否))(?=.{2})")
"""Behind a number: what the things are that it counts, 其中2家为重点企业."""
PASSED: Final = frozenset({"大关", "台阶", "关口", "门槛"})
"""Behind a sum: what it has passed, and nothing that it counts."""
OPENED: Final = frozenset("(的")
"""With one of these goes on what has its noun further behind."""
LIST_MARKS: Final = "、,;。:)和与或至到(-—"
"""Behind a unit: what ends the clause of its number, or leads to another."""
RATIO: Final = re.compile(
    r"每\d[\d.]*万?[辆户名人艘台][^,、的\d]{1,8}?(?=(?:应|至少|配套|配备|建设|设置|新建|\Z))"
)
"""For how many others there is what stands behind a number: 每2000辆汽车配套建设1座充电站."""
Phrase = tuple[str, str]
"""An indicator, empty where the clause names nothing, and the rule that found it.

The rules are number-noun, noun-number, growth, carried, part, list, table and none.
"""
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
    if "比" in kept or "较" in kept:
        kept = COMPARED.sub("", kept)
    kept = unframed(kept)
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
    if SUM_SAID.fullmatch(said):
        return str(found["noun"])
    return f"{said}{'的' if len(said) > FEWEST + 1 else ''}{found['noun']}"


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
    whole = "年均" + change if kept.endswith("年均") else change
    bare = without_closing(WORDS.trailing, kept)
    while manner := WORDS.manner.search(bare):
        bare = without_closing(WORDS.trailing, bare.removesuffix(manner))
    return (bare + whole, "growth") if len(bare) >= 2 else (whole, "none")


def counted(before: str, right: str) -> Phrase:
    """Of a count: 培育3个工业互联网示范园区 has its noun after, 金融服务机构83个 before the number."""
    table = WORDS
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

"""Canonical indicators: one name for the same thing counted in several documents, places and years.

Two indicators meet only where nothing is left that tells them apart: 大数据企业 is not 重点大数据企业, a level is
not an addition within a year, and a share is not a count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from gangmu_import.affixes import Ending, Opening, ending, initials, one_of, opening, without_opening
from gangmu_import.lexicon import rules
from gangmu_import.numerals import SCALES
from gangmu_import.phrasewords import WORDS
from gangmu_import.text import half_width
from gangmu_import.units import units

Measure = Literal["stock", "flow"]
FLOW: Final = re.compile(
    r"新增|引进|引入|新(?:改扩|改|扩)?建|净增|新签|新开(?<!高新开)[通工业办设放发垦辟行]?|新认定|年均|每年|全年|当年"
)
MEASURED: Final = re.compile(FLOW.pattern + r"|累计|达到|总数|总量|拥有|共有|余额|存量|保有量|入库|数量")
"""One search tells that most indicators are neither."""

LONGEST: Final = 26
"""Characters of a name; longer phrases are sentences, which meet nothing."""
SHORTEST: Final = 3
SCALED: Final = tuple(sorted(SCALES, key=len, reverse=True))
QUIET: Final = re.compile(r"[\s*“”\"'‘’·]")
BRACKETS: Final = re.compile(r"\(([^()]*)\)")
VAGUE: Final = ("该", "此", "这", "其", "上述", "相关", "有关", "同类", "全部", "其他")
VAGUE_STARTS: Final = initials(VAGUE)


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of indicators.toml, compiled once."""

    leading: Opening
    ornament: Opening
    trailing: Ending
    remark: re.Pattern[str]
    flow: Opening
    added: re.Pattern[str]
    change: Ending
    share: Ending
    generic: re.Pattern[str]
    plain: frozenset[str]
    """Characters with which a generic noun begins."""
    begins: frozenset[str]
    """Characters with which anything begins that is taken off the front of a name."""
    ends: frozenset[str]
    """Characters in which anything ends that is taken off or read at its end."""


def _patterns() -> Patterns:
    table = rules("indicators")
    leading = table["dropped"]["leading"] + rules("phrases")["place"]["words"]
    added = [pair[0] for pair in table["flow"]["words"]]
    generic = rules("phrases")["topic"]["generic"]
    verbs = table["ornament"]["verbs"]
    change = [pair[0] for pair in table["change"]["words"]]
    trailing, share = table["dropped"]["trailing"], table["share"]["words"]
    firsts = initials([*leading, *verbs, *added, "累计"])
    return Patterns(
        leading=opening(initials(leading), rf"(?:{one_of(leading)})+"),
        ornament=opening(initials(verbs), rf"(?:{one_of(verbs)}){table['ornament']['rest']}"),
        trailing=ending(trailing),
        remark=re.compile(table["dropped"]["remarks"]),
        flow=opening(initials([*added, "累计"]), rf"(累计)?({one_of(added)})"),
        added=re.compile(one_of(added)),
        change=ending(change),
        share=ending(share),
        generic=re.compile(one_of(generic)),
        plain=initials(generic),
        begins=firsts | WORDS.creating.first,
        ends=frozenset(word[-1] for word in (*change, *trailing, *share)),
    )


PATTERNS: Final = _patterns()


@cache
def readings(kind: str) -> dict[str, str]:
    """What each word of [flow] or [change] is read as."""
    return dict(rules("indicators")[kind]["words"])


@cache
def unit_names() -> dict[str, str]:
    """The dimension of each unit that has another name: 座 counts 数, 名 counts 人, km are 公里."""
    table = rules("indicators")["units"]
    names = dict.fromkeys(table["classifiers"], "数")
    names.update((unit, "人") for unit in table["persons"])
    names.update((unit, same) for unit, same in table["same"])
    return names


def measure_of(words: str) -> Measure | None:
    """Whether an indicator, with the words before its number, is an addition within a time or a level at a time."""
    if MEASURED.search(words) is None:
        return None
    return "flow" if FLOW.search(words) else "stock"


@lru_cache(maxsize=256)
def dimension(unit: str) -> str:
    """What a unit measures, without its scale: 亿元 and 万元 are 元, 家 and 个 are 数."""
    if unit not in units():
        # 千瓦 has a name that begins as a scale does
        scale = next((scale for scale in SCALED if unit.startswith(scale) and len(unit) > len(scale)), "")
        unit = unit[len(scale) :]
    return unit_names().get(unit, unit)


def series(indicator: str, unit: str, measure: Measure | None, qualifier: str | None) -> str | None:
    """The name under which this indicator meets itself elsewhere; None where the phrase is too vague to join on.

    `indicator` is the phrase of the text, folded, `unit` the unit of its value; a qualifier (营业收入在10亿元以上) makes
    another indicator of it. Pure: the same words give the same name.
    """
    if not unit:
        return None
    table = PATTERNS
    core = (indicator if indicator.isalnum() else plain(indicator)).upper()
    flow = change = ""
    if core[:1] in table.begins:
        core, flow = without_addition(core, table)
    if core[-1:] in table.ends:
        core, change = without_change(core, table)
    if not joinable(core, change, table):
        return None
    if measure == "flow" and not (flow or change or table.added.search(core)):
        flow = "当年"
    return full_name(core, flow + core + change if flow or change else core, dimension(unit), qualifier)


def full_name(core: str, name: str, measured: str, qualifier: str | None) -> str:
    """The name with its condition and what its unit measures; a noun that says 数 or 量 itself needs no 数."""
    if qualifier:
        name += f"（{QUIET.sub('', half_width(qualifier))}）"
    if measured != "数":
        return f"{name}（{measured}）"
    return name if core[-1] in "数量" else name + "数"


def plain(indicator: str) -> str:
    """An indicator without remarks in brackets, quotation marks and white space."""
    if "(" in indicator:
        remark = PATTERNS.remark
        indicator = BRACKETS.sub(lambda found: "" if remark.match(found[1]) else found[0], indicator)
    return QUIET.sub("", indicator)


def without_addition(name: str, table: Patterns) -> tuple[str, str]:
    """A name without what opens it, and its word of addition."""
    kept = without_opening(table.leading, name)
    added = table.flow.match(kept)
    if added is None and (brought := without_opening(WORDS.creating, kept)) is not kept:
        kept = without_opening(table.leading, brought)
        added = table.flow.match(kept)
    if added is None:
        return without_opening(table.ornament, kept.removeprefix("累计")), ""
    flow = (added[1] or "") + readings("flow")[added[2]]
    return without_opening(table.ornament, kept[added.end() :]), flow


def without_change(name: str, table: Patterns) -> tuple[str, str]:
    """A name without what closes it, shares in one word; and its word of change."""
    kept, change = name, ""
    word = table.change.search(name)
    if word and len(name) - len(word) > 1:
        kept, change = name.removesuffix(word).removesuffix("年均"), readings("change")[word]
    if share := table.share.search(kept):
        return kept.removesuffix(share) + "占比", change
    shorter = kept.removesuffix(table.trailing.search(kept))
    return (shorter if len(shorter) >= SHORTEST else kept), change


def joinable(core: str, change: str, table: Patterns) -> bool:
    """Whether a noun says enough to meet its like: not 企业, 项目 or 产值 alone, not a sentence."""
    if not SHORTEST <= len(core) <= LONGEST or "," in core:
        return False
    first = core[0]
    if first in VAGUE_STARTS and core.startswith(VAGUE):
        return False
    if first not in table.plain and core[1] not in table.plain:
        return True
    least = 1 if change else 2
    found = table.generic.search(core)
    return found is None or found.start() >= least or len(table.generic.sub("", core)) >= least

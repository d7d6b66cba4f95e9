"""The words beside a number, compiled from rules/phrases.toml: what opens and closes its phrase, and what joins two names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from gangmu_import.affixes import Closing, Ending, Opening, closing, ending, initials, one_of, opening
from gangmu_import.lexicon import rules

JOINS_BEFORE: Final = frozenset("、,* 和及与")
"""With one of these begins what leads to a noun from another before it."""
JOINS_BEHIND: Final = frozenset("、和及与计")
"""With one of these ends what leads from a noun to another behind it."""
TRAILING_MARKS: Final = ":(,、=≥≤<>"
"""Signs between a noun and its number."""


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns of phrases.toml, which says of each what it is for."""

    leading: Opening
    """Words before a noun that are no part of it."""
    trailing: Closing
    """Words between a noun and its number."""
    predicate: re.Pattern[str]
    """Where the noun after a number ends and what is said of it begins."""
    stated: re.Pattern[str]
    """A noun and what is said of it: 企业参加全国赛."""
    states: re.Pattern[str]
    """What any statement says: to look for it spares most phrases the search for a noun before it."""
    states_alone: re.Pattern[str]
    """Such a word that takes no object, with something behind it."""
    creating: Opening
    """A verb that opens a commitment, with its adverbs."""
    flowing: re.Pattern[str]
    """Verbs that stay with the noun: 新增."""
    growth: Ending
    """Words for a change."""
    manner: Ending
    """How something grows, before a word for growth: 逆势."""
    heads: re.Pattern[str]
    """A noun before a sum that needs the noun after it: 发放总额18.6亿元的科技创新券."""
    doing: Ending
    """Verbs whose object stands after a share."""
    place: Opening
    """All of words that say no more than where or when, or a verb of `flowing`."""
    maker: Ending
    """Those who make something, before a capacity."""
    vague: frozenset[str]
    """Nouns that say nothing by themselves."""
    helping: frozenset[str]
    """Verbs before a number of households or people whom they help to do something."""
    acts: frozenset[str]
    """What these come to do: 增收."""
    act: re.Pattern[str]
    """One of `acts` behind a number or a pair of numbers: 100户420人增收."""


def _words() -> Words:
    """Alternatives are tried longest first."""
    table = rules("phrases")
    leading, trailing, creating = table["leading"], table["trailing"], table["creating"]
    places = table["place"]["words"] + table["flowing"]["words"]
    acts = table["helping"]["acts"]
    nouns, said = table["stated"]["nouns"], one_of(table["stated"]["verbs"])
    return Words(
        leading=opening(
            initials(leading["words"]) | set(leading["first"]),
            rf"(?:{'|'.join(leading['patterns'])}|{one_of(leading['words'])})+",
        ),
        trailing=closing([*trailing["words"], *TRAILING_MARKS], trailing["patterns"]),
        predicate=re.compile("|".join(table["predicate"]["patterns"])),
        stated=re.compile(
            rf"^(?P<noun>[^,;。]{{0,12}}?(?:{one_of(nouns)}))(?:将|均|都|全部|全面|基本|如期|已经|已)*"
            rf"(?P<said>(?:{said}).{{0,14}})$"
        ),
        states=re.compile(said),
        states_alone=re.compile(rf"(?:{one_of(table['stated']['alone'])})."),
        creating=opening(
            initials(creating["adverbs"] + creating["verbs"]),
            rf"(?:{one_of(creating['adverbs'])})*(?!{one_of(creating['spared'], [creating['built_up']])})(?:{one_of(creating['verbs'])})(?:了|并|\([^()]{{2,8}}\)|[或和及](?:{one_of(creating['verbs'])}))?",
        ),
        flowing=re.compile(one_of(table["flowing"]["words"])),
        growth=ending(table["growth"]["words"]),
        manner=ending(table["growth"]["manners"]),
        heads=re.compile(rf"[^的、,]{{0,6}}(?:{one_of(table['heads']['words'])})$"),
        doing=ending(table["doing"]["words"] + creating["verbs"]),
        place=opening(initials(places), rf"(?:{one_of(places)})+$"),
        maker=ending(table["maker"]["words"]),
        vague=frozenset(table["topic"]["generic"]),
        helping=frozenset(table["helping"]["verbs"]),
        acts=frozenset(acts),
        act=re.compile(rf"(?:\d[\d.]{{0,9}}万?[户人口名])?(?P<act>{one_of(acts)})"),
    )


WORDS: Final = _words()


@cache
def joiners() -> tuple[str, ...]:
    """Patterns of 和, 及 and 与 where they join two names: not in 普及, 及格, 参与. Each begins with its own sign, so that the
    places where it may stand are found at once."""
    table = rules("phrases")["joining"]
    found = []
    for sign in "和及与":
        begun = "".join(f"(?!{word[1:]})" for word in table["starts"] if word[0] == sign)
        ended = "".join(f"(?<!{word})" for word in table["ends"] if word[-1] == sign)
        found.append(sign + begun + ended)
    return tuple(found)


@cache
def _joined_at() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What joins at the beginning of words, and at their end."""
    joins = "|".join(joiners())
    return re.compile(rf"(?:[、,* ]|{joins})+"), re.compile(rf"(?:、|以及|共计|{joins})$")


def opens_with_joining(text: str) -> bool:
    """Whether words begin with 和, 及 or 与 that join nothing: 和美乡村."""
    return text[0] in JOINS_BEFORE and text[0].isalpha() and _joined_at()[0].match(text) is None


def unjoined(text: str) -> str:
    """Words without the sign or word before them that joins them to others: 和图书馆, not 和谐社区."""
    found = _joined_at()[0].match(text) if text[:1] in JOINS_BEFORE else None
    return text if found is None else text[found.end() :]


def unjoined_at_end(text: str) -> str:
    """Words without the sign or word at their end that joins them to others; empty where they join nothing: 参与."""
    return "" if text in rules("phrases")["joining"]["ends"] else _joined_at()[1].sub("", text)


@cache
def having() -> Opening:
    """What those before a share have, behind it: 茶农80%参加茶业合作社."""
    verbs = rules("phrases")["having"]["verbs"]
    return opening(initials(verbs), one_of(verbs))

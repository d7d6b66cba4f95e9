"""Whether a text can be the name of a body: by its ending, its beginning and what it holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from gangmu_import.lexicon import pattern, rules

LONGEST_NAME: Final = 45
"""Characters; the longest body met so far (a working group with a project's name in it) has 33."""
SURE_START: Final = re.compile(
    r"[省市区县旗州盟镇乡各](?!民|场|级|内|域|外|政(?![府协法务])|道)|[有相]关[省市区县旗州盟镇乡](?!民|场|级|内|域|外|政(?![府协法务])|道)|自治区|国家|中国|国务院|中央|[\u4e00-\u9fff]{2,10}(?:[局委厅部办行院]|公司|集团|政府|海关|管委会|大学|协会)\Z"
)
EACH: Final = re.compile(r"各[\u4e00-\u9fff、()]{0,14}(?:省|市|区|县|旗|州|盟|镇|乡|街|地|级|\))")
"""各市, 各旗县区, 各镇(街道、园区): groups that end like regions."""
GROUP_ENDS: Final = frozenset("省市区县旗州盟镇乡街地级等")
"""How groups may end besides."""
TWO_CHARACTERS: Final = re.compile(r"[\u4e00-\u9fff]{2}")
MEASURED: Final = re.compile(r"\d+[年月日%]|[《》]|\A\d{1,3}[.、]")
BRACKETED: Final = re.compile(r"\([^()]{1,12}\)\Z")
KNOWN: Final = 4096
"""Names that are kept with what was found of them: a document names the same few dozen bodies over and over."""


def by_last_character(words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The words by their last character, the shortest first: str.endswith asks one after the other."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len):
        found[word[-1]].append(word)
    return {last: tuple(ending) for last, ending in found.items()}


@cache
def endings() -> dict[str, tuple[str, ...]]:
    """How names of bodies end."""
    return by_last_character(rules("duties")["bodies"]["endings"])


@cache
def other_endings() -> dict[str, tuple[str, ...]]:
    """Words that end as bodies do and are none: 布局, 干部."""
    return by_last_character(rules("duties")["bodies"]["not_endings"])


@cache
def never() -> re.Pattern[str]:
    """Words that no name of a body holds."""
    return re.compile("|".join(map(re.escape, rules("duties")["bodies"]["never"])))


def ends_as_body(name: str) -> bool:
    """Whether a name ends as bodies do, or has such an ending before a bracket: 区发改局(区粮食局)."""
    last = name[-1]
    if name.endswith(endings().get(last, ())) and not name.endswith(other_endings().get(last, ())):
        return True
    bracket = BRACKETED.search(name) if last == ")" else None
    return bracket is not None and name.endswith(
        endings().get(name[bracket.start() - 1], ()), 0, bracket.start()
    )


def no_name_ends(char: str) -> bool:
    """Whether a list of bodies never ends in this character: a Chinese one that closes no name and is no 等."""
    return char.isalpha() and char not in endings() and char not in GROUP_ENDS


@lru_cache(maxsize=KNOWN)
def looks_like_body(name: str) -> bool:
    """Whether a text can be the name of a body or of a group of them, by its length, letters and ending."""
    if not name.isalpha():
        name = "".join(name.split())
    if not 2 <= len(name) <= LONGEST_NAME or never().search(name):
        return False
    return ends_as_body(name) or (name[0] == "各" and EACH.fullmatch(name) is not None)


def surely_body(name: str) -> bool:
    """The stronger question, where no label and no bracket tells: the beginning is that of a body as well."""
    return bool(SURE_START.match(name)) and looks_like_body(name)


def may_be_body(name: str) -> bool:
    """The weaker question for what stands behind a label: any short run of Chinese that is no time."""
    if looks_like_body(name):
        return TWO_CHARACTERS.search(name) is not None
    return (
        len(name) <= 14
        and TWO_CHARACTERS.search(name) is not None
        and never().search(name) is None
        and MEASURED.search(name) is None
        and not tells_standing(name)
    )


def tells_standing(words: str) -> bool:
    """Whether words among names say no more than when a task without an end is done: 每季度, 常态化推进."""
    return pattern("duties", "standing").fullmatch(words) is not None

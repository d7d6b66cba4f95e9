"""Years that say which things are meant, 2000年以前建成的茶馆 and 2023年结转项目, and not when a number is reached."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.affixes import one_of
from gangmu_import.lexicon import rules

LONGEST: Final = 40
"""Characters behind a year that may say so."""
DOINGS: Final = 4
"""Characters before a year that may say what is done with the things of that year."""
DIGITS: Final = 4
"""Characters of a year before 年."""
CUT: Final = "(?:以前|之前|前|以来|以后|之后)"
TAKEN: Final = ("对", "将", "把")
SAID: Final = re.compile("年[^,;。:\n的]{2,30}的(?=[一-龥])")
"""Behind 对 or 将 and a year: 对2023年营业收入达到1500万元的茶企."""
BASED: Final = re.compile("年[^,;。:\n]{2,30}?基础上")
"""Behind 在 and a year: 在2023年整治20公里的基础上."""

SAME_MONTHS: Final = "年同期"
COMPARED: Final = re.compile(r"年同期[^,;。:、()\n\d]{0,8}\d[\d.]*")
"""Behind a year: a number of then beside that of now, 茶农48户(2015年同期29户)."""


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """From 年 on: what was made before or since a year, up to 的 (2000年底前建成的); what was made at any time of it; what is
    left over from it (2023年结转)."""
    rule = rules("targets")["thing_year"]
    made = rf"(?:已经?|新|未)?(?:{one_of(rule['made'])})[^,;。:、\d\n的]{{0,8}}的(?=[\d一-龥])"
    at = "年[度底末]?"
    return (
        re.compile(at + CUT + made),
        re.compile(f"{at}{CUT}?{made}"),
        re.compile(f"{at}(?:{one_of(rule['left'])})"),
    )


@cache
def doings() -> tuple[str, ...]:
    """What is done with the things of a year, right before it: 续建2023年开工的茶馆."""
    return (*TAKEN, *rules("targets")["thing_year"]["doings"])


@cache
def named() -> re.Pattern[str]:
    """Such words amid those before a number, with their year; of what is left over the year alone. The year comes first, since
    most words have none."""
    cut, made, left = (pattern.pattern for pattern in patterns())
    done_with = "|".join(f"(?<={word}.{{{DIGITS}}})" for word in doings())
    return re.compile(rf"(?:19|20)\d\d(?:{cut}|(?:{done_with}){made}|(?={left})年度?)")


def says_which(folded: str, start: int) -> bool:
    """Whether a year that begins at a place says which things are meant."""
    year, low = start + DIGITS, max(0, start - DOINGS)
    upto = year + LONGEST
    cut, made, left = patterns()
    if cut.match(folded, year, upto) or left.match(folded, year, upto):
        return not folded.endswith(("到", "至", "止"), low, start)
    if folded.endswith("巩固", low, start):
        return True
    if folded.endswith(TAKEN, low, start) and SAID.match(folded, year, upto) is not None:
        return True
    return folded.endswith(doings(), low, start) and made.match(folded, year, upto) is not None


def base_end(folded: str, start: int) -> int:
    """Where what a year that begins at a place came to ends, on which more is to follow: 在2023年整治20公里的基础上; 0 of others."""
    if not folded.endswith("在", 0, start):
        return 0
    found = BASED.match(folded, start + DIGITS, start + LONGEST)
    return 0 if found is None else found.end()


def compared_end(folded: str, start: int) -> int:
    """Where the number ends that is told of the same months of a year that begins at a place; 0 of others."""
    if not folded.startswith(SAME_MONTHS, start + DIGITS):
        return 0
    found = COMPARED.match(folded, start + DIGITS, start + LONGEST)
    return 0 if found is None else found.end()


def without_things(text: str) -> str:
    """The words before a number without a year that says which things are meant: 更新2005年以前建成的灯塔 is 更新灯塔."""
    return named().sub("", text)

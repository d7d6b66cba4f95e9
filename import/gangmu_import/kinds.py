"""What a section speaks of: guidance, aims, the situation, formalities, or things to be done."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, Final

from gangmu_db.records import record
from gangmu_import.affixes import one_of
from gangmu_import.lexicon import rules

DEADLINE: Final = r"(?:(?:到|在|于)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[底末]?(?:以?前)?,?)?"
BEFORE_VERB: Final = frozenset("到在于0123456789“")
"""What may stand before the verb that opens a phrase: a deadline, a quotation mark."""
SENTENCE_ENDS: Final = re.compile("[。;\n]")
LONGEST_NAME: Final = 24
"""Characters of a title that may name a kind of section; a longer one is a sentence."""
USUAL_NAME: Final = 4
"""Characters of the names that most documents share; of longer ones each writes its own."""


@record
class _Kind:
    name: str
    pattern: re.Pattern[str]
    opening: bool
    """Whether the pattern reads the opening of a title of any length, and not its name."""
    idle: bool
    """Whether such a section commits nobody to anything."""
    verbal: bool
    """Whether a title names it that opens with a verb: 充分认识…的重要意义."""
    words: tuple[str, ...]
    """One of which every title that names it holds."""


@cache
def _kinds() -> tuple[_Kind, ...]:
    entries = rules("sections")["section"]
    return tuple(
        _Kind(
            rule["name"],
            re.compile(rule["pattern"]),
            rule.get("opening", False),
            not rule["tasks"],
            rule.get("verbal", False),
            tuple(rule["words"]),
        )
        for rule in entries
    )


@cache
def idle_kinds() -> frozenset[str]:
    """Names of the kinds of sections in which no tasks stand."""
    return frozenset(kind.name for kind in _kinds() if kind.idle)


@cache
def opening_verb() -> re.Pattern[str]:
    """Matches a phrase that opens with a verb of action, adverbs before it or not."""
    return _opening(_all_verbs())


@cache
def plain_verb() -> re.Pattern[str]:
    """The same without the verbs that open names of sections as nouns: 发展基础, 指导思想."""
    return _opening(_plain_verbs())


def opens_with_verb(text: str, at: int = 0) -> bool:
    """Whether opening_verb() matches at a place: a look-up by the first character where no deadline stands there."""
    return _opens(text, at, _all_verbs(), opening_verb)


def opens_with_plain_verb(text: str, at: int = 0) -> bool:
    """Whether plain_verb() matches at a place."""
    return _opens(text, at, _plain_verbs(), plain_verb)


Verbs = dict[str, tuple[str, ...]]
"""Verbs by their first character, the longer before the shorter."""


@cache
def _all_verbs() -> Verbs:
    return _by_first(rules("tasks")["verb"])


@cache
def _plain_verbs() -> Verbs:
    return _by_first([rule for rule in rules("tasks")["verb"] if not rule.get("noun")])


def _by_first(entries: Sequence[dict[str, Any]]) -> Verbs:
    verbs: dict[str, list[str]] = defaultdict(list)
    words = {word for entry in entries for word in words_of(entry)}
    for word in sorted(words, key=len, reverse=True):
        verbs[word[0]].append(word)
    return {first: tuple(words) for first, words in verbs.items()}


def words_of(entry: dict[str, Any]) -> list[str]:
    """The verbs of an entry: its words, and each of its stems with each of its ends."""
    return [*entry["words"]] + [
        stem + end for stem in entry.get("stems", "") for end in entry.get("ends", "")
    ]


def _opening(verbs: Verbs) -> re.Pattern[str]:
    ways = (f"{first}(?:{'|'.join(word[1:] for word in words)})" for first, words in verbs.items())
    return re.compile(DEADLINE + "[“]?(?:" + "|".join(ways) + ")")


def _opens(text: str, at: int, verbs: Verbs, pattern: Callable[[], re.Pattern[str]]) -> bool:
    first = text[at : at + 1]
    if first in verbs and text.startswith(verbs[first], at):
        return True
    return first in BEFORE_VERB and pattern().match(text, at) is not None


def section_kind(title: str) -> str:
    """Name of the kind that a folded title tells of; empty where it tells none."""
    bare = title if title.isalpha() else "".join(title.split()).replace("(", "").replace(")", "")
    return _usual_kind(bare) if len(bare) <= USUAL_NAME else _kind(bare)


@lru_cache(maxsize=4096)
def _usual_kind(bare: str) -> str:
    """The kind of a short name; kept, since documents call their sections alike: 指导思想, 保障措施."""
    return _kind(bare)


def _kind(bare: str) -> str:
    # of a sentence only the opening tells
    if len(bare) > LONGEST_NAME and not bare.startswith(closing_words()):
        return ""
    words, kinds_by_word = _words()
    word = words.search(bare)
    if word is None:
        return ""
    asked = kinds_by_word[word[0]]
    while word := words.search(bare, word.start() + 1):
        asked |= kinds_by_word[word[0]]
    short = len(bare) <= LONGEST_NAME
    kinds = _kinds()
    for index in sorted(asked):
        kind = kinds[index]
        if (short or kind.opening) and kind.pattern.search(bare) and not _acts(kind, bare):
            return kind.name
    return ""


def _acts(kind: _Kind, title: str) -> bool:
    """Whether a title opens with a verb, and so names none of the kinds without tasks."""
    return kind.idle and not kind.verbal and opens_with_plain_verb(title)


@cache
def _words() -> tuple[re.Pattern[str], dict[str, frozenset[int]]]:
    """A pattern of the words of all kinds, and the indices of the kinds by word."""
    kinds: dict[str, set[int]] = defaultdict(set)
    for index, kind in enumerate(_kinds()):
        for word in kind.words:
            kinds[word].add(index)
    return re.compile(one_of(kinds)), {word: frozenset(found) for word, found in kinds.items()}


def holds_tasks(kind: str) -> bool:
    """Whether tasks may stand in a section of this kind."""
    return kind not in idle_kinds()


def _is_called(title: str, sort: str) -> bool:
    """Whether a title is one of a sort of sections.toml, which says how such titles end and what they are."""
    ends, pattern = _called(sort)
    return title.endswith(ends) and pattern.match(title) is not None


@cache
def _called(sort: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    rule = rules("sections")[sort]
    return tuple(rule["ends"]), re.compile(rule["pattern"])


def arranges(title: str) -> bool:
    """Whether a title names a section that parts in steps or shares out what others set: 实施步骤, 职责分工."""
    return _is_called(title, "arranged")


def names_objects(title: str) -> bool:
    """Whether a title names what is acted on: 重点整治路段, 重点检查内容."""
    return _is_called(title, "objects")


def sets_up(title: str, body: str) -> bool:
    """Whether a section does no more than set up who leads: 组织机构 over 成立茶船整治领导小组,由分管副县长任组长。"""
    rule = rules("sections")["setup"]
    if not title.endswith(tuple(rule["ends"])) or opens_with_plain_verb(title):
        return False
    sentences = SENTENCE_ENDS.split("".join(body.split(" ")))
    said = [one.strip() for one in sentences if one.strip()]
    return bool(said) and all(_setup().match(one) for one in said)


@cache
def _setup() -> re.Pattern[str]:
    return re.compile(rules("sections")["setup"]["pattern"])


def is_step(above: str, title: str) -> bool:
    """Whether a title is that of a step, below one of times: 宣传发动阶段(6月1日至6月30日) below 整治时间."""
    rule = rules("sections")["step"]
    return any(word in above for word in rule["holds"]) and _step().match(title) is not None


@cache
def _step() -> re.Pattern[str]:
    return re.compile(rules("sections")["step"]["pattern"])


def acts_below(above: str, title: str) -> bool:
    """Whether a title is that of a measure below one of contents or of what is supported: 改造茶路 below 建设内容, 茶企技改奖励
    below 支持范围."""
    below = rules("sections")["below"]
    if above.endswith(tuple(below["contents"])):
        return opens_with_plain_verb(title) and not title.endswith(tuple(below["states"]))
    if above.endswith(tuple(below["ranges"])):
        return title.endswith(tuple(below["support"])) or opens_with_verb(title)
    return False


def shares_out(title: str) -> bool:
    """Whether a title names a section that says who does what, by bodies: 职责分工, 部门职责."""
    return arranges(title) or (title.endswith("职责") and not opens_with_plain_verb(title))


def is_campaign(title: str) -> bool:
    """Whether a title is called as a measure is: 水质提升行动, 河湖治理工程."""
    return _is_called(title, "campaign")


def is_check(title: str) -> bool:
    """Whether a title is called as a step of a check is: 各乡镇自查, 重点抽查."""
    return _is_called(title, "check")


def binds(title: str) -> bool:
    """Whether a title says who has to act before it says what is to be done: 各级财政要加大渡船更新的投入."""
    signs, pattern = _bound()
    return not signs.isdisjoint(title) and pattern.match(title) is not None


@cache
def _bound() -> tuple[frozenset[str], re.Pattern[str]]:
    """Characters one of which such a title holds, and what it is."""
    rule = rules("sections")["bound"]
    return frozenset(rule["signs"]), re.compile(rule["pattern"].replace("BODY", rule["body"]))


def tells_outcome(title: str) -> bool:
    """Whether a title says what will have come about: 茶业发展取得新突破, 游船服务水平明显提升."""
    return _outcome().search(title) is not None


@cache
def _outcome() -> re.Pattern[str]:
    return re.compile(rules("sections")["outcome"]["pattern"])


def names_success(title: str) -> bool:
    """Whether a title names what is to be done by its success: 取得茶船整治新成绩, 茶业发展取得新突破."""
    begins, pattern = _begun("success")
    return (title.startswith(begins) and pattern.match(title) is not None) or tells_outcome(title)


def is_led(title: str) -> bool:
    """Whether a title says first what leads the act that it names: 以茶会为抓手,建设茶园."""
    begins, pattern = _begun("led")
    led = pattern.match(title) if title.startswith(begins) else None
    return led is not None and opens_with_verb(title, led.end())


def is_shared(text: str, start: int, end: int) -> bool:
    """Whether an item shares out what somebody has raised: 关于…的问题,由水利部会同财政部研究提出意见."""
    begins, pattern = _begun("shared")
    return text.startswith(begins, start) and pattern.match(text, start, end) is not None


@cache
def _begun(sort: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """How titles of a sort of sections.toml begin, and what they are."""
    rule = rules("sections")[sort]
    return tuple(rule["begins"]), re.compile(rule["pattern"])


def is_work(title: str) -> bool:
    """Whether a title ends with two words for what is done to a thing: 老旧厂房更新改造, 闲置房屋改造利用."""
    words = _work()
    return title.endswith(words) and title[:-2].endswith(words)


@cache
def _work() -> tuple[str, ...]:
    """These words, of two characters each."""
    return tuple(rules("sections")["work"]["words"])


def closes(text: str, start: int, end: int) -> bool:
    """Whether a title that begins with one of `closing_words` opens the closing rules of a document: 本意见自印发之日起施行."""
    return _closing().match(text[start:end]) is not None


@cache
def closing_words() -> tuple[str, ...]:
    """With which such titles begin."""
    return tuple(word for kind in _kinds() if kind.opening for word in kind.words)


@cache
def _closing() -> re.Pattern[str]:
    """What they are."""
    return re.compile("|".join(f"(?:{kind.pattern.pattern})" for kind in _kinds() if kind.opening))

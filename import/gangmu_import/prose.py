"""Who leads a task, said in passing: …,由市科委牵头,市财政局配合,制定办法. and 市科委牵头,会同市财政局等部门制定办法."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Role, Task
from gangmu_import.bodylike import no_name_ends, surely_body
from gangmu_import.holders import split_names
from gangmu_import.kinds import opens_with_plain_verb
from gangmu_import.rolewords import SENTENCE_ENDS, RoleWords, role_words
from gangmu_import.statements import Clause, read_verbs
from gangmu_import.text import Text, places_of

LONGEST_TASK: Final = 1500
"""Characters of a task in which its sentences are searched for holders."""
LEADS: Final = "牵头"
ACTED_ON: Final = ("支持", "资助", "补助", "联合", "委托", "以", "与", "对", "在", "向")
"""Verbs that open names as nouns as well, and words before the name of a body, of whom the sentence says something else."""
OTHERS: Final = ("其他", "其它", "有关", "相关")
"""How those begin who join in and are not named: 其他相关部门配合."""
CHARGED: Final = "负责"
SHARE_ENDS: Final = (*SENTENCE_ENDS, ",")
SHARE: Final = re.compile(
    r"(?:由|其中,?)?(?P<names>[^。;:,\n]{2,60}?)(?:具体|主要|统一|分别|共同)?(?P<verb>(?:牵头)?负责(?:牵头)?|牵头)(?!人|制(?!定)|单位|部门|的|作用|企业|责任)[^。;:,\n]{2,40}"
)
"""One of those among whom a task is shared out, with what it does."""
JOINED: Final = re.compile(
    r"(?P<names>[^。;:,\n]{2,60}?)(?:具体|主要|统一)?(?P<verb>负责)(?!人|制)(?P<act>[^。;:,\n]{2,30})?,(?P<others>[^。;:,\n]{2,60}?(?:配合|协助|参与)(?!度|率|的))"
)
"""One who answers for something, and those who join in."""
BEFORE_CHARGED: Final = frozenset("体要一别同头")
"""What stands right before 负责 besides a name: 具体, 主要, 统一, 分别, 共同, 牵头."""
LONGEST_JOINED: Final = 120
FEWEST_SHARES: Final = 2
LONGEST_NAMES: Final = 60
"""Characters of the names of those who lead."""


def lead_signs(folded: str) -> list[int]:
    """Where a text says 牵头."""
    return places_of([LEADS], folded)


def led_in_prose(task: Task, text: Text, parents: set[int | None], signs: Sequence[int]) -> list[Clause]:
    """What the sentences of a task without parts say in passing of those who lead it; `signs` as lead_signs gives them.

    Looked for last and only here: prose in which somebody leads does not make a task."""
    if task.id in parents:
        return []
    folded, end = text.folded, min(task.end, task.start + LONGEST_TASK)
    start = task.start + len(task.number)
    first = bisect_left(signs, start)
    own = signs[first : bisect_left(signs, end)] if first < len(signs) and signs[first] < end else ()
    clause = _led(folded, task.start, end) or _shared(folded, start, end, own)
    if clause is not None and clause.end > start:
        start = clause.end
        own = own[bisect_left(own, start) :]
    others = _leading(folded, own, start, end, role_words()) if own else []
    return [clause, *others] if clause else others


def _led(folded: str, start: int, end: int) -> Clause | None:
    """The clause of the first by whom a task is led: 由市科委牵头; None where nobody is."""
    # what a task begins with has nothing before it that could open such a clause
    named = folded.find("由", start + 1 if start else 0, end)
    if named < 0:
        return None
    words = role_words()
    said = (_said(folded, match.start(), match, words) for match in words.led.finditer(folded, named, end))
    return next((clause for clause in said if clause), None)


def _shared(folded: str, start: int, end: int, leads: Sequence[int]) -> Clause | None:
    """The clause of those among whom a sentence shares a task out, two at least: 县农业局牵头负责种茶,县财政局负责筹措资金; or of
    one in whose work others join. One of them may do no more than lead, at one of `leads`."""
    signs = _charging(folded, start, end)
    shares: list[Clause] = []
    for at in sorted({*signs, *leads}) if signs else ():
        share = _share(folded, start, at, end)
        if share and shares and share.start == shares[-1].start:
            continue  # 牵头负责 is two signs of one
        # behind a full stop stands another sentence
        beside = share and shares and folded[shares[-1].end : share.start] in (",", ";")
        if share and not beside and len(shares) < FEWEST_SHARES:
            shares.clear()
        if share and (beside or not shares):
            shares.append(share)
    if len(shares) < FEWEST_SHARES:
        return _joined(folded, signs, start, end) if signs else None
    holders = tuple([holder for share in shares for holder in share.holders])
    return Clause(shares[0].start, shares[-1].end, holders, None, "clause.prose")


def _charging(folded: str, start: int, end: int) -> list[int]:
    """Where a stretch says 负责 behind what may be a name."""
    signs: list[int] = []
    # most tasks say so once at the most, which is found out soonest from their end
    at = folded.rfind(CHARGED, start, end)
    while at >= 0:
        if folded[at - 1] in BEFORE_CHARGED or not no_name_ends(folded[at - 1]):
            signs.append(at)
        at = folded.rfind(CHARGED, start, at)
    signs.reverse()
    return signs


def opening_of(folded: str, start: int, at: int) -> int:
    """Where the sentence of a place begins, at most so far before it as names reach."""
    low = max(start, at - LONGEST_NAMES)
    return max(folded.rfind(sign, low, at) for sign in SENTENCE_ENDS) + 1 or low


def _joined(folded: str, signs: Sequence[int], start: int, end: int) -> Clause | None:
    """The clause of one who opens a sentence and answers for what others join in: 县农业局负责收集情况,县财政局配合."""
    done = -1
    for at in signs:
        opening = opening_of(folded, start, at)
        said = JOINED.match(folded, opening, min(end, at + LONGEST_JOINED)) if opening > done else None
        if said and said.start("verb") == at and (clause := _said(folded, opening, said, role_words())):
            return clause
        done = opening
    return None


def _share(folded: str, start: int, at: int, end: int) -> Clause | None:
    """One of those parts, around its 负责; None where anything but names stands before that."""
    low = max(start, at - LONGEST_NAMES)
    opening = max(folded.rfind(sign, low, at) for sign in SHARE_ENDS) + 1
    said = SHARE.match(folded, opening, min(end, at + LONGEST_NAMES)) if opening else None
    if said is None or said.start("verb") > at:
        return None
    names = split_names(folded, *said.span("names"))
    if not names or not all(surely_body(folded[first:last]) for first, last in names):
        return None
    role: Role = "牵头" if LEADS in said["verb"] else "责任"
    return Clause(opening, said.end(), tuple([(role, *name) for name in names]), None, "clause.prose")


def _leading(folded: str, signs: Sequence[int], start: int, end: int, words: RoleWords) -> list[Clause]:
    """The clauses of the sentences that open with those who lead: 市科委、市财政局牵头建立机制."""
    found: list[Clause] = []
    for at in signs:
        low = max(start, at - LONGEST_NAMES)
        opening = max([folded.rfind(sign, low, at) for sign in SENTENCE_ENDS])
        if opening >= 0 or low == start:
            match = words.leading.match(folded, max(low, opening + 1), end)
            if match is None or match.start("verb") != at:
                # who leads another part of it: 市科委牵头制定办法,市财政局牵头落实资金
                comma = folded.rfind(",", found[-1].start, at) if found and found[-1].start > opening else -1
                match = words.leading.match(folded, comma + 1, end) if comma >= 0 else None
            if match is not None and match.start("verb") == at:
                clause = _opening(folded, match, words)
                if clause is not None and not (found and clause.start < found[-1].end):
                    found.append(clause)
    return found


def _opening(folded: str, match: re.Match[str], words: RoleWords) -> Clause | None:
    """The clause of a match of `leading`, of those who join in as well where they can be read."""
    start = match.start("names")
    # 支持市农科院牵头: no body holds the task, it is one to whom something is done
    if match["names"].startswith(ACTED_ON) or opens_with_plain_verb(match["names"]):
        return None
    return _said(folded, start, match, words) or _clause(folded, start, match.end("verb"), words)


def _said(folded: str, start: int, match: re.Match[str], words: RoleWords) -> Clause | None:
    """The clause of a match, where those who join in may stand behind what is done: 市科委牵头制定办法,市财政局配合."""
    whole = None if match["act"] else _clause(folded, start, match.end(), words)
    if whole or not match["others"]:
        return whole
    first = _clause(folded, start, match.start("act") if match["act"] else match.start("others") - 1, words)
    others = _clause(folded, *match.span("others"), words, strict=not match["others"].startswith(OTHERS))
    if first is None or others is None:
        return first
    return Clause(start, others.end, (*first.holders, *others.holders), None, first.rule)


def _clause(folded: str, start: int, end: int, words: RoleWords, strict: bool = True) -> Clause | None:
    """The clause of a stretch in which nothing but names stands before each verb; `strict` as read_verbs has it."""
    holders = tuple(read_verbs(folded, start, end, None, words, strict=strict)) if start >= 0 else ()
    return Clause(start, end, holders, None, "clause.prose") if holders else None

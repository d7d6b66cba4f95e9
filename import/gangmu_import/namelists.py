"""Clauses that are lists of bodies in brackets, without a word on what they do: (省发展改革委、省财政厅)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from gangmu_import.barelists import listed_body, may_be_office, names_office
from gangmu_import.bodylike import may_be_body, surely_body, tells_standing
from gangmu_import.conventions import states_leaders
from gangmu_import.dates import last_deadline
from gangmu_import.holders import bodies_of, split_names
from gangmu_import.kinds import opens_with_verb
from gangmu_import.leaders import statement_start
from gangmu_import.numbering import read_number
from gangmu_import.pieces import LEVELS
from gangmu_import.statements import Clause, Holder
from gangmu_import.stretches import inside
from gangmu_import.text import Bounds
from gangmu_import.wraps import SENTENCE_END

OPENING: Final = "([【{"
REPEATED: Final = ("下同", "不再", "不另")
"""How a remark in a list begins that says that the bodies are not repeated below."""
BEFORE_LIST: Final = frozenset("。;!” \u3000\n\t*")
"""What stands right before the bracket of a list that closes its paragraph."""
BLANKS: Final = " \n\t\u3000*"
"""What may stand between a paragraph and a list on a line of its own, marks of bold among them."""
LONGEST_INDENT: Final = 8
ITEM_ENDS: Final = ".。;,"
FEWEST: Final = 3
"""Lists right behind the words of items in a text that has such."""
DEPARTMENTS: Final = ("局", "委", "厅", "部", "办", "办公室", "委员会", "政府")
"""How bodies end that are no places to meet at."""
LONGEST_ITEM: Final = 400
LONGEST_TITLE: Final = 60
"""Characters of a title on the line above an item and of its number."""


def item_lists(folded: str, pairs: Sequence[Bounds], taken: Sequence[Bounds]) -> list[Clause]:
    """改造渡口(县交通局) at the end of numbered items that say what is done, where the document does so at least three times."""
    found = [
        clause
        for bounds in pairs
        if closes_item(folded, *bounds)
        and not inside(taken, bounds[0])
        and (clause := bare_list(folded, *bounds))
        and clause.rule == "clause.names"
    ]
    return found if len(found) >= FEWEST else []


def closes_item(folded: str, start: int, end: int) -> bool:
    """Whether a bracket stands right behind the words of a numbered item, at the end of its line; not behind a body, of which
    it holds another name."""
    if folded[start] != "(" or folded[start - 1 : start] in BEFORE_LIST:
        return False
    if folded[end : end + 2].lstrip(ITEM_ENDS)[:1] not in ("", "\n"):
        return False
    low = max(0, start - LONGEST_ITEM)
    line = folded.rfind("\n", low, start) + 1
    if line <= low and low:
        return False
    number = read_number(folded, line, start)
    words = number.end if number else line
    if not opens_with_verb(folded[words:start]) or not (number or is_below_title(folded, line)):
        return False
    last = max(folded.rfind(sign, words, start) + 1 for sign in ",、。")
    return not surely_body(folded[max(words, last) : start])


def is_below_title(folded: str, line: int) -> bool:
    """Whether a numbered title stands on the line above: 1.改造渡口."""
    end = max(0, line - 1)
    start = folded.rfind("\n", max(0, end - LONGEST_TITLE), end) + 1
    number = read_number(folded, start, end) if start else None
    return number is not None and number.sure and folded[end - 1] not in SENTENCE_END


def bare_lists(folded: str, pairs: Sequence[Bounds], taken: Sequence[Bounds]) -> Iterator[Clause]:
    """(省发展改革委、省财政厅) at the end of a paragraph, where the document does so at least three times (twice will do
    where all names say of which level they are), says in such a bracket or anywhere which of the bodies leads, or gives
    duties in other such brackets; then also such lists behind a sentence amid a paragraph, and those with a few names that
    nothing else tells as bodies. Without these (人事处、信息中心), or what closes a numbered item and names departments only."""
    closing, amid = behind_sentences(folded, pairs, taken)
    lists = [clause for bounds in closing if (clause := bare_list(folded, *bounds))]
    sure = [clause for clause in lists if clause.rule == "clause.names"]
    if (
        len(sure) < 3 - all_of_levels(folded, sure)
        and not (lists and (tells_leader(folded, lists) or (sure and states_leaders(folded))))
        and not stands_beside(folded, taken, sure)
    ):
        yield from office_lists(folded, closing) or [one for one in sure if holds_item(folded, one)]
        return
    yield from lists
    for bounds in amid:
        clause = bare_list(folded, *bounds)
        if clause is not None and clause.rule == "clause.names":
            yield clause


def stands_beside(folded: str, taken: Sequence[Bounds], lists: Sequence[Clause]) -> bool:
    """Whether one of the lists has several names, and other brackets that close paragraphs say who does what."""
    return any(len(one.holders) > 1 for one in lists) and any(
        folded[start] in OPENING and closes_paragraph(folded, start, end) for start, end in taken
    )


def holds_item(folded: str, clause: Clause) -> bool:
    """Whether a list of departments, all with the level that they are of, closes a numbered item that says what is done:
    1.改造渡口。新建泊位5个。(县交通局); not 市图书馆 alone, which may be where it is done."""
    names = [folded[start:end] for _, start, end in clause.holders]
    if not all(name[0] in LEVELS and surely_body(name) for name in names) or not any(
        name.endswith(DEPARTMENTS) for name in names
    ):
        return False
    end = clause.start
    while end and folded[end - 1] in BLANKS:
        end -= 1
    line = folded.rfind("\n", max(0, end - LONGEST_ITEM), end) + 1
    number = read_number(folded, line, end)
    return number is not None and number.sure and opens_with_verb(folded, number.end)


def all_of_levels(folded: str, lists: Sequence[Clause]) -> bool:
    """Whether each list has several names, all with the level that they are of: 县林业局、县财政局."""
    return all(
        len(one.holders) > 1 and all(folded[start] in LEVELS for _, start, _ in one.holders) for one in lists
    )


def behind_sentences(
    folded: str, pairs: Sequence[Bounds], taken: Sequence[Bounds]
) -> tuple[list[Bounds], list[Bounds]]:
    """Brackets behind a sentence: those that close a paragraph, one beside the other as well, and those amid one."""
    closing, amid = list[Bounds](), list[Bounds]()
    for start, end in pairs:
        before = folded[start - 1 : start]
        beside = before == ")" and closing and closing[-1][1] == start
        if not (beside or before in BEFORE_LIST) or inside(taken, start):
            continue
        if beside or closes_paragraph(folded, start, end):
            closing.append((start, end))
        # the outermost only: brackets in brackets would be read once for each
        elif folded[start - 1] in "。;!" and (not amid or start >= amid[-1][1]):
            amid.append((start, end))
    return closing, amid


def tells_leader(folded: str, lists: Sequence[Clause]) -> bool:
    """Whether one of the lists says itself which of its bodies leads."""
    return any(statement_start(folded, one.start + 1, one.end - 1) < one.end - 1 for one in lists)


def office_lists(folded: str, closing: Sequence[Bounds]) -> list[Clause]:
    """(人事处、信息中心) at the end of paragraphs, in a paper in which at least three and most such brackets are so."""
    if len(closing) < 3:
        return []
    found = [
        clause
        for bounds in closing
        if (clause := bare_list(folded, *bounds, may_be_office))
        and all(may_be_office(folded[start:end]) for _, start, end in clause.holders)
    ]
    certain = any(names_office(folded[start:end]) for clause in found for _, start, end in clause.holders)
    return found if certain and len(found) >= max(3, len(closing) // 2 + 1) else []


def bare_list(
    folded: str, start: int, end: int, is_body: Callable[[str], bool] = listed_body
) -> Clause | None:
    """The clause of a bracket that holds only names, or mostly: then its rule says so."""
    halt = before_repeated(folded, start + 1, statement_start(folded, start + 1, end - 1))
    pieces = split_names(folded, start + 1, halt)
    names = bodies_of(folded, pieces, is_body)
    if not names:
        return None
    # 9月底前完成 and 持续推进 may stand before or behind the names, 下同 behind them
    others = [
        piece
        for piece in pieces
        if piece not in names
        and not folded.startswith(REPEATED, piece[0])
        and not last_deadline(folded, *piece)
        and not tells_standing(folded[slice(*piece)])
    ]
    if others and not (len(others) < len(names) and all(may_be_name(folded[slice(*one)]) for one in others)):
        return None
    holders: tuple[Holder, ...] = tuple([("责任", *name) for name in sorted(names + others)])
    due = last_deadline(folded, start + 1, halt)
    # a zone alone may be where the work is done
    doubtful = others or not any(surely_body(folded[slice(*name)]) for name in names)
    return Clause(start, end, holders, due, "clause.mostly" if doubtful else "clause.names")


def before_repeated(folded: str, start: int, end: int) -> int:
    """Where a sentence of its own begins that says that a list holds below as well: 县茶业局,各乡镇。下同; `end` without one."""
    stop = folded.rfind("。", start, end)
    return stop if stop > start and folded.startswith(REPEATED, stop + 1) else end


def may_be_name(name: str) -> bool:
    """Whether a text among names of bodies may be one more: Chinese without other signs, 东岸发展署."""
    return name.isalpha() and may_be_body(name)


def closes_paragraph(folded: str, start: int, end: int) -> bool:
    """Whether a bracket stands behind a sentence and before a line end or the next numbered paragraph."""
    behind = folded[end : end + 6].lstrip(" 。;*")
    before = folded[max(0, start - LONGEST_INDENT) : start].rstrip(BLANKS)
    paragraph_ends = not behind or behind[0] in "\n\u3000([一二三四五六七八九十0123456789"
    return paragraph_ends and bool(before) and before[-1] in "。;!”"

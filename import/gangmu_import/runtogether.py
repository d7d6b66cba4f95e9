"""Texts whose lines were run together, with a blank where each ended or nothing: 责任分解 一、重点工作 1.扩种茶园 责任单位:市农业局 2.…."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from gangmu_import.dates import GOES_ON
from gangmu_import.glue import body_of, named_body
from gangmu_import.letterheads import letterhead
from gangmu_import.numbering import HAN
from gangmu_import.streams import ARTICLE, BOLD, LISTS, Mark, numbers, rows
from gangmu_import.text import Bounds, Text

MOST_LINES: Final = 12
"""Lines of such a text; one of more has its own."""
FEWEST: Final = 3
"""Numbers that show that headings stand in the stream."""
MOST_OPENING: Final = 2
"""Numbers at the beginning of a line of such a text."""
NEAR: Final = 4
"""Characters from the beginning of a line, with a bullet or blanks, in which its number stands."""
END_OF_LINE: Final = re.compile(
    rf" (?:(?=[一二三四五六七八九十]{{1,3}}、|\([一二三四五六七八九十]{{1,3}}\)|\d{{1,2}}[.、][{HAN}“]|(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日(?: (?!{GOES_ON})|\Z))"
    rf"|(?<=[。:;)日] )(?!(?<=日 )(?:{GOES_ON}))(?=[{HAN}《“(])|(?P<words>(?<=[{HAN})》”]{{2}} )(?=[{HAN}《“(]{{4}})))"
)
"""A blank that stands for the end of a line: before a number, behind the end of a sentence, between words."""
SENTENCE: Final = re.compile("[,。;:]")
"""What stands in no line that ends in words."""
DOES: Final = rf"[{HAN}。;)%\d](?:责任|牵头|配合|主办|承办|协办)"
LABEL: Final = re.compile(rf":(?:(?<=({DOES}责任(?:部门|单位)):)|(?<=({DOES}(?:部门|单位)):)|(?<=({DOES}):))")
"""Who is to do something, behind what is to be done, the last character of which is in the group. Sought by its colon, of
which a text holds few."""
OPEN: Final = frozenset(".、,0123456789")
"""What a blank behind a title does not follow."""
LONGEST_SHORT: Final = 30
"""Characters of a first sentence that is a title in most texts."""
SHORTEST: Final = 4
LONGEST: Final = 46
"""Characters of a title that the next number follows."""
LONGEST_BOLD: Final = 80
"""Characters of a title in bold."""
FEWEST_GLUED: Final = 3
SAMPLE: Final = 10
"""Headings that tell of all others of their kind."""


def with_lines(text: Text) -> tuple[Text, tuple[int, ...]]:
    """The text with the ends of its lines, where they were lost; and the places of the text before which one was put in."""
    stored, folded = text.stored, text.folded
    stretch = _on_one_line(folded)
    if stretch is None:
        return text, ()
    start, end = stretch
    if end - start == len(folded):
        return _parted(text)
    run = Text(stored[start:end], folded[start:end], text.is_traditional)
    parted, put = _parted(run)
    if parted is run:
        return text, ()
    around = (
        stored[:start] + parted.stored + stored[end:],
        folded[:start] + parted.folded + folded[end:],
    )
    return Text(*around, text.is_traditional), tuple([start + at for at in put])


def _on_one_line(folded: str) -> Bounds | None:
    """What stands on one line or on few: all of a text, or most of it, where the other lines are the frame of its page and
    bear no numbers; None where a text has lines."""
    size = len(folded)
    # the first lines tell; to count them all takes a hundred times as long
    if len(folded.split("\n", MOST_LINES)) <= MOST_LINES:
        return 0, size
    # a line longer than half of the text holds its middle
    start, end = folded.rfind("\n", 0, size // 2) + 1, folded.find("\n", size // 2)
    if 2 * (end - start) < size or any(
        True for rest in (folded[:start], folded[end:]) for _ in numbers(rest)
    ):
        return None
    return start, end


def _parted(text: Text) -> tuple[Text, tuple[int, ...]]:
    """The same of a text on few lines."""
    folded = text.folded
    marks = list(numbers(folded))
    table = list(rows(folded))
    if table:
        # the items of a cell are no rows
        last = folded.rfind("\t")
        marks = [one for one in marks if one[1] not in LISTS or not table[0] <= one[0] <= last]
    if len(marks) < FEWEST and not table:
        return (text, ()) if "\n" in folded else lined(text, folded, letterhead(folded, len(folded)))
    own = marks if "\n" in folded else ()
    opening = sum(folded.find("\n", max(0, at - NEAR), at) >= 0 for at, _, _, _ in own)
    if opening > MOST_OPENING or opening * 4 > len(marks):
        return text, ()
    places = letterhead(folded, marks[0][0] if marks else len(folded))
    places.update(at for at, _, _, _ in marks)
    places.update(table)
    places.update(_behind_bold(folded, marks))
    places.update(found.start(found.lastindex or 0) + 1 for found in LABEL.finditer(folded))
    spaced = sum(folded[at - 1] == " " for at, _, _, _ in marks)
    wide = sum(folded.startswith("  ", at - 2) for at, _, _, _ in marks if at > 1)
    if 2 * spaced <= len(marks):
        places.update(_bodies(folded, marks))
    elif 2 * wide <= len(marks):
        places.update(_blanks(folded, marks))
    return lined(text, folded, places)


def lined(text: Text, folded: str, places: Iterable[int]) -> tuple[Text, tuple[int, ...]]:
    """The text, read in this folded form of it, with line ends at these places: a blank there becomes one, else one is put
    in; and the places before which one was."""
    stored = text.stored
    read: list[str] = []
    kept: list[str] = []
    put: list[int] = []
    done = 0
    for at in sorted(places):
        if at <= done or at >= len(folded) or "\n" in folded[at - 1 : at + 1]:
            continue
        blank = at - 1 if folded[at - 1] == " " else at
        read += (folded[done:blank], "\n")
        if folded[blank] == " ":
            kept.append(stored[done : blank + 1])
            done = blank + 1
        else:
            kept += (stored[done:at], "\n")
            put.append(at)
            done = at
    if not read and folded is text.folded:
        return text, ()
    return Text("".join((*kept, stored[done:])), "".join((*read, folded[done:])), text.is_traditional), tuple(
        put
    )


def _blanks(folded: str, marks: Sequence[Mark]) -> Iterator[int]:
    """Behind the blanks that stand for the end of a line; of those between words only those behind a title, since a page
    that was wrapped has others."""
    starts = {at for at, _, _, _ in marks}
    done = 0
    for found in END_OF_LINE.finditer(folded):
        at = found.end()
        if found["words"] is not None:
            sentence = SENTENCE.search(folded, done, at)
            if sentence and (done not in starts or folded.find("。", done, at) >= 0):
                continue
        yield at
        done = at
    for (_, _, _, start), (stop, _, _, _) in pairwise((*marks, (len(folded), "", 0, 0))):
        blank = folded.find(" ", start + SHORTEST, min(stop - LONGEST, start + LONGEST))
        if blank > 0 and folded[blank - 1] not in OPEN and folded.find("。", start, blank) < 0:
            yield blank + 1


def _behind_bold(folded: str, marks: Sequence[Mark]) -> Iterator[int]:
    """Where the bold of titles ends that stand in bold with their numbers, in one stretch or several."""
    starts = {at for at, _, _, _ in marks}
    for at, _, _, end in marks:
        closed = folded.find(BOLD, end, end + LONGEST_BOLD) if folded.startswith(BOLD, at) else -1
        behind = closed + len(BOLD)
        while closed >= 0 and behind not in starts and folded.startswith((BOLD, f" {BOLD}"), behind):
            closed = folded.find(BOLD, behind + len(BOLD) + 1, behind + LONGEST_BOLD)
            behind = closed + len(BOLD)
        if closed >= 0 and folded[closed - 1] != "。":
            yield behind


def _bodies(folded: str, marks: Sequence[Mark]) -> list[int]:
    """Where bodies begin right behind the titles of headings: behind names that stand whole and behind titles that the text
    lists above; else where that is so for most headings of a kind."""
    places: list[int] = []
    listed: dict[tuple[str, int], str] = {}
    others: dict[str, list[Bounds]] = {}
    for (_, kind, value, start), stop in _stretches(folded, marks):
        title = listed.get((kind, value), "")
        named = named_body(folded, start, stop)
        if title and folded.startswith(title, start, stop):
            places.append(start + len(title))
        elif named:
            places.append(named)
        elif stop - start <= LONGEST and folded.find("。", start, stop) < 0:
            if stop - start >= SHORTEST:
                listed.setdefault((kind, value), folded[start:stop])
        elif kind != ARTICLE:
            others.setdefault(kind, []).append((start, stop))
    for stretches in others.values():
        places += _glued(folded, stretches)
    return places


def _stretches(folded: str, marks: Sequence[Mark]) -> Iterator[tuple[Mark, int]]:
    """The numbers whose titles neither bold nor a tab tells, each with the place of the next number."""
    for mark, (stop, _, _, _) in pairwise((*marks, (len(folded), "", 0, 0))):
        if not folded.startswith(BOLD, mark[0]) and folded.find("\t", mark[3], stop) < 0:
            yield mark, stop


def _glued(folded: str, stretches: Sequence[Bounds]) -> list[int]:
    """The same for the headings of one kind, where half of them, or most of the long ones, seem to be glued."""
    short: list[Bounds] = []
    long: list[Bounds] = []
    for start, stop in stretches:
        end = folded.find("。", start, min(stop, start + LONGEST_SHORT + 1))
        whole = end > 0 and folded.find(",", start, end) < 0
        (short if whole else long).append((start, stop))
    likely = _begins(folded, long)
    if 2 * (len(likely) + len(short)) < len(stretches):
        short.clear()
    found = likely + _begins(folded, short)
    if 2 * len(found) >= len(stretches):
        return found
    return likely if len(likely) >= FEWEST_GLUED and 10 * len(likely) > 7 * len(long) else []


def _begins(folded: str, stretches: Sequence[Bounds]) -> list[int]:
    """Where the bodies begin of headings that seem to be glued to theirs; none where less than half of the first seem so."""
    sample, first = stretches[:SAMPLE], list[int]()
    for tried, (start, stop) in enumerate(sample, 1):
        at = body_of(folded, start, stop)
        if at:
            first.append(at)
        elif 2 * (tried - len(first)) > len(sample):
            return []
    return first + [at for start, stop in stretches[SAMPLE:] if (at := body_of(folded, start, stop))]

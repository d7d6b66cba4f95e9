"""Lead sentences: the short sentence that opens a measure inside a paragraph, an item, or what 具体措施: announces."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final

from gangmu_db.records import record
from gangmu_import.kinds import opens_with_verb
from gangmu_import.lexicon import pattern
from gangmu_import.namedleads import all_named
from gangmu_import.numbering import Line
from gangmu_import.text import places_of
from gangmu_import.titles import Title, read_title

SENTENCE: Final = re.compile(r"[^。]+。?")
LEAD: Final = re.compile(r"[^。,;:!?()]{4,22}$")
"""A lead without its full stop."""
SHORTEST_LEAD, LONGEST_LEAD = 5, 20
"""Characters of a lead."""
LONGEST_LOOSE: Final = 30
"""Characters of an opening sentence with a comma that still is a lead."""
SHORTEST_BODY: Final = 28
"""A lead is opened out by a sentence longer than this; rows of short sentences are measures of their own."""
FEWEST_PARALLEL, LONGEST_NAME = 3, 8
"""Bare names that open all paragraphs of a section, and characters of one."""
ITEM_KINDS: Final = ("digit_bracketed", "circled", "digit_closed")
"""Forms of numbers of items that may be sentences."""
WHERE: Final = re.compile(r"[^,。;:\d]{2,12}(?:推进|推动|开展|实施|完成|加快|加强|启动)")
"""What an item opens with that says first where it is done."""
NAME: Final = re.compile(r"[\u4e00-\u9fff]{2,12}。")
"""A bare name that opens a paragraph: 云服务。"""
LONGEST_BARE: Final = 13
"""Characters of NAME."""
MEASURES: Final = re.compile(r"(?<=[。)\n])\s*(?:具体|主要|工作|重点|推进)(?:措施|举措):\s*")
"""What announces the measure behind it."""
CHARGE: Final = re.compile(r"\([^()。]{2,120}(?:负责|牵头|指导|参与|配合|落实)\)。?$")
"""A statement of responsibility at the end of a paragraph, in whatever words."""
LONGEST_CHARGE: Final = 130
LABEL: Final = re.compile(r"[\u4e00-\u9fff]{0,6}(?:措施|举措):")
"""A line that says what those below it are, and is none of them: 推进举措:."""
MEASURES_SIGN: Final = "措"
"""The rarest character of 措施: and 举措:."""
BEHIND_SIGN: Final = (":", "施:")
"""What stands behind it in every announcement of MEASURES."""


@record
class Lead:
    """A measure inside a section: where it begins, its mark, its title."""

    start: int
    number: str
    title_start: int
    title_end: int
    opens: bool
    """Whether it opens its paragraph."""
    over: int = 0
    """Where its paragraph ends, if the other measures of that are parts of this one."""


def without_labels(folded: str, lines: Sequence[Line], signs: Sequence[int]) -> Sequence[Line]:
    """The lines of a text without those that are only LABEL; `signs` as measures_signs gives them."""
    labels = set[int]()
    for sign in signs:
        behind = folded.find(":", sign) + 1
        if folded.startswith("\n", behind):
            index = bisect_right(lines, sign, key=itemgetter(0)) - 1
            if index >= 0 and LABEL.fullmatch(folded, lines[index][0], behind):
                labels.add(index)
    return [line for index, line in enumerate(lines) if index not in labels] if labels else lines


def find_leads(folded: str, lines: Sequence[Line]) -> list[Lead]:
    """Lead sentences of the paragraphs of a section, in their order; [] where they are not built that way."""
    # a clause in brackets on a line of its own closes the paragraph above it
    lines = [line for line in lines if folded[line[0]] not in "(["]
    stops = [folded.find("。", start, end) for start, end, _, _ in lines]
    openings = _openings(folded, lines, stops) if len(lines) > 1 else []
    firm = [opening for opening in openings if opening.short and opening.acts]
    named = all_named(folded, lines, stops)
    if named or len(firm) > 1:
        # paragraph by paragraph: short sentences further in are measures of the paragraph's own
        several = openings if len(openings) < 2 * len(firm) else firm
        return _inner_leads(folded, lines, stops) or (
            _named(lines, stops) if named else [one.lead for one in several]
        )
    found = [
        lead
        for line, stop in zip(lines, stops, strict=True)
        if stop >= 0 and _may_hold_leads(folded, line, stop)
        for lead in _leads_of(folded, line)
    ]
    if len(found) > (1 if found and found[0].opens else 2):
        return found
    if len(lines) < 2:
        return []
    if (
        len(openings) > 1
        and all(one.acts for one in openings)
        and sum(one.lines for one in openings) == len(lines)
    ):
        return [one.lead for one in openings]
    return _announced(folded, lines, stops) or _parallel(openings, len(lines))


def lone_lead(folded: str, lines: Sequence[Line]) -> Lead | None:
    """The one measure of a section whose title has a line of its own, with one paragraph below: 推进城镇化。"""
    if len(lines) != 2:
        return None
    start, end, _, _ = lines[0]
    if folded[end - 1] != "。" or end - start > LONGEST_LEAD + 1:
        return None
    opening = _opening(folded, lines[0], end, lines[1])
    return opening.lead if opening and opening.short and opening.acts else None


def _named(lines: Sequence[Line], stops: Sequence[int]) -> list[Lead]:
    """The first sentences of paragraphs, which end at `stops`."""
    return [Lead(line[0], "", line[0], stop, True) for line, stop in zip(lines, stops, strict=True)]


def _inner_leads(folded: str, lines: Sequence[Line], stops: Sequence[int]) -> list[Lead]:
    """The leads of all paragraphs of a section, where each paragraph is a row of several; [] where one is not."""
    found: list[Lead] = []
    for line, stop in zip(lines, stops, strict=True):
        leads = _leads_of(folded, line) if stop >= 0 and _may_hold_leads(folded, line, stop) else []
        if len(leads) < 2:
            return []
        found += leads
    return found


@record
class _Opening:
    """The sentence that opens a paragraph, where it may be a lead."""

    lead: Lead
    short: bool
    """Whether it is as short as a title, without a comma."""
    acts: bool
    """Whether it opens with a verb; some say the same in another form: 稳健的货币政策要灵活适度。"""
    lines: int
    """How many paragraphs it opens: two where it stands on a line of its own."""


def _openings(folded: str, lines: Sequence[Line], stops: Sequence[int]) -> list[_Opening]:
    """The openings of paragraphs: short sentences that a longer body follows, there or on the next line."""
    found: list[_Opening] = []
    for index, (line, stop) in enumerate(zip(lines, stops, strict=True)):
        start, end = line[0], stop + 1
        if SHORTEST_LEAD <= end - start <= LONGEST_LOOSE + 1 and folded.count(",", start, end) <= 1:
            opening = _opening(folded, line, end, lines[index + 1] if index + 1 < len(lines) else None)
            if opening and (opening.acts or not is_slogan(folded, start)):
                found.append(opening)
    return found


def is_slogan(folded: str, start: int) -> bool:
    """Whether a paragraph begins with what is so and what all must heed: 茶园是最宝贵的家底。我们要…."""
    return pattern("tasks", "slogan").match(folded, start) is not None


def _opening(folded: str, line: Line, end: int, following: Line | None) -> _Opening | None:
    """The opening of a paragraph whose first sentence ends at `end`; None where no longer body follows it."""
    start, stop, _, _ = line
    alone = end == stop
    body = following[1] - following[0] if alone and following else stop - end
    if body < SHORTEST_BODY or (alone and stop - start >= body):
        return None
    sentence = folded[start:end]
    short = len(sentence) <= LONGEST_LEAD and LEAD.match(sentence[:-1]) is not None
    lead = Lead(start, "", start, end - 1, True)
    return _Opening(lead, short, opens_with_verb(sentence), 2 if alone else 1)


def _parallel(openings: Sequence[_Opening], lines: int) -> list[Lead]:
    """Bare names of like length that open all paragraphs: 理论培训。… 实操培训。… 线上培训。…."""
    lengths = [one.lead.title_end - one.lead.title_start for one in openings]
    covered = sum(one.lines for one in openings) == lines
    if len(openings) < FEWEST_PARALLEL or not covered or not all(one.short for one in openings):
        return []
    alike = max(lengths) - min(lengths) <= 1 and max(lengths) <= LONGEST_NAME
    return [one.lead for one in openings] if alike else []


def find_items(folded: str, lines: Sequence[Line], least: int = 2, beside: Title | None = None) -> list[Lead]:
    """(1)… (2)… with sentences too long for headings, each of which opens with a verb; in their order, at least so many.

    Each may open with where instead, 东山岛茶港推进达标建设68公里, where `beside`, the title of the next, says what is done."""
    told = beside is not None and _acts(folded, beside.start, beside.end)
    items: list[Lead] = []
    for _, end, _, number in lines:
        if number is None or number.kind not in ITEM_KINDS:
            continue
        acts = _acts(folded, number.end, end) if told else opens_with_verb(folded, number.end)
        if number.value != len(items) + 1 or not acts:
            return []
        items += items_from(folded, [(number.start, end, False, number)], number.value)
    return items if len(items) >= least else []


def _acts(folded: str, start: int, end: int) -> bool:
    """Whether an item says what is done, behind where it is done or at once."""
    return opens_with_verb(folded, start) or WHERE.match(folded, start, end) is not None


def items_from(folded: str, lines: Sequence[Line], value: int) -> list[Lead]:
    """The items that lines with numbers are, which count from a value on; [] where one does not go on counting, or says
    nothing that is done."""
    items: list[Lead] = []
    for next_value, (_, end, _, number) in enumerate(lines, value):
        if number is None or number.value != next_value or not _acts(folded, number.end, end):
            return []
        title = read_title(folded, number.end, end)
        if title:
            mark = folded[number.start : number.mark_end]
            items.append(Lead(number.start, mark, title.start, title.end, True))
    return items


def _announced(folded: str, lines: Sequence[Line], stops: Sequence[int]) -> list[Lead]:
    """Bare names that open paragraphs (云服务。) where the section has announced them: 发展云服务、数字内容等."""
    short = [line for line, stop in zip(lines, stops, strict=True) if 0 < stop - line[0] < LONGEST_BARE]
    named = [lead for line in short for lead in _names_of(folded, line)]
    before = folded[lines[0][0] : named[0].start] if named else ""
    names = {folded[lead.title_start : lead.title_end] for lead in named}
    return named if len(named) == len(names) > 1 and all(name in before for name in names) else []


def _may_hold_leads(folded: str, line: Line, stop: int) -> bool:
    """Whether one of the first two sentences of a paragraph, the first of which stops there, is short."""
    start, end, _, _ = line
    if stop - start <= LONGEST_LEAD + 1:
        return True
    second = folded.find("。", stop + 1, end)
    return 0 <= second <= stop + LONGEST_LEAD + 2


def _leads_of(folded: str, line: Line) -> list[Lead]:
    """Lead sentences inside one paragraph; the first stands first, or after one opening sentence."""
    spans = [sentence.span() for sentence in SENTENCE.finditer(folded, *line[:2])]
    heads = [end - start <= LONGEST_LEAD + 2 and _is_lead(folded[start:end]) for start, end in spans[:-1]]
    opened = [head and spans[at + 1][1] - spans[at + 1][0] >= SHORTEST_BODY for at, head in enumerate(heads)]
    first = opened.index(True) if True in opened else len(opened)
    above = 0 < first < min(3, len(heads)) and heads[0]
    if first > (2 if above else 1):
        return _terse(folded, spans)
    if above and first == 2 and heads[1]:
        # the third short sentence in a row tells of the measure above it
        first, opened[1], opened[2] = 1, True, False
    found = [
        _lead(folded, spans[at], first=at == 0)
        for at, real in enumerate(opened)
        # the third short sentence in a row tells of the measure above it
        if real and (at < first + 2 or not (heads[at - 1] and heads[at - 2]))
    ]
    if above and len(found) > 1:
        return [_lead(folded, spans[0], first=True, over=line[1]), *found]
    return found if first < 2 else []


def _lead(folded: str, span: tuple[int, int], *, first: bool, over: int = 0) -> Lead:
    start, end = span
    begin = end - len(folded[start:end].lstrip())
    return Lead(begin, "", begin, end - 1, first, over)


def _terse(folded: str, spans: Sequence[tuple[int, int]]) -> list[Lead]:
    """Leads of a paragraph built of pairs, a lead and its short body of several clauses: 改造水渠。清淤扩容,加快联通。"""
    if len(spans) < 4 or len(spans) % 2:
        return []
    leads = []
    for at in range(0, len(spans), 2):
        start, end = spans[at]
        body, after = spans[at + 1]
        if end - start > LONGEST_LEAD + 2 or "," not in folded[body:after] or not _is_lead(folded[start:end]):
            return []
        leads.append(_lead(folded, spans[at], first=at == 0))
    return leads


def _names_of(folded: str, line: Line) -> Iterator[Lead]:
    """A bare name that opens a paragraph: 云服务。"""
    start, end, _, _ = line
    match = NAME.match(folded, start, end)
    if match and end - match.end() >= SHORTEST_BODY:
        yield Lead(start, "", start, match.end() - 1, True)


def _is_lead(sentence: str) -> bool:
    bare = sentence.strip()
    return bare.endswith("。") and LEAD.match(bare[:-1]) is not None and opens_with_verb(bare)


def charged(folded: str, line: Line) -> bool:
    """Whether a statement of responsibility closes a paragraph."""
    start, end, _, _ = line
    if not folded.endswith((")", ")。"), start, end):
        return False
    return CHARGE.search(folded, max(start, end - LONGEST_CHARGE), end) is not None


def measures_signs(folded: str) -> list[int]:
    """Where a text says 措施: or 举措:, anywhere in a sentence."""
    return [at for at in places_of(MEASURES_SIGN, folded) if folded.startswith(BEHIND_SIGN, at + 1)]


def find_measures(folded: str, start: int, end: int) -> list[Lead]:
    """The one measure without a number that 具体措施: announces."""
    announced = MEASURES.search(folded, start, end)
    title = read_title(folded, announced.end(), end) if announced else None
    return [Lead(title.start, "", title.start, title.end, False)] if title else []

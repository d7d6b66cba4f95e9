"""Date and issuers of a document: from the letterhead, the signature, the index table of a web page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final

from gangmu_import.bodylike import looks_like_body
from gangmu_import.dates import DATE, iso_date
from gangmu_import.docnumber import HEAD
from gangmu_import.issuers import BODY_LABELS, apart
from gangmu_import.outline import Outline
from gangmu_import.regions import REGION_ENDS, leading_region
from gangmu_import.text import Bounds, Text

YEARS: Final = re.compile(r"1(?=9\d\d ?[年\-/.] ?\d)"), re.compile(r"2(?=0\d\d ?[年\-/.] ?\d)")
"""How a date begins: one pattern of a letter after the other is found in a third of the time of one of all."""
WRITTEN_YEARS: Final = re.compile("一(?=[九〇○零OＯ])"), re.compile("二(?=[九〇○零OＯ])")
WRITTEN_DAY: Final = re.compile("日(?<=[一二三四五六七八九十]日)")
"""How one in Chinese numerals begins, and how it ends, which few texts hold."""
SENT_LABELS: Final = ("发文日期", "印发日期")
"""The day on which an office sent it off, which may come after the day on which it was signed."""
MADE_LABELS: Final = ("成文日期", "签发日期", "制发日期", "公布日期")
BEHIND_LABEL: Final = "-:]】| \t\n"
"""What stands between such a label and its date: 成文日期:, [成文日期] ----, 【成文日期】, 成文日期 |."""
SHOWN_LABELS: Final = ("发布日期", "发布时间", "发布于", "日期", "时间", "publish_date", "\ndate")
POSTED: Final = re.compile(r" {0,2}\d{1,2}:\d\d(?::\d\d)?(?=\s|\||\Z)(?!.{0,12}来源)")
"""What a page prints behind the day on which it showed a text; a paper that is its source may have printed it long after."""
NUMBERED: Final = re.compile(r"[\u4e00-\u9fff]{2,14}[〔\[(【]\d{4}[〕\])】] ?第?\d{1,4}号")
"""The number of a document, before its date on one line."""
MOST_SIGNING: Final = 20
"""Lines above a date that may name who signs; each has one body or two."""
MEETING: Final = re.compile(r"第|常务|会议|全体|召开|印发|发布|公布|批准|通过|出台|制定")
PASSED: Final = re.compile(r"(?:通过|公布|发布|施行|修订|修正)")
SHOWN: Final = re.compile(r"(?:发布|印发|公布)(?![\u4e00-\u9fff])")
ENDING: Final = 400
"""Characters at the end of a text in which a sentence may say who showed it and when."""
BEHIND_DATE: Final = re.compile(r"[\u3000(各]")
LONGEST_BRACKET: Final = 2
"""Characters of a bracket between a title and a date, with a blank or a line end before it."""
DASHES: Final = re.compile(r"[—\-–─―]+")
PIECES: Final = re.compile(r"[。\s\u3000;!]")
OPENING: Final = 600
"""Characters in which a text says before whom it is read, or who passed it."""
ASSEMBLY: Final = re.compile(
    r"(?P<region>(?<=[\s日在(])[\u4e00-\u9fff]{2,8}?[省市区县旗州])第[一二三四五六七八九十百零\d]{1,5}届人民代表大会(?P<board>常务委员会)?"
    r"第[一二三四五六七八九十百零\d]{1,6}次会议(?P<passed>(?:修订)?通过)?"
)
SHORTEST_REPORTING: Final = 4
"""Characters of a name with its region, which the line of a body that reports has more of."""
SPOKEN_FOR: Final = re.compile(r"我代表(?P<name>[\u4e00-\u9fff]{1,12}?人民政府),?向大会")
EDITS: Final = ("编印", "编发", "主办", "编")
LOST: Final = str.maketrans("?·", "  ")
"""What blanks between the names of a signature have become on some pages."""
GROUP: Final = re.compile(r"各|有关|相关")
PLACES: Final = frozenset(REGION_ENDS + "中国")
"""How a name begins that says whose body it is, beside the name of a place."""
LONGEST_PLACE: Final = 8
SHORTEST_LINE, LONGEST_LINE = 6, 32
"""Characters of the first line of a name that was signed on two."""

UNTIL: Final = ("前", "之前", "以前", " 前")

Dated = tuple[re.Match[str], int]
"""A date, and how well it stands for the day of issue: 1 the best, 0 for one inside a sentence or in figures alone."""


def find_date(text: Text, dates: Sequence[Dated]) -> str | None:
    """The day of issue: labelled, alone at the end of the notice or of the text, else the day a web page was made."""
    shown = sent = None
    stood: list[tuple[int, str]] = []
    for match, rank in dates:
        day = iso_date(match)
        if day is None:
            continue
        before = text.folded[max(0, match.start() - 16) : match.start()]
        label = before.rstrip(BEHIND_LABEL)
        if label.endswith(MADE_LABELS):
            return day
        if label.endswith(SENT_LABELS):
            sent = sent or day
        elif label.endswith(SHOWN_LABELS) or is_posted(text, match):
            shown = shown or day
        elif rank:
            stood.append((rank, day))
    best = min(stood, key=itemgetter(0)) if stood else None
    if best is not None and (sent is None or best[0] == 1):
        return best[1]
    return sent or shown


def is_posted(text: Text, match: re.Match[str]) -> bool:
    """Whether a date opens a line at the head of a page with the hour behind it: 2019-12-25 16:39."""
    start = match.start()
    if start > OPENING or not POSTED.match(text.folded, match.end()):
        return False
    return not text.folded[text.folded.rfind("\n", 0, start) + 1 : start].strip()


def find_dates(text: Text, outline: Outline) -> list[Dated]:
    """Dates of the head and of the end of a text, where its day of issue can stand."""
    title = outline.parts[0].title
    collected = range(title.end + 1, title.end + LONGEST_BRACKET + 1) if title else range(0)
    return [
        # in a collection the day stands behind the title
        (match, 2)
        if match.start() in collected
        else (match, standing(text, outline, match) if match[1] or match[7] else 0)
        for match in date_matches(text)
    ]


def date_matches(text: Text) -> Iterator[re.Match[str]]:
    """The same, however they stand."""
    size = len(text.folded)
    stretches = ((0, min(size, HEAD)), (max(HEAD, size - 2000), size))
    for start, end in stretches if size > HEAD else stretches[:1]:
        done = start
        written = WRITTEN_DAY.search(text.folded, start, end)
        forms = (*YEARS, *WRITTEN_YEARS) if written else YEARS
        years = [found.start() for form in forms for found in form.finditer(text.folded, start, end)]
        for at in sorted(years):
            match = DATE.match(text.folded, at, end) if at >= done else None
            if match:
                done = match.end()
                # 2025年12月31日前 is a deadline
                if not text.folded.startswith(UNTIL, done):
                    yield match


def standing(text: Text, outline: Outline, match: re.Match[str]) -> int:
    """How well a date stands for the day of issue, 1 the best; 0 for one inside a sentence."""
    if outline.in_frame(match.start()):
        return 0
    line_start = text.folded.rfind("\n", 0, match.start()) + 1
    lead = text.folded[max(line_start, match.start() - 60) : match.start()].strip()
    tail = text.folded[match.end() : match.end() + 16].split("\n")[0].strip().strip(" \u3000)")
    lead = lead.rstrip("(*")
    ends = not tail or tail.startswith("(此件") or BEHIND_DATE.match(text.folded, match.end())
    alone = (
        not lead
        or NUMBERED.fullmatch(lead)
        or (lead[-1] in "。;)" and text.folded[match.start() - 1] in " \u3000")
    )
    signed = looks_like_body(last_piece(lead))
    own = signed and (runs_on(text.folded, match, lead) or shown_by(text.folded, match, lead, tail))
    if own or (ends and (alone or signed)):
        return 1
    if tail.startswith("在") and DASHES.fullmatch(lead):
        return 2
    if not lead and (tail.startswith("在") or "会议" in tail) and match.start() < HEAD:
        return 2
    if match.start() < 400 and not lead and PASSED.search(text.folded, match.end(), match.end() + 60):
        return 3
    return 0


def shown_by(folded: str, match: re.Match[str], lead: str, tail: str) -> bool:
    """Whether a sentence at the end says who showed a draft and when: 苍南县商务局2026年4月1日发布,征求意见时间为…"""
    return len(folded) - match.end() < ENDING and bool(SHOWN.match(tail)) and leading_region(lead) > 0


def runs_on(folded: str, match: re.Match[str], lead: str) -> bool:
    """Whether a date stands between blanks behind a name of its own, as a signature does where all is on one line."""
    apart = folded[match.start() - 1 : match.start()] == " " == folded[match.end() : match.end() + 1]
    body = last_piece(lead)
    own = len(body) > 4 and not body.startswith(("经", "由", "报")) and len(body) < len(lead)
    return apart and own and not MEETING.match(folded, match.end() + 1)


def last_piece(lead: str) -> str:
    """What stands last before a date, behind the last full stop or space; who edits (X办公室编) without the word for it."""
    last = PIECES.split(lead)[-1]
    edits = next((word for word in EDITS if last.endswith(word)), "")
    return last.removesuffix(edits)


def find_signers(text: Text, outline: Outline, dates: Sequence[Dated]) -> list[str]:
    """Names above or before the date of signature, in the order of the text."""
    for match, rank in dates:
        if rank != 1:
            continue
        line_start = text.folded.rfind("\n", 0, match.start()) + 1
        lead = text.folded[max(line_start, match.start() - 80) : match.start()].strip()
        written = last_piece(lead)
        if written:
            names = list(apart(written))
        else:
            names, first = [], 0
            before = bisect_right(outline.lines, match.start(), key=itemgetter(1))
            for start, end, _, _ in reversed(outline.lines[max(0, before - MOST_SIGNING) : before]):
                pieces = unspaced(text.folded[start:end].translate(LOST).split())
                if not pieces or not all(looks_like_body(piece) and len(piece) >= 3 for piece in pieces):
                    break
                names = [name for piece in pieces for name in apart(piece)] + names
                first = start
            if len(names) == 1:
                names = [begun_above(text.folded, outline, first) + names[0]]
        names = [name for name in names if looks_like_body(name) and not GROUP.match(name)]
        if names:
            return names
    return []


def begun_above(folded: str, outline: Outline, start: int) -> str:
    """The first line of the name of a body that signs on two, the second of which, at `start`, says no place; else empty."""
    at = bisect_left(outline.lines, start, key=itemgetter(0))
    if not at or folded[start] in PLACES or leading_region(folded[start : start + LONGEST_PLACE]):
        return ""
    begin, end, _, number = outline.lines[at - 1]
    above = folded[begin:end]
    said = above[0] in PLACES or leading_region(above) > 0
    whole = number is not None or not SHORTEST_LINE <= end - begin <= LONGEST_LINE or not above.isalpha()
    return above if said and not whole and not looks_like_body(above) else ""


def unspaced(pieces: list[str]) -> list[str]:
    """The pieces of a line of names, without the label of an index table before them; as one where single characters stand
    among them: 中 共 X省委."""
    if pieces and pieces[0] in BODY_LABELS:
        pieces = pieces[1:]
    return ["".join(pieces)] if pieces and min(map(len, pieces)) == 1 else pieces


def passing_assembly(text: Text) -> tuple[str, bool]:
    """The people's congress before which a report is given or that passes a law in the head of a text, without the numbers
    of term and meeting, and whether it passes it: 北京市人民代表大会常务委员会; empty without one."""
    found = _assembly(text)
    return ("", False) if found is None else (_name(found), found["passed"] is not None)


def places_of_assembly(text: Text, name: str) -> list[Bounds]:
    """Where the head of a text names the people's congress of this name, with the number of its term."""
    found = _assembly(text) if "人民代表大会" in name else None
    if found is None or _name(found) != name:
        return []
    start = found.start("region")
    return [(start, found.end("board") if found["board"] else text.folded.find("大会", start) + 2)]


def _assembly(text: Text) -> re.Match[str] | None:
    named = text.folded.find("人民代表大会", 0, OPENING) > 0
    return ASSEMBLY.search(text.folded, 0, OPENING) if named else None


def _name(found: re.Match[str]) -> str:
    return found["region"] + "人民代表大会" + (found["board"] or "")


def reporting_body(text: Text, outline: Outline) -> list[str]:
    """The body that gives a report to a people's congress: on a line of its own right above 各位代表, or the government for
    which its head speaks below: 我代表岚江市人民政府,向大会报告工作."""
    greeting = text.folded.find("各位代表", 0, OPENING)
    if greeting < 0:
        return []
    above = bisect_right(outline.lines, greeting, key=itemgetter(0)) - 2
    if above >= 1 and outline.lines[above + 1][0] == greeting:
        start, end, _, _ = outline.lines[above]
        name = text.folded[start:end]
        if len(name) > SHORTEST_REPORTING and looks_like_body(name):
            return [name]
    spoken = SPOKEN_FOR.search(text.folded, greeting, greeting + OPENING)
    return [spoken["name"]] if spoken else []

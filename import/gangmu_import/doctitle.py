"""The title of a document: of the plan where a notice issues one, joined where it is printed on several lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from gangmu_import.issuers import bodies_in
from gangmu_import.outline import Outline
from gangmu_import.period import stated_period
from gangmu_import.regions import REGION_ENDS, leading_region
from gangmu_import.text import Bounds, Text, half_width, simplified, unbroken
from gangmu_import.titlelines import (
    ABOUT,
    LONGEST_TITLE,
    QUOTED,
    YEARS_BEHIND,
    clean,
    ends_title,
    glued_end,
    headlined,
    openings,
)

HEAD: Final = 3000
"""Characters from the beginning in which a title is looked for."""
FIRST_LINES: Final = 16
LONGEST_ENTRY: Final = 6
"""Characters of an entry of the menu that a page prints above its text, one a line: 首页, 政务公开; two make no title."""
DASHES: Final = frozenset("—─―-")
"""What a title begins with that stands below a motto."""
SHORTEST_TITLE: Final = 6
"""Characters by which a title is found again."""
ASKED: Final = re.compile(
    r"征求[^《》]{0,6}《(?P<plan>[^《》]{6,90})》[^《》]{0,10}意见(?:建议)?(?:的[通公][知告])?$"
)
"""The title of a page that shows a draft and asks what one thinks of it."""
ISSUES: Final = re.compile(
    r"(?:关于(?:印发|批转|转发|下发|发布|公布|实施)|(?<!关于)(?:印发|转发)(?=关于))\s*(?:[\u4e00-\u9fff]{0,14}(?:委|局|厅|部|办|办公室|公司|等部门|部门)(?=《))?(?P<issued>.+?)\s*的通知$"
)
PLACE_ENDS: Final = frozenset(REGION_ENDS + "镇乡")
LONGEST_PLACE: Final = 12
"""Characters of the place that a notice leaves out of the title of its plan."""
LISTED: Final = re.compile(
    r"\n[ \t|]*(?:标\s{0,9}题\s{0,3}[:|\t]|名\s{0,9}称\s{0,3}:|title:)[ \t|]*[\"']?(?P<title>[^\n\t|\"']{5,110}?)"
    r"(?=[\n\t|\"']|[ \u3000]+(?:文\s?号|发文字号|(?:发布|成文|生成|发文)日期|有效性|主题词|索引号)\s?:)"
)
BEHIND: Final = re.compile(
    r"(?<=[\u4e00-\u9fff])\s*[(（][\u4e00-\u9fff]{2,10}[\[〔(（]\d{4}[\]〕)）]\s?\d{1,4}\s?号[)）]\s*$"
)
"""The number of a document in brackets behind its title."""
NUMBERED: Final = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章条]|\d{1,2}[.、])"
)
"""A line that begins so is a heading of the text and no title of it."""
SALUTATION: Final = re.compile(r"^(?:各|省|市|区|县|自治区|州|有关|机关)[^。]{1,120}[:]\s*$")
NUMBER: Final = re.compile(r"[\u4e00-\u9fff]{2,14}?[\[(]\d{4}[\])]\s?(?:第\s?)?\d{1,4}\s?号|\d{1,3}\Z")
"""A number of a document, or that of a page on a line of its own."""
NO_PIECE: Final = re.compile(rf"{NUMBER.pattern}|\(此件")
"""The beginning of a line that is no part of a title: a number, or what closes a notice, above which stands who signs."""
SENTENCE_END: Final = re.compile(r"[。;!?]")
BEGINS: Final = re.compile(r"关于|印发|人民政府|委员会|省|市|区|县|国家|全国")
"""What the first of several lines of a title holds."""
BRACKETED_YEARS: Final = re.compile(r"\(\d{4}[^()]{0,20}\)")
OF_YEARS: Final = re.compile(r"\(\d{4} ?年?(?: ?[-—–~至]{1,2} ?\d{4} ?年?)?度?\)")
LAST_WORD: Final = re.compile(rf"(?:方案|计划|规划|纲要|意见)(?:{OF_YEARS.pattern})?")
"""The last word of a title, on a line of its own with its years or without them."""
YEAR: Final = re.compile(r"\d{4}")
LONGEST_YEARS: Final = 30
LONGEST_REST: Final = 40
"""Characters of the rest of a title that was broken."""
NOTICED: Final = re.compile(
    r"^[^《》]{0,160}《(?P<plan>[^《》]{6,90})》(?:\([^()]{1,12}\))?(?:(?:已经|业经|已|经)[^。]{0,60})?(?:印发|发布|下发|批转|转发)"
)
WRITTEN: Final = re.compile(
    r"(?:特(?:编制|制定|制订)|(?:编制|制定|制订|出台|形成)(?=“?[\u4e00-\u9fff]{2,6}?[省市县区州旗盟]))(?P<plan>(?!本|了?如下|以下|实施|相应|专项|具体)[^，。；,;《》]{6,50}?(?:规划|行动计划|实施方案|建设方案|工作方案|纲要))[,。，]"
)
"""What a preface says of its own plan: 特制定茶业发展规划, or with its place; a plan that others are to write has none."""
CELLS: Final = ("| ", "|\t")
"""What begins a row of a table."""
BARS: Final = "| \t"
"""Around the one full cell of a row."""
MOST_LINES: Final = 3
"""Lines of a title that is broken."""
FILE: Final = re.compile(r"\.(?:docx?|wps|pdf|xlsx?)\Z", re.IGNORECASE)
"""How the line ends that names a file."""
CLIPPED: Final = ("...", "…")
"""How the name of a page ends that is too long for it: the title stands whole below."""


def notice_title(text: Text, outline: Outline) -> str:
    """The first title of the text, as printed: that of the notice where a notice issues a plan; empty without one."""
    collected = outline.parts[0].title
    if collected:
        return clean(unbroken(text.stored[slice(*collected)]))
    lines = first_lines(outline)
    first = outline.sections[0].start if outline.sections else len(text.folded)
    for index, (start, end) in enumerate(lines):
        if start >= first and outline.sections and end - start > LONGEST_TITLE:
            break
        title = subtitle(text, start, end) or line_title(text, start, min(end, start + 400))
        if title:
            title = BEHIND.sub("", title)
            below = lines[index + 1 :]
            return (
                fuller(text, below, title)
                or issued_below(text, below, title)
                or with_years(text, below[:1], title)
            )
        joined, count = joined_title(text, lines[index : index + 4])
        if joined:
            return with_years(text, lines[index + count : index + count + 1], joined)
        if start >= first:
            break
    return listed_title(text)


def fuller(text: Text, below: Sequence[Bounds], title: str) -> str:
    """The title that begins with who issues it (国家能源局关于…), of which the name of a page has the rest, as it stands on one
    line below or is broken over a few; empty without one."""
    name = half_width(title)
    if not name.startswith(ABOUT):
        return ""
    for index, (start, end) in enumerate(below):
        at = text.folded.find(name[:SHORTEST_TITLE], start + 1, end)
        stop = next((stop for _, stop in below[index : index + MOST_LINES] if stop - at >= len(name)), 0)
        if at > 0 and stop and unbroken(text.folded[at:stop]) == name and bodies_in(text.folded[start:at]):
            return text.stored[start:at] + title
    return ""


def issued_below(text: Text, below: Sequence[Bounds], title: str) -> str:
    """The title below the name of a page that says neither who issues the paper nor where: the line of those who do and that
    with 关于; empty without them."""
    if len(below) < 2 or ABOUT in title or leading_region(title):
        return ""
    (start, end), (begin, stop) = below[:2]
    about = text.folded.startswith(ABOUT, begin) and ends_title(clean(text.folded[begin:stop]))
    if not about or not bodies_in(text.folded[start:end]):
        return ""
    return clean(text.stored[start:end]) + clean(text.stored[begin:stop])


def with_years(text: Text, following: Sequence[Bounds], title: str) -> str:
    """A title with its years in brackets, or its last word, on the line behind it, where one follows."""
    for start, end in following:
        line = clean(text.folded[start:end]) if end - start <= LONGEST_YEARS else ""
        years = YEAR.findall(line)
        if (OF_YEARS.fullmatch(line) or LAST_WORD.fullmatch(line)) and years == sorted(years):
            return title + clean(text.stored[start:end])
    return title


def first_lines(outline: Outline) -> list[Bounds]:
    """The lines among which a title is sought; a menu of short ones does not count."""
    found: list[Bounds] = []
    left = FIRST_LINES
    for start, end, _, _ in outline.lines:
        left -= end - start > LONGEST_ENTRY
        if left < 0 or start >= HEAD:
            break
        found.append((start, end))
    return found


def listed_title(text: Text) -> str:
    """The title that the index table of a web page names; empty without one."""
    # with a line end before the first line as well, all are sought by it
    found = LISTED.search("\n" + text.folded[:HEAD])
    return clean(text.stored[found.start("title") - 1 : found.end("title") - 1]) if found else ""


def line_title(text: Text, start: int, end: int) -> str:
    """The title that a line is, or that begins a line which runs on; empty without one."""
    folded = clean(text.folded[start:end])
    if folded.startswith(CELLS):
        alone = folded.strip(BARS)
        whole = "|" not in alone and ABOUT in alone and ends_title(alone)
        return clean(text.stored[start:end]).strip(BARS) if whole else ""
    stop = folded.index("——", 4) if "——" in folded[4:LONGEST_TITLE] else None
    folded = folded[:stop]
    if len(folded) > LONGEST_TITLE or folded.endswith(":") or SENTENCE_END.search(folded):
        opening = openings().match(folded)
        size = opening.end() if opening else glued_end(folded)
        return clean(text.stored[start:end])[:stop][:size].strip()
    if len(folded) < 5 or NUMBER.match(folded) or not (ends_title(folded) or headlined(folded)):
        return ""
    other = NUMBERED.match(folded) or SALUTATION.match(folded)
    return "" if other else clean(text.stored[start:end])[:stop]


def subtitle(text: Text, start: int, end: int) -> str:
    """The title that stands behind a dash, below a motto; empty for another line."""
    if text.folded[start] not in DASHES or end - start > LONGEST_TITLE:
        return ""
    words = text.stored[start:end].lstrip("".join(DASHES)).strip()
    folded = half_width(words)
    return (
        words
        if ends_title(folded) and len(words) > SHORTEST_TITLE and not SENTENCE_END.search(folded)
        else ""
    )


def joined_title(text: Text, lines: list[Bounds]) -> tuple[str, int]:
    """A title printed on two to four lines, and their number: the first begins it (…人民政府关于), the last ends it."""
    pieces: list[str] = []
    read: list[str] = []
    for start, end in lines:
        piece = clean(text.folded[start:end])
        if len(piece) > 60 or ":" in piece or SENTENCE_END.search(piece) or NO_PIECE.match(piece):
            return "", 0
        if (
            piece.endswith(CLIPPED)
            or (read and NUMBERED.match(piece))
            or FILE.search(piece)
            or (read and own_year(read[0], piece))
        ):
            return "", 0
        pieces.append(clean(text.stored[start:end]))
        read.append(piece)
        menu = len(pieces) > 1 and max(map(len, pieces[:2])) <= LONGEST_ENTRY
        if menu and not all(map(leading_region, pieces[:2])):
            return "", 0
        whole = "".join(pieces)
        if len(pieces) > 1 and "关于" in piece[4:] and ends_title(piece):
            return "", 0
        if len(pieces) > 1 and len(whole) <= LONGEST_TITLE and ends_title(clean("".join(read))):
            return (whole, len(pieces)) if BEGINS.search(read[0]) else ("", 0)
    return "", 0


def own_year(first: str, line: str) -> bool:
    """Whether a line begins with the year that the one before it begins with: two titles of one thing."""
    return first[:2] == "20" and line[:5] == first[:5] and line[4:5] == "年"


def plan_title(text: Text, outline: Outline, notice: str) -> str:
    """The title of what the document holds: of the plan that a notice issues, or the notice's own; empty without one."""
    titles = [
        body_title(text, outline, part.title.start, part.title.end)
        for part in outline.parts
        if part.kind == "body" and part.title is not None and part.start > 0
        if not NUMBERED.match(text.folded, part.title.start)
    ]
    if titles:
        # of a policy and a plan that one notice issues, the plan with its years is what is carried out
        return next((title for title in titles if stated_period(title)), titles[0])
    match = ISSUES.search(simplified(notice) if text.is_traditional else notice)
    if match:
        issued = notice[match.start("issued") : match.end("issued")].strip()
        quoted = QUOTED.match(issued)
        return own_line(text, quoted.group("inner") if quoted else issued)
    if notice:
        return asked(text, notice) or headlined(notice) or notice
    head = text.folded[:HEAD]
    found = NOTICED.search(head.lstrip()) or WRITTEN.search(head)
    if found:
        at = head.find(found.group("plan"))
        return text.stored[at : at + len(found.group("plan"))]
    return ""


def own_line(text: Text, issued: str) -> str:
    """The title of a plan as it stands on a line of its own, with the place before it that the notice leaves out."""
    folded, name = text.folded, half_width(issued)
    at = folded.find(f"{name}\n", 0, HEAD)
    while at >= 0:
        start = folded.rfind("\n", 0, at) + 1
        if 0 < at - start <= LONGEST_PLACE and folded[at - 1] in PLACE_ENDS and folded[start:at].isalpha():
            return text.stored[start : at + len(name)]
        at = folded.find(f"{name}\n", at + 1, HEAD)
    return issued


def asked(text: Text, notice: str) -> str:
    """The title of a draft that a page asks about and holds: it stands once more on a line of its own."""
    found = ASKED.search(notice) if "征求" in notice else None
    name = YEARS_BEHIND.sub("", half_width(found["plan"])) if found else ""
    return found["plan"] if found and text.folded.find(f"\n{name}", 0, HEAD) > 0 else ""


def body_title(text: Text, outline: Outline, start: int, end: int) -> str:
    """The title line of the plan, with the lines that continue it: years in brackets, or the rest of a broken line."""
    title = clean(text.stored[start:end])
    broken = not ends_title(clean(text.folded[start:end]))
    after = bisect_left(outline.lines, end, key=itemgetter(0))
    for begin, stop, _, _ in outline.lines[after : after + 2]:
        folded = clean(text.folded[begin:stop])
        broken = broken or BRACKETED_YEARS.match(folded) is not None
        rest = broken and len(folded) < LONGEST_REST and ends_title(folded) and not NUMBERED.match(folded)
        if rest or BRACKETED_YEARS.fullmatch(folded):
            return title + clean(text.stored[begin:stop])
    return title

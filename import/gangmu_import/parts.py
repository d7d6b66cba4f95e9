"""Parts of one file: the notice, the plan that it issues, and annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from gangmu_db.records import Span, record
from gangmu_import.lines import lines_with
from gangmu_import.numbering import CHINESE_ONLY, Line
from gangmu_import.rolelabels import names_role

PartKind = Literal["notice", "body", "annex"]


@record
class Part:
    """A notice, the plan that it issues, or an annex; each with a numbering of its own."""

    kind: PartKind
    title: Span | None
    start: int
    end: int


NAMED: Final = re.compile(r"《([^《》]{4,90}(?:[《〈][^《》〈〉]{2,60}[》〉][^《》]{0,60})?)》")
NOTICE: Final = re.compile(
    r"印发给?你们|批转给?你们|转发给?你们|下发给?你们|(?:予以|现予)(?:印发|发布|公布)|现将.{2,90}(?:印发|发布|公布|转发)"
)
NOTICE_SIGNS: Final = ("你", "予", "现将")
"""What a sentence holds that issues a plan; single characters are found fastest."""
ANNEX_SIGN: Final = "附"
ANNEX: Final = re.compile(r"附\s*[件表录]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[:.、]|$|\s)")
ANNEXED: Final = re.compile(r"附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[:.、]\s*(?=[^\s\d])")
"""Before a title on the same line: 附件:某县实施方案."""
LISTED: Final = re.compile(r"附\s*[件表录]\s*:\s*\d{1,2}\s*\\?[.、]")
SIGNED: Final = re.compile(
    r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$|二[〇○0零][^。]{2,8}年.{1,3}月.{1,3}日$|\(此件[^()]{2,12}\)$"
)
LINK: Final = re.compile(r"(?:- |\d{1,2} ?[.、] ?)?\[[^\[\]]{1,200}\]\(https?:")
"""A file that a page offers below its text."""
SIGNED_OR_LINKED: Final = re.compile(rf"{SIGNED.pattern}|{LINK.pattern}")
SENT: Final = re.compile(r"抄\s?[送报]\s?:")
"""Who gets a copy."""
CLOSING: Final = (
    dict.fromkeys("二(", SIGNED)
    | dict.fromkeys("12", SIGNED_OR_LINKED)
    | dict.fromkeys("-[3456789", LINK)
    | {ANNEX_SIGN: ANNEX, "抄": SENT}
)
"""What closes a part, by its first character."""
LISTED_TITLE: Final = re.compile(r"\d\s{0,2}[.、][^。;\n]{4,60}")
"""Each on a line of its own below 附件:."""
ALONE: Final = re.compile(r"附\s*[件表录]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*:?$")
TITLE: Final = re.compile(
    r"[^。;,:]{4,70}(?:方案|计划|规划|意见|办法|措施|要点|纲要|规定|细则|清单|分工|任务|分解|(?:分解|分工|任务|安排|推进|计划)表|指标|名单|目录|条例|制度|目标|标准|规则|通知|指引|政策|建议|报告)(?:\([^()]{1,20}\))?$"
)
REST: Final = re.compile(
    r"及(?!时)|[和与暨](?![谐睦平解蔼美])|[一二三四五六七八九十\d]{1,2}年(?:行动|攻坚|实施)?(?:计划|方案|规划)"
)
"""What a line begins with that is the rest of a title: 及茶业实事项目任务分解方案, 三年行动计划."""
ENDS: Final = frozenset("。;:,!)")
"""How a line ends that is not the beginning of a title."""
MOST_TITLE: Final = 3
"""Lines of a title."""
TYPED: Final = re.compile(r"[\s《》〈〉()·.“”\"'*#]+")
SIGNS: Final = " \n《》〈〉()·.“”\"'*#"
"""What of TYPED a line may begin with, before the title that it bears."""
SIGNATURE: Final = re.compile(
    r"[\u4e00-\u9fff“”()\s]{2,40}(?:政府|委员会|办公室|办公厅|局|厅|部|委|院|中心|小组|指挥部|总局|海关|银行|会|处|署)\s*$"
)
LONGEST_CLOSING: Final = 16
"""Lines at the end of a part that may be its list of annexes, signature and date."""
LONGEST_SIGNATURE: Final = 60
MOST_BEFORE: Final = 40
"""Lines before the sentence that issues a plan, and between it and the plan's title."""
LONGEST_TITLE: Final = 90
COLLECTED: Final = re.compile(
    r"\s{0,3}(?:[\u4e00-\u9fff、 \n]{3,60}?(?:关\s?于|印\s?发)[^。;,:]{4,110}[知见案划法则施举点纲定》]|[^。;,:\n]{8,90}(?:方案|计划|规划|纲要|意见|办法|措施|要点))(?=\s?\((?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日\)(?:[^。;,:()]{2,12}[\[(]\d{4}[\])] ?\d{1,4} ?号)?\Z)"
)
"""The title of a document out of a collection: numbered, with who issued it before, or the last word of a plan, and when behind
it."""
COLLECTED_ENDS: Final = frozenset(")号")
MOST_COLLECTED: Final = 3
"""Lines above such a title, which name the chapter of the collection, and lines that it may take."""
COLLECTED_HEAD: Final = 400
"""Characters from the beginning in which its title stands."""
LONGEST_NOTICE: Final = 2500
"""Characters; a plan that comes later than this is not one that a notice issues."""


def find_parts(folded: str, content: Sequence[Line]) -> tuple[Part, ...]:
    """Parts in the order of the text, from its first character to its last, by the lines that are no frame."""
    bodies = _bodies(folded, content)
    collected = _collected(folded, content)
    cuts: list[tuple[PartKind, Span | None, int]] = [("notice" if bodies else "body", collected, 0)]
    cuts += [("body", title, title.start) for title in bodies]
    cuts += _annexes(folded, content, cuts[-1][2])
    parts = []
    for index, (kind, title, start) in enumerate(cuts):
        end = cuts[index + 1][2] if index + 1 < len(cuts) else len(folded)
        parts.append(Part(kind, title, start, end))
    return tuple(parts)


def _collected(folded: str, lines: Sequence[Line]) -> Span | None:
    """The title of a document that was taken out of a collection, between its number and its day; None for another."""
    for index, (start, _, _, number) in enumerate(lines[:MOST_COLLECTED]):
        if number is None or start >= COLLECTED_HEAD:
            continue
        for _, end, _, _ in lines[index : index + MOST_COLLECTED]:
            title = COLLECTED.match(folded, number.end, end) if folded[end - 1] in COLLECTED_ENDS else None
            if title:
                return Span(*title.span())
    return None


def _bodies(folded: str, lines: Sequence[Line]) -> list[Span]:
    """Titles of the plans that a notice above them issues, each where its text begins."""
    notice = _notice(folded, lines[:MOST_BEFORE])
    if notice is None:
        return []
    start, end, _, _ = lines[notice]
    wanted = [_typed(match[1]) for match in NAMED.finditer(folded, start, end)]
    begins = {title[:1] for title in wanted} | {ANNEX_SIGN}
    opens = begins.union(SIGNS)
    may_be = [
        index
        for index, (start, end, _, _) in enumerate(lines[notice + 1 :], notice + 1)
        if end - start <= LONGEST_TITLE
        and folded[start] in opens
        and folded[start:end].lstrip(SIGNS)[:1] in begins
    ]
    found = []
    for index in may_be:
        title = _title(folded, lines, index, wanted) if wanted else None
        if title:
            found.append(title)
    if found:
        return found
    after = [line for line in lines[notice + 1 : notice + MOST_BEFORE] if line[0] < LONGEST_NOTICE]
    first = next((index for index, line in enumerate(after) if _may_be_title(folded, line)), None)
    return [] if first is None else [_whole(folded, after, first, _typed(folded[:end]))]


def _whole(folded: str, lines: Sequence[Line], last: int, said: str) -> Span:
    """The title that ends on a line and may begin above it, as long as the notice says so; one does not begin with 及, nor
    with years."""
    start, end, _, _ = lines[last]
    for begin, stop, _, number in reversed(lines[max(0, last - MOST_TITLE + 1) : last]):
        above = folded[begin:stop]
        if number is not None or stop - begin > LONGEST_SIGNATURE or above[-1] in ENDS:
            break
        rest = REST.match(folded, start, end) and not (SIGNED.search(above) or SIGNATURE.match(above))
        if not rest and _typed(folded[begin:end]) not in said:
            break
        start = begin
    return Span(start, end)


def _notice(folded: str, lines: Sequence[Line]) -> int | None:
    """Index of the first line that issues something."""
    head = folded[: lines[-1][1]] if lines else ""
    signed = sorted({index for sign in NOTICE_SIGNS for index in lines_with(head, lines, sign)})
    found = (index for index in signed if NOTICE.search(folded, *lines[index][:2]))
    return next(found, None)


def _may_be_title(folded: str, line: Line) -> bool:
    """Whether a line may be the title of a plan, and is no heading (二、主要目标) and no annex."""
    start, end, _, number = line
    return (
        number is None and TITLE.match(folded, start, end) is not None and not ANNEX.match(folded, start, end)
    )


def _title(folded: str, lines: Sequence[Line], index: int, wanted: list[str]) -> Span | None:
    """The title that begins on this line and may go on for two more; it is taken off the list."""
    whole = ""
    start, end, _, _ = lines[index]
    marked = ANNEXED.match(folded, start, end)
    if marked and _is_listed(folded, lines, index):
        return None
    start = marked.end() if marked else start
    for begin, end, _, _ in lines[index : index + 3]:
        whole += _typed(folded[max(start, begin) : end])
        if whole in wanted:
            wanted.remove(whole)
            return Span(start, end)
        if len(whole) < 4 or not any(title.startswith(whole) for title in wanted):
            return None
    return None


def _typed(title: str) -> str:
    return TYPED.sub("", title)


def _annexes(folded: str, lines: Sequence[Line], start: int) -> list[tuple[PartKind, Span | None, int]]:
    """Annexes that follow the body: 附件 alone on a line, its title on the next; a list of annexes in the body is none."""
    found: list[tuple[PartKind, Span | None, int]] = []
    for index in lines_with(folded, lines, ANNEX_SIGN):
        line = lines[index]
        begin, end, _, _ = line
        if folded[begin] != ANNEX_SIGN or begin <= start or end - begin > 60:
            continue
        if not ANNEX.match(folded, begin, end) or _is_listed(folded, lines, index):
            continue
        alone = ALONE.match(folded, begin, end) is not None
        title = lines[index + 1] if alone and index + 1 < len(lines) else line
        found.append(("annex", Span(*title[:2]), begin))
    return found


def _is_listed(folded: str, lines: Sequence[Line], index: int) -> bool:
    """Whether the line only names an annex: the next lines are other annexes, the signature, or its title again."""
    start, stop, _, _ = lines[index]
    after = [(begin, end) for begin, end, _, _ in lines[index + 1 : index + 6]]
    if len(after) < 2 or LISTED.match(folded, start, stop):
        return True
    if folded[stop - 1] == ":" and all(
        folded.startswith(digit, one[0]) and LISTED_TITLE.fullmatch(folded, *one)
        for digit, one in zip("12", after, strict=False)
    ):
        return True
    if any(SIGNED.match(folded, *one) for one in after):
        return True
    return any(ANNEX.match(folded, *one) for one in after[:3])


def closing(folded: str, lines: Sequence[Line]) -> int:
    """Index of the first closing line of a part: the list of annexes, the signature, the date; their number where none is."""
    start = len(lines)
    # the first two lines may be the mark of an annex and its title
    for index in range(len(lines) - 1, max(1, len(lines) - LONGEST_CLOSING), -1):
        begin, end, _, _ = lines[index]
        form = CLOSING.get(folded[begin])
        if form and form.match(folded, begin, end):
            start = index
        elif (
            end - begin > LONGEST_SIGNATURE or folded[end - 1] in "。;:" or _is_content(folded, lines, index)
        ):
            break
    # the body that signs stands right above the date
    while 0 < start < len(lines) and _signs(folded, lines[start - 1]):
        start -= 1
    return start


def _is_content(folded: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a short line is a heading (一、, (一)) or says who is responsible for the item above it; annexes are listed
    as 1., 2., and a name may stand below the date (主管单位:)."""
    begin, end, _, number = lines[index]
    if number is not None:
        return number.kind in CHINESE_ONLY
    return lines[index - 1][3] is not None and names_role(folded, begin, end)


def _signs(folded: str, line: Line) -> bool:
    start, end, _, _ = line
    return end - start <= LONGEST_SIGNATURE and SIGNATURE.match(folded, start, end) is not None

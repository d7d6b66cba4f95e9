"""The number of a document: alone on its line, behind a label, or beside its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gangmu_db.records import Span
from gangmu_import.text import Text
from gangmu_import.titlelines import ends_title

HEAD: Final = 3000
"""Characters from the beginning in which letterhead and notice stand."""
NUMBER: Final = re.compile(
    r"(?P<body>[\u4e00-\u9fffA-Z]{2,16}) {0,2}[\[(【](?P<year>(?:19|20)\d\d) ?[\])】]\s?(?:第\s?)?(?P<count>\d{1,4})\s{0,4}号"
)
NUMBER_END: Final = re.compile(r"[\[(【](?=(?:19|20)\d\d ?[\])】])")
DATED: Final = re.compile(r"(?:印发|发文|发布|成文)日期:\s{0,2}[\d-]{8,10}\s{1,10}\Z")
"""Before a number on the line of the title of a page."""
LONGEST_DATED: Final = 28
LONGEST_COUNT: Final = 16
"""Characters of a number from its bracket to its 号: [2020] 第 1234 号."""
NUMBER_BODY: Final = re.compile(r"[\u4e00-\u9fffA-Z]{2,16} {0,2}\Z")
NUMBER_LABEL: Final = re.compile(
    r"(?:发文字号|发文号|文\s*号|文件编号|doc_no|来源(?=[\s*]*[:\]】]))[\s*]*(?:[:\]】]\s*)?[|]?[\s*-]*$"
)
TITLE_END: Final = re.compile(
    r"(?:意见|通知|方案|计划|规划|办法|决定|纲要|细则|规定|措施|要点|公告|批复|函)(?=[\u4e00-\u9fff]{2,10}\Z)"
)
RUNNING: Final = 300
"""Characters of a text on one line in which its title and number stand."""
UNCLOSED: Final = re.compile(
    r"\s{0,9}(?P<number>[\u4e00-\u9fff]{2,9} ?[\[(](?:19|20)\d\d[\])] ?\d{1,4})(?=[\u4e00-\u9fff、 ]{4,60}?(?:关于|印发))"
)
"""A number that begins a text without its last character, glued to the title."""
ISSUED: Final = re.compile(
    r"(?:关于|印发)[^。;]{4,120}(?:的?通知|意见|方案|计划|规划|决定|办法)(?: ?\((?:19|20)\d\d ?年[^()]{3,10}日\))?\Z"
)
"""How what stands before a number ends, the title of a paper out of a collection with its day."""
CITING: Final = re.compile("根据|按照|依据")
CITED: Final = re.compile(r"\)?(?:等?文件|精神|要求|规定)")
"""Around the number of a paper that is cited: 根据…关于印发…的通知(清政发[2024]4号)精神."""
NO_NUMBER: Final = re.compile(r"文件|精神|等")
"""Behind a number that is cited."""
NO_TITLE: Final = re.compile("[《》,。:;]|根据|按照")
"""What stands in no title before its number."""
PARTING: Final = " *\u3000"
SHORTEST_TITLE: Final = 6


def find_number(text: Text) -> Span | None:
    """The document's own number: alone on its line, behind a label, or right behind a title that runs on."""
    for match in numbers(text):
        before = text.folded[max(0, match.start() - 14) : match.start()]
        line_start = text.folded.rfind("\n", 0, match.start()) + 1
        lead = text.folded[line_start : match.start()].strip(" \u3000(*#,")
        tail = text.folded[match.end() : match.end() + 6].split("\n")[0].strip(" \u3000)*")
        if NUMBER_LABEL.search(before) or (not lead and not tail):
            return Span(*match.span())
        if lead.rfind("《") > max(0, lead.rfind("》")):
            # in the cited title of another document
            continue
        title = TITLE_END.search(match.group("body"))
        if title and match.start() < 200 and "》" not in lead and "(" not in lead[-1:]:
            return Span(match.start() + title.end(), match.end())
        if (
            line_start < 200
            and match.start() < RUNNING
            and (ISSUED.search(lead) or dated(text, match.start()))
            and not (CITING.search(lead) or CITED.match(tail))
        ):
            return Span(*match.span())
        if not tail and ((line_start < 200 and closes_title(text.folded, match)) or parted(lead, match)):
            return Span(*match.span())
        if not lead and tail and line_start < 200 and not NO_NUMBER.match(tail):
            return Span(*match.span())
    unclosed = UNCLOSED.match(text.folded)
    return Span(*unclosed.span("number")) if unclosed else None


def closes_title(folded: str, match: re.Match[str]) -> bool:
    """Whether a number stands in the bracket at the end of a title: 2021年重点工作任务(清政发[2021]2号)."""
    start, end = match.span()
    line = folded.rfind("\n", 0, start) + 1
    named = start - line > SHORTEST_TITLE and not NO_TITLE.search(folded, line, start)
    return named and folded[start - 1] == "(" and folded.startswith(")", end)


def parted(lead: str, match: re.Match[str]) -> bool:
    """Whether a title stands before a number on its line, or the end of one, parted from it by a blank: 建设的指导意见 清政办发[2021]2号."""
    title = lead.rstrip(PARTING).removeprefix("|").strip(PARTING)
    between = match.string[match.start() - 1]
    return between in PARTING and ends_title(title) and not NO_TITLE.search(title)


def dated(text: Text, at: int) -> bool:
    """Whether the date that the headline of a page tells stands right before a place."""
    return DATED.search(text.folded, max(0, at - LONGEST_DATED), at) is not None


def numbers(text: Text) -> Iterator[re.Match[str]]:
    """Numbers of documents in the head of a text."""
    folded, done = text.folded[:HEAD], 0
    # found by their last character and their bracket: NUMBER reads up to 16 characters ahead from every character
    last = folded.find("号")
    while last >= 0:
        for bracket in NUMBER_END.finditer(folded, max(done, last - LONGEST_COUNT), last):
            at = bracket.start()
            body = NUMBER_BODY.search(folded, max(done, at - 18), at)
            # 文号 before it may lack its colon
            start = body.start() + folded.startswith("号", body.start()) if body else 0
            match = NUMBER.match(folded, start) if body else None
            if match:
                done = match.end()
                yield match
        last = folded.find("号", last + 1)

"""Parts of one file: the notice, the plan that it issues, and annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gangmu_db.records import Span
from gangmu_import.lines import Line

PartKind = Literal["notice", "body", "annex"]


@dataclass(frozen=True, slots=True)
class Part:
    """A notice, the plan that it issues, or an annex; each with a numbering of its own."""

    kind: PartKind
    title: Span | None
    start: int
    end: int


ISSUED = re.compile(
    r"《([^《》]{4,90}(?:[《〈][^《》〈〉]{2,60}[》〉][^《》]{0,60})?)》[^。]{0,60}?(?:印发|批转|转发|下发|发布|公布|施行)"
)
NOTICE = re.compile(
    r"(?:印发|批转|转发|下发)给?你们|予以(?:印发|发布|公布)|现将.{2,90}(?:印发|发布|公布|转发)"
)
ANNEX = re.compile(r"附\s*[件表录]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[:.、]|$|\s)")
LISTED = re.compile(r"附\s*件\s*:\s*\d{1,2}\s*[.、]")
SIGNED = re.compile(
    r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$|二[〇○0零][^。]{2,8}年.{1,3}月.{1,3}日$|\(此件[^()]{2,12}\)$"
)
ALONE = re.compile(r"附\s*[件表录]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*:?$")
TITLE = re.compile(
    r"[^。;,:]{4,70}(?:方案|计划|规划|意见|办法|措施|要点|纲要|规定|细则|清单|分工|任务|指标|名单|目录|条例|制度|目标|标准|规则|通知|指引|政策|建议|报告)(?:\([^()]{1,20}\))?$"
)
TYPED = re.compile(r"[\s《》〈〉()·.“”\"'*#]+")
LONGEST_NOTICE = 2500
"""Characters; a plan that comes later than this is not one that a notice issues."""


def find_parts(folded: str, lines: Sequence[Line], framed: Sequence[bool]) -> tuple[Part, ...]:
    """Parts in the order of the text, from its first character to its last."""
    content = [line for line, frame in zip(lines, framed, strict=True) if not frame]
    body = _body_title(folded, content)
    cuts: list[tuple[PartKind, Line | None, int]] = [("notice", None, 0)] if body else []
    cuts.append(("body", body, body.start if body else 0))
    cuts += _annexes(folded, content, cuts[-1][2])
    parts = []
    for index, (kind, title, start) in enumerate(cuts):
        end = cuts[index + 1][2] if index + 1 < len(cuts) else len(folded)
        parts.append(Part(kind, Span(title.start, title.end) if title else None, start, end))
    return tuple(parts)


def _body_title(folded: str, lines: Sequence[Line]) -> Line | None:
    """The line where the plan begins that a notice above it issues."""
    head = [line for line in lines if line.start < LONGEST_NOTICE]
    notice = next(
        (index for index, line in enumerate(head) if NOTICE.search(folded, line.start, line.end)), None
    )
    if notice is None:
        return None
    line = head[notice]
    wanted = [_typed(match[1]) for match in ISSUED.finditer(folded, line.start, line.end)]
    for later in head[notice + 1 :]:
        typed = _typed(folded[later.start : later.end])
        if typed in wanted or (len(typed) >= 8 and any(title.startswith(typed) for title in wanted)):
            return later
    after = [line for line in head[notice + 1 :] if TITLE.match(folded, line.start, line.end)]
    return next((line for line in after if not ANNEX.match(folded, line.start, line.end)), None)


def _typed(title: str) -> str:
    return TYPED.sub("", title)


def _annexes(folded: str, lines: Sequence[Line], start: int) -> list[tuple[PartKind, Line | None, int]]:
    """Annexes that follow the body: 附件 alone on a line, its title on the next; a list of annexes in the body is none."""
    found: list[tuple[PartKind, Line | None, int]] = []
    for index, line in enumerate(lines):
        if line.start <= start or line.end - line.start > 60 or not ANNEX.match(folded, line.start, line.end):
            continue
        if _is_listed(folded, lines, index):
            continue
        alone = ALONE.match(folded, line.start, line.end) is not None
        title = lines[index + 1] if alone and index + 1 < len(lines) else line
        found.append(("annex", title, line.start))
    return found


def _is_listed(folded: str, lines: Sequence[Line], index: int) -> bool:
    """Whether the line only names an annex: the next lines are other annexes, the signature, or its title again."""
    line, after = lines[index], lines[index + 1 : index + 6]
    if len(after) < 2 or LISTED.match(folded, line.start, line.end):
        return True
    if any(SIGNED.match(folded, one.start, one.end) for one in after):
        return True
    return any(ANNEX.match(folded, one.start, one.end) for one in after[:3])

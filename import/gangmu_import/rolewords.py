"""The words of responsibility, compiled from rules/duties.toml."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from gangmu_db.records import Role, Span
from gangmu_import.lexicon import rules

MARKED = re.compile(r"\((?:牵头|主办|主责|协办|配合|参与|负责|责任)(?:单位|部门)?\)")
"""A role in brackets behind one name of a list: 市科技局(牵头)、市财政局."""

JOINED = ("分工", "职责")
"""责任单位及分工: words that a label may end in beside 单位 and its like."""

LONGEST_SENTENCE = 220
"""Characters of a sentence that does nothing but state responsibility."""


@dataclass(frozen=True, slots=True)
class Label:
    """责任单位: and its like; `role` is None for labels of persons and deadlines."""

    role: Role | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Verb:
    """牵头, 负责, 配合 with the words that belong to it; `joining` for 会同, which stands between two bodies."""

    role: Role
    joining: bool
    start: int
    end: int


def alternatives(words: Sequence[str]) -> str:
    """A pattern of the words, the longer before the shorter."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


class RoleWords:
    """Patterns of role words, and where they hold in a text."""

    def __init__(self, vocabulary: dict[str, Any]) -> None:
        tail = vocabulary["label_tail"]
        self.label_roles: dict[str, Role] = {
            w: entry["role"] for entry in vocabulary["label"] for w in entry["words"]
        }
        self.verb_roles: dict[str, Role] = {
            w: entry["role"] for entry in vocabulary["verb"] for w in entry["words"]
        }
        joining = alternatives([w for entry in vocabulary["joining"] for w in entry["words"]])
        named = [w for entry in vocabulary["other_label"] + vocabulary["due_label"] for w in entry["words"]]
        others = alternatives(named)
        words, units = alternatives(list(self.label_roles)), alternatives(tail["units"])
        between, before = alternatives(tail["between"]), alternatives(tail["before"])
        self.label = re.compile(
            rf"(?:(?:{before})*(?P<word>{words})(?:(?:及|和|、)?(?:{between}))*(?:\([^()]{{1,4}}\))?(?:{units})(?:(?:及|和|与|、)(?:{units}|{alternatives(JOINED)}))?"
            rf"|(?P<bare>{alternatives(tail['bare'])})|(?P<other>{others}))(?:\([^()]{{1,8}}\))?[ \u3000]*[:︰∶﹕][ \u3000]*"
        )
        self.label_ends = tuple({word[-1] for word in (*tail["units"], *tail["bare"], *named, *JOINED, ")")})
        """What stands before the colon of a label."""
        self.heading = re.compile(
            rf"(?:{before})*(?P<word>{words})(?:(?:及|和|、)?(?:{between}))*(?:{units})?(?:\([^()]{{1,8}}\))?"
        )
        dues = alternatives([w for entry in vocabulary["due_label"] for w in entry["words"]])
        self.due_column = re.compile(rf"(?:{dues})(?:\([^()]{{1,8}}\))?")
        weak = alternatives(list(self.verb_roles))
        strong = alternatives([w for entry in vocabulary["verb"] for w in entry.get("strong", ())])
        self.verb = re.compile(
            rf"(?:{strong})(?:{weak})*(?!单位|部门|处室|领导|人|制|主体|机构|方案)|(?:{weak})+(?=[,;。、:\s)\]】]|\Z)|(?P<joining>{joining})"
        )
        self.led = re.compile(
            rf"(?:\A|[,。;:])(?P<clause>由[^。;:,]{{2,60}}?(?:{strong})(?!单位|部门|人|制)"
            rf"(?:,(?:会同)?[^。;:,]{{2,80}}?(?:{strong}|参与|参加|协同)(?!单位|部门|人|制))?)"
        )
        self.anchor = re.compile("牵头|负责|责任|配合|主办|协办|单位|部门|落实|参与|组织实施|会同|承办")
        self.adverb = re.compile(
            r"(?:(?:按照?|根据|依据|依|结合)?(?:各自|部门|单位|本单位|本部门)?的?(?:工作)?(?:职责|职能|权限|任务)(?:权限|任务|范围)?"
            r"(?:和|及|、)?(?:内|分工|要求|范围)*|按分工|分工|结合(?:工作|各自)?实际)*(?:分别|共同|联合|具体|统一|密切|积极|协同|全力|做好|给予|予以|主动|加强|抓好|各自)*\Z"
        )
        self.aside = re.compile(r"\d|[年月]底|持续|长期|取得|完成|启动|并|按|下同|同上|略|分\Z")
        self.statements = [re.compile(entry["pattern"]) for entry in vocabulary["convention"]]
        self.mark = re.compile(vocabulary["mark"]["pattern"])

    def labels(self, folded: str, start: int, end: int) -> list[Label]:
        """Labels of a stretch in order."""
        found: list[Label] = []
        for colon in COLON.finditer(folded, start, end):
            window = max(start, colon.start() - 24, found[-1].end if found else 0)
            if not folded[window : colon.start()].rstrip(" \u3000").endswith(self.label_ends):
                continue
            match = self.label.search(folded, window, min(end, colon.end() + 1))
            if match is None:
                continue
            word = match.group("word") or match.group("bare")
            found.append(Label(self.label_roles[word] if word else None, match.start(), match.end()))
        return found

    def column(self, heading: str) -> Role | None:
        """The role that the heading of a column gives to the bodies in it; None for another column."""
        match = self.heading.fullmatch(heading)
        return self.label_roles[match.group("word")] if match else None

    def verbs(self, folded: str, start: int, end: int) -> Iterator[Verb]:
        """Role verbs of a stretch in order."""
        for match in self.verb.finditer(folded, start, end):
            if match.group("joining"):
                yield Verb("牵头", True, *match.span())
                continue
            roles = [role for word, role in self.verb_roles.items() if word in match.group()]
            role: Role = "牵头" if "牵头" in roles else "配合" if "配合" in roles else "责任"
            yield Verb(role, False, *match.span())

    def statement(self, folded: str, start: int, end: int) -> int:
        """Where the words of a convention (列第一位者为牵头单位) or another sentence begin; `end` without one."""
        for pattern in (*self.statements, self.mark):
            match = pattern.search(folded, start, end)
            if match:
                end = max(
                    start,
                    folded.rfind("。", start, match.start()),
                    folded.rfind(";", start, match.start()),
                    folded.rfind(",", start, match.start()),
                )
        return end

    def opens_clause(self, folded: str, start: int) -> bool:
        """Whether a label stands where a clause can begin: at the head of a line or behind a sentence."""
        before = folded[max(0, start - 6) : start].rstrip(" \u3000")
        return not before or before[-1] in '\n\t。;!?)】]—-●◆■★*|”"' or folded[start - 1] in "\u3000\t"

    def line_stop(self, folded: str, start: int, limit: int) -> int:
        """The end of a clause in a line; it runs over a full stop or a line end where another label follows."""
        at = start
        while match := STOP.search(folded, at, limit):
            following = self.label.match(folded, skip_space(folded, match.end()), limit)
            only_label = not folded[start : match.start()].strip()
            if following is None and not only_label:
                return match.start()
            at = following.end() if following else match.end()
        return limit

    def sentence(self, folded: str, anchor: int, stops: Sequence[int]) -> tuple[Span, bool]:
        """The sentence around a role word, and whether it ends with a role verb."""
        low, high = max(0, anchor - LONGEST_SENTENCE), min(len(folded), anchor + LONGEST_SENTENCE)
        heading = bisect_left(stops, anchor + 1) - 1
        begin = max(low, stops[heading] if heading >= 0 else 0)
        for mark in SENTENCE_END.finditer(folded, begin, anchor):
            begin = mark.end()
        halt = SENTENCE_END.search(folded, anchor, high)
        end = halt.start() if halt else high
        closing = self.verb.search(folded, max(anchor, end - 12), end)
        while closing and closing.end() < end and (later := self.verb.search(folded, closing.end(), end)):
            closing = later
        ends = closing is not None and folded[closing.end() : end].strip() == ""
        return Span(begin, end), ends


COLON = re.compile("[:︰∶﹕]")
STOP = re.compile(r"[。\n]")
SENTENCE_END = re.compile(r"[。;:\n!?]")


def skip_space(folded: str, at: int) -> int:
    """The next place that holds no space."""
    while at < len(folded) and folded[at] in " \u3000\n\t":
        at += 1
    return at


@cache
def role_words() -> RoleWords:
    """The role words of rules/duties.toml."""
    return RoleWords(rules("duties"))

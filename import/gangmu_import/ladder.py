"""Levels of headings by the order in which the kinds of numbering appear."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

PLAIN: Final = "plain "
ALONE: Final = PLAIN + "alone"
"""A heading like 前言, beside the widest of the others."""

NAMED: Final = PLAIN + "named"
"""A heading like 保障措施 without a number: as wide as the widest, with numbered ones below it."""
RANKS: Final = ("part", "chapter", "section")
"""Kinds whose words say their order: a 第一节 stands under a 第一章 and under no 一、."""
CHAPTERS: Final = (["part"], ["chapter"], ["section"], ["chinese"])
"""Kinds of which one is the narrowest that is open."""
HASHED: Final = "hashed"
"""A heading of Markdown without a number."""
BOX: Final = "box "
GROUP: Final = "group"
"""The name of several numbered items (——守好林区), which run on from one group to the next."""
LED: Final = "led group"
"""The same as a sentence without a mark, below the dash."""
NAMED_GROUP: Final = "named group"
"""The same as words without a mark or a full stop."""
WIDE_GROUP: Final = "wide group"
"""Such words over the name of the first of several such groups."""
HEADLINE: Final = "headline"
"""A sentence over paragraphs, below all but items of a list."""
SENTENCES: Final = (LED, HEADLINE)
GROUPS: Final = frozenset({GROUP, LED, NAMED_GROUP, WIDE_GROUP})
UNMARKED: Final = frozenset({*SENTENCES, NAMED_GROUP, WIDE_GROUP})
"""Kinds of headings that bear no number and no dash."""
WIDER: Final = frozenset({"chinese", "bracketed"})
"""What is wider than an item in digits, whose group stands before the page where it opens the page."""
LISTS: Final = frozenset({"dash", "bullet", "circled"})
NARROWEST: Final = LISTS | {HEADLINE}


Rung = tuple[int, int]
"""The value of a heading that is open, so that others may stand under it, and its id."""


@dataclass(slots=True)
class Ladder:
    """The open headings of a part, the widest first, and the last value of each kind."""

    kinds: list[str] = field(default_factory=list)
    rungs: list[Rung] = field(default_factory=list)
    """One for each of the kinds."""
    hashes: dict[int, int] = field(default_factory=dict)
    """How many # of Markdown a heading has, by its id, where it has any."""
    last: dict[str, int] = field(default_factory=dict)
    plain: dict[str, int] = field(default_factory=dict)
    """The depth at which each form of unnumbered heading stood first, within the numbered section that is open."""
    widest: str = ""
    """The kind of the numbers that are as wide as headings like 保障措施; empty where these are the widest."""

    def depth(self, kind: str) -> int | None:
        """Where on the ladder this kind stands."""
        return self.kinds.index(kind) if kind in self.kinds else None

    def following(self, kind: str) -> int | None:
        """The value after that of the open heading of a kind; None where none is open."""
        return self.rungs[self.kinds.index(kind)][0] + 1 if kind in self.kinds else None

    def expects(self, kind: str, value: int) -> bool:
        """Whether a number fits: the next of an open kind, the first of a list, or one that runs on across sections."""
        following = self.following(kind)
        return value == 1 or value == (self.last.get(kind, 0) + 1 if following is None else following)

    def runs_on(self, kind: str, value: int) -> bool:
        """Whether a number is the next of an open list, or of one that runs on below the next heading."""
        following = self.following(kind)
        return value == (self.last.get(kind, value) + 1 if following is None else following)

    def holds_articles(self, kind: str, value: int) -> bool:
        """Whether a number goes on with headings over articles: 一、 第1条 第2条 二、."""
        if kind not in WIDER or kind not in self.kinds or "article" not in self.kinds:
            return False
        depth = self.kinds.index(kind)
        return depth < self.kinds.index("article") and value > self.rungs[depth][0]

    def may_skip_to(self, kind: str, value: int) -> bool:
        """Whether a number goes on behind some that are left out: in the list that is open, or below a chapter."""
        following = self.following(kind)
        return self.kinds[-1:] in CHAPTERS if following is None else value > following

    def climb_hashed(self, hashes: int, id_: int) -> int | None:
        """Put a heading of Markdown without a number on the ladder, below the nearest with fewer # or, where none has any,
        below what is open."""
        marks = [self.hashes.get(open_id, 0) for _, open_id in self.rungs]
        wider = [depth for depth, own in enumerate(marks) if 0 < own < hashes]
        same = [depth for depth, own in enumerate(marks) if own >= hashes]
        depth = wider[-1] + 1 if wider else min(same, default=len(self.rungs))
        self._close(depth)
        self.hashes[id_] = hashes
        return self._push(HASHED, 0, id_)

    def climb(self, kind: str, value: int, id_: int) -> int | None:
        """Put a numbered heading on the ladder; its parent's id is returned."""
        kinds = self.kinds
        if "box" in kinds and self._in_box(kind, value):
            kind = BOX + kind
        if kind in kinds:
            depth = kinds.index(kind)
            del self.rungs[depth:], kinds[depth:]
        elif kind == "box":
            # a box belongs to the last heading before it
            self._drop(LISTS)
        else:
            self._make_room(kind, value)
        if self.plain and kind not in LISTS:
            self.plain.clear()
        return self._push(kind, value, id_)

    def _in_box(self, kind: str, value: int) -> bool:
        """Whether a number counts the items of the box (专栏) that is open, and not the sections around it."""
        if kind in RANKS:
            return False
        return value == (self.following(BOX + kind) or 1)

    def _make_room(self, kind: str, value: int) -> None:
        """Close what can hold no heading of this kind."""
        if kind == self.widest and value > 1 and self.kinds[:1] == [NAMED]:
            # 三、 behind an unnumbered 主要任务 in the place of 二、
            self._close(0)
        if kind in RANKS:
            wider = (*RANKS[: RANKS.index(kind)], NAMED)
            while self.kinds and self.kinds[-1] not in wider:
                self._close(-1)
        if (
            kind in GROUPS or (kind in WIDER and value > 1 and kind not in self.last)
        ) and "digit" in self.kinds:
            self._close_items(kind)
        if kind not in LISTS:
            # nothing but list items stands below —— and bullets, or below a sentence over paragraphs
            self._drop(NARROWEST)
        box = self.depth("box")
        if box is not None and not kind.startswith(BOX):
            self._close(box)
        if value > 1 or (self.kinds and self.kinds[-1] == ALONE):
            # a number in mid-count continues a section above the unnumbered headings before it
            self._drop_plain()

    def _close_items(self, wider: str) -> None:
        """Close the items in digits of the group before; below a numbered heading only a line that names one does."""
        depth = self.kinds.index("digit")
        if wider in GROUPS or all(kind.startswith(PLAIN) for kind in self.kinds[:depth]):
            self._close(depth)

    def climb_plain(self, form: str, follows: bool, listed: bool, id_: int) -> int | None:
        """Put an unnumbered heading on the ladder, by its form.

        `follows`: the line before it is a heading too, so that one of the same form is its parent;
        `listed`: bullets follow it, as they follow only the narrowest headings.
        """
        self._drop(NARROWEST)
        kind = PLAIN + form
        if kind in (ALONE, NAMED):
            self._close(0)
        top = self.kinds[-1] if self.kinds else ""
        if (
            (follows and top == kind)
            or (listed and self.depth(kind + "'") is not None)
            or (listed and kind + "'" in self.plain)
        ):
            kind += "'"
        depth = self.plain.setdefault(kind, self.depth(kind) or len(self.rungs))
        self._close(depth)
        return self._push(kind, 0, id_)

    def _push(self, kind: str, value: int, id_: int) -> int | None:
        parent = self.rungs[-1][1] if self.rungs else None
        if parent is None and not self.last:
            self.widest = kind if kind == "chinese" else ""
        self.rungs.append((value, id_))
        self.kinds.append(kind)
        self.last[kind] = value
        return parent

    def _close(self, depth: int) -> None:
        """Take the rungs from a depth on off the ladder; -1 is that of the last."""
        del self.rungs[depth:], self.kinds[depth:]

    def _drop(self, kinds: frozenset[str]) -> None:
        while self.kinds and self.kinds[-1] in kinds:
            self._close(-1)

    def _drop_plain(self) -> None:
        while self.kinds and self.kinds[-1].startswith(PLAIN) and self.kinds[-1] != NAMED:
            self._close(-1)

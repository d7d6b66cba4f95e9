"""Labels that say what the bodies behind them do, 责任单位:, and headings of columns that do so; from rules/duties.toml."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from gangmu_db.records import Role, record
from gangmu_import.affixes import alternatives, initials, one_char
from gangmu_import.lexicon import rules
from gangmu_import.text import places_of

JOINED: Final = ("分工", "职责")
"""责任单位及分工: words that a label may end in beside 单位 and its like."""
PERSONS: Final = ("责任人", "负责人", "联系人", "责任领导", "分管领导")
"""责任单位及责任人: the same, where persons stand among the names."""

COLONS: Final = ":︰∶"
BLANK: Final = (" ", "\u3000")
BLANKS: Final = "".join(BLANK)
NUMERALS: Final = "123456789"
"""责任单位1:市农业局."""
LONGEST_LABEL: Final = 24
"""Characters of a label before its colon."""
USUAL_LENGTH: Final = 4
"""Characters of 责任单位 and its like: no pattern has to read those behind one of BEFORE_LABEL, where no longer one ends."""
BEFORE_LABEL: Final = frozenset("([【,;。\n")


@record
class Label:
    """责任单位: and its like; `role` is None for labels of persons and deadlines."""

    role: Role | None
    start: int
    end: int
    persons: bool = False
    """Whether persons stand among the names."""


class RoleLabels:
    """Patterns of labels and headings, and where they stand in a text."""

    def __init__(self, vocabulary: dict[str, Any]) -> None:
        tail = vocabulary["label_tail"]
        self.roles: dict[str, Role] = {
            word: entry["role"] for entry in vocabulary["label"] for word in entry["words"]
        }
        self.told = frozenset(word for entry in vocabulary["told_label"] for word in entry["words"])
        """Those that say what was done."""
        due_words = [word for entry in vocabulary["due_label"] for word in entry["words"]]
        named = [word for entry in vocabulary["other_label"] for word in entry["words"]]
        named += [*due_words, *sorted(self.told)]
        words, units = alternatives(list(self.roles)), alternatives(tail["units"])
        between, before = alternatives(tail["between"]), alternatives(tail["before"])
        self.firsts = initials((*self.roles, *tail["before"], *tail["bare"], *named))
        """What a label begins with."""
        self.label = re.compile(
            rf"(?={one_char(self.firsts)})(?:(?:{before})*(?P<word>{words})(?:(?:及|和|、)?(?:{between}))*(?:\([^()]{{1,4}}\))?(?:{units})(?:(?:及|和|与|、|/)(?:{units}|{alternatives(JOINED)}|(?P<persons>{alternatives(PERSONS)})))?\d?"
            rf"|(?P<bare>{alternatives(tail['bare'])})|(?P<other>{alternatives(named)}))(?:\([^()]{{1,8}}\))?[ \u3000]*[{COLONS}][ \u3000]*"
        )
        self.usual: dict[str, Role] = {
            word + unit: role
            for word, role in self.roles.items()
            for unit in tail["units"]
            if len(word + unit) == USUAL_LENGTH
        }
        endings = (*tail["units"], *tail["bare"], *named, *JOINED, *PERSONS, *NUMERALS, ")")
        last = frozenset({word[-1] for word in endings})
        self.ends = tuple(last)
        """What stands before the colon of a label, or before the space before it."""
        self.before_colon = last.union(BLANK)
        self.heading = re.compile(
            rf"(?:{before})*(?P<word>{words})(?:(?:及|和|、)?(?:{between}))*(?:(?:\([^()]{{1,4}}\))?(?:{units}))?(?:\([^()]{{1,8}}\))?"
        )
        self.due_column = re.compile(rf"(?:{alternatives(due_words)})(?:\([^()]{{1,8}}\))?")

    def find(self, folded: str) -> list[Label]:
        """Labels of a text in order."""
        found: list[Label] = []
        done = 0
        for colon in places_of(COLONS, folded):
            if folded[colon - 1] not in self.before_colon:
                continue
            start = colon - USUAL_LENGTH
            usual = self.usual.get(folded[start:colon]) if start > done else None
            if usual and folded[start - 1] in BEFORE_LABEL:
                done = colon + (2 if folded.startswith(BLANK, colon + 1) else 1)
                found.append(Label(usual, start, done))
                continue
            window = max(done, colon - LONGEST_LABEL)
            if folded[colon - 1] in BLANK and not folded[window:colon].rstrip(BLANKS).endswith(self.ends):
                continue
            match = self.label.search(folded, window, colon + 2)
            if match is not None:
                start, done = match.span()
                word = match["word"] or match["bare"]
                role = self.roles[word] if word else None
                found.append(Label(role, start, done, match["persons"] is not None))
        return found

    def reports(self, folded: str, label: Label) -> bool:
        """Whether a label says what was done: 完成情况:."""
        return folded[label.start : label.end].rstrip(COLONS + BLANKS) in self.told

    def column(self, heading: str) -> Role | None:
        """The role that the heading of a column gives to the bodies in it; None for another column."""
        match = self.heading.fullmatch(heading)
        return self.roles[match.group("word")] if match else None


@cache
def role_labels() -> RoleLabels:
    """The labels of rules/duties.toml."""
    return RoleLabels(rules("duties"))


def opens_clause(folded: str, start: int) -> bool:
    """Whether a label stands where a clause can begin: at the head of a line, behind a sentence, or behind a wide gap."""
    before = folded[max(0, start - 6) : start].rstrip(" ")
    return not before or before[-1] in '\n\t。,;!?()【】[]—-●◆■★*|”"' or folded.startswith("  ", start - 2)


def names_role(folded: str, start: int, end: int) -> bool:
    """Whether a stretch begins with a label of a role: 责任单位:."""
    labels = role_labels()
    match = labels.label.match(folded, start, end) if folded[start] in labels.firsts else None
    return match is not None and match["other"] is None

"""Names of documents in comparable form, so that a citation meets the document that it means."""

from __future__ import annotations

import re
import unicodedata

NOT_A_LETTER = re.compile(r"[\W_]+")
ISSUED_BY_NOTICE = re.compile(r"^.{0,40}?关于(?:批转|转发|印发|下发|发布)(.{2,})的(?:通知|决定|公告)$")
"""A notice that only issues a plan is cited for the plan: 关于印发X的通知 means X."""


def title_key(title: str) -> str:
    """Letters and digits of the title, without width, case and punctuation; of a notice, those of what it issues."""
    key = NOT_A_LETTER.sub("", unicodedata.normalize("NFKC", title)).lower()
    notice = ISSUED_BY_NOTICE.match(key)
    return notice[1] if notice else key


SHORTEST_TAIL = 8
"""Letters; what is left of a shorter title could be anybody's."""
LATE_WORDS = re.compile(r"(?:\d{4}|\d{8})年?$|(?:试行|暂行|征求意见稿|草案)$")
"""Years and states behind a title, which citations leave out."""


def title_tail(key: str) -> str:
    """What short forms of a title have in common: without the issuer before 关于 and without years behind it.

    Empty where so little is left that it could be the title of another place's document.
    """
    about = key.find("关于", 0, 40)
    tail = LATE_WORDS.sub("", LATE_WORDS.sub("", key[max(about, 0) :]))
    return tail if len(tail) >= SHORTEST_TAIL else ""


def number_key(number: str | None) -> str | None:
    """Letters and digits of a document number: 静府发〔2020〕8号 and 静府发[2020]8号 are the same."""
    return NOT_A_LETTER.sub("", unicodedata.normalize("NFKC", number)) or None if number else None

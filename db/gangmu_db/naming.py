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


def number_key(number: str | None) -> str | None:
    """Letters and digits of a document number: 静府发〔2020〕8号 and 静府发[2020]8号 are the same."""
    return NOT_A_LETTER.sub("", unicodedata.normalize("NFKC", number)) or None if number else None

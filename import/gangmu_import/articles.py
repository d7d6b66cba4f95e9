"""Articles of a regulation: whether one bears a title, or begins with its rule: 第三条 适用范围, 第三条 为了…."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.kinds import opens_with_verb
from gangmu_import.numbering import Number
from gangmu_import.titles import Title, read_title

LONGEST_ARTICLE: Final = 20
"""Characters of the title of an article; a longer one is its rule."""
LONGEST_NOUN: Final = 8
"""Those of one that is a sentence of no more than a noun: 第三条 载体建设。…"""
RULE: Final = re.compile(r"[,;]|应当|不得|必须|^本|适用于|由.{2,}负责|制定")
"""What no title says, but a rule."""
BRACKETED: Final = re.compile(r"[(\[【]([\u4e00-\u9fff、]{2,18})[)\]】]")
"""第三条 【适用范围】 is a title; what follows it is the rule."""


def article_title(folded: str, number: Number, stop: int) -> Title:
    """The title of an article (第三条 适用范围, 第三条 支持企业修路。…); empty where it begins with its rule."""
    bracketed = BRACKETED.match(folded, number.end, stop)
    if bracketed:
        return Title(bracketed.start(1), bracketed.end(1), bracketed.end(), True)
    empty = Title(number.mark_end, number.mark_end, number.end, True)
    title = read_title(folded, number.end, stop)
    if title is None or not title.whole or title.end - title.start > LONGEST_ARTICLE:
        return empty
    words = folded[title.start : title.end]
    if folded[title.end : title.end + 1] == ":" or RULE.search(words):
        return empty
    named = len(words) <= LONGEST_NOUN and words.isalpha()
    return title if named or title.end >= stop or opens_with_verb(words) else empty

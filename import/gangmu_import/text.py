"""A text as the library keeps it, beside the form of it that rules are matched against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from gangmu_db.fold import shipped
from gangmu_db.records import Span, record

Bounds = tuple[int, int]
"""Start and end of a stretch; for inner steps, since to make a Span takes ten times as long as a plain pair."""

built = tuple.__new__
"""Makes a NamedTuple of its class and a tuple of its fields in half the time that to call the class takes, where thousands
are made for a text. All fields, in their order: the type checker does not ask for them here."""

FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width forms of the printable ASCII characters; the Chinese comma and brackets are among them."""

TYPESET_BLANKS: Final = "\u2002\u2003"
"""Blanks of other widths, as typesetters use them."""
SMALL: Final = dict(zip("﹐﹒﹔﹕﹖﹗﹙﹚﹟﹢﹣﹤﹥﹦﹪", ",.;:?!()#+-<>=%", strict=True))
"""Small forms of signs, which come from old word processors."""
FOLDED: Final = (
    FULL_WIDTH
    | dict.fromkeys(map(ord, TYPESET_BLANKS), 0x20)
    | {ord(sign): ord(half) for sign, half in SMALL.items()}
    | {
        0x3000: 0x20,
        0xA0: 0x20,
        0x2024: ord("."),
        0x3014: ord("["),
        0x3015: ord("]"),
    }
)
"""Same length always: ﹒ and ․ are full stops of numbering, 〔 and 〕 the brackets of document numbers."""

USUAL: Final = {
    char: chr(FOLDED[ord(char)]) for char in f"，（）：；．％\u3000\xa0\u2024\u3014\u3015{TYPESET_BLANKS}"
}
"""What texts are full of, and what the high byte does not tell, each with its half-width form."""
ANY: Final = re.compile(f"[\uff01-\uff5e{''.join((*USUAL, *SMALL))}]")
YEAR_DIGITS: Final = str.maketrans("〇○零一二三四五六七八九", "000123456789")
WRITTEN_YEAR: Final = re.compile(
    "(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}"
    "(?=年(?![一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)|[-—–~至到]{1,2}(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}年)"
)
"""A year in Chinese digits; those of whole dates stay as they are, whose months and days are in Chinese numerals as well."""
HIGHEST: Final = (0xFE, 0xFF)
"""The high bytes of the small and the full-width forms."""
TRADITIONAL, SIMPLIFIED = "為發業實務國產會關責單設", "为发业实务国产会关责单设"
FEW: Final = 3
"""A text in simplified characters may quote as many traditional ones."""
SAMPLE: Final = 20_000
"""Characters that tell in which a text is written."""

ANGLED: Final = re.compile(r"[〈<]([^〈〉<>《》()\n]{0,60}下同)[〉>]")
"""A remark in angles reads as one in brackets: 各区政府〈含开发区管委会,下同〉."""
LEVELS: Final = re.compile(r"\[([市县区州盟旗镇乡街道办事处团场、,/]{1,12})\]")
"""So do levels of places in the square brackets that stand inside round ones: (各市、县〔区〕人民政府)."""
LINE_END: Final = re.compile(r"[ \u3000]{0,40}\n\s{0,40}(?:#{1,6} )?")
"""With the mark of Markdown before the second line of a title."""
BREAK: Final = re.compile(r"<[bB][rR] ?/?>")
"""The end of a line inside a cell of a Markdown table."""
SEAM: Final = re.compile(r"\*\* ?\*\*")
"""Between two stretches in bold: **建设** **茶厂**."""


@record
class Text:
    """`stored` and `folded` have the same length; an offset into one is an offset into the other."""

    stored: str
    folded: str
    """Full-width letters, digits and ASCII punctuation in half width: （ is (, ： is :, ， is a comma, ． a full stop.
    ； becomes a semicolon; 。 、 “ ” 《 》 stay as they are. A traditional text is in simplified characters here,
    blanks that end a line stand behind its end, <br> is so many blanks, and 二〇二五年 is 2025年."""
    is_traditional: bool = False
    """Whether `stored` is written in traditional characters."""


def fold(stored: str) -> Text:
    """The text with its folded twin."""
    folded = half_width(stored)
    if holds_word(folded, "下同〉") or holds_word(folded, "下同>"):
        folded = ANGLED.sub(r"(\1)", folded)
    if "[" in folded:
        folded = LEVELS.sub(r"(\1)", folded)
    if holds_word(folded, " \n"):
        folded = blanks_behind(folded)
    if "<" in folded:
        folded = BREAK.sub(lambda found: " " * len(found[0]), folded)
    traditional = is_traditional(folded)
    return Text(stored, simplified(folded) if traditional else folded, traditional)


def blanks_behind(folded: str) -> str:
    """The text with the blanks that end its lines behind these ends, where they are no more than an indent."""
    pieces: list[str] = []
    done = 0
    end = folded.find(" \n")
    while end >= 0:
        start = end
        while start > done and folded[start - 1] == " ":
            start -= 1
        pieces += (folded[done:start], "\n", folded[start : end + 1])
        done = end + 2
        end = folded.find(" \n", done)
    pieces.append(folded[done:])
    return "".join(pieces)


def unbroken(words: str) -> str:
    """Words as they are stored, without the ends of lines among them, and without those of two stretches in bold."""
    if "\n" in words:
        words = LINE_END.sub("", words)
    # one star is sought in a third of the time that two take
    if "*" in words:
        words = SEAM.sub("", words)
    return BREAK.sub("", words) if "<" in words else words


def tight(folded: str, span: Span) -> str:
    """The words of a line or cell without its blanks."""
    return "".join(folded[span.start : span.end].split())


def lines_between(folded: str, start: int, end: int) -> Iterator[Bounds]:
    """The lines of a stretch that hold more than blanks, without the blanks around them."""
    while start < end:
        stop = folded.find("\n", start, end)
        stop = end if stop < 0 else stop
        if words := folded[start:stop].strip("\u3000 "):
            at = folded.index(words, start)
            yield at, at + len(words)
        start = stop + 1


def skip_space(folded: str, at: int) -> int:
    """The next place that holds no space."""
    while at < len(folded) and folded[at] in " \u3000\n\t":
        at += 1
    return at


def half_width(text: str) -> str:
    """The text with the characters of FOLDED in half width, and years in digits: 二〇二五年 is 2025年."""
    if "年" in text and may_write_years(text):
        text = WRITTEN_YEAR.sub(in_digits, text)
    if ANY.search(text) is None:
        return text
    # str.translate asks its table for every character, 47 ns each; str.replace runs through a text in 0.05 ns a character
    for char, half in USUAL.items():
        text = text.replace(char, half)
    for code in _high(text) & FOLDED.keys():
        text = text.replace(chr(code), chr(FOLDED[code]))
    return text


def may_write_years(text: str) -> bool:
    """Whether a text holds what a year in Chinese digits begins with; one character is sought in half the time of two."""
    if "〇" in text or "○" in text:
        return True
    return ("零" in text and "二零" in text) or ("九" in text and "一九" in text)


def in_digits(year: re.Match[str]) -> str:
    """A year in Chinese digits in ours, of the same length."""
    return year[0].translate(YEAR_DIGITS)


def _high(text: str) -> set[int]:
    """The codes of a text from FE00 on: their high byte is found in a fifth of the time that a pattern of them takes."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    codes: set[int] = set()
    for high in HIGHEST:
        at = encoded.find(high)
        while at >= 0:
            # the low byte of another character is at an even place
            if at % 2:
                codes.add(high << 8 | encoded[at - 1])
            at = encoded.find(high, at + 1)
    return codes


def last_place(text: str, word: str) -> int:
    """Where a word stands last in a long text; -1 where it stands nowhere.

    One character is sought in a twentieth of the time that several take, and these from the end, where the search skips
    what the word has no character of, in half of the time that `in` takes."""
    return text.rfind(word) if len(word) == 1 or (word[0] in text and word[-1] in text) else -1


def holds_word(text: str, word: str) -> bool:
    """Whether a long text holds a word."""
    return last_place(text, word) >= 0


def places_of(signs: Iterable[str], text: str) -> list[int]:
    """Where characters or words stand, in the order of the text.

    One after the other: a text is run through for one of them in a sixth of the time that any of several takes; and for
    a word from its end, as by last_place."""
    places: list[int] = []
    for sign in signs:
        if len(sign) > 1:
            at = last_place(text, sign)
            while at >= 0:
                places.append(at)
                at = text.rfind(sign, 0, at + len(sign) - 1)
        else:
            at = text.find(sign)
            while at >= 0:
                places.append(at)
                at = text.find(sign, at + 1)
    places.sort()
    return places


def matches(sign: str, pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """What finditer finds of a pattern that begins with a character, for one that is rare in a long text.

    To find it takes a fifth of the time in which the pattern runs through what lies between."""
    found: list[re.Match[str]] = []
    at = text.find(sign)
    while at >= 0:
        match = pattern.match(text, at)
        if match is not None:
            found.append(match)
            at = match.end() - 1
        at = text.find(sign, at + 1)
    return found


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters: it uses their commonest more than the simplified ones."""
    sample = text[:SAMPLE]
    # most texts hold none of them, which `in` finds out in a tenth of the time that counting takes
    written = sum(sample.count(char) for char in TRADITIONAL if char in sample)
    return written > FEW and written > sum(map(sample.count, SIMPLIFIED))


def simplified(text: str) -> str:
    """The text in simplified characters, one for one, so that rules written in them match."""
    return text.translate(_simplified())


@cache
def _simplified() -> dict[int, str]:
    pairs = shipped("simplified.txt")
    return {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs) - 1, 2)}

"""Queries in every class of slips, each with the items that it means.

A query is made from a stretch of a title; every item whose title holds that stretch is meant. Sounds come from
pypinyin where it is installed, so that the tables of gangmu_db are tested too, and from these tables elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from random import Random
from typing import NamedTuple

from gangmu_db.fold import shipped, tight
from gangmu_db.pinyin import LETTER_SOUND, sounds

CLASSES = (
    "exact", "one", "two", "order", "wrong", "homophone", "dropped", "extra", "pinyin", "initials", "mixed",
    "traditional", "width", "body",
)  # fmt: skip
MOST_TRIES = 500  # stretches that are drawn for a query


class Case(NamedTuple):
    """A query and what it means."""

    kind: str
    typed: str
    meant: str
    """Tight; in the title of every relevant item, or in the body where the kind is body."""


def spell(text: str) -> list[str]:
    """The syllables of a text."""
    try:
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - not a dependency; better than our own judgement of ourselves
    except ImportError:
        table = sounds()
        names = {sound: syllable for syllable, sound in table.syllables.items()}
        return [names.get(reading[0], letter) for letter, reading in zip(text, table.of(text), strict=True)]
    return [str(syllable) for syllable in lazy_pinyin(text)]


class Maker:
    """Makes queries from titles."""

    def __init__(self, titles: Sequence[str], bodies: Sequence[str], seed: int) -> None:
        self._random = Random(seed)
        self._titles = titles
        self._bodies = bodies
        self._letters = sorted(
            {letter for title in titles[:3000] for letter in tight(title) if letter >= "\u4e00"}
        )
        pairs = shipped("simplified.txt")
        self._traditional = {new: old for old, new in zip(pairs[0::2], pairs[1::2], strict=True)}
        self._alike: dict[int, list[str]] = {}
        for letter in self._letters:
            self._alike.setdefault((sounds().readings(letter) or (0,))[0], []).append(letter)
        self._rules: dict[str, Callable[[str], str]] = {
            "exact": str, "one": str, "two": str, "body": str,
            "order": self._order, "wrong": self._wrong, "homophone": self._homophone, "dropped": self._dropped,
            "extra": self._extra, "pinyin": lambda text: "".join(spell(text)),
            "initials": lambda text: "".join(one[0] for one in spell(text)), "mixed": self._mixed,
            "traditional": self._to_traditional, "width": self._wide,
        }  # fmt: skip

    def cases(self, each: int) -> Iterator[Case]:
        """`each` queries of every class; fewer where the items do not give them, as items without bodies."""
        for kind in CLASSES:
            tried = (self._case(kind) for _ in range(each * MOST_TRIES))
            yield from islice(filter(None, tried), each)

    def _case(self, kind: str) -> Case | None:
        meant = self._stretch(kind)
        typed = self._rules[kind](meant) if meant else ""
        is_slip = typed != meant or kind in ("exact", "one", "two", "body")
        return Case(kind, typed, meant) if typed and is_slip else None

    def _stretch(self, kind: str) -> str:
        least, most = {"one": (1, 1), "two": (2, 2), "initials": (5, 8), "body": (5, 10)}.get(kind, (4, 8))
        text = tight(self._random.choice(self._bodies if kind == "body" else self._titles))
        length = self._random.randint(least, most)
        if len(text) < length:
            return ""
        start = self._random.randint(0, len(text) - length)
        meant = text[start : start + length]
        if kind == "width":
            return meant if any(letter.isascii() for letter in meant) else ""
        return meant if all("\u4e00" <= letter <= "\u9fff" for letter in meant) else ""

    def _place(self, text: str) -> int:
        return self._random.randrange(len(text))

    def _order(self, text: str) -> str:
        cut = self._random.randint(2, len(text) - 2)
        return f"{text[cut:]} {text[:cut]}" if self._random.random() < 0.5 else text[cut:] + text[:cut]

    def _wrong(self, text: str) -> str:
        place = self._place(text)
        return text[:place] + self._random.choice(self._letters) + text[place + 1 :]

    def _homophone(self, text: str) -> str:
        place = self._place(text)
        sound = (sounds().readings(text[place]) or (0,))[0]
        others = [letter for letter in self._alike.get(sound, []) if letter != text[place]]
        if not others or sound >= LETTER_SOUND:
            return ""
        return text[:place] + self._random.choice(others) + text[place + 1 :]

    def _dropped(self, text: str) -> str:
        place = self._place(text)
        return text[:place] + text[place + 1 :]

    def _extra(self, text: str) -> str:
        place = self._place(text)
        return text[:place] + self._random.choice(self._letters) + text[place:]

    def _mixed(self, text: str) -> str:
        cut = self._random.randint(1, len(text) - 1)
        spelled = spell(text[cut:])
        return text[:cut] + (
            "".join(spelled) if self._random.random() < 0.5 else "".join(one[0] for one in spelled)
        )

    def _to_traditional(self, text: str) -> str:
        return "".join(self._traditional.get(letter, letter) for letter in text)

    def _wide(self, text: str) -> str:
        wide = "".join(chr(ord(letter) + 0xFEE0) if letter.isascii() else letter for letter in text)
        return wide.upper() if self._random.random() < 0.5 else wide

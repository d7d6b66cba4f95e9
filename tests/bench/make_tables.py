"""Make the character tables that gangmu_db ships: run by hand where pypinyin and opencc are installed.

    python tests/bench/make_tables.py db/gangmu_db/tables JIEBA_DICT import/gangmu_import/rules/departments.toml

Neither library is needed at run time. JIEBA_DICT is jieba's dict.txt: how often a word is used decides
which second readings of a character are worth a place. The importer's rules tell how names of bodies are shortened.
"""

from __future__ import annotations

import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import opencc
from pypinyin import lazy_pinyin
from pypinyin.phrases_dict import phrases_dict

FIRST, LAST = 0x4E00, 0x9FFF
COMMON_SHARE = 0.04  # of a character's uses, from which on a second reading is always kept
LONGEST_PHRASE = 4


def plain(reading: str) -> str:
    """A syllable without its tone; ü is written v."""
    letters = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def simplified() -> dict[str, str]:
    """Traditional character -> simplified, both single and of the basic plane."""
    path = Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt"
    pairs = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        old, _, new = line.partition("\t")
        first = new.split(" ")[0]
        if old != first and len(old) == len(first) == 1 and ord(old) < 0x10000 and ord(first) < 0x10000:
            pairs[old] = first
    return pairs


def weights(path: Path) -> dict[str, int]:
    """How often each word of jieba's dictionary was counted."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split(" ")
        found[word] = int(count)
    return found


def readings(counts: dict[str, int]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Per character: its readings, the usual one first; and the phrases that need yet another one."""
    phrases = {phrase: [plain(one[0]) for one in sounds] for phrase, sounds in phrases_dict.items()}
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, sounds in phrases.items():
        for letter, sound in zip(phrase, sounds, strict=False):
            uses[letter][sound] += counts.get(phrase, 0) + 1
    kept: dict[str, list[str]] = {}
    for code in range(FIRST, LAST + 1):
        letter = chr(code)
        usual = lazy_pinyin(letter)[0]
        if usual == letter:
            continue
        total = sum(uses[letter].values())
        kept[letter] = [usual]
        kept[letter] += [
            sound
            for sound, count in uses[letter].most_common()
            if sound != usual and count >= COMMON_SHARE * total and count > 2
        ]
    rare = {}
    for phrase, sounds in phrases.items():
        known = len(phrase) <= LONGEST_PHRASE and len(phrase) == len(sounds) and counts.get(phrase, 0) > 2
        if known and any(
            sound not in kept.get(letter, [sound]) for letter, sound in zip(phrase, sounds, strict=True)
        ):
            rare[phrase] = " ".join(sounds)
    return kept, rare


def short_stems(path: Path) -> list[str]:
    """Lines of full stem and its short forms, the shortest first: 发展和改革 -> 发改."""
    lines = []
    for full, shorter, *_ in tomllib.loads(path.read_text(encoding="utf-8"))["stems"]:
        kept = sorted((one for one in shorter if len(one) < len(full)), key=len)
        if kept:
            lines.append("\t".join((full, *kept)))
    return sorted(lines)


def main() -> None:
    folder, counts = Path(sys.argv[1]), weights(Path(sys.argv[2]))
    folder.mkdir(exist_ok=True)
    pairs = simplified()
    kept, rare = readings(counts)
    usual: dict[str, str] = defaultdict(str)
    second: dict[str, str] = defaultdict(str)
    for letter, sounds in kept.items():
        if letter in pairs:
            continue  # folded away before it is read
        usual[sounds[0]] += letter
        for sound in sounds[1:3]:
            second[sound] += letter
    (folder / "simplified.txt").write_text(
        "".join(f"{old}{new}" for old, new in sorted(pairs.items())), encoding="utf-8"
    )
    spoken = {sound for sounds in rare.values() for sound in sounds.split()}
    lines = [f"{sound}\t{usual[sound]}\t{second[sound]}" for sound in sorted({*usual, *second, *spoken})]
    (folder / "sounds.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = [f"{phrase}\t{sounds}" for phrase, sounds in sorted(rare.items())]
    (folder / "phrases.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    lines = short_stems(Path(sys.argv[3]))
    (folder / "short_stems.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Make items for the benchmark: `python tests/bench/items.py COUNT SEED [WORDS] > ITEMS.tsv`.

Titles and bodies are strung from the words of jieba's dictionary, frequent ones more often, with made-up names of
parks and projects and some Latin terms in between; columns are id, kind, title, body. A few WORDS, 1500 say, make
titles as plans have them, in which the same words come again and again; without, there are 20,000.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

KINDS = ("task",) * 70 + ("target",) * 20 + ("department",) * 8 + ("document",) * 2
TERMS = ("5G", "AI", "AWS", "G60", "IPv6", "BIM", "ESG", "O2O", "RCEP", "VR", "IDC", "4K")
BEGINNINGS = (
    "推进",
    "加快",
    "建设",
    "完善",
    "打造",
    "支持",
    "培育",
    "落实",
    "优化",
    "深化",
    "探索",
    "实施",
    "提升",
    "推动",
)
ENDINGS = {
    "task": ("建设", "工程", "平台", "体系", "机制", "项目", "试点", "服务", "改造", "应用"),
    "target": ("数量", "增加值", "覆盖率", "占比", "投资额", "累计数", "产值"),
    "department": ("局", "委员会", "办公室", "中心", "街道办事处", "集团有限公司"),
    "document": ("行动计划", "实施方案", "发展规划", "工作要点", "若干意见", "管理办法"),
}
TAGS = ("n", "v", "vn", "ns", "nz", "a", "an", "j", "l")
WORDS = 20_000


class Vocabulary:
    """Words to draw from, by how often they are used."""

    def __init__(self, path: Path, size: int = WORDS) -> None:
        rows = (line.split(" ") for line in path.read_text(encoding="utf-8").splitlines())
        kept = [
            (word, int(uses))
            for word, uses, tag in rows
            if tag in TAGS and 2 <= len(word) <= 4 and word.isalpha()
        ]
        kept.sort(key=lambda row: -row[1])
        self.words = [word for word, _ in kept[:size]]
        # flattened, as plans use rare words more evenly than newspapers do
        self.weights = list(accumulate(max(uses, 3) ** 0.85 for _, uses in kept[:size]))
        self.letters = sorted({letter for word in self.words[:4000] for letter in word})


def items(count: int, seed: int, vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    """(kind, title, body), the same for the same seed."""
    random = Random(seed)
    for _ in range(count):
        kind = random.choice(KINDS)
        drawn = random.choices(vocabulary.words, cum_weights=vocabulary.weights, k=random.randint(2, 5))
        if random.random() < 0.3:
            drawn.insert(0, "".join(random.choices(vocabulary.letters, k=random.randint(2, 3))))
        if random.random() < 0.1:
            drawn.insert(random.randint(0, len(drawn)), random.choice(TERMS))
        if kind == "task":
            drawn.insert(0, random.choice(BEGINNINGS))
        title = "".join(drawn) + random.choice(ENDINGS[kind])
        body = "".join(
            random.choices(vocabulary.words, cum_weights=vocabulary.weights, k=random.randint(40, 110))
        )
        yield kind, title, "，".join(body[start : start + 17] for start in range(0, len(body), 17)) + "。"


def dictionary() -> Path:
    """jieba's list of words."""
    import jieba  # noqa: PLC0415 - only where items are made

    return Path(jieba.__file__).parent / "dict.txt"


def main() -> None:
    count, seed, size = (int(word) for word in (*sys.argv[1:], str(WORDS))[:3])
    for number, item in enumerate(items(count, seed, Vocabulary(dictionary(), size))):
        sys.stdout.write("\t".join((str(number), *item)) + "\n")


if __name__ == "__main__":
    main()

"""Draw the pictures of the README from the sample library: python tests/bench/pictures.py"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from gangmu_tui.app import GangmuApp
from gangmu_tui.sample import make_sample
from gangmu_tui.shelf import Shelf
from gangmu_tui.strings import Strings, parse_language
from gangmu_tui.terms import Terms

FOLDER = Path(__file__).resolve().parents[1] / "pictures"
FONTS = "'Noto Sans Mono CJK SC', 'WenQuanYi Zen Hei Mono', 'Sarasa Mono SC', monospace"
WEB_FONT = re.compile(r"@font-face \{.*?\}", re.DOTALL)

SHOTS: dict[str, tuple[tuple[int, int], str, tuple[str, ...]]] = {
    "overview": ((80, 24), "zh", ()),
    "search": ((80, 24), "zh", ("/", *"数据")),
    "task": ((120, 40), "zh", ("/", *"数据", "enter", "enter")),
    "facets": ((180, 36), "zh", ("2", "F", "down", "down", "space", "end", "up")),
    "department": ((80, 24), "en", ("4", "enter")),
    "source": ((80, 24), "zh", ("3", "enter", "s")),
}
"""Name: size, language, the keys that lead there."""


async def shoot(library: Path, name: str) -> None:
    """Press the keys and keep the screen as SVG, drawn with a font that has Chinese characters of two cells."""
    size, language, keys = SHOTS[name]
    strings = Strings(parse_language(language))
    app = GangmuApp(Shelf(library), None, strings, terms=Terms(overview=True))
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.3)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.3)
        drawn = app.export_screenshot(title="gangmu")
    drawn = WEB_FONT.sub("", drawn).replace("Fira Code", FONTS)
    (FOLDER / f"{name}.svg").write_text(re.sub(r"[ \t]+\n", "\n", drawn), encoding="utf-8")


def main() -> None:
    """Draw those named on the command line, else all."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "sample.db")
        make_sample(library)
        for name in sys.argv[1:] or SHOTS:
            asyncio.run(shoot(library, name))


if __name__ == "__main__":
    main()

"""The sample library: made once by a child process, in the user's cache."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from time import monotonic, sleep

import platformdirs

from gangmu_db.errors import LibraryError
from gangmu_db.schema import VERSION

SAMPLE_SECONDS = 30
"""How long to wait for another process that prepares the sample library."""


def sample_texts() -> tuple[Path, ...]:
    """The documents of the sample library, found without importing the importer."""
    return tuple(sorted((_importer() / "sample").glob("*.txt")))


def sample_library() -> Path:
    """The file of the sample library in the user's cache, named by the hash of texts, rules and schema."""
    importer = _importer()
    made_of = [*sample_texts(), *sorted(importer.glob("*.py")), *sorted((importer / "rules").glob("*.toml"))]
    digest = sha256(f"schema {VERSION}".encode())
    for path in made_of:
        digest.update(path.name.encode() + path.read_bytes())
    folder = Path(platformdirs.user_cache_dir("gangmu", appauthor=False))
    return folder / f"sample-{digest.hexdigest()[:16]}.db"


def make_sample(library: Path) -> None:
    """Have a child process build the sample library; this one stays without the importer. Raises LibraryError."""
    command = [sys.executable, "-m", "gangmu_tui", "--db", str(library), "import", *map(str, sample_texts())]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    waited = monotonic()
    while not library.exists() and "Another gangmu" in done.stderr and monotonic() - waited < SAMPLE_SECONDS:
        sleep(0.1)
    if not library.exists():
        said = done.stderr.strip().splitlines()[-1:] or ["no reason was given"]
        raise LibraryError(
            f"The sample library could not be made ({said[0]}): import texts with `gangmu import PATH...`.",
            f"示例资料库没有建成（{said[0]}）：用 `gangmu import 文件或目录` 导入文本。",
        )


def _importer() -> Path:
    found = find_spec("gangmu_import")
    if found is None or found.origin is None:
        raise LibraryError("gangmu is not installed whole: install it again.")
    return Path(found.origin).parent

"""Look into the built wheel: only gangmu_* at the top, and the data files inside."""

from __future__ import annotations

import sys
from zipfile import ZipFile

# How many files of each kind the wheel must hold at the least.
WANTED = {
    ("gangmu_db/", ".sql"): 1,
    ("gangmu_db/tables/", ""): 1,
    ("gangmu_import/rules/", ".toml"): 5,
    ("gangmu_import/sample/", ".txt"): 6,
    ("gangmu_tui/", ".tcss"): 1,
}
# And what it holds besides where there was a compiler.
COMPILED = {("gangmu_db/", ".so"): 20, ("gangmu_import/", ".so"): 80}


def main() -> int:
    names = ZipFile(sys.argv[1]).namelist()
    wanted = WANTED if sys.argv[1].endswith("-none-any.whl") else WANTED | COMPILED
    tops = {name.split("/")[0] for name in names}
    faults = [f"{top} stands at the top" for top in sorted(tops) if not top.startswith("gangmu")]
    for (folder, suffix), least in wanted.items():
        found = sum(name.startswith(folder) and name.endswith(suffix) for name in names)
        if found < least:
            faults.append(f"{found} of {least} {folder}*{suffix} are inside")
    for fault in faults:
        sys.stderr.write(f"wheel: {fault}\n")
    sys.stdout.write(f"wheel: {len(names)} files, {len(faults)} faults\n")
    return 1 if faults else 0


sys.exit(main())

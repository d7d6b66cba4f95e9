"""Short names of bodies, as everybody says them although no document of the library may: 人社局, 发改委, 科委."""

from __future__ import annotations

import re
from functools import cache

from gangmu_db.fold import shipped

ENDING = re.compile("(委员会|办公室|局|厅|部|中心)")
SHORT_ENDINGS = {"委员会": "委", "办公室": "办"}
LONGEST_NAME = 40  # characters; longer ones are no names of offices


@cache
def stems() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(full stem, its short forms), the longest full stem first: made from the importer's rules."""
    rows = (line.split("\t") for line in shipped("short_stems.tsv").splitlines())
    return tuple(
        sorted(((full, tuple(shorter)) for full, *shorter in rows), key=lambda row: (-len(row[0]), row[0]))
    )


def short_names(canonical: str) -> tuple[str, ...]:
    """The short names of a body with a full official name, without its region; none where no rule knows the stem."""
    if len(canonical) > LONGEST_NAME or ENDING.search(canonical) is None:
        return ()
    for full, shorter in stems():
        place = canonical.find(full)
        ending = ENDING.match(canonical, place + len(full)) if place >= 0 else None
        if ending is not None:
            return tuple(one + SHORT_ENDINGS.get(ending[0], ending[0]) for one in shorter)
    return ()

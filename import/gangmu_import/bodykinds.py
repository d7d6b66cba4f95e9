"""What kind of body a canonical name belongs to."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from gangmu_db.records import Department
from gangmu_import.canonical import Official
from gangmu_import.lexicon import rules


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns and kinds of rules/bodykinds.toml, in their order."""
    return tuple((re.compile(entry["pattern"]), entry["name"]) for entry in rules("bodykinds")["kind"])


@cache
def known_kinds() -> dict[str, str]:
    """The kinds that rules/bodies.toml states, by canonical name."""
    return {body["name"]: body["kind"] for body in rules("bodies")["body"]}


def department(official: Official) -> Department:
    """The record of a body."""
    return Department(official.name, body_kind(official.name), official.region, official.group)


@lru_cache(maxsize=4096)
def body_kind(canonical: str) -> str:
    """One of DEPARTMENT_KINDS; kept, since documents name the same bodies over and over."""
    stated = known_kinds().get(canonical)
    name = canonical.replace("（", "(").replace("）", ")")
    return stated or next(kind for pattern, kind in patterns() if pattern.search(name))

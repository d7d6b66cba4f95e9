"""Vocabulary as data: the TOML files of rules/, each read once where it is needed."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, Final

RULES: Final = files("gangmu_import") / "rules"


@cache
def rules(name: str) -> dict[str, Any]:
    """The parsed content of rules/NAME.toml."""
    return tomllib.loads((RULES / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def pattern(name: str, entry: str) -> re.Pattern[str]:
    """The pattern of an entry of rules/NAME.toml, compiled."""
    return re.compile(rules(name)[entry]["pattern"])


@cache
def rules_version() -> str:
    """A hash over all that decides what is extracted: the rule files and the code of this package."""
    digest = sha256()
    package = files("gangmu_import")
    names = sorted(item.name for item in package.iterdir() if item.name.endswith(".py"))
    for name in names:
        digest.update(name.encode() + (package / name).read_bytes())
    for item in sorted(RULES.iterdir(), key=lambda item: item.name):
        if item.name.endswith(".toml"):
            digest.update(item.name.encode() + item.read_bytes())
    return digest.hexdigest()[:16]

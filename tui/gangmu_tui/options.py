"""The options that every command takes, before or after its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from gangmu_tui import settings


@dataclass
class Asked:
    """What was said before or after the command's name."""

    library: Path | None
    language: str
    restricted: bool = False
    """Whether whoever is at the keys has no account here."""

    @property
    def path(self) -> Path:
        """The library that was named, else the user's own."""
        return self.library or settings.default_library()


class Here(click.Path):
    """A path that click leaves alone: our own sentences say what is wrong with it."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)


def _keep(context: click.Context, option: click.Parameter, value: Any) -> Any:
    """Let --db and --lang stand after the command's name as well."""
    asked: Asked = context.ensure_object(Asked) if context.obj is None else context.obj
    if value is not None and option.name == "library":
        asked.library = value
    if value is not None and option.name == "spoken":
        asked.language = value
    return value


def shared(command: Any) -> Any:
    """The options that every command takes."""
    command = click.option("--lang", "spoken", type=click.Choice(["zh", "en"]), expose_value=False, callback=_keep,
                           help="Language of what is said.")(command)  # fmt: skip
    return click.option("--db", "library", type=Here(), expose_value=False, callback=_keep,
                        help="The library; else GANGMU_DB, else the user's own.")(command)  # fmt: skip

"""On what terms a session runs: what it opens on, and what a stranger at its keys may not do."""

from __future__ import annotations

from dataclasses import dataclass

IDLE_SECONDS = 30 * 60.0


@dataclass(frozen=True, slots=True)
class Terms:
    """What the command line decided before the app began."""

    overview: bool = False
    """Whether the app opens on the overview instead of the list of documents."""
    restricted: bool = False
    """Whether whoever is at the keys has no account here: nothing is written, copied, exported or stopped."""
    idle: float = IDLE_SECONDS
    """Seconds without a key after which a restricted session ends."""

"""Where the library of this user lies, and which language the screen speaks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def default_library() -> Path:
    """$XDG_DATA_HOME/gangmu/library.db, or what the system has for it."""
    import platformdirs  # 3 ms that a start with --db does without

    return Path(platformdirs.user_data_dir("gangmu", appauthor=False)) / "library.db"


def state_folder() -> Path:
    """Where what a session leaves behind is kept."""
    import platformdirs  # as above

    return Path(platformdirs.user_state_dir("gangmu", appauthor=False))


def config_file() -> Path:
    """Where the reader's own choices are."""
    import platformdirs  # as above

    return Path(platformdirs.user_config_dir("gangmu", appauthor=False)) / "config.toml"


def language(asked: str | None, environ: Mapping[str, str]) -> str:
    """zh or en: what was asked for, else GANGMU_LANG, else the locale."""
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    wanted = asked or environ.get("GANGMU_LANG") or locale
    return "zh" if wanted.lower().startswith("zh") else "en"

"""What the terminal must be, and what must be set, before Textual is imported; imports no Textual."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping

# Variables of a caller that would act inside the app: a foreign driver, keys pressed by themselves, logs
# written somewhere, filters; and a fixed size that would deafen the app to every resize.
UNWANTED = (
    "COLUMNS",
    "LINES",
    "TEXTUAL",
    "TEXTUAL_ALLOW_SIGNALS",
    "TEXTUAL_DEBUG",
    "TEXTUAL_DRIVER",
    "TEXTUAL_FILTERS",
    "TEXTUAL_LOG",
    "TEXTUAL_PRESS",
    "TEXTUAL_SCREENSHOT",
    "TEXTUAL_SCREENSHOT_FILENAME",
    "TEXTUAL_SCREENSHOT_LOCATION",
    "TEXTUAL_THEME",
)

WANTED = {
    # With the kitty protocol a committed Chinese phrase of five or more characters arrives as garbage keys.
    "TEXTUAL_DISABLE_KITTY_KEY": "1",
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL_SMOOTH_SCROLL": "0",
}

UTF8 = ("utf-8", "utf8")

SENTENCES = {
    "not-a-terminal": (
        "gangmu 的界面需要在终端里运行；在管道或脚本里请用：gangmu search 词语",
        "The gangmu app needs a terminal; in a pipe or a script use: gangmu search WORDS",
    ),
    "dumb": (
        "这个终端（TERM={term}）不能移动光标，界面无法显示；请用：gangmu search 词语",
        "This terminal (TERM={term}) cannot move its cursor, so the app cannot be drawn; use: gangmu search WORDS",
    ),
}
# English only: a locale that is not UTF-8 would garble the Chinese sentence.
WRONG_LOCALE = (
    "The locale {locale} is not UTF-8, and the screen would break: set LANG=C.UTF-8 (or zh_CN.UTF-8), "
    "or use: gangmu search WORDS"
)


def prepare_environment(environ: MutableMapping[str, str]) -> None:
    """Set what Textual reads while it is imported. Call this before the first import of Textual."""
    for name in UNWANTED:
        environ.pop(name, None)
    environ.update(WANTED)


def refuse(environ: Mapping[str, str], isatty: bool, language: str = "zh") -> str | None:
    """The sentence that says why the app cannot run here, or None where it can."""
    wrong = _locale_without_utf8(environ)
    if wrong is not None:
        return WRONG_LOCALE.format(locale=wrong)
    which = 0 if language == "zh" else 1
    if not isatty:
        return SENTENCES["not-a-terminal"][which]
    term = environ.get("TERM", "")
    if term in ("", "dumb", "unknown"):
        return SENTENCES["dumb"][which].format(term=term[:40] if term.isprintable() else "?")
    return None


def over_ssh(environ: Mapping[str, str]) -> bool:
    """True where the session came in over SSH, so that every byte travels."""
    return bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))


def _locale_without_utf8(environ: Mapping[str, str]) -> str | None:
    """The locale's name where it names another encoding; C and POSIX pass, Python reads them as UTF-8."""
    name = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or ""
    if name in ("", "C", "POSIX"):
        return None
    encoding = name.partition("@")[0].rpartition(".")[2].lower()
    if encoding in UTF8:
        return None
    return name[:40] if name.isprintable() and name.isascii() else "?"

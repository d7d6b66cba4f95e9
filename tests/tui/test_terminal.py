"""Terminals that gangmu refuses, and what is set before Textual is imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

from gangmu_tui.terminal import over_ssh, prepare_environment, refuse

GOOD = {"TERM": "xterm-256color", "LANG": "zh_CN.UTF-8"}


def test_a_usual_terminal_is_accepted() -> None:
    assert refuse(GOOD, True) is None


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_a_terminal_that_cannot_move_its_cursor_is_refused_with_the_way_out(term: str) -> None:
    assert "gangmu search" in (refuse(GOOD | {"TERM": term}, True) or "")


def test_a_pipe_is_refused_in_the_language_asked_for() -> None:
    assert (refuse(GOOD, False, "en") or "").startswith("The gangmu app needs a terminal")
    assert "gangmu search" in (refuse(GOOD, False, "zh") or "")


@pytest.mark.parametrize(
    "locale", ["zh_CN.GBK", "zh_CN.GB18030", "zh_TW.Big5", "en_US.ISO-8859-1", "zh_CN", "zh_CN.GBK@x"]
)
def test_a_locale_that_is_not_utf_8_is_refused_in_ascii(locale: str) -> None:
    sentence = refuse(GOOD | {"LC_ALL": locale}, True)
    assert sentence is not None
    assert sentence.isascii()


@pytest.mark.parametrize(
    "locale", ["", "C", "POSIX", "C.UTF-8", "en_US.utf8", "UTF-8", "ca_ES.UTF-8@valencia"]
)
def test_a_locale_that_python_reads_as_utf_8_is_accepted(locale: str) -> None:
    assert refuse({"TERM": "xterm", "LC_CTYPE": locale}, True) is None


def test_nothing_of_the_caller_steers_textual() -> None:
    environ = {"TEXTUAL_DRIVER": "evil:Driver", "TEXTUAL_LOG": "/tmp/x", "COLUMNS": "20", "HOME": "/h"}
    prepare_environment(environ)
    assert "TEXTUAL_DRIVER" not in environ
    assert "TEXTUAL_LOG" not in environ
    assert "COLUMNS" not in environ
    assert environ["TEXTUAL_DISABLE_KITTY_KEY"] == "1"
    assert environ["HOME"] == "/h"


def test_ssh_is_noticed() -> None:
    assert over_ssh({"SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"})
    assert not over_ssh(GOOD)


def test_the_check_comes_before_textual() -> None:
    program = "import gangmu_tui.terminal, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

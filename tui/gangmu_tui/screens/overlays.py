"""Menus and pages over the browser: palette, contents, help, details of an error."""

from __future__ import annotations

from gangmu_db import reader
from gangmu_tui import commands
from gangmu_tui.messages import SectionChosen
from gangmu_tui.screens import standing
from gangmu_tui.screens.desk import Desk
from gangmu_tui.screens.menu import Entry, Menu
from gangmu_tui.screens.page import Page
from gangmu_tui.widgets.outline import indented


def palette(browser: Desk) -> None:
    """All commands by name: in both languages, and by the first letters of what is said."""
    from gangmu_db.pinyin import sounds

    letters = sounds().rows[0]
    strings = browser.strings
    entries = tuple(
        Entry(
            command.id,
            strings.choose(command.help),
            commands.shown(command.keys[0]),
            " ".join((*command.help, command.help[0].translate(letters))),
        )
        for command in browser.commands
        if command.palette
    )

    def chosen(command: str | None) -> None:
        if command is not None:
            browser.action_run(command)

    browser.app.push_screen(Menu(strings("commands"), entries, strings), chosen)


def contents(browser: Desk) -> None:
    """The headings of the document that the current item stands in: their pane where it is in sight, else a menu."""
    if browser.has_class("-wide"):
        browser.set_class(False, "-facets")
        browser.outline.focus()
        return
    strings = browser.strings
    ref = standing.current_item(browser)
    found = reader.passage(browser.shelf.connection, ref, 0) if ref else None
    sections = browser.shelf.source(found.document.id)[1] if found else ()
    if not sections:
        browser.say(strings("empty-outline"))
        return
    entries = tuple(Entry(str(section.start), indented(section), "", section.title) for section in sections)
    first = (
        browser.text.first_character
        if browser.history.current.view == "text"
        else found.span.start
        if found
        else 0
    )
    at = sum(section.start <= first for section in sections) - 1

    def chosen(start: str | None) -> None:
        if start is not None:
            browser.post_message(SectionChosen(int(start)))

    browser.app.push_screen(Menu(strings("contents"), entries, strings, at), chosen)


def help_page(browser: Desk) -> None:
    """The keys of the focused pane, then all others."""
    lines = commands.help_lines(browser.pane, browser.strings, browser.commands)
    browser.app.push_screen(Page(browser.strings("help"), lines, browser.strings))


def details(browser: Desk) -> None:
    """The whole sentence of the last error, and what to do."""
    strings = browser.strings
    if not browser.error:
        browser.say(strings("no-error"))
        return
    lines = (("", browser.error), ("", ""), ("", strings("error-remedy")))
    browser.app.push_screen(Page(strings("error-details"), lines, strings))

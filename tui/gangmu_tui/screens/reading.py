"""Moving in a text: from link to link, by labels, by sections, by words that are looked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import product
from operator import attrgetter

from gangmu_db import reader
from gangmu_db.records import Section
from gangmu_tui.screens import chrome, places, standing
from gangmu_tui.screens.desk import Desk

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""Those under the fingers first."""


def in_text(act: Callable[[Desk], None]) -> Callable[[Desk], None]:
    """The same, where a text is in sight; elsewhere it is said how to come to one."""

    def guarded(browser: Desk) -> None:
        if chrome.sees(browser, "text"):
            act(browser)
        else:
            browser.say(browser.strings("no-text-here"))

    return guarded


def step_link(step: int) -> Callable[[Desk], None]:
    """To the next link of the text or the one before."""

    def act(browser: Desk) -> None:
        if not browser.text.step_link(step):
            browser.say(browser.strings("no-link-here"))

    return act


def follow(browser: Desk) -> None:
    """Where the chosen link leads."""
    if not browser.text.follow():
        browser.say(browser.strings("no-link-chosen"))


def labels(count: int) -> tuple[str, ...]:
    """So many labels, none of which begins another: one letter each, two where there are more links than letters."""
    if count <= len(LETTERS):
        return tuple(LETTERS[:count])
    return tuple("".join(pair) for pair in product(LETTERS, repeat=2))[:count]


def jump(browser: Desk) -> None:
    """Write labels over the links in sight of card or text; the letters that follow choose one."""
    pane = browser.card if browser.pane == "card" else browser.text
    links = pane.links_in_sight() if chrome.sees(browser, "card" if pane is browser.card else "text") else ()
    if not links:
        browser.say(browser.strings("no-link-seen"))
        return
    offered = dict(zip(labels(len(links)), links, strict=False))
    pane.label([(link, words) for words, link in offered.items()])
    browser.say(browser.strings("press-label"))

    def take(typed: str, key: str) -> None:
        typed += key
        if any(words.startswith(typed) and words != typed for words in offered):
            left = [(link, words) for words, link in offered.items() if words.startswith(typed)]
            pane.label(left)
            browser.pending = partial(take, typed)
            return
        pane.label(())
        browser.say("")
        if typed in offered:
            pane.follow_link(offered[typed])

    browser.pending = partial(take, "")


def sections_here(browser: Desk) -> Sequence[Section]:
    """The outline of the text that the current item stands in."""
    ref = standing.current_item(browser)
    found = reader.passage(browser.shelf.connection, ref, 0) if ref else None
    return browser.shelf.source(found.document.id)[1] if found else ()


def step_section(step: int) -> Callable[[Desk], None]:
    """To the next heading below the top of the screen, or to the one above it."""

    def act(browser: Desk) -> None:
        sections, first = sections_here(browser), browser.text.first_character
        start = attrgetter("start")
        if step > 0:
            index = bisect_right(sections, first, key=start)
        else:
            index = bisect_left(sections, first, key=start) - 1
        if 0 <= index < len(sections):
            browser.text.jump(sections[index].start)
        else:
            browser.say(browser.strings("no-more-sections"))

    return act


def open_find(browser: Desk) -> None:
    """Let the box at the top look for words in the text."""
    browser.finding = browser.finding or ""
    browser.search.placeholder = browser.strings("find-hint")
    browser.lines["prompt"].show([("^F ", "number")])
    browser.search.put("")
    browser.search.focus()


def settle_box(browser: Desk) -> None:
    """Give the box back to the library once the keys are elsewhere."""
    if browser.finding is not None and browser.pane != "search":
        close_find(browser)


def close_find(browser: Desk) -> None:
    """End looking for words; those last looked for stay for n and N."""
    browser.sought = browser.finding or browser.sought
    browser.finding = None
    places.speak(browser)
    browser.search.put(standing.current_list(browser).query)


def go_to_found(browser: Desk) -> None:
    """From the box into the text, to the first place below the top of the screen."""
    close_find(browser)
    browser.text.focus()
    if browser.sought:
        step_found(browser, 1)


def find(browser: Desk, words: str) -> None:
    """Mark what is looked for while it is typed."""
    browser.finding = words.strip()
    if not browser.finding:
        browser.text.find("")
        return
    count = browser.text.find(browser.finding)
    browser.say(told(browser, browser.finding, 0, count))


def told(browser: Desk, words: str, number: int, count: int) -> str:
    """How many places there are, and on which of them the reader stands."""
    if not count:
        return browser.strings("found-none", words=words)
    return browser.strings("found-at", words=words, number=number, count=count)


def step_found(browser: Desk, step: int) -> None:
    """To the next place or the one before; without words of its own, of what the library was searched for."""
    words = browser.sought or standing.current_list(browser).query
    if not words:
        browser.say(browser.strings("find-first"))
        return
    count = browser.text.find(words)
    number = browser.text.step_found(step)
    browser.say(told(browser, words, number, count))


ACTIONS: Mapping[str, Callable[[Desk], None]] = {
    "next-link": in_text(step_link(1)),
    "previous-link": in_text(step_link(-1)),
    "jump": jump,
    "find": in_text(open_find),
    "next-found": in_text(lambda browser: step_found(browser, 1)),
    "previous-found": in_text(lambda browser: step_found(browser, -1)),
    "next-section": in_text(step_section(1)),
    "previous-section": in_text(step_section(-1)),
}

"""Lists in another order, and narrowed by facets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from gangmu_db.lists import ORDERS
from gangmu_db.narrowing import FACETS, Facet, Facets, kinds_of
from gangmu_db.records import Kind
from gangmu_tui.location import Location, Tab
from gangmu_tui.screens import standing
from gangmu_tui.screens.menu import Entry, Menu
from gangmu_tui.strings import CATALOGUE, Strings
from gangmu_tui.visible import visible

if TYPE_CHECKING:
    from gangmu_tui.screens.browser import BrowserScreen

ACTIVE = "* "
"""Before a filter that is chosen; choosing it again takes it away."""


def sort(browser: BrowserScreen) -> None:
    """The list in the next of its orders, from the top."""
    at = standing.current_list(browser)
    if at.query or at.relation or at.tab == "all":
        browser.say(browser.strings("one-order"))
        return
    names = list(ORDERS[at.tab])
    chosen = names[(names.index(at.sort or names[0]) + 1) % len(names)]
    browser.go(replace(at, sort="" if chosen == names[0] else chosen, cursor=0, scroll=0))
    browser.say(browser.strings("sorted", order=browser.strings(f"sort-{chosen}")))


def facets(browser: BrowserScreen) -> None:
    """Everything that the list can be narrowed by, with counts; the filters that are chosen come first."""
    at = standing.current_list(browser)
    if at.relation:
        browser.say(browser.strings("no-filters"))
        return

    def chosen(answer: str | None) -> None:
        if answer is not None:
            facet, _, value = answer.partition("=")
            browser.go(toggled(at, cast(Facet, facet), value))

    entries = offered(browser, at)
    browser.app.push_screen(Menu(browser.strings("filters"), entries, browser.strings), chosen)


def offered(browser: BrowserScreen, at: Location) -> tuple[Entry, ...]:
    """One entry for each filter that is chosen or can be."""
    from gangmu_db.tallies import tallies  # the first screen needs no bitmaps

    strings = browser.strings
    counts = tallies(browser.shelf.connection, kinds_of(at.tab), at.filters)
    chosen = [entry(strings, facet, value, "", True) for facet, value in at.filters]
    others = [
        # Of a search the library's own counts would say too much.
        entry(strings, facet, value, "" if at.query else str(count), False)
        for facet, values in counts.items()
        for value, count in values
        if (facet, value) not in at.filters
    ]
    return (*chosen, *others)


def entry(strings: Strings, facet: Facet, value: str, count: str, active: bool) -> Entry:
    """A line of the form; typing finds it by facet and value in either language."""
    name = f"facet-{facet}"
    title = f"{ACTIVE if active else '  '}{strings(name)} {visible(words_for(strings, facet, value))}"
    return Entry(f"{facet}={value}", title, count, f"{' '.join(CATALOGUE[name])} {value} {title}")


def words_for(strings: Strings, facet: Facet, value: str) -> str:
    """A value of a facet in the reader's language."""
    key = f"{facet}-{value}"
    return strings(key) if facet in ("role", "status") and key in CATALOGUE else value


def described(strings: Strings, filters: Facets) -> str:
    """All filters in a row: 年 2022 · 角色 牵头."""
    return " · ".join(
        f"{strings(f'facet-{facet}')} {words_for(strings, facet, value)}" for facet, value in filters
    )


def toggled(at: Location, facet: Facet, value: str) -> Location:
    """The list with a filter more, with another value of it, or without it where it was chosen already."""
    others = tuple(one for one in at.filters if one[0] != facet)
    filters = others if (facet, value) in at.filters else (*others, (facet, value))
    return replace(at, filters=filters, cursor=0, scroll=0)


def kept_by(tab: Tab, filters: Facets) -> Facets:
    """The filters that the items of a tab can fulfil: the others would leave nothing there."""
    known = {facet for kind in kinds_of(tab) for facet in FACETS[kind]}
    return tuple(one for one in filters if one[0] in known)


def counted(browser: BrowserScreen, location: Location) -> Mapping[Kind, int]:
    """How many items of each kind the library has, or a list's filters leave."""
    if location.query or not location.filters:
        return browser.shelf.counts
    from gangmu_db.tallies import total  # the first screen needs no bitmaps

    connection = browser.shelf.connection
    return {kind: total(connection, (kind,), location.filters) for kind in browser.shelf.counts}


def to_drop(browser: BrowserScreen, location: Location) -> str:
    """Words that name one filter without which something would be left, or else all of them."""
    from gangmu_db.tallies import total  # the first screen needs no bitmaps

    for one in location.filters:
        others = tuple(other for other in location.filters if other != one)
        if total(browser.shelf.connection, kinds_of(location.tab), others):
            return described(browser.strings, (one,))
    return described(browser.strings, location.filters)

"""Lists in another order, and narrowed by facets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gangmu_db.lists import ORDERS
from gangmu_db.narrowing import FACETS, Facet, Facets, kinds_of
from gangmu_db.records import Kind
from gangmu_tui.location import Location, Tab
from gangmu_tui.screens import standing
from gangmu_tui.screens.desk import Desk
from gangmu_tui.strings import CATALOGUE, Strings


def sort(browser: Desk) -> None:
    """The list in the next of its orders, from the top."""
    at = standing.current_list(browser)
    if at.query or at.relation or at.tab == "all":
        browser.say(browser.strings("one-order"))
        return
    names = list(ORDERS[at.tab])
    chosen = names[(names.index(at.sort or names[0]) + 1) % len(names)]
    browser.go(replace(at, sort="" if chosen == names[0] else chosen, cursor=0, scroll=0))
    browser.say(browser.strings("sorted", order=browser.strings(f"sort-{chosen}")))


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


def counted(browser: Desk, location: Location) -> Mapping[Kind, int]:
    """How many items of each kind the library has, or a list's filters leave."""
    if location.query or not location.filters:
        return browser.shelf.counts
    from gangmu_db.tallies import total  # the first screen needs no bitmaps

    connection = browser.shelf.connection
    return {kind: total(connection, (kind,), location.filters) for kind in browser.shelf.counts}


def to_drop(browser: Desk, location: Location) -> str:
    """Words that name one filter without which something would be left, or else all of them."""
    from gangmu_db.tallies import total  # the first screen needs no bitmaps

    for one in location.filters:
        others = tuple(other for other in location.filters if other != one)
        if total(browser.shelf.connection, kinds_of(location.tab), others):
            return described(browser.strings, (one,))
    return described(browser.strings, location.filters)

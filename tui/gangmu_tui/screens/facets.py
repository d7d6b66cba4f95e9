"""Facets of the current list: in a pane on wide terminals, in a form elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from gangmu_db.narrowing import Facet, Facets
from gangmu_tui.finder import Counted, Counting
from gangmu_tui.location import Location
from gangmu_tui.screens import arranging, chrome, standing
from gangmu_tui.screens.desk import Desk
from gangmu_tui.screens.menu import Entry, Menu
from gangmu_tui.shapes import Choice, Choices
from gangmu_tui.strings import CATALOGUE, Strings
from gangmu_tui.visible import visible

if TYPE_CHECKING:
    from gangmu_db.tallies import Tallies

ACTIVE = "* "
"""Before a filter that is chosen; choosing it again takes it away."""


class Form(Menu):
    """The facets of a list, which may be counted after the form has opened."""


def filters(browser: Desk) -> None:
    """Go to the facets: into their pane where there is room for it; from there, and elsewhere, to the form."""
    at = standing.current_list(browser)
    if at.relation:
        browser.say(browser.strings("no-filters"))
    elif browser.has_class("-wide") and browser.pane != "facets":
        browser.set_class(True, "-facets")
        fill(browser, at)
        browser.facets.focus()
    else:
        form(browser, at)


def choose(browser: Desk, facet: Facet, value: str) -> None:
    """Switch a value on or off."""
    browser.go(arranging.toggled(standing.current_list(browser), facet, value))


def fill(browser: Desk, at: Location, again: bool = False) -> None:
    """Show the facets of a list, where their pane is in sight: what is chosen at once, counts when they come."""
    if not (browser.has_class("-wide") and browser.has_class("-facets")):
        return
    if again or browser.counted is None or browser.counted.wanted != counting(at):
        browser.finder.count(counting(at))
    draw(browser, at)


def take(browser: Desk, counted: Counted) -> None:
    """Show counts that came back, unless the list has gone elsewhere meanwhile."""
    at = standing.current_list(browser)
    if counted.wanted != counting(at):
        return
    if counted.tallies is None:
        chrome.report_fault(browser, counted.error)
        return
    browser.counted = counted
    draw(browser, at)
    if isinstance(browser.app.screen, Form):
        browser.app.screen.put(entries(browser, at))


def counting(at: Location) -> Counting:
    """What is counted for a list."""
    return Counting(at.query, at.tab, at.filters)


def draw(browser: Desk, at: Location) -> None:
    """The counts that are known, which may be those of the list before; what is chosen is never left out."""
    counts = (browser.counted.tallies if browser.counted else None) or {}
    browser.facets.show(tuple(choices(browser.strings, counts, at.filters)), browser.strings("counting"))


def choices(strings: Strings, counts: Tallies, chosen: Facets) -> Iterator[Choices]:
    """The facets, each with its values."""
    on = dict(chosen)
    for facet in dict.fromkeys([*counts, *on]):
        known = counts.get(facet, ())
        missing = [on[facet]] if facet in on and on[facet] not in dict(known) else []
        values = tuple(
            Choice(facet, value, arranging.words_for(strings, facet, value), count, value == on.get(facet))
            for value, count in [
                *((value, str(count)) for value, count in known),
                *((value, "") for value in missing),
            ]
        )
        more = strings("facet-more", n=len(values))
        if values:
            yield Choices(facet, strings(f"facet-{facet}"), values, more, strings("facet-fewer"))


def form(browser: Desk, at: Location) -> None:
    """Everything that the list can be narrowed by, to be found by typing; what is chosen comes first."""

    def chosen(answer: str | None) -> None:
        if answer is not None:
            facet, _, value = answer.partition("=")
            choose(browser, cast(Facet, facet), value)

    strings = browser.strings
    menu = Form(strings("filters"), entries(browser, at), strings, empty="counting")
    browser.app.push_screen(menu, chosen)
    browser.finder.count(counting(at), rest=0)


def entries(browser: Desk, at: Location) -> tuple[Entry, ...]:
    """One entry for each filter that is chosen or can be."""
    known = browser.counted if browser.counted and browser.counted.wanted == counting(at) else None
    facets = tuple(choices(browser.strings, known.tallies or {} if known else {}, at.filters))
    every = [(facet.title, one) for facet in facets for one in facet.values]
    chosen = [entry(title, one) for title, one in every if one.on]
    return (*chosen, *(entry(title, one) for title, one in every if not one.on))


def entry(title: str, choice: Choice) -> Entry:
    """A line of the form; typing finds it by facet and value in either language."""
    words = f"{ACTIVE if choice.on else '  '}{title} {visible(choice.words)}"
    sought = f"{' '.join(CATALOGUE[f'facet-{choice.facet}'])} {choice.value} {words}"
    return Entry(f"{choice.facet}={choice.value}", words, choice.count, sought)

"""Advice that comes by itself: what the words in the box may become, and which tasks are like the one on the card."""

from __future__ import annotations

from gangmu_tui import cards
from gangmu_tui.adviser import Advice, Alike
from gangmu_tui.completing import completion
from gangmu_tui.screens import standing
from gangmu_tui.screens.desk import Desk


def take(browser: Desk, answer: Alike | Advice) -> None:
    """Show an answer, unless the reader has gone on meanwhile."""
    match answer:
        case Alike(task=task) if browser.carded == task and browser.card.card is not None:
            card = cards.with_similar(browser.card.card, answer.rows, browser.strings)
            browser.card.extend(card)
        case Advice(words=words) if browser.search.value == words and browser.finding is None:
            offer(browser, answer)


def offer(browser: Desk, advice: Advice) -> None:
    """Put the likeliest completion behind the cursor; where nothing was found, the empty list names it too."""
    hits = browser.found.hits if browser.found else None
    # A filter that nothing fulfils is what is wrong then, not a word.
    filtered_out = hits is not None and bool(hits.unmatched)
    nothing = not browser.rows.waiting and not browser.rows.line_count() and not filtered_out
    found = completion(advice.words, advice.suggestions, nothing)
    browser.search.offer(found)
    if found is not None and nothing and standing.current_list(browser).query:
        words = browser.strings("did-you-mean", query=advice.words, instead=found.words)
        browser.rows.say(words)


def ask_about(browser: Desk, words: str) -> None:
    """Ask what the words in the box may become; one letter may become a tenth of all words."""
    last = words.rpartition(" ")[2]
    if len(last) > 1 or (last and not last.isascii()):
        browser.adviser.ask(words)

"""Counts beside the facets of a typed search."""

from __future__ import annotations

from collections.abc import Callable

from gangmu_db.narrowing import Facets
from gangmu_db.records import Kind
from gangmu_db.search import Engine
from gangmu_db.tallies import Tallies, tallies


def hit_tallies(
    engine: Engine,
    words: str,
    kinds: tuple[Kind, ...],
    chosen: Facets,
    *,
    limit: int = 50,
    stop: Callable[[], bool] = lambda: False,
) -> Tallies | None:
    """What a search for `words` among some kinds can be narrowed by: tallies() over what the search finds.

    `words` are those in the box with their filter words, without the facets in `chosen`. Counted are all items whose
    titles hold everything that was typed, a million as well as one, and the best `limit` hits whatever made them one:
    for more hits than these by a slip or in a body the counts are a lower bound, as Hits.counts are.
    None once `stop` said True; it is asked every few milliseconds. For the thread that has the engine.
    """
    listed = engine.matching(words, kinds=kinds, limit=limit, stop=stop)
    found = tallies(engine.connection, kinds, chosen, listed, stop)
    return None if stop() else found

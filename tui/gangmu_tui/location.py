"""Where a reader is: everything that `go` needs to show the same screen again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gangmu_db.records import Ref

if TYPE_CHECKING:
    from gangmu_db.narrowing import Facet, Facets

View = Literal["list", "card", "text"]
Tab = Literal["all", "document", "task", "target", "department"]
Relation = Literal[
    "",
    "document",
    "documents",
    "task",
    "tasks",
    "targets",
    "departments",
    "cites",
    "cited_by",
    "versions",
    "children",
    "parent",
    "series",
    "partners",
    "shared",
]
"""Names of relations as gangmu_db.links has them, and the tasks that two departments share; empty for none."""

TABS: tuple[Tab, ...] = ("document", "task", "target", "department", "all")
FILTER_WORDS: Mapping[Facet, str] = {
    "region": "地区",
    "year": "年",
    "department": "部门",
    "role": "角色",
    "kind": "类",
    "status": "状态",
}
"""What a search calls the facets."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the library; two equal locations show the same."""

    view: View
    tab: Tab = "all"
    """What the list holds."""
    ref: Ref | None = None
    """The item of a card or a text; of a list with a relation, the item whose links it holds."""
    relation: Relation = ""
    """Which links of `ref` the list holds; empty for the whole tab or the hits of `query`."""
    query: str = ""
    other: Ref | None = None
    """The department that another one is seen beside: its card then tells what they share."""
    cursor: int = 0
    """Row of a list, link of a card; of a text the link, counted from 1, and 0 for none."""
    scroll: int = 0
    """First visible row of a list, first visible line of a card, first visible character of a text."""
    sort: str = ""
    """Order of a list, by its name in gangmu_db.lists; empty for the list's own."""
    filters: Facets = ()
    """What a list is narrowed to."""


OVERVIEW = Location("card", tab="document")
"""The place that tells what the library holds: a card of no item."""


def is_overview(place: Location) -> bool:
    """Whether a place shows the library as a whole."""
    return place.view == "card" and place.ref is None


def searched(place: Location) -> str:
    """What the search is asked for at a place: its filters as filter words, then the words that were typed."""
    parts = [f'{FILTER_WORDS[facet]}:"{value.replace(chr(34), " ")}"' for facet, value in place.filters]
    return " ".join([*parts, place.query])

"""Numbers side by side: the same indicator over the years, the work of a body by role and year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gangmu_db.views import DepartmentCard, Quantity, TargetCard, TargetRow
from gangmu_tui import columns
from gangmu_tui.shapes import Bar, Chart
from gangmu_tui.strings import Strings

MOST_BARS = 6
"""Lines of a card that a chart may take at 24 rows; the list of the series has all values."""


def headline(card: TargetCard, strings: Strings) -> tuple[str, str]:
    """The value in one breath, and how far it is from the baseline; the second is empty where nothing can be said."""
    parts = (columns.quantity(card.quantity), card.measure and strings(card.measure))
    when = f"{card.year or ''} {strings(f'status-{card.status}')}".strip()
    return f"{' '.join(part for part in parts if part)}  {when}", gap(card, strings)


def gap(card: TargetCard, strings: Strings) -> str:
    """The baseline and the difference to it; of a share in points, of an amount also in percent."""
    baseline = card.baseline
    if baseline is None:
        return ""
    before = f"{columns.quantity(baseline.quantity)}{f' ({baseline.year})' if baseline.year else ''}"
    if not comparable(card.quantity, baseline.quantity):
        return strings("from-baseline", before=before)
    difference = card.quantity.value - baseline.quantity.value
    if card.quantity.unit in ("%", "‰"):
        points = strings("points") if card.quantity.unit == "%" else card.quantity.unit
        return strings("from-baseline-by", before=before, by=f"{signed(difference)} {points}")
    percent = (
        f" ({signed(100 * difference / baseline.quantity.value, 1)}%)" if baseline.quantity.value > 0 else ""
    )
    return strings("from-baseline-by", before=before, by=f"{signed(difference)}{card.quantity.unit}{percent}")


def signed(value: float, digits: int | None = None) -> str:
    """With its sign; rounded where the difference of two printed numbers would show binary dust."""
    rounded = round(value, 6 if digits is None else digits)
    return f"{'+' if rounded > 0 else ''}{columns.number(rounded)}"


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether the two can be subtracted: one unit, no ranges."""
    return one.unit == other.unit and one.value_max is None and other.value_max is None


def series(card: TargetCard, strings: Strings) -> Chart | None:
    """The indicator over the years; None where there are not two years that can be set side by side.

    Of the same district, firm or whatever the number is about, as far as that has two years; else each bar says its own.
    """
    rows = [
        row
        for row in card.series
        if row.year and comparable(row.quantity, card.quantity) and row.quantity.value >= 0
    ]
    alike = [row for row in rows if card.scopes.get(row.ref, "") == card.scope]
    one_scope = several_years(alike)
    rows = once(alike if one_scope else rows, card)
    if not several_years(rows):
        return None
    name = " · ".join(filter(None, (strings("over-years"), card.scope if one_scope else "")))
    scopes = {} if one_scope else card.scopes
    bars = tuple(
        _bar(row, row.ref == card.ref, scopes.get(row.ref, ""), strings) for row in nearest(rows, card)
    )
    return Chart(name, bars)


def several_years(rows: Iterable[TargetRow]) -> bool:
    """Whether there is something to compare."""
    return len({row.year for row in rows}) > 1


def once(rows: Iterable[TargetRow], card: TargetCard) -> list[TargetRow]:
    """The rows without those that say the same again, as a report repeats a plan; the card's own stays."""
    said: dict[object, TargetRow] = {}
    for row in rows:
        key = (row.year, row.status, row.quantity, card.scopes.get(row.ref))
        if key not in said or row.ref == card.ref:
            said[key] = row
    return list(said.values())


def nearest(rows: Sequence[TargetRow], card: TargetCard) -> Sequence[TargetRow]:
    """At most MOST_BARS rows that follow one another, the card's own among them."""
    here = next((index for index, row in enumerate(rows) if row.ref == card.ref), len(rows) - 1)
    first = max(0, min(here - MOST_BARS // 2, len(rows) - MOST_BARS))
    return rows[first : first + MOST_BARS]


def _bar(row: TargetRow, here: bool, scope: str, strings: Strings) -> Bar:
    label = f"{row.year} {strings(f'status-{row.status}')} {scope}".rstrip()
    return Bar(label, row.quantity.value, columns.quantity(row.quantity), here)


def roles(card: DepartmentCard, strings: Strings) -> Chart | None:
    """Tasks by role; None for a single role, which a line of words says as well."""
    if len(card.roles) < 2:
        return None
    return Chart(
        strings("work"), tuple(Bar(strings(f"role-{role}"), count, str(count)) for role, count in card.roles)
    )


def years(card: DepartmentCard, strings: Strings) -> Chart | None:
    """Tasks by the year of their documents, the newest years; None for a single year."""
    if len(card.years) < 2:
        return None
    shown = card.years[-MOST_BARS:]
    return Chart(strings("tasks-by-year"), tuple(Bar(str(year), count, str(count)) for year, count in shown))

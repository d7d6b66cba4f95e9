"""Memory that was freed goes back to the system: the C library keeps it for itself otherwise.

Counting over a million items takes some ten megabytes for a moment, and glibc holds on to all of them once a large
block was freed: its own limits rise with the largest one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Return what is free at the end of the heaps and between; takes a few milliseconds, nothing where it cannot."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    """malloc_trim of glibc; None on systems with another C library."""
    try:
        import ctypes  # late: the first screen needs it not, and some builds of Python have none

        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (ImportError, OSError, AttributeError):
        return None
    return found

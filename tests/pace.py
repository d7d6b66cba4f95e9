"""How long work may take, on a machine as fast as it is at that moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time
from typing import Final

ROUNDS: Final = 100_000
USUAL: Final = 0.010
"""Seconds that so many rounds take where the limits of the tests were set."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """The work inside takes no more seconds of the processor than these, and in proportion more where the machine is slower."""
    before = slowness()
    started = process_time()
    yield
    took = process_time() - started
    limit = seconds * max(1, before, slowness())
    assert took < limit, f"{took:.2f} s, where {limit:.2f} s are allowed"


def slowness() -> float:
    """How many times as long as usual the machine takes for plain work just now."""
    words, found = "市财政局负责", 0
    started = process_time()
    for at in range(ROUNDS):
        found += words.find("责", at % 6)
    return (process_time() - started) / USUAL

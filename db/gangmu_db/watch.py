"""When a search is to end early."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic


class Watch:
    """Looks at a stop sign and at a deadline; once over, it stays over."""

    def __init__(self, stop: Callable[[], bool] | None, seconds: float | None) -> None:
        self._stop = stop
        self._end = None if seconds is None else monotonic() + seconds
        self.is_over = False

    def over(self) -> bool:
        """True from the moment that the search was stopped or its time ran out."""
        if not self.is_over:
            stopped = self._stop is not None and self._stop()
            self.is_over = stopped or (self._end is not None and monotonic() > self._end)
        return self.is_over

"""The search box."""

from __future__ import annotations

from textual.widgets._input import Input

LONGEST = 200
"""Characters; gangmu_db.search reads no more."""


class SearchBox(Input, can_focus=True):
    """One line without border, its cursor still: a blinking one would send bytes for ever."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name, max_length=LONGEST, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def put(self, words: str) -> None:
        """Show words that were not typed here, without telling that they changed."""
        if words != self.value:
            with self.prevent(Input.Changed):
                self.value = words
            self.cursor_position = len(words)

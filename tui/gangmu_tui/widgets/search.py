"""The search box."""

from __future__ import annotations

from textual.widgets._input import Input

from gangmu_tui.completing import Completion

LONGEST = 200
"""Characters; gangmu_db.search reads no more."""


class SearchBox(Input, can_focus=True):
    """One line without border, its cursor still: a blinking one would send bytes for ever."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name, max_length=LONGEST, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._offered: Completion | None = None

    def put(self, words: str) -> None:
        """Show words that were not typed here, without telling that they changed."""
        if words != self.value:
            with self.prevent(Input.Changed):
                self.value = words
            self.cursor_position = len(words)

    def offer(self, completion: Completion | None) -> None:
        """Show behind the cursor what the words may become; other words take it away."""
        self._offered = completion
        self._suggestion = f"{self.value}{completion.ghost}" if completion else ""

    def accept(self) -> bool:
        """Take what is offered for the words as they stand; False where nothing is, or nobody can see it any more."""
        # Coming back into the box wipes what stood behind the cursor.
        gone = self.has_focus and not self._suggestion
        if self._offered is None or gone or not self.cursor_at_end:
            return False
        self.value = self._offered.words
        self.cursor_position = len(self.value)
        return True

    def watch_value(self) -> None:
        self._offered = None

    def action_cursor_right(self, select: bool = False) -> None:
        if select or not self.accept():
            super().action_cursor_right(select)

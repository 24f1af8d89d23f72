"""Lines that hang behind their marks, the newest at the bottom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import Final, TypeAlias

from textual.content import Content

from game.screens.widgets.lines import rows
from game.screens.widgets.rows import Rows

NEW: Final = "▎"
"""The mark of what has not been read."""

Marked: TypeAlias = tuple[str, Content]
"""A line, behind its mark."""


class Minutes(Rows):
    """Lines, the newest at the bottom. A new one costs no more, however many there are.

    While it is anchored it stays at the newest, as Textual's own containers do.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._shown: list[Marked] = []
        self._tops: list[int] = []

    def show(self, lines: Sequence[Marked]) -> None:
        """Show these lines; those that are shown already, at the top, stay as they are."""
        pairs = zip(self._shown, lines, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: _is(*pair), pairs))
        self._shown = list(lines)
        self._lay_out(same)

    def first_below(self, bottom: int) -> int | None:
        """The first line that begins at row `bottom` or under it; None if all are above."""
        found = bisect_left(self._tops, bottom)
        return found if found < len(self._tops) else None

    def first_marked(self) -> int | None:
        """How many rows down the first unread line begins; None if none is unread."""
        new = (n for n, (mark, _) in enumerate(self._shown[: len(self._tops)]) if mark == NEW)
        first = next(new, None)
        return None if first is None else self._tops[first]

    def lay_out(self) -> None:
        """Lay all lines out."""
        self._lay_out(0)

    def _lay_out(self, same: int) -> None:
        """Lay out all lines but the first so many, which are, at the width there is."""
        if self._room != self._width:
            self._width, same = self._room, 0
        if not self._width:
            return
        first = self._tops[same] if same < len(self._tops) else len(self._rows)
        del self._rows[first:], self._tops[same:]
        for mark, line in self._shown[same:]:
            self._tops.append(len(self._rows))
            self._rows += rows(line, self._width, mark, 2)
        self._fit(first)
        if self._anchored and not self._anchor_released:
            self.scroll_y = self.scroll_target_y = self.max_scroll_y

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Stay at the newest again once one has come back to it."""
        super().watch_scroll_y(old_value, new_value)
        self._check_anchor()


def _is(one: Marked, other: Marked) -> bool:
    """Whether a line is the same by identity: contents are equal if their words are."""
    return one[0] == other[0] and one[1] is other[1]

"""Lines that hang behind their marks: laid out once for a width, and drawn where they are seen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import Final, TypeAlias

from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

from game.screens.widgets.lines import rows

NEW: Final = "▎"
"""The mark of what has not been read."""

_KEPT: Final = 150
"""So many drawn rows are kept: more than any screen shows, fewer than a long talk has."""

Marked: TypeAlias = tuple[str, Content]
"""A line, behind its mark."""


class Minutes(ScrollView):
    """Lines, the newest at the bottom. A new one costs no more, however many there are.

    While it is anchored it stays at the newest, as Textual's own containers do.
    """

    DEFAULT_CSS = "Minutes { width: 1fr; height: 1fr; overflow-x: hidden; }"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._shown: list[Marked] = []
        self._width = 0
        self._rows: list[Content] = []
        self._tops: list[int] = []
        self._drawn: LRUCache[int, Strip] = LRUCache(_KEPT)
        self._looks: object = None

    def show(self, lines: Sequence[Marked]) -> None:
        """Show these lines; those that are shown already, at the top, stay as they are."""
        pairs = zip(self._shown, lines, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: _is(*pair), pairs))
        self._shown = list(lines)
        self._lay_out(same)

    @property
    def text(self) -> str:
        """What is shown, row by row."""
        return "\n".join(row.plain for row in self._rows)

    def first_below(self, bottom: int) -> int | None:
        """The first line that begins at row `bottom` or under it; None if all are above."""
        found = bisect_left(self._tops, bottom)
        return found if found < len(self._tops) else None

    def first_marked(self) -> int | None:
        """How many rows down the first unread line begins; None if none is unread."""
        new = (n for n, (mark, _) in enumerate(self._shown[: len(self._tops)]) if mark == NEW)
        first = next(new, None)
        return None if first is None else self._tops[first]

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Lay the lines out before anything is painted, if there is another width for them."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if self._room != self._width:
            self._lay_out(len(self._shown))
        return changed

    @property
    def _room(self) -> int:
        """Cells of a row, beside the scrollbar."""
        return max(0, self.container_size.width - self.scrollbar_size_vertical)

    def _lay_out(self, same: int) -> None:
        """Lay out all lines but the first so many, which are, at the width there is."""
        if self._room != self._width:
            self._width, same = self._room, 0
        if not self._width:
            return
        first = self._tops[same] if same < len(self._tops) else len(self._rows)
        for row in range(first, len(self._rows)):
            self._drawn.discard(row)
        del self._rows[first:], self._tops[same:]
        for mark, line in self._shown[same:]:
            self._tops.append(len(self._rows))
            self._rows += rows(line, self._width, mark, 2)
        self._fit(first)

    def _fit(self, first: int) -> None:
        """Show what is new from a row on. No layout: the pane stays as large as it is."""
        self.set_reactive(Widget.virtual_size, Size(self._width, len(self._rows)))
        self._scroll_update(self.virtual_size)
        if self._anchored and not self._anchor_released:
            self.scroll_y = self.scroll_target_y = self.max_scroll_y
        self.refresh_lines(first, max(1, self.scroll_offset.y + self.size.height - first))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Stay at the newest again once one has come back to it."""
        super().watch_scroll_y(old_value, new_value)
        self._check_anchor()

    def render_line(self, y: int) -> Strip:
        """A row of what is in sight."""
        row, style = self.scroll_offset.y + y, self.visual_style
        if row >= len(self._rows):
            return Strip.blank(self._width, style.rich_style)
        if (selection := self.text_selection) is not None:
            return self._draw(row, style, selection)
        looks = style, self.app.theme
        if self._looks != looks:
            self._looks = looks
            self._drawn.clear()
        if row not in self._drawn:
            self._drawn[row] = self._draw(row, style)
        return self._drawn[row]

    def _draw(self, row: int, style: Style, selection: Selection | None = None) -> Strip:
        content = self._rows[row]
        if selection is not None and (span := selection.get_span(row)) is not None:
            start, end = span
            chosen = Style.from_styles(self.screen.get_component_styles("screen--selection"))
            content = content.stylize(chosen, start, None if end == -1 else end)
        drawn = Visual.to_strips(self, content, self._width, 1, style, apply_selection=False)
        return drawn[0].apply_offsets(0, row)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The text that is selected, and what follows it."""
        return selection.extract(self.text), "\n"


def _is(one: Marked, other: Marked) -> bool:
    """Whether a line is the same by identity: contents are equal if their words are."""
    return one[0] == other[0] and one[1] is other[1]

"""Rows of text that scroll: laid out once for a width, and drawn where they are seen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions
from textual.widget import Widget

_KEPT: Final = 150
"""So many drawn rows are kept: more than any screen shows, fewer than a long talk has."""


class Rows(ScrollView):
    """A pane of rows. A move of a row costs no drawing, and none of them costs a layout.

    Whoever lays rows out has them shown, each in an object of its own.
    """

    DEFAULT_CSS = "Rows { overflow-x: hidden; text-wrap: nowrap; text-overflow: clip; }"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._rows: list[Content] = []
        self._width = 0
        self._drawn: LRUCache[int, tuple[Content, int, Strip]] = LRUCache(_KEPT)
        self._looks: object = None

    def lay_out(self) -> None:
        """Lay everything out at the width there is by now."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """What is shown, row by row."""
        return "\n".join(row.plain for row in self._rows)

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Lay the rows out before anything is painted, if there is another width for them."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if self._room != self._width:
            self.lay_out()
        return changed

    @property
    def _room(self) -> int:
        """Cells of a row, beside the scrollbar."""
        return max(0, self.container_size.width - self.scrollbar_size_vertical)

    def _replace(self, rows: Sequence[Content]) -> None:
        """Show these; one that looks as the one in its place did is not drawn anew."""
        before, self._rows = self._rows, list(rows)
        for number, (old, new) in enumerate(zip(before, rows, strict=False)):
            if old.is_same(new):
                self._rows[number] = old
        first = _same(before, self._rows)
        if len(before) != len(rows):
            self._fit(first)
        elif first < len(rows):
            self._fit(first, len(rows) - 1 - _same(before[::-1], self._rows[::-1]))

    def _fit(self, first: int, last: int | None = None) -> None:
        """Show what is new from a row on, up to another. The pane stays as large as it is."""
        self.set_reactive(Widget.virtual_size, Size(self._width, len(self._rows)))
        self._scroll_update(self.virtual_size)
        bottom = self.scroll_offset.y + self.size.height if last is None else last + 1
        self.refresh_lines(first, max(1, bottom - first))

    def render_line(self, y: int) -> Strip:
        """A row of what is in sight."""
        row, style = self.scroll_offset.y + y, self.visual_style
        if row >= len(self._rows):
            return Strip.blank(self._width, style.rich_style)
        content = self._rows[row]
        if (selection := self.text_selection) is not None:
            return drawn(
                self, _chosen(self, content, selection, row), self._width, style
            ).apply_offsets(0, row)
        looks = style, self.app.theme
        if self._looks != looks:
            self._looks = looks
            self._drawn.clear()
        # The content is kept with its strip, so that no other can have its number meanwhile.
        kept = self._drawn.get(id(content))
        if kept is None or kept[1] != row:
            strip = kept[2] if kept else drawn(self, content, self._width, style)
            kept = self._drawn[id(content)] = (content, row, strip.apply_offsets(0, row))
        return kept[2]

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The text that is selected, and what follows it."""
        return selection.extract(self.text), "\n"


def drawn(widget: Widget, row: Content, width: int, style: Style) -> Strip:
    """One row of a widget, at most so wide, in its style.

    Textual's own way there looks for links, and for a place in a box, of which a row has none.
    """
    options = RenderOptions(widget._get_style, widget.styles)  # type: ignore[arg-type]
    return row.render_strips(width, 1, style, options)[0]


def _same(before: list[Content], after: list[Content]) -> int:
    """How many rows, from the first on, are the same objects as before."""
    pairs = zip(before, after, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], pairs))


def _chosen(pane: Widget, content: Content, selection: Selection, row: int) -> Content:
    """A row, what is selected of it marked."""
    if (span := selection.get_span(row)) is None:
        return content
    start, end = span
    chosen = Style.from_styles(pane.screen.get_component_styles("screen--selection"))
    return content.stylize(chosen, start, None if end == -1 else end)

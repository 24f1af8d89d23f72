"""The doors of the room: a line of what the rules beyond the core open, and the newest headline.

Each door has its key and, where something waits behind it, how much. With all of them off there
is no such line.
"""

from __future__ import annotations

from typing import Final

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from game.language import _
from game.rules.view import View
from game.screens.acts import doors
from game.screens.owed import offers_owed
from game.screens.widgets.rows import drawn
from game.screens.wire.news import News

_COUNTED: Final = ("Pacts", "Wire")
"""Where things wait."""

_APART: Final = 2
"""Cells between two doors."""


class Doors(Widget):
    """The line, drawn as one: the doors, then the ticker at the right in what room is left."""

    ALLOW_SELECT = False

    under: reactive[int | None] = reactive(None)
    """The place of the door under the mouse."""

    class Opened(Message):
        """A door was clicked: what it does is to be done."""

        def __init__(self, action: str) -> None:
            self.action = action
            super().__init__()

    def __init__(self, view: View) -> None:
        super().__init__(id="doors")
        self._doors = doors(view)
        self._waiting: dict[str, int] = {}
        self._headline = ""
        self._strips: dict[int, tuple[object, Content, Strip]] = {}
        self.display = bool(self._doors)

    def see(self, view: View, news: News) -> None:
        """Show a newer view."""
        waiting = dict(zip(_COUNTED, (len(offers_owed(view)), news.unread), strict=True))
        if (waiting, news.headline) != (self._waiting, self._headline):
            self._waiting, self._headline = waiting, news.headline
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line at the width there is. What looks as before is not drawn again."""
        style, width = self.visual_style, self.content_size.width
        gap = Strip.blank(_APART, style.rich_style)
        line = Strip.join(
            strip
            for place in range(len(self._doors))
            for strip in (gap, self._strip(place, self._draw(place), style))
        ).crop(_APART)
        room = width - line.cell_length - _APART
        if not self._headline or room < 1 or not self.screen.has_class("-wide"):
            return line
        words = Content.styled(f"◦ {self._headline}", "$foreground-muted").truncate(
            room, ellipsis=True
        )
        ticker = self._strip(len(self._doors), words, style)
        between = width - line.cell_length - ticker.cell_length
        return Strip.join((line, Strip.blank(between, style.rich_style), ticker))

    def _strip(self, place: int, words: Content, style: Style) -> Strip:
        looks = style, self.app.theme
        kept = self._strips.get(place)
        if kept is None or kept[0] != looks or not kept[1].is_same(words):
            strip = drawn(self, words, words.cell_length, style)
            kept = self._strips[place] = (looks, words, strip)
        return kept[2]

    def _draw(self, place: int) -> Content:
        """One door; what waits behind it is told by how many."""
        act = self._doors[place]
        waiting = self._waiting.get(act.word)
        door = Content.assemble(
            (act.key, "bold $text-accent"),
            f" {_(act.word)}",
            (f" {waiting}" if waiting else "", "bold $text-warning"),
        )
        return door.stylize("on $boost") if place == self.under else door

    def _at(self, x: int) -> int | None:
        """The place of the door at a column."""
        left = 0
        for place in range(len(self._doors)):
            width = self._draw(place).cell_length
            if left <= x < left + width:
                return place
            left += width + _APART
        return None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark the door under the mouse."""
        offset = event.get_content_offset(self)
        self.under = None if offset is None else self._at(offset.x)

    def on_leave(self) -> None:
        """The mouse is elsewhere."""
        self.under = None

    def on_click(self, event: events.Click) -> None:
        """Open the door that was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None and (place := self._at(offset.x)) is not None:
            self.post_message(self.Opened(self._doors[place].action))

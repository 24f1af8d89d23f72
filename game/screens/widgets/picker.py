"""A list of rows that is drawn as text: a cursor moved by arrows or mouse, and what it does."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from game.language import later
from game.screens.widgets.lines import stack


class Picker(Static, can_focus=True):
    """Rows with a cursor. Subclasses say how many rows there are and draw them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", later("Down"), show=False),
        Binding("up,k", "move(-1)", later("Up"), show=False),
        Binding("home,pageup", "move(-99)", later("First"), show=False),
        Binding("end,pagedown", "move(99)", later("Last"), show=False),
        Binding("tab", "next_field", later("Field")),
    ]
    full_foot: ClassVar[bool] = False
    """Whether its own keys leave no room at the foot for the one that leads to the next field."""

    cursor = reactive(0)

    class Changed(Message):
        """What is picked has changed."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, classes="picker")
        self._tops: list[int] = []

    @property
    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def row(self, position: int, width: int) -> Content:
        """A row, without its cursor."""
        raise NotImplementedError

    def foot(self, width: int) -> Content | None:
        """What is said below the rows about the one under the cursor."""
        return None

    def picked(self, position: int) -> None:
        """A row was clicked while the cursor was on it."""

    def _draw(self, width: int) -> Content:
        rows: list[Content] = []
        self._tops = []
        top = 0
        for position in range(self.count):
            here = position == self.cursor
            # Of several lists in a form, the keys go to the one whose sign is filled.
            sign = "▸ " if self.has_focus else "▹ "
            mark = Content.styled(sign if here else "  ", "bold $text-accent")
            lines = self.row(position, width - 2).split("\n", allow_blank=True)
            drawn = stack(mark + lines[0], *(line.pad_left(2) for line in lines[1:]))
            if here and self.has_focus:
                drawn = drawn.stylize_before("on $boost")
            self._tops.append(top)
            top += len(lines)
            rows.append(drawn)
        return stack(*rows, self.foot(width))

    def render(self) -> Content:
        """The rows at the width there is."""
        return self._draw(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that they take at a width."""
        return self._draw(width).plain.count("\n") + 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The key to the next field is shown where there is one."""
        if action != "next_field":
            return True
        return not self.full_foot and len(self.screen.query("Picker, Input, TextArea")) > 1

    def action_next_field(self) -> None:
        """Go on to the next field, or to the buttons."""
        self.screen.focus_next()

    def watch_cursor(self) -> None:
        """Draw anew: what is said below may be of another height."""
        self.refresh(layout=True)
        if self.is_mounted and self.has_focus:
            self.call_after_refresh(self._bring)

    def _bring(self) -> None:
        """Bring the row under the cursor into sight."""
        body = self.parent
        if not isinstance(body, VerticalScroll) or self.cursor >= len(self._tops):
            return
        top = self._tops[self.cursor]
        after = self._tops[self.cursor + 1 :]
        row = Region(0, self.virtual_region.y + top, 1, (after[0] - top) if after else 1)
        body.scroll_to_region(row, animate=False)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show where the keys go."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def changed(self) -> None:
        """Draw anew and tell the form."""
        self.refresh(layout=True)
        self.post_message(self.Changed())

    def action_move(self, step: int) -> None:
        """Move the cursor; it stops at the ends."""
        self.cursor = min(self.count - 1, max(0, self.cursor + step))

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the row clicked; do what it does if it was there."""
        under = [n for n, top in enumerate(self._tops) if top <= event.y]
        if not under:
            return
        was, self.cursor = self.cursor, under[-1]
        if was == self.cursor or event.x < 6:
            self.picked(self.cursor)

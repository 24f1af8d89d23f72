"""What the paper is made of: a block a clause, and the packages at its foot."""

from __future__ import annotations

from typing import TypeAlias

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from game.rules.names import ClauseId
from game.rules.view import View
from game.screens.called import numbers
from game.screens.widgets.clause import draw_clause
from game.screens.widgets.draft import draw_draft
from game.screens.widgets.package import draw_packages

_Drawn: TypeAlias = tuple[int, bool, bool, bool]
"""Of one view, what a block looks like depends on these: width, opened, whole, dark."""


class Block(Static):
    """One clause on the paper; a click selects it, another files on it."""

    class Picked(Message):
        """The clause was clicked."""

        def __init__(self, clause: ClauseId) -> None:
            self.clause = clause
            super().__init__()

    opened = reactive(False, layout=True)
    whole = reactive(False, layout=True)

    def __init__(self, view: View, clause: ClauseId) -> None:
        super().__init__(classes="block")
        self.view = view
        self.clause = clause
        self._drawn: tuple[_Drawn, Content] | None = None

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.view = view
        self._drawn = None
        self.refresh(layout=True)

    def _draw(self, width: int) -> Content:
        """The clause at a width; drawn once for what it looks like, however often it is painted."""
        dark = self.app.current_theme.dark
        looks = (width, self.opened, self.whole, dark)
        if self._drawn is None or self._drawn[0] != looks:
            self._drawn = (looks, self._draw_anew(width, dark))
        return self._drawn[1]

    def _draw_anew(self, width: int, dark: bool) -> Content:
        found = self.view.clause(self.clause)
        assert found is not None, "the paper shows the view's own clauses"
        number = numbers(self.view.clauses)[self.clause]
        if self.whole:
            return draw_draft(self.view, found, number, width)
        return draw_clause(self.view, found, number, self.opened, dark, width)

    def render(self) -> Content:
        """The clause at the width there is."""
        return self._draw(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that it takes at a width."""
        return self._draw(width).plain.count("\n") + 1

    def watch_opened(self, opened: bool) -> None:
        """Stand out while opened."""
        self.set_class(opened, "-opened")

    def on_click(self, event: events.Click) -> None:
        """Tell the paper."""
        self.post_message(self.Picked(self.clause))


class Packages(Static):
    """The packages on the table, at the foot of the paper."""

    def __init__(self, view: View) -> None:
        super().__init__(classes="packages")
        self.view = view

    def render(self) -> Content:
        """Every package with its terms and its worth."""
        return draw_packages(self.view, self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that it takes at a width."""
        return draw_packages(self.view, width).plain.count("\n") + 1

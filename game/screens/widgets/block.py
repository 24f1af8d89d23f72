"""What the paper is made of: a block a clause, and the packages at its foot."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from game.rules.names import ClauseId
from game.rules.view import View
from game.screens.called import numbers
from game.screens.widgets.clause import draw_clause
from game.screens.widgets.draft import draw_draft
from game.screens.widgets.package import draw_packages
from game.screens.widgets.steady import Fitted


class Block(Fitted):
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

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.view = view
        self.renew()

    def looks(self) -> tuple[bool, bool, bool]:
        """Opened, whole, dark."""
        return self.opened, self.whole, self.app.current_theme.dark

    def draw(self, width: int) -> Content:
        """The clause, as one of many or laid open, or as it would be printed."""
        found = self.view.clause(self.clause)
        assert found is not None, "the paper shows the view's own clauses"
        number = numbers(self.view.clauses)[self.clause]
        if self.whole:
            return draw_draft(self.view, found, number, width)
        dark = self.app.current_theme.dark
        return draw_clause(self.view, found, number, self.opened, dark, width)

    def watch_opened(self, opened: bool) -> None:
        """Stand out while opened."""
        self.set_class(opened, "-opened")

    def on_click(self, event: events.Click) -> None:
        """Tell the paper."""
        self.post_message(self.Picked(self.clause))


class Packages(Fitted):
    """The packages on the table, at the foot of the paper."""

    def __init__(self, view: View) -> None:
        super().__init__(classes="packages")
        self.view = view

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.view = view
        self.renew()

    def draw(self, width: int) -> Content:
        """Every package with its terms and its worth."""
        return draw_packages(self.view, width)

"""A page over the room that keeps up with it: pacts, the wire, the capital, the deputy."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from game.language import later
from game.rules.view import View
from game.screens.desk import Desk
from game.screens.matrix import Drawn
from game.screens.widgets.foot import Foot


class Leaf(Screen[None]):
    """One page that scrolls. Subclasses draw it; the room shows it each newer view."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "close", later("Back"))]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.view = desk.view

    def head(self) -> str:
        """The line at the top."""
        raise NotImplementedError

    def draw(self, width: int) -> Content:
        """The page, its lines at most `width` wide."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The line at the top, the page, the keys."""
        yield Static(self.head(), id="office", markup=False)
        with VerticalScroll(id="leaf"):
            yield Drawn(self.draw)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Let the keys scroll."""
        self.query_one("#leaf").focus()

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.view = view
        if self.is_mounted:
            self.query_one("#office", Static).update(self.head())
            self.query_one(Drawn).refresh(layout=True)

    def action_close(self) -> None:
        """Back to the room."""
        self.dismiss(None)

"""The delegations: who is ready, and what capital each has left."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from game.rules.names import Seat
from game.rules.view import View
from game.screens.called import coins, delegation, ink


class Row(Static):
    """One delegation; a click listens to it alone."""

    def __init__(self, view: View, seat: Seat) -> None:
        super().__init__(classes="delegation")
        self.seat = seat
        self.see(view)

    def see(self, view: View) -> None:
        """Show a newer view."""
        known = delegation(view, self.seat)
        ready = self.seat in view.ready
        name = known.short + (" (you)" if self.seat == view.seat else "")
        self.tooltip = f"{known.name}\n{known.head}".replace("[", "\\[")
        dark = self.app.current_theme.dark if self.is_attached else True
        self.update(
            Content.assemble(
                ("▌", ink(known.colour, dark)),
                (f"{name:<13}", "bold" if self.seat == view.seat else ""),
                (f"{coins(view.capital[self.seat], view.procedure.capital):<4}", "$text-accent"),
                (
                    "✓ ready" if ready else "… talks",
                    "$text-success" if ready else "$foreground-muted",
                ),
            )
        )

    def on_click(self, event: events.Click) -> None:
        """Tell the room."""
        self.post_message(Delegations.Picked(self.seat))


class Delegations(Vertical):
    """All of them, in the scenario's order."""

    class Picked(Message):
        """A delegation was clicked."""

        def __init__(self, seat: Seat) -> None:
            self.seat = seat
            super().__init__()

    def __init__(self, view: View) -> None:
        super().__init__(id="delegations", classes="pane")
        self.border_title = "Delegations"
        self.view = view

    def compose(self) -> ComposeResult:
        """A row each."""
        for seat in self.view.seats:
            yield Row(self.view, seat)

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.view = view
        for row in self.query(Row):
            row.see(view)

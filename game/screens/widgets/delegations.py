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
from game.screens.naming import figure
from game.screens.widgets.lines import Piece


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
        own = self.seat == view.seat
        trust = view.trust.get(self.seat, 0)
        words = "" if own else f"\nYour trust in it: {figure(trust, signed=True)} of 100"
        self.tooltip = f"{known.name}\n{known.head}{words}".replace("[", "\\[")
        dark = self.app.current_theme.dark if self.is_attached else True
        self.update(
            Content.assemble(
                ("▌", ink(known.colour, dark)),
                *_name(known.short, own, trust),
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


def _name(short: str, own: bool, trust: int) -> list[Piece]:
    """The name, and beside it how far one trusts it, once that has moved."""
    if own:
        return [(f"{short + ' (you)':<13}", "bold")]
    moved = figure(trust, signed=True) if trust else ""
    style = "$text-success" if trust > 0 else "$text-warning"
    return [(f"{short:<8}", ""), (f"{moved:>4} ", style)]


class Delegations(Vertical):
    """All of them, in the scenario's order, and one's own trust in each."""

    class Picked(Message):
        """A delegation was clicked."""

        def __init__(self, seat: Seat) -> None:
            self.seat = seat
            super().__init__()

    def __init__(self, view: View) -> None:
        super().__init__(id="delegations", classes="pane")
        self.border_title = "Delegations · trust"
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

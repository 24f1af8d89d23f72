"""A stage to test screens on: an app with nothing else in it, and conferences to show."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.widgets import Static

from game.rules.events import Event, PlenaryOpened
from game.rules.names import Seat
from game.rules.view import View
from tests.tables import Table


class Stage(App[None]):
    """Shows one screen, and keeps what it was dismissed with in `given`."""

    CSS_PATH = "../../game/screens/theatre.tcss"

    def __init__(self, shown: Screen[Any]) -> None:
        super().__init__()
        self.shown = shown
        self.given: list[Any] = []

    def on_mount(self) -> None:
        self.push_screen(self.shown, self.given.append)

    def read(self, selector: str = "Static") -> str:
        """What is written on the screen, widget by widget."""
        found = self.screen.query(selector).results(Static)
        return "\n".join(str(widget.render()) for widget in found if widget.is_on_screen)


def heard(table: Table, seat: Seat) -> tuple[tuple[Event, ...], View]:
    """The last plenary as a seat heard it, and its view after."""
    seats = table.state.setting.seats
    events = [event for event in table.events if seat in event.audience(seats)]
    opened = max(n for n, event in enumerate(events) if isinstance(event, PlenaryOpened))
    return tuple(events[opened:]), table.view(seat)

"""The doors of the room: a line of what the rules beyond the core open, and the newest headline.

Each door has its key and, where something waits behind it, how much. With all of them off there
is no such line.
"""

from __future__ import annotations

from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from game.language import _
from game.rules.view import View
from game.screens.acts import Act, doors
from game.screens.owed import offers_owed
from game.screens.widgets.steady import Steady
from game.screens.wire.news import News

_COUNTED: Final = ("Pacts", "Wire")
"""Where things wait."""

_ROOM: Final = 3
"""Cells of a count and what keeps it apart: nothing moves, and is laid out anew, when it comes."""


class Door(Steady):
    """One door; a click opens it. Where things wait, there is room for how many they are."""

    def __init__(self, act: Act) -> None:
        super().__init__(classes="door")
        self.act = act
        self._room = _ROOM if act.word in _COUNTED else 0
        self._waiting = -1
        self.see(0)

    def see(self, waiting: int) -> None:
        """Show how much waits behind it."""
        if waiting == self._waiting:
            return
        self._waiting = waiting
        more = f" {waiting}" if waiting else ""
        self.say(
            Content.assemble(
                (self.act.key, "bold $text-accent"),
                (f" {_(self.act.word)}", ""),
                (more.ljust(self._room), "bold $text-warning"),
            )
        )

    def on_click(self, event: events.Click) -> None:
        """Tell the room."""
        self.post_message(Doors.Opened(self.act.action))


class Doors(Horizontal):
    """The line."""

    class Opened(Message):
        """A door was clicked: what it does is to be done."""

        def __init__(self, action: str) -> None:
            self.action = action
            super().__init__()

    def __init__(self, view: View) -> None:
        super().__init__(id="doors")
        self._doors = [Door(act) for act in doors(view)]
        self._ticker = Steady(id="ticker")
        self.display = bool(self._doors)

    def compose(self) -> ComposeResult:
        """The doors, then the ticker in what room is left."""
        yield from self._doors
        yield self._ticker

    def see(self, view: View, news: News) -> None:
        """Show a newer view."""
        waiting = dict(zip(_COUNTED, (len(offers_owed(view)), news.unread), strict=True))
        for door in self._doors:
            door.see(waiting.get(door.act.word, 0))
        line = news.headline
        self._ticker.say(Content(f"◦ {line}" if line else ""))

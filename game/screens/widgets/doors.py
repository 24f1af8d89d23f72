"""The doors of the room: a line of what the rules beyond the core open, and the newest headline.

Each door has its key and, where something waits behind it, how much. With all of them off there
is no such line.
"""

from __future__ import annotations

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


class Door(Steady):
    """One door; a click opens it."""

    def __init__(self, act: Act) -> None:
        super().__init__(classes="door")
        self.act = act
        self.see(0)

    def see(self, waiting: int) -> None:
        """Show how much waits behind it."""
        more = f" {waiting}" if waiting else ""
        self.say(
            Content.assemble(
                (self.act.key, "bold $text-accent"),
                (f" {_(self.act.word)}", ""),
                (more, "bold $text-warning"),
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
        self.acts = doors(view)
        self.display = bool(self.acts)

    def compose(self) -> ComposeResult:
        """The doors, then the ticker in what room is left."""
        for act in self.acts:
            yield Door(act)
        yield Steady(id="ticker")

    def see(self, view: View, news: News) -> None:
        """Show a newer view."""
        waiting = {"Pacts": len(offers_owed(view)), "Wire": news.unread}
        for door in self.query(Door):
            door.see(waiting.get(door.act.word, 0))
        line = news.headline
        self.query_one("#ticker", Steady).say(Content(f"◦ {line}" if line else ""))

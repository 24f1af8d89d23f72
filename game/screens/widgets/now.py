"""What you can do now: the next sensible steps, each with its key."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from game.rules.view import View
from game.screens.advice import next_steps
from game.screens.widgets.lines import Piece


def now(view: View, unread: int) -> Content:
    """At most three steps, and what has not been read."""
    pieces: list[Piece] = []
    for key, words in next_steps(view)[:3]:
        pieces += [(f"{key} " if key else "", "bold $text-accent"), (f"{words}\n", "")]
    if unread:
        pieces += [
            ("m ", "bold $text-accent"),
            (f"{unread} unread in the talk\n", "bold $text-warning"),
        ]
    return Content.assemble(*pieces).rstrip()


class Now(Static):
    """The pane."""

    def __init__(self, view: View) -> None:
        super().__init__(now(view, 0), id="now", classes="pane")
        self.border_title = "Now"
        self._view = view

    def see(self, view: View, unread: int) -> None:
        """Show a newer view."""
        self._view = view
        self.update(now(view, unread))

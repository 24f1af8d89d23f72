"""What the forms of the room share: what they do, what it would come to, the key that sends.

The key that opens a form also sends it; Escape closes it and nothing has happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from game.language import _, later
from game.rules.moves import COST, SeatMove
from game.screens.desk import Desk
from game.screens.dialogs.frame import Frame


class Dialog(Frame):
    """A form over the room; dismisses with whether anything was done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", later("Close")),
        Binding("question_mark", "app.help", later("Help"), show=False),
    ]

    send_key: ClassVar[str] = "ctrl+s"
    send_word: ClassVar[str] = later("Send")
    more: tuple[tuple[str, str], ...] = ()
    """Further buttons: what is written on each, and its action."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.view = desk.view
        if self.send_word:
            self._bindings.bind(self.send_key, "send", self.send_word)

    def outlook(self) -> Content | None:
        """What it would come to, said below the body whatever is scrolled there."""
        return None

    def moves(self) -> list[SeatMove] | str:
        """What is to be done, or what is still missing."""
        raise NotImplementedError

    def below(self) -> Iterable[Widget]:
        """The outlook."""
        yield Static(id="outlook", markup=False)

    def buttons(self) -> Iterable[Widget]:
        """The one that sends, and further ones."""
        if self.send_word:
            label = f"{_(self.send_word)} · {self.send_key}"
            yield Button(Content(label), variant="primary", compact=True, id="send")
        for label, action in self.more:
            yield Button(Content(_(label)), compact=True, action=f"screen.{action}")

    def on_mount(self) -> None:
        """Say what it would come to so far."""
        self.show_outlook()

    def show_outlook(self) -> None:
        """Say anew what it would come to."""
        outlook = self.outlook()
        line = self.query_one("#outlook", Static)
        line.display = outlook is not None
        line.update(outlook or "")

    def refuse(self, words: str) -> None:
        """Show why it cannot be done, where it was tried."""
        self.query_one("#refusal").remove_class("-done")
        super().refuse(words)

    def report(self, words: str) -> None:
        """Say what was done, where a refusal would stand: the form is still open."""
        self.refuse("✓ " + words)
        self.query_one("#refusal").add_class("-done")

    def action_send(self) -> None:
        """Do it; stay open if it is refused."""
        moves = self.moves()
        if isinstance(moves, str):
            self.refuse(moves)
            return
        seen, self.view = self.view, self.desk.view
        for move in moves:
            if reason := self.desk.act(move, seen):
                self.refuse(reason)
                return
        self.dismiss(True)

    def action_close(self) -> None:
        """Close it; nothing has happened."""
        self.dismiss(False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The buttons do what the keys do."""
        event.stop()
        if event.button.id == "send":
            self.action_send()
        elif event.button.id == "close":
            self.action_close()

    def cost(self, kind: type) -> str:
        """What an act takes, and what is left."""
        left = self.view.capital[self.view.seat]
        return _("Takes {cost} of your capital; you have {left} left this round.").format(
            cost=COST[kind], left=left
        )

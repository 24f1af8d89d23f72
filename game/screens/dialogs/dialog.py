"""What all forms share: a title, a body, a place for refusals, and the key that sends.

The key that opens a form also sends it; Escape closes it and nothing has happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Static

from game.language import _, later
from game.rules.moves import COST, SeatMove
from game.screens.desk import Desk
from game.screens.widgets.foot import Foot


class Dialog(ModalScreen[bool]):
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

    def heading(self) -> str:
        """The title."""
        raise NotImplementedError

    def note(self) -> str:
        """What the act means, in a line or two."""
        return ""

    def form(self) -> Iterable[Widget]:
        """The body."""
        return ()

    def outlook(self) -> Content | None:
        """What it would come to, said below the body whatever is scrolled there."""
        return None

    def moves(self) -> list[SeatMove] | str:
        """What is to be done, or what is still missing."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, note, body, refusal, buttons."""
        with Vertical(id="dialog"):
            yield Static(self.heading(), id="heading", markup=False)
            with VerticalScroll(id="body", can_focus=False):
                yield Static(self.note(), id="note", markup=False)
                yield from self.form()
            yield Static(id="outlook", markup=False)
            yield Static(id="refusal", markup=False)
            with Horizontal(id="buttons"):
                if self.send_word:
                    label = f"{_(self.send_word)} · {self.send_key}"
                    yield Button(Content(label), variant="primary", compact=True, id="send")
                for label, action in self.more:
                    yield Button(Content(_(label)), compact=True, action=f"screen.{action}")
                yield Button(_("Close · esc"), compact=True, id="close")
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Leave out what there is nothing to say in."""
        self.query_one("#note").display = bool(self.note())
        self.refuse("")
        self.show_outlook()

    def on_resize(self, event: events.Resize) -> None:
        """Keep heading, outlook and buttons in sight: only the body scrolls."""
        self.query_one("#body").styles.max_height = max(4, event.size.height - 7)

    def show_outlook(self) -> None:
        """Say anew what it would come to."""
        outlook = self.outlook()
        line = self.query_one("#outlook", Static)
        line.display = outlook is not None
        line.update(outlook or "")

    def refuse(self, words: str) -> None:
        """Show why it cannot be done, where it was tried."""
        refusal = self.query_one("#refusal", Static)
        refusal.display = bool(words)
        refusal.remove_class("-done")
        refusal.update(words)

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

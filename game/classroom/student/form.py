"""What the class's own forms share: a title, a body, a place for refusals, the key that sends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Static

from game.classroom.hall.person import Person
from game.language import _, later
from game.screens.widgets.foot import Foot


class PersonForm(ModalScreen[bool]):
    """A form over a student's place, drawn as those of the room are; it is no move of a seat."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", later("Close")),
        Binding("enter", "send", later("Send")),
    ]

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person

    def heading(self) -> str:
        """The title."""
        raise NotImplementedError

    def note(self) -> str:
        """What it means, in a line or two."""
        raise NotImplementedError

    def form(self) -> Iterable[Widget]:
        """The body."""
        raise NotImplementedError

    def send(self) -> str:
        """Do it; the reason if it was refused, else empty."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, note, body, refusal, buttons."""
        with Vertical(id="dialog"):
            yield Static(self.heading(), id="heading", markup=False)
            with VerticalScroll(id="body", can_focus=False):
                yield Static(self.note(), id="note", markup=False)
                yield from self.form()
            yield Static(id="refusal", markup=False)
            with Horizontal(id="buttons"):
                label = Content(_("Send · enter"))
                yield Button(label, variant="primary", compact=True, action="screen.send")
                yield Button(_("Close · esc"), compact=True, action="screen.close")
        yield Foot(compact=True, show_command_palette=False)

    def action_send(self) -> None:
        """Do it; stay open if it is refused."""
        if reason := self.send():
            self.query_one("#refusal", Static).update(reason)
        else:
            self.dismiss(True)

    def action_close(self) -> None:
        """Close it; nothing has happened."""
        self.dismiss(False)

"""The class's own forms, a student's and the teacher's; they look as those of the room do.

They are no moves of a seat: what they do is the class's business.
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

from game.errors import CommuniqueError
from game.language import _, later
from game.screens.widgets.foot import Foot


class Form(ModalScreen[bool]):
    """A form; dismisses with whether it was done. A refusal leaves it open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", later("Close")),
    ]

    do_word: ClassVar[str] = later("Send")

    def __init__(self) -> None:
        super().__init__()
        self._bindings.bind("enter", "do", self.do_word)

    def heading(self) -> str:
        """The title."""
        raise NotImplementedError

    def note(self) -> str:
        """What it means, in a line or two."""
        return ""

    def form(self) -> Iterable[Widget]:
        """The body."""
        return ()

    def do(self) -> str:
        """Do it; why it could not be done, empty if it was."""
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
                label = Content(f"{_(self.do_word)} · enter")
                yield Button(label, variant="primary", compact=True, id="do")
                yield Button(_("Close · esc"), compact=True, id="close")
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Nothing is refused yet."""
        self.query_one("#note").display = bool(self.note())
        self.refuse("")

    def on_resize(self, event: events.Resize) -> None:
        """Keep heading and buttons in sight: only the body scrolls."""
        self.query_one("#body").styles.max_height = max(4, event.size.height - 7)

    def refuse(self, words: str) -> None:
        """Show why it cannot be done, where it was tried."""
        refusal = self.query_one("#refusal", Static)
        refusal.display = bool(words)
        refusal.update(words)

    def action_do(self) -> None:
        """Do it; stay open if it is refused."""
        try:
            reason = self.do()
        except CommuniqueError as error:
            reason = str(error)
        if reason:
            self.refuse(reason)
        else:
            self.dismiss(True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The buttons do what the keys do."""
        event.stop()
        if event.button.id == "do":
            self.action_do()
        else:
            self.dismiss(False)

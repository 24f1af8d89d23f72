"""Forms over the console, and questions with two answers; they look as the game's own do."""

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
        Binding("enter", "do", later("Do it")),
    ]

    do_word: ClassVar[str] = later("Do it")

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


class Ask(ModalScreen[bool]):
    """A question before what cannot be taken lightly; leaving things as they are is at hand."""

    AUTO_FOCUS = "#no"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n,q", "dismiss(False)", later("No")),
        Binding("y", "dismiss(True)", later("Yes")),
        Binding("left,right", "app.focus_next", show=False),
    ]

    def __init__(self, heading: str, words: str, yes: str, no: str) -> None:
        super().__init__()
        self._heading = heading
        self._words = words
        self._yes = yes
        self._no = no

    def compose(self) -> ComposeResult:
        """The question, what it means, and the two answers."""
        with Vertical(id="dialog"):
            yield Static(self._heading, id="heading", markup=False)
            yield Static(self._words, id="note", markup=False)
            with Horizontal(id="buttons"):
                yield Button(Content(f"{self._no} · esc"), compact=True, id="no")
                yield Button(Content(f"{self._yes} · y"), compact=True, variant="error", id="yes")
        yield Foot(compact=True, show_command_palette=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The buttons do what the keys do."""
        event.stop()
        self.dismiss(event.button.id == "yes")

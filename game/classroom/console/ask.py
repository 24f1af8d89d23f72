"""Questions with two answers, before what cannot be taken lightly."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from game.language import later
from game.screens.widgets.foot import Foot


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

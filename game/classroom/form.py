"""The class's own forms, a student's and the teacher's; they look as those of the room do.

They are no moves of a seat: what they do is the class's business.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from game.errors import CommuniqueError
from game.language import _, later
from game.screens.dialogs.frame import Frame


class Form(Frame):
    """A form; dismisses with whether it was done. A refusal leaves it open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", later("Close")),
    ]

    do_word: ClassVar[str] = later("Send")

    def __init__(self) -> None:
        super().__init__()
        self._bindings.bind("enter", "do", self.do_word)

    def do(self) -> str:
        """Do it; why it could not be done, empty if it was."""
        raise NotImplementedError

    def buttons(self) -> Iterable[Widget]:
        """The one that does it."""
        label = Content(f"{_(self.do_word)} · enter")
        yield Button(label, variant="primary", compact=True, id="do")

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

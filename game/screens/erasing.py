"""Asked before a kept game is erased, as that cannot be undone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from game.language import _, later, plural
from game.screens.widgets.foot import Foot


class EraseScreen(ModalScreen[bool]):
    """Names the files; dismisses with whether they are to go."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,n", "dismiss(False)", later("Keep it")),
        Binding("y", "dismiss(True)", later("Erase for good")),
    ]

    def __init__(self, title: str, files: Sequence[Path]) -> None:
        super().__init__()
        self._title = title
        self._files = files

    def compose(self) -> ComposeResult:
        """What goes, and the two answers; keeping it is at hand."""
        words = plural("Erase this file for good?", "Erase these files for good?", len(self._files))
        with Vertical(id="dialog"):
            yield Static(words, id="heading")
            yield Static(self._title, markup=False)
            yield Static("\n".join(map(str, self._files)), id="note", markup=False)
            with Horizontal(id="buttons"):
                yield Button(_("Keep it · esc"), compact=True, id="keep")
                yield Button(_("Erase for good · y"), compact=True, variant="error", id="erase")
        yield Foot(compact=True, show_command_palette=False)

    @on(Button.Pressed)
    def _answer(self, event: Button.Pressed) -> None:
        """The buttons do what the keys do."""
        self.dismiss(event.button.id == "erase")

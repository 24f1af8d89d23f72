"""The page that says where the figures of a section come from."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.language import _, later
from game.screens.debrief.figures import FIGURES, TUNED


class FiguresScreen(ModalScreen[None]):
    """Explains the figures of one section."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f,q,enter,space", "dismiss(None)", later("Close")),
    ]

    def __init__(self, section: str) -> None:
        super().__init__()
        self._section = section

    def compose(self) -> ComposeResult:
        """A sentence a figure."""
        with VerticalScroll(id="figures"):
            yield Static(_("Where the figures come from"), classes="lead")
            for name, sentence in FIGURES[self._section]:
                words = Content.assemble(
                    (f"{_(name)}  ", "bold $text-primary"), _(sentence).format(**TUNED)
                )
                yield Static(words, classes="item")
            yield Static(_("Esc closes this."), classes="quiet item")

    def on_click(self) -> None:
        """A click closes it."""
        self.dismiss(None)

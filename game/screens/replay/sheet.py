"""A page over what is looked at: a title, and something drawn that scrolls."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.language import _, later
from game.screens.matrix import Drawn


class SheetScreen(ModalScreen[None]):
    """Shows one page; Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss(None)", later("Close")),
    ]

    def __init__(self, title: str, draw: Callable[[int], Content]) -> None:
        super().__init__()
        self._head = title
        self._draw = draw

    def compose(self) -> ComposeResult:
        """The title, the page, how to leave."""
        with VerticalScroll(id="sheet"):
            yield Static(Content(self._head), classes="lead")
            yield Drawn(self._draw)
            yield Static(Content(_("Esc closes this.")), classes="quiet item")

    def on_mount(self) -> None:
        """Let the keys scroll."""
        self.query_one("#sheet").focus()

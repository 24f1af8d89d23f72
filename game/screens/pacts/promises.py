"""The promises of an offer that is being written."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from game.language import _, later
from game.rules.pacts import Promise
from game.rules.view import View
from game.screens.pacts.words import promise_words
from game.screens.widgets.lines import hang
from game.screens.widgets.picker import Picker


class Promises(Picker):
    """A row a promise; backspace takes one out."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace,delete", "drop", later("Take out"))]

    def __init__(self, view: View, promises: tuple[Promise, ...]) -> None:
        super().__init__(id="promises")
        self.view = view
        self.promises = promises

    @property
    def count(self) -> int:
        """A row a promise."""
        return len(self.promises)

    def row(self, position: int, width: int) -> Content:
        """The promise as a sentence."""
        words = f"{promise_words(self.view, self.promises[position])}."
        return hang(Content(words), width, f"{position + 1}. ", 3)

    def foot(self, width: int) -> Content | None:
        """How to take one out, when there are any."""
        if not self.promises:
            return Content.styled(_("  No promise yet."), "$foreground-muted")
        return None

    def add(self, promise: Promise) -> None:
        """Put a promise at the end; the same one stands there once."""
        if promise not in self.promises:
            self.promises = (*self.promises, promise)
        self.cursor = self.promises.index(promise)
        self.changed()

    def action_drop(self) -> None:
        """Take out the promise under the cursor."""
        if self.promises:
            kept = [p for n, p in enumerate(self.promises) if n != self.cursor]
            self.promises = tuple(kept)
            self.cursor = max(0, min(self.cursor, len(kept) - 1))
            self.changed()

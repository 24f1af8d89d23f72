"""The frame of every form: a title, a note, a body, a place for refusals, and buttons."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Static

from game.language import _
from game.screens.widgets.foot import Foot


class Frame(ModalScreen[bool]):
    """A form in its frame; dismisses with whether anything was done."""

    def heading(self) -> str:
        """The title."""
        raise NotImplementedError

    def note(self) -> str:
        """What it means, in a line or two."""
        return ""

    def form(self) -> Iterable[Widget]:
        """The body."""
        return ()

    def below(self) -> Iterable[Widget]:
        """What stands between the body and the refusal, and never scrolls."""
        return ()

    def buttons(self) -> Iterable[Widget]:
        """The buttons, but for the one that closes."""
        return ()

    def compose(self) -> ComposeResult:
        """Title, note, body, refusal, buttons."""
        with Vertical(id="dialog"):
            yield Static(self.heading(), id="heading", markup=False)
            with VerticalScroll(id="body", can_focus=False):
                yield Static(self.note(), id="note", markup=False)
                yield from self.form()
            yield from self.below()
            yield Static(id="refusal", markup=False)
            with Horizontal(id="buttons"):
                yield from self.buttons()
                yield Button(_("Close · esc"), compact=True, id="close")
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Leave out what there is nothing to say in."""
        self.query_one("#note").display = bool(self.note())
        self.refuse("")

    def on_resize(self, event: events.Resize) -> None:
        """Keep all but the body in sight: it alone scrolls."""
        self.query_one("#body").styles.max_height = max(4, event.size.height - 7)

    def refuse(self, words: str) -> None:
        """Show why it cannot be done, where it was tried."""
        refusal = self.query_one("#refusal", Static)
        refusal.display = bool(words)
        refusal.update(words)

"""What happened when the silence was broken and the talks go on: said once, plainly."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game import prose
from game.language import _, later
from game.rules.events import ClockStopped, Event, SilenceRevealed
from game.rules.moves import Silence
from game.rules.view import View
from game.screens.widgets.foot import Foot


def broken_words(events: tuple[Event, ...], view: View) -> list[str]:
    """Who did not keep silence, and what follows; `events` are the newest of the minutes."""
    first = len(view.minutes) - len(events)
    words = []
    for number, event in enumerate(events, start=first):
        silent = isinstance(event, SilenceRevealed) and event.answer is Silence.KEEP
        if isinstance(event, SilenceRevealed | ClockStopped) and not silent:
            line = prose.line(event, view, number)
            words += [prose.told(line, view)] if line else []
    return words


class NoticeScreen(ModalScreen[None]):
    """The notice, over the room."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space,escape", "close", later("Go on"))]

    def __init__(self, words: list[str]) -> None:
        super().__init__()
        self.words = words

    def compose(self) -> ComposeResult:
        """A line each."""
        with Vertical(id="dialog"):
            yield Static(_("Silence was broken"), id="heading")
            with VerticalScroll(id="body"):
                yield Static(Content("\n\n".join(self.words)))
        yield Foot(compact=True, show_command_palette=False)

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)

"""The room of one of several people at a terminal: as for one alone, and it can be passed on."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from game.language import _, later
from game.room import Room
from game.rules.names import Seat
from game.rules.view import View
from game.screens.conference import ConferenceScreen
from game.screens.conferring import Conferring
from game.screens.desk import Desk
from game.screens.hotseat.kept import Kept
from game.screens.plenary import PlenaryScreen
from game.screens.theatre import missed
from game.screens.widgets.talk import Talk


class Passing(Conferring):
    """What runs the AI delegates while one person sits; the record stays open for the next."""

    def end(self) -> None:
        """Stop them."""
        self.stop()

    def close(self) -> None:
        """Stop them, and let go of the record: nobody comes after."""
        super().end()


class HotSeatScreen(ConferenceScreen):
    """One person's room, made anew each time that the person takes the terminal."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("P", "app.pass_on", later("Pass the terminal"), show=False)
    ]

    def __init__(self, room: Room, seat: Seat, kept: Kept, said: Callable[[Seat], Content]) -> None:
        super().__init__(room, seat)
        self.desk = Desk(room.table, seat, self._moved, kept.filed)
        self.conferring: Passing = Passing(self, room)
        self.pages.news = kept.news
        self.pages.news.see(self.view)
        self._kept = kept
        self._said = said

    @property
    def is_new(self) -> bool:
        """Whether the person has neither done anything yet nor sat here before."""
        return super().is_new and not self._kept.heard

    def compose(self) -> ComposeResult:
        """Who sits here and whom the others wait for, over the room."""
        yield Static(self._said(self.seat), id="sitting")
        yield from super().compose()

    def on_mount(self) -> None:
        """First what went on stage meanwhile, then what there is to do."""
        self.query_one(Talk).read_to(self._kept.read)
        if events := missed(self.view, self._kept.heard):
            self.stages.follow(events)

    def _show(self, before: View | None = None) -> None:
        super()._show(before)
        self.query_one("#sitting", Static).update(self._said(self.seat))

    def left(self) -> Kept:
        """How far the person has come, for when they take the terminal again."""
        talk = self.query_one(Talk)
        if talk.display:
            talk.mark_seen()
        # A plenary that is still on has not been seen to its end.
        seen = not any(isinstance(screen, PlenaryScreen) for screen in self.app.screen_stack)
        heard = len(self.view.minutes) if seen else self._kept.heard
        return Kept(heard, talk.read, self.pages.news, self.desk.filed)


def line(name: str, waiting: str) -> Content:
    """Who sits here, whom one waits for, and the key that passes the terminal on."""
    return Content.assemble(
        (f"{name}", "bold"),
        (f" · {waiting}" if waiting else "", ""),
        ("  P ", "bold $text-accent"),
        (_("passes the terminal"), "$foreground-muted"),
    )

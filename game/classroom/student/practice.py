"""Practice: a game against AI delegates for who waits in the lobby; the class ends it.

It is the tutorial, so that nobody learns another's instructions before the class begins, and it
is kept nowhere.
"""

from __future__ import annotations

from functools import cache
from secrets import randbelow
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from game.language import _
from game.room import Room, new_room, person
from game.scenario import Scenario, find, load
from game.screens.conference import ConferenceScreen
from game.screens.conferring import Conferring

TUTORIAL: Final = "the-hotline"


class Unkept(Conferring):
    """The others confer; there is no record that would have to wait for them."""

    alone: ClassVar[bool] = False

    def end(self) -> None:
        """Stop them, without waiting: others are on this loop."""
        self._ended.set()


class PracticeScreen(ConferenceScreen):
    """A game that counts for nothing."""

    def __init__(self) -> None:
        tutorial = _tutorial()
        room: Room = new_room(tutorial, tutorial.setting.seats[:1], randbelow(2**31), None)
        super().__init__(room, person(room))
        self.conferring: Unkept = Unkept(self, room)

    def compose(self) -> ComposeResult:
        """What this is, over the room."""
        words = _("Practice against AI delegates; kept nowhere. When the class begins, it ends.")
        yield Static(Content.styled(words, "$text-accent"), id="sitting")
        yield from super().compose()


@cache
def _tutorial() -> Scenario:
    return load(find(TUTORIAL))

"""The command palette: every act of the conference by name."""

from __future__ import annotations

from collections.abc import Sequence

from game.screens.acts import Act, offered
from game.screens.conference import ConferenceScreen
from game.screens.leaf import Leaf
from game.screens.pacts.screen import PactsScreen
from game.screens.palette import NamedActs


class ActsProvider(NamedActs):
    """Finds the acts of the room."""

    @property
    def _room(self) -> ConferenceScreen | None:
        """The room that one is in, be it under a page; none under what must be seen through."""
        stack = self.app.screen_stack
        rooms = [screen for screen in stack if isinstance(screen, ConferenceScreen)]
        over = isinstance(self.screen, ConferenceScreen | Leaf | PactsScreen)
        return rooms[0] if rooms and over else None

    def acts(self) -> Sequence[Act]:
        """The acts of the room; none outside."""
        room = self._room
        return offered(room.view) if room else ()

    async def do(self, act: Act) -> None:
        """Do it in the room, closing the page that is over it."""
        room = self._room
        if room is not None:
            if self.app.screen is not room:
                self.app.pop_screen()
            await room.run_action(act.action)

"""The command palette: every act of the conference by name."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from game.language import _
from game.screens.acts import Act, offered
from game.screens.conference import ConferenceScreen
from game.screens.leaf import Leaf
from game.screens.pacts.screen import PactsScreen


class ActsProvider(Provider):
    """Finds acts by their names and by what they do."""

    @property
    def _room(self) -> ConferenceScreen | None:
        """The room that one is in, be it under a page; none under what must be seen through."""
        stack = self.app.screen_stack
        rooms = [screen for screen in stack if isinstance(screen, ConferenceScreen)]
        over = isinstance(self.screen, ConferenceScreen | Leaf | PactsScreen)
        return rooms[0] if rooms and over else None

    @property
    def _acts(self) -> list[Act]:
        """The acts of the room; none outside."""
        room = self._room
        return offered(room.view) if room else []

    async def _do(self, act: Act) -> None:
        """Do it in the room, closing the page that is over it."""
        room = self._room
        if room is not None:
            if self.app.screen is not room:
                self.app.pop_screen()
            await room.run_action(act.action)

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for act in self._acts:
            run = partial(self._do, act)
            yield DiscoveryHit(f"{_(act.word)} ({act.key})", run, help=_(act.what))

    async def search(self, query: str) -> Hits:
        """Those that match what was typed."""
        matcher = self.matcher(query)
        for act in self._acts:
            name = f"{_(act.word)} ({act.key}): {_(act.what)}"
            if (score := matcher.match(name)) > 0:
                run = partial(self._do, act)
                yield Hit(score, Content(name), run, help=_(act.what))

"""The command palette: every act of the console by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from game.classroom.console.base import ConsoleScreen
from game.language import _
from game.screens.acts import Act


class ActsProvider(Provider):
    """Finds acts of the screen at hand by their names and by what they do."""

    @property
    def _acts(self) -> Sequence[Act]:
        return self.screen.acts if isinstance(self.screen, ConsoleScreen) else ()

    async def _do(self, act: Act) -> None:
        await self.screen.run_action(act.action)

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
                yield Hit(score, Content(name), partial(self._do, act), help=_(act.what))

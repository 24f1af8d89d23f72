"""Acts in the command palette: found by their names and by what they do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from game.language import _
from game.screens.acts import Act


class NamedActs(Provider):
    """Finds the acts that there are where one is."""

    def acts(self) -> Sequence[Act]:
        """Those that can be found now."""
        raise NotImplementedError

    async def do(self, act: Act) -> None:
        """Do one."""
        raise NotImplementedError

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for act in self.acts():
            run = partial(self.do, act)
            yield DiscoveryHit(f"{_(act.word)} ({act.key})", run, help=_(act.what))

    async def search(self, query: str) -> Hits:
        """Those that match what was typed."""
        matcher = self.matcher(query)
        for act in self.acts():
            name = f"{_(act.word)} ({act.key}): {_(act.what)}"
            if (score := matcher.match(name)) > 0:
                yield Hit(score, Content(name), partial(self.do, act), help=_(act.what))

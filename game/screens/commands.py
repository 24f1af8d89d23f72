"""The command palette: every act of the conference by name."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from game.screens.acts import Act, offered
from game.screens.conference import ConferenceScreen


class ActsProvider(Provider):
    """Finds acts by their names and by what they do."""

    @property
    def _acts(self) -> list[Act]:
        """The acts of the room that one is in; none outside."""
        screen = self.screen
        return offered(screen.view) if isinstance(screen, ConferenceScreen) else []

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for act in self._acts:
            run = partial(self.screen.run_action, act.action)
            yield DiscoveryHit(f"{act.word} ({act.key})", run, help=act.what)

    async def search(self, query: str) -> Hits:
        """Those that match what was typed."""
        matcher = self.matcher(query)
        for act in self._acts:
            name = f"{act.word} ({act.key}): {act.what}"
            if (score := matcher.match(name)) > 0:
                run = partial(self.screen.run_action, act.action)
                yield Hit(score, Content(name), run, help=act.what)

"""The command palette: every act of the console by name."""

from __future__ import annotations

from collections.abc import Sequence

from game.classroom.console.base import ConsoleScreen
from game.screens.acts import Act
from game.screens.palette import NamedActs


class ActsProvider(NamedActs):
    """Finds the acts of the screen at hand."""

    def acts(self) -> Sequence[Act]:
        """Those of the screen at hand."""
        return self.screen.acts if isinstance(self.screen, ConsoleScreen) else ()

    async def do(self, act: Act) -> None:
        """Do it there."""
        await self.screen.run_action(act.action)

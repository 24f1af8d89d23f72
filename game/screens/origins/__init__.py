"""Where the numbers of the room come from: every one of them, in parts."""

from game.screens.origins.screen import OriginsScreen

__all__ = ["OriginsScreen"]

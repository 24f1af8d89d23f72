"""The debrief: how it ended, what was there, and everything opened."""

from game.screens.debrief.screen import DebriefScreen

__all__ = ["DebriefScreen"]

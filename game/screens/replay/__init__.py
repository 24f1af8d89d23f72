"""The replay: any kept conference, move by move, as a seat saw it or from above."""

from game.screens.replay.screen import ReplayScreen

__all__ = ["ReplayScreen"]

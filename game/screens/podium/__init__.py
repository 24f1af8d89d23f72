"""The podium: a statement composed, with what would come of it."""

from game.screens.podium.dialog import PodiumDialog

__all__ = ["PodiumDialog"]

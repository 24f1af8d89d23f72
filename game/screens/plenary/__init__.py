"""The plenary as a small theatre: a scene a clause, a package, a contact group; then the sum."""

from game.screens.plenary.screen import PlenaryScreen

__all__ = ["PlenaryScreen"]

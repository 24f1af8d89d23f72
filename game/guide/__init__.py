"""The guide: leads a player through a first game, one rule at a time."""

from game.guide.deeds import LOOKS, Deed, plenaries
from game.guide.steps import current, of_plenary

__all__ = ["LOOKS", "Deed", "current", "of_plenary", "plenaries"]

"""The guide: leads a player through a first game, one rule at a time."""

from game.guide.deeds import LOOKS, Deed, clauses_of, plenaries
from game.guide.steps import current, of_plenary

__all__ = ["LOOKS", "Deed", "clauses_of", "current", "of_plenary", "plenaries"]

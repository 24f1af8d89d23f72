"""What there was to be had: exact answers over the whole space of texts."""

from game.analysis.debrief import Debrief, debrief
from game.analysis.space import Space, WholeText

__all__ = ["Debrief", "Space", "WholeText", "debrief"]

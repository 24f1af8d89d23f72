"""What there was to be had: exact answers over the whole space of texts.

`best` and `debrief` go through every text; `overview` takes texts apart into what adds up and so
answers for spaces that nobody can go through; `trades` says what a game missed.
"""

from game.analysis.debrief import Debrief, debrief
from game.analysis.space import Space, WholeText

__all__ = ["Debrief", "Space", "WholeText", "debrief"]

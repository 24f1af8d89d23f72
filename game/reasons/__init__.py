"""Why the AI delegates did what they did, move by move, once a conference is over.

Nothing of it is recorded: a delegate is a function of what its seat sees and of its luck, so it is
asked again, at each of its moves, with the view that it had. A move that it would not make today,
in a game of an earlier version, has no reason.
"""

from game.reasons.asking import Reason, reasons
from game.reasons.words import words

__all__ = ["Reason", "reasons", "words"]

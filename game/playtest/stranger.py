"""A delegate that makes random legal moves: what a scenario must stand, and what it can reach.

Random play finds what no sensible play would (ChoiceScript's `randomtest`): it shows which
content can be reached at all, and that no conference gets stuck.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from game.delegates import Delegate, Luck
from game.playtest.arguments import positions
from game.playtest.moves import a_move, answer_demarche, answer_silence
from game.rules.legal import refusal
from game.rules.moves import DeclareReady, FilePositions, SeatMove
from game.rules.names import Phase
from game.rules.view import View

MOVES: Final = 10
"""Random moves that it makes in a round at most, besides filing and answering."""


class Stranger(Delegate):
    """A random player, for one conference.

    In a round it files on every clause in brackets, makes up to ten random moves, answers the
    démarches that wait, and is ready.
    """

    def __init__(self) -> None:
        self._calls = 0
        self._round = 0
        self._left = 0

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        """What it does next, anything legal; nothing once it is ready."""
        self._calls += 1
        chance = Random(luck.draw("stranger", self._calls, below=2**63))  # noqa: S311 - play
        if view.phase is Phase.SILENCE:
            return [] if view.silence else [_silence(view, chance)]
        if view.round != self._round:
            self._round, self._left = view.round, chance.randint(0, MOVES)
        return self._informals(view, chance)

    def _informals(self, view: View, chance: Random) -> Sequence[SeatMove]:
        if view.seat in view.ready:
            return []
        unfiled = [clause for clause in view.open_clauses if clause.id not in view.filings]
        if unfiled:
            return [FilePositions(view.seat, c.id, positions(c, chance)) for c in unfiled]
        self._left -= 1
        if self._left >= 0 and (move := a_move(view, chance)):
            return [move]
        if view.demarches:
            return [answer_demarche(view, chance)]
        return [DeclareReady(view.seat)]


def _silence(view: View, chance: Random) -> SeatMove:
    while refusal(view, move := answer_silence(view, chance)) is not None:
        pass
    return move

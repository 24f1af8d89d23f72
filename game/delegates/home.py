"""Home: what one's own constituencies would let pass, as their approval is now.

What one has committed to in public counts with it: on a commitment's clause, a wording that would
not honour it is liked less by every constituency, and is worth less, by what that would cost.
"""

from __future__ import annotations

from dataclasses import replace

from game.rules.capitals import Constituency
from game.rules.instructions import Instructions
from game.rules.names import ClauseId, Module, Term, WordingId
from game.rules.press import Clarification, Commitment
from game.rules.procedure.ratification import final_approval
from game.rules.text import Text
from game.rules.tuning import COMMITMENT_APPROVAL, COMMITMENT_SCORE
from game.rules.view import View


def commitments(view: View) -> dict[ClauseId, Commitment]:
    """What one has committed to in public and is not about to clarify away, by clause."""
    freed = {s.clause for s in view.statements if isinstance(s, Clarification)}
    return {
        clause: made
        for (seat, clause), made in view.commitments.items()
        if seat == view.seat and clause not in freed
    }


def bound_instructions(view: View) -> Instructions:
    """One's instructions, with what one's public commitments would cost taken off the points."""
    points = dict(view.instructions.points)
    for clause, made in commitments(view).items():
        row = points[clause]
        cost = COMMITMENT_SCORE * made.firmness
        points[clause] = {w: p - cost * (p < row[made.term.wording]) for w, p in row.items()}
    return replace(view.instructions, points=points)


def voices(view: View) -> list[Constituency]:
    """The constituencies whose approval decides, their taste with one's commitments counted.

    There are none if the game is played without capitals.
    """
    if Module.CAPITALS not in view.procedure.modules:
        return []
    return [_held_to(view, c) for c in view.instructions.constituencies if c.has_say]


def would_ratify(view: View, text: Text) -> bool:
    """Whether all of them would let a whole text pass."""
    return all(final_approval(view.approvals[c.id], c, text) >= c.threshold for c in voices(view))


def ill_liked(view: View, clause: ClauseId, wording: WordingId) -> int:
    """By how much approval at home, summed up, a wording falls short of the best of its clause."""
    found = view.clause(clause)
    assert found is not None, "the clause is one of the view's"
    return sum(
        max(_taste(c, clause, w.id) for w in found.wordings) - _taste(c, clause, wording)
        for c in voices(view)
    )


class Margins:
    """How much approval there is to spare at home while one opens one's hand.

    It begins with a text; every further wording that one could live with on a clause may become
    the one agreed, so the least liked of them counts. A constituency that would refuse the text
    itself is past helping and left out.
    """

    def __init__(self, view: View, text: Text) -> None:
        self._least: dict[str, dict[ClauseId, int]] = {}
        self._left: dict[str, int] = {}
        self._voices = []
        for voice in voices(view):
            tastes = {clause: _taste(voice, clause, w) for clause, w in text.items()}
            left = view.approvals[voice.id] + sum(tastes.values()) - voice.threshold
            if left >= 0:
                self._voices.append(voice)
                self._least[voice.id], self._left[voice.id] = tastes, left

    def allows(self, clause: ClauseId, wording: WordingId) -> bool:
        """Whether one can live with one more wording of a clause; if so, it counts from now on."""
        costs = {
            voice.id: max(0, self._least[voice.id][clause] - _taste(voice, clause, wording))
            for voice in self._voices
        }
        if any(cost > self._left[home] for home, cost in costs.items()):
            return False
        for home, cost in costs.items():
            self._left[home] -= cost
            self._least[home][clause] -= cost
        return True


def _held_to(view: View, constituency: Constituency) -> Constituency:
    taste = dict(constituency.taste)
    for clause, made in commitments(view).items():
        row = view.instructions.points[clause]
        for wording, points in row.items():
            honoured = points >= row[made.term.wording]
            by = made.firmness if honoured else -COMMITMENT_APPROVAL * made.firmness
            taste[Term(clause, wording)] = taste.get(Term(clause, wording), 0) + by
    return replace(constituency, taste=taste)


def _taste(constituency: Constituency, clause: ClauseId, wording: WordingId) -> int:
    return constituency.taste.get(Term(clause, wording), 0)

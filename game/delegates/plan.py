"""The plan: which whole text to work for now.

A delegate aims at the text with the greatest product of gains (Nash 1950), as far as it can guess
the others', among those that some coalition which can carry them would rather have than none and
that give it at least what it insists on now (`aspiration`). The gain of who has not moved as it
has itself counts for less in the product (`reciprocity`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import prod
from typing import Final

import numpy as np
import numpy.typing as npt

from game.delegates.aspiration import floor
from game.delegates.evidence import Losses
from game.delegates.home import bound_instructions, voices
from game.delegates.reciprocity import needed, returned, withheld
from game.delegates.temperament import Temperament
from game.rules.decision import Consensus, Electorate
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.text import Text
from game.rules.view import View
from game.worths import Choices, Truths, approvals, text_at, worths

_TEXTS: Final = 60_000
"""Texts that a delegate keeps in mind; of more, each clause's least promising are left out."""

_COALITIONS: Final = 200
"""Winning coalitions that a delegate considers."""

_HOPELESS: Final = -100
"""What a text is worth that one's own capital would not ratify."""

_UNWILLING: Final = -1000.0
"""Puts every text that too few are willing to have under all others."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a delegate works for in a round.

    `text` is the whole text it aims at and `worth` what that is worth to it; `floor` is the
    least that it would agree to now, never under its walk-away value; `fair` what a fair text
    would be worth to it; `gains` the others' estimated gains from the text. `returned` is what
    each of the others has returned of its movement, and `withheld` what it therefore withholds.
    """

    text: Text
    worth: int
    floor: int
    fair: int
    gains: Mapping[Seat, float]
    returned: Mapping[Seat, float] = field(default_factory=dict)
    withheld: frozenset[Term] = frozenset()


def make_plan(view: View, temperament: Temperament, losses: Mapping[Seat, Losses]) -> Plan:
    """Look for the text to work for, given what the others seem to lose by each wording."""
    moved = returned(view)
    kept = withheld(view, moved)
    choices = _choices(view, losses, kept)
    own = np.where(_ratified(view, choices), worths(bound_instructions(view), choices), _HOPELESS)
    own = own.reshape(-1)
    gains = {seat: _gains(view, choices, losses[seat]) for seat in view.others}
    support = _support(view.electorate, view.seat, gains)
    gain = own - float(view.instructions.walk_away)
    weighed = [(1.0, gain), *((moved[seat], gains[seat]) for seat in gains)]
    welfare = _welfare(weighed, np.minimum(gain, support))
    fair = int(own[_best(welfare, own)])
    hoped = int(own[support >= 0].max()) if (support >= 0).any() else fair
    owed = min((moved[seat] for seat in needed(view, moved)), default=1.0)
    least = floor(view, temperament, fair, max(hoped, fair), owed)
    within = own >= least
    chosen = _best(np.where(within, welfare, -np.inf), own) if within.any() else int(own.argmax())
    return Plan(
        text_at(choices, chosen),
        int(own[chosen]),
        least,
        fair,
        {seat: float(gain[chosen]) for seat, gain in gains.items()},
        moved,
        kept,
    )


def _welfare(weighed: Sequence[tuple[float, Floats]], willing: Floats) -> Floats:
    """The logarithm of the product of gains, each to the power of its weight.

    Under all of these stands what too few are willing to have.

    A gain under a point counts as a point, so that who is left out of a coalition does not hide
    what the others gain. Of texts that too few are willing to have, the least unwelcome is best.
    """
    products: Floats = np.add.reduce([w * np.log(np.maximum(gain, 1.0)) for w, gain in weighed])
    return np.where(willing >= 0, products, willing + _UNWILLING)


def _ratified(view: View, choices: Choices) -> Truths:
    """Which texts every constituency with a say would let pass, as approvals are now."""
    ratified = np.ones([len(wordings) for wordings in choices.values()], dtype=bool)
    for voice in voices(view):
        ratified &= approvals(voice, view.approvals[voice.id], choices) >= voice.threshold
    return ratified


def _choices(
    view: View, losses: Mapping[Seat, Losses], kept: frozenset[Term]
) -> dict[ClauseId, list[WordingId]]:
    """For every clause what it can still stand at, for this delegation.

    There is no red line among it, nor what is `kept` back, unless there is nothing else.
    """
    red_lines = view.instructions.red_lines
    choices: dict[ClauseId, list[WordingId]] = {}
    for clause in view.clauses:
        if clause.id in view.agreed:
            choices[clause.id] = [view.agreed[clause.id].wording]
            continue
        able = [w.id for w in clause.wordings if clause.may_carry(w.id)]
        signed = [w for w in able if Term(clause.id, w) not in red_lines]
        free = [w for w in signed if Term(clause.id, w) not in kept]
        choices[clause.id] = free or signed or able
    while prod(len(wordings) for wordings in choices.values()) > _TEXTS:
        longest = max(choices, key=lambda clause: len(choices[clause]))
        promise = _promise(view, losses, longest)
        choices[longest].remove(min(choices[longest], key=promise.__getitem__))
    return choices


def _promise(view: View, losses: Mapping[Seat, Losses], clause: ClauseId) -> dict[WordingId, float]:
    """For every wording of a clause: its points less what the others seem to lose by it."""
    found = view.clause(clause)
    assert found is not None, "the clause is one of the view's"
    wordings = [w.id for w in found.wordings]
    lost = np.add.reduce([theirs[clause] for theirs in losses.values()])
    points = view.instructions.points[clause]
    return {w: points[w] - float(loss) for w, loss in zip(wordings, lost, strict=True)}


def _gains(view: View, choices: Mapping[ClauseId, Sequence[WordingId]], losses: Losses) -> Floats:
    """Another's estimated gain over its walk-away value, guessed to be like one's own."""
    total = np.array([100.0 - view.instructions.walk_away])
    for clause in view.clauses:
        position = {w.id: n for n, w in enumerate(clause.wordings)}
        row = losses[clause.id][[position[w] for w in choices[clause.id]]]
        total = np.subtract.outer(total, row)
    return total.reshape(-1)


def _support(electorate: Electorate, seat: Seat, gains: Mapping[Seat, Floats]) -> Floats:
    """For every text, the gain of the worst-off in the best-off coalition that can carry it."""
    coalitions = _coalitions(electorate, seat, tuple(gains))
    worst = [np.minimum.reduce([gains[s] for s in others]) for others in coalitions if others]
    if not worst:
        # Nobody else is needed, or no coalition of those considered wins: please everyone.
        worst = [np.minimum.reduce(list(gains.values()))]
    support: Floats = np.maximum.reduce(worst)
    return support


def _coalitions(
    electorate: Electorate, seat: Seat, others: tuple[Seat, ...]
) -> list[tuple[Seat, ...]]:
    """The smallest sets of others with which the delegation can carry a text."""
    if isinstance(electorate.rule, Consensus):
        return [others]
    found: list[tuple[Seat, ...]] = []
    for size in range(len(others) + 1):
        for allies in combinations(others, size):
            against = [other for other in others if other not in allies]
            minimal = not any(set(smaller) <= set(allies) for smaller in found)
            if minimal and electorate.met((seat, *allies), against):
                found.append(allies)
                if len(found) == _COALITIONS:
                    return found
    return found


def _best(first: Floats, then: npt.NDArray[np.int64]) -> int:
    """The position of the highest; of equals the one that is worth more to oneself."""
    return int(np.where(first >= first.max() - 1e-9, then, -1_000_000).argmax())

"""What a delegation is known for, measured by what it was told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.lint.bargain import Bargain
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.scenario.finding import Finding
from game.scenario.plainly import quoted

_NEAR: Final = 4, 5
"""A wording worth this share of the best one on the table is near the top."""

_HEAVIER: Final = 3, 2
"""A clause so many times as weighty as another matters more beyond dispute."""


def known_for_at_odds(bargain: Bargain) -> Iterator[Finding]:
    """What a delegation is known for is what its instructions want, the weightiest clause first.

    Everybody goes by `known_for`, AI delegates too. The wording is worth at least four fifths of
    the best one on the table, and no clause that comes later, or is left out, is half as weighty
    again: the weight of a clause is what lies between its best wording and its worst.

    Passing:
        delegations:
          - id: isle
            known_for: {birds: closed, dredging: noted}

    Failing:
        delegations:
          - id: isle
            known_for: {dredging: dredge}
    """
    for delegation in bargain.setting.delegations:
        seat, named = delegation.seat, delegation.known_for
        for i, term in enumerate(named):
            spot = bargain.delegation(seat)["known_for"][term.clause]
            if better := _better(bargain, seat, term):
                what = f"{delegation.short} is known for {quoted(term.wording)} and would get much"
                what += f" more out of {quoted(better)}"
                mend = f"name {quoted(better)}, or change the points"
                yield Finding(spot.path, what, mend, "known-for-at-odds")
            if heavier := _heavier(bargain, seat, named[: i + 1]):
                what = f"{quoted(heavier)} weighs much more with {delegation.short} than"
                what += f" {quoted(term.clause)}"
                mend = f"name {quoted(heavier)} first, or change the points"
                yield Finding(spot.path, what, mend, "known-for-at-odds", at_key=True)


def _better(bargain: Bargain, seat: Seat, term: Term) -> WordingId | None:
    """The best wording on the table, if one known for is not near it."""
    row = bargain.setting.instructions[seat].points[term.clause]
    offered = [w.id for w in bargain.setting.by_id[term.clause].wordings]
    best = max(offered, key=row.__getitem__)
    return best if row[term.wording] * _NEAR[1] < row[best] * _NEAR[0] else None


def _heavier(bargain: Bargain, seat: Seat, named: Sequence[Term]) -> ClauseId | None:
    """The weightiest clause not named yet, if it matters much more than the last one named."""
    points = bargain.setting.instructions[seat].points
    weights = {clause: max(row.values()) - min(row.values()) for clause, row in points.items()}
    left = [clause for clause in weights if clause not in {term.clause for term in named}]
    most = max(left, key=weights.__getitem__, default=None)
    if most is None or weights[most] * _HEAVIER[1] <= weights[named[-1].clause] * _HEAVIER[0]:
        return None
    return most

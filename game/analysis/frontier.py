"""The Pareto frontier: the settlements that nobody can better without somebody losing.

Axis by axis, what can be reached is added up (`reach`). Where more than a limit is left, one is
kept of all that differ little (`thin`). The frontier is then *partial*: it lists real
settlements, and no settlement gives anybody more than `within` points above one of those listed,
all seats compared. The bound is proven: from how far what was kept can be from what it stands
for, and what that could still have come to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.reach import Reached, Scope, added
from game.analysis.skyline import maximal
from game.analysis.sums import Settlement, Sums
from game.analysis.thin import distance, thinned
from game.worths import Numbers

LIMIT: Final = 60_000
"""How much is kept of what can be reached, at most: a second or two an axis."""


@dataclass(frozen=True)
class Frontier:
    """Settlements, by their ways on each axis: `picks` (settlements, axes), `payoff` beside.

    `within` is 0 if it is complete, and None if it is partial and without any bound: nothing in
    force was found, and what was left out may hold something.
    """

    sums: Sums
    picks: Numbers
    payoff: Numbers
    within: int | None

    @property
    def complete(self) -> bool:
        """Whether every Pareto-optimal payoff is listed, and nothing else."""
        return self.within == 0

    def settlement(self, number: int) -> Settlement:
        """One of the settlements."""
        return self.sums.settlement(self.picks[number])


def frontier(sums: Sums, limit: int = LIMIT) -> Frontier:
    """The frontier of what can come into force, by payoffs; who stays outside has walked away."""
    least, most = (_ranges(sums, highest) for highest in (False, True))
    order = np.argsort(-(most - least).sum(axis=1), kind="stable")
    nothing = np.zeros(1, dtype=np.int64)
    reached = [Reached(np.zeros((1, len(sums.owner)), dtype=np.int64), nothing, nothing, 0)]
    for done, number in enumerate(order, start=1):
        rest = order[done:]
        scope = Scope(sums, least[rest].sum(axis=0), most[rest].sum(axis=0), reached[-1].slack)
        reached.append(thinned(added(scope, reached[-1], sums.axes[number].rows.T), limit))
    return _listed(sums, reached, np.argsort(order))


def _ranges(sums: Sums, highest: bool) -> Numbers:
    """The least that every axis adds to every row, or the most: shape (axes, rows)."""
    return np.stack(
        [axis.rows.max(axis=1) if highest else axis.rows.min(axis=1) for axis in sums.axes]
    )


def _listed(sums: Sums, steps: list[Reached], back: Numbers) -> Frontier:
    last = steps[-1]
    payoff, _, inside = sums.payoffs(last.totals.T)
    found = np.flatnonzero(inside)
    best = found[maximal(payoff.T[found])]
    within: int | None = 0
    if last.slack:
        hoped, _, possible = sums.payoffs(last.totals.T + last.slack)
        within = distance(hoped.T[possible], payoff.T[best])
    return Frontier(sums, _traced(steps, best)[:, back], payoff.T[best], within)


def _traced(steps: list[Reached], ends: Numbers) -> Numbers:
    """The ways that lead to some of the last sums: shape (sums, axes), in the order of steps."""
    ways = []
    for step in reversed(steps[1:]):
        ways.append(step.way[ends])
        ends = step.before[ends]
    return np.column_stack(ways[::-1])

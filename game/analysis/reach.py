"""What can be reached with some axes, of which only what matters is kept.

Rows only add, so that a sum which is no better in any row than another is of no use whatever is
written afterwards (dynamic programming for sums of discrete sets; Nemhauser and Ullmann 1969).
Of no use either is what cannot come into force any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.joining import carries, in_zone
from game.analysis.skyline import maximal
from game.analysis.sums import Sums
from game.worths import Numbers, Truths

LOST: Final = int(np.iinfo(np.int32).min)
"""What the rows of a seat come to that can join nothing any more."""

_BATCH: Final = 400_000
"""Sums that are held in memory at a time."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Sums over some axes: `totals` (sums, rows), at most `slack` under what they stand for.

    Each adds a way of the last axis, `way`, to a sum over the axes before, `before`.
    """

    totals: Numbers
    before: Numbers
    way: Numbers
    slack: int


@dataclass(frozen=True, slots=True)
class Scope:
    """What the axes that are left can still add to every row, and by how much sums are short."""

    sums: Sums
    least: Numbers
    most: Numbers
    slack: int

    def still_open(self, totals: Numbers) -> Truths:
        """Which sums can still come into force.

        What can make no difference any more is evened out in `totals`, so that it keeps no sums
        apart: the rows of a seat that cannot join, and what is more than enough of a row but
        points.
        """
        sums = self.sums
        enough = (sums.need - self.least)[sums.seats :]
        if len(enough):
            np.minimum(totals[:, sums.seats :], enough, out=totals[:, sums.seats :])
        short = totals + (self.most + self.slack) < sums.need
        if not short.any():
            return np.full(len(totals), carries(sums.setting, (1 << sums.seats) - 1))
        for seat in range(sums.seats):
            mine = sums.owner == seat
            lost = short[:, mine].any(axis=1)
            totals[np.ix_(lost, mine)] = LOST
        return in_zone(sums.setting, sums.joins(~short.T))


def added(scope: Scope, reached: Reached, axis: Numbers) -> Reached:
    """What can be reached with one more axis, of which only what matters is kept."""
    ways = maximal(axis)
    step = max(1, _BATCH // max(1, len(reached.totals)))
    batches = (ways[start : start + step] for start in range(0, len(ways), step))
    parts = [_batch(scope, reached, axis, way) for way in batches]
    totals, before, way = (
        parts[0] if len(parts) == 1 else map(np.concatenate, zip(*parts, strict=True))
    )
    kept = maximal(totals)
    return Reached(totals[kept], before[kept], way[kept], reached.slack)


def _batch(
    scope: Scope, reached: Reached, axis: Numbers, ways: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """With some ways of the axis: sums that are still open, each with what it was and its way."""
    totals = (reached.totals[:, None] + axis[ways]).reshape(-1, axis.shape[1])
    which = np.flatnonzero(scope.still_open(totals))
    before, chosen = np.divmod(which, len(ways))
    return totals[which], before, ways[chosen]

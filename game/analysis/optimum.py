"""The best text by one measure, and the proof that none is better: what all measures share.

What is looked for is bounded by a relaxation (`relax`); then all texts near the bound are gone
through (`sift`), and farther from it until there are some. The best of them is the best of all:
whatever was not gone through is under what was looked for.

Where not everyone must join, every set of delegations that can carry a text is taken in turn,
and only its members are counted: whoever else would join the text only adds to it, and is
counted with a larger set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from typing import Final

import numpy as np

from game.analysis.joining import carries
from game.analysis.relax import Task
from game.analysis.skyline import maximal
from game.analysis.sums import Sums
from game.worths import Numbers, Truths

CLOSE: Final = 1e-6
"""How far off the value of a linear programme may be."""


@dataclass(frozen=True, slots=True)
class Optimum:
    """The best text found, by its ways, what it reaches, and what no text exceeds.

    Without `picks` no text comes into force; then nobody gains.
    """

    picks: Numbers | None
    value: Fraction
    bound: Fraction

    @property
    def proven(self) -> bool:
        """Whether no text is better."""
        return self.value >= self.bound


NOTHING: Final = Optimum(None, Fraction(0), Fraction(0))


def better(one: Optimum, other: Optimum) -> Optimum:
    """The better of the best under two conditions, of which one holds."""
    if other.picks is None or one.picks is None:
        chosen = one if other.picks is None else other
    else:
        chosen = other if other.value > one.value else one
    # Where it is proven that there is no text, there is nothing to be bounded.
    bounds = [o.bound for o in (one, other) if o.picks is not None or not o.proven]
    return Optimum(chosen.picks, chosen.value, max(bounds, default=Fraction(0)))


def gains(sums: Sums, picks: Numbers) -> Numbers:
    """What each seat gains from texts, given by their ways: (texts, axes) to (texts, seats)."""
    totals = reduce(np.add, (axis.rows[:, picks[:, n]] for n, axis in enumerate(sums.axes)))
    payoff, _, _ = sums.payoffs(totals)
    return (payoff - sums.walk_away[:, None]).T


def carrying(sums: Sums, counted: Truths, needed: Truths) -> Iterator[Truths]:
    """The sets of seats that can carry a text, larger first, with all `needed` ones.

    Of two that differ only in seats that are not `counted`, the smaller asks less of a text and
    is enough.
    """
    everyone = (1 << sums.seats) - 1
    every = [everyone] if sums.must.all() else range(everyone, -1, -1)
    idle = [n for n in range(sums.seats) if not counted[n] and not needed[n]]
    for pattern in sorted(every, key=lambda p: -p.bit_count()):
        joiners = np.array([bool(pattern >> n & 1) for n in range(sums.seats)])
        if not (joiners | ~needed).all() or not carries(sums.setting, pattern):
            continue
        fewer = (pattern ^ 1 << n for n in idle if joiners[n])
        if not any(carries(sums.setting, less) for less in fewer):
            yield joiners


def task(sums: Sums, joiners: Truths, floors: Numbers) -> Task | None:
    """What these joiners need: their points first, with the gain that each must have at least.

    Of each axis only the ways are kept with which every need can be reached at all, and that no
    other outdoes; None if an axis has no such way.
    """
    kept = np.flatnonzero(joiners[sums.owner])
    need = sums.need.copy()
    raised = floors > 0
    need[: sums.seats][raised] = (sums.walk_away + floors)[raised]
    axes, need = [axis.rows[kept] for axis in sums.axes], need[kept]
    most = reduce(np.add, (axis.max(axis=1) for axis in axes))
    ways = []
    for axis in axes:
        short = need - (most - axis.max(axis=1))
        able = np.flatnonzero((axis >= short[:, None]).all(axis=0))
        if not len(able):
            return None
        ways.append(able[maximal(axis[:, able].T)])
    return Task(tuple(axis[:, n] for axis, n in zip(axes, ways, strict=True)), need, tuple(ways))


def spread(job: Task, joiners: Truths, by_seat: Numbers) -> Numbers:
    """A number a seat as a number a row of the task: on the joiners' points, 0 elsewhere."""
    by_row = np.zeros(len(job.need), dtype=np.int64)
    by_row[: joiners.sum()] = by_seat[joiners]
    return by_row

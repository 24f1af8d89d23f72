"""The text with the most of a weighted sum of gains: the table's welfare, or one seat's best."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import floor

import numpy as np

from game.analysis.optimum import CLOSE, NOTHING, Optimum, better, carrying, spread, task
from game.analysis.relax import Relaxed, Task, largest
from game.analysis.sift import sift
from game.analysis.sums import Sums
from game.worths import Numbers, Truths


def most(sums: Sums, weights: Sequence[int], floors: Sequence[int] | None = None) -> Optimum:
    """The largest sum of gains, each times its weight (whole, 0 at least), of texts in the zone.

    With `floors`, each seat gains as much at least; a floor of 0 asks for nothing.
    """
    least, best = np.array(floors or [0] * sums.seats), NOTHING
    wanted = np.array(weights)
    for joiners in carrying(sums, wanted > 0, least > 0):
        found = _most(sums, joiners, wanted, least, best)
        best = better(best, found)
    return best


def most_of(sums: Sums, joiners: Truths) -> Optimum:
    """The largest sum of these seats' gains, of texts that all of them would join."""
    ones = np.ones(sums.seats, dtype=np.int64)
    return _most(sums, joiners, ones, np.zeros_like(ones), NOTHING)


def _most(sums: Sums, joiners: Truths, weights: Numbers, floors: Numbers, best: Optimum) -> Optimum:
    """The same of texts that these join, counting them alone; nothing, if it is no better."""
    job = task(sums, joiners, floors)
    if job is None:
        return NOTHING
    wanted = spread(job, joiners, weights)
    base = int(wanted @ spread(job, joiners, sums.walk_away))
    enough = base + best.bound if best.picks is not None else -np.inf
    if sum(int((wanted @ axis).max()) for axis in job.axes) <= enough:
        return NOTHING
    relaxed = largest(job, wanted, np.zeros_like(wanted))
    if relaxed is None or relaxed.value + CLOSE < enough + 1:
        return NOTHING
    return _downwards(job, wanted, base, relaxed)


def _downwards(job: Task, wanted: Numbers, base: int, relaxed: Relaxed) -> Optimum:
    """Look from the relaxation's best downwards, ever further at a time."""
    top = target = floor(relaxed.value + CLOSE)
    step, lowest = 1, sum(int((wanted @ axis).min()) for axis in job.axes)
    while True:
        found = sift(job, relaxed.price + wanted, target + float(relaxed.price @ job.need))
        reached = found.totals @ wanted
        known = int(reached.max(initial=lowest))
        if len(reached) and known >= target:
            picks = found.picks[reached.argmax()]
            top = known if found.complete else top
            return Optimum(picks, Fraction(known - base), Fraction(top - base))
        if target <= lowest:
            return NOTHING if found.complete else Optimum(None, Fraction(0), Fraction(top - base))
        if found.complete:
            top = target - 1
        target, step = max(target - step, known), 2 * step

"""The text whose least gain is largest, plainly or as a share of what each could have gained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil

import numpy as np

from game.analysis.most import most
from game.analysis.optimum import CLOSE, NOTHING, Optimum, better, carrying, gains, spread, task
from game.analysis.relax import largest
from game.analysis.sift import Sifted, sift
from game.analysis.sums import Sums
from game.worths import Numbers, Truths


def fairest(sums: Sums, shares: Sequence[int]) -> Optimum:
    """The largest least gain, each seat's divided by its share; of such texts the largest sum.

    Seats with a share of 0 are left out of account. Where one of the others cannot join, the
    least gain is nothing, and the sum alone decides.
    """
    counted, best = np.array(shares), NOTHING
    for joiners in carrying(sums, counted > 0, counted > 0):
        best = better(best, _rise(sums, joiners, counted))
    if best.value > 0:
        return best
    fullest = most(sums, [1] * sums.seats)
    return Optimum(fullest.picks, Fraction(0), best.bound)


def _rise(sums: Sums, joiners: Truths, shares: Numbers) -> Optimum:
    """Look from the relaxation's best downwards, about a point of somebody's at a time."""
    job = task(sums, joiners, np.zeros_like(shares))
    if job is None:
        return NOTHING
    held = spread(job, joiners, shares)
    relaxed = largest(job, np.zeros_like(held), held)
    if relaxed is None or relaxed.value < -CLOSE:
        return NOTHING
    step = Fraction(1, int(shares.max()))
    top = target = Fraction(relaxed.value + CLOSE).limit_denominator(10**9)
    while True:
        raised = replace(job, need=job.need + _raised(held, target))
        found = sift(raised, relaxed.price, float(relaxed.price @ raised.need))
        if len(found.picks):
            return _fairest(sums, found, shares, top)
        if target == 0:
            return NOTHING if found.complete else Optimum(None, Fraction(0), top)
        top, target = target if found.complete else top, max(target - step, Fraction(0))


def _fairest(sums: Sums, found: Sifted, shares: Numbers, top: Fraction) -> Optimum:
    """The fairest of those found; `top` is what none exceeds, whether found or not."""
    gained = gains(sums, found.picks)
    least = [_least(row, shares) for row in gained]
    value = max(least)
    if found.complete:
        at = max(range(len(least)), key=lambda n: (least[n], int(gained[n].sum())))
        return Optimum(found.picks[at], value, value)
    fullest = most(sums, [1] * sums.seats, _raised(shares, value).tolist())
    picks = found.picks[least.index(value)] if fullest.picks is None else fullest.picks
    return Optimum(picks, value, max(value, top))


def _raised(shares: Numbers, rise: Fraction) -> Numbers:
    """The whole points that make up a rise times each share, at least."""
    return np.array([ceil(rise * int(share)) for share in shares], dtype=np.int64)


def _least(gained: Numbers, shares: Numbers) -> Fraction:
    pairs = zip(gained, shares, strict=True)
    return min(Fraction(int(gain), int(share)) for gain, share in pairs if share > 0)

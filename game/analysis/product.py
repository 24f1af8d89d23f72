"""The text with the largest product of everybody's gains (Nash 1950)."""

from __future__ import annotations

from fractions import Fraction
from math import exp, prod
from typing import Final

import numpy as np

from game.analysis.optimum import CLOSE, Optimum, gains, task
from game.analysis.relax import largest_product
from game.analysis.sift import sift
from game.analysis.sums import Sums
from game.worths import Numbers

_LEEWAY: Final = 0.002
"""How far under the bound texts are looked for at first, in logarithms of the product."""


def product(sums: Sums, known: Numbers) -> Optimum:
    """The largest product of gains, where `known` are a text's ways from which everyone gains.

    Logarithms lie under their tangents: at the relaxation's best, the sum of all logarithms is
    at most a weighted sum of points, and which texts can still reach it is told by prices.
    """
    everyone, seats = np.ones(sums.seats, dtype=bool), sums.seats
    job = task(sums, everyone, np.ones(seats, dtype=np.int64))
    relaxed = largest_product(job, sums.walk_away) if job else None
    assert job, "everyone gains from a text that is known"
    assert relaxed, "and so from a mixture"
    gained = np.maximum(relaxed.total[:seats] - sums.walk_away, CLOSE)
    price = relaxed.price.copy()
    price[:seats] += 1 / gained
    # What the priced sum of a text is above the bound on the logarithms of its gains.
    above = float(relaxed.price @ job.need + ((sums.walk_away / gained) + 1 - np.log(gained)).sum())
    top = sum(float((price @ axis).max()) for axis in job.axes) - above
    best, leeway = known, _LEEWAY
    while True:
        least = max(top - leeway, _log(sums, best)) - CLOSE
        found = sift(job, price, least + above)
        best = _largest(sums, np.vstack((found.picks, best)))
        if not found.complete:
            return Optimum(best, _product(sums, best), Fraction(exp(top)))
        if _log(sums, best) >= least:
            return Optimum(best, _product(sums, best), _product(sums, best))
        leeway *= 4


def _largest(sums: Sums, picks: Numbers) -> Numbers:
    """The ways of the text with the largest product; where reals cannot tell, whole numbers do."""
    logs = np.log(np.maximum(gains(sums, picks), CLOSE)).sum(axis=1)
    close = picks[logs >= logs.max() - CLOSE]
    return max(close, key=lambda text: _product(sums, text))


def _product(sums: Sums, picks: Numbers) -> Fraction:
    return Fraction(prod(int(gain) for gain in gains(sums, picks[None])[0]))


def _log(sums: Sums, picks: Numbers) -> float:
    return float(np.log(gains(sums, picks[None])[0]).sum())

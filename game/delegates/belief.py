"""Beliefs about another's losses on one clause: many guesses, weighed by what was observed.

A guess is a clause's weight with the other delegation and a loss for each wording, in points of
the other's scale of 100. Guesses are spread evenly over what could be (weights as a random
division of 100 among the clauses, losses uniform between none and the whole weight); every
observed stance makes those guesses likelier under which it was to be expected. The estimate is
the mean over guesses, that is, Bayes' rule on a fixed sample (cf. Hindriks and Tykhonov 2008,
"Opponent modelling in automated multi-issue negotiation using Bayesian learning").

The spread is a low-discrepancy sequence, not a generator, so it is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_GUESSES: Final = 400
_DOUBT: Final = 4.0
"""Points by which a stance may stray from the threshold that explains it."""


@cache
def guesses(clauses: int, wordings: int) -> Floats:
    """Losses under every guess for a clause of so many; shape (guesses, wordings), in points."""
    spread = _spread(wordings + 1)
    # The marginal of a uniform division of 100 among the clauses is Beta(1, clauses - 1).
    weight = 100 * (1 - spread[:, :1] ** (1 / max(1, clauses - 1)))
    shape = spread[:, 1:]
    low, high = shape.min(axis=1, keepdims=True), shape.max(axis=1, keepdims=True)
    losses: Floats = weight * (shape - low) / np.maximum(high - low, 1e-9)
    return _frozen(losses)


@cache
def threshold(clauses: int, wordings: int, percent: int) -> float:
    """The loss under which so many percent of the wordings of a clause are expected to lie."""
    losses = guesses(clauses, wordings)
    return float(np.percentile(losses, percent))


_STRAY: Final = 8.0
"""Points by which a clause's weight may stray from what its rank among the clauses suggests."""


@cache
def ranked_weights(clauses: int) -> tuple[float, ...]:
    """The expected weights, in points, of the heaviest clause, the next, and so on.

    They are those of a uniform random division of 100 (David and Nagaraja 2003, section 6.4).
    """
    return tuple(
        50 / clauses * (1 + sum(1 / k for k in range(rank, clauses + 1)))
        for rank in range(1, clauses + 1)
    )


@cache
def _heaviest(clauses: int, wordings: int) -> Floats:
    """The clause's weight under every guess: its greatest loss."""
    return _frozen(guesses(clauses, wordings).max(axis=1))


@lru_cache(maxsize=2048)
def _unlikely(
    clauses: int,
    wordings: int,
    places: tuple[int, ...],
    supported: tuple[bool, ...],
    limits: tuple[float, ...],
) -> Floats:
    """By how much a stance makes every guess less likely, as a logarithm.

    All who hear of a stance reckon with it alike, so it is worked out once for all of them.
    """
    sign = np.where(supported, 1.0, -1.0)
    strain = sign * (guesses(clauses, wordings)[:, places] - np.array(limits)) / _DOUBT
    # The logarithm of a logistic function, written so that it cannot overflow.
    return _frozen(np.logaddexp(0.0, strain).sum(axis=1))


def _frozen(numbers: Floats) -> Floats:
    numbers.flags.writeable = False
    return numbers


class Belief:
    """What one delegation is believed to lose by each wording of one clause."""

    def __init__(self, clauses: int, wordings: int) -> None:
        self._shape = clauses, wordings
        self._losses = guesses(clauses, wordings)
        self._likelihood = np.zeros(len(self._losses))

    def copy(self) -> Belief:
        """The same belief, to try out what more would make of it."""
        belief = Belief.__new__(Belief)
        belief._shape, belief._losses = self._shape, self._losses
        belief._likelihood = self._likelihood.copy()
        return belief

    def observe(
        self,
        places: Sequence[int],
        supported: Sequence[bool],
        limits: Sequence[float],
        weight: float,
    ) -> None:
        """The wordings at `places` were supported or not, when losses up to `limits` were."""
        stance = tuple(places), tuple(supported), tuple(limits)
        self._likelihood -= weight * _unlikely(*self._shape, *stance)

    def weighs(self, points: float) -> None:
        """The clause is held to be worth about so many points to it at most."""
        stray = (_heaviest(*self._shape) - points) / _STRAY
        self._likelihood -= stray**2 / 2

    def losses(self) -> Floats:
        """The expected loss of every wording, in points."""
        chances = np.exp(self._likelihood - self._likelihood.max())
        mean: Floats = chances @ self._losses / chances.sum()
        falls_short: Floats = mean - mean.min()
        return falls_short


def _spread(dimensions: int) -> Floats:
    """Points spread evenly over the unit cube (Roberts 2018, the R sequence)."""
    ratio = 2.0
    for _ in range(64):
        ratio = (1 + ratio) ** (1 / (dimensions + 1))
    steps = ratio ** -np.arange(1.0, dimensions + 1)
    points: Floats = (0.5 + np.arange(1, _GUESSES + 1)[:, None] * steps) % 1.0
    return points

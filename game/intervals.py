"""How sure a figure is: 95% confidence intervals for rates and means.

- A rate: Wilson's score interval (E. B. Wilson, "Probable inference, the law of succession, and
  statistical inference", JASA 22, 1927), which keeps inside 0 to 1 and holds for few games.
- A mean: Student's t interval ("Student", "The probable error of a mean", Biometrika 6, 1908),
  of ten numbers or more: of fewer, most of our figures are too far from normal for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, sqrt
from statistics import NormalDist
from typing import Final, NamedTuple

from scipy.special import stdtrit  # type: ignore[import-untyped]

LEVEL: Final = 0.95
"""How often such an interval holds the true figure."""

FEW: Final = 10
"""Of fewer numbers no interval is given for a mean."""

_Z: Final = NormalDist().inv_cdf((1 + LEVEL) / 2)


class Interval(NamedTuple):
    """From where to where the true figure may lie."""

    low: float
    high: float


@dataclass(slots=True)
class Rate:
    """How often something was so, of how many times."""

    hits: int = 0
    of: int = 0

    def add(self, hit: bool) -> None:
        """Count once more."""
        self.hits += hit
        self.of += 1

    @property
    def share(self) -> float:
        """From 0 to 1; 0 of nothing."""
        return self.hits / self.of if self.of else 0.0

    @property
    def interval(self) -> Interval:
        """Wilson's score interval; of nothing, anything may be true.

        >>> [round(end, 3) for end in Rate(8, 10).interval]
        [0.49, 0.943]
        """
        if not self.of:
            return Interval(0.0, 1.0)
        square = _Z * _Z / self.of
        centre = (self.share + square / 2) / (1 + square)
        spread = self.share * (1 - self.share) / self.of + square / (4 * self.of)
        half = _Z * sqrt(spread) / (1 + square)
        return Interval(max(0.0, centre - half), min(1.0, centre + half))


@dataclass(slots=True)
class Mean:
    """The mean of numbers that are forgotten one by one (Welford 1962).

    `least` and `most` are what such a number can be; no interval goes beyond.
    """

    least: float = -inf
    most: float = inf
    of: int = 0
    mean: float = 0.0
    squares: float = 0.0

    def add(self, value: float) -> None:
        """Count one more number."""
        self.of += 1
        off = value - self.mean
        self.mean += off / self.of
        self.squares += off * (value - self.mean)

    @property
    def interval(self) -> Interval:
        """Student's t interval; of fewer than FEW numbers anything may be true."""
        if self.of < FEW:
            return Interval(self.least, self.most)
        half = t_quantile(self.of - 1) * sqrt(self.squares / (self.of - 1) / self.of)
        return Interval(max(self.least, self.mean - half), min(self.most, self.mean + half))


def t_quantile(freedom: int) -> float:
    """Student's t for a two-sided interval of LEVEL, with so many degrees of freedom.

    >>> round(t_quantile(9), 3)
    2.262
    """
    return float(stdtrit(freedom, (1 + LEVEL) / 2))

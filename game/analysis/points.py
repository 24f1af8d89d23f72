"""Point solutions: the texts that one idea or another of a good agreement picks out.

- *Nash*: the largest product of the gains over the walk-away values (Nash 1950). Where not all
  can gain, the product is nothing; then the most that can do, and theirs is the largest product.
- *Kalai-Smorodinsky*: the largest least share of what each could have gained at most from any
  text in the zone; who could gain nothing is left out of account (Kalai and Smorodinsky 1975).
- *Egalitarian*: the largest least gain, in points (Kalai 1977).
- *Welfare*: the largest sum of gains (Harsanyi 1955, of points as each counts its own).
- Each seat's *best*: its largest gain while all others get what they need to join.

Texts are single and no lotteries, so these are the discrete forms; of several texts the one with
the larger sum of gains is taken, but for Nash. Each solution says what no text can exceed. Where
the whole frontier is known the best on it is the best there is, since every measure rises with
everybody's gain; else it is looked for by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from game.analysis.fairest import fairest
from game.analysis.frontier import Frontier
from game.analysis.most import most
from game.analysis.optimum import Optimum
from game.analysis.product import product
from game.analysis.sums import Settlement, Sums
from game.rules.names import Seat
from game.worths import Numbers


@dataclass(frozen=True, slots=True)
class Point:
    """A settlement, None if no text can come into force, and what it reaches of its measure."""

    settlement: Settlement | None
    value: Fraction
    bound: Fraction

    @property
    def proven(self) -> bool:
        """Whether no text reaches more."""
        return self.value >= self.bound


@dataclass(frozen=True, slots=True)
class Points:
    """The point solutions of a conference; `best` has one for each seat."""

    nash: Point
    kalai_smorodinsky: Point
    egalitarian: Point
    welfare: Point
    best: dict[Seat, Point]


def points(sums: Sums, known: Frontier) -> Points:
    """The solutions: from the frontier if it is complete, else each looked for by itself."""
    if not known.complete:
        return searched(sums)
    if not len(known.picks):
        nothing = Point(None, Fraction(0), Fraction(0))
        best = dict.fromkeys(sums.setting.seats, nothing)
        return Points(nothing, nothing, nothing, nothing, best)
    return _on(sums, known)


def searched(sums: Sums) -> Points:
    """The solutions, each looked for by itself in the whole space."""
    ones = [1] * sums.seats
    alone = [most(sums, [int(n == seat) for n in range(sums.seats)]) for seat in range(sums.seats)]
    ideal = [int(found.value) for found in alone]
    even, fullest = fairest(sums, ones), most(sums, ones)
    everyone = even.value > 0 and even.picks is not None
    best = {
        seat: _point(sums, _fuller(sums, found, n))
        for n, (seat, found) in enumerate(zip(sums.setting.seats, alone, strict=True))
    }
    return Points(
        _point(sums, product(sums, even.picks) if everyone and even.picks is not None else even),
        _point(sums, fairest(sums, ideal) if any(ideal) else fullest),
        _point(sums, even),
        _point(sums, fullest),
        best,
    )


def _fuller(sums: Sums, found: Optimum, seat: int) -> Optimum:
    """Of the texts that are best for a seat, the one best for all."""
    floors = [int(found.value) if n == seat else 0 for n in range(sums.seats)]
    fuller = most(sums, [1] * sums.seats, floors)
    return Optimum(found.picks if fuller.picks is None else fuller.picks, found.value, found.bound)


def _point(sums: Sums, found: Optimum) -> Point:
    settlement = None if found.picks is None else sums.settlement(found.picks)
    return Point(settlement, found.value, found.bound)


def _on(sums: Sums, known: Frontier) -> Points:
    gains = known.payoff - sums.walk_away
    total, ideal = gains.sum(axis=1), gains.max(axis=0)
    gained = np.maximum(gains, 1).astype(object).prod(axis=1)
    shares = np.where(ideal > 0, gains / np.maximum(ideal, 1), np.inf).min(axis=1)
    even = gains.min(axis=1)

    def at(*keys: Numbers) -> int:
        """Where the first key is largest, then the next."""
        return max(range(len(gains)), key=lambda n: tuple(key[n] for key in keys))

    def point(number: int, value: Fraction) -> Point:
        return Point(known.settlement(number), value, value)

    nash = at((gains > 0).sum(axis=1), gained)
    whole = gained[nash] if gains[nash].min() > 0 else 0
    fair, fairly, full = at(shares, total), at(even, total), at(total)
    pairs = zip(gains[fair], ideal, strict=True)
    ratios = [Fraction(int(gain), int(most)) for gain, most in pairs if most > 0]
    return Points(
        point(nash, Fraction(int(whole))),
        point(fair, min(ratios, default=Fraction(0))),
        point(fairly, Fraction(int(even[fairly]))),
        point(full, Fraction(int(total[full]))),
        {
            seat: point(at(gains[:, n], total), Fraction(int(ideal[n])))
            for n, seat in enumerate(sums.setting.seats)
        },
    )

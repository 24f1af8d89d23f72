"""A text as a sum: what decides over it adds up, clause by clause.

Clauses that a linkage ties together are merged into one *axis*, whose *ways* are all the
combinations of their wordings; then points simply add over the axes (Raiffa 1982, additive
scoring). So does all that decides who joins: a *row* is a number that must reach what it needs,
and a delegation joins if every row of its own does (see `joining`).

- its points, which must reach its walk-away value: the first rows, one a seat, in seat order;
- for each constituency with a say its taste, which must reach the threshold from the start;
- less the number of red lines crossed, which must reach nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from math import prod
from typing import Final

import numpy as np

from game.analysis.joining import carries, in_zone
from game.rules.names import ClauseId, Seat, WordingId
from game.rules.setting import Setting
from game.worths import Numbers, Truths

NEVER: Final = 10**6
"""What is needed where nothing is enough."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Clauses tied together: every way in which they can stand, and what it adds to each row.

    `rows` has shape (rows, ways).
    """

    clauses: tuple[ClauseId, ...]
    ways: tuple[tuple[WordingId, ...], ...]
    rows: Numbers


@dataclass(frozen=True, slots=True)
class Settlement:
    """A text and what everybody has of it: who stays `outside` has its walk-away value."""

    text: dict[ClauseId, WordingId]
    payoff: dict[Seat, int]
    outside: tuple[Seat, ...]


@dataclass(frozen=True)
class Sums:
    """A conference as axes and rows: `owner` (a seat's number) and `need` have one entry a row."""

    setting: Setting
    axes: tuple[Axis, ...]
    owner: Numbers
    need: Numbers
    walk_away: Numbers

    @cached_property
    def seats(self) -> int:
        """How many seats there are."""
        return len(self.setting.seats)

    @cached_property
    def size(self) -> int:
        """How many texts there are."""
        return prod(len(axis.ways) for axis in self.axes)

    @cached_property
    def must(self) -> Truths:
        """Which seats must join whatever comes into force; all of them under consensus."""
        everyone = (1 << self.seats) - 1
        without = [carries(self.setting, everyone ^ 1 << n) for n in range(self.seats)]
        return ~np.array(without)

    def totals(self, picks: Sequence[int] | Numbers) -> Numbers:
        """The rows of one text, given by its way on each axis; shape (rows,)."""
        added = (axis.rows[:, way] for axis, way in zip(self.axes, picks, strict=True))
        total: Numbers = reduce(np.add, added)
        return total

    def joins(self, reached: Truths) -> Truths:
        """Who joins, by which rows reach their need: shape (rows, texts) to (seats, texts)."""
        return np.stack([reached[self.owner == n].all(axis=0) for n in range(self.seats)])

    def payoffs(self, totals: Numbers) -> tuple[Numbers, Truths, Truths]:
        """What texts come to: payoffs and who joins (seats, texts), and the zone (texts,)."""
        joins = self.joins(totals >= self.need[:, None])
        payoff = np.where(joins, totals[: self.seats], self.walk_away[:, None])
        return payoff, joins, in_zone(self.setting, joins)

    def settlement(self, picks: Sequence[int] | Numbers) -> Settlement:
        """The text of these ways, in the clauses' order, and what everybody has of it."""
        payoff, joins, _ = self.payoffs(self.totals(picks)[:, None])
        stands = dict[ClauseId, WordingId]()
        for axis, way in zip(self.axes, picks, strict=True):
            stands |= zip(axis.clauses, axis.ways[int(way)], strict=True)
        seats = self.setting.seats
        return Settlement(
            {clause.id: stands[clause.id] for clause in self.setting.clauses},
            dict(zip(seats, map(int, payoff[:, 0]), strict=True)),
            tuple(seat for seat, joined in zip(seats, joins[:, 0], strict=True) if not joined),
        )

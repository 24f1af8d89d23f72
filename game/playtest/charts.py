"""Charts of figures with their intervals, laid out for the page: a dot and whiskers a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil, floor, isfinite
from typing import Final, NamedTuple

from game.intervals import Interval

WIDTH: Final = 720
"""The width of a chart, in its own units."""

LEFT: Final = 230
"""Where the axis begins: the labels stand before it."""

RIGHT: Final = 20
"""What is left free behind the axis."""

ROW: Final = 34
"""The height of a row."""


class Row(NamedTuple):
    """A figure to be drawn: its label, value and interval, and how it is written."""

    label: str
    value: float
    interval: Interval
    written: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows on an axis from `low` to `high`; `band` is where the figures should lie."""

    title: str
    rows: tuple[Row, ...]
    low: float
    high: float
    ticks: tuple[float, ...]
    written: Callable[[float], str]
    band: tuple[float, float] | None = None

    @property
    def height(self) -> int:
        """Its height: the rows, and the axis under them."""
        return ROW * len(self.rows) + 30

    @property
    def description(self) -> str:
        """What it shows, for those who do not see it."""
        shown = "; ".join(f"{row.label}: {row.written}" for row in self.rows)
        return f"{shown}." if shown else "No games."

    def x(self, value: float) -> float:
        """Where a value stands; what is beyond the axis stands at its end."""
        inside = min(max(value, self.low), self.high)
        share = (inside - self.low) / (self.high - self.low)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)


def shares(title: str, rows: Iterable[Row], band: tuple[float, float]) -> Chart:
    """A chart of rates or shares, from 0 to 1."""
    ticks = (0.0, 0.25, 0.5, 0.75, 1.0)
    return Chart(title, tuple(rows), 0.0, 1.0, ticks, lambda value: f"{value:.0%}", band)


def points(title: str, rows: Iterable[Row]) -> Chart:
    """A chart of points or differences around 0; the axis is as long as the intervals are."""
    drawn = tuple(rows)
    ends = [0.0, *(row.value for row in drawn)]
    ends += [end for row in drawn for end in row.interval if isfinite(end)]
    step = _step(max(ends) - min(ends))
    first, last = floor(min(ends) / step), max(ceil(max(ends) / step), floor(min(ends) / step) + 1)
    ticks = tuple(number * step for number in range(first, last + 1))
    return Chart(title, drawn, ticks[0], ticks[-1], ticks, lambda value: f"{value:g}")


def _step(span: float) -> float:
    """A round distance between ticks, so that there are about five."""
    return next((step for step in (1, 2, 5, 10, 20, 50) if span <= 6 * step), 100.0)

"""Pictures of shares, laid out in their own units: on two axes, and in strips."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final, NamedTuple

from game.debrief.path import Shares, Step, There
from game.debrief.words import percent
from game.language import _

SIDE: Final = 480
"""The width and height of the picture of shares, without its margins."""

MARGIN: Final = 60
"""What is left around it for the axes' figures and names."""

LOWEST: Final = -1.0
"""Where an axis ends at the latest; what lies under it stands at its end."""

STRIP: Final = 34
"""The height of a row of a strip."""

MOST_LABELS: Final = 8
"""Labels that are written at one place; more are only counted."""


class Spot(NamedTuple):
    """A place in a picture, and what is written beside it."""

    x: float
    y: float
    label: str = ""


class Tick(NamedTuple):
    """A mark on the axes, and its figure; `zero` is where nothing was gained."""

    x: float
    y: float
    label: str
    zero: bool


@dataclass(frozen=True, slots=True)
class Field:
    """The mean of the shares (across) against the least (upwards).

    `frontier` are the settlements nobody can better without somebody losing, `nash` the one
    with the largest product of gains, `path` the steps of one table, `tables` one each.
    """

    ticks: tuple[Tick, ...]
    frontier: tuple[Spot, ...]
    nash: Spot | None
    path: tuple[Spot, ...]
    tables: tuple[Spot, ...]

    @property
    def line(self) -> str:
        """The path as the points of an SVG polyline."""
        return " ".join(f"{spot.x},{spot.y}" for spot in self.path)


def path_field(known: There, steps: Sequence[Step]) -> Field:
    """One table's path, each step labelled with its round; the last one is "end"."""
    labels = [_("end") if step.final else str(step.round) for step in steps]
    return _field(known, [step.shares for step in steps], labels, joined=True)


def tables_field(known: There, ends: Sequence[Shares]) -> Field:
    """Many tables, a point each, labelled with their numbers from 1."""
    return _field(known, ends, [str(n) for n in range(1, len(ends) + 1)], joined=False)


def _field(known: There, shown: Sequence[Shares], labels: Sequence[str], joined: bool) -> Field:
    frontier, nash = known.settlements(), known.nash()
    values = [value for s in (*shown, *frontier) for value in (s.mean, s.least)]
    low = max(LOWEST, min(floor(min(values, default=0.0) * 4) / 4, 0.75))
    high = max(1.0, ceil(max(values, default=1.0) * 4) / 4)

    def at(value: float) -> float:
        inside = min(max(value, low), high)
        return round((inside - low) / (high - low) * SIDE, 1)

    def spot(shares: Shares, label: str = "") -> Spot:
        return Spot(MARGIN + at(shares.mean), SIDE - at(shares.least), label)

    spots = _labelled([spot(shares) for shares in shown], labels)
    ticks = tuple(
        Tick(MARGIN + at(n / 4), SIDE - at(n / 4), percent(n / 4), zero=not n)
        for n in range(round(low * 4), round(high * 4) + 1)
    )
    return Field(
        ticks,
        tuple(dict.fromkeys(spot(shares) for shares in frontier)),
        spot(nash) if nash else None,
        spots if joined else (),
        () if joined else spots,
    )


def _labelled(spots: Sequence[Spot], labels: Sequence[str]) -> tuple[Spot, ...]:
    """The spots, of which those at one place bear their labels together, on the first of them."""
    there = dict[Spot, list[str]]()
    for spot, label in zip(spots, labels, strict=True):
        there.setdefault(spot, []).append(label)
    return tuple(
        spot._replace(label=_together(there.pop(spot)) if spot in there else "") for spot in spots
    )


def _together(labels: list[str]) -> str:
    return (
        ", ".join(labels) if len(labels) <= MOST_LABELS else _("{n} tables").format(n=len(labels))
    )


@dataclass(frozen=True, slots=True)
class Strip:
    """One row of dots on an axis of shares, with the place of their median."""

    label: str
    y: int
    dots: tuple[float, ...]
    median: float | None


@dataclass(frozen=True, slots=True)
class Strips:
    """Rows of dots; the axis runs over the width of SIDE, `left` of it stand the labels."""

    left: int
    height: int
    ticks: tuple[Tick, ...]
    rows: tuple[Strip, ...]


def strips(rows: Iterable[tuple[str, Sequence[float], float | None]]) -> Strips:
    """Rows of a label, shares and their median; what is beyond the axis stands at its end."""
    given = list(rows)
    values = [value for _, shares, _ in given for value in shares]
    low = max(LOWEST, floor(min([0.0, *values]) * 4) / 4)
    high = max([1.0, *values])
    left = 110

    def at(value: float) -> float:
        inside = min(max(value, low), high)
        return round(left + (inside - low) / (high - low) * SIDE, 1)

    drawn = tuple(
        Strip(
            label,
            n * STRIP + STRIP // 2,
            tuple(at(value) for value in shares),
            None if median is None else at(median),
        )
        for n, (label, shares, median) in enumerate(given)
    )
    ticks = tuple(
        Tick(at(n / 4), len(given) * STRIP, percent(n / 4), zero=not n)
        for n in range(round(low * 4), floor(high * 4) + 1)
    )
    return Strips(left, len(given) * STRIP, ticks, drawn)

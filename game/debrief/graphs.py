"""Graphs of trust and pacts, laid out in their own units: delegations in a ring."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final, NamedTuple

from game.debrief.pictures import Spot
from game.debrief.relations import Relations
from game.debrief.words import short
from game.language import _
from game.rules.names import Seat
from game.rules.setting import Setting

GRAPH: Final = 220
"""The width and height of a graph."""


class Edge(NamedTuple):
    """A line between two delegations; `width` grows with how far they trust one another."""

    one: Spot
    other: Spot
    width: float
    trusts: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """Delegations in a ring; edges where there is trust or distrust, bands where a pact is."""

    title: str
    nodes: tuple[Spot, ...]
    edges: tuple[Edge, ...]
    bands: tuple[tuple[Spot, Spot], ...]


def graph(setting: Setting, moment: Relations) -> Graph:
    """How delegations stood to one another when a round ended."""
    places = _ring(setting)
    edges = tuple(
        Edge(places[p.one], places[p.other], round(1 + abs(p.mean) / 10, 1), p.mean > 0)
        for p in moment.pairs
        if p.mean
    )
    bands = {
        (one, other)
        for members in moment.pacts
        for n, one in enumerate(sorted(members))
        for other in sorted(members)[n + 1 :]
    }
    title = _("Round {n}").format(n=moment.round) if moment.round else _("At the start")
    drawn = tuple((places[one], places[other]) for one, other in sorted(bands))
    return Graph(title, tuple(places.values()), edges, drawn)


def _ring(setting: Setting) -> dict[Seat, Spot]:
    middle, radius, many = GRAPH / 2, GRAPH / 2 - 34, len(setting.seats)
    return {
        seat: Spot(
            round(middle + radius * sin(2 * pi * n / many), 1),
            round(middle - radius * cos(2 * pi * n / many), 1),
            short(setting, seat),
        )
        for n, seat in enumerate(setting.seats)
    }

"""All that there was to be had at one table, in one object."""

from __future__ import annotations

from dataclasses import dataclass

from game.analysis.apart import sums
from game.analysis.coalitions import Coalition, Count, coalitions, count
from game.analysis.frontier import LIMIT, Frontier, frontier
from game.analysis.points import Points, points
from game.analysis.prices import Price, prices
from game.rules.names import Seat
from game.rules.setting import Setting


@dataclass(frozen=True)
class Overview:
    """The space of texts, its frontier and solutions, who can carry what, and what limits cost.

    `needed` are the seats without which nothing comes into force.
    """

    setting: Setting
    count: Count
    frontier: Frontier
    points: Points
    needed: tuple[Seat, ...]
    coalitions: list[Coalition]
    prices: list[Price]


def overview(setting: Setting, limit: int = LIMIT) -> Overview:
    """Work it all out; a frontier larger than `limit` is given in part, with its bound.

    Raises:
        CommuniqueError: if linkages tie too many clauses together; see `apart`.
    """
    whole = sums(setting)
    known = frontier(whole, limit)
    needed = (seat for seat, must in zip(setting.seats, whole.must, strict=True) if must)
    return Overview(
        setting,
        count(whole),
        known,
        points(whole, known),
        tuple(needed),
        coalitions(whole),
        prices(setting, known.complete),
    )

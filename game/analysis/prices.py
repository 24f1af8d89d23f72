"""What each walk-away value, red line and home audience costs the table.

Each is lifted alone, and what there is to be had is worked out again: how many more texts come
into the zone, how much larger the largest sum of gains is (Raiffa 1982: what a constraint takes
from the joint gain), and how much better each seat's own best. Lifting a walk-away value means
that the delegation would join whatever its capital ratifies; what it then loses is counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from game.analysis.apart import sums
from game.analysis.coalitions import count
from game.analysis.frontier import frontier
from game.analysis.joining import homes_decide
from game.analysis.most import most
from game.analysis.sums import NEVER, Sums
from game.rules.instructions import Instructions
from game.rules.names import ConstituencyId, Seat, Term
from game.rules.setting import Setting


class Limit(StrEnum):
    """What can keep a delegation from joining."""

    WALK_AWAY = "walk-away value"
    RED_LINE = "red line"
    HOME = "home audience"


@dataclass(frozen=True, slots=True)
class Price:
    """What one limit of a seat takes from the table.

    `term` is a red line's, `home` a constituency's id. `texts` are kept out of the zone by it
    alone, None where they are too many to count; `total` is by how much the largest sum of gains
    would be larger, `best` by how much each seat's own best, in points; `best` is empty where too
    many coalitions would have to be asked. If not `proven`, the points are of the texts found.
    """

    seat: Seat
    limit: Limit
    term: Term | None
    home: ConstituencyId | None
    texts: int | None
    total: int
    best: dict[Seat, int]
    proven: bool


_Name: TypeAlias = tuple[Seat, Limit, Term | None, ConstituencyId | None]


@dataclass(frozen=True, slots=True)
class _Reach:
    """What there is to be had: texts in the zone, the largest sum, each seat's best gain."""

    zone: int | None
    total: int
    best: list[int]
    proven: bool


def prices(setting: Setting, by_frontier: bool = True) -> list[Price]:
    """The price of every limit, by seats and in the order of their instructions.

    `by_frontier` says to find the bests on whole frontiers, which is quicker where they are
    small; one that is not whole makes no difference to what is found.
    """
    with_all = _reach(sums(setting), by_frontier)
    found = []
    for name, lifted in _lifted(setting):
        without = _reach(lifted, by_frontier)
        counted = without.zone is not None and with_all.zone is not None
        pairs = zip(setting.seats, without.best, with_all.best, strict=False)
        price = Price(
            *name,
            (without.zone or 0) - (with_all.zone or 0) if counted else None,
            max(0, without.total - with_all.total),
            {other: max(0, more - less) for other, more, less in pairs},
            with_all.proven and without.proven,
        )
        found.append(price)
    return found


def _reach(whole: Sums, by_frontier: bool) -> _Reach:
    zone = count(whole).zone
    known = frontier(whole) if by_frontier else None
    if known and known.complete:
        gains = known.payoff - whole.walk_away
        if not len(gains):
            return _Reach(zone, 0, [0] * whole.seats, True)
        return _Reach(zone, int(gains.sum(axis=1).max()), gains.max(axis=0).tolist(), True)
    full = most(whole, [1] * whole.seats)
    seats = range(whole.seats if whole.must.all() else 0)
    own = [most(whole, [int(n == seat) for n in range(whole.seats)]) for seat in seats]
    proven = all(found.proven for found in (full, *own))
    return _Reach(zone, int(full.value), [int(found.value) for found in own], proven)


def _lifted(setting: Setting) -> Iterator[tuple[_Name, Sums]]:
    for seat, own in setting.instructions.items():
        anything = sums(_with(setting, seat, replace(own, walk_away=-NEVER)))
        # Gains are still counted from the walk-away value that was given.
        given = replace(anything, walk_away=sums(setting).walk_away)
        yield (seat, Limit.WALK_AWAY, None, None), given
        for term in sorted(own.red_lines):
            less = replace(own, red_lines=own.red_lines - {term})
            yield (seat, Limit.RED_LINE, term, None), sums(_with(setting, seat, less))
        for home in own.constituencies if homes_decide(setting) else ():
            if home.has_say:
                others = tuple(other for other in own.constituencies if other != home)
                less = replace(own, constituencies=others)
                yield (seat, Limit.HOME, None, home.id), sums(_with(setting, seat, less))


def _with(setting: Setting, seat: Seat, own: Instructions) -> Setting:
    return replace(setting, instructions={**setting.instructions, seat: own})

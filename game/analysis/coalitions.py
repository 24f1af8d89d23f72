"""Who can carry what with whom, under any decision rule with weights, vetoes and ratifications.

A coalition *wins* if the rule lets it bring a text into force whatever the others do; a winning
coalition is *minimal* if it would not win without any one of its members (von Neumann and
Morgenstern 1944). Winning is not enough: there must be a text that all members would join.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.joining import carries
from game.analysis.most import most_of
from game.analysis.space import Space
from game.analysis.sums import Settlement, Sums
from game.rules.names import Seat
from game.rules.setting import Setting

COUNTED: Final = 1_000_000
"""Up to how many texts they are counted one by one."""


@dataclass(frozen=True, slots=True)
class Coalition:
    """A minimal winning coalition, and what it can carry.

    `settlement` is the text with the largest sum of its members' gains, `gain`; None if there is
    no text that all of them would join. `proven` says that no text gives them more.
    """

    members: tuple[Seat, ...]
    settlement: Settlement | None
    gain: int
    proven: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many texts there are, and are in the zone; None where they are too many to count."""

    size: int
    zone: int | None


def minimal_winning(setting: Setting) -> list[tuple[Seat, ...]]:
    """The minimal winning coalitions, smaller ones first, then in the seats' order."""
    seats = setting.seats
    wins = [carries(setting, pattern) for pattern in range(1 << len(seats))]
    # Support never hurts, so that it is enough to ask about one member less.
    minimal = [
        pattern
        for pattern, won in enumerate(wins)
        if won and not any(pattern >> n & 1 and wins[pattern ^ 1 << n] for n in range(len(seats)))
    ]
    named = (tuple(s for n, s in enumerate(seats) if p >> n & 1) for p in minimal)
    return sorted(named, key=lambda members: (len(members), [seats.index(s) for s in members]))


def coalitions(sums: Sums) -> list[Coalition]:
    """Every minimal winning coalition with the best that it can carry."""
    return [_coalition(sums, members) for members in minimal_winning(sums.setting)]


def _coalition(sums: Sums, members: tuple[Seat, ...]) -> Coalition:
    joiners = np.array([seat in members for seat in sums.setting.seats])
    found = most_of(sums, joiners)
    settlement = None if found.picks is None else sums.settlement(found.picks)
    return Coalition(members, settlement, int(found.value), found.proven)


def count(sums: Sums) -> Count:
    """Count all texts, and those in the zone of agreement."""
    if sums.size > COUNTED:
        return Count(sums.size, None)
    zone = sum(int(part.zone.sum()) for part in Space(sums.setting).slices())
    return Count(sums.size, zone)

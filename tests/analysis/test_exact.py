"""Everything exact against trying every text, on three hundred small spaces."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from math import prod
from operator import itemgetter
from typing import TypeAlias

import pytest

from game.analysis.apart import sums
from game.analysis.frontier import frontier
from game.analysis.points import Point, Points, points, searched
from game.analysis.sums import Settlement
from game.rules.setting import Setting
from tests.analysis.spaces import Outcome, outcomes, space

SPACES = range(300)
Gains: TypeAlias = tuple[int, ...]


@cache
def tried(seed: int) -> list[Outcome]:
    return list(outcomes(space(seed)))


def zone(seed: int) -> list[Outcome]:
    return [outcome for outcome in tried(seed) if outcome.carried]


def gains(setting: Setting, settlement: Settlement) -> Gains:
    return tuple(
        settlement.payoff[seat] - own.walk_away for seat, own in setting.instructions.items()
    )


def as_tried(seed: int, settlement: Settlement) -> bool:
    """Whether a settlement is what trying its text gives, and in the zone."""
    setting = space(seed)
    found = next(o for o in tried(seed) if o.text == settlement.text)
    outside = tuple(seat for seat in setting.seats if seat not in found.joined)
    return found.carried and (found.gains, outside) == (
        gains(setting, settlement),
        settlement.outside,
    )


@pytest.mark.parametrize("seed", SPACES)
def test_the_frontier_is_what_nobody_can_better_without_somebody_losing(seed: int) -> None:
    setting = space(seed)
    found = frontier(sums(setting))
    assert found.complete
    settlements = [found.settlement(n) for n in range(len(found.picks))]
    assert all(as_tried(seed, settlement) for settlement in settlements)
    assert len({gains(setting, s) for s in settlements}) == len(settlements)
    everything = {outcome.gains for outcome in zone(seed)}
    maximal = {
        one
        for one in everything
        if not any(
            other != one and all(a >= b for a, b in zip(other, one, strict=True))
            for other in everything
        )
    }
    assert {gains(setting, s) for s in settlements} == maximal


def judged(seed: int, found: Points) -> None:
    """Whether every point solution is real, proven, and the best there is."""
    setting, inside = space(seed), [outcome.gains for outcome in zone(seed)]
    if not inside:
        assert found.welfare.settlement is None
        assert found.welfare.value == found.nash.value == 0
        return
    ideal = [max(column) for column in zip(*inside, strict=True)]

    def share(gained: Gains) -> Fraction:
        pairs = zip(gained, ideal, strict=True)
        return min((Fraction(g, most) for g, most in pairs if most > 0), default=Fraction(0))

    measures: list[tuple[Point, Callable[[Gains], Fraction | int]]] = [
        (found.nash, prod),
        (found.kalai_smorodinsky, share),
        (found.egalitarian, min),
        (found.welfare, sum),
        *((point, itemgetter(n)) for n, point in enumerate(found.best.values())),
    ]
    for point, measure in measures:
        assert point.proven
        assert point.value == max(measure(gained) for gained in inside)
        assert point.settlement is not None
        assert as_tried(seed, point.settlement)
        assert measure(gains(setting, point.settlement)) == point.value


@pytest.mark.parametrize("seed", SPACES)
def test_each_solution_on_the_frontier_is_the_best_of_all_texts(seed: int) -> None:
    whole = sums(space(seed))
    judged(seed, points(whole, frontier(whole)))


@pytest.mark.parametrize("seed", SPACES)
def test_each_solution_looked_for_by_itself_is_the_best_of_all_texts(seed: int) -> None:
    judged(seed, searched(sums(space(seed))))

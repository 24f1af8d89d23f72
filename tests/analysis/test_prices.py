from __future__ import annotations

from dataclasses import replace

import pytest

from game.analysis.prices import Limit, Price, prices
from game.rules.instructions import Instructions
from game.rules.setting import Setting
from tests.analysis.spaces import outcomes, space


def without(setting: Setting, price: Price) -> Setting:
    """The setting with the limit lifted."""
    own = setting.instructions[price.seat]
    lifted: dict[Limit, Instructions] = {
        Limit.WALK_AWAY: replace(own, walk_away=-10_000),
        Limit.RED_LINE: replace(own, red_lines=own.red_lines - {price.term}),
        Limit.HOME: replace(
            own, constituencies=tuple(h for h in own.constituencies if h.id != price.home)
        ),
    }
    return replace(setting, instructions={**setting.instructions, price.seat: lifted[price.limit]})


def reach(setting: Setting, given: Setting) -> tuple[int, int, list[int]]:
    """Texts in the zone, the largest sum of gains over the walk-away given, each seat's best."""
    zone = [outcome for outcome in outcomes(setting) if outcome.carried]
    gains = [
        tuple(
            given.instructions[seat].worth(o.text) - given.instructions[seat].walk_away
            if seat in o.joined
            else 0
            for seat in given.seats
        )
        for o in zone
    ]
    best = [max(column) for column in zip(*gains, strict=True)] or [0] * len(given.seats)
    return len(zone), max(map(sum, gains), default=0), best


@pytest.mark.parametrize("by_frontier", [True, False])
@pytest.mark.parametrize("seed", range(30))
def test_what_each_limit_takes_from_the_table(seed: int, by_frontier: bool) -> None:
    setting = space(seed)
    zone, total, best = reach(setting, setting)
    found = prices(setting, by_frontier)
    assert {price.seat for price in found} == set(setting.seats)
    for price in found:
        more, larger, better = reach(without(setting, price), setting)
        assert price.proven
        assert (price.texts, price.total) == (more - zone, max(0, larger - total))
        if price.best:
            raised = [max(0, now - before) for now, before in zip(better, best, strict=True)]
            assert list(price.best.values()) == raised

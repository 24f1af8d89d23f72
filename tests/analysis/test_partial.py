"""What is said where the work is cut short: less, and still nothing but the truth."""

from __future__ import annotations

from fractions import Fraction

import pytest

import game.analysis.sift as sift
from bench.problems import problem
from game.analysis.apart import sums
from game.analysis.frontier import frontier
from game.analysis.points import searched
from tests.analysis.spaces import outcomes, space


@pytest.mark.parametrize("seed", range(100))
def test_a_partial_frontier_lists_real_settlements_and_bounds_all_others(seed: int) -> None:
    setting = space(seed)
    found = frontier(sums(setting), limit=2)
    zone = [outcome for outcome in outcomes(setting) if outcome.carried]
    own = setting.instructions
    listed = [
        tuple(found.settlement(n).payoff[seat] - own[seat].walk_away for seat in setting.seats)
        for n in range(len(found.picks))
    ]
    assert set(listed) <= {outcome.gains for outcome in zone}
    if found.within is None:
        assert not listed
        return
    for outcome in zone:
        above = (max(a - b for a, b in zip(outcome.gains, one, strict=True)) for one in listed)
        assert min(above) <= found.within


def test_a_frontier_too_large_is_partial_and_says_how_far_off() -> None:
    whole, part = (frontier(sums(problem(3, 4, 6, 4)), limit) for limit in (10_000, 20))
    assert whole.complete
    assert len(whole.picks) > 20
    assert not part.complete
    assert part.within


def test_a_search_cut_short_says_what_no_text_exceeds(monkeypatch: pytest.MonkeyPatch) -> None:
    setting = sums(problem(11, 5, 8, 4))
    exact = searched(setting)
    monkeypatch.setattr(sift, "MOST", 3)
    monkeypatch.setattr(sift, "_MANY", 10**9)
    cut = searched(setting)
    pairs = [
        (cut.nash, exact.nash),
        (cut.egalitarian, exact.egalitarian),
        (cut.welfare, exact.welfare),
        *((cut.best[seat], exact.best[seat]) for seat in cut.best),
    ]
    assert not all(found.proven for found, _ in pairs)
    for found, true in pairs:
        assert true.proven
        assert found.value <= true.value <= found.bound + Fraction(1, 10**6)

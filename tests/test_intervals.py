from __future__ import annotations

from math import inf, sqrt
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.intervals import FEW, Mean, Rate, t_quantile


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    # Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
    # Medicine 17 (1998), table I, method 3.
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_of_a_rate_is_wilsons(hits: int, of: int, low: float, high: float) -> None:
    assert Rate(hits, of).interval == pytest.approx((low, high), abs=5e-5)


def test_of_no_games_any_rate_may_be_true() -> None:
    assert (Rate().share, Rate().interval) == (0, (0, 1))


@given(st.integers(0, 400), st.integers(1, 400))
def test_a_rate_lies_in_its_interval_and_that_in_0_to_1(hits: int, of: int) -> None:
    rate = Rate(min(hits, of), of)
    low, high = rate.interval
    assert 0 <= low <= rate.share + 1e-12
    assert rate.share - 1e-12 <= high <= 1


@pytest.mark.parametrize(
    ("freedom", "t"), [(2, 4.303), (5, 2.571), (10, 2.228), (30, 2.042), (120, 1.980)]
)
def test_students_t_is_that_of_the_tables(freedom: int, t: float) -> None:
    assert t_quantile(freedom) == pytest.approx(t, abs=5e-4)


@given(st.lists(st.integers(-100, 100), min_size=FEW, max_size=60))
def test_a_mean_that_forgets_its_numbers_is_that_of_all(numbers: list[int]) -> None:
    mean = Mean()
    for number in numbers:
        mean.add(number)
    assert mean.mean == pytest.approx(fmean(numbers), abs=1e-9)
    half = t_quantile(len(numbers) - 1) * stdev(numbers) / sqrt(len(numbers))
    assert mean.interval == pytest.approx((mean.mean - half, mean.mean + half), abs=1e-6)


def test_a_few_numbers_say_nothing_and_no_interval_leaves_what_can_be() -> None:
    mean = Mean(0, 1)
    for number in [0] * 9:
        mean.add(number)
    assert (mean.interval, Mean().interval) == ((0, 1), (-inf, inf))
    mean.add(1)
    assert mean.interval.low == 0
    assert 0 < mean.interval.high < 1

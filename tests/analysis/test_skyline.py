from __future__ import annotations

from random import Random

import numpy as np
import pytest

from game.analysis.skyline import covered, maximal
from game.worths import Numbers


def points(seed: int) -> Numbers:
    chance = Random(seed)
    highest = chance.choice([2, 12, 10_000])
    rows = [
        [chance.randint(-highest, highest) for _ in range(1 + seed % 5)]
        for _ in range(chance.randint(0, 300))
    ]
    return np.array(rows, dtype=np.int64).reshape(-1, 1 + seed % 5)


def beats(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return one != other and all(a >= b for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("seed", range(60))
def test_maximal_points_are_those_that_nothing_beats_each_once(seed: int) -> None:
    rows = [tuple(row) for row in points(seed).tolist()]
    found = [rows[n] for n in maximal(points(seed))]
    assert len(set(found)) == len(found)
    assert set(found) == {row for row in rows if not any(beats(other, row) for other in rows)}


def test_of_equal_points_the_first_is_kept() -> None:
    assert sorted(maximal(np.array([[1, 2, 3], [3, 2, 1], [1, 2, 3]])).tolist()) == [0, 1]


def test_many_points_are_compared_block_by_block() -> None:
    chance = Random(1)
    rows = np.array([[chance.randint(0, 400) for _ in range(4)] for _ in range(9000)])
    kept = rows[maximal(rows)]
    assert covered(rows, kept).all()
    assert len(maximal(kept)) == len(kept) > 64


@pytest.mark.parametrize("seed", range(20))
def test_a_point_is_covered_by_one_that_is_at_least_as_good(seed: int) -> None:
    rows = [tuple(row) for row in points(seed).tolist()]
    asked, others = points(seed)[::2], points(seed)[1::2]
    expected = [any(o == r or beats(o, r) for o in rows[1::2]) for r in rows[::2]]
    assert covered(asked, others).tolist() == expected

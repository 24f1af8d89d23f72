"""A class of two hours in seconds: kills, cut lines and windows twice, and nothing goes missing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.longday.__main__ import LONG
from bench.longday.day import Day, Plan, Told

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="a server cannot be killed there as it is here"
)

SHORT = Plan(
    "the-hotline", "core", students=4, tables=2, stretches=2, seconds=2, rounds=4, patience=300
)

GAINED = 10.0
"""Megabytes that a server may gain while students only come and go."""


async def test_no_move_is_lost_and_nobody_is_stuck_in_a_day_with_two_kills(tmp_path: Path) -> None:
    _nothing_was_wrong(await Day(SHORT, tmp_path / "class", print).run(), SHORT)


@pytest.mark.long
async def test_nor_in_a_day_of_sixty_two_students_with_six(tmp_path: Path) -> None:
    _nothing_was_wrong(await Day(LONG, tmp_path / "class", print).run(), LONG)


def _nothing_was_wrong(told: Told, plan: Plan) -> None:
    assert told.accepted > plan.students
    assert told.screens > plan.students
    assert sum(told.endings.values()) == plan.tables
    assert told.gained < GAINED, told.weights

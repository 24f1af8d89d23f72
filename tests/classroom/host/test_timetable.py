"""Homework: phases end by date, and the seats wait for their students until it is time."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.classroom.host.timetable import LEAD, Timetable
from game.rules.names import Phase
from tests.classroom.hall.klass import Class

DAY = 24 * 3600.0


@pytest.fixture
def homework(tmp_path: Path) -> tuple[Class, Timetable]:
    """A table that is open for a class, whose first phases end on three days."""
    klass = Class.open(tmp_path / "class")
    klass.hall.open_tables(1, waiting=True)
    dates = tuple(klass.clock.now + DAY * n for n in (1, 2, 3))
    timetable = Timetable(klass.hall, klass.chair, dates)
    timetable.follow()
    return klass, timetable


def test_a_table_that_opens_has_the_first_date(homework: tuple[Class, Timetable]) -> None:
    klass, _ = homework
    clock = klass.hall.roll.clocks[1].clock
    assert clock.remaining(klass.clock.now) == DAY
    assert len(clock.dates) == 2


def test_who_comes_sits_down_at_once(homework: tuple[Class, Timetable]) -> None:
    klass, _ = homework
    klass.join("Ada")
    assert klass.seat("Ada")[0] == 1


def test_seats_wait_for_their_students_until_shortly_before_the_date(
    homework: tuple[Class, Timetable],
) -> None:
    klass, timetable = homework
    klass.join("Ada")
    timetable.follow()
    assert klass.hall.tables[1].seats == frozenset()
    klass.clock.now += DAY - LEAD + 1
    timetable.follow()
    assert klass.hall.tables[1].seats == set(klass.hall.seats) - {klass.seat("Ada")[1]}


def test_a_seat_is_handed_back_to_who_comes_late(homework: tuple[Class, Timetable]) -> None:
    klass, timetable = homework
    klass.clock.now += DAY - 1
    timetable.follow()
    klass.join("Ada")
    assert klass.seat("Ada")[1] not in klass.hall.tables[1].seats


def test_a_phase_ends_at_its_date_and_the_next_has_the_next(
    homework: tuple[Class, Timetable],
) -> None:
    klass, _ = homework
    klass.join("Ada")
    klass.clock.now += DAY + 1
    klass.chair.hours.tick()
    assert klass.chair.summary(1).round == 2
    assert klass.hall.roll.clocks[1].clock.remaining(klass.clock.now) == DAY - 1


def test_after_the_last_date_phases_end_when_all_are_ready(
    homework: tuple[Class, Timetable],
) -> None:
    klass, timetable = homework
    for _ in range(3):
        klass.clock.now += DAY + 1
        klass.chair.hours.tick()
        timetable.follow()
    assert klass.chair.summary(1).phase is Phase.INFORMALS
    assert klass.chair.summary(1).left is None


def test_a_clock_that_the_teacher_has_set_or_stopped_is_left_alone(
    homework: tuple[Class, Timetable],
) -> None:
    klass, timetable = homework
    klass.chair.hours.stop()
    timetable.follow()
    assert klass.chair.summary(1).left is None


def test_without_dates_there_is_no_clock_but_the_teachers(tmp_path: Path) -> None:
    klass = Class.open(tmp_path / "class").join("Ada")
    klass.hall.assign(1)
    klass.hall.begin()
    Timetable(klass.hall, klass.chair, ()).follow()
    assert klass.hall.roll.clocks == {}

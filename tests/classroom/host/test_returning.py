"""After the laptop died: nobody's seat is taken at once, and no table waits for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.classroom.host.holding import hold
from game.classroom.host.returning import GRACE, Returning
from game.classroom.host.terms import Network, Schedule
from game.rules.moves import DeclareReady
from game.rules.names import Seat
from tests.classroom.hall.klass import Class
from tests.classroom.hall.test_hall import begun, quiet

NAMES = ("Ada", "Ben", "Cem", "Dia", "Eve", "Fay")


@pytest.fixture
def klass(tmp_path: Path) -> Iterator[Class]:
    """A class of two tables with everybody at their seats, taken up again."""
    before = Class.open(tmp_path / "before")
    begun(before, *NAMES, tables=2)
    for number in (1, 2):
        quiet(before.hall.tables[number])
    before.hall.let_go()
    after = before.killed(tmp_path / "after")
    after.clock.now += 3600
    yield after
    after.hall.let_go()


def after_resume(klass: Class) -> Returning:
    return Returning(klass.hall, [*klass.hall.tables])


def back(klass: Class, *names: str) -> None:
    for name in names:
        klass.hall.held(klass.tickets[name])


def away(klass: Class, table: int) -> set[Seat]:
    """The seats of a table that somebody has, none of whom is there."""
    roll = klass.hall.roll
    had = {s for s in klass.hall.seats if roll.team(table, s)}
    return {s for s in had if not any(klass.hall.here(m.id) for m in roll.team(table, s))}


def test_caretakers_play_for_who_has_not_come_back_after_the_first(klass: Class) -> None:
    returning = after_resume(klass)
    back(klass, "Ada")
    number, seat = klass.seat("Ada")
    at = klass.hall.tables[number]
    returning.look()
    klass.clock.now += GRACE - 1
    back(klass, "Ada")
    returning.look()
    assert not at.seats & away(klass, number)
    klass.clock.now += 1
    returning.look()
    assert at.seats == set(klass.hall.seats) - {seat}
    at.table.submit(DeclareReady(seat))
    quiet(at)
    assert at.table.view(seat).round == 2


def test_a_table_to_which_nobody_has_come_back_waits_for_them(klass: Class) -> None:
    returning = after_resume(klass)
    back(klass, "Ada")
    returning.look()
    klass.clock.now += 10 * GRACE
    back(klass, "Ada")
    returning.look()
    other = 3 - klass.seat("Ada")[0]
    assert away(klass, other)
    assert not klass.hall.tables[other].seats & away(klass, other)
    quiet(klass.hall.tables[klass.seat("Ada")[0]])


def test_who_comes_back_later_has_the_seat_from_the_caretaker(klass: Class) -> None:
    returning = after_resume(klass)
    number = klass.seat("Ada")[0]
    late = next(n for n in NAMES[1:] if klass.seat(n)[0] == number)
    back(klass, "Ada")
    returning.look()
    klass.clock.now += GRACE
    back(klass, "Ada")
    returning.look()
    assert klass.seat(late)[1] in klass.hall.tables[number].seats
    back(klass, late)
    assert klass.seat(late)[1] not in klass.hall.tables[number].seats
    quiet(klass.hall.tables[number])


def test_a_table_is_seen_to_once_and_then_left_to_the_teacher(klass: Class) -> None:
    returning = after_resume(klass)
    back(klass, *NAMES)
    returning.look()
    klass.clock.now += GRACE
    back(klass, *NAMES)
    returning.look()
    klass.clock.now += GRACE
    back(klass, "Ada")
    returning.look()
    for number in (1, 2):
        assert not klass.hall.tables[number].seats & away(klass, number)
        quiet(klass.hall.tables[number])


def test_homework_waits_for_its_students(klass: Class) -> None:
    klass.chair.hours.set_dates([klass.clock.now + 86_400])
    returning = after_resume(klass)
    back(klass, "Ada")
    returning.look()
    klass.clock.now += GRACE
    back(klass, "Ada")
    returning.look()
    number = klass.seat("Ada")[0]
    assert not klass.hall.tables[number].seats & away(klass, number)


async def test_a_class_that_is_held_sees_to_it_by_itself(
    klass: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = asyncio.Event()
    seen: list[set[int]] = []

    def look(returning: Returning) -> None:
        seen.append({*returning._waiting})
        looked.set()

    async def show(*_: object) -> None:
        await asyncio.wait_for(looked.wait(), 10)

    monkeypatch.setattr(Returning, "look", look)
    monkeypatch.setattr(klass.hall, "close", nothing)
    await hold(klass.hall, Network(0), Schedule(), 0, show)
    assert seen[0] == {1, 2}


async def nothing() -> None:
    """The fixture lets go of the class."""

"""Who sat where in a class, and for how long: what its journal says once it is over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.classroom.files import JOURNAL
from game.classroom.hall import Place, Role
from game.classroom.hall.attendance import PASSING, Attendance, attendance
from game.errors import LogError
from tests.classroom.hall.klass import Class


@pytest.fixture
def klass(tmp_path: Path) -> Class:
    """Three students, two of them at the two seats of table 1 once it is open."""
    made = Class.open(tmp_path / "class").join("Ada", "Ben", "Cem")
    for name, seat in zip(("Ada", "Ben"), made.hall.seats, strict=False):
        made.hall.move(made.id(name), Place(1, Role.DELEGATE, seat))
    made.hall.move(made.id("Cem"), Place(1, Role.GALLERY))
    made.clock.now += 600
    made.hall.begin()
    return made


def at_table(klass: Class) -> Attendance:
    """What the journal says of table 1, once the class is closed."""
    klass.hall.let_go()
    [(log, found)] = attendance(klass.folder).items()
    assert log == klass.folder / "table-1.jsonl"
    return found


def move(klass: Class, name: str, place: Place | None, after: float) -> None:
    klass.clock.now += after
    klass.hall.move(klass.id(name), place)


def test_who_sits_there_to_the_end_held_the_seat_however_late_they_came(klass: Class) -> None:
    first, second = klass.hall.seats[:2]
    move(klass, "Cem", Place(1, Role.DELEGATE, first), after=3000)
    found = at_table(klass)
    assert found.seats == {first: ("Ada", "Cem"), second: ("Ben",)}
    assert found.passing == {}


def test_who_held_a_seat_for_less_than_a_minute_was_passing(klass: Class) -> None:
    first = klass.hall.seats[0]
    move(klass, "Cem", Place(1, Role.DELEGATE, first), after=300)
    move(klass, "Cem", Place(1, Role.GALLERY), after=PASSING - 1)
    found = at_table(klass)
    assert found.seats[first] == ("Ada",)
    assert found.passing == {first: ("Cem",)}


def test_moments_at_a_seat_add_up_and_those_before_the_table_is_open_do_not(klass: Class) -> None:
    first = klass.hall.seats[0]
    # Ada has been placed for ten minutes when the table opens, and goes at once.
    move(klass, "Ada", None, after=5)
    for _times in range(2):
        move(klass, "Cem", Place(1, Role.DELEGATE, first), after=10)
        move(klass, "Cem", None, after=PASSING / 2)
    found = at_table(klass)
    assert found.seats[first] == ("Cem",)
    assert found.passing == {first: ("Ada",)}


def test_a_seat_that_nobody_held_for_longer_was_held_by_who_held_it_longest(klass: Class) -> None:
    first = klass.hall.seats[0]
    move(klass, "Ada", None, after=20)
    found = at_table(klass)
    assert found.seats[first] == ("Ada",)
    assert found.passing == {}


def test_the_press_is_known_with_its_papers_even_if_it_printed_nothing(klass: Class) -> None:
    move(klass, "Cem", Place(1, Role.PRESS), after=100)
    [(name, paper)] = at_table(klass).press.items()
    assert name == "Cem"
    assert paper


def test_in_a_journal_without_times_everybody_held_their_seat(klass: Class) -> None:
    first = klass.hall.seats[0]
    move(klass, "Cem", Place(1, Role.DELEGATE, first), after=300)
    move(klass, "Cem", None, after=1)
    klass.hall.let_go()
    journal = klass.folder / JOURNAL
    lines = [json.loads(line) for line in journal.read_text("utf-8").splitlines()]
    for line in lines[1:]:
        if line["kind"] in ("Placed", "Opened"):
            del line["at"]
    journal.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    [found] = attendance(klass.folder).values()
    assert found.seats[first] == ("Ada", "Cem")


def test_without_a_class_there_is_no_attendance(tmp_path: Path) -> None:
    with pytest.raises(LogError):
        attendance(tmp_path)

"""Before the tables open: who comes in, who sits where, what is next."""

from __future__ import annotations

import pytest

from game.classroom.hall import Place, Role
from game.errors import CommuniqueError
from tests.classroom.console.school import DOWN, ENTER, ESC, NAMES, RIGHT, WAYS, Teacher
from tests.classroom.hall.klass import Class
from tests.classroom.screens import until


async def test_the_door_shows_every_way_in_and_names_the_next_key(teacher: Teacher) -> None:
    await teacher.reads(*WAYS.links, WAYS.ssh, "Class code KQX-7RM", "Next: Say the code")
    await teacher.reads("█▀▀▀▀▀█" if "█▀▀▀▀▀█" in teacher.screen.text else "▄▄▄▄▄")


async def test_names_appear_as_students_come_in(klass: Class, teacher: Teacher) -> None:
    klass.join("Ada", "Ben")
    await teacher.reads("2 students", "Ada", "Ben", "Next: When all have come, b begins")
    klass.join("Cem")
    await teacher.reads("3 students", "Cem")


async def test_who_would_sit_where_is_seen_before_anybody_sits(
    klass: Class, teacher: Teacher
) -> None:
    klass.join(*NAMES)
    await teacher.reads("6 tables", "share a seat as teams", "Table 1")
    assert klass.hall.roll.places == {}
    await teacher.types("+")
    await teacher.reads("7 tables", "4 seats for caretakers")
    await teacher.types("-", "-")
    await teacher.reads("5 tables")
    assert klass.hall.roll.places == {}


async def test_who_is_left_over_looks_on_if_the_teacher_says_so(
    klass: Class, teacher: Teacher
) -> None:
    klass.join(*NAMES[:6])
    await teacher.types("o")
    await teacher.reads("are the press", "press")
    await teacher.opens("b", "BeginForm")
    await teacher.types(ENTER)
    await teacher.is_at("TablesScreen")
    roles = [place.role for place in klass.hall.roll.places.values()]
    assert roles.count(Role.PRESS) == 1


async def test_a_student_is_moved_by_keys_and_moved_back(klass: Class, teacher: Teacher) -> None:
    klass.join("Ada", "Ben")
    await teacher.reads("Ben")
    await teacher.types("m")
    await teacher.reads("A place for", "nobody")
    await teacher.types("2", ENTER)
    await until(lambda: any(p.table == 2 for p in klass.hall.roll.places.values()))
    await teacher.reads("Table 2", "Everybody has a place")
    await teacher.types("u")
    await until(lambda: all(p.table == 1 for p in klass.hall.roll.places.values()))


async def test_places_once_given_are_dealt_anew_only_when_asked(
    klass: Class, teacher: Teacher
) -> None:
    klass.join(*NAMES[:10])
    await teacher.reads("10 students")
    await teacher.types(ENTER)
    await teacher.is_at("PlacesScreen")
    await teacher.types("2", DOWN, ENTER)
    await teacher.is_at("DoorScreen")
    await teacher.reads("Everybody has a place.")
    await teacher.types("+")
    await teacher.reads("g takes them back")
    await teacher.types("g")
    await until(lambda: klass.hall.roll.places == {})
    await teacher.types("+")
    await teacher.reads("3 tables")


async def test_the_clock_of_the_phases_is_chosen_when_the_tables_open(
    klass: Class, teacher: Teacher
) -> None:
    klass.join(*NAMES[:10])
    await teacher.reads("10 students")
    await teacher.opens("b", "BeginForm")
    await teacher.types(RIGHT, RIGHT, RIGHT)
    await teacher.reads("3 minutes")
    await teacher.types(ENTER)
    await teacher.is_at("TablesScreen")
    assert {s.left for s in klass.chair.summaries()} == {180.0}


async def test_nothing_opens_while_nobody_has_come(klass: Class, teacher: Teacher) -> None:
    await teacher.types("b")
    await teacher.reads("Nobody has come yet")
    assert teacher.at == "DoorScreen"


async def test_a_form_that_is_closed_opens_nothing(klass: Class, teacher: Teacher) -> None:
    klass.join("Ada")
    await teacher.reads("1 student")
    await teacher.opens("b", "BeginForm")
    await teacher.types(ESC)
    await teacher.is_at("DoorScreen")
    assert not klass.hall.tables


async def test_sending_somebody_away_is_asked_first(klass: Class, teacher: Teacher) -> None:
    klass.join("Ada", "Rude")
    await teacher.reads("Rude")
    await teacher.types("Z")
    await teacher.reads("away?")
    await teacher.types(ENTER)
    await teacher.is_at("DoorScreen")
    assert all(student.ticket for student in klass.hall.roll.students.values())
    await teacher.says_yes("Z")
    await teacher.reads("1 student")


async def test_names_are_never_markup(klass: Class, teacher: Teacher) -> None:
    klass.join("[red]Ada[/red]")
    await teacher.reads("[red]Ada[/red]")
    await teacher.types("m")
    await teacher.reads("A place for [red]Ada[/red]")


async def test_a_seat_card_keeps_its_place_in_the_plan(klass: Class, teacher: Teacher) -> None:
    card = next(code for code, at in klass.hall.register._cards.items() if at.table == 1)
    klass.hall.knock(card, "Ada", "10.0.0.1")
    klass.join("Ben")
    await teacher.reads("2 students")
    seat = klass.hall.register._cards[card]
    await teacher.opens("b", "BeginForm")
    await teacher.types(ENTER)
    await teacher.is_at("TablesScreen")
    assert klass.hall.roll.students[1].place == Place(1, Role.DELEGATE, seat.seat)


async def test_places_are_not_taken_back_once_tables_are_open(klass: Class) -> None:
    klass.join("Ada").hall.assign(1)
    klass.hall.begin()
    with pytest.raises(CommuniqueError, match="move people one by one"):
        klass.hall.unseat()
    assert klass.hall.roll.places

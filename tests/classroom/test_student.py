"""The student's app: lobby, seat, team, gallery, on screens elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextvars import copy_context
from pathlib import Path

import pytest

from game.classroom.hall import Place, Role
from game.classroom.hall.journal import Journal
from game.classroom.hall.presence import AWAY
from game.classroom.student.seat import SeatedScreen
from game.errors import LogError
from game.language import speak
from game.rules.moves import DeclareReady, Say
from game.rules.names import Phase
from tests.classroom.hall.klass import Class
from tests.classroom.screens import ClientScreen, until

CTRL_Q, CTRL_C, ESC, F2, F3, F6, F7 = (
    b"\x11",
    b"\x03",
    b"\x1b",
    b"\x1bOQ",
    b"\x1bOR",
    b"\x1b[17~",
    b"\x1b[18~",
)


@pytest.fixture
async def klass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Class]:
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path / "home"))
    made = Class.open(tmp_path / "class")
    yield made
    await made.hall.close()


class Student:
    """Somebody at a screen."""

    def __init__(self, klass: Class, name: str) -> None:
        self._klass = klass
        self.name = name
        self.screen = ClientScreen(120, 36)
        held = klass.hall.held(klass.tickets[name])
        assert held is not None
        self.running = held.running
        self.running.attach(self.screen, self.screen.size)

    def types(self, keys: bytes) -> None:
        self.running.feed(self.screen, keys)

    @property
    def at(self) -> str:
        app = self.running.app
        return type(app.screen).__name__ if app is not None and app.screen_stack else ""

    async def is_at(self, screen: str) -> None:
        await until(lambda: self.at == screen, lambda: f"{self.at}\n{self.screen.text}")


async def at_the_table(klass: Class, *names: str) -> list[Student]:
    klass.join(*names)
    klass.hall.assign(1)
    students = [Student(klass, name) for name in names]
    for student in students:
        await student.is_at("LobbyScreen")
    klass.hall.begin()
    for student in students:
        await student.is_at("BriefingScreen")
        student.types(ESC)
        await student.is_at("SeatedScreen")
    return students


async def test_who_waits_sees_who_is_here_and_then_their_seat(klass: Class) -> None:
    klass.join("Ada", "Ben")
    ada = Student(klass, "Ada")
    await ada.screen.shows("Good to have you here, Ada", "2 are here", "Ben")
    klass.join("Cem")
    await ada.screen.shows("3 are here", "Cem")
    klass.hall.assign(1)
    await ada.screen.shows("You sit at table 1")
    klass.hall.begin()
    await ada.is_at("BriefingScreen")


async def test_what_one_says_at_the_table_another_reads_there(klass: Class) -> None:
    # Every seat is taken, so that no caretaker talks the line out of sight.
    klass.join("Cem", "Dia", "Eve")
    ada, ben = await at_the_table(klass, "Ada", "Ben")
    klass.hall.tables[1].table.submit(Say(klass.seat("Ada")[1], (), "Shall we begin?"))
    await ben.screen.shows("Shall we begin?")
    await ada.screen.shows("Table 1")


async def test_no_key_leads_out_of_the_class(klass: Class) -> None:
    (ada,) = await at_the_table(klass, "Ada")
    app = ada.running.app
    for key in (b"q", CTRL_Q, CTRL_C, b"v", b"P"):
        ada.types(key)
        await ada.is_at("SeatedScreen")
    await ada.screen.shows("Table 1")
    assert ada.running.app is app


async def test_settings_are_apart_and_nothing_is_written_for_them(
    klass: Class, tmp_path: Path
) -> None:
    ada, ben = await at_the_table(klass, "Ada", "Ben")
    ada.types(F3)
    await ada.screen.shows("Kept while the class goes on")
    assert ada.running.app is not None
    assert ben.running.app is not None
    before = ada.running.app.theme
    for key in (b"\r", b"\x1b[B", b"\r"):
        ada.types(key)
        await asyncio.sleep(0.2)
    await until(lambda: ada.running.app is not None and ada.running.app.theme != before)
    assert ben.running.app.theme == before
    assert not (tmp_path / "home").exists()


async def test_only_who_has_the_pen_acts_and_the_team_sees(klass: Class) -> None:
    names = ("Ada", "Ben", "Cem", "Dia", "Eve", "Fay")
    klass.join(*names)
    klass.hall.assign(1)
    klass.hall.begin()
    first, second = next(t for s in klass.hall.seats if len(t := klass.hall.roll.team(1, s)) > 1)
    writer, reader = Student(klass, first.name), Student(klass, second.name)
    for student in (writer, reader):
        await student.is_at("BriefingScreen")
        student.types(ESC)
        await student.is_at("SeatedScreen")
    await reader.screen.shows(f"{first.name} has the pen")
    await writer.screen.shows("you have the pen")
    reader.types(b"r")
    await until(lambda: "P passes it on" in reader.screen.text or reader.at != "SeatedScreen")
    view = klass.hall.tables[1].table.view(klass.seat(first.name)[1])
    assert view.seat not in view.ready
    writer.types(b"P")
    await reader.screen.shows("you have the pen")
    await writer.screen.shows(f"{second.name} has the pen")


async def test_help_is_asked_by_a_key(klass: Class) -> None:
    (ada,) = await at_the_table(klass, "Ada")
    ada.types(F6)
    await ada.screen.shows("help is on its way")
    assert klass.chair.summary(1).helps == ("Ada",)
    klass.chair.give_help(klass.id("Ada"))
    await until(lambda: "help is on its way" not in ada.screen.text)


async def test_a_seats_code_brings_it_to_another_device(klass: Class) -> None:
    (ada,) = await at_the_table(klass, "Ada")
    card = klass.hall.register.card(klass.id("Ada"))
    ada.types(F7)
    await ada.screen.shows(card)
    klass.tickets["Ada"] = klass.hall.knock(card, "Ada", "10.0.0.2")
    tablet = Student(klass, "Ada")
    await tablet.screen.shows("Table 1")
    assert tablet.running is ada.running


async def test_a_student_who_is_moved_sees_the_new_place(klass: Class) -> None:
    ada, _ = await at_the_table(klass, "Ada", "Ben")
    klass.hall.move(klass.id("Ada"), Place(1, Role.PRESS))
    await ada.screen.shows("Press · table 1")
    klass.hall.move(klass.id("Ada"), None)
    await ada.is_at("LobbyScreen")


async def test_the_gallery_hears_what_is_public_and_nothing_else(klass: Class) -> None:
    _ada, _ben, cem = await at_the_table(klass, "Ada", "Ben", "Cem")
    klass.hall.move(klass.id("Cem"), Place(1, Role.GALLERY))
    await cem.screen.shows("Public gallery")
    table = klass.hall.tables[1].table
    a, b = klass.seat("Ada")[1], klass.seat("Ben")[1]
    table.submit(Say(a, (b,), "Between us two."))
    table.submit(Say(a, (), "For everybody."))
    await cem.screen.shows("For everybody.")
    assert "Between us two." not in cem.screen.text


async def test_the_debrief_comes_when_the_teacher_opens_it_and_again_from_the_lobby(
    klass: Class,
) -> None:
    ada, ben = await at_the_table(klass, "Ada", "Ben")
    klass.chair.adjourn()
    await ada.screen.shows("your teacher opens the debrief")
    klass.chair.open_debrief(seat=klass.seat("Ada")[1])
    await ada.is_at("DebriefScreen")
    assert ben.at == "SeatedScreen"
    ada.types(b"q")
    await ada.is_at("LobbyScreen")
    ada.types(b"\r")
    await ada.is_at("DebriefScreen")
    klass.chair.open_debrief()
    await ben.is_at("DebriefScreen")


async def test_who_acts_has_the_seat_back_from_its_caretaker(klass: Class) -> None:
    ada, _ben = await at_the_table(klass, "Ada", "Ben")
    seat = klass.seat("Ada")[1]
    klass.chair.seat_caretaker(1, seat)
    await ada.screen.shows("a caretaker plays your seat until you act")
    assert ada.running.app is not None
    screen = ada.running.app.screen
    assert isinstance(screen, SeatedScreen)
    assert screen.desk.act(Say(seat, (), "I am back."), screen.view) is None
    assert seat not in klass.hall.tables[1].seats


async def test_who_is_not_ready_as_their_caretaker_was_takes_that_back_at_once(
    klass: Class,
) -> None:
    ada, _ben = await at_the_table(klass, "Ada", "Ben")
    seat, table = klass.seat("Ada")[1], klass.hall.tables[1].table
    klass.chair.seat_caretaker(1, seat)
    await until(lambda: klass.hall.tables[1].quiet)
    if seat not in table.view(seat).ready:
        table.submit(DeclareReady(seat))
    assert ada.running.app is not None
    screen = ada.running.app.screen
    assert isinstance(screen, SeatedScreen)
    assert screen.desk.act(DeclareReady(seat, False), screen.desk.view) is None
    assert seat not in table.view(seat).ready


async def test_a_closed_lid_is_seen_by_the_teacher(klass: Class) -> None:
    ada, _ben = await at_the_table(klass, "Ada", "Ben")
    klass.clock.now += AWAY + 1
    assert klass.chair.summary(1).away == ()
    ada.running.detach(ada.screen)
    assert klass.chair.summary(1).away == ("Ada",)


async def test_a_text_that_came_under_silence_asks_at_every_seat(klass: Class) -> None:
    ada, _ben = await at_the_table(klass, "Ada", "Ben")
    for _ in range(12):
        if klass.chair.summary(1).phase is not Phase.INFORMALS:
            break
        klass.chair.end_phase()
    assert klass.chair.summary(1).phase is not Phase.INFORMALS
    await until(lambda: ada.at != "SeatedScreen")


async def test_a_recess_is_said_at_the_seat_and_stays_when_somebody_joins(klass: Class) -> None:
    (ada,) = await at_the_table(klass, "Ada")
    klass.chair.recess()
    klass.join("Ben")
    await asyncio.sleep(0.3)
    await ada.is_at("SeatedScreen")
    await ada.screen.shows("recess")


async def test_a_students_first_screen_is_in_the_language_of_the_class(tmp_path: Path) -> None:
    def opened() -> Class:
        speak("fr")
        return Class.open(tmp_path / "class")

    klass = copy_context().run(opened)
    ada = Student(klass.join("Ada"), "Ada")
    await ada.is_at("LobbyScreen")
    await ada.screen.shows("Votre enseignant")
    await klass.hall.close()


async def test_who_is_sent_away_has_no_screen_any_more(klass: Class) -> None:
    ada = Student(klass.join("Ada"), "Ada")
    await ada.is_at("LobbyScreen")
    klass.hall.send_away(klass.id("Ada"))
    assert ada.screen.over
    assert klass.hall.held(klass.tickets["Ada"]) is None
    assert not klass.hall.here(klass.id("Ada"))


async def test_a_full_disk_is_said_to_who_asks_for_help(
    klass: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = Student(klass.join("Ada"), "Ada")
    await ada.is_at("LobbyScreen")

    def full(*_: object) -> None:
        raise LogError("class.jsonl cannot be written: No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(Journal, "append", full)
        ada.types(F6)
        await ada.screen.shows("No space left on device")
    ada.types(F6)
    await until(lambda: klass.hall.roll.helps == (klass.id("Ada"),))

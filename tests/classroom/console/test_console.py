"""The console itself: nothing ends the class by a stray key, and help names every key."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from game.classroom.console.acts import DOOR, STUDENTS, TABLE, TABLES
from game.classroom.console.big import big
from game.classroom.console.help import help_text
from game.classroom.console.told import refusal_words
from game.errors import LogError
from game.rules.moves import Say
from game.settings import load
from game.sheets.codes import ALPHABET
from tests.classroom.console.school import (
    CTRL_C,
    CTRL_Q,
    CTRL_T,
    ENTER,
    ESC,
    NAMES,
    WAYS,
    Teacher,
    begun,
)
from tests.classroom.hall.klass import Class
from tests.classroom.screens import until


@pytest.mark.parametrize("key", ["q", CTRL_Q, CTRL_C])
async def test_no_stray_key_ends_the_class(teacher: Teacher, key: str) -> None:
    await begun(teacher, "Ada")
    await teacher.types(key)
    await teacher.reads("Close the class?", "--resume")
    await teacher.types(key, ENTER, ESC)
    await teacher.is_at("TablesScreen")
    assert not teacher.closed


async def test_the_teacher_closes_the_class_and_the_app_ends(teacher: Teacher) -> None:
    await teacher.says_yes("q")
    await until(lambda: teacher.screen.over)
    assert teacher.closed == 1


async def test_q_goes_back_from_every_other_screen(teacher: Teacher) -> None:
    await begun(teacher, *NAMES[:10])
    for key in (ENTER, "s", "t", "w", "P", "c", "i"):
        await teacher.types(key)
        await until(lambda: teacher.at != "TablesScreen", lambda: teacher.screen.text)
        await teacher.types("q" if key not in {"c", "i"} else ESC)
        await teacher.is_at("TablesScreen")


async def test_a_class_taken_up_again_opens_at_its_tables(
    klass: Class, teacher: Teacher, tmp_path: Path
) -> None:
    await begun(teacher, *NAMES[:10])
    again = klass.killed(tmp_path / "again")
    other = Teacher(again)
    await other.is_at("TablesScreen")
    await other.reads("10 students")
    await other.running.close()
    await again.hall.close()


async def test_two_consoles_see_what_the_other_does(klass: Class, teacher: Teacher) -> None:
    other = Teacher(klass)
    await other.is_at("DoorScreen")
    await begun(teacher, *NAMES[:10])
    await other.is_at("TablesScreen")
    await teacher.types("a", "r")
    await other.reads("in recess")
    await other.running.close()


async def test_help_names_every_key(teacher: Teacher) -> None:
    text = help_text().plain
    for act in (*TABLES, *TABLE, *STUDENTS, *DOOR):
        assert act.what in text
    await teacher.types("?")
    await teacher.reads("Before the tables open", "Open the tables")
    await teacher.types(ESC)
    await teacher.is_at("DoorScreen")
    assert help_text(TABLES).plain.startswith("While the class runs")


async def test_no_two_acts_of_a_screen_have_one_key() -> None:
    for acts in (TABLES, TABLE, STUDENTS, DOOR):
        keys = [act.key for act in acts]
        assert len(keys) == len(set(keys))


async def test_the_projector_is_told_its_address_and_no_secret(teacher: Teacher) -> None:
    await teacher.types("P")
    await teacher.reads(WAYS.board)
    await teacher.types(ESC)
    await teacher.is_at("DoorScreen")
    await teacher.types("w")
    await teacher.reads(*WAYS.links, WAYS.fingerprint)
    assert WAYS.console not in teacher.screen.text


async def test_dark_and_light_the_settings_and_the_dossier_are_at_hand(teacher: Teacher) -> None:
    app = teacher.running.app
    assert app is not None
    was = app.theme
    await teacher.types(CTRL_T)
    await until(lambda: app.theme != was)
    await teacher.opens("\x1bOR", "SettingsScreen")
    await teacher.types(ESC)
    await teacher.is_at("DoorScreen")
    await teacher.types("\x1bOQ")
    await teacher.is_at("DossierScreen")
    assert load()[1] == ""


async def test_a_full_disk_is_told_of_and_ends_nothing(
    teacher: Teacher, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begun(teacher, *NAMES[:10])

    def full(*_: object) -> None:
        raise LogError("no space left")

    app = teacher.running.app
    monkeypatch.setattr(teacher.klass.hall.register, "write", full)
    await teacher.types("V")
    await teacher.reads("no space left")
    await teacher.types("c")
    await teacher.is_at("ClockForm")
    await teacher.types(ENTER)
    await until(lambda: teacher.screen.text.count("no space left") == 2)
    assert teacher.running.app is app


async def test_a_storm_of_talk_is_painted_a_few_times_a_second(teacher: Teacher) -> None:
    await begun(teacher, *NAMES[:10])
    await asyncio.sleep(0.5)
    hall, before = teacher.klass.hall, teacher.screen.frames
    for number in range(60):
        hall.tables[1].table.submit(Say(hall.seats[number % 5], (), f"Point {number}."))
    await until(lambda: " 60 " in teacher.row(1), lambda: teacher.screen.text)
    assert teacher.screen.frames - before < 20


def test_every_code_can_be_written_large() -> None:
    assert len(big(ALPHABET + "-").split("\n")) == 3


def test_tables_that_refuse_for_one_reason_are_named_together() -> None:
    refused = {1: "It is over.", 3: "It is over.", 2: "There is none."}
    assert refusal_words(refused) == "Tables 1 and 3: It is over.\nTable 2: There is none."

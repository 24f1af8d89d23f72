"""Opening a class, and taking one up again."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from game.classroom.files import JOURNAL
from game.classroom.hall import Chair, Place
from game.classroom.host import opening
from game.classroom.host.folders import classes, find_class, kept
from game.classroom.host.opening import Lesson, nothing_named, opened, resumed
from game.errors import CommuniqueError, NotFound
from game.rules.names import Module
from game.sheets.codes import coded
from tests.classroom.hall.klass import SCENARIO, the

NOW = datetime(2026, 11, 21, 9, 30)
LESSON = Lesson(the(SCENARIO), tuple(Module), seed=7)


def test_a_class_has_a_dated_folder_of_its_own() -> None:
    first, second = opened(LESSON, None, NOW), opened(LESSON, None, NOW)
    assert first.register.folder == classes() / f"{SCENARIO}-20261121-093000"
    assert second.register.folder.name == f"{SCENARIO}-20261121-093000-2"
    first.let_go()
    second.let_go()


def test_a_class_is_found_by_its_name_and_by_its_path(tmp_path: Path) -> None:
    opened(LESSON, classes() / "monday", NOW).let_go()
    assert find_class("monday") == classes() / "monday"
    assert find_class(str(classes() / "monday")) == classes() / "monday"
    with pytest.raises(NotFound, match=r"no class tuesday.*kept are monday"):
        find_class("tuesday")


def test_the_latest_class_comes_first() -> None:
    for name, hour in (("monday", 1e9), ("tuesday", 2e9)):
        opened(LESSON, classes() / name, NOW).let_go()
        os.utime(classes() / name / JOURNAL, (hour, hour))
    assert [folder.name for folder in kept()] == ["tuesday", "monday"]


def test_who_names_nothing_is_told_what_there_is() -> None:
    opened(LESSON, classes() / "monday", NOW).let_go()
    assert SCENARIO in str(nothing_named())
    assert "--resume monday" in str(nothing_named())


def test_who_names_nothing_is_told_so_in_the_language_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_", lambda words: f"« {words} »")
    assert str(nothing_named()).startswith("« name a scenario")
    opened(LESSON, classes() / "monday", NOW).let_go()
    assert str(nothing_named()).startswith("« name a scenario")


def test_a_folder_that_holds_the_class_is_taken_up_again(tmp_path: Path) -> None:
    hall = opened(LESSON, tmp_path / "class", NOW)
    hall.knock(hall.code, "Ada", "here")
    code = hall.code
    hall.let_go()
    again = opened(LESSON, tmp_path / "class", NOW)
    assert again.code == code
    assert [student.name for student in again.roll.students.values()] == ["Ada"]
    again.let_go()


def test_a_folder_that_holds_another_scenarios_class_is_refused(tmp_path: Path) -> None:
    opened(LESSON, tmp_path / "class", NOW).let_go()
    other = Lesson(the("the-hotline"), tuple(Module))
    with pytest.raises(CommuniqueError, match=f"plays {SCENARIO}; name another folder"):
        opened(other, tmp_path / "class", NOW)
    resumed(tmp_path / "class").let_go()


def test_printed_cards_open_their_seats(tmp_path: Path) -> None:
    file = tmp_path / "codes.csv"
    seats = LESSON.scenario.setting.seats
    cards = coded(seats, 2, file)
    lesson = Lesson(LESSON.scenario, tuple(Module), 7, file)
    hall = opened(lesson, tmp_path / "class", NOW)
    hall.knock(cards[-1].code, "Ada", "here")
    assert hall.roll.students[1].place == Place(2, seat=seats[-1])
    assert len({card.code for card in hall.register.header.cards}) == 80 * len(seats)
    hall.let_go()


def test_cards_that_were_never_printed_are_refused(tmp_path: Path) -> None:
    lesson = Lesson(LESSON.scenario, tuple(Module), 7, tmp_path / "codes.csv")
    with pytest.raises(CommuniqueError, match="scenario sheets"):
        opened(lesson, tmp_path / "class", NOW)
    assert not (tmp_path / "class").exists()


def test_the_time_that_a_class_lay_still_is_given_back(tmp_path: Path) -> None:
    hall = opened(LESSON, tmp_path / "class", NOW)
    hall.knock(hall.code, "Ada", "here")
    hall.assign(1)
    hall.begin()
    Chair(hall).hours.set_seconds(480)
    hall.let_go()
    an_hour_ago = hall.clock() - 3600
    for file in (tmp_path / "class").iterdir():
        os.utime(file, (an_hour_ago, an_hour_ago))
    journal = tmp_path / "class" / JOURNAL
    text = journal.read_text()
    ends = hall.roll.clocks[1].clock.ends
    assert ends is not None
    journal.write_text(text.replace(f"{ends}", f"{ends - 3600}"))
    os.utime(journal, (an_hour_ago, an_hour_ago))
    again = resumed(tmp_path / "class")
    left = again.roll.clocks[1].clock.remaining(again.clock())
    assert left == pytest.approx(480, abs=30)
    again.let_go()


def test_dates_stay_what_they_are_however_long_a_class_lay_still(tmp_path: Path) -> None:
    hall = opened(LESSON, tmp_path / "class", NOW)
    hall.open_tables(1, waiting=True)
    date = hall.clock() + 60
    Chair(hall).hours.set_dates([date])
    hall.let_go()
    for file in (tmp_path / "class").iterdir():
        os.utime(file, (1e9, 1e9))
    again = resumed(tmp_path / "class")
    assert again.roll.clocks[1].clock.ends == date
    again.let_go()

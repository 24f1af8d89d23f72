"""The class's journal: on the disk before anybody is told, and folded back to the class."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.archive import erase, files_of
from game.classroom.files import JOURNAL
from game.classroom.hall.clock import Clock
from game.classroom.hall.entries import (
    ClockSet,
    DebriefOpened,
    Entry,
    HelpAsked,
    HelpGiven,
    Joined,
    Left,
    Opened,
    PenPassed,
    Placed,
    Readmitted,
)
from game.classroom.hall.journal import ClassHeader, Journal, read
from game.classroom.hall.roll import roll
from game.classroom.hall.seating import Place, Role
from game.errors import LogError
from game.rules.names import Phase
from game.sheets.codes import Code

HEADER = ClassHeader("HKT-M4R", 7, {"id": "x"}, ("pacts",), (Code(1, "north", "HKTM4-R7WCD"),))
ADA = Joined(1, "Ada \u202e\n", "digest")
LINES: tuple[Entry, ...] = (
    ADA,
    Joined(2, "Ben", "other"),
    Placed(1, Place(1, Role.DELEGATE, "north")),
    Placed(2, Place(1, Role.DELEGATE, "north")),
    Opened(1, "table-1.jsonl", 7),
    PenPassed(1, "north", 2),
    ClockSet(1, Clock.of_dates((1.5, 2.5)), 1, Phase.INFORMALS),
    HelpAsked(2),
    HelpGiven(2),
    HelpAsked(1),
    Readmitted(1, "newer"),
    Left(2),
    DebriefOpened(1, "north"),
    Placed(1, None),
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, HEADER)
    journal.append(*LINES)
    journal.close()
    assert read(tmp_path) == (HEADER, LINES)
    again, header, entries = Journal.resume(tmp_path)
    again.append(HelpGiven(1))
    again.close()
    assert (header, entries) == (HEADER, LINES)
    assert read(tmp_path)[1] == (*LINES, HelpGiven(1))


def test_it_adds_up_to_the_class() -> None:
    now = roll(LINES)
    assert now.students[1].ticket == "newer"
    assert now.at(1) is None
    assert now.helps == (1,)
    assert now.students[2].ticket == ""
    pen = now.pen(1, "north")
    assert pen is not None
    assert pen.name == "Ben"
    assert now.debriefed(1, "north")
    assert not now.debriefed(1, "south")


def test_a_pen_goes_on_when_who_had_it_has_moved() -> None:
    now = roll((*LINES, Placed(1, Place(1, Role.DELEGATE, "north")), Placed(2, None)))
    pen = now.pen(1, "north")
    assert pen is not None
    assert pen.id == 1


@given(st.integers(0, 400))
def test_a_torn_last_line_was_never_acknowledged(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("class")
    journal = Journal.create(folder, HEADER)
    for entry in LINES:
        journal.append(entry)
    journal.close()
    path = folder / JOURNAL
    data = path.read_bytes()
    path.write_bytes(data[: len(data) - cut])
    whole = data[: len(data) - cut].count(b"\n") - 1
    again, _, entries = Journal.resume(folder)
    assert entries == LINES[:whole]
    again.append(Left(1))
    again.close()
    assert read(folder)[1] == (*LINES[:whole], Left(1))


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, HEADER)
    journal.append(*LINES)
    journal.close()
    path = tmp_path / JOURNAL
    path.write_bytes(path.read_bytes().replace(b'"kind":"Opened"', b'"kind":"Closed"'))
    with pytest.raises(LogError, match=r"class\.jsonl:6: "):
        Journal.resume(tmp_path)


def test_a_folder_holds_one_class_and_one_writer(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, HEADER)
    with pytest.raises(LogError, match="holds a class already"):
        Journal.create(tmp_path, HEADER)
    with pytest.raises(LogError, match="in use elsewhere"):
        Journal.resume(tmp_path)
    journal.close()


def test_no_folder_is_no_class(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="cannot be opened"):
        Journal.resume(tmp_path / "nowhere")


def test_a_journal_is_erased_as_a_log_is(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path, HEADER)
    path = tmp_path / JOURNAL
    with pytest.raises(LogError, match="being played"):
        erase(path)
    journal.close()
    (tmp_path / "class.csv").write_text("table,seat,code\n")
    assert files_of(path) == (tmp_path / "class.csv", path)
    erase(path)
    assert list(tmp_path.iterdir()) == []


def test_nobody_else_on_the_machine_reads_it(tmp_path: Path) -> None:
    Journal.create(tmp_path, HEADER).close()
    assert (tmp_path / JOURNAL).stat().st_mode & 0o077 == 0

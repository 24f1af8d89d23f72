"""After a class: nothing of its people is left where it should not be."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.archive import FreeText
from game.classroom.files import BESIDE, JOURNAL
from game.classroom.hall.after import (
    anonymise_class,
    erase_class,
    files_of_class,
    logs,
    names,
)
from game.errors import LogError
from game.rules.moves import Say
from tests.classroom.hall.klass import Class


@pytest.fixture
def over(tmp_path: Path) -> Path:
    """The folder of a class in which a student came late and was spoken of."""
    klass = Class.open(tmp_path / "class").join("Ada", "Ben")
    klass.hall.assign(1)
    klass.hall.begin()
    klass.join("Zenobia")
    table, seat = klass.seat("Ada")
    klass.hall.tables[table].table.submit(Say(seat, (), "Zenobia and Ben agree with Ada."))
    klass.hall.let_go()
    return klass.folder


def test_a_class_knows_its_logs_and_everybody_who_was_there(over: Path) -> None:
    assert logs(over) == (over / "table-1.jsonl",)
    assert names(over) == ("Ada", "Ben", "Zenobia")


def test_anonymised_logs_name_nobody_not_even_who_came_late(over: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert anonymise_class(over, FreeText.KEEP, out) == 1
    text = "".join(file.read_text() for file in out.iterdir())
    assert "agree with Player" in text
    for name in ("Ada", "Ben ", "Zenobia"):
        assert f'"{name}"' not in text
        assert name not in text.split('"kind":"Say"')[1]


def test_an_erased_class_leaves_nothing_of_the_classs_and_all_that_is_the_teachers(
    over: Path,
) -> None:
    for name in BESIDE:
        (over / name).write_text("Ada")
    (over / "plan.txt").write_text("mine")
    assert files_of_class(over)[-1] == over / JOURNAL
    erase_class(over)
    assert [file.name for file in over.iterdir()] == ["plan.txt"]


def test_an_erased_classs_own_folder_goes_with_it(over: Path) -> None:
    erase_class(over)
    assert not over.exists()


def test_a_class_that_is_open_is_not_erased(tmp_path: Path) -> None:
    klass = Class.open(tmp_path / "class").join("Ada")
    klass.hall.assign(1)
    klass.hall.begin()
    with pytest.raises(LogError, match="in use elsewhere"):
        erase_class(klass.folder)
    assert len(list(klass.folder.iterdir())) == 2
    klass.hall.let_go()


def test_no_class_no_names(tmp_path: Path) -> None:
    for asked in (logs, names, files_of_class, erase_class):
        with pytest.raises(LogError):
            asked(tmp_path)

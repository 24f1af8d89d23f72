"""The press gallery: a paper for every journalist, a headline a round, read by all delegations."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import prose
from game.archive import FreeText
from game.classroom.hall import Place, Role
from game.classroom.hall.after import anonymise_class
from game.classroom.hall.person import Person
from game.classroom.hall.press import paper_of
from game.debrief.headlines import headlines
from game.debrief.reading import conference
from game.prose.wire import leaning, outlets
from game.rules.events import HeadlinePrinted
from tests.classroom.hall.klass import Class

NAMES = ("Ada", "Ben", "Nellie Byline", "Egon", "Oriana", "Rysz")


@pytest.fixture
def klass(tmp_path: Path) -> Class:
    """Two delegates at table 1, and the others of the press."""
    made = Class.open(tmp_path / "class").join(*NAMES)
    for name in NAMES[2:]:
        made.hall.move(made.id(name), Place(1, Role.PRESS))
    made.hall.assign(1)
    made.hall.begin()
    return made


def person(klass: Class, name: str) -> Person:
    return Person(klass.hall, klass.id(name))


def test_each_journalist_of_a_table_writes_for_another_paper(klass: Class) -> None:
    papers = [person(klass, name).paper for name in NAMES[2:]]
    assert papers[:3] == [outlet.name for outlet in outlets()]
    assert papers[3] == papers[0]
    assert all("invented" in leaning(paper) for paper in papers)
    assert person(klass, "Ada").paper == ""


def test_a_journalist_keeps_the_paper_when_others_go_and_come(klass: Class, tmp_path: Path) -> None:
    egon, rysz = klass.id("Egon"), klass.id("Rysz")
    before = paper_of(klass.hall.roll, egon)
    klass.hall.move(klass.id("Nellie Byline"), Place(1, Role.GALLERY))
    klass.hall.move(egon, Place(1, Role.PRESS))
    assert paper_of(klass.hall.roll, egon) == before
    again = klass.killed(tmp_path / "again")
    assert paper_of(again.hall.roll, egon) == before
    # Whoever comes next has the desk that is free.
    again.hall.move(klass.id("Ben"), Place(1, Role.PRESS))
    assert paper_of(again.hall.roll, klass.id("Ben")) == outlets()[0].name
    assert paper_of(again.hall.roll, rysz) == outlets()[0].name
    again.hall.let_go()


def test_a_headline_is_on_every_delegations_wire_under_its_paper(klass: Class) -> None:
    assert person(klass, "Egon").print_headline("Ministers talk") == ""
    table = klass.hall.tables[1].table
    for seat in klass.hall.seats:
        view = table.view(seat)
        (number,) = (n for n, e in enumerate(view.minutes) if isinstance(e, HeadlinePrinted))
        (told,) = prose.wire(view.minutes[number], view, number)
        assert (told.outlet, told.headline) == (outlets()[1].name, "Ministers talk")
        assert "Egon" in told.body
        line = prose.line(view.minutes[number], view, number)
        assert line is not None
        assert all(words in line.text for words in ("Egon", outlets()[1].name, "Ministers talk"))


def test_one_headline_a_round_and_the_person_knows(klass: Class) -> None:
    egon = person(klass, "Egon")
    assert not egon.printed(egon.seen())
    assert egon.print_headline("Ministers talk") == ""
    assert egon.printed(egon.seen())
    assert "One headline a round" in egon.print_headline("Ministers go on talking")
    klass.chair.end_phase()
    assert not egon.printed(egon.seen())
    assert egon.print_headline("Ministers go on talking") == ""
    klass.chair.adjourn()
    assert egon.print_headline("It is over") == ""


def test_words_are_inert(klass: Class) -> None:
    egon = person(klass, "Egon")
    assert egon.print_headline("[bold]Stop\x1b[2J\u202e\n press") == ""
    assert egon.seen().minutes[-1] == HeadlinePrinted(
        "Egon", outlets()[1].name, "[bold]Stop<U+001B>[2J<U+202E> press"
    )


def test_too_long_empty_or_from_a_delegation_nothing_is_printed(klass: Class) -> None:
    assert "100 characters" in person(klass, "Egon").print_headline("x" * 101)
    assert person(klass, "Egon").print_headline(" \n ")
    assert "another place" in person(klass, "Ada").print_headline("We are wonderful")
    assert not any(isinstance(e, HeadlinePrinted) for e in person(klass, "Ada").seen().minutes)


def test_the_debrief_has_the_headlines_and_anonymised_logs_no_journalist(
    klass: Class, tmp_path: Path
) -> None:
    person(klass, "Nellie Byline").print_headline("Byline asks Ada")
    klass.chair.adjourn()
    path = klass.hall.tables[1].table.path
    assert path is not None
    (found,) = headlines(conference(path))
    assert (found.round, found.journalist, found.headline) == (
        1,
        "Nellie Byline",
        "Byline asks Ada",
    )
    folder = klass.folder
    klass.hall.let_go()
    for text in FreeText:
        out = tmp_path / text.value
        anonymise_class(folder, text, out)
        written = next(out.iterdir()).read_text(encoding="utf-8")
        assert '"kind":"HeadlinePrinted"' in written
        assert "Nellie" not in written
        assert "Byline" not in written

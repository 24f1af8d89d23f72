"""The gallery's screens as they were last looked at and found good."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.screen import Screen

from game.classroom.hall import Place, Role
from game.classroom.hall.entries import Moment, Stance
from game.classroom.hall.person import Person
from game.classroom.student.gallery import GalleryScreen
from game.classroom.student.headline import HeadlineForm
from game.classroom.student.voting import BallotForm
from game.rules.moves import Say
from tests.classroom.hall.klass import Class
from tests.screens.test_snapshots import GROUNDS, Compare, pytestmark, screen_looks

__all__ = ["pytestmark"]

NAMES = ("Ada", "Ben", "Cem", "Dia", "Eve", "Nellie", "Pia", "Quim")


@pytest.fixture(params=list(GROUNDS))
def ground(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def klass(tmp_path: Path) -> Iterator[Class]:
    """A table in its second round, with nobody absent, so that only the test speaks there."""
    made = Class.open(tmp_path / "class").join(*NAMES)
    for name in NAMES[5:]:
        role = Role.PRESS if name == "Nellie" else Role.GALLERY
        made.hall.move(made.id(name), Place(1, role))
    made.hall.assign(1)
    made.hall.begin()
    for name in NAMES[5:]:
        Person(made.hall, made.id(name)).vote(Stance.UNDECIDED, made.hall.seats[1])
    Person(made.hall, made.id("Nellie")).print_headline("Five sit down, and nobody looks up")
    table = made.hall.tables[1].table
    table.submit(Say(made.hall.seats[0], (), "Shall we begin with the calm at sea?"))
    made.chair.end_phase()
    made.chair.announce("A ferry is late")
    table.submit(Say(made.hall.seats[1], (), "Let us."))
    yield made
    made.hall.let_go()


def gallery(klass: Class, name: str) -> Screen[None]:
    person = Person(klass.hall, klass.id(name))
    assert person.place is not None
    return GalleryScreen(klass.hall, person, person.place)


def test_the_press(snap_compare: Compare, ground: str, klass: Class) -> None:
    assert screen_looks(snap_compare, ground, lambda: gallery(klass, "Nellie"))


def test_the_wire(snap_compare: Compare, ground: str, klass: Class) -> None:
    assert screen_looks(snap_compare, ground, lambda: gallery(klass, "Nellie"), "i")


def test_a_headline(snap_compare: Compare, ground: str, klass: Class) -> None:
    def form() -> Screen[bool]:
        return HeadlineForm(Person(klass.hall, klass.id("Nellie")))

    assert screen_looks(snap_compare, ground, form, *"Two", "space", *"rounds")


def test_a_ballot(snap_compare: Compare, ground: str, klass: Class) -> None:
    def form() -> Screen[bool]:
        return BallotForm(Person(klass.hall, klass.id("Pia")), Moment.BEFORE)

    assert screen_looks(snap_compare, ground, form, "tab")


def test_the_gallery_when_all_is_over(snap_compare: Compare, ground: str, klass: Class) -> None:
    klass.chair.adjourn()
    for name in NAMES[5:]:
        Person(klass.hall, klass.id(name)).vote(Stance.FOR, klass.hall.seats[0])
    assert screen_looks(snap_compare, ground, lambda: gallery(klass, "Pia"))

"""The screen of the press and of the gallery: record and wire, headline and ballot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from game.classroom.hall import Place, Role
from game.classroom.hall.ballots import votes
from game.classroom.hall.entries import Moment, Stance
from game.classroom.hall.person import Person
from game.classroom.hall.press import paper_of
from game.prose import wire
from game.rules.moves import Say
from tests.classroom.hall.klass import Class
from tests.classroom.screens import until
from tests.classroom.test_student import F6, Student

DOWN, ENTER, ESC, F8, TAB = b"\x1b[B", b"\r", b"\x1b", b"\x1b[19~", b"\t"


@pytest.fixture
async def klass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Class]:
    """Two delegates, a journalist and somebody in the public gallery, at table 1."""
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path / "home"))
    made = Class.open(tmp_path / "class").join("Ada", "Ben", "Nellie", "Pia")
    made.hall.move(made.id("Nellie"), Place(1, Role.PRESS))
    made.hall.move(made.id("Pia"), Place(1, Role.GALLERY))
    made.hall.assign(1)
    made.hall.begin()
    yield made
    await made.hall.close()


async def sitting(klass: Class, name: str) -> Student:
    student = Student(klass, name)
    await student.is_at("GalleryScreen")
    return student


async def test_a_journalist_writes_the_headline_of_the_round_and_delegations_read_it(
    klass: Class,
) -> None:
    nellie = await sitting(klass, "Nellie")
    paper = paper_of(klass.hall.roll, klass.id("Nellie"))
    await nellie.screen.shows("Press · table 1", f"you write for {paper}", "headline is due")
    nellie.types(b"h")
    await nellie.is_at("HeadlineForm")
    nellie.types(b"Ministers [b]meet")
    await nellie.screen.shows("83 characters left")
    nellie.types(ENTER)
    await nellie.is_at("GalleryScreen")
    await nellie.screen.shows("headline is printed")
    view = klass.hall.tables[1].table.view(klass.seat("Ada")[1])
    assert wire(view.minutes[-1], view, len(view.minutes) - 1)[0].headline == "Ministers [b]meet"
    nellie.types(b"h")
    await asyncio.sleep(0.2)
    assert nellie.at == "GalleryScreen"
    klass.chair.end_phase()
    await nellie.screen.shows("headline is due")


async def test_what_is_refused_stays_to_be_mended(klass: Class) -> None:
    nellie = await sitting(klass, "Nellie")
    nellie.types(b"h")
    await nellie.is_at("HeadlineForm")
    nellie.types(b"   " + ENTER)
    await nellie.screen.shows("nothing in it to say")
    nellie.types(ESC)
    await nellie.is_at("GalleryScreen")


async def test_the_gallery_writes_no_headline(klass: Class) -> None:
    pia = await sitting(klass, "Pia")
    await pia.screen.shows("Public gallery · table 1")
    pia.types(b"h")
    await asyncio.sleep(0.2)
    assert pia.at == "GalleryScreen"
    assert "Headline" not in pia.screen.text


async def test_the_record_has_its_rounds_and_the_wire_a_key(klass: Class) -> None:
    pia = await sitting(klass, "Pia")
    await pia.screen.shows("Round 1")
    for number in range(60):
        klass.hall.tables[1].table.submit(Say(klass.seat("Ada")[1], (), f"Word {number}."))
    await pia.screen.shows("Word 59.")
    assert "Word 0." not in pia.screen.text
    pia.types(b"[")
    await pia.screen.shows("Word 0.")
    # Who has gone back is left where they are.
    klass.hall.tables[1].table.submit(Say(klass.seat("Ada")[1], (), "One more word."))
    await asyncio.sleep(0.3)
    assert "Word 0." in pia.screen.text
    assert "One more word." not in pia.screen.text
    klass.chair.announce("A ferry is late")
    pia.types(b"i")
    await pia.screen.shows("The wire", "A ferry is late")
    pia.types(b"i")
    await pia.screen.shows("One more word.")


async def test_one_votes_by_arrows_and_only_counts_are_shown(klass: Class) -> None:
    pia = await sitting(klass, "Pia")
    await pia.screen.shows("a vote is open")
    pia.types(b"v")
    await pia.is_at("BallotForm")
    await pia.screen.shows("Would you join this statement?", "(•) Undecided")
    pia.types(b"1" + TAB + DOWN + ENTER)
    await pia.is_at("GalleryScreen")
    await pia.screen.shows("you have voted")
    cast = Person(klass.hall, klass.id("Pia")).ballot(Moment.BEFORE)
    assert cast is not None
    assert (cast.stance, cast.convinced) == (Stance.FOR, klass.hall.seats[0])
    assert votes(klass.hall, 1).before.cast == 1
    pia.types(b"v")
    await pia.screen.shows("(•) For")
    pia.types(ESC)
    for name in ("Ada", "Ben", "Nellie"):
        klass.chair.widen_votes()
        Person(klass.hall, klass.id(name)).vote(Stance.AGAINST)
    klass.chair.adjourn()
    await pia.screen.shows("Before the conference · 4 ballots", "For 1", "over: the chair")


async def test_a_delegate_votes_too_where_the_whole_class_does(klass: Class) -> None:
    ada = Student(klass, "Ada")
    await ada.is_at("BriefingScreen")
    ada.types(ESC)
    await ada.is_at("SeatedScreen")
    ada.types(F8)
    await ada.screen.shows("No vote is open to you")
    klass.chair.widen_votes()
    await ada.screen.shows("a vote is open (F8)")
    ada.types(F8)
    await ada.is_at("BallotForm")
    ada.types(ENTER)
    await until(lambda: votes(klass.hall, 1).before.cast == 1)


async def test_help_is_asked_from_the_gallery_too(klass: Class) -> None:
    pia = await sitting(klass, "Pia")
    pia.types(F6)
    await pia.screen.shows("help is on its way")

"""The vote before and after: who votes, when, and what is shown of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.classroom.hall import Place, Role
from game.classroom.hall.ballots import votes
from game.classroom.hall.entries import Moment, Stance
from game.classroom.hall.person import Person
from game.classroom.hall.words import vote_words
from tests.classroom.hall.klass import Class

PUBLIC = ("Pia", "Quim", "Rae", "Sol")


@pytest.fixture
def klass(tmp_path: Path) -> Class:
    """Two delegates at table 1, three in its public gallery and one of the press."""
    made = Class.open(tmp_path / "class").join("Ada", "Ben", *PUBLIC)
    for name in PUBLIC[:3]:
        made.hall.move(made.id(name), Place(1, Role.GALLERY))
    made.hall.move(made.id("Sol"), Place(1, Role.PRESS))
    made.hall.assign(1)
    made.hall.begin()
    return made


def vote(klass: Class, name: str, stance: Stance, convinced: str = "") -> str:
    return Person(klass.hall, klass.id(name)).vote(stance, convinced)


def moment(klass: Class, name: str) -> Moment | None:
    person = Person(klass.hall, klass.id(name))
    return person.vote_open(person.seen())


def test_the_public_votes_before_the_first_plenary_and_when_all_is_over(klass: Class) -> None:
    assert all(moment(klass, name) is Moment.BEFORE for name in PUBLIC)
    klass.chair.end_phase()
    assert moment(klass, "Pia") is None
    assert vote(klass, "Pia", Stance.FOR) == "No vote is open."
    klass.chair.adjourn()
    assert moment(klass, "Pia") is Moment.AFTER


def test_delegates_vote_where_the_teacher_lets_the_whole_class(klass: Class) -> None:
    assert moment(klass, "Ada") is None
    assert vote(klass, "Ada", Stance.FOR) == "No vote is open."
    klass.chair.widen_votes()
    assert moment(klass, "Ada") is Moment.BEFORE
    klass.chair.widen_votes(False)
    assert moment(klass, "Ada") is None


def test_nothing_of_what_is_in_the_urn_is_told_before_the_end(klass: Class) -> None:
    for name in PUBLIC:
        assert vote(klass, name, Stance.FOR, klass.hall.seats[0]) == ""
    found = votes(klass.hall, 1)
    assert (found.over, found.before.cast) == (False, 4)
    assert (found.before.stances, found.before.convinced) == ({}, {})
    assert "counted when" in next(vote_words(found, {}))


def test_ballots_are_counted_and_the_last_of_a_person_counts(klass: Class, tmp_path: Path) -> None:
    first, second, *_ = klass.hall.seats
    vote(klass, "Pia", Stance.AGAINST)
    for name in PUBLIC:
        vote(klass, name, Stance.FOR, first)
    klass.chair.adjourn()
    for name in PUBLIC[:3]:
        vote(klass, name, Stance.UNDECIDED, second)
    for hall in (klass.hall, klass.killed(tmp_path / "again").hall):
        found = votes(hall, 1)
        assert found.before.stances == {Stance.FOR: 4, Stance.AGAINST: 0, Stance.UNDECIDED: 0}
        assert found.before.convinced == {first: 4}
        assert found.after.stances[Stance.UNDECIDED] == 3
        assert votes(hall) == found
        names = dict.fromkeys(hall.seats, "They")
        assert [line.split(" · ")[1][:9] for line in vote_words(found, names)] == [
            "4 ballots",
            "3 ballots",
        ]


def test_so_few_ballots_that_they_would_say_whose_they_are_are_not_shown(klass: Class) -> None:
    for name in PUBLIC[:2]:
        vote(klass, name, Stance.AGAINST)
    klass.chair.adjourn()
    found = votes(klass.hall, 1)
    assert (found.before.cast, found.before.shown, found.before.stances) == (2, False, {})
    assert "Too few" in next(vote_words(found, {}))


def test_a_ballot_names_a_delegation_of_the_table_or_none(klass: Class) -> None:
    assert vote(klass, "Pia", Stance.FOR, "atlantis")
    assert votes(klass.hall, 1).before.cast == 0

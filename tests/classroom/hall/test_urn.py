"""The votes of a class in its debrief: counts before and after, and nobody's ballot."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from game.classroom.hall import Place, Role
from game.classroom.hall.entries import Stance
from game.classroom.hall.person import Person
from game.classroom.hall.urn import votes_of
from game.debrief.votes import Votes
from tests.classroom.hall.klass import Class

PUBLIC = ("Pia", "Quim", "Rae", "Sol")


@pytest.fixture
def klass(tmp_path: Path) -> Class:
    """Two delegates, and four who watch them."""
    made = Class.open(tmp_path / "class").join("Ada", "Ben", *PUBLIC)
    for name in PUBLIC:
        made.hall.move(made.id(name), Place(1, Role.GALLERY))
    made.hall.assign(1)
    made.hall.begin()
    return made


def vote(klass: Class, stances: Iterable[Stance], convinced: str = "") -> None:
    for name, stance in zip(PUBLIC, stances, strict=False):
        assert Person(klass.hall, klass.id(name)).vote(stance, convinced) == ""


def counted(klass: Class) -> Votes | None:
    setting = klass.hall.scenario.setting
    klass.hall.let_go()
    return votes_of(klass.folder, setting)


def figures(found: Votes, question: int) -> dict[str, tuple[int | None, int | None, int | None]]:
    asked = found.questions[question].answers
    return {answer.words: (answer.before, answer.after, answer.change) for answer in asked}


def test_both_votes_are_set_side_by_side_with_what_changed(klass: Class) -> None:
    first = klass.hall.scenario.setting.delegations[0]
    vote(klass, [Stance.AGAINST, Stance.AGAINST, Stance.UNDECIDED])
    klass.chair.adjourn()
    vote(klass, [Stance.FOR, Stance.AGAINST, Stance.FOR, Stance.FOR], first.seat)
    found = counted(klass)
    assert found is not None
    assert (found.before, found.after) == (3, 4)
    assert figures(found, 0) == {"For": (0, 3, 3), "Against": (2, 1, -1), "Undecided": (1, 0, -1)}
    convinced = figures(found, 1)
    assert convinced[first.name] == (0, 4, 4)
    assert convinced["nobody more than the others"] == (3, 0, -3)
    assert all(name not in repr(found) for name in PUBLIC)


def test_of_too_few_ballots_no_counts_are_told(klass: Class) -> None:
    vote(klass, [Stance.FOR, Stance.AGAINST])
    klass.chair.adjourn()
    vote(klass, [Stance.FOR] * 3)
    found = counted(klass)
    assert found is not None
    assert figures(found, 0)["For"] == (None, 3, None)


def test_a_class_that_never_voted_has_no_votes(klass: Class) -> None:
    klass.chair.adjourn()
    assert counted(klass) is None

from __future__ import annotations

from itertools import pairwise

import pytest

from game.rules.setting import Procedure
from game.scenario import find, load
from game.scenario.facilitator import Facilitator
from game.sheets.script import homework, lessons
from tests.sheets.making import SHIPPED, Read, kit_of


@pytest.mark.parametrize("name", SHIPPED)
def test_the_clock_of_a_lesson_runs_from_nought_to_its_end_without_a_gap(name: str) -> None:
    notes = load(find(name)).facilitator
    assert notes
    for lesson in lessons(notes):
        assert lesson.steps[0].begins == 0
        assert lesson.steps[-1].ends == lesson.minutes
        assert all(one.ends == other.begins for one, other in pairwise(lesson.steps))


def test_the_script_has_every_step_with_its_minutes_and_what_to_say() -> None:
    notes = load(find("the-hotline")).facilitator
    assert notes
    words = Read(kit_of("the-hotline")["script.html"]).words
    for lesson in lessons(notes):
        for step in lesson.steps:
            assert f"{step.begins}–{step.ends} {step.do}" in words  # noqa: RUF001 - as printed
            assert step.say in words


def test_notes_without_running_orders_make_lessons_without_steps() -> None:
    assert [lesson.steps for lesson in lessons(Facilitator())] == [(), (), ()]


@pytest.mark.parametrize("rounds", [1, 5, 20])
def test_homework_takes_a_day_a_round_one_before_and_two_after(rounds: int) -> None:
    days = homework(Procedure(rounds=rounds), reading=True)
    assert len(days) == rounds + 3
    assert [day.name.split(":")[0] for day in days] == [f"Day {n}" for n in range(1, rounds + 4)]
    assert [day for day in days if "the last round." in day.students] == [days[-3]]


def test_homework_stops_the_clock_only_where_the_procedure_does() -> None:
    stopped = homework(Procedure(stop_the_clock=True), reading=False)[-2].facilitator
    ended = homework(Procedure(stop_the_clock=False), reading=False)[-2].facilitator
    assert "the clock may stop" in stopped
    assert "ends without a text" in ended

"""The facilitator's script: by the minute within a lesson, by the day as homework.

The running orders are the scenario's own. Homework needs none: a round is a day's work, and
the rules hold for who is late: positions once filed stay, who files nothing blocks consensus,
and who says nothing under the silence procedure joins (OSCE Rules MC.DOC/1/06 give a silence
an exact expiry, and so does every day here).
"""

from __future__ import annotations

from typing import NamedTuple

from game.rules.setting import Procedure
from game.scenario.facilitator import LENGTHS, Facilitator


class Step(NamedTuple):
    """A step of a lesson: from one minute to another, what to do, and what to say if anything."""

    begins: int
    ends: int
    do: str
    say: str


class Lesson(NamedTuple):
    """A running order for so many minutes; without steps the scenario gives none."""

    minutes: int
    steps: tuple[Step, ...]


class Day(NamedTuple):
    """A day of homework: what students do by its end, and what the facilitator does then."""

    name: str
    students: str
    facilitator: str


def lessons(notes: Facilitator) -> tuple[Lesson, ...]:
    """The running orders for 45, 60 and 90 minutes, each step with its clock."""
    return tuple(Lesson(int(length), _steps(notes, int(length))) for length in LENGTHS)


def _steps(notes: Facilitator, minutes: int) -> tuple[Step, ...]:
    clock, steps = 0, []
    for step in notes.timing.steps(minutes):
        steps.append(Step(clock, clock + step.minutes, step.do, step.say or ""))
        clock += step.minutes
    return tuple(steps)


def homework(procedure: Procedure, reading: bool) -> tuple[Day, ...]:
    """The days of a conference by homework: one to prepare, one a round, and two to end it."""
    read = "Read the background and your two role sheets; answer the reading questions."
    alone = "Read your two role sheets and the text on the table."
    days = [
        Day(
            "Day 1: prepare",
            read if reading else alone,
            "Hand out sheets and seat cards. Name the hour at which each day closes, and keep it.",
        )
    ]
    for number in range(1, procedure.rounds + 1):
        last = number == procedure.rounds
        days.append(
            Day(
                f"Day {number + 1}: round {number}",
                "Talk, offer and answer. File positions on every clause in brackets, then say "
                "that you are ready." + (" This is the last round." if last else ""),
                "At the hour, close the informals whoever is ready. What was filed stays filed; "
                "who has filed nothing on a clause reserves its position there. Read the "
                "placards out, or post them.",
            )
        )
    days.append(
        Day(
            f"Day {procedure.rounds + 2}: silence",
            "Read the chair's text. Keep silence to join it, or break silence and say why.",
            "At the hour the silence expires, and who has said nothing has joined. If it is "
            + (
                "broken, the clock may stop: allow one more day for a last round."
                if procedure.stop_the_clock
                else "broken, the conference ends without a text."
            ),
        )
    )
    days.append(
        Day(
            f"Day {procedure.rounds + 3}: debrief",
            "Bring one sentence of the text that you would defend at home, and one that you "
            "would not.",
            "In class: the same clause at every table side by side, then the questions for the "
            "debrief.",
        )
    )
    return tuple(days)

"""The facilitator's script: by the minute within a lesson, by the day as homework.

The running orders are the scenario's own. Homework needs none: a round is a day's work, and
the rules hold for who is late: positions once filed stay, who files nothing blocks consensus,
and who says nothing under the silence procedure joins (OSCE Rules MC.DOC/1/06 give a silence
an exact expiry, and so does every day here).
"""

from __future__ import annotations

from typing import NamedTuple

from game.language import _
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
    rounds = procedure.rounds
    days = [_prepare(reading), *(_round(n, rounds) for n in range(1, rounds + 1))]
    return (*days, _silence(rounds + 2, procedure.stop_the_clock), _debrief(rounds + 3))


def _prepare(reading: bool) -> Day:
    return Day(
        _("Day {n}: prepare").format(n=1),
        _("Read the background and your two role sheets; answer the reading questions.")
        if reading
        else _("Read your two role sheets and the text on the table."),
        _("Hand out sheets and seat cards. Name the hour at which each day closes, and keep it."),
    )


def _round(number: int, rounds: int) -> Day:
    talk = _(
        "Talk, offer and answer. File positions on every clause in brackets, then say that you "
        "are ready."
    )
    return Day(
        _("Day {n}: round {round}").format(n=number + 1, round=number),
        f"{talk} {_('This is the last round.')}" if number == rounds else talk,
        _(
            "At the hour, close the informals whoever is ready. What was filed stays filed; who "
            "has filed nothing on a clause reserves its position there. Read the placards out, or "
            "post them."
        ),
    )


def _silence(number: int, stop_the_clock: bool) -> Day:
    expires = _("At the hour the silence expires, and who has said nothing has joined.")
    broken = (
        _("If it is broken, the clock may stop: allow one more day for a last round.")
        if stop_the_clock
        else _("If it is broken, the conference ends without a text.")
    )
    return Day(
        _("Day {n}: silence").format(n=number),
        _("Read the chair's text. Keep silence to join it, or break silence and say why."),
        f"{expires} {broken}",
    )


def _debrief(number: int) -> Day:
    return Day(
        _("Day {n}: debrief").format(n=number),
        _(
            "Bring one sentence of the text that you would defend at home, and one that you would "
            "not."
        ),
        _(
            "In class: the same clause at every table side by side, then the questions for the "
            "debrief."
        ),
    )

"""Where the class should be by now, by the scenario's running order."""

from __future__ import annotations

from game.classroom.hall import Hall
from game.language import _
from game.sheets.script import Lesson, Step, lessons


def running_orders(hall: Hall) -> tuple[Lesson, ...]:
    """The running orders that the scenario has."""
    notes = hall.scenario.facilitator
    return tuple(lesson for lesson in lessons(notes) if lesson.steps) if notes else ()


def minute(hall: Hall) -> float | None:
    """Minutes since the lesson began; None if the teacher has not begun one."""
    lesson = hall.roll.lesson
    return None if lesson is None else (hall.clock() - lesson.at) / 60


def step_now(lesson: Lesson, now: float) -> Step | None:
    """The step at which a class should be at a minute; None when all of them are over."""
    return next((step for step in lesson.steps if now < step.ends), None)


def now_words(hall: Hall) -> str:
    """Where the class should be by now, in a line; empty if no lesson was begun."""
    now, began = minute(hall), hall.roll.lesson
    order = next((o for o in running_orders(hall) if began and o.minutes == began.minutes), None)
    if now is None or order is None:
        return ""
    step = step_now(order, now)
    if step is None:
        return _("minute {n}, over time").format(n=int(now))
    words = _("minute {n} of {of}: {do}")
    return words.format(n=int(now), of=order.minutes, do=step.do)

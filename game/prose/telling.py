"""From an event to its line, as the seat of a view hears it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from game.prose.choosing import Speaker
from game.prose.phrases import label, names
from game.prose.planning import plan_for
from game.prose.plans import Kind, Plan
from game.prose.sheets import fill, phrase
from game.rules.events import Event
from game.rules.names import Seat
from game.rules.view import View


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the minutes, as a seat hears it.

    `speaker` is None where the chair or the secretariat speaks; `to` is empty where all are
    spoken to. `text` goes without the speaker's name; a line of the seat's own is a whole
    sentence that begins with "You".
    """

    kind: Kind
    speaker: Seat | None
    to: tuple[Seat, ...]
    text: str


def line(event: Event, view: View, number: int) -> Line | None:
    """The line for an event that is, or is about to be, number `number` of the view's minutes."""
    plan = plan_for(event, view, number)
    if plan is None:
        return None
    speaker = Speaker()
    for earlier, before in enumerate(view.minutes[:number]):
        if plan.voice in (None, getattr(before, "seat", plan.voice)):
            told_before = plan_for(before, view, earlier)
            if told_before and told_before.voice == plan.voice:
                speaker.template(told_before, earlier)
    return _line(plan, speaker.template(plan, number))


def lines(view: View) -> tuple[Line | None, ...]:
    """The lines of all of the minutes, in one go; None where an event has none."""
    return tuple(Secretary().write(view))


class Secretary:
    """Writes the lines of one's minutes as they grow, each of them once.

    It knows what every speaker has said so far: a new line does not look through the old ones.
    """

    def __init__(self) -> None:
        self._speakers: dict[Seat | None, Speaker] = {}
        self._written = 0

    def write(self, view: View) -> list[Line | None]:
        """The lines of what a newer view has heard since, one an event; None where it has none."""
        new = range(self._written, len(view.minutes))
        self._written = len(view.minutes)
        return [self._line(view, number) for number in new]

    def _line(self, view: View, number: int) -> Line | None:
        plan = plan_for(view.minutes[number], view, number)
        return _line(plan, _template(self._speakers, plan, number)) if plan else None


def latest(view: View, most: int) -> tuple[Line, ...]:
    """The last lines of the minutes, so many at most; the others are not written."""
    return tuple(_line(plan, template) for plan, template in deque(_chosen(view), maxlen=most))


def _chosen(view: View) -> Iterator[tuple[Plan, str]]:
    """The plan and the template of every event of the minutes that has a line."""
    speakers: dict[Seat | None, Speaker] = {}
    for number, event in enumerate(view.minutes):
        plan = plan_for(event, view, number)
        if plan is not None:
            yield plan, _template(speakers, plan, number)


def _template(speakers: dict[Seat | None, Speaker], plan: Plan, number: int) -> str:
    return speakers.setdefault(plan.voice, Speaker()).template(plan, number)


def told(line: Line, view: View) -> str:
    """The line with who speaks to whom before it: "MOFA to you: …"; as it is if one's own."""
    if line.speaker is None or line.speaker == view.seat:
        return line.text
    who = label(view, line.speaker)
    if not line.to:
        return phrase("told", who=who, text=line.text)
    return phrase("told.to", who=who, to=names(view, line.to), text=line.text)


def _line(plan: Plan, template: str) -> Line:
    phrases = plan.phrases()
    text = fill(template, phrases) if template else phrases["text"]
    return Line(plan.kind, plan.speaker, plan.to, text)

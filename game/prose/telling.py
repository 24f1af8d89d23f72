"""From an event to its line, as the seat of a view hears it."""

from __future__ import annotations

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
    speakers: dict[Seat | None, Speaker] = {}
    told: list[Line | None] = []
    for number, event in enumerate(view.minutes):
        plan = plan_for(event, view, number)
        if plan is None:
            told.append(None)
            continue
        speaker = speakers.setdefault(plan.voice, Speaker())
        told.append(_line(plan, speaker.template(plan, number)))
    return tuple(told)


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

"""From an event to its line, as the seat of a view hears it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from game.prose.chair import result, stage
from game.prose.choosing import Speaker
from game.prose.phrases import name, names
from game.prose.plans import Kind, Plan, note
from game.prose.record import act, answer, filing
from game.prose.sheets import fill
from game.prose.talk import talk
from game.rules.events import (
    CapitalDecided,
    CapitalSpent,
    Claimed,
    ClauseAgreed,
    ClauseBracketed,
    ClauseReopened,
    ClockStopped,
    ConferenceEnded,
    ContactGroupCalled,
    ContactGroupReported,
    Event,
    PackageCarried,
    PackageLapsed,
    PackageTabled,
    PageShown,
    PlenaryOpened,
    PositionsFiled,
    PositionsRevealed,
    ReadinessDeclared,
    RoundBegan,
    Said,
    SilenceAnswered,
    SilenceOpened,
    SilenceRevealed,
    SoundedOut,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
    SupportFiled,
    SupportRevealed,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.names import Seat
from game.rules.tuning import HOT
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
        if plan.voice in (None, getattr(before, "seat", None)):
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
    to = f" to {names(view, line.to)}" if line.to else ""
    return f"{name(view, line.speaker)}{to}: {line.text}"


def plan_for(event: Event, view: View, number: int) -> Plan | None:
    """What the line for an event is to say, or None if it needs no line."""
    match event:
        case (
            Said()
            | SoundedOut()
            | SoundingAnswered()
            | Claimed()
            | Suggested()
            | SuggestionAnswered()
            | PageShown()
        ):
            return talk(event, view, number)
        case PackageTabled() | ContactGroupCalled() | ClauseReopened() | ReadinessDeclared():
            return act(event, view)
        case PositionsFiled() | SupportFiled():
            return filing(event, view, number)
        case SilenceAnswered() | SilenceRevealed():
            return answer(event, view)
        case (
            PositionsRevealed()
            | SupportRevealed()
            | PackageCarried()
            | PackageLapsed()
            | ClauseAgreed()
            | ClauseBracketed()
            | ContactGroupReported()
        ):
            return result(event, view)
        case (
            RoundBegan()
            | PlenaryOpened()
            | SilenceOpened()
            | ClockStopped()
            | CapitalDecided()
            | ConferenceEnded()
        ):
            return stage(event, view, number)
        case TemperatureMoved(by, now):
            if (now >= HOT) == (now - by >= HOT):
                return None
            return note("heated" if by > 0 else "cooled", lambda: {"now": str(now)})
        case TrustMoved(_, other, by, now):
            slot = "trust.up" if by > 0 else "trust.down"
            return note(
                slot, lambda: {"other": name(view, other), "by": str(abs(by)), "now": str(now)}
            )
        case CapitalSpent():
            return None
        case _:
            assert_never(event)


def _line(plan: Plan, template: str) -> Line:
    phrases = plan.phrases()
    text = fill(template, phrases) if template else phrases["text"]
    return Line(plan.kind, plan.speaker, plan.to, text)

"""Events: each can happen, says where it comes from, and cannot be taken for a delegation."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot
from game.scenario.plainly import quoted
from game.scenario.procedure import ProcedureSheet


def named_as_seat(outline: Outline) -> Iterator[Finding]:
    """No event has the id of a delegation: a statement is about one or the other."""
    for event in outline.events:
        name = event["id"].text
        if name is not None and name in (outline.seats or ()):
            what = f"{quoted(name)} is the id of a delegation too"
            yield Finding(event["id"].path, what, "give the event another", "named-as-seat")


def never_happens(outline: Outline) -> Iterator[Finding]:
    """Every event's conditions can hold together, in a round that may be played."""
    last = _last_round(outline)
    for event in outline.events:
        for key, what, mend in _contradictions(event["when"], last):
            path = event["when"][key].path
            yield Finding(path, f"this event can never happen: {what}", mend, "never-happens")


def source_or_invented(outline: Outline) -> Iterator[Finding]:
    """An event names its sources or says that it is invented, and not both."""
    for event in outline.events:
        sourced, invented = bool(event["sources"].items), event["invented"].value is True
        if sourced and invented:
            what = "an event with sources is called invented"
            mend = "remove 'invented', or the sources"
            yield Finding(event["invented"].path, what, mend, "source-or-invented")
        elif not sourced and not invented and event.entries:
            what = "this event has no source"
            mend = "name some of the dossier's under 'sources', or add 'invented: true'"
            yield Finding(event.path, what, mend, "source-or-invented")


def _last_round(outline: Outline) -> int:
    procedure = outline.root["procedure"]
    rounds = procedure["rounds"].number or ProcedureSheet().rounds
    # A stopped clock gives one round more.
    return rounds + (procedure["stop_the_clock"].value is not False)


def _contradictions(when: Spot, last: int) -> Iterator[tuple[str, str, str]]:
    """What of an event's conditions cannot hold: the key, what is wrong, and the mend."""
    after, before = when["after"].number, when["before"].number
    hotter, cooler = when["hotter"].number, when["cooler"].number
    agreed, bracketed = when["agreed"].text, when["bracketed"].text
    if after is not None and after > last:
        yield "after", f"there is no round {after}", f"the last that there may be is {last}"
    if after is not None and before is not None and before < after:
        yield "before", f"round {before} is over before round {after}", f"the least is {after}"
    if cooler is not None and cooler <= (hotter or 0):
        what = f"no room is under {cooler} and at {hotter or 0} or more"
        yield "cooler", what, f"the least is {(hotter or 0) + 1}"
    if agreed is not None and agreed == bracketed:
        what = f"{quoted(agreed)} cannot be agreed and in brackets"
        yield "bracketed", what, "remove one of the two"

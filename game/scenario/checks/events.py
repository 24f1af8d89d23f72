"""Events: each can happen, says where it comes from, and cannot be taken for a delegation."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot
from game.scenario.plainly import quoted
from game.scenario.procedure import ProcedureSheet


def named_as_seat(outline: Outline) -> Iterator[Finding]:
    """No event has the id of a delegation: a statement is about one or the other.

    Passing:
        events: [{id: visit, headline: The parish holds its fair, invented: true}]

    Failing:
        events: [{id: isle, headline: The parish holds its fair, invented: true}]
    """
    for event in outline.events:
        name = event["id"].text
        if name is not None and name in (outline.seats or ()):
            what = f"{quoted(name)} is the id of a delegation too"
            yield Finding(event["id"].path, what, "give the event another", "named-as-seat")


def never_happens(outline: Outline) -> Iterator[Finding]:
    """Every event's conditions can hold together, in a round that may be played.

    A round before its modules open is none in which it may happen.

    Passing:
        events: [{id: storm, when: {after: 2, before: 4}}]

    Failing:
        events: [{id: storm, when: {after: 5, before: 4}}]
    """
    last = _last_round(outline)
    for event in outline.events:
        first = _first_round(outline, event["when"])
        for key, what, mend in _contradictions(event["when"], first, last):
            path = event["when"][key].path
            yield Finding(path, f"this event can never happen: {what}", mend, "never-happens")


def source_or_invented(outline: Outline) -> Iterator[Finding]:
    """An event names its sources or says that it is invented, and not both.

    Passing:
        events: [{id: storm, invented: true}]

    Failing:
        events: [{id: storm, invented: false}]
    """
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


def _first_round(outline: Outline, when: Spot) -> int:
    """The round from which all modules that an event needs are played."""
    opens = outline.root["procedure"]["opens"]
    needed = ["events"] if when["pressing"].value is None else ["events", "press"]
    return max(opens[module].number or 1 for module in needed)


def _contradictions(when: Spot, first: int, last: int) -> Iterator[tuple[str, str, str]]:
    """What of an event's conditions cannot hold: the key, what is wrong, and the mend."""
    after, before = when["after"].number, when["before"].number
    hotter, cooler = when["hotter"].number, when["cooler"].number
    agreed, bracketed = when["agreed"].text, when["bracketed"].text
    if after is not None and after > last:
        yield "after", f"there is no round {after}", f"the last that there may be is {last}"
    begins = max(after or 1, first)
    if before is not None and before < begins:
        yield "before", f"round {before} is over before round {begins}", f"the least is {begins}"
    if cooler is not None and cooler <= (hotter or 0):
        what = f"no room is under {cooler} and at {hotter or 0} or more"
        yield "cooler", what, f"the least is {(hotter or 0) + 1}"
    if agreed is not None and agreed == bracketed:
        what = f"{quoted(agreed)} cannot be agreed and in brackets"
        yield "bracketed", what, "remove one of the two"

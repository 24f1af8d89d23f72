"""The course of a conference in figures: pacts, promises, statements, leaks, events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from game.rules.events import ContactGroupReported, Event, PactConcluded, PactOffered
from game.rules.pacts import Status
from game.rules.press import Remark
from game.rules.state import State


def course(state: State) -> Mapping[str, int]:
    """How often what happened; the keys are the same for every conference, in one order."""
    happened = _once(state)
    broken = sum(status is Status.BROKEN for status in state.promises.values())
    remarks = [p.statement for p in state.published if isinstance(p.statement, Remark)]
    traced = sum(leak.traced for leak in state.leaked)
    bridges = [e for e in happened if isinstance(e, ContactGroupReported) and e.bridge]
    return {
        "pacts offered": sum(isinstance(event, PactOffered) for event in happened),
        "pacts concluded": sum(isinstance(event, PactConcluded) for event in happened),
        "promises kept": len(state.promises) - broken,
        "promises broken": broken,
        "remarks": len(remarks),
        "other statements": len(state.published) - len(remarks),
        "leaks traced": traced,
        "leaks not traced": len(state.leaked) - traced,
        "bridges found": len(bridges),
        "events": len(state.happened),
    }


def acts(state: State) -> Counter[str]:
    """The acts of the remarks that were published."""
    return Counter(
        p.statement.act.value for p in state.published if isinstance(p.statement, Remark)
    )


def _once(state: State) -> list[Event]:
    """Every event of the minutes, once, whoever was sent it."""
    seen: dict[int, Event] = {}
    for minutes in state.minutes.values():
        for event in minutes:
            seen[id(event)] = event
    return list(seen.values())

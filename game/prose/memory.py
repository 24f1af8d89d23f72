"""What a seat's minutes have told it so far: pacts and news, at a place in the minutes.

A line reads the same whenever it is shown, so only what came before it counts. A pact that stood
before the conference is in no minutes; it is known from the view while it is in force.
"""

from __future__ import annotations

from dataclasses import replace

from game.prose.grammar import quoted
from game.prose.sheets import phrase
from game.rules.events import IncidentHappened, LeakAppeared, PactConcluded, PactLeft, PactOffered
from game.rules.names import IncidentId, PactId, Seat
from game.rules.pacts import Pact
from game.rules.view import View


def pact_known(view: View, pact: PactId, number: int, public: bool = False) -> Pact | None:
    """The pact as it was, with the members it then had; None if nothing was said of it.

    With `public`, only what all have heard counts.
    """
    found: Pact | None = None
    left: list[Seat] = []
    for event in view.minutes[:number]:
        match event:
            case PactOffered(_, _, told) | PactConcluded(told) if told.id == pact:
                if not public or (isinstance(event, PactConcluded) and not event.members):
                    found = told
            case LeakAppeared(told_of) if told_of.pact == pact and told_of.promises:
                found = found or Pact(pact, "", told_of.seats, told_of.promises, True)
            case PactLeft(seat, held) if held == pact:
                left.append(seat)
            case _:
                continue
    if found is None:
        standing = view.pacts.get(pact)
        return standing if standing and (standing.public or not public) else None
    return replace(found, members=tuple(seat for seat in found.members if seat not in left))


def news(view: View, incident: IncidentId) -> str:
    """The news of an event, by its headline."""
    headline = next(
        (
            e.headline
            for e in view.minutes
            if isinstance(e, IncidentHappened) and e.incident == incident
        ),
        incident,
    )
    return phrase("news", headline=quoted(headline.rstrip(".")))

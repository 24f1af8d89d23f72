"""Leaks: something private in the papers, and who may find out from whom.

- What may be leaked is what one was party to and not everybody has heard: a private word, a
  claim, a suggestion, a démarche, a pact or an offer of one, a word in its channel.
- At the plenary the papers have it, from "officials familiar with the talks"; the room heats.
- Whether the leak is traced is drawn: likelier the fewer knew. Those it exposed then trust the
  leaker less, and a promise of confidence is known to be broken.
"""

from __future__ import annotations

from game.rules.chance import draw
from game.rules.events import (
    Claimed,
    Conferred,
    DemarcheMade,
    Event,
    LeakAppeared,
    LeakFiled,
    LeakRecorded,
    LeakTraced,
    PactConcluded,
    PactOffered,
    Said,
    SoundingAnswered,
    Suggested,
)
from game.rules.floor import Floor
from game.rules.moves import Leak
from game.rules.names import Seat
from game.rules.press import Disclosure
from game.rules.procedure.climate import heat, move_trust
from game.rules.procedure.pacts import breach_of_confidence
from game.rules.tuning import LEAK_HEATS, LEAK_TRUST


def disclosure(event: Event, seats: tuple[Seat, ...]) -> Disclosure | None:
    """What the papers would have of an event; None if it is public or no matter for them."""
    knowing = event.audience(seats)
    if knowing == seats:
        return None
    match event:
        case Said(_, _, text):
            return Disclosure("a private word", knowing, text)
        case Conferred(_, _, pact, text):
            return Disclosure("a word between the members of a pact", knowing, text, pact=pact)
        case Claimed(_, _, clause) | SoundingAnswered(_, _, clause):
            return Disclosure("a position told in private", knowing, clause)
        case Suggested(_, _, give, ask):
            return Disclosure("a private suggestion", knowing, give=give, ask=ask)
        case DemarcheMade(_, _, term):
            return Disclosure("a démarche", knowing, ask=(term,))
        case PactOffered(_, _, pact):
            return Disclosure("an offer of a pact", knowing, pact=pact.id, promises=pact.promises)
        case PactConcluded(pact):
            return Disclosure("a secret pact", knowing, pact=pact.id, promises=pact.promises)
        case _:
            return None


def leak(floor: Floor, move: Leak) -> None:
    """Give something to the papers."""
    floor.put(LeakFiled(move.seat, move.minute))


def appear(floor: Floor) -> None:
    """Let what was leaked appear, in the order it was given."""
    filed = floor.state.leaks
    for place, (seat, minute) in enumerate(filed):
        seats = floor.state.setting.seats
        found = disclosure(floor.state.minutes[seat][minute], seats)
        assert found is not None, "only what can be disclosed is leaked"
        floor.put(LeakAppeared(found))
        heat(floor, LEAK_HEATS)
        # By its place among the seat's own leaks, so that another's changes nothing.
        own = sum(who == seat for who, _ in filed[:place])
        drawn = draw(floor.state.seed, "leak", floor.state.round, seat, own, below=100)
        traced = drawn < 100 // len(found.seats)
        floor.put(LeakRecorded(seat, found, traced))
        if traced:
            floor.put(LeakTraced(seat, found.seats))
            for exposed in found.seats:
                if exposed != seat:
                    move_trust(floor, exposed, seat, -LEAK_TRUST)
            breach_of_confidence(floor, seat, frozenset(found.seats), found.pact or "")

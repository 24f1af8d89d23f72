"""Trust and coalitions over time: who believed whom, and which pacts were in force."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.reading import Conference
from game.rules.events import (
    PactConcluded,
    PactEnded,
    PactLeft,
    RoundBegan,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.names import PactId, Seat


@dataclass(frozen=True, slots=True)
class Pair:
    """Two delegations and how far each trusts the other, from -100 to 100."""

    one: Seat
    other: Seat
    trusts: int
    trusted: int

    @property
    def mean(self) -> float:
        """The mean of the two."""
        return (self.trusts + self.trusted) / 2


@dataclass(frozen=True, slots=True)
class Relations:
    """How things stood when a round ended; round 0 is the start.

    `pacts` are the members of each pact in force, `heat` the room's temperature.
    """

    round: int
    heat: int
    pairs: tuple[Pair, ...]
    pacts: tuple[tuple[Seat, ...], ...]


def relations(met: Conference) -> tuple[Relations, ...]:
    """How things stood at the start and at the end of each round."""
    trust = dict[tuple[Seat, Seat], int]()
    heat = met.setting.procedure.temperature
    force = dict[PactId, tuple[Seat, ...]]()
    found, last = list[Relations](), 0
    for _, event in met.course:
        match event:
            case RoundBegan(number):
                found.append(_stand(met, last, heat, trust, force))
                last = number
            case TrustMoved(seat, other, _, now):
                trust[seat, other] = now
            case TemperatureMoved(_, now):
                heat = now
            case PactConcluded(pact):
                force[pact.id] = pact.members
            case PactLeft(seat, pact_id):
                force[pact_id] = tuple(m for m in force.get(pact_id, ()) if m != seat)
            case PactEnded(pact_id):
                force.pop(pact_id, None)
            case _:
                pass
    return (*found, _stand(met, last, heat, trust, force))


def _stand(
    met: Conference,
    number: int,
    heat: int,
    trust: dict[tuple[Seat, Seat], int],
    force: dict[PactId, tuple[Seat, ...]],
) -> Relations:
    seats = met.setting.seats
    pairs = tuple(
        Pair(one, other, trust.get((one, other), 0), trust.get((other, one), 0))
        for n, one in enumerate(seats)
        for other in seats[n + 1 :]
    )
    return Relations(number, heat, pairs, tuple(force.values()))

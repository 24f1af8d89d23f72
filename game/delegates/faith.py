"""What pacts oblige one to, and whether one keeps to it.

Whether a delegate is faithful in a pact is drawn once for each pact, by its temperament. The
faithful keep what they promised; the others as long as it costs them little.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.delegates.luck import Luck
from game.delegates.temperament import Temperament
from game.rules.names import PactId, Seat, Term
from game.rules.pacts import Back, Exchange, NoCriticism, Oppose, Promise
from game.rules.view import View

_DEAR: Final = 3
"""Points that a promise must cost before anybody thinks of breaking it."""


@dataclass(frozen=True, slots=True)
class Obligations:
    """What the pacts ask of one's filings, and whom one has promised not to criticise."""

    support: frozenset[Term]
    refuse: frozenset[Term]
    spare: frozenset[Seat]


def obligations(view: View, temperament: Temperament, luck: Luck) -> Obligations:
    """What one is obliged to and will keep to."""
    support: set[Term] = set()
    refuse: set[Term] = set()
    spare: set[Seat] = set()
    for pact_id, promise in promises(view):
        pact = view.pacts[pact_id]
        faithful = luck.chance("faith", pact_id, percent=temperament.faith)
        match promise:
            case Back(member, term) if member == view.seat:
                if faithful or _loss(view, term) <= _DEAR:
                    support.add(term)
            case Oppose(member, term) if member == view.seat:
                if faithful:
                    refuse.add(term)
            case Exchange() if view.seat in (promise.member, promise.other):
                mine = promise.term if promise.member == view.seat else promise.other_term
                if faithful or _loss(view, mine) <= _DEAR:
                    support.add(mine)
            case NoCriticism(member) if member == view.seat:
                if faithful:
                    spare.update(pact.members)
            case _:
                pass
    return Obligations(frozenset(support), frozenset(refuse), frozenset(spare - {view.seat}))


def promises(view: View) -> Iterator[tuple[PactId, Promise]]:
    """Every promise of the pacts that one is a member of."""
    for pact in view.pacts.values():
        if view.seat in pact.members:
            for promise in pact.promises:
                yield pact.id, promise


def allies(view: View) -> set[Seat]:
    """The members of the pacts that one is in oneself."""
    members = {m for p in view.pacts.values() if view.seat in p.members for m in p.members}
    return members - {view.seat}


def _loss(view: View, term: Term) -> int:
    points = view.instructions.points[term.clause]
    return max(points.values()) - points[term.wording]

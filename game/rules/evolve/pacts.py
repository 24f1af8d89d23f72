"""What is written of pacts: offers, pacts in force, and how every promise came out."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from game.rules.events import (
    Conferred,
    PactAnswered,
    PactConcluded,
    PactEnded,
    PactEvent,
    PactLeft,
    PactOffered,
    PromiseChecked,
)
from game.rules.evolve.writing import changed, counted, without
from game.rules.names import PactId, Seat
from game.rules.pacts import Pact, Status
from game.rules.state import Offer, State


def written(state: State, event: PactEvent) -> State:
    """The state after what happened to a pact."""
    match event:
        case Conferred():
            return state
        case PactOffered(seat, _, pact):
            return _offered(state, seat, pact)
        case PactAnswered(seat, _, pact_id, accept):
            return _answered(state, seat, pact_id, accept)
        case PactConcluded(pact):
            return changed(
                state,
                offers=without(state.offers, pact.id),
                pacts={**state.pacts, pact.id: pact},
                since={**state.since, pact.id: state.round},
            )
        case PactLeft(seat, pact_id):
            return _left(state, seat, pact_id)
        case PactEnded(pact_id):
            return changed(state, pacts=without(state.pacts, pact_id))
        case PromiseChecked(pact_id, number, by, kept):
            status = Status.KEPT if kept else Status.BROKEN
            broken = state.broken if kept else counted(state.broken, by, 1)
            promises = {**state.promises, (pact_id, number, by): status}
            return changed(state, promises=promises, broken=broken)
        case _:
            assert_never(event)


def _offered(state: State, seat: Seat, pact: Pact) -> State:
    members = tuple(sorted(pact.members))
    number = state.pact_numbers.get(members, 0) + 1
    return changed(
        state,
        offers={**state.offers, pact.id: Offer(pact, frozenset({seat}))},
        pact_numbers={**state.pact_numbers, members: number},
    )


def _answered(state: State, seat: Seat, pact: PactId, accept: bool) -> State:
    if not accept:
        return changed(state, offers=without(state.offers, pact))
    offer = state.offers[pact]
    accepted = replace(offer, accepted=offer.accepted | {seat})
    return changed(state, offers={**state.offers, pact: accepted})


def _left(state: State, seat: Seat, pact: PactId) -> State:
    old = state.pacts[pact]
    left = replace(old, members=tuple(member for member in old.members if member != seat))
    return changed(state, pacts={**state.pacts, pact: left})

"""Promises are kept and broken as a naive court finds, and known to those who may know."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from game.rules.events import Event, LeakAppeared, PactConcluded, PromiseChecked
from game.rules.names import Module
from game.rules.setting import Setting
from tests.laws.games import games
from tests.laws.naive_pacts import Court
from tests.laws.player import Game


def court_for(setting: Setting) -> Court:
    on = Module.PACTS in setting.procedure.modules
    return Court({pact.id: pact for pact in setting.alliances if on})


@given(games())
def test_every_promise_is_judged_as_a_naive_court_judges_it(game: Game) -> None:
    court = court_for(game.setting)
    for before, events in zip((None, *game.states), game.events, strict=False):
        court.round = before.round if before else 0
        judged = [e for e in events if isinstance(e, PromiseChecked)]
        found = [(e.pact, e.promise, e.by, e.kept) for e in judged]
        assert Counter(found) == Counter(court.judge(events))
    statuses = {key: status == "kept" for key, status in game.final.promises.items()}
    assert statuses == court.verdicts


@given(games())
def test_a_breach_is_known_to_the_members_or_if_the_pact_is_known_to_all(game: Game) -> None:
    pacts = {pact.id: pact for pact in game.setting.alliances}
    known = {pact.id for pact in pacts.values() if pact.public}
    for event in game.record:
        if isinstance(event, PactConcluded):
            pacts[event.pact.id] = event.pact
            known |= {event.pact.id} if event.pact.public else set()
        elif isinstance(event, LeakAppeared) and event.disclosure.promises:
            known.add(event.disclosure.pact or "")
        elif isinstance(event, PromiseChecked):
            assert (event.members == ()) == (event.pact in known)
            assert set(event.members) <= set(pacts[event.pact].members)


@given(games())
def test_only_members_are_told_of_a_secret_pact(game: Game) -> None:
    """Until a leak, nothing that names a secret pact is sent to anybody else."""
    secret = {p.id: p for p in game.setting.alliances if not p.public}
    for event in game.record:
        if isinstance(event, PactConcluded) and not event.pact.public:
            secret[event.pact.id] = event.pact
        if isinstance(event, LeakAppeared):
            if event.disclosure.promises:
                secret.pop(event.disclosure.pact or "", None)
            continue
        named = _pact_of(event)
        if named in secret:
            audience = event.audience(game.setting.seats)
            assert set(audience) <= set(secret[named].members)


def _pact_of(event: Event) -> str:
    named = getattr(event, "pact", "")
    return named if isinstance(named, str) else named.id


@given(games())
def test_a_pact_has_two_members_or_more_and_ends_with_the_conference(game: Game) -> None:
    for state in game.states:
        assert all(len(pact.members) >= 2 for pact in state.pacts.values())
        waiting = state.offers.values()
        assert all(len(offer.accepted) < len(offer.pact.members) for offer in waiting)
    assert game.final.pacts == {}

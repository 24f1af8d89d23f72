"""The wire: the same public facts in three tellings, and nothing that is private."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from functools import cache

import pytest

from game.prose import Dispatch, wire
from game.prose.facts import fact
from game.prose.sheets import fill, placeholders
from game.prose.wire import outlets
from game.rules.apply import apply, start
from game.rules.events import (
    ClauseAgreed,
    Conferred,
    Event,
    LeakAppeared,
    PactConcluded,
    PactOffered,
    PositionsFiled,
    PromiseChecked,
    Said,
    StatementFiled,
    StatementPublished,
    TrustMoved,
)
from game.rules.moves import OfferPact, Say
from game.rules.names import Seat, Term
from game.rules.pacts import Back, Pact
from game.rules.press import ActId, Disclosure, Remark
from game.rules.text import Positions
from game.rules.view import View, view

from .cases import every_event
from .full_cases import background, every_full_event
from .full_level import full_level
from .full_script import QUIET, played

SEATS = full_level().seats
PRIVATE = (Said, Conferred, PactOffered, PositionsFiled, StatementFiled, TrustMoved)


def seen_by(seat: Seat, *minutes: Event) -> View:
    state, _ = start(full_level(), 1)
    return replace(view(state, seat), minutes=minutes or background(full_level()))


@cache
def game() -> dict[Seat, View]:
    state = played()
    assert state.ending
    return {seat: view(state, seat) for seat in SEATS}


def printed(seen: View) -> list[Dispatch]:
    return [d for n, event in enumerate(seen.minutes) for d in wire(event, seen, n)]


def words(dispatches: list[Dispatch]) -> str:
    return "\n".join(f"{d.headline}\n{d.body}" for d in dispatches)


def of_kind(event: Event, *before: Event, seat: Seat = "mofa") -> tuple[Dispatch, ...]:
    return wire(event, seen_by(seat, *before, event), len(before))


@cache
def rendered() -> dict[str, set[str]]:
    """Headlines and bodies from every story for every public event."""
    setting, seen = full_level(), replace(seen_by("mofa"), seat="")
    found: dict[str, set[str]] = {"headline": set(), "body": set()}
    for event in (*every_event(setting), *every_full_event(setting)):
        told = fact(event, seen, len(seen.minutes))
        if told:
            phrases = told.phrases()
            for outlet in outlets():
                for headline, body in outlet.slots[told.slot]:
                    found["headline"].add(fill(headline, phrases))
                    found["body"].add(fill(body, phrases))
    return found


def faults(kind: str, pattern: str) -> list[str]:
    text = "\n".join(rendered()[kind])
    return [text[max(0, m.start() - 60) : m.end() + 60] for m in re.finditer(pattern, text, re.M)][
        :5
    ]


def test_there_are_three_outlets_and_each_says_that_it_is_invented() -> None:
    assert len(outlets()) == 3
    assert all("invented" in outlet.leaning for outlet in outlets())
    assert len({outlet.leaning for outlet in outlets()}) == 3


def test_every_outlet_can_tell_every_fact_and_no_other() -> None:
    first, *rest = outlets()
    assert all(outlet.slots.keys() == first.slots.keys() for outlet in rest)
    setting, seen = full_level(), replace(seen_by("mofa"), seat="")
    events = (*every_event(setting), *every_full_event(setting))
    told = {f.slot for e in events if (f := fact(e, seen, len(seen.minutes)))}
    assert told | {"silence_broken.bare"} == set(first.slots)


def test_every_story_asks_for_what_the_fact_holds() -> None:
    setting, seen = full_level(), replace(seen_by("mofa"), seat="")
    for event in (*every_event(setting), *every_full_event(setting)):
        told = fact(event, seen, len(seen.minutes))
        if told:
            known = told.phrases().keys()
            stories = [s for outlet in outlets() for s in outlet.slots[told.slot]]
            assert all(placeholders(h) | placeholders(b) <= known for h, b in stories), told.slot


def test_headlines_and_bodies_are_english() -> None:
    assert len(rendered()["body"]) > 3_000
    for kind in ("headline", "body"):
        assert not faults(kind, r"^[^A-Z0-9\"]"), "begins without a capital"
        assert not faults(kind, r"  | [,.;:?!]| $|^ "), "stray spaces"
        assert not faults(kind, r"(?i)\b(\w+) \1\b"), "a word twice"
        assert not faults(kind, r"\b[Aa] [aeio]"), "a for an"
        assert not faults(kind, r"\{(?!them\}|give\}|would\})"), "left open"
        assert not faults(kind, r"(?i)\bnot (make no|say nothing|give the papers nothing)")
    assert not faults("body", r"(?<![.!?])(?<![.!?]\")$"), "ends without a full stop"
    assert not faults("body", r"\.\"\.$|\.\.|,,|,\.|;\.|:\."), "stops twice"
    assert not faults("headline", r"(?<!\w)[.,:;]$"), "ends like a sentence"


def test_a_body_is_one_sentence_around_what_it_quotes() -> None:
    for body in rendered()["body"]:
        assert not re.search(r"[.!?] ", re.sub(r'"[^"]*"', "Q", body)), body


def test_three_tellings_of_a_fact_are_three() -> None:
    seen = game()["mofa"]
    for number, event in enumerate(seen.minutes):
        told = wire(event, seen, number)
        assert len(told) in (0, 3)
        assert len({d.body for d in told}) == len({d.outlet for d in told}) == len(told)


def test_the_wire_reads_the_same_at_every_seat() -> None:
    """The canary: what one seat alone knows is not in it, or somebody would read another wire."""
    first, *rest = (printed(seen) for seen in game().values())
    assert len(first) > 100
    assert all(other == first for other in rest)


def test_nothing_private_is_printed() -> None:
    text = words(printed(game()["mofa"]))
    leaked = "Tokyo will pay more"
    assert leaked in text
    for seen in game().values():
        for event in seen.minutes:
            if isinstance(event, Said | Conferred) and leaked not in event.text:
                assert event.text not in text
    assert "Not a word to the Prefecture yet." not in text
    assert any(p.name == QUIET for p in pacts_heard("dod"))
    assert QUIET not in text


def pacts_heard(seat: Seat) -> list[Pact]:
    return [e.pact for e in game()[seat].minutes if isinstance(e, PactConcluded)]


@pytest.mark.parametrize("kind", PRIVATE)
def test_no_private_event_is_a_fact_for_the_papers(kind: type[Event]) -> None:
    setting, seen = full_level(), seen_by("mofa")
    for event in (*every_event(setting), *every_full_event(setting)):
        if isinstance(event, kind):
            assert wire(event, seen, 3) == ()


def test_a_secret_pact_is_no_news_even_between_all_who_are_there() -> None:
    pact = Pact("p", "Canary", SEATS, (Back("mofa", Term("costs", "welcome")),), False)
    assert of_kind(PactConcluded(pact, SEATS)) == ()
    assert of_kind(PromiseChecked("p", 0, "mofa", False, SEATS), PactConcluded(pact, SEATS)) == ()


def test_a_breach_that_all_learn_of_says_no_more_of_a_pact_than_all_know() -> None:
    pact = Pact("p", "Canary", ("mofa", "mod"), (Back("mofa", Term("costs", "welcome")),), False)
    broken = PromiseChecked("p", 0, "mofa", False, ())
    secret = of_kind(broken, PactOffered("mod", ("mofa",), pact), PactConcluded(pact, pact.members))
    told = words(list(secret))
    assert "Canary" not in told
    assert "Welcome the new agreement" not in told
    out = Disclosure("a secret pact", pact.members, pact="p", promises=pact.promises)
    leaked = words(list(of_kind(broken, LeakAppeared(out))))
    assert "Canary" not in leaked
    assert "Welcome the new agreement" in leaked


def test_nobody_is_you_in_the_papers() -> None:
    state = full_level().delegations
    for seat in SEATS:
        event = StatementPublished("mofa", Remark(ActId.URGE, seat, "Move."))
        for dispatch in of_kind(event, seat=seat):
            assert next(d.short for d in state if d.seat == "mofa") in words([dispatch])
            assert not re.search(r"(?i)\burges you\b", dispatch.body)


def test_talk_in_a_seats_minutes_changes_no_dispatch() -> None:
    state, _ = start(full_level(), 1)
    quiet, _ = apply(state, Say("state", (), "Good evening."))
    loud, _ = apply(quiet, Say("mofa", ("mod",), "CANARY"))
    offer = OfferPact("mofa", ("mod",), (Back("mofa", Term("costs", "welcome")),), name="CANARY")
    loud, _ = apply(loud, offer)
    event = StatementPublished("dod", Remark(ActId.CONDEMN, "state"))
    told = [
        wire(event, view(s, seat), len(s.minutes[seat]))
        for s in (quiet, loud)
        for seat in ("mofa", "state")
    ]
    assert all(each == told[0] for each in told)
    assert "CANARY" not in words(list(told[0]))


@pytest.mark.parametrize("text", ["{who} {acts}", "[bold]x[/]", 'He said "no"', "\\1 %s $x"])
def test_what_somebody_typed_is_printed_and_never_read(text: str) -> None:
    for dispatch in of_kind(StatementPublished("mofa", Remark(ActId.NOTE, "dod", text))):
        assert text.replace('"', "'") in dispatch.body


def test_agreed_words_are_quoted_with_their_part() -> None:
    early = of_kind(ClauseAgreed("legislation", "existing", SEATS))
    late = of_kind(ClauseAgreed("costs", "welcome", SEATS[:3]))
    assert all("in the preamble" in d.body and '"Recalling that' in d.body for d in early)
    assert all("in the operative part" in d.body and '"The Ministers' in d.body for d in late)
    assert all("MOFA, MOD and STATE" in d.body for d in late)


def test_an_outlet_does_not_print_the_same_twice_in_a_game() -> None:
    seen = game()["okinawa"]
    for outlet in outlets():
        bodies = [d.body for d in printed(seen) if d.outlet == outlet.name]
        assert len(set(bodies)) == len(bodies)


def test_a_dispatch_holds_words_only() -> None:
    assert [f.name for f in fields(Dispatch)] == ["outlet", "leaning", "headline", "body"]
    assert wire(PositionsFiled("mofa", "costs", Positions("welcome")), seen_by("mofa"), 1) == ()

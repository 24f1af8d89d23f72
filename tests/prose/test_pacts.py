"""Pacts as they are heard: who is "we", who is "you", and each promise in a diplomat's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.prose import line, told
from game.rules.apply import start
from game.rules.events import (
    Conferred,
    Event,
    LeakAppeared,
    PactAnswered,
    PactConcluded,
    PactEnded,
    PactLeft,
    PactOffered,
    PromiseChecked,
)
from game.rules.names import Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
)
from game.rules.press import Disclosure
from game.rules.view import View, view

from .full_level import full_level

WELCOME = Term("costs", "welcome")
SILENT = Term("costs", "none")
KINDS = {
    Back("mofa", WELCOME): ('"Welcome the new agreement" on host nation support',),
    Back("mofa", SILENT): ("paragraph on host nation support",),
    Oppose("mofa", WELCOME): ("refuse", "stand against", "hold out against"),
    Oppose("mofa", SILENT): ("refuse to leave out", "hold out against dropping"),
    Exchange("mofa", WELCOME, "mod", Term("dialogue", "none")): ("and, in exchange, ",),
    NoCriticism("mofa"): ("in public against", "no statement that criticises"),
    Confidence("mofa"): ("papers", "in confidence"),
    Together("mofa"): ("under silence", "silence together"),
    Solidarity("mofa"): ("any criticism",),
}


def seen_by(seat: Seat, *minutes: Event) -> View:
    state, _ = start(full_level(), 1)
    return replace(view(state, seat), minutes=minutes)


def pact(*promises: Promise, members: tuple[Seat, ...] = ("mofa", "mod"), name: str = "") -> Pact:
    return Pact("p", name, members, promises, False, 2)


def heard(event: Event, seat: Seat, *before: Event) -> str:
    seen = seen_by(seat, *before, event)
    said = line(event, seen, len(before))
    assert said
    return told(said, seen)


@pytest.mark.parametrize("promise", KINDS)
def test_each_kind_of_promise_is_put_in_words(promise: Promise) -> None:
    offered = PactOffered("mofa", ("mod",), pact(promise))
    for seat in ("mofa", "mod"):
        assert any(words in heard(offered, seat) for words in KINDS[promise])


def test_who_offers_is_we_and_who_hears_is_you() -> None:
    offered = PactOffered("mofa", ("mod",), pact(Back("mofa", WELCOME), NoCriticism("mod")))
    text = heard(offered, "mod").lower()
    assert "we would" in text
    assert "you would" in text
    assert "us" in text.split("you would")[1]


def test_who_offered_is_told_so_and_is_you() -> None:
    text = heard(PactOffered("mofa", ("mod",), pact(NoCriticism("mod"))), "mofa")
    assert text.startswith("You ")
    assert "MOD would" in text
    assert "we " not in text


def test_what_all_promise_is_said_once() -> None:
    both = pact(NoCriticism("mofa"), NoCriticism("mod"))
    text = heard(PactOffered("mofa", ("mod",), both), "mod").lower()
    assert text.count("against each other") == 1
    assert "both of us would" in text
    members = ("mofa", "mod", "state")
    three = pact(*(Together(seat) for seat in members), members=members)
    text = heard(PactConcluded(three, members), "mofa")
    assert text.count("one common answer") == 1
    assert "all of you will" in text


def test_what_one_member_owes_is_one_clause() -> None:
    text = heard(PactConcluded(pact(Back("mod", WELCOME), NoCriticism("mod")), ("mofa",)), "mofa")
    assert text.count("MOD will") == 1


def test_an_answer_names_the_pact() -> None:
    offered = PactOffered("mofa", ("mod",), pact(Back("mod", WELCOME)))
    text = heard(PactAnswered("mod", ("mofa",), "p", True), "mofa", offered)
    assert "that you proposed on host nation support" in text
    named = PactOffered("mofa", ("mod",), pact(NoCriticism("mod"), name="Harbour"))
    assert 'pact "Harbour"' in heard(PactAnswered("mod", ("mofa",), "p", False), "mofa", named)


def test_who_answers_is_not_told_twice_who_offered() -> None:
    offered = PactOffered("mofa", ("mod",), pact(Back("mod", WELCOME)))
    for accept in (True, False):
        text = heard(PactAnswered("mod", ("mofa",), "p", accept), "mod", offered)
        assert text.count("MOFA") == 1
        assert "that it proposed on host nation support" in text


def test_three_deeds_of_one_member_are_kept_apart_by_commas() -> None:
    three = pact(NoCriticism("mod"), Confidence("mod"), Together("mod"))
    text = heard(PactConcluded(three, ("mofa", "mod")), "mofa")
    assert text.split(" MOD will ")[1].count(", and ") == 1


@pytest.mark.parametrize(
    ("until", "lasts"),
    [
        (0, "until the conference ends"),
        (2, "until the plenary of the second round"),
        (6, "until the plenary of any further round"),
    ],
)
def test_a_pact_lasts_to_a_round_on_the_programme_or_to_the_end(until: int, lasts: str) -> None:
    concluded = PactConcluded(replace(pact(NoCriticism("mod")), until=until), ("mofa", "mod"))
    assert lasts in heard(concluded, "mofa")


def test_a_promise_checked_says_what_was_promised() -> None:
    concluded = PactConcluded(pact(NoCriticism("mod")), ("mofa", "mod"))
    broken = PromiseChecked("p", 0, "mod", False, ("mofa", "mod"))
    assert "you" in heard(broken, "mofa", concluded)
    own = heard(broken, "mod", concluded)
    assert own.startswith(("You ", "Your "))
    assert "MOFA" in own


def test_a_pact_of_which_one_knows_from_the_papers_is_known_as_far_as_they_had_it() -> None:
    out = Disclosure("a secret pact", ("mofa", "mod"), pact="p", promises=(Back("mod", WELCOME),))
    broken = PromiseChecked("p", 0, "mod", False, ())
    text = heard(broken, "state", LeakAppeared(out))
    assert "MOD" in text
    assert '"Welcome the new agreement"' in text


def test_a_pact_nobody_told_one_of_is_a_standing_one() -> None:
    text = heard(PromiseChecked("p", 0, "mod", False, ()), "state")
    assert "do its part" in text


def test_a_pact_ends_because_time_is_up_or_because_too_few_are_left() -> None:
    concluded = PactConcluded(pact(NoCriticism("mod")), ("mofa", "mod"))
    over = heard(PactEnded("p", ("mofa", "mod")), "mofa", concluded)
    left = PactLeft("mod", "p", ("mofa", "mod"))
    alone = heard(PactEnded("p", ("mofa", "mod")), "mofa", concluded, left)
    assert "between MOD and you" in over
    assert "members" in alone


@pytest.mark.parametrize("words", ["{text} {pact}", "[red]x[/red]", "\\1 %s", 'a "quote"'])
def test_what_is_typed_in_a_pact_is_repeated_and_never_read(words: str) -> None:
    offered = PactOffered("mofa", ("mod",), pact(NoCriticism("mod"), name=words))
    assert words.replace('"', "'") in heard(offered, "mod")
    conferred = heard(Conferred("mofa", ("mod",), "p", words), "mod", offered)
    assert conferred.endswith(words)

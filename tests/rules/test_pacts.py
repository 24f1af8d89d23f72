"""Pacts: offered, answered, conferred in, left and ended. What they promise: `test_promises`."""

from __future__ import annotations

from dataclasses import replace

from game.rules.events import (
    Conferred,
    PactAnswered,
    PactConcluded,
    PactEnded,
    PactLeft,
    PactOffered,
    PromiseChecked,
    TrustMoved,
)
from game.rules.moves import Adjourn, AnswerPact, Confer, LeavePact, OfferPact
from game.rules.names import Term
from game.rules.pacts import Back, Confidence, NoCriticism, Pact, pact_id
from game.rules.setting import Setting
from tests.tables import Table, full_game, three_seats

BACKS = Back("south", Term("border", "firm"))
DUET = "north+south#1"


def allied(*promises: object, setting: Setting | None = None, **terms: object) -> Table:
    """North and South in a pact of these promises."""
    table = Table(setting or full_game())
    owed = promises or (Confidence("north"),)
    table.do(OfferPact("north", ("south",), owed, **terms))  # type: ignore[arg-type]
    return table.do(AnswerPact("south", DUET, accept=True))


def test_an_offer_waits_and_only_its_members_hear_of_it() -> None:
    table = Table(full_game()).do(OfferPact("north", ("south",), (BACKS,), name="Duet"))
    pact = Pact(DUET, "Duet", ("north", "south"), (BACKS,), public=False)
    assert table.events == (PactOffered("north", ("south",), pact),)
    assert table.view("south").offers[DUET].accepted == {"north"}
    assert table.view("east").offers == {}
    assert table.events[0] not in table.view("east").minutes


def test_the_last_acceptance_concludes_it() -> None:
    table = Table(full_game())
    table.do(OfferPact("north", ("south", "east"), (BACKS,)))
    table.do(AnswerPact("south", "east+north+south#1", accept=True))
    assert table.last(PactConcluded) == []
    table.do(AnswerPact("east", "east+north+south#1", accept=True))
    (concluded,) = table.last(PactConcluded)
    assert concluded.audience(("north", "south", "east")) == ("north", "south", "east")
    assert list(table.view("east").pacts) == ["east+north+south#1"]
    assert table.view("east").offers == {}


def test_one_refusal_ends_an_offer() -> None:
    table = Table(full_game()).do(OfferPact("north", ("south", "east"), (BACKS,)))
    table.do(AnswerPact("east", "east+north+south#1", accept=False))
    assert table.last(PactAnswered) == [
        PactAnswered("east", ("north", "south"), "east+north+south#1", False)
    ]
    assert table.view("south").offers == {}


def test_a_counter_offer_is_an_offer_of_ones_own() -> None:
    table = Table(full_game()).do(OfferPact("north", ("south",), (BACKS,)))
    table.do(OfferPact("south", ("north",), (Confidence("north"),)))
    assert list(table.view("north").offers) == [DUET, "north+south#2"]
    table.do(AnswerPact("north", "north+south#2", accept=True))
    assert list(table.view("south").offers) == [DUET]


def test_an_offer_lapses_with_the_round_and_its_number_is_not_used_again() -> None:
    table = Table(full_game()).do(OfferPact("north", ("south",), (BACKS,))).plenary()
    assert table.view("south").offers == {}
    assert "waits for your answer" in table.refuses(AnswerPact("south", DUET, accept=True))
    table.do(OfferPact("south", ("north",), (BACKS,)))
    assert list(table.view("north").offers) == ["north+south#2"]


def test_the_name_of_a_pact_tells_its_members_nothing_new() -> None:
    table = Table(full_game()).do(OfferPact("south", ("east",), (Confidence("south"),)))
    table.do(OfferPact("north", ("south",), (BACKS,)))
    assert list(table.view("north").offers) == [DUET]
    assert pact_id(("south", "north"), 3) == "north+south#3"


def test_a_secret_pact_is_known_to_its_members_a_public_one_to_all() -> None:
    assert allied().view("east").pacts == {}
    table = allied(public=True)
    assert list(table.view("east").pacts) == [DUET]
    assert table.last(PactConcluded)[0] in table.view("east").minutes


def test_the_private_channel_is_for_members() -> None:
    table = allied().do(Confer("south", DUET, "Firm, then."))
    assert table.events == (Conferred("south", ("north",), DUET, "Firm, then."),)
    assert table.events[0] not in table.view("east").minutes
    assert "no member" in table.refuses(Confer("east", DUET, "Hello?"))
    assert "plain words" in table.refuses(Confer("north", DUET, "a\nb"))


def test_leaving_openly_costs_trust_and_a_pact_of_one_is_over() -> None:
    table = allied().do(LeavePact("south", DUET))
    members = ("north", "south")
    assert table.events == (
        PactLeft("south", DUET, members),
        TrustMoved("north", "south", -6, -6),
        PactEnded(DUET, members),
    )
    assert table.state.pacts == {}
    assert "no member" in table.refuses(LeavePact("south", DUET))


def test_a_pact_goes_on_without_a_third_who_left_and_owes_nothing_more() -> None:
    trio = "east+north+south#1"
    owed = (BACKS, NoCriticism("north"))
    table = Table(full_game()).do(OfferPact("north", ("south", "east"), owed))
    table.do(AnswerPact("south", trio, accept=True), AnswerPact("east", trio, accept=True))
    table.do(LeavePact("south", trio))
    assert (table.trust("north", "south"), table.trust("east", "south")) == (-6, -6)
    assert table.last(PactEnded) == []
    table.file("south", border="none").plenary()
    assert table.last(PromiseChecked) == []
    assert trio not in table.view("south").pacts
    assert table.view("north").pacts[trio].members == ("north", "east")


def test_a_pact_runs_up_to_the_plenary_of_its_last_round() -> None:
    table = allied(until=2).plenary()
    assert table.last(PactEnded) == []
    table.plenary()
    assert table.last(PactEnded) == [PactEnded(DUET, ("north", "south"))]
    assert table.view("south").pacts == {}


def test_pacts_end_with_the_conference_in_good_faith() -> None:
    table = allied(public=True).do(Adjourn())
    assert table.last(PromiseChecked) == [PromiseChecked(DUET, 0, "north", True, ())]
    assert table.last(PactEnded) == [PactEnded(DUET, ())]
    assert table.trust("south", "north") == 4
    assert table.trust("east", "north") == 0


def test_standing_alliances_are_in_force_from_the_start() -> None:
    friends = Pact("friends", "Old friends", ("south", "east"), (Confidence("east"),), False)
    table = Table(replace(full_game(), alliances=(friends,)))
    assert table.last(PactConcluded) == [PactConcluded(friends, ("south", "east"))]
    assert table.view("south").pacts == {"friends": friends}
    assert table.view("north").pacts == {}
    table.do(Confer("south", "friends", "As ever."))


def test_without_the_module_there_are_no_standing_alliances() -> None:
    friends = Pact("friends", "Old friends", ("south", "east"), (Confidence("east"),), True)
    assert Table(replace(three_seats(), alliances=(friends,))).state.pacts == {}

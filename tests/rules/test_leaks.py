"""Leaks: what may be leaked, how it appears, and what comes of being traced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.events import (
    CapitalSpent,
    LeakAppeared,
    LeakFiled,
    LeakRecorded,
    LeakTraced,
    PromiseChecked,
    TemperatureMoved,
)
from game.rules.moves import (
    AnswerPact,
    AnswerSounding,
    Claim,
    Confer,
    Demarche,
    Leak,
    LeavePact,
    Move,
    OfferPact,
    Say,
    ShowInstructions,
    SoundOut,
    Suggest,
)
from game.rules.names import Term
from game.rules.pacts import Back, Confidence, Together
from game.rules.press import Disclosure
from game.rules.setting import Setting
from game.rules.state import Leaked
from game.rules.text import Positions
from tests.tables import Table, full_game

BORDER, TRADE = Term("border", "soft"), Term("trade", "firm")
NS = ("north", "south")
OWED = (Confidence("north"),)
DUET = "north+south#1"
TRACED, UNTRACED = 1, 2
"""Seeds under which North's first leak in the first round, known to two, is traced or not."""


def last_minute(table: Table, seat: str) -> int:
    """The number of the last minute that is not about the weather in the room."""
    minutes = list(enumerate(table.view(seat).minutes))
    return [n for n, event in minutes if not isinstance(event, TemperatureMoved)][-1]


def four_seats() -> Setting:
    """West beside the three, a twin of East."""
    three = full_game()
    west = replace(three.delegations[2], seat="west")
    instructions = {**three.instructions, "west": three.instructions["east"]}
    return replace(three, delegations=(*three.delegations, west), instructions=instructions)


def leaked(*moves: Move, seed: int = TRACED, then: tuple[Move, ...] = ()) -> Table:
    """North leaks what came of the last of these moves."""
    table = Table(full_game(), seed).do(*moves)
    minute = last_minute(table, "north")
    return table.do(*then, Leak("north", minute)).plenary()


def test_a_leak_is_filed_in_secret_and_costs_capital() -> None:
    table = Table(full_game()).do(Say("north", ("south",), "Between us."), Leak("north", 1))
    assert table.events == (CapitalSpent("north", 1), LeakFiled("north", 1))
    assert table.view("north").leaks == (1,)
    assert table.view("south").leaks == ()
    assert LeakFiled("north", 1) not in table.view("south").minutes


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ([Say("south", ("north",), "Us.")], Disclosure("a private word", NS, "Us.")),
        (
            [Claim("north", ("south",), "border", Positions("firm"))],
            Disclosure("a position told in private", NS, "border"),
        ),
        (
            [
                SoundOut("north", "south", "border"),
                AnswerSounding("south", "north", "border", Positions("firm")),
            ],
            Disclosure("a position told in private", NS, "border"),
        ),
        (
            [Suggest("north", "south", (BORDER,), (TRADE,))],
            Disclosure("a private suggestion", NS, give=(BORDER,), ask=(TRADE,)),
        ),
        ([Demarche("south", "north", TRADE)], Disclosure("a démarche", NS, ask=(TRADE,))),
        (
            [OfferPact("south", ("north",), OWED)],
            Disclosure("an offer of a pact", NS, pact=DUET, promises=OWED),
        ),
        (
            [OfferPact("north", ("south",), OWED), AnswerPact("south", DUET, accept=True)],
            Disclosure("a secret pact", NS, pact=DUET, promises=OWED),
        ),
        (
            [
                OfferPact("north", ("south",), OWED),
                AnswerPact("south", DUET, accept=True),
                Confer("south", DUET, "Firm, then."),
            ],
            Disclosure("a word between the members of a pact", NS, "Firm, then.", pact=DUET),
        ),
    ],
)
def test_what_was_private_may_be_leaked(moves: list[Move], expected: Disclosure) -> None:
    table = Table(full_game()).do(*moves)
    heat = table.state.temperature
    table.do(Leak("north", last_minute(table, "north"))).plenary()
    assert table.last(LeakAppeared) == [LeakAppeared(expected)]
    assert table.state.temperature == heat + 5


@pytest.mark.parametrize(
    "move",
    [
        Say("north", (), "Good morning."),
        Say("north", ("south", "east"), "Good morning."),
        ShowInstructions("south", "north", "border"),
        SoundOut("north", "south", "border"),
    ],
)
def test_what_all_know_and_what_is_no_matter_for_the_papers_is_not(move: Move) -> None:
    table = Table(full_game()).do(move)
    assert "nothing private" in table.refuses(Leak("north", last_minute(table, "north")))


def test_a_leak_that_is_traced_costs_the_trust_of_those_it_exposed() -> None:
    table = leaked(Say("south", ("north",), "Between us."))
    disclosed = Disclosure("a private word", NS, "Between us.")
    assert table.last(LeakRecorded) == [LeakRecorded("north", disclosed, traced=True)]
    assert table.last(LeakTraced) == [LeakTraced("north", NS)]
    assert (table.trust("south", "north"), table.trust("east", "north")) == (-8, 0)
    assert table.state.leaked == (Leaked(1, "north", disclosed, traced=True),)
    assert not any(isinstance(e, LeakTraced) for e in table.view("east").minutes)


def test_of_a_leak_that_is_not_nobody_but_the_leaker_knows() -> None:
    table = leaked(Say("south", ("north",), "Between us."), seed=UNTRACED)
    assert table.last(LeakTraced) == []
    assert table.trust("south", "north") == 0
    assert any(isinstance(event, LeakRecorded) for event in table.view("north").minutes)
    for other in ("south", "east"):
        kinds = {type(event) for event in table.view(other).minutes}
        assert kinds.isdisjoint({LeakRecorded, LeakFiled, LeakTraced})


def test_a_leak_is_likelier_traced_the_fewer_knew() -> None:
    def share(*to: str) -> int:
        wide = Say("north", to, "Between us.")
        games = [
            Table(four_seats(), seed).do(wide, Leak("north", 1)).plenary() for seed in range(200)
        ]
        return sum(bool(table.last(LeakTraced)) for table in games)

    assert 80 < share("south") < 120
    assert 47 < share("south", "east") < 87


def test_the_same_thing_is_leaked_once() -> None:
    table = Table(full_game()).do(Say("north", ("south",), "Between us."), Leak("north", 1))
    assert "already" in table.refuses(Leak("north", 1))
    table.plenary()
    assert "already" in table.refuses(Leak("north", 1))


def test_a_secret_pact_in_the_papers_is_public_from_then_on() -> None:
    offer, accept = OfferPact("north", ("south",), OWED), AnswerPact("south", DUET, accept=True)
    table = leaked(offer, accept, seed=UNTRACED)
    assert table.view("east").pacts[DUET].public
    assert table.last(PromiseChecked) == []


def test_a_word_between_its_members_does_not_make_a_pact_public() -> None:
    offer, accept = OfferPact("north", ("south",), OWED), AnswerPact("south", DUET, accept=True)
    table = leaked(offer, accept, Confer("south", DUET, "Firm, then."), seed=UNTRACED)
    assert table.view("east").pacts == {}


def test_an_offer_in_the_papers_is_no_pact_yet() -> None:
    table = leaked(OfferPact("north", ("south",), OWED), seed=UNTRACED)
    assert table.view("east").pacts == {}


def test_traced_it_breaks_confidence_and_everyone_learns_of_that() -> None:
    offer, accept = OfferPact("north", ("south",), OWED), AnswerPact("south", DUET, accept=True)
    table = leaked(offer, accept)
    assert table.last(PromiseChecked) == [PromiseChecked(DUET, 0, "north", False, ())]
    assert table.trust("south", "north") == -28
    assert table.trust("east", "north") == -5


def test_confidence_covers_what_was_said_between_the_members() -> None:
    promises = (Together("north"), Confidence("south"), Confidence("north"))
    accept = AnswerPact("south", DUET, accept=True)
    table = leaked(
        OfferPact("north", ("south",), promises), accept, Say("south", ("north",), "Between us.")
    )
    assert table.last(PromiseChecked) == [PromiseChecked(DUET, 2, "north", False, NS)]


def test_confidence_does_not_cover_what_others_were_told() -> None:
    accept = AnswerPact("south", DUET, accept=True)
    table = leaked(
        OfferPact("north", ("south",), OWED), accept, Say("east", ("north",), "Between us.")
    )
    assert len(table.last(LeakTraced)) == 1
    assert table.last(PromiseChecked) == []


@pytest.mark.parametrize("seed", range(6))
def test_who_has_left_a_pact_owes_it_no_confidence(seed: int) -> None:
    trio = "east+north+south#1"
    table = Table(four_seats(), seed).do(OfferPact("north", ("south", "east"), OWED))
    table.do(AnswerPact("south", trio, accept=True), AnswerPact("east", trio, accept=True))
    concluded = last_minute(table, "north")
    table.do(LeavePact("north", trio), Leak("north", concluded)).plenary()
    assert table.view("west").pacts[trio].public
    assert table.last(PromiseChecked) == []


def test_a_promise_to_back_is_no_promise_of_confidence() -> None:
    promises = (Back("north", BORDER),)
    accept = AnswerPact("south", DUET, accept=True)
    table = leaked(OfferPact("north", ("south",), promises), accept)
    verdicts = [e for e in table.events if isinstance(e, PromiseChecked)]
    assert [(e.promise, e.kept, e.members) for e in verdicts] == [(0, False, ())]

"""Promises of all seven kinds: when they are due, who kept them, and what that does to trust."""

from __future__ import annotations

from typing import Any

import pytest

from game.rules.decision import ConsensusMinus
from game.rules.events import PromiseChecked
from game.rules.moves import AnswerPact, CloseSilence, FileStatement, OfferPact, Silence
from game.rules.names import Term
from game.rules.pacts import (
    Back,
    Exchange,
    NoCriticism,
    Oppose,
    Promise,
    Solidarity,
    Status,
    Together,
    owing,
)
from game.rules.press import ActId, Remark
from tests.tables import Table, full_game

FIRM_BORDER, SOFT_TRADE = Term("border", "firm"), Term("trade", "soft")
BACKS = Back("south", FIRM_BORDER)
TRADES = Exchange("north", SOFT_TRADE, "south", FIRM_BORDER)


def bound(*promises: Promise, public: bool = False, third: bool = False, **rules: Any) -> Table:
    """North and South, and East if it is a third, bound by promises; "pact" is its id."""
    others = ("south", "east") if third else ("south",)
    table = Table(full_game(**rules)).do(OfferPact("north", others, promises, public))
    (pact,) = table.state.offers
    return table.do(*(AnswerPact(other, pact, accept=True) for other in others))


def checked(table: Table) -> list[tuple[int, str, bool]]:
    """Which promise of the pact was kept or not by whom, by the last move."""
    found = (event for event in table.events if isinstance(event, PromiseChecked))
    return [(event.promise, event.by, event.kept) for event in found]


def says(table: Table, seat: str, act: ActId, about: str) -> Table:
    return table.do(FileStatement(seat, Remark(act, about)))


@pytest.mark.parametrize(
    ("filed", "kept"), [("firm", True), ("soft or firm", True), ("soft", False), ("", False)]
)
def test_who_promised_to_back_a_wording_prefers_or_accepts_it(filed: str, kept: bool) -> None:
    assert checked(bound(BACKS).file("south", border=filed).plenary()) == [(0, "south", kept)]


@pytest.mark.parametrize(
    ("filed", "kept"), [("firm", False), ("soft or firm", False), ("soft", True), ("", True)]
)
def test_who_promised_to_oppose_a_wording_does_not_accept_it(filed: str, kept: bool) -> None:
    table = bound(Oppose("south", FIRM_BORDER)).file("south", border=filed).plenary()
    assert checked(table) == [(0, "south", kept)]


def test_nothing_is_due_on_a_clause_that_is_agreed() -> None:
    table = bound(BACKS, Oppose("north", FIRM_BORDER)).all_file(border="soft").plenary()
    assert checked(table) == [(0, "south", False), (1, "north", True)]
    assert checked(table.plenary()) == []


@pytest.mark.parametrize(
    ("north", "south", "verdict"),
    [
        ("soft", "firm", [(0, "north", True), (0, "south", True)]),
        ("soft", "none", [(0, "north", True), (0, "south", False)]),
        ("none", "firm", [(0, "north", False), (0, "south", True)]),
        ("none", "none", []),
    ],
)
def test_an_exchange_is_due_when_either_side_has_moved(
    north: str, south: str, verdict: list[tuple[int, str, bool]]
) -> None:
    table = bound(TRADES).file("north", trade=north).file("south", border=south).plenary()
    assert checked(table) == verdict
    assert owing(TRADES) == ("north", "south")


def test_an_exchange_is_not_due_once_one_of_its_clauses_is_agreed() -> None:
    table = bound(TRADES).all_file(border="soft").plenary()
    assert checked(table) == []
    assert checked(table.file("north", trade="soft").plenary()) == []


def test_a_promise_is_recorded_as_kept_once_and_may_still_be_broken() -> None:
    table = bound(BACKS).file("south", border="firm").plenary()
    assert table.trust("north", "south") == 4
    assert checked(table.plenary()) == []
    assert checked(table.file("south", border="soft").plenary()) == [(0, "south", False)]
    assert table.trust("north", "south") == -16


def test_a_promise_once_broken_stays_so() -> None:
    table = bound(BACKS).plenary()
    (pact,) = table.state.pacts
    assert table.view("north").promises == {(pact, 0, "south"): Status.BROKEN}
    assert checked(table.file("south", border="firm").plenary()) == []
    assert table.state.broken == {"south": 1}


def test_a_breach_of_a_secret_pact_is_known_to_its_members_alone() -> None:
    table = bound(BACKS).plenary()
    assert (table.trust("north", "south"), table.trust("east", "south")) == (-20, 0)
    assert not any(isinstance(event, PromiseChecked) for event in table.view("east").minutes)
    assert table.view("east").promises == {}


def test_a_breach_of_a_public_pact_costs_everyones_trust() -> None:
    table = bound(BACKS, public=True).plenary()
    assert (table.trust("north", "south"), table.trust("east", "south")) == (-20, -5)
    assert table.view("east").promises


def test_a_promise_kept_gains_the_members_trust_only() -> None:
    table = bound(BACKS, public=True).file("south", border="firm").plenary()
    assert (table.trust("north", "south"), table.trust("east", "south")) == (4, 0)


@pytest.mark.parametrize(
    ("act", "about", "broken"),
    [
        (ActId.REGRET, "south", True),
        (ActId.PROTEST, "south", True),
        (ActId.URGE, "south", False),
        (ActId.CONDEMN, "east", False),
    ],
)
def test_no_criticism_is_broken_by_a_critical_statement_about_a_member(
    act: ActId, about: str, broken: bool
) -> None:
    table = says(bound(NoCriticism("north")), "north", act, about).plenary()
    assert checked(table) == ([(0, "north", False)] if broken else [])


def test_what_was_not_broken_is_kept_when_the_pact_ends() -> None:
    table = Table(full_game()).do(
        OfferPact("north", ("south",), (NoCriticism("north"), BACKS), until=1)
    )
    table.do(AnswerPact("south", "north+south#1", accept=True)).file("south", border="firm")
    assert checked(table.plenary()) == [(1, "south", True), (0, "north", True)]


@pytest.mark.parametrize(
    ("act", "about", "kept"),
    [
        (ActId.REASSURE, "north", True),
        (ActId.DEPLORE, "east", True),
        (ActId.NOTE, "north", False),
        (ActId.DEPLORE, "north", False),
        (ActId.REASSURE, "east", False),
    ],
)
def test_solidarity_answers_by_the_next_plenary(act: ActId, about: str, kept: bool) -> None:
    table = says(bound(Solidarity("south")), "east", ActId.CONDEMN, "north").plenary()
    assert checked(table) == []
    assert checked(says(table, "south", act, about).plenary()) == [(0, "south", kept)]


def test_solidarity_is_not_owed_for_what_was_said_before_the_pact() -> None:
    table = says(Table(full_game()), "east", ActId.CONDEMN, "north").plenary()
    table.do(OfferPact("north", ("south",), (Solidarity("south"),)))
    (pact,) = table.state.offers
    assert checked(table.do(AnswerPact("south", pact, accept=True)).plenary()) == []


def test_silence_is_no_solidarity() -> None:
    table = says(bound(Solidarity("south")), "east", ActId.CONDEMN, "north").plenary()
    assert checked(table.plenary()) == [(0, "south", False)]


def test_solidarity_is_not_owed_to_oneself_nor_against_oneself_nor_to_strangers() -> None:
    table = bound(Solidarity("south"))
    says(table, "east", ActId.CONDEMN, "south")
    says(table, "south", ActId.CONDEMN, "north")
    says(table, "north", ActId.CONDEMN, "east")
    says(table, "east", ActId.URGE, "north")
    assert checked(table.plenary().plenary()) == []


def under_silence(*promises: Promise, **rules: Any) -> Table:
    """The pact of all three, and a soft text under silence."""
    table = bound(*promises, third=True, rule=ConsensusMinus(2), **rules)
    return table.all_file(peace="soft", border="soft", trade="soft").plenary()


ALL_TOGETHER = (Together("north"), Together("south"), Together("east"))


def test_together_means_the_answer_that_most_of_them_gave() -> None:
    table = under_silence(*ALL_TOGETHER).answer("north", Silence.BREAK)
    table.answer("east", Silence.RESERVE, "trade").do(CloseSilence())
    assert checked(table) == [(0, "north", False), (1, "south", True), (2, "east", True)]


def test_together_may_mean_to_break_silence() -> None:
    table = under_silence(*ALL_TOGETHER).answer("north", Silence.BREAK)
    table.answer("east", Silence.BREAK).do(CloseSilence())
    assert checked(table) == [(0, "north", True), (1, "south", False), (2, "east", True)]


def test_of_as_many_joining_as_breaking_the_common_answer_is_to_join() -> None:
    table = under_silence(*ALL_TOGETHER[:2]).answer("north", Silence.BREAK).do(CloseSilence())
    assert checked(table) == [(0, "north", False), (1, "south", True)]


def test_together_is_due_when_silence_closes_even_if_the_clock_is_stopped() -> None:
    table = bound(*ALL_TOGETHER[:2]).all_file(peace="soft", border="soft", trade="soft").plenary()
    table.answer("north", Silence.BREAK).do(CloseSilence())
    assert table.state.clock_stopped
    assert checked(table) == [(0, "north", False), (1, "south", True)]


def test_together_is_not_due_if_silence_was_never_asked() -> None:
    table = bound(*ALL_TOGETHER[:2], rounds=1, stop_the_clock=False).plenary()
    assert table.state.ending
    assert checked(table) == []

"""Beyond the core game: every refusal says why, and a module that is off has no moves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.capitals import Condition, Incident
from game.rules.legal import refusal
from game.rules.moves import (
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    Confer,
    ConsultCapital,
    Demarche,
    FileStatement,
    Leak,
    LeavePact,
    OfferPact,
    SeatMove,
    WithdrawStatement,
)
from game.rules.names import Module, Term
from game.rules.pacts import Back, Confidence, Exchange, Oppose, Together
from game.rules.press import ActId, Bond, Clarification, Commitment, Remark
from game.rules.words import plain
from tests.tables import ALL, Table, at, full_game, three_seats

N, S = "north", "south"
FIRM_BORDER, BRIDGE = Term("border", "firm"), Term("border", "bridge")
QUIET = (Confidence(N),)
NOTE = Remark(ActId.NOTE, S)
INSISTS = Commitment(FIRM_BORDER, Bond.INSIST, 2)

OF_MODULES: list[tuple[Module, SeatMove]] = [
    (Module.PACTS, OfferPact(N, (S,), QUIET)),
    (Module.PACTS, AnswerPact(N, "north+south#1", accept=True)),
    (Module.PACTS, LeavePact(N, "north+south#1")),
    (Module.PACTS, Confer(N, "north+south#1", "Well?")),
    (Module.PRESS, FileStatement(N, NOTE)),
    (Module.PRESS, WithdrawStatement(N)),
    (Module.PRESS, Demarche(N, S, FIRM_BORDER)),
    (Module.PRESS, AnswerDemarche(N, S, considered=True)),
    (Module.LEAKS, Leak(N, 0)),
    (Module.CAPITALS, ConsultCapital(N, "border")),
    (Module.EVENTS, AnswerQuestion(N, "storm", 0)),
]


@pytest.mark.parametrize(("module", "move"), OF_MODULES)
def test_a_module_that_comes_in_later_has_no_moves_before(module: Module, move: SeatMove) -> None:
    table = Table(three_seats(modules=ALL, opens={module: 2}))
    assert table.refuses(move) == "That comes in with round 2."
    reason = refusal(table.plenary().view(N), move)
    assert reason is None or "comes in" not in reason


@pytest.mark.parametrize(("module", "move"), OF_MODULES)
def test_a_module_that_is_off_has_no_moves(module: Module, move: SeatMove) -> None:
    without = f"This game is played without {module}."
    assert Table(three_seats()).refuses(move) == without
    assert Table(three_seats(modules=ALL - {module})).refuses(move) == without


@pytest.mark.parametrize(
    ("move", "why"),
    [
        (OfferPact(N, (), QUIET), "needs another member"),
        (OfferPact(N, (S,), ()), "needs a promise"),
        (OfferPact(N, (N,), QUIET), "yourself"),
        (OfferPact(N, (S, S), QUIET), "each delegation once"),
        (OfferPact(N, ("atlantis",), QUIET), "No delegation"),
        (OfferPact(N, (S,), QUIET, name="a\nb"), "plain words"),
        (OfferPact(N, (S,), QUIET, name="a" * 1001), "at most 1000"),
        (OfferPact(N, (S,), QUIET, until=-1), "round is over"),
        (OfferPact(N, (S,), (Together("east"),)), "Only members promise"),
        (OfferPact(N, (S,), (Exchange(N, FIRM_BORDER, N, FIRM_BORDER),)), "takes two"),
        (OfferPact(N, (S,), (Exchange(N, FIRM_BORDER, "east", FIRM_BORDER),)), "Only members"),
        (OfferPact(N, (S,), (Back(N, BRIDGE),)), "No wording 'bridge'"),
        (OfferPact(N, (S,), (*QUIET, Oppose(S, Term("weather", "fine")))), "no clause"),
        (OfferPact(N, (S,), (Exchange(N, FIRM_BORDER, S, BRIDGE),)), "No wording 'bridge'"),
        (OfferPact(N, (S,), (Exchange(N, BRIDGE, S, FIRM_BORDER),)), "No wording 'bridge'"),
        (AnswerPact(N, "north+south#1", accept=True), "No such pact"),
        (LeavePact(N, "north+south#1"), "no member"),
        (Confer(N, "north+south#1", "Well?"), "no member"),
        (FileStatement(N, Remark(ActId.NOTE, N)), "another delegation or an event"),
        (FileStatement(N, Remark(ActId.NOTE, "storm")), "another delegation or an event"),
        (FileStatement(N, Remark(ActId.NOTE, S, "a\x1b")), "plain words"),
        (FileStatement(N, Commitment(FIRM_BORDER, Bond.INSIST, 0)), "Firmness is 1, 2 or 3"),
        (FileStatement(N, Commitment(FIRM_BORDER, Bond.INSIST, 4)), "Firmness is 1, 2 or 3"),
        (FileStatement(N, Commitment(BRIDGE, Bond.INSIST, 1)), "No wording 'bridge'"),
        (FileStatement(N, Clarification("border")), "no commitment there"),
        (WithdrawStatement(N), "filed no statement"),
        (Leak(N, -1), "no such minute"),
        (Leak(N, 1), "no such minute"),
        (Leak(N, 0), "nothing private"),
        (Demarche(N, N, FIRM_BORDER), "yourself"),
        (Demarche(N, S, Term("weather", "fine")), "no clause"),
        (Demarche(N, S, BRIDGE), "No wording 'bridge'"),
        (AnswerDemarche(N, S, considered=True), "No démarche of south"),
        (ConsultCapital(N), "on a clause or about a constituency"),
        (ConsultCapital(N, "border", "public"), "on a clause or about a constituency"),
        (ConsultCapital(N, "weather"), "no clause 'weather'"),
        (ConsultCapital(N, ""), "no clause ''"),
        (ConsultCapital(N, constituency="public"), "no such constituency"),
        (AnswerQuestion(N, "storm", 0), "No event's question"),
    ],
)
def test_in_the_informals(move: SeatMove, why: str) -> None:
    reason = Table(full_game()).refuses(move)
    assert why in reason
    assert reason == plain(reason)


@pytest.mark.parametrize(
    "move",
    [
        OfferPact(N, (S,), (Back(N, Term("peace", "firm")),)),
        OfferPact(N, (S,), (Exchange(N, FIRM_BORDER, S, Term("peace", "firm")),)),
        Demarche(N, S, Term("peace", "firm")),
    ],
)
def test_on_a_clause_that_is_agreed(move: SeatMove) -> None:
    table = Table(full_game()).all_file(peace="soft").plenary()
    assert "reopen it first" in table.refuses(move)


def test_a_pact_is_not_for_a_round_that_is_over() -> None:
    table = Table(full_game()).plenary()
    assert "round is over" in table.refuses(OfferPact(N, (S,), QUIET, until=1))
    table.do(OfferPact(N, (S,), QUIET, until=2))


def test_who_offered_or_accepted_a_pact_has_answered_and_others_have_no_say() -> None:
    pact = "east+north+south#1"
    table = Table(full_game()).do(OfferPact(N, (S, "east"), QUIET), AnswerPact(S, pact, True))
    for seat in (N, S):
        assert "No such pact" in table.refuses(AnswerPact(seat, pact, accept=False))
    duet = Table(full_game()).do(OfferPact(N, (S,), QUIET))
    assert "No such pact" in duet.refuses(AnswerPact("east", "north+south#1", accept=False))


def test_two_statements_a_round_and_no_more() -> None:
    table = Table(full_game()).do(FileStatement(N, NOTE), FileStatement(N, INSISTS))
    assert "At most 2 statements" in table.refuses(FileStatement(N, NOTE))
    table.do(WithdrawStatement(N), FileStatement(N, NOTE))
    table.plenary().do(FileStatement(N, NOTE))


def test_a_commitment_is_clarified_once() -> None:
    table = Table(full_game()).do(FileStatement(N, INSISTS)).plenary()
    assert "no commitment" in table.refuses(FileStatement(S, Clarification("border")))
    table.do(FileStatement(N, Clarification("border")))
    assert "filed that already" in table.refuses(FileStatement(N, Clarification("border")))
    table.plenary()
    assert "no commitment" in table.refuses(FileStatement(N, Clarification("border")))


def test_a_statement_may_be_about_an_event_once_it_has_happened() -> None:
    storm = Incident("storm", "A storm", Condition(after=2))
    table = Table(replace(full_game(), incidents=(storm,))).plenary()
    about = FileStatement(N, Remark(ActId.CONCERN, "storm"))
    assert "that has happened" in table.refuses(about)
    table.plenary().do(about)


@pytest.mark.parametrize(
    "move",
    [
        FileStatement(N, NOTE),
        Demarche(N, S, FIRM_BORDER),
        ConsultCapital(N, "border"),
        Leak(N, 0),
    ],
)
def test_capital_that_is_not_there_cannot_be_spent(move: SeatMove) -> None:
    table = Table(full_game())
    table.state = at(table.state, capital=dict.fromkeys(table.state.capital, 0))
    assert "takes 1 of your capital and you have 0" in table.refuses(move)


@pytest.mark.parametrize("move", [move for _, move in OF_MODULES])
def test_under_silence_only_talk_and_answers(move: SeatMove) -> None:
    table = Table(full_game()).all_file(peace="soft", border="soft", trade="soft").plenary()
    assert "under silence" in table.refuses(move)

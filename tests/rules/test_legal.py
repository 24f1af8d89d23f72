"""Every refusal of a seat's move says why, in a sentence, and nothing has changed."""

from __future__ import annotations

import pytest

from game.rules.legal import refusal
from game.rules.moves import (
    AnswerSilence,
    AnswerSounding,
    AnswerSuggestion,
    CallContactGroup,
    Claim,
    DeclareReady,
    FilePositions,
    FileSupport,
    Reopen,
    Reply,
    Say,
    SeatMove,
    ShowInstructions,
    Silence,
    SoundOut,
    Suggest,
    TablePackage,
)
from game.rules.names import Term
from game.rules.text import Positions
from game.rules.words import plain
from tests.tables import Table, at, two_seats

N, S = "north", "south"
FIRM, TWICE, BRIDGE = Positions("firm"), Positions("firm", ("firm",)), Positions("bridge")
SOFT_BORDER, FIRM_TRADE = Term("border", "soft"), Term("trade", "firm")


@pytest.mark.parametrize(
    ("move", "why"),
    [
        (Say(N, (), ""), "nothing in it"),
        (Say(N, (), "a" * 1001), "at most 1000 characters"),
        (Say(N, (), "a  b"), "plain words"),
        (Say(N, (), "a\x1b[2J"), "plain words"),
        (Say(N, (N,), "Hm."), "need not speak to yourself"),
        (Say(N, (S, S), "Hm."), "each delegation once"),
        (Say(N, ("atlantis",), "Hm."), "No delegation 'atlantis' is at the table; there are south"),
        (SoundOut(N, N, "border"), "yourself"),
        (SoundOut(N, S, "weather"), "no clause 'weather'; it has peace, border, trade."),
        (AnswerSounding(N, S, "border", FIRM), "no question to you on that clause"),
        (AnswerSounding(N, "\x1b[2J", "border", FIRM), "No delegation"),
        (Claim(N, ("atlantis",), "border", FIRM), "No delegation"),
        (Claim(N, (), "weather", FIRM), "no clause"),
        (Claim(N, (), "border", BRIDGE), "No wording 'bridge' is on the table for 'border'; there"),
        (Claim(N, (), "border", TWICE), "each wording once"),
        (Suggest(N, S, (), ()), "what you ask for"),
        (Suggest(N, N, (), (SOFT_BORDER,)), "yourself"),
        (Suggest(N, S, (SOFT_BORDER,), (SOFT_BORDER,)), "each clause once"),
        (Suggest(N, S, (Term("border", "bridge"),), (FIRM_TRADE,)), "No wording 'bridge'"),
        (AnswerSuggestion(N, S, Reply.AGREE), "suggested nothing"),
        (AnswerSuggestion(N, "\x1b[2J", Reply.AGREE), "No delegation"),
        (ShowInstructions(N, N, "border"), "yourself"),
        (ShowInstructions(N, S, "weather"), "no clause"),
        (TablePackage(N, ()), "at least one clause"),
        (TablePackage(N, (SOFT_BORDER, SOFT_BORDER)), "each clause once"),
        (TablePackage(N, (Term("weather", "fine"),)), "no clause"),
        (TablePackage(N, (Term("peace", "none"),)), "no statement without 'peace'"),
        (CallContactGroup(N, "weather"), "no clause"),
        (Reopen(N, "border"), "already in brackets"),
        (Reopen(N, "weather"), "no clause"),
        (FilePositions(N, "weather", None), "no clause"),
        (FilePositions(N, "border", BRIDGE), "No wording 'bridge'"),
        (FilePositions(N, "border", TWICE), "each wording once"),
        (FileSupport(N, 1, True), "not on the table"),
        (DeclareReady(N, ready=False), "not yet declared ready"),
        (AnswerSilence(N, Silence.KEEP), "No text is under silence yet"),
    ],
)
def test_in_the_informals(move: SeatMove, why: str) -> None:
    reason = Table(two_seats()).refuses(move)
    assert why in reason
    assert reason == plain(reason)


@pytest.mark.parametrize(
    ("move", "why"),
    [
        (CallContactGroup(N, "peace"), "The clause 'peace' is agreed; reopen it first"),
        (FilePositions(N, "peace", FIRM), "reopen it first"),
        (TablePackage(N, (Term("peace", "firm"),)), "reopen it first"),
        (Suggest(N, S, (), (Term("peace", "firm"),)), "reopen it first"),
    ],
)
def test_on_a_clause_that_is_agreed(move: SeatMove, why: str) -> None:
    assert why in Table(two_seats()).all_file(peace="soft").plenary().refuses(move)


@pytest.mark.parametrize(
    ("move", "why"),
    [
        (FilePositions(N, "border", FIRM), "The text is under silence"),
        (DeclareReady(N, ready=False), "The text is under silence"),
        (Say(N, (), ""), "nothing in it"),
        (AnswerSilence(N, Silence.BREAK), "says why"),
        (AnswerSilence(N, Silence.KEEP, "trade"), "Only a reservation names a clause"),
        (AnswerSilence(N, Silence.BREAK, "trade", "No."), "Only a reservation names a clause"),
        (AnswerSilence(N, Silence.BREAK, reason="No\n"), "plain words"),
        (AnswerSilence(N, Silence.RESERVE), "one reservable clause; there are: border, trade"),
        (AnswerSilence(N, Silence.RESERVE, "peace"), "one reservable clause"),
        (AnswerSilence(N, Silence.RESERVE, "weather"), "one reservable clause"),
    ],
)
def test_under_silence(move: SeatMove, why: str) -> None:
    table = Table(two_seats()).all_file(peace="soft", border="soft", trade="soft").plenary()
    assert why in table.refuses(move)


def test_talk_goes_on_under_silence() -> None:
    table = Table(two_seats()).all_file(peace="soft", border="soft", trade="soft").plenary()
    table.do(Say(N, (S,), "You will keep it, will you?"))


def test_reservations_only_where_the_procedure_allows_them() -> None:
    table = Table(two_seats(reservations=False))
    table.all_file(peace="soft", border="soft", trade="soft").plenary()
    assert "no reservations" in table.refuses(AnswerSilence(N, Silence.RESERVE, "trade"))


@pytest.mark.parametrize(
    ("move", "cost"),
    [
        (ShowInstructions(N, S, "border"), 1),
        (TablePackage(N, (SOFT_BORDER,)), 1),
        (CallContactGroup(N, "border"), 1),
        (Reopen(N, "peace"), 2),
    ],
)
def test_capital_that_is_not_there_cannot_be_spent(move: SeatMove, cost: int) -> None:
    table = Table(two_seats()).all_file(peace="soft").plenary()
    table.state = at(table.state, capital={N: cost - 1, S: 3})
    assert f"takes {cost} of your capital and you have {cost - 1}" in table.refuses(move)
    table.state = at(table.state, capital={N: cost, S: 0})
    assert table.do(move).state.capital[N] == 0


def test_a_contact_group_is_called_once_a_round() -> None:
    table = Table(two_seats()).do(CallContactGroup(N, "border"))
    assert "already called" in table.refuses(CallContactGroup(N, "border"))
    table.do(CallContactGroup(S, "border"))


def test_the_same_package_is_not_tabled_twice_in_whatever_order() -> None:
    table = Table(two_seats()).do(TablePackage(N, (SOFT_BORDER, FIRM_TRADE)))
    assert "support it" in table.refuses(TablePackage(S, (FIRM_TRADE, SOFT_BORDER)))
    table.do(TablePackage(S, (FIRM_TRADE,)))


def test_one_is_ready_once() -> None:
    assert "already declared ready" in Table(two_seats()).do(DeclareReady(N)).refuses(
        DeclareReady(N)
    )


def test_a_question_is_answered_once() -> None:
    table = Table(two_seats()).do(SoundOut(S, N, "border"))
    assert "No wording" in table.refuses(AnswerSounding(N, S, "border", BRIDGE))
    table.do(AnswerSounding(N, S, "border", FIRM))
    assert "no question" in table.refuses(AnswerSounding(N, S, "border", FIRM))


def test_nobody_acts_for_another_seat() -> None:
    reason = refusal(Table(two_seats()).view(N), Say(S, (), "We agree to everything."))
    assert reason == "This is the seat of north; south acts for itself."

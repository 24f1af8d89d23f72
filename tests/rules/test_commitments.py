"""Commitments: credible because not honouring them costs, at home and in points."""

from __future__ import annotations

import pytest

from game.rules.capitals import Constituency
from game.rules.events import ApprovalMoved, CommitmentJudged
from game.rules.moves import Adjourn, CloseSilence, FileStatement, Silence
from game.rules.names import Term
from game.rules.outcome import Part, scores
from game.rules.press import Bond, Clarification, Commitment
from tests.tables import Table, at_home, full_game

FIRM_BORDER = Commitment(Term("border", "firm"), Bond.INSIST, 3)
SOFT_BORDER = Commitment(Term("border", "soft"), Bond.PREFER, 1)
HOMES = (
    Constituency("public", "The public", 50, 0),
    Constituency("hawks", "The hawks", 5, 0, has_say=False),
)


def committed(*commitments: Commitment) -> Table:
    """North committed in public, and two audiences at home."""
    table = Table(at_home(full_game(), north=HOMES))
    for commitment in commitments:
        table.do(FileStatement("north", commitment))
    return table.plenary()


def joined(table: Table, border: str) -> Table:
    """All join a soft text with that border."""
    table.all_file(peace="soft", border=border, trade="soft").plenary()
    return table.do(CloseSilence())


def costs(table: Table) -> list[Part]:
    north = scores(table.state)[0]
    return [part for part in north.parts if part.what.startswith("Commitments")]


def test_a_commitment_is_public_and_moves_nothing_yet() -> None:
    table = committed(FIRM_BORDER)
    assert table.view("east").commitments == {("north", "border"): FIRM_BORDER}
    assert (table.state.temperature, table.state.trust) == (30, {})
    assert table.view("north").approvals == {"public": 50, "hawks": 5}


def test_a_newer_commitment_on_a_clause_replaces_an_older() -> None:
    table = committed(FIRM_BORDER, SOFT_BORDER)
    assert table.view("north").commitments == {("north", "border"): SOFT_BORDER}


@pytest.mark.parametrize(
    "newer",
    [
        SOFT_BORDER,
        Commitment(FIRM_BORDER.term, Bond.INSIST, 2),
        Commitment(SOFT_BORDER.term, Bond.INSIST, 3),
    ],
)
def test_to_say_less_or_something_else_is_to_clarify_the_older(newer: Commitment) -> None:
    table = committed(FIRM_BORDER, newer)
    assert table.view("north").approvals == {"public": 44, "hawks": 0}
    assert table.view("north").penalty == 3


def test_to_say_the_same_again_or_more_firmly_costs_nothing() -> None:
    table = committed(Commitment(FIRM_BORDER.term, Bond.INSIST, 2), FIRM_BORDER)
    assert table.view("north").approvals == {"public": 50, "hawks": 5}
    assert table.view("north").penalty == 0


def test_not_honoured_it_costs_approval_everywhere_and_points() -> None:
    table = joined(committed(FIRM_BORDER), "soft")
    assert table.last(CommitmentJudged) == [CommitmentJudged("north", "border", 3, kept=False)]
    assert table.last(ApprovalMoved) == [
        ApprovalMoved("north", "public", -12, 38),
        ApprovalMoved("north", "hawks", -5, 0),
    ]
    assert costs(table) == [Part("Commitments not honoured", -6)]


def test_honoured_it_gains_approval_by_its_firmness() -> None:
    table = joined(committed(SOFT_BORDER), "firm")
    assert table.last(CommitmentJudged) == [CommitmentJudged("north", "border", 1, kept=True)]
    assert table.view("north").approvals == {"public": 51, "hawks": 6}
    assert costs(table) == []


def test_a_wording_worth_as_much_honours_it() -> None:
    bridge = Commitment(Term("trade", "soft"), Bond.NOTHING_LESS, 2)
    table = joined(committed(bridge), "soft")
    assert table.last(CommitmentJudged) == [CommitmentJudged("north", "trade", 2, kept=True)]


def test_a_reserved_clause_is_judged_at_its_fallback() -> None:
    table = committed(SOFT_BORDER).all_file(peace="soft", border="soft", trade="soft").plenary()
    table.answer("north", Silence.RESERVE, "border").do(CloseSilence())
    assert table.last(CommitmentJudged) == [CommitmentJudged("north", "border", 1, kept=False)]


@pytest.mark.parametrize(("firmness", "cost"), [(1, 2), (2, 4), (3, 6)])
def test_clarified_away_it_costs_half(firmness: int, cost: int) -> None:
    table = committed(Commitment(Term("border", "firm"), Bond.INSIST, firmness))
    table.do(FileStatement("north", Clarification("border"))).plenary()
    assert table.view("north").approvals == {"public": 50 - cost, "hawks": max(0, 5 - cost)}
    assert table.view("north").commitments == {}
    assert table.view("north").penalty == firmness
    assert table.view("south").penalty == 0
    assert joined(table, "soft").last(CommitmentJudged) == []
    assert costs(table) == [Part("Commitments clarified away", -firmness)]


def test_who_joins_nothing_is_not_judged() -> None:
    table = committed(FIRM_BORDER).do(Adjourn())
    assert table.last(CommitmentJudged) == []
    assert costs(table) == []

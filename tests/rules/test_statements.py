"""Statements: filed under seal, published together, and what the declared act moves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.capitals import Condition, Constituency, Incident
from game.rules.events import (
    ApprovalMoved,
    CapitalSpent,
    StatementFiled,
    StatementPublished,
    StatementWithdrawn,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.moves import FileStatement, OpenSilence, WithdrawStatement
from game.rules.press import ACTS, ActId, Remark
from tests.tables import Table, at_home, full_game

REGRET = Remark(ActId.REGRET, "south", "We regret what South has said.")


def published(act: ActId, about: str = "south", firmness: int = 0) -> Table:
    """North's remark in the papers, its public having a taste for firm language or not."""
    home = Constituency("public", "The public", 50, 0, firmness=firmness)
    table = Table(at_home(full_game(), north=home))
    return table.do(FileStatement("north", Remark(act, about))).plenary()


def test_a_statement_is_sealed_until_the_plenary_and_costs_capital() -> None:
    table = Table(full_game()).do(FileStatement("north", REGRET))
    assert table.events == (CapitalSpent("north", 1), StatementFiled("north", REGRET))
    assert table.view("north").statements == (REGRET,)
    assert table.view("south").statements == ()
    assert StatementFiled("north", REGRET) not in table.view("south").minutes
    table.plenary()
    assert table.last(StatementPublished) == [StatementPublished("north", REGRET)]
    assert table.view("north").statements == ()


def test_statements_are_published_in_the_order_of_the_seats() -> None:
    table = Table(full_game())
    for seat, about in (("east", "north"), ("north", "east"), ("north", "south")):
        table.do(FileStatement(seat, Remark(ActId.NOTE, about)))
    table.plenary()
    assert table.last(StatementPublished) == [
        StatementPublished("north", Remark(ActId.NOTE, "east")),
        StatementPublished("north", Remark(ActId.NOTE, "south")),
        StatementPublished("east", Remark(ActId.NOTE, "north")),
    ]


def test_a_statement_can_be_withdrawn_but_its_capital_is_spent() -> None:
    table = Table(full_game()).do(FileStatement("north", REGRET), WithdrawStatement("north"))
    assert table.events == (StatementWithdrawn("north"),)
    assert table.state.capital["north"] == 2
    assert table.plenary().last(StatementPublished) == []


@pytest.mark.parametrize(
    ("act", "trust", "heat"),
    [
        (ActId.REASSURE, 3, -1),
        (ActId.WELCOME, 2, -1),
        (ActId.ENCOURAGE, 1, -1),
        (ActId.NOTE, 0, 0),
        (ActId.URGE, -2, 1),
        (ActId.REGRET, -4, 2),
        (ActId.CONDEMN, -8, 4),
        (ActId.PROTEST, -10, 5),
    ],
)
def test_the_act_moves_trust_and_temperature(act: ActId, trust: int, heat: int) -> None:
    table = published(act)
    assert table.trust("south", "north") == trust
    assert table.state.temperature == 30 + heat
    assert len(table.last(TrustMoved)) == (trust != 0)
    assert len(table.last(TemperatureMoved)) == (heat != 0)


@pytest.mark.parametrize(
    ("act", "firmness", "by"),
    [
        (ActId.PROTEST, 3, 5),
        (ActId.PROTEST, -3, -5),
        (ActId.PROTEST, 1, 1),
        (ActId.PROTEST, -1, -1),
        (ActId.REASSURE, 3, -3),
        (ActId.REASSURE, -2, 2),
        (ActId.URGE, 1, 0),
        (ActId.NOTE, 3, 0),
    ],
)
def test_those_at_home_hear_it_as_they_like_firm_language(
    act: ActId, firmness: int, by: int
) -> None:
    table = published(act, firmness=firmness)
    assert table.view("north").approvals == {"public": 50 + by}
    moved = [ApprovalMoved("north", "public", by, 50 + by)] if by else []
    assert table.last(ApprovalMoved) == moved
    assert not any(isinstance(event, ApprovalMoved) for event in table.view("south").minutes)


def test_a_statement_about_an_event_costs_nobodys_trust() -> None:
    storm = Incident("storm", "A storm", Condition())
    table = Table(replace(full_game(), incidents=(storm,))).plenary()
    table.do(FileStatement("north", Remark(ActId.DEPLORE, "storm"))).plenary()
    assert table.last(TrustMoved) == []
    assert table.state.temperature == 33


def test_what_was_filed_and_never_published_is_gone_with_the_round() -> None:
    table = Table(full_game()).all_file(peace="soft").plenary()
    table.do(FileStatement("north", REGRET), OpenSilence())
    assert table.last(StatementPublished) == []
    assert table.view("north").statements == (REGRET,)


def test_acts_are_graded_on_two_scales_and_name_their_source() -> None:
    assert set(ACTS) == set(ActId)
    assert all(-3 <= act.pressing <= 5 and 0 <= act.binding <= 3 for act in ACTS.values())
    assert all(act.source for act in ACTS.values())
    critical = {act.id for act in ACTS.values() if act.critical}
    friendly = {act.id for act in ACTS.values() if act.friendly}
    assert critical == {
        ActId.REGRET,
        ActId.CONCERN,
        ActId.DEPLORE,
        ActId.CONDEMN,
        ActId.PROTEST,
    }
    assert friendly == {ActId.WELCOME, ActId.REASSURE, ActId.ENCOURAGE}

"""Requests with an answer due: démarches to others, and consulting one's own capital."""

from __future__ import annotations

import pytest

from game.rules.capitals import Constituency
from game.rules.events import (
    ApprovalMoved,
    CapitalConsulted,
    CapitalDecided,
    CapitalSpent,
    DemarcheAnswered,
    DemarcheMade,
    PageShown,
    ReadinessDeclared,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.moves import (
    AnswerDemarche,
    CloseSilence,
    ConsultCapital,
    DeclareReady,
    Demarche,
    ShowInstructions,
)
from game.rules.names import Term
from tests.tables import Table, at_home, full_game

FIRM_TRADE = Term("trade", "firm")
ASKS = Demarche("north", "south", FIRM_TRADE)
LIFTED, UPHELD = 3, 1
"""Seeds under which South's capital, consulted on trade, lifts its red line or does not."""


def test_a_demarche_is_between_two_heats_the_room_and_costs_capital() -> None:
    table = Table(full_game()).do(ASKS)
    assert table.events == (
        CapitalSpent("north", 1),
        DemarcheMade("north", "south", FIRM_TRADE),
        TemperatureMoved(2, 32),
    )
    assert table.view("south").demarches == {"north": FIRM_TRADE}
    assert table.view("north").asked == {"south": FIRM_TRADE}
    assert table.view("east").demarches == table.view("east").asked == {}


@pytest.mark.parametrize(("considered", "trust"), [(True, 2), (False, -1)])
def test_its_answer_moves_the_trust_of_who_asked(considered: bool, trust: int) -> None:
    table = Table(full_game()).do(ASKS, AnswerDemarche("south", "north", considered))
    assert table.events == (
        DemarcheAnswered("south", "north", FIRM_TRADE, considered),
        TrustMoved("north", "south", trust, trust),
    )
    assert table.view("south").demarches == {}
    assert "No démarche" in table.refuses(AnswerDemarche("south", "north", considered))


def test_a_delegation_asked_is_not_ready_any_more() -> None:
    table = Table(full_game()).do(DeclareReady("south"), ASKS)
    assert table.last(ReadinessDeclared) == [ReadinessDeclared("south", False)]
    assert table.state.ready == frozenset()


def test_at_the_plenary_no_answer_is_an_answer() -> None:
    table = Table(full_game()).do(ASKS).plenary()
    assert table.last(DemarcheAnswered) == [DemarcheAnswered("south", "north", FIRM_TRADE, None)]
    assert table.trust("north", "south") == -4
    assert table.view("south").demarches == {}


def test_who_owes_an_answer_is_not_ready() -> None:
    table = Table(full_game()).do(ASKS)
    assert "démarche of north" in table.refuses(DeclareReady("south"))
    table.do(AnswerDemarche("south", "north", True), DeclareReady("south"))


def test_another_waits_for_the_answer_to_the_last() -> None:
    table = Table(full_game()).do(ASKS)
    assert "yet to answer" in table.refuses(Demarche("north", "south", Term("border", "soft")))
    table.do(Demarche("north", "east", FIRM_TRADE), Demarche("south", "north", FIRM_TRADE))


def test_a_capital_consulted_may_lift_a_red_line() -> None:
    table = Table(full_game(), LIFTED).do(ConsultCapital("south", "trade"))
    assert table.events[1:] == (CapitalConsulted("south", "trade", None, eased=FIRM_TRADE),)
    assert table.view("south").instructions.red_lines == frozenset()
    assert table.events[1] not in table.view("north").minutes


def test_or_may_not() -> None:
    table = Table(full_game(), UPHELD).do(ConsultCapital("south", "trade"))
    assert table.events[1:] == (CapitalConsulted("south", "trade", None, eased=None),)
    assert table.view("south").instructions.red_lines == {FIRM_TRADE}


def test_it_lifts_two_lines_in_five_and_none_where_there_is_none() -> None:
    def lifted(clause: str) -> int:
        consult = ConsultCapital("south", clause)
        tables = [Table(full_game(), seed).do(consult) for seed in range(200)]
        return sum(CapitalConsulted("south", clause, None, None) not in t.events for t in tables)

    assert 60 < lifted("trade") < 100
    assert lifted("peace") == 0


def test_what_it_lifted_stands_in_the_way_no_more() -> None:
    table = Table(full_game(), LIFTED).do(ConsultCapital("south", "trade"))
    table.all_file(peace="soft", border="soft", trade="firm").plenary().do(CloseSilence())
    assert CapitalDecided("south", True, ()) in table.events


def test_a_shown_page_no_longer_has_the_line_that_was_lifted() -> None:
    table = Table(full_game(), LIFTED)
    table.do(ConsultCapital("south", "trade"), ShowInstructions("south", "north", "trade"))
    (page,) = table.last(PageShown)
    assert isinstance(page, PageShown)
    assert page.red_lines == ()


def test_consulted_about_a_constituency_it_gains_approval_there_alone() -> None:
    homes = (Constituency("public", "The public", 50, 0), Constituency("hawks", "Hawks", 98, 0))
    table = Table(at_home(full_game(), north=homes))
    table.do(ConsultCapital("north", constituency="public"))
    assert table.events[1:] == (
        CapitalConsulted("north", None, "public", None),
        ApprovalMoved("north", "public", 5, 55),
    )
    table.do(ConsultCapital("north", constituency="hawks"))
    assert table.view("north").approvals == {"public": 55, "hawks": 100}


def test_on_each_it_is_consulted_once() -> None:
    home = Constituency("trade", "The traders", 50, 0)
    table = Table(at_home(full_game(), north=home))
    table.do(ConsultCapital("north", "trade")).plenary()
    assert "already" in table.refuses(ConsultCapital("north", "trade"))
    table.do(ConsultCapital("north", constituency="trade"), ConsultCapital("north", "peace"))
    assert table.view("north").consulted == {"trade/", "/trade", "peace/"}
    assert table.view("south").consulted == frozenset()

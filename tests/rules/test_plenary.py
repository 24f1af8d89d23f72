"""The plenary: what was sealed is revealed, and what carries is agreed."""

from __future__ import annotations

from game.rules.decision import Majority
from game.rules.events import (
    ClauseAgreed,
    ClauseBracketed,
    ContactGroupReported,
    PackageLapsed,
    PlenaryOpened,
    PositionsRevealed,
    RoundBegan,
    SilenceOpened,
    SupportRevealed,
    TemperatureMoved,
)
from game.rules.moves import CallContactGroup, DeclareReady, TablePackage
from game.rules.names import Term
from game.rules.text import Positions
from tests.tables import Table, three_seats, two_seats


def test_a_plenary_runs_in_the_rulebooks_order() -> None:
    table = Table(two_seats()).all_file(peace="soft").file("north", border="firm")
    table.do(TablePackage("north", (Term("trade", "firm"),)), CallContactGroup("north", "border"))
    assert [type(event) for event in table.plenary().events] == [
        PlenaryOpened,
        PositionsRevealed,
        PositionsRevealed,
        PositionsRevealed,
        SupportRevealed,
        ClauseAgreed,
        TemperatureMoved,
        ClauseBracketed,
        ClauseBracketed,
        ContactGroupReported,
        RoundBegan,
    ]


def test_it_opens_when_everyone_is_ready() -> None:
    table = Table(two_seats()).do(DeclareReady("north"))
    assert table.state.round == 1
    table.do(DeclareReady("north", ready=False), DeclareReady("south"))
    assert table.state.round == 1
    table.do(DeclareReady("north"))
    assert table.last(PlenaryOpened) == [PlenaryOpened(1)]
    assert table.state.round == 2


def test_nobody_is_ready_for_the_next_one_yet() -> None:
    table = Table(two_seats()).do(DeclareReady("north"), DeclareReady("south"))
    assert table.state.ready == frozenset()


def test_every_placard_on_every_open_clause_is_shown() -> None:
    table = Table(two_seats()).file("south", border="firm or soft").plenary()
    assert table.last(PositionsRevealed) == [
        PositionsRevealed("peace", (("north", None), ("south", None))),
        PositionsRevealed("border", (("north", None), ("south", Positions("firm", ("soft",))))),
        PositionsRevealed("trade", (("north", None), ("south", None))),
    ]
    assert table.view("north").placards["border"]["south"] == Positions("firm", ("soft",))


def test_an_agreed_clause_is_not_revealed_again() -> None:
    table = Table(two_seats()).all_file(border="soft").plenary().plenary()
    revealed = table.last(PositionsRevealed)
    assert [e.clause for e in revealed if isinstance(e, PositionsRevealed)] == ["peace", "trade"]


def test_filings_stay_until_they_are_changed() -> None:
    table = Table(two_seats()).file("north", border="soft").plenary()
    table.file("south", border="soft").plenary()
    assert table.agreed() == {"border": "soft"}


def test_a_filing_can_be_taken_back_by_reserving() -> None:
    table = Table(two_seats()).all_file(border="soft").file("north", border="").plenary()
    assert table.agreed() == {}
    assert table.state.placards["border"]["north"] is None


def test_a_position_never_filed_is_reserved_and_blocks_consensus() -> None:
    table = Table(three_seats()).file("north", border="soft").file("south", border="soft")
    assert table.plenary().agreed() == {}
    assert table.state.nearest["border"] == "soft"


def test_a_clause_agreed_names_those_who_accepted_it() -> None:
    table = Table(three_seats(rule=Majority())).file("north", border="firm")
    table.file("east", border="soft or firm").file("south", border="none").plenary()
    assert table.last(ClauseAgreed) == [ClauseAgreed("border", "firm", ("north", "east"))]


def test_a_wording_nearest_to_agreement_is_forgotten_once_there_is_one() -> None:
    table = Table(two_seats()).file("north", border="firm").plenary()
    assert table.state.nearest == {"peace": None, "border": "firm", "trade": None}
    table.file("south", border="firm").plenary()
    assert table.state.nearest == {"peace": None, "trade": None}


def test_silence_opens_as_soon_as_every_clause_is_agreed() -> None:
    table = Table(two_seats()).all_file(peace="soft", border="soft", trade="firm").plenary()
    assert table.state.round == 1
    assert table.last(SilenceOpened) == [
        SilenceOpened((Term("peace", "soft"), Term("border", "soft"), Term("trade", "firm")), ())
    ]


def test_silence_opens_after_the_last_round_whatever_is_agreed() -> None:
    table = Table(two_seats(rounds=2)).all_file(peace="soft").plenary()
    assert table.state.round == 2
    assert table.plenary().last(SilenceOpened) == [
        SilenceOpened((Term("peace", "soft"), Term("border", "none"), Term("trade", "none")), ())
    ]


def test_a_bridge_comes_after_the_packages_that_lapsed() -> None:
    table = (
        Table(two_seats())
        .all_file(peace="soft")
        .do(TablePackage("north", (Term("peace", "firm"),)), CallContactGroup("north", "border"))
    )
    kinds = [type(event) for event in table.plenary().events]
    assert kinds.index(PackageLapsed) < kinds.index(ContactGroupReported)

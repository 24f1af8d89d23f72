"""Packages: sets of terms that stand or fall whole."""

from __future__ import annotations

from game.rules.decision import Majority
from game.rules.events import (
    CapitalSpent,
    ClauseAgreed,
    ClauseBracketed,
    PackageCarried,
    PackageLapsed,
    PackageTabled,
    SupportFiled,
    SupportRevealed,
)
from game.rules.moves import FileSupport, TablePackage
from game.rules.names import Term
from game.rules.state import Agreement
from tests.tables import Table, three_seats, two_seats

DEAL = (Term("border", "firm"), Term("trade", "soft"))
OTHER = (Term("trade", "firm"), Term("peace", "soft"))


def test_who_tables_a_package_pays_for_it_and_supports_it() -> None:
    table = Table(two_seats()).do(TablePackage("north", DEAL))
    assert table.events == (
        CapitalSpent("north", 1),
        PackageTabled("north", 1, DEAL),
        SupportFiled("north", 1, True),
    )
    assert table.view("south").packages[1].terms == DEAL
    assert table.view("north").support == {1: True}
    assert table.view("south").support == {}


def test_a_package_carries_whole_over_the_positions_filed() -> None:
    table = Table(two_seats()).all_file(border="soft", trade="soft")
    table.do(TablePackage("north", DEAL), FileSupport("south", 1, True)).plenary()
    assert table.agreed() == {"border": "firm", "trade": "soft"}
    assert table.state.agreed["border"] == Agreement("firm", ("north", "south"))
    assert table.last(PackageCarried) == [PackageCarried(1)]
    assert table.state.packages == {}
    assert table.state.support == {}


def test_a_package_falls_whole_and_stays_on_the_table() -> None:
    table = Table(two_seats()).do(TablePackage("north", DEAL), FileSupport("south", 1, False))
    table.plenary()
    assert table.agreed() == {}
    assert table.last(SupportRevealed) == [SupportRevealed(1, (("north", True), ("south", False)))]
    assert list(table.state.packages) == [1]
    table.do(FileSupport("south", 1, True)).plenary()
    assert table.agreed() == {"border": "firm", "trade": "soft"}


def test_who_says_nothing_on_a_package_reserves_its_position() -> None:
    table = Table(three_seats()).do(TablePackage("north", DEAL), FileSupport("south", 1, True))
    table.plenary()
    assert table.state.votes == {1: {"north": True, "south": True, "east": None}}
    assert table.agreed() == {}


def test_a_package_is_decided_by_the_rule_and_names_who_was_for_it() -> None:
    table = Table(three_seats(rule=Majority()))
    table.do(TablePackage("north", DEAL), FileSupport("east", 1, True))
    table.do(FileSupport("south", 1, False)).plenary()
    assert table.state.agreed["trade"] == Agreement("soft", ("north", "east"))


def test_who_tabled_a_package_may_think_better_of_it() -> None:
    table = Table(two_seats()).do(TablePackage("north", DEAL), FileSupport("south", 1, True))
    table.do(FileSupport("north", 1, False)).plenary()
    assert table.agreed() == {}


def test_packages_are_decided_in_the_order_tabled() -> None:
    table = Table(two_seats()).do(TablePackage("south", OTHER), TablePackage("north", DEAL))
    table.do(FileSupport("north", 1, True), FileSupport("south", 2, True)).plenary()
    assert table.agreed() == {"trade": "firm", "peace": "soft"}
    assert table.last(PackageLapsed) == [PackageLapsed(2)]
    assert 2 not in table.state.votes, "a package that lapsed is not voted on"


def test_a_package_lapses_when_a_clause_of_it_is_agreed_otherwise() -> None:
    table = Table(two_seats()).do(TablePackage("north", DEAL)).all_file(trade="firm").plenary()
    assert table.last(PackageLapsed) == [PackageLapsed(1)]
    assert table.state.packages == {}


def test_a_package_lapses_when_nothing_of_it_is_left_to_agree() -> None:
    table = Table(two_seats()).do(TablePackage("north", DEAL))
    table.all_file(trade="soft", border="firm").plenary()
    assert table.last(PackageLapsed) == [PackageLapsed(1)]


def test_a_package_lives_on_while_its_clauses_are_agreed_as_it_says() -> None:
    table = Table(two_seats()).do(TablePackage("north", DEAL)).all_file(trade="soft").plenary()
    assert list(table.state.packages) == [1]
    agreed_before = table.state.agreed["trade"]
    table.do(FileSupport("south", 1, True)).plenary()
    assert table.agreed() == {"trade": "soft", "border": "firm"}
    assert table.last(ClauseAgreed) == [ClauseAgreed("border", "firm", ("north", "south"))]
    assert table.state.agreed["trade"] is agreed_before


def test_clauses_in_a_package_that_fell_are_decided_on_their_own() -> None:
    table = Table(two_seats()).do(TablePackage("north", DEAL)).all_file(border="firm").plenary()
    assert table.agreed() == {"border": "firm"}
    assert table.last(ClauseBracketed) == [
        ClauseBracketed("peace", None),
        ClauseBracketed("trade", None),
    ]


def test_packages_are_numbered_once() -> None:
    table = Table(two_seats()).do(TablePackage("north", DEAL)).all_file(trade="firm").plenary()
    table.do(TablePackage("north", (Term("peace", "soft"),)))
    assert list(table.state.packages) == [2]

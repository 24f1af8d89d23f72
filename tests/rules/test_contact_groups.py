"""Contact groups: those who want different things find what nobody had seen."""

from __future__ import annotations

from game.rules.events import CapitalSpent, ContactGroupCalled, ContactGroupReported
from game.rules.moves import CallContactGroup, FilePositions
from game.rules.text import Positions
from tests.tables import Table, three_seats, two_seats


def apart(table: Table) -> Table:
    """North and South prefer different borders."""
    return table.file("north", border="firm").file("south", border="soft")


def both_call(table: Table, clause: str = "border") -> Table:
    return table.do(CallContactGroup("north", clause), CallContactGroup("south", clause))


def test_calling_for_one_is_public_and_costs_capital() -> None:
    table = Table(two_seats()).do(CallContactGroup("north", "border"))
    assert table.events == (CapitalSpent("north", 1), ContactGroupCalled("north", "border"))
    assert table.view("south").contact_groups == {"border": ("north",)}


def test_two_that_prefer_different_wordings_find_the_next_bridge() -> None:
    table = both_call(apart(Table(two_seats()))).plenary()
    assert table.last(ContactGroupReported) == [
        ContactGroupReported("border", ("north", "south"), "bridge")
    ]
    clause = table.view("north").clause("border")
    assert clause
    assert [w.id for w in clause.wordings] == ["none", "soft", "firm", "bridge"]


def test_a_bridge_can_be_agreed_once_it_is_tabled() -> None:
    table = both_call(apart(Table(two_seats()))).plenary()
    table.do(FilePositions("north", "border", Positions("bridge")))
    table.do(FilePositions("south", "border", Positions("bridge"))).plenary()
    assert table.agreed() == {"border": "bridge"}


def test_one_alone_finds_nothing() -> None:
    table = apart(Table(two_seats())).do(CallContactGroup("north", "border")).plenary()
    assert table.last(ContactGroupReported) == [ContactGroupReported("border", ("north",), None)]


def test_two_that_prefer_the_same_find_nothing() -> None:
    table = both_call(
        Table(three_seats()).file("north", border="soft").file("south", border="soft or firm")
    )
    assert table.plenary().last(ContactGroupReported) == [
        ContactGroupReported("border", ("north", "south"), None)
    ]


def test_who_reserves_its_position_has_no_preference_to_bridge() -> None:
    table = both_call(Table(two_seats()).file("north", border="firm")).plenary()
    assert table.last(ContactGroupReported) == [
        ContactGroupReported("border", ("north", "south"), None)
    ]


def test_bridges_are_found_one_after_another_until_there_are_no_more() -> None:
    table = apart(Table(two_seats(rounds=9)))
    found = []
    for _ in range(3):
        reported = both_call(table).plenary().last(ContactGroupReported)[0]
        assert isinstance(reported, ContactGroupReported)
        found.append(reported.bridge)
    assert found == ["bridge", "second-bridge", None]
    assert table.state.bridges_found == {"border": 2}


def test_a_clause_without_bridges_has_none_to_find() -> None:
    table = Table(two_seats()).file("north", trade="firm").file("south", trade="soft")
    assert both_call(table, "trade").plenary().last(ContactGroupReported) == [
        ContactGroupReported("trade", ("north", "south"), None)
    ]


def test_a_clause_agreed_at_the_same_plenary_needs_no_report() -> None:
    table = both_call(
        Table(two_seats()).file("north", border="firm or soft").file("south", border="soft")
    )
    assert table.plenary().last(ContactGroupReported) == []
    assert table.state.bridges_found == {}


def test_groups_end_with_the_round() -> None:
    table = apart(Table(two_seats())).do(CallContactGroup("north", "border")).plenary()
    assert table.state.contact_groups == {}
    table.do(CallContactGroup("south", "border")).plenary()
    assert table.last(ContactGroupReported) == [ContactGroupReported("border", ("south",), None)]

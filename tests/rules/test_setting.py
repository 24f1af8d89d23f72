from __future__ import annotations

from game.rules.decision import Electorate, Majority
from tests.tables import CLAUSES, three_seats, two_seats


def test_seats_stand_in_the_scenarios_order() -> None:
    assert two_seats().seats == ("north", "south")
    assert three_seats().seats == ("north", "south", "east")


def test_clauses_are_found_by_their_ids_in_order() -> None:
    assert list(two_seats().by_id.items()) == [(clause.id, clause) for clause in CLAUSES]


def test_delegations_are_found_by_their_seats_in_order() -> None:
    setting = three_seats()
    assert [*setting.by_seat] == ["north", "south", "east"]
    assert [*setting.by_seat.values()] == [*setting.delegations]


def test_the_electorate_has_the_rule_the_weights_and_the_vetoes() -> None:
    setting = three_seats({"east": 4}, rule=Majority(), vetoes=("south",))
    assert setting.electorate == Electorate(
        Majority(), {"north": 1, "south": 1, "east": 4}, frozenset({"south"})
    )

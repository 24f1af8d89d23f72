"""Tables filled from however many students there are."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from game.classroom.hall.seating import (
    Place,
    Role,
    arranged,
    for_who_is_late,
    how_many_tables,
)

SEATS = ("north", "south", "east", "west", "chair")
classes = st.integers(1, 70).map(lambda n: [*range(1, n + 1)])
seats = st.integers(2, 5).map(lambda n: SEATS[:n])
seeds = st.integers(0, 2**32)
surpluses = st.sampled_from(Role)


@given(classes, seats, seeds, surpluses)
def test_everybody_has_a_place_and_tables_differ_by_one_at_most(
    students: list[int], seats: tuple[str, ...], seed: int, surplus: Role
) -> None:
    tables = how_many_tables(len(students), len(seats), surplus)
    places = arranged(students, seats, seed, tables, surplus)
    assert places.keys() == set(students)
    sizes = Counter(place.table for place in places.values())
    assert set(sizes) <= set(range(1, tables + 1))
    counts = [sizes[table] for table in range(1, tables + 1)]
    assert max(counts) - min(counts) <= 1


@given(classes, seats, seeds, st.integers(1, 12))
def test_teams_at_a_table_differ_by_one_at_most(
    students: list[int], seats: tuple[str, ...], seed: int, tables: int
) -> None:
    places = arranged(students, seats, seed, tables)
    for table in range(1, tables + 1):
        teams = [
            sum(p == Place(table, Role.DELEGATE, seat) for p in places.values()) for seat in seats
        ]
        assert max(teams) - min(teams) <= 1


@given(classes, seats, seeds, st.sampled_from([Role.PRESS, Role.GALLERY]))
def test_who_has_no_seat_left_can_be_the_public_and_nobody_shares(
    students: list[int], seats: tuple[str, ...], seed: int, surplus: Role
) -> None:
    tables = how_many_tables(len(students), len(seats), surplus)
    places = arranged(students, seats, seed, tables, surplus).values()
    delegates = Counter(place for place in places if place.role is Role.DELEGATE)
    assert max(delegates.values()) == 1
    if len(students) >= len(seats):
        assert len(delegates) == tables * len(seats)
    assert {p.role for p in places} <= {Role.DELEGATE, surplus}


@given(classes, seats, seeds)
def test_as_many_tables_as_give_most_seats_one_student(
    students: list[int], seats: tuple[str, ...], seed: int
) -> None:
    tables = how_many_tables(len(students), len(seats))
    off = abs(len(students) - tables * len(seats))
    for other in (tables - 1, tables + 1):
        assert other < 1 or off <= abs(len(students) - other * len(seats))


@given(classes, seats, seeds, st.integers(1, 8))
def test_the_lot_is_the_same_when_it_is_drawn_again(
    students: list[int], seats: tuple[str, ...], seed: int, tables: int
) -> None:
    assert arranged(students, seats, seed, tables) == arranged(students[::-1], seats, seed, tables)


@given(classes, seats, seeds, st.integers(1, 8), st.integers(1, 20))
def test_who_is_late_gets_an_empty_seat_first_and_nobody_else_moves(
    students: list[int], seats: tuple[str, ...], seed: int, tables: int, late: int
) -> None:
    places = arranged(students, seats, seed, tables)
    before = dict(places)
    for student in range(1000, 1000 + late):
        free = tables * len(seats) - len(set(places.values()))
        place = for_who_is_late(places, seats, range(1, tables + 1))
        assert (place not in places.values()) == bool(free)
        places[student] = place
    assert before.items() <= places.items()
    teams = Counter(places.values())
    every = [teams[Place(t, Role.DELEGATE, s)] for t in range(1, tables + 1) for s in seats]
    assert max(every) - min(every) <= max(1, max(Counter(before.values()).values()))


def test_another_seed_draws_another_lot() -> None:
    one, other = (arranged([*range(1, 32)], SEATS, seed, 6) for seed in (1, 2))
    assert one != other

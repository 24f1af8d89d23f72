"""Who sits where: tables filled from however many students there are.

- Tables are as many as give most seats one student each. Tables differ in size by one at most,
  and so do the teams at a table.
- A seat that nobody is left for has a caretaker; students for whom no seat is left share one, or
  go to the press or the public gallery of a table.
- The lot decides, by the class's seed and a student's number: who joins later changes nothing for
  those before except how many tables there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from game.rules.chance import draw
from game.rules.names import Seat

StudentId: TypeAlias = int

_LOTS: Final = 1 << 32


class Role(StrEnum):
    """What a place at a table is for."""

    DELEGATE = "delegate"
    PRESS = "press"
    GALLERY = "gallery"


@dataclass(frozen=True, slots=True)
class Place:
    """A place at a table, counted from 1; only a delegate's has a seat."""

    table: int
    role: Role = Role.DELEGATE
    seat: Seat = ""


def how_many_tables(students: int, seats: int, surplus: Role = Role.DELEGATE) -> int:
    """How many tables there should be for so many students; at least one.

    >>> how_many_tables(31, 5)
    6
    >>> how_many_tables(33, 5)
    7
    >>> how_many_tables(33, 5, Role.PRESS)
    6
    """
    nearest = (2 * students + seats) // (2 * seats)
    return max(1, nearest if surplus is Role.DELEGATE else students // seats)


def arranged(
    students: Sequence[StudentId],
    seats: Sequence[Seat],
    seed: int,
    tables: int,
    surplus: Role = Role.DELEGATE,
) -> dict[StudentId, Place]:
    """A place for every student at so many tables, tables in turn.

    Students beyond the seats of their table share seats, or have the places that `surplus` says.
    """
    drawn = sorted(students, key=lambda student: (draw(seed, "lot", student, below=_LOTS), student))
    places = {}
    for table in range(1, tables + 1):
        order = sorted(seats, key=lambda seat: draw(seed, "seat", table, seat, below=_LOTS))
        for number, student in enumerate(drawn[table - 1 :: tables]):
            if number < len(seats) or surplus is Role.DELEGATE:
                places[student] = Place(table, Role.DELEGATE, order[number % len(seats)])
            else:
                places[student] = Place(table, surplus)
    return places


def for_who_is_late(
    places: Mapping[StudentId, Place], seats: Sequence[Seat], tables: Sequence[int]
) -> Place:
    """Where somebody sits down, at one of these tables, who comes when others have their places.

    A seat without anybody comes first, at the table that has the fewest people; then a team.
    """
    teams = Counter((p.table, p.seat) for p in places.values() if p.role is Role.DELEGATE)
    sizes = Counter(place.table for place in places.values())
    table, seat = min(
        ((table, seat) for table in tables for seat in seats),
        key=lambda at: (teams[at], sizes[at[0]], at[0], seats.index(at[1])),
    )
    return Place(table, Role.DELEGATE, seat)

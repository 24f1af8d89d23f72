"""A room where people have every seat, and one of them plays in plain mode."""

from __future__ import annotations

from functools import cache
from io import StringIO
from pathlib import Path

from game.plain import Console, Session
from game.record import read
from game.room import Room, new_room
from game.rules.moves import FilePositions, Move
from game.rules.names import Seat
from game.rules.text import Positions
from game.scenario import Scenario, find, load


@cache
def two_plus_two() -> Scenario:
    return load(find("two-plus-two"))


def a_room(path: Path, scenario: Scenario | None = None) -> Room:
    """Nobody at the table moves but whom a test moves."""
    held = scenario or two_plus_two()
    return new_room(held, held.setting.seats, 1, path / "game.jsonl")


def told(room: Room, *lines: str, seat: Seat = "okinawa", width: int | None = None) -> list[str]:
    """Sit down, type these lines, and leave: everything that was printed, prompts included."""
    out = StringIO()
    Session(room, seat, Console(StringIO("".join(f"{x}\n" for x in lines)), out, width)).play()
    return out.getvalue().splitlines()


def answers(room: Room, *lines: str, seat: Seat = "okinawa") -> list[str]:
    """What is printed after the first prompt, without the parting words."""
    whole = told(room, *lines, seat=seat)
    return whole[whole.index(">") + 1 : -2]


def moves(room: Room, seat: Seat = "okinawa") -> list[Move]:
    """The moves that a seat has made, as they are on record."""
    assert room.table.path is not None
    entries = read(room.table.path).entries
    return [e.move for e in entries if e.move and getattr(e.move, "seat", None) == seat]


def all_file(room: Room, clause: str, wording: str) -> None:
    """Everybody files the same on a clause."""
    for seat in room.table.scenario.setting.seats:
        room.table.submit(FilePositions(seat, clause, Positions(wording)))

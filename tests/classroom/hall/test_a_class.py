"""A whole class of 31 without screens: three never come, the laptop dies, nobody loses a move."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.classroom.hall.presence import AWAY
from game.delegates import Luck
from game.errors import IllegalMove
from game.playtest.stranger import Stranger
from game.record import drift, read
from game.rules.moves import Move
from game.rules.names import Phase
from game.scenario import from_document
from game.table import played
from tests.classroom.hall.klass import Class

PRESENT = [f"Student {number}" for number in range(1, 29)]
ABSENT = ["Absent one", "Absent two", "Absent three"]


class Script:
    """The students who are there, playing; `acknowledged` are their moves, table by table."""

    def __init__(self, klass: Class) -> None:
        self.klass = klass
        self.acknowledged: dict[int, list[Move]] = {}
        self._players = {name: Stranger() for name in PRESENT}

    def turn(self) -> bool:
        """Let each who has the pen act once; whether any table goes on."""
        hall = self.klass.hall
        for name, player in self._players.items():
            held = hall.held(self.klass.tickets[name])
            assert held is not None
            if held.table is None or held.seat is None or held.pen:
                continue
            view = held.table.view(held.seat)
            if view.phase is Phase.ENDED:
                continue
            number = self.klass.seat(name)[0]
            for move in player.choose(view, Luck(held.table.seed, held.seat)):
                try:
                    held.table.submit(move)
                except IllegalMove:
                    break
                self.acknowledged.setdefault(number, []).append(move)
        return any(now.phase is not Phase.ENDED for now in self.klass.chair.summaries())

    def until_it_ends(self, patience: float = 120.0) -> None:
        """Play on, a second a turn."""
        ends = time.monotonic() + patience
        while self.turn():
            assert time.monotonic() < ends, self.klass.chair.summaries()
            self.klass.clock.now += 1
            self.klass.chair.hours.tick()


@pytest.fixture
def klass(tmp_path: Path) -> Iterator[Class]:
    made = Class.open(tmp_path / "class", seed=31).join(*PRESENT[:20], *ABSENT, *PRESENT[20:])
    made.clock.now += AWAY + 1
    for name in PRESENT:
        made.hall.held(made.tickets[name])
    made.hall.assign()
    made.hall.begin()
    yield made
    made.hall.let_go()


def test_a_class_of_31_is_seated_without_anybody_left_over(klass: Class) -> None:
    hall = klass.hall
    assert len(hall.tables) == 6
    assert sorted(Counter(p.table for p in hall.roll.places.values()).values()) == [5] * 5 + [6]
    for number, at in hall.tables.items():
        for seat in hall.seats:
            here = [s for s in hall.roll.team(number, seat) if hall.here(s.id)]
            assert bool(here) != (seat in at.seats)


def test_it_is_killed_in_the_middle_and_plays_to_the_end_without_a_move_lost(
    klass: Class, tmp_path: Path
) -> None:
    klass.chair.hours.set_seconds(600)
    script = Script(klass)
    while min(now.round for now in klass.chair.summaries()) < 2:
        script.turn()
    again = klass.killed(tmp_path / "again")
    try:
        assert again.hall.roll == klass.hall.roll
        for number, moves in script.acknowledged.items():
            assert not Counter(map(repr, moves)) - Counter(map(repr, moves_of(again, number)))
        played_on = Script(again)
        played_on.until_it_ends()
        for number, at in again.hall.tables.items():
            made = script.acknowledged[number] + played_on.acknowledged.get(number, [])
            recorded = Counter(map(repr, moves_of(again, number)))
            assert not Counter(map(repr, made)) - recorded
            assert at.problem == ""
        assert again.chair.open_debrief() == {}
        assert all(now.debriefed and now.ending for now in again.chair.summaries())
    finally:
        again.hall.let_go()
    for number in range(1, 7):
        record = read(again.folder / f"table-{number}.jsonl")
        scenario = from_document(dict(record.header.scenario))
        drift(played(scenario, record.header), record.header.seed, record.entries)


def test_an_absent_student_who_comes_in_the_middle_takes_the_seat_over(klass: Class) -> None:
    script = Script(klass)
    for _ in range(5):
        script.turn()
    table, seat = klass.seat("Absent one")
    held = klass.hall.held(klass.tickets["Absent one"])
    assert held is not None
    assert (held.table, held.seat) == (klass.hall.tables[table].table, seat)
    assert seat not in klass.hall.tables[table].seats


def moves_of(klass: Class, number: int) -> list[Move]:
    entries = read(klass.folder / f"table-{number}.jsonl").entries
    return [entry.move for entry in entries if entry.move is not None]

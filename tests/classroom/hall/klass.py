"""A class to test with: its hour is the test's, and students are there when they show a ticket."""

from __future__ import annotations

import shutil
from pathlib import Path

from game.classroom.hall import Chair, Hall
from game.rules.names import Seat
from game.scenario import Scenario, find, load

SCENARIO = "summoned"


class Time:
    """The hour, which the test moves on."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


class Class:
    """A hall with its chair, and the tickets of its students by name."""

    def __init__(self, folder: Path, hall: Hall, clock: Time, tickets: dict[str, str]) -> None:
        self.folder = folder
        self.hall = hall
        self.chair = Chair(hall)
        self.clock = clock
        self.tickets = tickets

    @classmethod
    def open(cls, folder: Path, scenario: str = SCENARIO, seed: int = 7) -> Class:
        clock = Time()
        return cls(folder, Hall.open(folder, the(scenario), seed, clock=clock), clock, {})

    def join(self, *names: str) -> Class:
        for name in names:
            self.tickets[name] = self.hall.knock(self.hall.code, name, "10.0.0.1")
        return self

    def id(self, name: str) -> int:
        return next(s.id for s in self.hall.roll.students.values() if s.name == name)

    def seat(self, name: str) -> tuple[int, Seat]:
        place = self.hall.roll.students[self.id(name)].place
        assert place is not None
        return place.table, place.seat

    def killed(self, to: Path) -> Class:
        """The class as a power cut leaves it, taken up again from what was on the disk then."""
        shutil.copytree(self.folder, to)
        return Class(to, Hall.resume(to, self.clock), self.clock, self.tickets)


def the(scenario: str) -> Scenario:
    return load(find(scenario))

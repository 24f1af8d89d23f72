"""A class folded a second time, from what the main process tells of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol, cast

from game.classroom.hall.entries import Stance
from game.classroom.hall.roll import Roll
from game.classroom.hall.seating import Role, StudentId
from game.classroom.shards.messages import Begun, Fact, Moved, TableOpened, Told, Written
from game.record import Entry
from game.rules.apply import evolve
from game.rules.events import Event
from game.rules.moves import Move
from game.rules.names import Seat
from game.rules.setting import Setting
from game.rules.state import State
from game.scenario import Scenario, from_document
from game.table import Table


class Asking(Protocol):
    """How acts are done: by asking, as `wire.Wire.ask` says."""

    def __call__(self, act: str, *given: object) -> object:
        """What came of an act; raises what it is refused with."""


class TableElsewhere(Table):
    """A table whose moves are made, and recorded, elsewhere; here they are folded as they come.

    Nothing is decided twice: the entries are what happened, as they are for a record read back.
    """

    def __init__(
        self,
        scenario: Scenario,
        state: State,
        players: Mapping[Seat, str],
        path: Path | None,
        submit: Callable[[Move, int | None], tuple[Event, ...]],
    ) -> None:
        super().__init__(scenario, state, dict(players), None)
        self._path: Final = path
        self._elsewhere: Final = submit

    @property
    def path(self) -> Path | None:
        """Where it is recorded; for reading, as a replay does."""
        return self._path

    def submit(self, move: Move, seen: int | None = None) -> tuple[Event, ...]:
        """Make a move, as `Table.submit` says; when this returns, it is folded here too."""
        return self._elsewhere(move, seen)

    def take(self, entry: Entry) -> None:
        """Fold a move that was made, and tell whoever listens."""
        with self._lock:
            for event in entry.events:
                self._state = evolve(self._state, event)
            self._tell(entry.events)


class Replica:
    """A `student.classroom.Classroom` in a worker: it reads what it folds, and asks for the rest.

    Whoever wants to hear of news puts what is to be called then into `tell`.
    """

    def __init__(self, begun: Begun, ask: Asking) -> None:
        self.scenario = from_document(begun.scenario)
        self.title = self.scenario.title
        self.seats: tuple[Seat, ...] = self.scenario.setting.seats
        self.clock: Callable[[], float] = time.time
        self._roll = begun.roll
        self._here: frozenset[StudentId] = frozenset()
        self._tables: dict[int, TableElsewhere] = {}
        self._setting: Setting | None = None
        self._ask: Final = ask
        self.tell: Callable[[], None] = lambda: None

    def take(self, fact: Fact) -> None:
        """Fold a fact."""
        match fact:
            case Moved(table, entry):
                # One that was made before the table was told of is in what was told.
                if table in self._tables:
                    self._tables[table].take(entry)
            case Written(entries):
                for each in entries:
                    self._roll = self._roll.after(each)
            case Told(here):
                self._here = here
                self.tell()
            case TableOpened():
                self._tables[fact.table] = self._opened(fact)
            case Begun():
                raise ValueError("a class begins once")

    def _opened(self, at: TableOpened) -> TableElsewhere:
        def submit(move: Move, seen: int | None) -> tuple[Event, ...]:
            return cast("tuple[Event, ...]", self._ask("submit", at.table, move, seen))

        # The setting is the greater part of a young conference, and the same at every table.
        if self._setting is None or self._setting != at.state.setting:
            self._setting = at.state.setting
        state = replace(at.state, setting=self._setting)
        return TableElsewhere(self.scenario, state, at.players, at.path, submit)

    # What screens read

    @property
    def roll(self) -> Roll:
        """Who is in the class, and where."""
        return self._roll

    def here(self, student: StudentId) -> bool:
        """Whether a student is there, as was told last."""
        return student in self._here

    def table(self, number: int) -> Table:
        """An open table."""
        return self._tables[number]

    # What students ask for

    def card(self, student: StudentId) -> str:
        """The code of a student's seat. Codes are secrets that a worker has no other use for."""
        return str(self._ask("card", student))

    def relieve(self, student: StudentId) -> None:
        """Have a seat handed back; nothing is asked if no caretaker plays it."""
        place = self._roll.at(student)
        if place is None or place.role is not Role.DELEGATE:
            return
        if place.seat in self.table(place.table).view(place.seat).caretakers:
            self._ask("relieve", student)

    def pass_pen(self, student: StudentId) -> str:
        """Pass the pen on, or take it; what came of it, in words."""
        return str(self._ask("pass_pen", student))

    def ask_help(self, student: StudentId) -> None:
        """Ask the teacher to come over."""
        self._ask("ask_help", student)

    def print_headline(self, student: StudentId, headline: str) -> str:
        """Print a journalist's headline; the reason if it was refused, or empty."""
        return str(self._ask("print_headline", student, headline))

    def vote(self, student: StudentId, stance: Stance, convinced: Seat = "") -> str:
        """Cast a ballot; the reason if it was refused, or empty."""
        return str(self._ask("vote", student, stance, convinced))

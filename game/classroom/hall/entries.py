"""What a class's journal holds: everything about a class that its tables' logs do not.

An entry is a fact. Kinds and fields are added, never changed: journals depend on them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.classroom.hall.clock import Clock
from game.classroom.hall.seating import Place, StudentId
from game.rules.names import Phase, Seat


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody came in; `ticket` is the digest of the ticket."""

    student: StudentId
    name: str
    ticket: str


@dataclass(frozen=True, slots=True)
class Readmitted:
    """Somebody came in again with another device; the tickets before are good no more."""

    student: StudentId
    ticket: str


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody gave the ticket back; the place is kept."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class Placed:
    """A student has this place from now on; None is the lobby.

    `at` is in seconds since 1970; 0 in the journals of versions that did not write it.
    """

    student: StudentId
    place: Place | None
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Opened:
    """A table is open, with its log in that file of the class's folder; `at` as in `Placed`."""

    table: int
    file: str
    seed: int
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class PenPassed:
    """A student writes for the team of a seat."""

    table: int
    seat: Seat
    student: StudentId


@dataclass(frozen=True, slots=True)
class ClockSet:
    """A table's clock, and the round and the phase that it is for."""

    table: int
    clock: Clock
    round: int
    phase: Phase


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """A student asks the teacher to come over."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class HelpGiven:
    """And the teacher has been there."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class DebriefOpened:
    """The debrief is open to a seat of a table, to the whole table if `seat` is empty."""

    table: int
    seat: Seat = ""


@dataclass(frozen=True, slots=True)
class LessonBegan:
    """The lesson began at that time, by a running order for so many minutes."""

    at: float
    minutes: int


class Stance(StrEnum):
    """An answer to whether one would join the statement."""

    FOR = "for"
    AGAINST = "against"
    UNDECIDED = "undecided"


class Moment(StrEnum):
    """When a vote is taken."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class VotesWidened:
    """The whole class votes before and after, or, if not `everybody`, press and gallery alone."""

    everybody: bool


@dataclass(frozen=True, slots=True)
class Voted:
    """A student's ballot, in place of an earlier one; nobody in the class is shown whose it is.

    `convinced` is the delegation whose case convinces most, empty for none.
    """

    student: StudentId
    table: int
    moment: Moment
    stance: Stance
    convinced: Seat = ""


Entry: TypeAlias = (
    Joined
    | Readmitted
    | Left
    | Placed
    | Opened
    | PenPassed
    | ClockSet
    | HelpAsked
    | HelpGiven
    | DebriefOpened
    | LessonBegan
    | VotesWidened
    | Voted
)

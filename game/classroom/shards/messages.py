"""What the main process and a worker tell each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from game.classroom.hall import entries
from game.classroom.hall.roll import Roll
from game.classroom.hall.seating import StudentId
from game.errors import CommuniqueError
from game.record import Entry
from game.rules.names import Seat
from game.rules.state import State
from game.settings import Settings

LineId: TypeAlias = int
"""One client at one student's app; no two in the life of a class have the same."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The first message to a worker: the scenario's whole document, and who is in the class."""

    scenario: dict[str, Any]
    roll: Roll


@dataclass(frozen=True, slots=True)
class TableOpened:
    """A table as it stands; what happens there from now on follows."""

    table: int
    players: Mapping[Seat, str]
    path: Path | None
    state: State


@dataclass(frozen=True, slots=True)
class Moved:
    """A move was made at a table, and stands in its log."""

    table: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Written:
    """Entries stand in the class's journal."""

    entries: tuple[entries.Entry, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """There is news of the class; these students are there."""

    here: frozenset[StudentId]


Fact: TypeAlias = Begun | TableOpened | Moved | Written | Told
"""What a worker's replica of the class is folded from."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A client is at a student's app, with a screen of so many columns and rows."""

    line: LineId
    student: StudentId
    size: tuple[int, int]
    settings: Settings


@dataclass(frozen=True, slots=True)
class Detached:
    """A client has gone."""

    line: LineId


@dataclass(frozen=True, slots=True)
class Typed:
    """What a client typed."""

    line: LineId
    data: bytes


@dataclass(frozen=True, slots=True)
class Resized:
    """A client's screen has another size."""

    line: LineId
    size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Slowed:
    """A client is behind, or has caught up again."""

    line: LineId
    behind: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an `Ask`: a value, or why it was refused."""

    number: int
    value: object = None
    refusal: CommuniqueError | None = None


ToWorker: TypeAlias = Fact | Attached | Detached | Typed | Resized | Slowed | Answer


@dataclass(frozen=True, slots=True)
class Frame:
    """Something to be sent to a client's screen."""

    line: LineId
    frame: str


@dataclass(frozen=True, slots=True)
class Ended:
    """Nothing more will come for a client."""

    line: LineId


@dataclass(frozen=True, slots=True)
class Kept:
    """A student has other settings."""

    student: StudentId
    settings: Settings


@dataclass(frozen=True, slots=True)
class Ask:
    """An act of the class that a student wants done; its words are to be in that language."""

    number: int
    act: str
    given: tuple[object, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Logged:
    """A line for the main process's log."""

    name: str
    level: int
    line: str


FromWorker: TypeAlias = Frame | Ended | Kept | Ask | Logged

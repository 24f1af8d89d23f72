"""Where in a scenario's file something stands, for the author to look at."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path as FilePath
from typing import NamedTuple, Protocol

from game.rules.names import ClauseId, ConstituencyId, IncidentId, Seat, WordingId
from game.scenario.marks import marked
from game.scenario.model import ScenarioSheet
from game.scenario.places import Path
from game.scenario.source import LIMIT


class Spot(NamedTuple):
    """A file and a line in it, from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class _Named(Protocol):
    @property
    def id(self) -> str: ...


class Lines:
    """Places in a file; what the file leaves out is where what it belongs to begins.

    Raises:
        OSError: if the file cannot be read.
        ScenarioError: if it is no scenario file.
    """

    def __init__(self, file: FilePath, sheet: ScenarioSheet) -> None:
        self.file = _shown(file)
        with file.open("rb") as opened:
            self._marked = marked(opened.read(LIMIT + 1), self.file)
        self._sheet = sheet

    def procedure(self, key: str) -> Spot:
        """A key of the procedure."""
        return self._at("procedure", key)

    def clause(self, clause: ClauseId) -> Spot:
        """A clause."""
        return self._at(*self._clause(clause))

    def wording(self, clause: ClauseId, wording: WordingId) -> Spot:
        """One of a clause's wordings, or of its bridges."""
        sheet = next(c for c in self._sheet.clauses if c.id == clause)
        kind = "wordings" if any(w.id == wording for w in sheet.wordings) else "bridges"
        number = _index(sheet.wordings if kind == "wordings" else sheet.bridges, wording)
        return self._at(*self._clause(clause), kind, number)

    def event(self, event: IncidentId) -> Spot:
        """When an event may happen."""
        return self._at("events", _index(self._sheet.events, event), "when")

    def walk_away(self, seat: Seat) -> Spot:
        """What no agreement is worth to a seat."""
        return self._at(*self._seat(seat), "instructions", "walk_away")

    def red_lines(self, seat: Seat, clause: ClauseId) -> Spot:
        """A seat's red lines on a clause."""
        return self._at(*self._seat(seat), "instructions", "red_lines", clause)

    def threshold(self, seat: Seat, constituency: ConstituencyId) -> Spot:
        """What it takes for a home audience of a seat to ratify."""
        path = self._seat(seat)
        sheet = self._sheet.delegations[_index(self._sheet.delegations, seat)]
        number = _index(sheet.instructions.constituencies, constituency)
        return self._at(*path, "instructions", "constituencies", number, "threshold")

    def _clause(self, clause: ClauseId) -> Path:
        return "clauses", _index(self._sheet.clauses, clause)

    def _seat(self, seat: Seat) -> Path:
        return "delegations", _index(self._sheet.delegations, seat)

    def _at(self, *path: str | int) -> Spot:
        there, marks = path, self._marked
        while there not in marks.keys and there not in marks.values:
            there = there[:-1]
        place = marks.keys.get(there) or marks.values[there]
        return Spot(self.file, place.line)


def _index(sheets: Iterable[_Named], name: str) -> int:
    return next(number for number, sheet in enumerate(sheets) if sheet.id == name)


def _shown(file: FilePath) -> str:
    """The path as messages name it: from the working directory if it is in it."""
    absolute, here = os.path.abspath(file), os.getcwd()
    return os.path.relpath(absolute, here) if absolute.startswith(here + os.sep) else str(file)

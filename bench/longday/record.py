"""What the class has on its disk, set against what its students were told was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from bench.longday.student import Student
from game.classroom.hall.journal import read as read_journal
from game.classroom.hall.roll import roll
from game.record import Record, read
from game.rules import moves
from game.rules.events import ConferenceEnded
from game.rules.moves import Move, Say, SeatCaretaker

ONE_MOVE: Final = MappingProxyType(
    {
        "say": moves.Say,
        "file": moves.FilePositions,
        "reserve": moves.FilePositions,
        "vote": moves.FileSupport,
        "ready": moves.DeclareReady,
        "package": moves.TablePackage,
        "group": moves.CallContactGroup,
        "reopen": moves.Reopen,
        "demarche": moves.Demarche,
        "consult": moves.ConsultCapital,
        "state": moves.FileStatement,
        "silence": moves.AnswerSilence,
        "paper": moves.WritePaper,
    }
)
"""The acts that are one move each; the others are several, or have no kind of their own."""

AT_MOST: Final = MappingProxyType({"unready": moves.DeclareReady})
"""Acts that are a move or none: a caretaker who leaves has taken its word back already."""


def faults(folder: Path, students: Iterable[Student]) -> list[str]:
    """What is not as it was said: acts that were accepted and are lost, or stand there twice."""
    held = roll(read_journal(folder)[1])
    by_name = {student.name: student for student in students}
    found = []
    for number, table in held.tables.items():
        made = [entry.move for entry in read(folder / table.file).entries]
        for seat in {p.seat for p in held.places.values() if p.table == number}:
            own = _by_people(made, seat)
            team = [by_name[student.name] for student in held.team(number, seat)]
            found += [f"table {number}, {seat}: {fault}" for fault in _compared(own, team)]
    return found


def _by_people(made: Sequence[Move | None], seat: str) -> list[Move]:
    """The moves of a seat, but for those that its caretaker made."""
    own: list[Move] = []
    caretaker = False
    for move in made:
        if isinstance(move, SeatCaretaker):
            caretaker = move.seated if move.seat == seat else caretaker
        elif getattr(move, "seat", None) == seat and not caretaker and move is not None:
            own.append(move)
    return own


def _compared(made: Sequence[Move], team: Sequence[Student]) -> Iterable[str]:
    accepted = [act for student in team for act in student.accepted]
    unsure = [act for student in team for act in student.unsure]
    for kind in sorted(set(ONE_MOVE.values()), key=lambda each: each.__name__):
        there = sum(isinstance(move, kind) for move in made)
        least = sum(ONE_MOVE.get(act.word) is kind for act in accepted)
        most = least + sum(ONE_MOVE.get(act.word) is kind for act in unsure)
        most += sum(AT_MOST.get(act.word) is kind for act in (*accepted, *unsure))
        if not least <= there <= most:
            yield f"{there} of {kind.__name__}, and {least} to {most} were made"
    said = Counter(move.text for move in made if isinstance(move, Say))
    for act in (act for act in accepted if act.word == "say"):
        if said[act.words] != 1:
            yield f"“{act.words}” is there {said[act.words]} times"


def endings(folder: Path) -> dict[int, str]:
    """How the conferences ended that are over, by their tables."""
    tables = roll(read_journal(folder)[1]).tables
    found = {number: _ending(read(folder / table.file)) for number, table in tables.items()}
    return {number: ending for number, ending in found.items() if ending}


def _ending(record: Record) -> str:
    events = [event for entry in record.entries for event in entry.events]
    return next((e.reason.value for e in events if isinstance(e, ConferenceEnded)), "")

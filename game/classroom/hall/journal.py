"""The journal's file: JSON lines in the class's folder, beside the tables' logs.

The first line says what class it is; every other line is an entry. A line is on the disk before
anybody is told of it; what a kill left of a last line was never acknowledged and is cut off. It
begins as a table's log does, so that what erases logs knows it for one of the game's files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import TypeAdapter, ValidationError

from game import __version__
from game.classroom.files import JOURNAL
from game.classroom.hall.entries import Entry
from game.classroom.hall.gate import new_ticket
from game.errors import LogError
from game.language import _
from game.record.header import SCHEMA
from game.record.lines import LinesFile, lines_of, object_of
from game.sheets.codes import Code

_KINDS: Final = {kind.__name__: TypeAdapter(kind) for kind in get_args(Entry)}


@dataclass(frozen=True, slots=True)
class ClassHeader:
    """What a class starts from: its code, its scenario, and the codes of its seat cards.

    `modules` are those of the scenario that are played; `seed` is that of every table, so that
    what differs between tables is what people did at them. `key` opens the facilitator's console
    in a browser.
    """

    code: str
    seed: int
    scenario: dict[str, Any]
    modules: tuple[str, ...]
    cards: tuple[Code, ...] = ()
    key: str = field(default_factory=new_ticket)


_HEADER: Final = TypeAdapter(ClassHeader)


class Journal:
    """A class's journal, open for writing by this process alone."""

    def __init__(self, file: LinesFile) -> None:
        self._file = file

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._file.path

    @classmethod
    def create(cls, folder: Path, header: ClassHeader) -> Journal:
        """Begin a journal in a folder that has none.

        Raises:
            LogError: if there is one already, or it cannot be written.
        """
        if (folder / JOURNAL).exists():
            words = _("{folder} holds a class already; resume it, or name another")
            raise LogError(words.format(folder=folder))
        first = {"communique": SCHEMA, "class": 1, "version": __version__}
        line = {**first, **_HEADER.dump_python(header, mode="json")}
        return cls(LinesFile.create(folder / JOURNAL, line))

    @classmethod
    def resume(cls, folder: Path) -> tuple[Journal, ClassHeader, tuple[Entry, ...]]:
        """Open a class's journal to go on with it, and what it holds; a torn last line goes.

        Raises:
            LogError: if it cannot be read, is damaged, or is in use elsewhere.
        """
        file = LinesFile.resume(folder / JOURNAL)
        try:
            header, entries, size = _read(file.path)
            file.cut(size)
        except BaseException:
            file.close()
            raise
        return cls(file), header, entries

    def append(self, *entries: Entry) -> None:
        """Put entries on the disk; when this returns, they are there.

        Raises:
            LogError: if they cannot be written; then none of them is there.
        """
        self._file.append(_encoded(entry) for entry in entries)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def read(folder: Path) -> tuple[ClassHeader, tuple[Entry, ...]]:
    """What the journal of a class holds; a torn last line is left out.

    Raises:
        LogError: if it cannot be read or is damaged; the text names the line.
    """
    return _read(folder / JOURNAL)[:2]


def _read(path: Path) -> tuple[ClassHeader, tuple[Entry, ...], int]:
    lines = lines_of(path)
    first, *others = lines.whole
    try:
        header = object_of(first)
        if (header.pop("communique"), header.pop("class")) != (SCHEMA, 1):
            raise LogError("another version of Communiqué wrote this class")
        header.pop("version")
        start = _HEADER.validate_python(header)
    except (KeyError, ValidationError, LogError) as error:
        raise LogError(f"{path}:1: this is no journal of a class that can be read") from error
    entries = tuple(_decoded(path, number, line) for number, line in enumerate(others, start=2))
    return start, entries, lines.size


def _encoded(entry: Entry) -> dict[str, Any]:
    kind = type(entry).__name__
    return {"kind": kind, **_KINDS[kind].dump_python(entry, mode="json")}


def _decoded(path: Path, number: int, line: bytes) -> Entry:
    try:
        data = object_of(line)
        entry: Entry = _KINDS[data.pop("kind")].validate_python(data)
    except (KeyError, TypeError, ValidationError, LogError) as error:
        raise LogError(f"{path}:{number}: this is no entry of a class's journal") from error
    return entry

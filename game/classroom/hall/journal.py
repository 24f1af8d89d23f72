"""The journal's file: JSON lines in the class's folder, beside the tables' logs.

The first line says what class it is; every other line is an entry. A line is on the disk before
anybody is told of it; what a kill left of a last line was never acknowledged and is cut off. It
begins as a table's log does, so that what erases logs knows it for one of the game's files.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import TypeAdapter, ValidationError

from game import __version__
from game.classroom.hall.entries import Entry
from game.errors import LogError
from game.record.log import SCHEMA
from game.record.system import sync_directory, try_lock
from game.sheets.codes import Code

NAME: Final = "class.jsonl"
"""What the journal is called in the folder of its class."""

_KINDS: Final = {kind.__name__: TypeAdapter(kind) for kind in get_args(Entry)}


@dataclass(frozen=True, slots=True)
class ClassHeader:
    """What a class starts from: its code, its scenario, and the codes of its seat cards.

    `modules` are those of the scenario that are played; `seed` is that of every table, so that
    what differs between tables is what people did at them.
    """

    code: str
    seed: int
    scenario: dict[str, Any]
    modules: tuple[str, ...]
    cards: tuple[Code, ...] = ()


_HEADER: Final = TypeAdapter(ClassHeader)


class Journal:
    """A class's journal, open for writing by this process alone."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor

    @classmethod
    def create(cls, folder: Path, header: ClassHeader) -> Journal:
        """Begin a journal in a folder that has none.

        Raises:
            LogError: if there is one already, or it cannot be written.
        """
        path = folder / NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            journal = cls._locked(path, os.O_CREAT | os.O_EXCL)
        except FileExistsError as error:
            raise LogError(f"{folder} holds a class already; resume it, or name another") from error
        except OSError as error:
            raise LogError(f"{path} cannot be written: {error.strerror}") from error
        first = {"communique": SCHEMA, "class": 1, "version": __version__}
        journal._write([{**first, **_HEADER.dump_python(header, mode="json")}])
        sync_directory(folder)
        return journal

    @classmethod
    def resume(cls, folder: Path) -> tuple[Journal, ClassHeader, tuple[Entry, ...]]:
        """Open a class's journal to go on with it, and what it holds; a torn last line goes.

        Raises:
            LogError: if it cannot be read, is damaged, or is in use elsewhere.
        """
        path = folder / NAME
        try:
            journal = cls._locked(path, 0)
        except OSError as error:
            raise LogError(f"{path} cannot be opened: {error.strerror}") from error
        try:
            header, entries, size = _read(path)
            os.ftruncate(journal._descriptor, size)
        except BaseException:
            journal.close()
            raise
        return journal, header, entries

    @classmethod
    def _locked(cls, path: Path, flags: int) -> Journal:
        binary: int = getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | binary | flags, 0o600)
        if not try_lock(descriptor):
            os.close(descriptor)
            raise LogError(f"{path} is open elsewhere; close the class there first")
        return cls(path, descriptor)

    def append(self, *entries: Entry) -> None:
        """Put entries on the disk; when this returns, they are there.

        Raises:
            LogError: if they cannot be written.
        """
        self._write([_encoded(entry) for entry in entries])

    def _write(self, lines: list[dict[str, Any]]) -> None:
        text = "".join(
            json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines
        )
        data = memoryview(text.encode())
        try:
            while data:
                data = data[os.write(self._descriptor, data) :]
            os.fsync(self._descriptor)
        except OSError as error:
            raise LogError(f"{self.path} cannot be written: {error.strerror}") from error

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)


def read(folder: Path) -> tuple[ClassHeader, tuple[Entry, ...]]:
    """What the journal of a class holds; a torn last line is left out.

    Raises:
        LogError: if it cannot be read or is damaged; the text names the line.
    """
    return _read(folder / NAME)[:2]


def _read(path: Path) -> tuple[ClassHeader, tuple[Entry, ...], int]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LogError(f"{path} cannot be read: {error.strerror}") from error
    whole, _, torn = data.rpartition(b"\n")
    first, *lines = whole.split(b"\n")
    try:
        header = _object(first)
        if (header.pop("communique"), header.pop("class")) != (SCHEMA, 1):
            raise LogError("another version of Communiqué wrote this class")
        header.pop("version")
        start = _HEADER.validate_python(header)
    except (KeyError, ValidationError, LogError) as error:
        raise LogError(f"{path}:1: this is no journal of a class that can be read") from error
    entries = tuple(_decoded(path, number, line) for number, line in enumerate(lines, start=2))
    return start, entries, len(data) - len(torn)


def _encoded(entry: Entry) -> dict[str, Any]:
    kind = type(entry).__name__
    return {"kind": kind, **_KINDS[kind].dump_python(entry, mode="json")}


def _decoded(path: Path, number: int, line: bytes) -> Entry:
    try:
        data = _object(line)
        entry: Entry = _KINDS[data.pop("kind")].validate_python(data)
    except (KeyError, TypeError, ValidationError, LogError) as error:
        raise LogError(f"{path}:{number}: this is no entry of a class's journal") from error
    return entry


def _object(line: bytes) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LogError("the line is damaged: it is no JSON") from error
    if not isinstance(data, dict):
        raise LogError("an object was expected")
    return data

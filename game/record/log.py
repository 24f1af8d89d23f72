"""The log: JSON lines, one file a conference.

The first line is the header (schema version, seed, the whole scenario, who sits where); every
other line is a move with the events it led to, the opening being a line without a move. A line
is on the disk before anybody is told of it. What a kill left of a last line was never
acknowledged; it is dropped with a notice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from game.errors import LogError
from game.record.codec import decode_event, decode_move, encode
from game.record.system import sync_directory, try_lock
from game.rules.events import Event
from game.rules.moves import Move

SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class Header:
    """What a conference starts from. `scenario` is a scenario's whole document.

    `players` says for each seat who plays it: "person", or an AI delegate's temperament;
    `modules` are the scenario's modules that are played, all of them if it is None.
    """

    seed: int
    scenario: Mapping[str, Any]
    players: Mapping[str, str] = field(default_factory=dict)
    version: str = ""
    modules: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One move and the events that it led to; the opening has no move."""

    move: Move | None
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What a log holds; `torn` says that an unfinished last line was left out.

    `size` is the length in bytes of what was read: where writing goes on.
    """

    header: Header
    entries: tuple[Entry, ...]
    torn: bool
    size: int


class Log:
    """A log open for writing, by this process alone."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor

    @classmethod
    def create(cls, path: Path, header: Header) -> Log:
        """Start a log.

        Raises:
            LogError: if the file exists already or cannot be written.
        """
        if path.exists():
            raise LogError(f"{path} exists already; choose another name")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            log = cls._locked(path, os.O_CREAT | os.O_EXCL)
        except OSError as error:
            raise LogError(f"{path} cannot be written: {error.strerror}") from error
        log._write(
            {
                "communique": SCHEMA,
                "version": header.version,
                "seed": header.seed,
                "players": dict(header.players),
                "modules": header.modules,
                "scenario": dict(header.scenario),
            }
        )
        sync_directory(path.parent)
        return log

    @classmethod
    def resume(cls, path: Path) -> tuple[Log, Record]:
        """Open a log to go on with it, and what it holds; a torn last line is cut off.

        Raises:
            LogError: if it cannot be read, is damaged, or is in use elsewhere.
        """
        try:
            log = cls._locked(path, 0)
        except OSError as error:
            raise LogError(f"{path} cannot be opened: {error.strerror}") from error
        try:
            record = read(path)
            os.ftruncate(log._descriptor, record.size)
        except BaseException:
            log.close()
            raise
        return log, record

    @classmethod
    def _locked(cls, path: Path, flags: int) -> Log:
        binary: int = getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | binary | flags, 0o600)
        if not try_lock(descriptor):
            os.close(descriptor)
            raise LogError(f"{path} is being played elsewhere; close it there first")
        return cls(path, descriptor)

    def append(self, entry: Entry) -> None:
        """Put an entry on the disk; when this returns, it is there."""
        self._write(
            {
                "move": None if entry.move is None else encode(entry.move),
                "events": [encode(event) for event in entry.events],
            }
        )

    def _write(self, line: object) -> None:
        text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        data = memoryview(text.encode() + b"\n")
        try:
            while data:
                data = data[os.write(self._descriptor, data) :]
            os.fsync(self._descriptor)
        except OSError as error:
            raise LogError(f"{self.path} cannot be written: {error.strerror}") from error

    def close(self) -> None:
        """Let go of the file. What is written is written already."""
        os.close(self._descriptor)


def read(path: Path) -> Record:
    """Read a log.

    Raises:
        LogError: if it cannot be read, or a line other than a torn last one is damaged; the
            text names the line.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LogError(f"{path} cannot be read: {error.strerror}") from error
    whole, _, rest = data.rpartition(b"\n")
    lines = whole.split(b"\n")
    header = _header(path, lines[0])
    entries = _entries(path, lines[1:])
    return Record(header, entries, bool(rest), len(data) - len(rest))


def _entries(path: Path, lines: Iterable[bytes]) -> tuple[Entry, ...]:
    entries = []
    for number, line in enumerate(lines, start=2):
        try:
            data = _object(line)
            move = data["move"]
            events = tuple(decode_event(event) for event in data["events"])
            entries.append(Entry(None if move is None else decode_move(move), events))
        except (KeyError, TypeError) as error:
            raise LogError(f"{path}:{number}: a move and its events were expected") from error
        except LogError as error:
            raise LogError(f"{path}:{number}: {error}") from error
    return tuple(entries)


def _header(path: Path, line: bytes) -> Header:
    try:
        data = _object(line)
        schema = data["communique"]
        modules = data.get("modules")
        header = Header(
            data["seed"],
            data["scenario"],
            data["players"],
            data["version"],
            None if modules is None else tuple(modules),
        )
    except (KeyError, TypeError, LogError) as error:
        raise LogError(f"{path}:1: this is no Communiqué log") from error
    if schema != SCHEMA:
        raise LogError(f"{path}:1: its version is {schema}, this Communiqué reads {SCHEMA}")
    kinds = (header.seed, int), (header.scenario, dict), (header.players, dict)
    if not all(isinstance(given, kind) for given, kind in kinds):
        raise LogError(f"{path}:1: the header is malformed")
    return header


def _object(line: bytes) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LogError("the line is damaged: it is no JSON") from error
    if not isinstance(data, dict):
        raise LogError("an object was expected")
    return data

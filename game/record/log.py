"""The log: JSON lines, one file a conference.

The first line is the header (schema version, seed, the whole scenario, who sits where); every
other line is a move with the events it led to, the opening being a line without a move. A line
is on the disk before anybody is told of it. What a kill left of a last line was never
acknowledged; it is dropped with a notice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from game.errors import LogError
from game.record.codec import decode_event, decode_move, encode
from game.record.lines import LinesFile, lines_of, object_of
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

    def __init__(self, file: LinesFile) -> None:
        self._file = file

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._file.path

    @classmethod
    def create(cls, path: Path, header: Header) -> Log:
        """Start a log.

        Raises:
            LogError: if the file exists already or cannot be written.
        """
        if path.exists():
            raise LogError(f"{path} exists already; choose another name")
        first = {
            "communique": SCHEMA,
            "version": header.version,
            "seed": header.seed,
            "players": dict(header.players),
            "modules": header.modules,
            "scenario": dict(header.scenario),
        }
        return cls(LinesFile.create(path, first))

    @classmethod
    def resume(cls, path: Path) -> tuple[Log, Record]:
        """Open a log to go on with it, and what it holds; a torn last line is cut off.

        Raises:
            LogError: if it cannot be read, is damaged, or is in use elsewhere.
        """
        file = LinesFile.resume(path)
        try:
            record = read(path)
            file.cut(record.size)
        except BaseException:
            file.close()
            raise
        return cls(file), record

    def append(self, entry: Entry) -> None:
        """Put an entry on the disk; when this returns, it is there.

        Raises:
            LogError: if it cannot be written; then nothing of it is there.
        """
        move = None if entry.move is None else encode(entry.move)
        self._file.append([{"move": move, "events": [encode(event) for event in entry.events]}])

    def close(self) -> None:
        """Let go of the file. What is written is written already."""
        self._file.close()


def read(path: Path) -> Record:
    """Read a log.

    Raises:
        LogError: if it cannot be read, or a line other than a torn last one is damaged; the
            text names the line.
    """
    lines = lines_of(path)
    header = _header(path, lines.whole[0])
    return Record(header, _entries(path, lines.whole[1:]), lines.torn, lines.size)


def _entries(path: Path, lines: Iterable[bytes]) -> tuple[Entry, ...]:
    entries = []
    for number, line in enumerate(lines, start=2):
        try:
            data = object_of(line)
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
        data = object_of(line)
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

"""The log: JSON lines, one file a conference.

The first line is the header (schema version, seed, the whole scenario, who sits where); every
other line is a move with the events it led to, the opening being a line without a move. A line
is on the disk before anybody is told of it. What a kill left of a last line was never
acknowledged; it is dropped with a notice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.errors import LogError
from game.record.codec import decode_event, decode_move, encode
from game.record.header import SCHEMA, Header, header_of
from game.record.lines import LinesFile, lines_of, object_of
from game.rules.events import Event
from game.rules.moves import Move


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
    header = header_of(path, lines.whole[0])
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

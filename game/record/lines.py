"""A file of JSON lines with one writer, which never acknowledges what is not on the disk.

Logs of conferences and journals of classes are such files. A last line without its end was being
written when the process was killed: nobody was ever told of it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.errors import LogError
from game.record.system import sync_directory, try_lock


@dataclass(frozen=True, slots=True)
class Lines:
    """The whole lines of a file; `size` is how many bytes they take, `torn` says if more came."""

    whole: tuple[bytes, ...]
    size: int
    torn: bool


class LinesFile:
    """A file of lines open for writing, by this process alone."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor
        self._size = os.fstat(descriptor).st_size
        self._torn = False

    @classmethod
    def create(cls, path: Path, first: object) -> LinesFile:
        """Begin a file that is not there yet, with its first line.

        Raises:
            LogError: if it is, or cannot be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = cls._locked(path, os.O_CREAT | os.O_EXCL)
        except OSError as error:
            raise LogError(f"{path} cannot be written: {error.strerror}") from error
        try:
            file.append([first])
        except LogError:
            file.close()
            raise
        sync_directory(path.parent)
        return file

    @classmethod
    def resume(cls, path: Path) -> LinesFile:
        """Open a file to go on with it.

        Raises:
            LogError: if it cannot be opened, or is in use elsewhere.
        """
        try:
            return cls._locked(path, 0)
        except OSError as error:
            raise LogError(f"{path} cannot be opened: {error.strerror}") from error

    @classmethod
    def _locked(cls, path: Path, flags: int) -> LinesFile:
        binary: int = getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | binary | flags, 0o600)
        if not try_lock(descriptor):
            os.close(descriptor)
            raise LogError(f"{path} is in use elsewhere; close it there first")
        return cls(path, descriptor)

    def append(self, lines: Iterable[object]) -> None:
        """Put lines on the disk; when this returns, they are there.

        Raises:
            LogError: if they cannot be written; then none of them is there.
        """
        compact = (json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines)
        data = memoryview("".join(line + "\n" for line in compact).encode())
        size = self._size + len(data)
        try:
            if self._torn:
                self.cut(self._size)
            self._torn = True
            while data:
                data = data[os.write(self._descriptor, data) :]
            os.fsync(self._descriptor)
        except OSError as error:
            raise LogError(f"{self.path} cannot be written: {error.strerror}") from error
        self._size, self._torn = size, False

    def cut(self, size: int) -> None:
        """Drop what is behind so many bytes: a line that was never acknowledged.

        Raises:
            OSError: if the system does not let it.
        """
        os.ftruncate(self._descriptor, size)
        self._size, self._torn = size, False

    def close(self) -> None:
        """Let go of the file. What is written is written already."""
        os.close(self._descriptor)


def lines_of(path: Path) -> Lines:
    """Read a file of lines.

    Raises:
        LogError: if it cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LogError(f"{path} cannot be read: {error.strerror}") from error
    whole, _, rest = data.rpartition(b"\n")
    return Lines(tuple(whole.split(b"\n")), len(data) - len(rest), bool(rest))


def object_of(line: bytes) -> dict[str, Any]:
    """The JSON object that a line holds.

    Raises:
        LogError: if it holds none.
    """
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LogError("the line is damaged: it is no JSON") from error
    if not isinstance(data, dict):
        raise LogError("an object was expected")
    return data

"""Erasing kept games: what is in their files is written over before the files go.

What was written over may still be in backups, in a journal or in the worn cells of a flash disk,
which no program can reach.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.errors import LogError
from game.record.system import sync_directory, try_lock

BESIDE: Final = (".lock", ".tmp", ".bak", ".csv")
"""Endings of files that are the game's too, if they have its log's name but for the ending."""

_BEGINS: Final = b'{"communique":'
_CHUNK: Final = 1 << 20


def is_log(path: Path) -> bool:
    """Whether a file begins as a log does, be it damaged further on or cut off at once.

    Raises:
        LogError: if it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return _BEGINS.startswith(file.read(len(_BEGINS)))
    except OSError as error:
        raise LogError(f"{path} cannot be read: {error.strerror}") from error


def files_of(path: Path) -> tuple[Path, ...]:
    """A log and the files of the game beside it, the log last.

    Those are files with the log's whole name and something before or behind it (as editors and
    programs that lock files make them), and those with its name and one of the endings BESIDE.

    Raises:
        LogError: if it is no log, or a link to one.
    """
    if path.is_symlink():
        raise LogError(f"{path} is a link; name the file that it leads to")
    if not is_log(path):
        raise LogError(f"{path} is no Communiqué log; nothing was erased")
    try:
        return (*sorted(_beside(path)), path)
    except OSError as error:
        raise LogError(f"{path.parent} cannot be read: {error.strerror}") from error


def _beside(path: Path) -> Iterator[Path]:
    for other in path.absolute().parent.iterdir():
        name = other.name.removeprefix(".")
        belongs = name.startswith((f"{path.name}.", f"{path.name}~"))
        also = other.name in {path.stem + ending for ending in BESIDE}
        if (belongs or also) and (other.is_file() or other.is_symlink()):
            yield path.parent / other.name


def erase(path: Path) -> None:
    """Erase a game: its log and the files beside it.

    Raises:
        LogError: if it is no log, is being played, or a file cannot be erased; those of its
            files that come later in `files_of` are then still there.
    """
    files = files_of(path)
    try:
        with path.open("r+b") as log:
            if not try_lock(log.fileno()):
                raise LogError(f"{path} is being played; close it there first")
    except OSError as error:
        raise LogError(f"{path} cannot be erased: {error.strerror}") from error
    for file in files:
        erase_file(file)


def erase_file(path: Path) -> None:
    """Write over what is in any file, and remove it.

    Raises:
        LogError: if it cannot be erased.
    """
    try:
        _overwritten(path)
        sync_directory(path.absolute().parent)
    except OSError as error:
        raise LogError(f"{error.filename or path} cannot be erased: {error.strerror}") from error


def _overwritten(path: Path) -> None:
    if not path.is_symlink():
        with path.open("r+b", buffering=0) as file:
            left = path.stat().st_size
            while left > 0:
                left -= file.write(bytes(min(left, _CHUNK)))
            os.fsync(file.fileno())
            file.truncate(0)
            os.fsync(file.fileno())
    path.unlink()

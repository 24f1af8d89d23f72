"""Files beside a class's journal: what the system refuses is said with the file's name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.errors import CommuniqueError
from game.language import _


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """While a file is made or written.

    Raises:
        CommuniqueError: if it cannot be.
    """
    try:
        yield
    except OSError as error:
        words = _("{file} cannot be written: {why}")
        raise CommuniqueError(words.format(file=file, why=error.strerror)) from error

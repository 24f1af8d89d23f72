"""What is left of a class, once it is over: its logs, its people's names, and how both go."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from game.archive import FreeText, erase, erase_file, files_of, keep_anonymised
from game.classroom.files import BESIDE, JOURNAL
from game.classroom.hall.entries import Joined
from game.classroom.hall.journal import Journal, read
from game.classroom.hall.roll import roll
from game.record import read as read_log


def logs(folder: Path) -> tuple[Path, ...]:
    """The logs of a class's tables, in order, as far as they were begun.

    Raises:
        LogError: if the folder holds no class that can be read.
    """
    opened = roll(read(folder)[1]).tables.values()
    return tuple(folder / table.file for table in opened if (folder / table.file).exists())


def names(folder: Path) -> tuple[str, ...]:
    """The names of everybody who ever joined a class.

    Raises:
        LogError: if the folder holds no class that can be read.
    """
    return tuple(entry.name for entry in read(folder)[1] if isinstance(entry, Joined))


def anonymise_class(folder: Path, text: FreeText, out: Path) -> int:
    """Write the logs of a class's tables without its students' names into another folder.

    The journal, which is nothing but who was there, is not copied. Returns how many tables there
    were.

    Raises:
        LogError: if a file cannot be read or written.
    """
    records = [read_log(log) for log in logs(folder)]
    keep_anonymised(records, text, out, names(folder))
    return len(records)


def files_of_class(folder: Path) -> tuple[Path, ...]:
    """The files that `erase_class` erases, the journal last.

    Raises:
        LogError: if the folder holds no class that can be read.
    """
    return (
        *(file for log in logs(folder) for file in files_of(log)),
        *_beside(folder),
        *files_of(folder / JOURNAL),
    )


def erase_class(folder: Path) -> None:
    """Erase a class: its tables' logs, its journal, the files beside them, and an empty folder.

    Raises:
        LogError: if it is open, or a file cannot be erased; what comes later is then still there.
    """
    every = logs(folder)
    # Nothing goes while the class is open: its journal is the last of its files.
    Journal.resume(folder)[0].close()
    for log in every:
        erase(log)
    for file in _beside(folder):
        erase_file(file)
    erase(folder / JOURNAL)
    with suppress(OSError):  # what else is in the folder was put there by its owner
        folder.rmdir()


def _beside(folder: Path) -> tuple[Path, ...]:
    return tuple(folder / name for name in BESIDE if (folder / name).is_file())

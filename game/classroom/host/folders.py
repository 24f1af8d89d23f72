"""Where classes are kept: a folder each, beside the kept games, named by scenario and date."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from game.classroom.files import JOURNAL
from game.errors import NotFound
from game.language import _
from game.record.shelf import shelf
from game.record.system import try_lock


def classes() -> Path:
    """The directory of the classes; it need not exist yet."""
    return shelf().with_name("classes")


def host_key_file() -> Path:
    """The file of the SSH host key: one for all classes, so that students' clients know it."""
    return shelf().with_name("host_key")


def new_folder(scenario: str, now: datetime) -> Path:
    """A folder for a new class that no class has."""
    stem = f"{scenario}-{now:%Y%m%d-%H%M%S}"
    numbers = iter(range(2, 10_000))
    folder = classes() / stem
    while folder.exists():
        folder = classes() / f"{stem}-{next(numbers)}"
    return folder


def is_class(folder: Path) -> bool:
    """Whether a folder holds a class."""
    return (folder / JOURNAL).is_file()


def kept() -> tuple[Path, ...]:
    """The classes kept, the latest first."""
    found = [folder for folder in classes().glob("*") if is_class(folder)]
    return tuple(sorted(found, key=lambda folder: (folder / JOURNAL).stat().st_mtime, reverse=True))


def find_class(name: str) -> Path:
    """The folder of a class, by path, or by name among those kept.

    Raises:
        NotFound: if there is none; the text names the latest there are.
    """
    for folder in (Path(name), classes() / name):
        if is_class(folder):
            return folder
    latest = ", ".join(folder.name for folder in kept()[:5])
    if not latest:
        words = _("there is no class {name}: name its folder; none is kept in {place}")
        raise NotFound(words.format(name=name, place=classes()))
    words = _("there is no class {name}: name its folder; kept are {classes}")
    raise NotFound(words.format(name=name, classes=latest))


def running() -> Iterator[Path]:
    """Those of the kept classes that are held just now, in another window or as a service."""
    for folder in kept():
        try:
            descriptor = os.open(folder / JOURNAL, os.O_RDWR)
        except OSError:
            continue
        try:
            if not try_lock(descriptor):
                yield folder
        finally:
            os.close(descriptor)

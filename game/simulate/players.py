"""Who plays a seat, by name: a temperament, or a delegate class of one's own as `module:Class`.

A player is made anew for each game, in whatever process the game is played; so it travels as its
name and the folder in which its module is looked for, never as the class itself.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from traceback import extract_tb
from types import ModuleType
from typing import Any, Protocol

from game.delegates import Delegate
from game.delegates.diplomat import Diplomat
from game.delegates.temperament import TEMPERAMENTS
from game.errors import CommuniqueError, NotFound
from game.rules.names import Seat
from game.rules.words import plain


class Player(Protocol):
    """What makes a new delegate for every game; it can be pickled.

    `name` is what it is called in tables; `version` changes when it does, and is empty for what
    changes with the game only.
    """

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def version(self) -> str:
        """What its code is, in a few characters."""
        ...

    def __call__(self) -> Delegate:
        """A delegate for one game."""
        ...


@dataclass(frozen=True, slots=True)
class Temper:
    """An AI delegate of the game's own, by its temperament."""

    name: str
    version: str = ""

    def __call__(self) -> Delegate:
        """A delegate for one game."""
        return Diplomat(TEMPERAMENTS[self.name])


@dataclass(frozen=True, slots=True)
class Own:
    """A delegate of one's own: its import path, and the folder that comes first in the search."""

    name: str
    folder: str

    @property
    def version(self) -> str:
        """A digest of the file in which it is written."""
        file = self.file
        return sha256(file.read_bytes()).hexdigest()[:12] if file else ""

    @property
    def file(self) -> Path | None:
        """The file of its module, if it has one."""
        found = getattr(sys.modules[_class(self.name, self.folder).__module__], "__file__", None)
        return Path(found) if found else None

    def __call__(self) -> Delegate:
        """A delegate for one game.

        Raises:
            CommuniqueError: if it cannot be found, or made.
        """
        make = _class(self.name, self.folder)
        try:
            made: Delegate = make()
        except Exception as error:
            raise CommuniqueError(f"{self.name} cannot be made: {where(error)}") from error
        return made


def player(name: str) -> Player:
    """The player of that name; a class is looked for in the working directory first.

    Raises:
        NotFound: if there is no such temperament, module or class.
        CommuniqueError: if it is no delegate, or its module fails as it is read.
    """
    if name in TEMPERAMENTS:
        return Temper(name)
    if ":" not in name:
        known = ", ".join(TEMPERAMENTS)
        raise NotFound(
            f"there is no temperament {plain(name)!r}; there are {known}; "
            "name a delegate of your own as module:Class"
        )
    own = Own(name, str(Path.cwd()))
    own()
    return own


def temperaments(names: Mapping[Seat, str]) -> dict[Seat, Player]:
    """AI delegates for all seats, by temperament."""
    return {seat: player(name) for seat, name in names.items()}


def where(error: BaseException) -> str:
    """An error of somebody's own code in a line: file, line, kind and text."""
    said = f"{type(error).__name__}: {error}"
    if isinstance(error, SyntaxError):
        return said  # it names file and line itself
    last = extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}: {said}"


@cache
def _class(name: str, folder: str) -> Callable[[], Any]:
    module_name, _, attribute = name.partition(":")
    if folder not in sys.path and Path(folder).is_dir():
        sys.path.insert(0, folder)
    module = _module(module_name, folder)
    found = getattr(module, attribute, None)
    if found is None:
        has = ", ".join(_delegates(module)) or "none"
        raise NotFound(f"{module_name} has no {attribute!r}; its delegates are: {has}")
    if not isinstance(found, type) or not callable(getattr(found, "choose", None)):
        raise CommuniqueError(
            f"{name} is no delegate: it must be a class with choose(self, view, luck)"
        )
    return found


def _module(name: str, folder: str) -> ModuleType:
    try:
        return import_module(name)
    except Exception as error:
        missing = isinstance(error, ModuleNotFoundError) and error.name
        if missing and (name == missing or name.startswith(f"{missing}.")):
            raise NotFound(
                f"there is no module {plain(name)!r} in {plain(folder)} or installed"
            ) from error
        raise CommuniqueError(f"{plain(name)} cannot be read: {where(error)}") from error


def _delegates(module: ModuleType) -> list[str]:
    """The delegate classes that are written in a module."""
    return [
        name
        for name, found in vars(module).items()
        if isinstance(found, type) and found.__module__ == module.__name__
        if callable(getattr(found, "choose", None))
    ]

"""The shelf: where games are kept, and what is on it.

Games are files in the platform's data directory; COMMUNIQUE_HOME names another.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from platformdirs import user_data_path

from game.errors import LogError
from game.record.glance import ABANDONED, Saved, glance
from game.record.system import sync_directory, try_lock
from game.rules.names import Seat


def shelf() -> Path:
    """The directory of the games; it need not exist yet."""
    home = os.environ.get("COMMUNIQUE_HOME")
    return (Path(home) if home else user_data_path("communique")) / "games"


def new_path(scenario: str, now: datetime) -> Path:
    """A path for a new game that no file has."""
    stem = f"{scenario}-{now:%Y%m%d-%H%M%S}"
    numbers = iter(range(2, 10_000))
    path = shelf() / f"{stem}.jsonl"
    while path.exists():
        path = shelf() / f"{stem}-{next(numbers)}.jsonl"
    return path


def saved() -> tuple[Saved, ...]:
    """The games on the shelf at a glance, the latest first, also those that cannot be read."""
    games = [glance(path) for path in shelf().glob("*.jsonl")]
    return tuple(sorted(games, key=lambda game: game.changed, reverse=True))


def abandon(path: Path) -> Path:
    """Lay a game aside, so that nobody is asked to go on with it; returns where it is now.

    It stays on the shelf, and `take_up` undoes it.

    Raises:
        LogError: if it is being played, or cannot be renamed.
    """
    return _renamed(path, path.with_name(path.stem + ABANDONED))


def take_up(path: Path) -> Path:
    """Undo `abandon`; returns where the game is now.

    Raises:
        LogError: if it is being played, or cannot be renamed.
    """
    return _renamed(path, path.with_name(path.name.removesuffix(ABANDONED) + ".jsonl"))


def _renamed(path: Path, to: Path) -> Path:
    try:
        with path.open("r+b") as log:
            if not try_lock(log.fileno()):
                raise LogError(f"{path} is being played; close it there first")
        if to.exists():
            raise LogError(f"{to} is there already; rename one of the two")
        path.rename(to)
        sync_directory(path.parent)
    except OSError as error:
        raise LogError(f"{path} cannot be renamed: {error.strerror}") from error
    return to


def left(
    scenario: str,
    seats: Collection[Seat] | None,
    seed: int | None,
    modules: Collection[str] | None = None,
) -> Saved | None:
    """The latest game of a scenario left unfinished, by its people's seats, seed, modules if given.

    `modules` are those that are played: of the scenario's own, not of the whole rulebook.
    """
    for game in saved():
        there = seats is None or set(seats) == set(game.seats)
        alike = modules is None or game.modules == frozenset(modules)
        fits = game.scenario == scenario and there and alike and not game.abandoned
        goes_on = not game.ended and not game.problem and seed in (None, game.seed)
        if fits and goes_on and _is_whole(game.path):
            return game
    return None


def _is_whole(path: Path) -> bool:
    """Whether every move of a game can be read."""
    # The kinds of moves come with the rules, which a list of games does without.
    from game.record.log import read

    try:
        read(path)
    except LogError:
        return False
    return True

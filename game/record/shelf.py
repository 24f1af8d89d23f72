"""The shelf: where games are kept, and what is on it.

Games are files in the platform's data directory; COMMUNIQUE_HOME names another.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from game.errors import LogError
from game.record.log import Header, Record, read
from game.record.system import sync_directory, try_lock
from game.rules.events import (
    ConferenceEnded,
    Event,
    ReadinessDeclared,
    RoundBegan,
    SilenceAnswered,
    SilenceOpened,
)
from game.rules.names import Phase, Seat

_ABANDONED: Final = ".abandoned.jsonl"
"""How the name of a game ends that was laid aside."""

_PERSON: Final = "person"
"""What a record calls a player who has given no name."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A kept game: `seats` are those a person plays, `changed` the local time of its last move.

    `phase` is where it stands, `awaited` are those of the seats that the others wait for, `names`
    those of the players, in the order of the seats, empty where none was given; `modules` are those
    that it is played with.
    `problem` says why it cannot be read, if it cannot; then the rest is unknown.
    """

    path: Path
    changed: datetime
    scenario: str = ""
    title: str = ""
    seats: tuple[Seat, ...] = ()
    seed: int = 0
    round: int = 0
    ended: bool = False
    problem: str = ""
    phase: Phase = Phase.INFORMALS
    awaited: tuple[Seat, ...] = ()
    names: tuple[str, ...] = ()
    modules: frozenset[str] = frozenset()

    @property
    def abandoned(self) -> bool:
        """Whether it was laid aside."""
        return self.path.name.endswith(_ABANDONED)


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
    """The games on the shelf, the latest first, those that cannot be read included."""
    games = [_saved(path) for path in shelf().glob("*.jsonl")]
    return tuple(sorted(games, key=lambda game: game.changed, reverse=True))


def abandon(path: Path) -> Path:
    """Lay a game aside, so that nobody is asked to go on with it; returns where it is now.

    It stays on the shelf, and `take_up` undoes it.

    Raises:
        LogError: if it is being played, or cannot be renamed.
    """
    return _renamed(path, path.with_name(path.stem + _ABANDONED))


def take_up(path: Path) -> Path:
    """Undo `abandon`; returns where the game is now.

    Raises:
        LogError: if it is being played, or cannot be renamed.
    """
    return _renamed(path, path.with_name(path.name.removesuffix(_ABANDONED) + ".jsonl"))


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
        if fits and seed in (None, game.seed) and not game.ended and not game.problem:
            return game
    return None


def _saved(path: Path) -> Saved:
    changed = datetime.fromtimestamp(path.stat().st_mtime)
    try:
        record = read(path)
    except LogError as error:
        return Saved(path, changed, problem=str(error))
    return _summary(path, changed, record)


def _summary(path: Path, changed: datetime, record: Record) -> Saved:
    events = [event for entry in record.entries for event in entry.events]
    scenario, players = record.header.scenario, people(record.header)
    phase, awaited = _stand(events, tuple(players))
    return Saved(
        path,
        changed,
        scenario=str(scenario.get("id", "")),
        title=str(scenario.get("title", "")),
        seats=tuple(players),
        seed=record.header.seed,
        round=max((e.round for e in events if isinstance(e, RoundBegan)), default=0),
        ended=phase is Phase.ENDED,
        phase=phase,
        awaited=awaited,
        names=tuple(players.values()),
        modules=_played(record.header),
    )


def _played(header: Header) -> frozenset[str]:
    """The modules of the scenario that are played."""
    procedure = header.scenario.get("procedure")
    own = procedure.get("modules", ()) if isinstance(procedure, dict) else ()
    return frozenset(own if header.modules is None else set(own).intersection(header.modules))


def people(header: Header) -> dict[Seat, str]:
    """The seats that people play, and each player's name, empty if none was given.

    A seat is a person's unless it is played as the scenario has it played for want of one.
    """
    listed = header.scenario.get("delegations", ())
    absent = {d["id"]: d["temperament"] for d in listed if isinstance(d, dict)}
    return {
        seat: "" if player == _PERSON else player
        for seat, player in header.players.items()
        if player != absent.get(seat)
    }


def _stand(events: Iterable[Event], people: tuple[Seat, ...]) -> tuple[Phase, tuple[Seat, ...]]:
    """Where a game stands, and which people's seats it waits for."""
    phase, awaited = Phase.INFORMALS, set(people)
    for event in events:
        match event:
            case RoundBegan():
                phase, awaited = Phase.INFORMALS, set(people)
            case SilenceOpened():
                phase, awaited = Phase.SILENCE, set(people)
            case ReadinessDeclared(seat, False):
                awaited |= {seat} & set(people)
            case ReadinessDeclared(seat) | SilenceAnswered(seat):
                awaited -= {seat}
            case ConferenceEnded():
                phase, awaited = Phase.ENDED, set()
            case _:
                pass
    return phase, tuple(seat for seat in people if seat in awaited)

"""The shelf: where games are kept, and what is on it.

Games are files in the platform's data directory; COMMUNIQUE_HOME names another.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from platformdirs import user_data_path

from game.errors import LogError
from game.record.log import Record, read
from game.rules.events import ConferenceEnded, RoundBegan
from game.rules.names import Seat


@dataclass(frozen=True, slots=True)
class Saved:
    """A kept game: `seats` are those a person plays, `changed` the local time of its last move.

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


def left(scenario: str, seat: Seat | None, seed: int | None) -> Saved | None:
    """The latest game of a scenario that was left unfinished, by its seat and seed if given."""
    for game in saved():
        fits = game.scenario == scenario and seat in (None, *game.seats)
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
    scenario, players = record.header.scenario, record.header.players
    return Saved(
        path,
        changed,
        scenario=str(scenario.get("id", "")),
        title=str(scenario.get("title", "")),
        seats=tuple(seat for seat, player in players.items() if player == "person"),
        seed=record.header.seed,
        round=max((e.round for e in events if isinstance(e, RoundBegan)), default=0),
        ended=any(isinstance(event, ConferenceEnded) for event in events),
    )

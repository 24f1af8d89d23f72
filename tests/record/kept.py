"""Random games put on record."""

from __future__ import annotations

from pathlib import Path
from random import Random

from game.record import Entry, Header, Log
from tests.laws.player import Game, play
from tests.tables import three_seats

HEADER = Header(seed=0, scenario={"id": "small", "title": "A small table"}, version="0")


def a_game(number: int) -> Game:
    """A random game over the small table of three."""
    return play(three_seats(rounds=2), Random(number))


def entries(game: Game) -> list[Entry]:
    moves = [None, *game.moves]
    return [Entry(move, events) for move, events in zip(moves, game.events, strict=True)]


def recorded(path: Path, game: Game) -> Path:
    """The path, the game written to it."""
    log = Log.create(path, HEADER)
    for entry in entries(game):
        log.append(entry)
    log.close()
    return path

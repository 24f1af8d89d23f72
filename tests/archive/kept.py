"""Random games of Two Plus Two on record, with people in some seats who use each other's names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import MappingProxyType

from game.record import Entry, Header, Log
from game.rules.moves import Say
from game.scenario import Scenario, find, load
from tests.laws.player import Game, play

NAMES = ("Zebulon Quixwood", "Ömer Çanak-Kale")
PLAYERS: Mapping[str, str] = MappingProxyType(
    {
        "mofa": NAMES[0],
        "mod": "stickler",
        "state": NAMES[1],
        "dod": "person",
        "okinawa": NAMES[0].upper(),
    }
)
SAID = ("We regret", "We welcome", "Nous notons")
"""How everything begins that the random players type."""

WORDY = (
    *("Say", "Confer", "AnswerSilence", "OfferPact", "Announce", "WritePaper"),
    *("PrintHeadline", "HeadlinePrinted"),
    *("Said", "Conferred", "SilenceAnswered", "SilenceRevealed", "PaperWritten"),
    *("IncidentHappened", "QuestionPut", "QuestionAnswered"),
)
"""The kinds of move and event that have words in them."""


@cache
def scenario() -> Scenario:
    return load(find("two-plus-two"))


@cache
def a_game(number: int) -> Game:
    return play(scenario().setting, Random(number))


def _wordy_games() -> tuple[int, ...]:
    """Games with every wordy kind between them; in the first, all is said that can be."""
    chosen: list[int] = []
    missing = set(WORDY)
    for number in count(1):
        game = a_game(number)
        said = {" ".join(move.text.split()[:2]) for move in game.moves if isinstance(move, Say)}
        kinds = {type(fact).__name__ for fact in (*game.moves, *game.happened)}
        if missing & kinds and (chosen or said == set(SAID)):
            chosen.append(number)
            missing -= kinds
        if not missing:
            break
    return tuple(chosen)


@cache
def _recorded(number: int) -> bytes:
    """The log of a random game, written once, as every line waits for the disk."""
    game = a_game(number)
    moves = [None, *game.moves]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "game.jsonl"
        log = Log.create(path, Header(game.seed, scenario().document, PLAYERS, "0"))
        for move, events in zip(moves, game.events, strict=True):
            log.append(Entry(move, events))
        log.close()
        return path.read_bytes()


def keep(path: Path, number: int = 1, players: Mapping[str, str] = PLAYERS) -> Path:
    """The path, a random game written to it."""
    header, _, entries = _recorded(number).partition(b"\n")
    named = {**json.loads(header), "players": dict(players)}
    first = json.dumps(named, ensure_ascii=False, separators=(",", ":"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(first.encode() + b"\n" + entries)
    return path


def keep_saying(path: Path, *said: str, number: int = 1) -> Path:
    """The same, but those who speak say these things; JSON takes what is put into it."""
    text = keep(path, number).read_text(encoding="utf-8")
    for old, new in zip(SAID, said, strict=True):
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return path


GAMES = _wordy_games()

"""Games as a playtest finds them, made by hand, and the evidence of many of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from game.analysis.best import best
from game.playtest import Counts, Evidence, Lines, modules
from game.playtest.casting import Cast, Casting
from game.playtest.trials import Played
from game.rules.names import Module
from game.scenario import Scenario, load
from game.simulate import Game
from tests.scenario.small import WHOLE, written

TEXT = {"strait": "importance", "costs": "yearly", "dialogue": "channels"}
"""A text that all three parties of the small scenario can join."""


def small(text: str = WHOLE) -> tuple[Scenario, Lines]:
    """A scenario file of this content: what it says, and where."""
    with TemporaryDirectory() as folder:
        path = written(Path(folder), text)
        scenario = load(path)
        return scenario, Lines(path, scenario.sheet)


SMALL, LINES = small()


def agreed(**changes: object) -> Game:
    """A game that ended with TEXT in force, all of them ten points better off."""
    seats = SMALL.setting.seats
    game = Game(
        seed=1,
        reason="the statement is in force",
        rounds=3,
        text=TEXT,
        nash_share=0.8,
        totals=dict.fromkeys(seats, 50),
        gains=dict.fromkeys(seats, 10),
        joined=dict.fromkeys(seats, True),
        course={},
        standings=dict.fromkeys(seats, "joined"),
        broke=(),
        crossed={},
        unmoved={},
        preferred={clause: (wording,) for clause, wording in TEXT.items()},
        agreed={clause: (wording,) for clause, wording in TEXT.items()},
        first_agreed=dict.fromkeys(TEXT, 1),
        open=(),
        bridges={"costs": ("yearly",)},
        events=("news", "storm"),
    )
    return replace(game, **changes)  # type: ignore[arg-type]


def failed(reason: str = "silence was broken", **changes: object) -> Game:
    """A game that ended without a text, all of them where they were."""
    seats = SMALL.setting.seats
    without: dict[str, object] = {
        "reason": reason,
        "text": None,
        "nash_share": 0.0,
        "gains": dict.fromkeys(seats, 0),
        "joined": dict.fromkeys(seats, False),
        "standings": dict.fromkeys(seats, "no text"),
        "preferred": {},
        "agreed": {},
        "first_agreed": {},
        "open": tuple(TEXT),
    }
    return agreed(**{**without, **changes})


def evidence(
    *games: Game,
    mixed: tuple[Game, ...] = (),
    randomly: tuple[Game, ...] = (),
    lacking: dict[Module, Game] | None = None,
) -> Evidence:
    """The evidence of games by the scenario's own temperaments, by mixes and by random players.

    `lacking` has for some modules the game that every own game is without them.
    """
    counts = Counts(SMALL.setting.seats, modules(SMALL.setting))
    for cast, of in ((Cast.OWN, games), (Cast.MIXED, mixed), (Cast.ALL_RANDOM, randomly)):
        for game in of:
            counts.add(Played(Casting(cast, {}), None, game))
            for module, other in (lacking or {}).items():
                counts.add(Played(Casting(cast, {}), module, other))
    return Evidence(SMALL.setting, best(SMALL.setting), counts, LINES)

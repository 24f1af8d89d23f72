"""The games of a playtest, one after another: as the scenario is, and without each module.

Every sixth game, always one of the scenario's own temperaments, is played again from the same
seed without each module in turn: what then differs is the module's doing and not chance's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Final

from game.analysis.best import Best, best
from game.playtest.casting import Casting, casting
from game.rules.names import Module, Seat
from game.rules.setting import Setting
from game.scenario import without
from game.simulate import Game, in_order, looked_back, play

AGAIN: Final = 6
"""One game in so many is played again without each module."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A game to be played; `lacking` is the module that is left out, if one is."""

    seed: int
    casting: Casting
    lacking: Module | None
    setting: Setting
    best: Best


@dataclass(frozen=True, slots=True)
class Played:
    """A game that was played, and by whom, and without what."""

    casting: Casting
    lacking: Module | None
    game: Game


def modules(setting: Setting) -> tuple[Module, ...]:
    """The modules that are played, in the rulebook's order."""
    return tuple(module for module in Module if module in setting.procedure.modules)


def count(setting: Setting, games: int) -> int:
    """How many games so many make, those without a module included."""
    return games + len(modules(setting)) * -(-games // AGAIN)


def trials(
    setting: Setting, there: Best, own: Mapping[Seat, str], seeds: Iterable[int]
) -> Iterator[Trial]:
    """A trial a seed, and after every sixth those without a module.

    `there` is what is to be had at the table with all of its modules.
    """
    less = {module: without(setting, module) for module in modules(setting)}
    searched = {module: best(lesser) for module, lesser in less.items()}
    for number, seed in enumerate(seeds):
        players = casting(own, number, seed)
        yield Trial(seed, players, None, setting, there)
        if number % AGAIN == 0:
            for module, lesser in less.items():
                yield Trial(seed, players, module, lesser, searched[module])


def play_trials(trials: Iterable[Trial], executor: Executor | None = None) -> Iterator[Played]:
    """Play them, in their order wherever they are played."""
    return in_order(_played, trials, executor)


def _played(trial: Trial) -> Played:
    state = play(trial.setting, trial.casting.seated(), trial.seed)
    return Played(trial.casting, trial.lacking, looked_back(state, trial.best))

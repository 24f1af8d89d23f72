"""What it brings to move, and what not to: a person who does, one who never does, and our own.

    python -m bench.stone [--games 36] [--seed 1] [--scenario NAME] [--level core|standard|full]

Each of `bench.people` sits in one seat, another each game, among the scenario's own AI delegates;
`own` is the AI delegate of that seat. `agreed` is how often a text is in force. `gained` is the
seat's gain over its walk-away value as a share of the most that it could have gained, `others`
the mean of theirs, `nash` the table's share of the best product of gains; all are means with
their 95% intervals (Student's t; for frequencies Wilson 1927).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import fmean
from types import MappingProxyType
from typing import Final

from bench.people import Mover, Stone
from game.analysis.best import Best, best
from game.analysis.debrief import debrief
from game.delegates import Delegate
from game.delegates.seats import diplomats
from game.intervals import Mean, Rate
from game.rules.names import Level
from game.rules.setting import Setting
from game.scenario import Scenario, at_level, available, find, load
from game.simulate import play

PEOPLE: Final[Mapping[str, Callable[[], Delegate] | None]] = MappingProxyType(
    {"own": None, "mover": Mover, "stone": Stone}
)
"""Who sits in the seat, by name; None is the scenario's own AI delegate."""


@dataclass(frozen=True)
class Result:
    """What one game came to for the seat and its table; shares as in the module."""

    agreed: bool
    gained: float
    others: float
    nash: float


def seated(scenario: Scenario, setting: Setting, there: Best, person: str, seed: int) -> Result:
    """One game of the scenario with the person in the seat whose turn it is."""
    alone = setting.seats[seed % len(setting.seats)]
    delegates: dict[str, Delegate] = {**diplomats(scenario.temperaments)}
    if make := PEOPLE[person]:
        delegates[alone] = make()
    found = debrief(play(setting, delegates, seed), there)
    shares = {seat: share or 0.0 for seat, share in found.shares.items()}
    others = fmean(share for seat, share in shares.items() if seat != alone)
    return Result(found.ending.text is not None, shares[alone], others, found.nash_share)


def results(scenario: Scenario, level: Level, person: str, seeds: range) -> list[Result]:
    """A game a seed."""
    setting = at_level(scenario.setting, level)
    there = best(setting)
    return [seated(scenario, setting, there, person, seed) for seed in seeds]


def line(found: list[Result]) -> str:
    """The figures of some games."""
    agreed = Rate(sum(result.agreed for result in found), len(found))
    low, high = agreed.interval
    cells = [f"agreed {agreed.share:4.0%} ({low:3.0%} to {high:4.0%})"]
    for name in ("gained", "others", "nash"):
        figures = Mean()
        for result in found:
            figures.add(getattr(result, name))
        low, high = figures.interval
        cells.append(f"{name} {figures.mean:.2f} ({low:.2f} to {high:.2f})")
    return "; ".join(cells)


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--games", type=int, default=36)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--scenario")
    options.add_argument("--level", choices=[level.value for level in Level])
    given = options.parse_args()
    seeds = range(given.seed, given.seed + given.games)
    levels = [Level(given.level)] if given.level else [Level.CORE, Level.FULL]
    for name in [given.scenario] if given.scenario else [entry.id for entry in available()]:
        scenario = load(find(name))
        for level in levels:
            for person in PEOPLE:
                found = results(scenario, level, person, seeds)
                print(f"{name:24}{level.value:9}{person:7}{line(found)}", flush=True)


if __name__ == "__main__":
    main()

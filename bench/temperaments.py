"""How the temperaments differ: one of each, alone among bridge-builders, over the same games.

    python -m bench.temperaments [--games 60] [--seed 1] [--scenario two-plus-two]

Each line is a temperament; each figure a mean over the games with the half-width of its 95%
interval (Student's t). `ahead` is its gain less the others' mean, in points; `open` the wordings
it could live with on a placard; `pacts` those it offered, `broken` the promises it broke,
`pressing` the statements of it that press, `leaks` its leaks, all in a game.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

from game.delegates.seats import diplomats
from game.delegates.temperament import TEMPERAMENTS
from game.intervals import Mean
from game.rules.events import Event, PactOffered, PositionsRevealed, PromiseChecked
from game.rules.names import Seat
from game.rules.outcome import scores
from game.rules.press import ACTS, Remark
from game.rules.setting import Setting
from game.rules.state import State
from game.scenario import find, load
from game.simulate import play

FIGURES = ("ahead", "open", "pacts", "broken", "pressing", "leaks")


@dataclass(frozen=True)
class Conduct:
    """How one delegation fared and behaved in one game; see the module for the figures."""

    ahead: float
    open: float
    pacts: int
    broken: int
    pressing: int
    leaks: int


def conduct(state: State, seat: Seat) -> Conduct:
    """The figures of one seat of a finished game."""
    gains = {score.seat: score.gain for score in scores(state)}
    events = state.minutes[seat]
    own = [p.statement for p in state.published if p.seat == seat]
    return Conduct(
        ahead=gains[seat] - mean(gain for other, gain in gains.items() if other != seat),
        open=mean(_widths(events, seat)),
        pacts=sum(isinstance(event, PactOffered) and event.seat == seat for event in events),
        broken=sum(isinstance(e, PromiseChecked) and e.by == seat and not e.kept for e in events),
        pressing=sum(isinstance(s, Remark) and ACTS[s.act].critical for s in own),
        leaks=sum(leak.seat == seat for leak in state.leaked),
    )


def _widths(events: Iterable[Event], seat: Seat) -> list[int]:
    shown = [dict(e.placards)[seat] for e in events if isinstance(e, PositionsRevealed)]
    return [1 + len(held.accept) if held else 0 for held in shown]


def alone(setting: Setting, temperament: str, seed: int) -> Conduct:
    """A game with the temperament in one seat, another each seed, and bridge-builders about it."""
    seat = setting.seats[seed % len(setting.seats)]
    cast = dict.fromkeys(setting.seats, "bridge-builder") | {seat: temperament}
    return conduct(play(setting, diplomats(cast), seed), seat)


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--games", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--scenario", default="two-plus-two")
    given = options.parse_args()
    setting = load(find(given.scenario)).setting
    print(f"{'':16}" + "".join(f"{figure:>16}" for figure in FIGURES))
    for name in TEMPERAMENTS:
        games = [alone(setting, name, given.seed + n) for n in range(given.games)]
        cells = []
        for figure in FIGURES:
            figures = Mean()
            for game in games:
                figures.add(float(getattr(game, figure)))
            half = figures.interval.high - figures.mean
            cells.append(f"{figures.mean:8.2f} ± {half:5.2f}")
        print(f"{name:16}" + "".join(cells), flush=True)


if __name__ == "__main__":
    main()

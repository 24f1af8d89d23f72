"""The AI delegates against the targets set for them, on problems not used while building them.

    python -m bench.delegates [--games 200] [--seed 500001] [--only ROW] [--cast NAME] [--peer]
    python -m bench.delegates --only scoreable --folder PATH

Problems are those of `bench.problems`, one a game, in the core game of five rounds. `share` is the
product of gains over the best there was, 0 where there is no text; utilities are points over 100.
A mean stands with its 95% interval (Student's t), a frequency with Wilson's (1927); after them the
target, and what the field reaches. Problems with no text that leaves everybody a gain are passed
over. The cast is a temperament for all, or `mixed`: the five in turn.

`--folder` plays a scoreable game as LLM-Deliberation writes it; without one, problems of our own
have the form of its base game. `--peer` lets NegMAS' negotiators bargain over the same problems
(see `bench.peer`); it needs the extra `negmas`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, cycle
from pathlib import Path
from statistics import mean, median

import yaml

from bench.peer import peers
from bench.problems import problem, scoreable
from game.analysis.best import best
from game.bridges import read, text
from game.delegates import Delegate, Luck
from game.delegates.diplomat import Diplomat
from game.delegates.seats import diplomats
from game.delegates.temperament import TEMPERAMENTS
from game.intervals import Mean, Rate
from game.rules.moves import AnswerSounding, Claim, SeatMove
from game.rules.names import Seat
from game.rules.setting import Setting
from game.rules.text import Positions
from game.rules.view import View
from game.scenario import from_document
from game.simulate import Game, looked_back, play

NAMES = tuple(TEMPERAMENTS)
MIXED = "mixed"


@dataclass(frozen=True)
class Options:
    """How many games, from which seed on, between whom, beside whom."""

    games: int
    seed: int
    cast: str
    peer: bool
    folder: Path | None


class Liar:
    """A delegate that turns what it says of its positions upside down, and else acts as ever."""

    def __init__(self, temperament: str) -> None:
        self._honest = Diplomat(TEMPERAMENTS[temperament])

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        """What the honest one would do, claims and answers reversed."""
        return [_reversed(view, move) for move in self._honest.choose(view, luck)]


def _reversed(view: View, move: SeatMove) -> SeatMove:
    """Positions on a clause as if its best wording were its worst, and so on between."""
    if not isinstance(move, Claim | AnswerSounding):
        return move
    points = view.instructions.points[move.clause]
    ranked = sorted(points, key=points.__getitem__)
    told = dict(zip(ranked, reversed(ranked), strict=True))
    held = Positions(told[move.positions.prefer], tuple(told[w] for w in move.positions.accept))
    if isinstance(move, Claim):
        return Claim(move.seat, move.to, move.clause, held)
    return AnswerSounding(move.seat, move.to, move.clause, held)


def cast(setting: Setting, name: str) -> dict[Seat, str]:
    """A temperament for every seat."""
    return dict(zip(setting.seats, cycle(NAMES if name == MIXED else (name,)), strict=False))


def possible(given: Options, parties: int, walk_away: int) -> Iterator[tuple[int, Setting]]:
    """So many problems, with their seeds, that have a text which leaves everybody a gain."""
    found = 0
    for seed in count(given.seed):
        setting = problem(seed, parties, walk_away=walk_away)
        if best(setting).product:
            yield seed, setting
            found += 1
        if found == given.games:
            return


def played(setting: Setting, delegates: Mapping[Seat, Delegate], seed: int) -> Game:
    """One game, and what came of it."""
    return looked_back(play(setting, delegates, seed), best(setting))


def utility(setting: Setting, game: Game, seat: Seat) -> float:
    """What a game was worth to a seat, from 0 to 1; without a text its walk-away value."""
    return (setting.instructions[seat].walk_away + game.gains[seat]) / 100


def shares(given: Options, parties: int, walk_away: int, target: str) -> None:
    """Games of so many delegates: the share of the best Nash product, and how often they agree."""
    problems = list(possible(given, parties, walk_away))
    games = [played(s, diplomats(cast(s, given.cast)), seed) for seed, s in problems]
    name = f"{parties} parties, r={walk_away / 100}"
    found = [game.nash_share for game in games]
    agreed = frequency([game.text is not None for game in games])
    say(name, f"share {spread(found, 0.0)}; agreement {agreed}", target)
    if given.peer:
        for peer, theirs in peers([setting for _, setting in problems]):
            say(f"  {peer}", f"share {spread(theirs, 0.0)}", "")


def hardliner(given: Options, target: str) -> None:
    """One hardliner among four: its utility less the others' mean, and the table's share."""
    ahead, found = [], []
    for seed, setting in possible(given, 5, 0):
        alone = setting.seats[seed % 5]
        seats = cast(setting, given.cast) | {alone: "hardliner"}
        game = played(setting, diplomats(seats), seed)
        others = mean(utility(setting, game, seat) for seat in setting.seats if seat != alone)
        ahead.append(utility(setting, game, alone) - others)
        found.append(game.nash_share)
    say("a hardliner among four", f"ahead {spread(ahead)}; share {spread(found, 0.0)}", target)


def liar(given: Options, target: str) -> None:
    """A liar among four: what its lies gain it over the same game played candidly."""
    for walk_away in (0, 40):
        gained, harmed = [], []
        for seed, setting in possible(given, 5, walk_away):
            alone, seats = setting.seats[seed % 5], cast(setting, given.cast)
            honest = played(setting, diplomats(seats), seed)
            delegates: dict[Seat, Delegate] = {**diplomats(seats), alone: Liar(seats[alone])}
            lied = played(setting, delegates, seed)
            gained.append(utility(setting, lied, alone) - utility(setting, honest, alone))
            harmed.append(lied.nash_share - honest.nash_share)
        figures = f"gains {spread(gained)}; the table's share {spread(harmed)}"
        say(f"a liar among four, r={walk_away / 100}", figures, target)


def scoreable_games(given: Options, target: str) -> None:
    """Games by all but one with two vetoes: how often a deal that passes is in force."""
    passed, all_six = [], []
    for seed in range(given.seed, given.seed + given.games):
        setting = folder(given.folder) if given.folder else scoreable(seed)
        state = play(setting, diplomats(cast(setting, given.cast)), seed)
        found = state.ending.text if state.ending else None
        agree = {
            seat
            for seat, own in setting.instructions.items()
            if found is not None and own.worth(found) >= own.walk_away
        }
        vetoes = set(setting.procedure.vetoes)
        passed.append(len(agree) >= len(setting.seats) - 1 and vetoes <= agree)
        all_six.append(len(agree) == len(setting.seats))
    name = str(given.folder) if given.folder else "scoreable, 720 deals, 55 that pass"
    say(name, f"passes {frequency(passed)}; all content {frequency(all_six)}", target)


def folder(path: Path) -> Setting:
    """A scoreable game's folder as a setting, in five rounds and no more."""
    setting = from_document(yaml.safe_load(text(read([path]), "scoreable"))).setting
    procedure = setting.procedure
    return Setting(
        setting.title,
        setting.clauses,
        setting.delegations,
        setting.instructions,
        type(procedure)(
            rule=procedure.rule,
            vetoes=procedure.vetoes,
            ratifications=procedure.ratifications,
            single_undertaking=procedure.single_undertaking,
            stop_the_clock=False,
        ),
    )


def spread(values: Sequence[float], least: float = -1.0) -> str:
    """Mean with its 95% interval, and median, of numbers from `least` to 1."""
    found = Mean(least, 1.0)
    for value in values:
        found.add(value)
    low, high = found.interval
    return f"{found.mean:.3f} ({low:.3f} to {high:.3f}; median {median(values):.3f})"


def frequency(happened: Sequence[bool]) -> str:
    """A frequency with its 95% interval (Wilson 1927)."""
    found = Rate(sum(happened), len(happened))
    low, high = found.interval
    return f"{found.share:.1%} ({low:.1%} to {high:.1%})"


def say(name: str, figures: str, target: str) -> None:
    """One line of the table."""
    print(f"{name:36} {figures}{'; target ' if target else ''}{target}", flush=True)


ROWS: dict[str, Callable[[Options], None]] = {
    "five": lambda o: shares(o, 5, 0, "0.75; the field 0.56 in 100 rounds"),
    "five-40": lambda o: shares(o, 5, 40, "0.55 and 95%; the field 0.34 in 100 rounds"),
    "eight": lambda o: shares(o, 8, 0, "0.60; the field 0.38"),
    "two": lambda o: shares(o, 2, 0, "0.96; the field 0.88, best port 0.97"),
    "scoreable": lambda o: scoreable_games(o, "95%; GPT-4's published logs 76%"),
    "hardliner": lambda o: hardliner(o, "at most 0.15 and 0.5; trade-off agents 0.50 and 0.25"),
    "liar": lambda o: liar(o, "at most 0"),
}


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--games", type=int, default=200)
    options.add_argument("--seed", type=int, default=500_001)
    options.add_argument("--only", choices=ROWS)
    options.add_argument("--cast", choices=(*NAMES, MIXED), default="bridge-builder")
    options.add_argument("--peer", action="store_true")
    options.add_argument("--folder", type=Path)
    found = options.parse_args()
    given = Options(found.games, found.seed, found.cast, found.peer, found.folder)
    print(f"{given.games} games a row from seed {given.seed}, cast: {given.cast}")
    for name, row in ROWS.items():
        if found.only in (None, name):
            row(given)


if __name__ == "__main__":
    main()

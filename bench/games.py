"""Whole games beside NegMAS 0.16, imports, and a long sweep, in one run on one machine.

    python -m bench.games [--rounds 7] [--games 10000] [--only sessions|imports|sweep]

- Sessions: problems of five parties, six clauses of four wordings (`bench.problems`), walk-away 0.
  Ours is the core game, five rounds, with talk, sealed filings, packages and plenaries, of AI
  delegates, and of the thirty-line delegate of docs/RESEARCH.md; NegMAS' is alternating offers of
  five time-based negotiators over a hundred rounds. Figures are whole games a second of processor
  time; a ratio is ours over NegMAS' for the same problem, median and spread over the rounds.
- Imports: what a game needs (rules, scenarios, delegates, table) and its screens beyond Python and
  Textual, in a process of its own, against what a session of NegMAS needs: seconds of processor
  time.
- Sweep: the core game of Two Plus Two by thirty-line delegates, in one process and in two: the
  speed-up, which quick games make hardest, and the memory of this process and its workers after a
  twentieth of the games, half of them, and all, in MiB.

The extra `bench` has NegMAS; without it, ours is measured alone, and that is said.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter, process_time
from typing import Any, Final

from bench.problems import problem
from game.delegates import Delegate
from game.rules.setting import Setting
from game.scenario import find, load, only
from game.simulate import Player, Tally, play, play_games, player, processes, processors

STEPS: Final = 100
FIRST: Final = 900_000
"""The seed of the first problem, apart from those on which delegates were built."""

TEXTUAL: Final = "import textual.app, textual.widgets, textual.screen"
IMPORTS: Final = {
    "Python": "pass",
    "Textual": TEXTUAL,
    "Textual, a game": f"{TEXTUAL}; import game.scenario, game.room, game.simulate",
    "Textual, a game, its screens": f"{TEXTUAL}; import game.screens.app, game.screens.conference",
    "NegMAS": "import negmas.sao, negmas.preferences",
}


def per_second(work: Callable[[], object]) -> float:
    """How often it can be done in a second of processor time."""
    start = process_time()
    work()
    return 1 / (process_time() - start)


def session(setting: Setting, kind: Any) -> object:
    """One run of alternating offers over a problem."""
    negmas, bridge = import_module("negmas"), import_module("game.bridges.negmas")
    there = bridge.scenario(setting)
    run = negmas.SAOMechanism(outcome_space=there.outcome_space, n_steps=STEPS)
    for function in there.ufuns:
        run.add(kind(), ufun=function)
    return run.run()


def conference(setting: Setting, make: Callable[[], Delegate], seed: int) -> object:
    """One game of ours over the same problem."""
    return play(setting, {seat: make() for seat in setting.seats}, seed)


def sessions(rounds: int) -> None:
    """Games a second of ours, of NegMAS, and the ratio, round by round in alternation."""
    peer = find_spec("negmas") is not None
    kinds = ("AspirationNegotiator", "BoulwareTBNegotiator") if peer else ()
    ours: dict[str, Player] = {"bridge-builder": player("bridge-builder"), "thirty lines": own()}
    problems = [problem(FIRST + n, walk_away=0) for n in range(rounds)]
    for make in ours.values():
        conference(problems[0], make, 0)
    theirs: dict[str, list[float]] = {}
    for kind in kinds:
        found = getattr(import_module("negmas.sao"), kind)
        session(problems[0], found)
        theirs[kind] = [per_second(partial(session, setting, found)) for setting in problems]
        print(f"NegMAS, {kind}: {spread(theirs[kind])} runs a second")
    for name, make in ours.items():
        speeds = [
            per_second(partial(conference, setting, make, seed))
            for seed, setting in enumerate(problems)
        ]
        print(f"ours, {name}: {spread(speeds)} games a second")
        for kind, peers in theirs.items():
            ratios = [mine / other for mine, other in zip(speeds, peers, strict=True)]
            print(f"  over {kind}: {spread(ratios)}x")
    if not peer:
        print("NegMAS is not installed: pip install -e '.[bench]'")


def own() -> Player:
    """The worked example of docs/RESEARCH.md."""
    page = Path(__file__).parents[1] / "docs" / "RESEARCH.md"
    found = re.search(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert found, "docs/RESEARCH.md has an example"
    folder = Path(tempfile.mkdtemp())
    (folder / "patient.py").write_text(found.group(1), encoding="utf-8")
    sys.path.insert(0, str(folder))
    return player("patient:Patient")


def imports(rounds: int) -> None:
    """Processor seconds to import, each in fresh processes in alternation."""
    programs = {n: p for n, p in IMPORTS.items() if n != "NegMAS" or find_spec("negmas")}
    taken: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            before = spent()[1]
            subprocess.run([sys.executable, "-W", "ignore", "-c", program], check=True)
            taken[name].append(spent()[1] - before)
    for name, seconds in taken.items():
        print(f"import, {name}: {spread(seconds)} s")
    for name in ("Textual, a game", "Textual, a game, its screens"):
        beyond = [mine - bare for mine, bare in zip(taken[name], taken["Textual"], strict=True)]
        print(f"  {name}, beyond Python and Textual: {spread(beyond)} s")
        if "NegMAS" in taken:
            peer = [n - bare for n, bare in zip(taken["NegMAS"], taken["Python"], strict=True)]
            ratios = [mine / other for mine, other in zip(beyond, peer, strict=True)]
            print(f"  over NegMAS beyond Python ({spread(peer)} s): {spread(ratios)}x")


def sweep(games: int) -> None:
    """The core game of a scenario so many times, by one process and by two."""
    scenario = load(find("two-plus-two"))
    setting = only(scenario.setting, ())
    players = dict.fromkeys(setting.seats, own())
    taken, found = {}, {}
    for workers in (1, 2):
        tally, memory, start, used = Tally(setting.seats), list[float](), perf_counter(), spent()
        with processes(workers) as executor:
            for game in play_games(setting, players, range(FIRST, FIRST + games), executor):
                tally.add(game)
                if tally.of in (max(1, games // 20), games // 2, games):
                    memory.append(resident())
        taken[workers], found[workers] = perf_counter() - start, tally
        here, there = (now - before for now, before in zip(spent(), used, strict=True))
        said = ", ".join(f"{mib:.0f}" for mib in memory)
        print(f"{games} games, workers {workers}: {taken[workers]:.1f} s; MiB {said}; ", end="")
        print(f"processor {here:.1f} s here, {there:.1f} s in workers", flush=True)
        if workers == 1:
            alone = here
    assert found[1] == found[2], "the same games, whatever the number of workers"
    print(
        f"speed-up of two over one: {taken[1] / taken[2]:.2f}x, on {processors()} processors",
        end="",
    )
    print(f" with a load of {os.getloadavg()[0]:.1f}")
    free = alone / max(here, there / 2)
    print(f"  by processor time, so on two that are free, and no other: {free:.2f}x")


def spent() -> tuple[float, float]:
    """Processor seconds of this process, and of those that it started and that have ended."""
    own, others = (getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime


def resident() -> float:
    """The memory that this process and its workers hold now, in MiB; read from /proc."""
    own = os.getpid()
    children = Path(f"/proc/{own}/task/{own}/children").read_text().split()
    pages = [int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in (own, *children)]
    return sum(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20


def spread(values: list[float]) -> str:
    """Median and spread."""
    return f"{median(values):.3g} ({min(values):.3g} to {max(values):.3g})"


def main() -> None:
    """Print it all, or one part."""
    warnings.simplefilter("ignore")
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--games", type=int, default=10_000)
    parts = {"sessions": sessions, "imports": imports, "sweep": sweep}
    options.add_argument("--only", choices=parts)
    given = options.parse_args()
    for name in [given.only] if given.only else parts:
        parts[name](given.games if name == "sweep" else given.rounds)


if __name__ == "__main__":
    main()

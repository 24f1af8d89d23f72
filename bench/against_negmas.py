"""The exact analysis beside NegMAS 0.16, in one run on the same problems.

Run `pip install -e '.[bench]'`, then `python -m bench.against_negmas [problems]`. Ratios are
NegMAS' time over ours, median and spread over the problems; only ratios of one run compare. Time
is the processor's, so that others on the machine disturb less. Both sides must find the same
set of points, or it stops.

- Frontiers of five parties: `negmas.preferences.pareto_frontier` from utility functions and
  issues to points, and its filter alone (`pareto_frontier_numpy`) with every point given to it.
- Bilateral frontiers: `MOBANOSParetoSampler` (de Jonge et al. 2019), which adds clause by clause
  too. It keeps texts of equal worth apart, so whole points of 100 cost it much more.
- Point solutions of spaces that nobody can enumerate: ours alone, in seconds, all proven.

Points are the game's, whole and 100 in all, or `fine`: whole and 10,000 in all, as good as reals.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from importlib import import_module
from statistics import median
from time import process_time
from typing import Any, TypeVar

import numpy as np

from bench.problems import problem
from game.analysis.apart import sums
from game.analysis.frontier import frontier
from game.analysis.points import searched
from game.rules.setting import Setting

T = TypeVar("T")
Points = set[tuple[int, ...]]
FINE = 10_000


def fine_problem(seed: int, parties: int, clauses: int, wordings: int, walk_away: int) -> Setting:
    """As `problem`, in ten-thousandths: weights Dirichlet(1), values uniform and scaled."""
    chance = np.random.default_rng(seed)
    setting = problem(seed, parties, clauses, wordings, walk_away)
    instructions = {}
    for seat, own in setting.instructions.items():
        weights, points = chance.dirichlet(np.ones(clauses)) * FINE, {}
        for weight, clause in zip(weights, setting.clauses, strict=True):
            values = chance.random(wordings)
            scaled = np.rint(weight * (values - values.min()) / np.ptp(values))
            points[clause.id] = dict(
                zip([w.id for w in clause.wordings], scaled.astype(int).tolist(), strict=True)
            )
        instructions[seat] = replace(own, points=points, walk_away=walk_away * FINE // 100)
    return replace(setting, instructions=instructions)


def timed(work: Callable[..., T], *given: Any) -> tuple[float, T]:
    """Seconds and result; of something quick the best of three."""
    taken = []
    for _ in range(3):
        start = process_time()
        result = work(*given)
        taken.append(process_time() - start)
        if taken[0] > 1:
            break
    return min(taken), result


def ours(setting: Setting) -> Points:
    """The frontier's payoffs, from the setting on."""
    return set(map(tuple, frontier(sums(setting)).payoff.tolist()))


def ufuns(setting: Setting) -> tuple[list[Any], list[Any]]:
    """The same problem as NegMAS has it: issues, and a linear additive function a party."""
    outcomes = import_module("negmas.outcomes")
    linear = import_module("negmas.preferences").LinearAdditiveUtilityFunction
    table = import_module("negmas.preferences.value_fun").TableFun
    issues = [outcomes.make_issue([w.id for w in c.wordings], c.id) for c in setting.clauses]
    space = outcomes.make_os(issues)

    def worth(row: Any) -> Any:
        return table({wording: float(points) for wording, points in row.items()})

    functions = [
        linear(
            values=[worth(own.points[clause.id]) for clause in setting.clauses],
            weights=[1.0] * len(setting.clauses),
            outcome_space=space,
            reserved_value=float(own.walk_away),
        )
        for own in setting.instructions.values()
    ]
    return issues, functions


def whole(points: Any) -> Points:
    """Points of reals that are whole numbers, as such."""
    return {tuple(round(value) for value in point) for point in points}


def every_point(setting: Setting) -> Any:
    """All points in the zone, as an array of reals."""
    apart = sums(setting)

    def added(one: Any, two: Any) -> Any:
        return (one[:, :, None] + two[:, None]).reshape(len(one), -1)

    totals = reduce(added, (axis.rows for axis in apart.axes))
    return totals.T[(totals >= apart.walk_away[:, None]).all(axis=0)].astype(float)


def theirs(issues: list[Any], functions: list[Any]) -> Any:
    """NegMAS' frontier, from functions and issues on."""
    return import_module("negmas.preferences.ops").pareto_frontier(functions, issues=issues)[0]


def several(clauses: int, wordings: int, walk_away: int, problems: int, fine: bool = False) -> None:
    """Five parties: NegMAS whole, its filter alone, and ours."""
    filter_alone = import_module("negmas.preferences.ops").pareto_frontier_numpy
    against, filtered, sizes = [], [], []
    for seed in range(problems):
        make = fine_problem if fine else problem
        setting = make(seed, 5, clauses, wordings, walk_away)
        mine, found = timed(ours, setting)
        slow, slow_found = timed(theirs, *ufuns(setting))
        points = every_point(setting)
        alone, kept = timed(filter_alone, points)
        same = found == whole(slow_found) == whole(points[kept])
        assert same, f"problem {seed} of {clauses} clauses: the frontiers differ"
        against.append(slow / mine)
        filtered.append(alone / mine)
        sizes.append(len(found))
    name = f"5 parties, {wordings}^{clauses}, walk-away {walk_away}{', fine' if fine else ''}"
    print(f"{name}: {spread(against)}; its filter alone {spread(filtered)}", end="")
    print(f"; {min(sizes)} to {max(sizes)} points, identical", flush=True)


def mobanos(one: Any, two: Any) -> list[Any]:
    """The outcomes of MOBANOS."""
    sampler = import_module("negmas.preferences").MOBANOSParetoSampler()
    sampler.init(one, two)
    return list(sampler.pareto_outcomes())


def bilateral(problems: int, fine: bool) -> None:
    """Two parties and 6^20 texts: MOBANOS and ours."""
    ratios = []
    for seed in range(problems):
        setting = (fine_problem if fine else problem)(seed, 2, 20, 6, 0)
        _, (one, two) = ufuns(setting)
        mine, found = timed(ours, setting)
        slow, outcomes = timed(mobanos, one, two)
        same = found == whole([(one(o), two(o)) for o in outcomes])
        assert same, f"problem {seed}: the bilateral frontiers differ"
        ratios.append(slow / mine)
    print(f"2 parties, 6^20{', fine' if fine else ''}, MOBANOS: {spread(ratios)}; identical")


def solutions(parties: int, clauses: int, wordings: int, problems: int) -> None:
    """Nash, Kalai-Smorodinsky, egalitarian, welfare and every seat's best, in seconds."""
    taken, proven = [], True
    for seed in range(problems):
        apart = sums(problem(seed, parties, clauses, wordings, 40 if parties < 10 else 20))
        seconds, found = timed(searched, apart)
        four = (found.nash, found.kalai_smorodinsky, found.egalitarian, found.welfare)
        proven &= all(point.proven for point in (*four, *found.best.values()))
        taken.append(seconds)
    low, mid, high = min(taken), median(taken), max(taken)
    print(f"solutions, {parties} parties, {wordings}^{clauses}: ", end="")
    print(f"{mid:.2f} s ({low:.2f} to {high:.2f}), {'all' if proven else 'NOT all'} proven")


def spread(ratios: list[float]) -> str:
    """Median and spread of ratios."""
    return f"{median(ratios):.3g}x ({min(ratios):.3g} to {max(ratios):.3g})"


def main() -> None:
    """All of it; the number of problems of each kind is an argument, 3 if left out."""
    warnings.simplefilter("ignore")
    problems = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    # The solver is imported before anything is timed.
    searched(sums(problem(0, 2, 2, 2)))
    for parties, clauses, wordings in ((5, 15, 5), (5, 20, 6), (12, 15, 5)):
        solutions(parties, clauses, wordings, 3 * problems)
    try:
        import_module("negmas")
    except ImportError:
        sys.exit("NegMAS is not installed: pip install -e '.[bench]'")
    bilateral(5 * problems, fine=True)
    bilateral(3, fine=False)
    for walk_away, fine in ((0, False), (40, False), (0, True)):
        for clauses, wordings in ((8, 4), (8, 5), (10, 4)):
            several(clauses, wordings, walk_away, problems, fine)


if __name__ == "__main__":
    main()

"""Going through all texts that could reach what is needed, and no others.

Axis by axis, as for the frontier, but what cannot reach its needs any more is left out, judged
row by row and by the priced sum of all rows: under fixed prices the best of a sum is the sum of
the bests, so every way has a *reduced cost*, what it falls short of its axis' best, and no text
whose reduced costs exceed the whole leeway can reach the needs (Balas and Zemel 1980). Nothing
that does is missed but for what another is at least as good as in every row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.relax import Floats, Task
from game.analysis.skyline import maximal
from game.worths import Numbers

MOST: Final = 300_000
"""How many beginnings of texts are kept; beyond it the least costly are, and it is said."""

_MANY: Final = 20_000
"""From how many on they are compared with each other."""

_WIDE: Final = 50
"""From how many ways on an axis is a wide one."""

_CLOSE: Final = 1e-7
"""What rounding may make of a reduced cost."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """Texts that reach what is needed, and whether none is missed.

    `picks` are their ways (texts, axes), `totals` their rows (texts, rows).
    """

    picks: Numbers
    totals: Numbers
    complete: bool


def sift(task: Task, price: Floats, least: float) -> Sifted:
    """The texts whose rows all reach their needs, and at these prices `least` together."""
    worth = [price @ axis for axis in task.axes]
    cost = [value.max() - value for value in worth]
    leeway = sum(float(value.max()) for value in worth) - least + _CLOSE * max(1.0, abs(least))
    # Merged axes first, while little is held beside their many ways; then what decides most.
    order = sorted(range(len(cost)), key=lambda n: (len(cost[n]) <= _WIDE, -_second(cost[n])))
    rows, many = len(task.need), _MANY
    picks, complete = np.zeros((1, 0), dtype=np.int64), True
    spent, totals = np.zeros(1), np.zeros((1, rows), dtype=np.int64)
    for done, number in enumerate(order, start=1):
        rest = [task.axes[n].max(axis=1) for n in order[done:]]
        most = sum(rest, np.zeros(rows, dtype=np.int64))
        costs = spent[:, None] + cost[number]
        before, way = np.nonzero(costs <= leeway)
        spent, added = costs[before, way], totals[before] + task.axes[number].T[way]
        able = np.flatnonzero((added + most >= task.need).all(axis=1))
        if len(able) > many:
            alone = able[maximal(added[able])]
            # Where many things count, hardly anything is outdone: then it is not asked again soon.
            many = _MANY if 2 * len(alone) < len(able) else 8 * len(able)
            able = alone
        if len(able) > MOST:
            able, complete = able[np.argsort(spent[able], kind="stable")[:MOST]], False
        spent, totals = spent[able], added[able]
        picks = np.column_stack((picks[before[able]], way[able]))
    own = [task.ways[n][picks[:, at]] for n, at in enumerate(np.argsort(order))]
    return Sifted(np.column_stack(own), totals, complete)


def _second(cost: Floats) -> float:
    """What the second best way of an axis costs: much, where there is little choice."""
    return float(np.partition(cost, 1)[1]) if len(cost) > 1 else float("inf")

"""What could be had if a text could stand partly one way and partly another.

That is a linear programme, so its best is quickly known; it is a bound on every real text, and
its dual prices say what reaching each row's need costs (Geoffrion 1974, Lagrangian relaxation).
Solved by HiGHS (Huangfu and Hall 2018) through SciPy, imported only here, when it is used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from game.worths import Numbers

Floats = npt.NDArray[np.float64]

_INFEASIBLE: Final = 2
_TANGENTS: Final = 30


@dataclass(frozen=True, slots=True)
class Task:
    """Rows that must reach what they need: `axes` have shape (rows, ways), `need` (rows,).

    `ways` are the numbers that the ways of each axis have in the conference's own axes.
    """

    axes: tuple[Numbers, ...]
    need: Numbers
    ways: tuple[Numbers, ...]


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The relaxation's best: `value`, each row's `total` there, what reaching each need costs."""

    value: float
    total: Floats
    price: Floats


def largest(task: Task, weights: Numbers, shares: Numbers) -> Relaxed | None:
    """The largest weighted sum of rows or, where there are `shares`, the largest common rise.

    With shares, every row reaches its need and a rise times its share, and the rise is made as
    large as can be; the weights must then be 0. None if no mixture reaches what is needed.
    """
    flat = np.hstack(task.axes).astype(float)
    gain = np.append(weights @ flat, 1.0 if shares.any() else 0.0)
    result = _solve(task, gain, np.column_stack((-flat, shares)), -task.need.astype(float))
    if result is None:
        return None
    price = -result.ineqlin.marginals
    return Relaxed(-float(result.fun), flat @ result.x[:-1], np.maximum(price, 0))


def largest_product(task: Task, base: Numbers) -> Relaxed | None:
    """The largest sum of logarithms of what the first rows have over their `base`.

    Approached from above by tangents (Kelley 1960), so that the value is a bound for every text.
    """
    flat, gainers = np.hstack(task.axes).astype(float), len(base)
    points = [np.full(gainers, size) for size in (1.0, 4.0, 16.0, 64.0)]
    relaxed: Relaxed | None = None
    for _ in range(_TANGENTS):
        rows, most = _tangents(flat, base, points)
        lines = np.vstack((np.hstack((-flat, np.zeros((len(flat), gainers)))), rows))
        gain = np.concatenate((np.zeros(flat.shape[1]), np.ones(gainers)))
        result = _solve(task, gain, lines, np.concatenate((-task.need.astype(float), most)))
        if result is None:
            return None
        total = flat @ result.x[:-gainers]
        gains = np.maximum(total[:gainers] - base, 1e-3)
        price = np.maximum(-result.ineqlin.marginals[: len(flat)], 0)
        relaxed = Relaxed(-float(result.fun), total, price)
        if relaxed.value - np.log(gains).sum() < 1e-6:
            break
        points.append(gains)
    return relaxed


def _tangents(flat: Floats, base: Numbers, points: list[Floats]) -> tuple[Floats, Floats]:
    """Log gains stay under the tangents at these points: rows over ways and logs, and bounds."""
    gainers = len(base)
    rows = [np.hstack((-flat[:gainers] / point[:, None], np.eye(gainers))) for point in points]
    most = [np.log(point) - 1 - base / point for point in points]
    return np.vstack(rows), np.concatenate(most)


def _solve(task: Task, gain: Floats, lines: Floats, most: Floats) -> Any | None:
    """Maximise over mixtures of the ways of every axis and free further columns."""
    from scipy.optimize import linprog  # type: ignore[import-untyped]

    ways = sum(axis.shape[1] for axis in task.axes)
    further = len(gain) - ways
    which = np.repeat(np.arange(len(task.axes)), [axis.shape[1] for axis in task.axes])
    one = np.zeros((len(task.axes), ways + further))
    one[which, np.arange(ways)] = 1
    result = linprog(
        -gain,
        A_ub=lines,
        b_ub=most,
        A_eq=one,
        b_eq=np.ones(len(one)),
        bounds=[(0, None)] * ways + [(None, None)] * further,
        method="highs-ds",
    )
    if result.status == _INFEASIBLE:
        return None
    assert result.status == 0, result.message
    return result

"""Keeping one of many sums that differ little, and saying how far off that can be.

All sums in a cell of a grid are as good as each other to within the grid's step (Papadimitriou
and Yannakakis 2000); the steps taken add up.
"""

from __future__ import annotations

import numpy as np

from game.analysis.reach import LOST, Reached
from game.analysis.skyline import covered
from game.worths import Numbers


def thinned(reached: Reached, limit: int) -> Reached:
    """One of each cell of the finest grid of which no more than `limit` cells are taken.

    Where different seats are lost nothing is alike, so that in the end more may be left.
    """
    if len(reached.totals) <= limit:
        return reached
    lost = reached.totals == LOST
    alike = np.where(lost, reached.totals.max(axis=0), reached.totals)
    level = alike - alike.min(axis=0)
    step, kept, spread = 1, np.arange(len(level)), int(level.max())
    while len(kept) > limit and step <= spread:
        step *= 2
        kept = kept[_first_of_each(np.where(lost[kept], -1, level[kept] // step))]
    before, way = reached.before[kept], reached.way[kept]
    return Reached(reached.totals[kept], before, way, reached.slack + step - 1)


def _first_of_each(cells: Numbers) -> Numbers:
    """The positions of the first in every cell, in order; shape (sums, rows) to (cells,)."""
    numbers = np.zeros(len(cells), dtype=np.int64)
    for column in cells.T:
        level = np.unique(column, return_inverse=True)[1]
        # Numbered anew after every row, so that the numbers stay small.
        numbers = np.unique(numbers * (int(level.max()) + 1) + level, return_inverse=True)[1]
    return np.sort(np.unique(numbers, return_index=True)[1])


def distance(hoped: Numbers, listed: Numbers) -> int | None:
    """The least by which raising all that is listed covers all that is hoped for."""
    if not len(hoped):
        return 0
    if not len(listed):
        return None
    enough, short = int(hoped.max() - listed.min()), -1
    while enough - short > 1:
        middle = (enough + short) // 2
        if covered(hoped, listed + middle).all():
            enough = middle
        else:
            short = middle
    return enough

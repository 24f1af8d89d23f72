"""Maximal points: those that no other is at least as good as in everything.

In two dimensions one sweep finds them (Kung, Luccio and Preparata 1975). In more, points are
sorted by their sums, so that one can only be beaten by an earlier one (sort-filter-skyline:
Chomicki et al. 2003), and whether one is is asked of sixty-four at a time: for every dimension
and value a bit string says who reaches it, and who beats a point is what is common to its strings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from game.worths import Numbers, Truths

_Words = npt.NDArray[np.uint64]

_FIRST: Final = 64
_BLOCK: Final = 2048
_BATCH: Final = 8192
"""Sizes of what is looked at together: the first and the largest block of points kept, and the
batch that is asked against them."""

_SPAN: Final = 4096
"""Up to how large a span of values a place in a table is kept for each."""


def maximal(points: Numbers) -> Numbers:
    """The positions of the maximal points, of equal ones the first; shape (points, dimensions)."""
    if points.shape[1] == 2:
        return _swept(points)
    order = np.argsort(-points.sum(axis=1), kind="stable")
    left = np.ascontiguousarray(points[order])
    kept, size = [np.zeros(0, dtype=np.int64)], _FIRST
    while len(left):
        block, left = left[:size], left[size:]
        alone = ~_beaten_within(block)
        kept.append(order[:size][alone])
        standing = ~_beaten(left, block[alone])
        order, left = order[size:][standing], left[standing]
        size = min(2 * size, _BLOCK)
    return np.concatenate(kept)


def covered(points: Numbers, others: Numbers) -> Truths:
    """Which points some other point is at least as good as; both of shape (points, dimensions)."""
    found = np.zeros(len(points), dtype=bool)
    for start in range(0, len(others), _BLOCK):
        left = np.flatnonzero(~found)
        found[left] = _beaten(points[left], others[start : start + _BLOCK])
    return found


def _swept(points: Numbers) -> Numbers:
    order = np.lexsort((-points[:, 1], -points[:, 0]))
    second = points[order, 1]
    highest = np.maximum.accumulate(second)
    better = np.ones(len(order), dtype=bool)
    better[1:] = second[1:] > highest[:-1]
    return order[better]


@dataclass(frozen=True, slots=True)
class _Reaching:
    """Who of a block reaches which value of a dimension: in bits, a row a value, none at the end.

    `rows` has for every value from `low` on the row that holds for it, if they span little.
    """

    values: Numbers
    strings: _Words
    low: int
    rows: Numbers | None

    def of(self, asked: Numbers) -> _Words:
        """For every value asked, in bits, who of the block reaches it."""
        if self.rows is None:
            return self.strings[np.searchsorted(self.values, asked)]
        return self.strings[self.rows[np.clip(asked - self.low, 0, len(self.rows) - 1)]]


def _reaching(column: Numbers) -> _Reaching:
    order = np.argsort(-column, kind="stable")
    single = np.zeros((len(column), -(-len(column) // 64)), dtype=np.uint64)
    single[np.arange(len(order)), order // 64] = np.uint64(1) << (order % 64).astype(np.uint64)
    reached = np.bitwise_or.accumulate(single, axis=0)
    falling = column[order]
    # The last of equal values has all that reach it; rows run from the lowest value up.
    last = np.flatnonzero(np.append(falling[1:] != falling[:-1], True))[::-1]
    nobody = np.zeros((1, single.shape[1]), dtype=np.uint64)
    values, strings = falling[last], np.concatenate((reached[last], nobody))
    low, high = int(values[0]), int(values[-1])
    span = np.arange(low, high + 2) if high - low < _SPAN else None
    return _Reaching(values, strings, low, None if span is None else np.searchsorted(values, span))


def _beaters(points: Numbers, block: list[_Reaching]) -> _Words:
    """For every point, in bits, who of the block is at least as good."""
    common = block[0].of(points[:, 0])
    for column, reaching in enumerate(block[1:], start=1):
        np.bitwise_and(common, reaching.of(points[:, column]), out=common)
    return common


def _beaten(points: Numbers, block: Numbers) -> Truths:
    """Which points some point of the block is at least as good as."""
    beaten = np.zeros(len(points), dtype=bool)
    if len(points) and len(block):
        reaching = [_reaching(column) for column in block.T]
        for start in range(0, len(points), _BATCH):
            batch = slice(start, start + _BATCH)
            beaten[batch] = _beaters(points[batch], reaching).any(axis=1)
    return beaten


def _beaten_within(block: Numbers) -> Truths:
    """Which points of a sorted block an earlier one is at least as good as."""
    width = -(-len(block) // 64) * 64
    earlier = np.tri(len(block), width, -1, dtype=bool)
    mask = np.packbits(earlier, axis=1, bitorder="little").view(np.uint64)
    reaching = [_reaching(column) for column in block.T]
    beaten: Truths = np.any(_beaters(block, reaching) & mask, axis=1)
    return beaten

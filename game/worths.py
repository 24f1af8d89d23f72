"""The worth of many texts at once, as arrays: one axis a clause, one entry a wording.

Points add along the axes and linkages are added where they hold, so the worth of every
combination of the choices given takes a few outer sums. Analysis and delegates both count so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from game.rules.capitals import Constituency
from game.rules.instructions import Instructions, Linkage
from game.rules.names import ClauseId, Term, WordingId

Numbers: TypeAlias = npt.NDArray[np.int64]
Truths: TypeAlias = npt.NDArray[np.bool_]
Choices: TypeAlias = Mapping[ClauseId, Sequence[WordingId]]
"""For every clause, in order, the wordings it may stand at: the axes."""


def worths(instructions: Instructions, choices: Choices) -> Numbers:
    """Points of every text that the choices make; an axis a clause, in their order."""
    total: Numbers = reduce(np.add.outer, _rows(choices, lambda c, w: instructions.points[c][w]))
    for link in instructions.linkages:
        total = total + link.points * _holds(link, choices)
    return total


def crossings(instructions: Instructions, choices: Choices) -> Truths:
    """Which of the texts cross a red line; an axis a clause, in their order."""
    red_lines = instructions.red_lines
    crossed = _rows(choices, lambda c, w: int(Term(c, w) in red_lines))
    where: Truths = reduce(np.add.outer, crossed) > 0
    return where


def approvals(constituency: Constituency, now: int, choices: Choices) -> Numbers:
    """What a constituency would think of each text, not bounded; an axis a clause, in order."""
    taste = constituency.taste
    rows = _rows(choices, lambda c, w: taste.get(Term(c, w), 0))
    total: Numbers = now + reduce(np.add.outer, rows)
    return total


def text_at(choices: Choices, number: int) -> dict[ClauseId, WordingId]:
    """The text at a position of the flattened arrays."""
    shape = [len(wordings) for wordings in choices.values()]
    picked = np.unravel_index(number, shape)
    return {
        clause: wordings[int(index)]
        for (clause, wordings), index in zip(choices.items(), picked, strict=True)
    }


def _holds(link: Linkage, choices: Choices) -> Numbers:
    when = dict(link.when)
    rows = _rows(choices, lambda c, w: int(c not in when or w in when[c]))
    holds: Numbers = reduce(np.multiply.outer, rows)
    return holds


def _rows(choices: Choices, number: Callable[[ClauseId, WordingId], int]) -> list[Numbers]:
    return [
        np.array([number(clause, wording) for wording in wordings], dtype=np.int64)
        for clause, wordings in choices.items()
    ]

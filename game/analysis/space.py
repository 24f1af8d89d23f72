"""The space of texts: every whole text and what it is worth to every seat, exactly.

One axis a clause, one entry a wording, bridges included; points add along the axes, linkages
are added where they hold. The space is walked in slices of its first clauses, so memory stays
bounded however large it is; time does not, hence LIMIT.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

import numpy as np

from game.analysis.joining import homes_decide, in_zone, joined
from game.errors import CommuniqueError
from game.rules.names import ClauseId, Seat, WordingId
from game.rules.setting import Setting
from game.rules.text import Clause
from game.worths import Numbers, Truths, text_at, worths

LIMIT: Final = 200_000_000
"""Texts that are walked at most: minutes of work."""

_SLICE: Final = 500_000
"""Texts held in memory at a time."""


@dataclass(frozen=True, slots=True)
class WholeText:
    """A whole text and what it is worth to each seat, in points."""

    text: dict[ClauseId, WordingId]
    worth: dict[Seat, int]


@dataclass(frozen=True, slots=True)
class Slice:
    """A block of texts: for each, its worth by seat, who would join it, and whether it can be.

    `worth` and `joins` have shape (seats, texts), `zone` shape (texts,).
    """

    first: int
    worth: Numbers
    joins: Truths
    zone: Truths


class Space:
    """Every whole text that could be a statement.

    `joining` says who would join a text, and which texts are in the zone of agreement.

    Raises:
        CommuniqueError: if there are more texts than LIMIT.
    """

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._choices = {clause.id: able(clause) for clause in setting.clauses}
        lengths = [len(wordings) for wordings in self._choices.values()]
        self.size = prod(lengths)
        if self.size > LIMIT:
            raise CommuniqueError(
                f"the statement can be written in {self.size:,} ways; "
                f"at most {LIMIT:,} are gone through"
            )
        self._head = next(n for n in range(len(lengths) + 1) if prod(lengths[n:]) <= _SLICE)

    def text(self, number: int) -> dict[ClauseId, WordingId]:
        """The text of that number, from 0 to `size` - 1."""
        return text_at(self._choices, number)

    def whole(self, number: int) -> WholeText:
        """The text of that number with its worths."""
        text = self.text(number)
        return WholeText(text, {s: i.worth(text) for s, i in self.setting.instructions.items()})

    def slices(self) -> Iterator[Slice]:
        """The whole space in blocks, in the order of the texts' numbers."""
        first = 0
        instructions = [self.setting.instructions[seat] for seat in self.setting.seats]
        homes = homes_decide(self.setting)
        clauses = list(self._choices)
        head, rest = clauses[: self._head], clauses[self._head :]
        for picked in product(*(self._choices[clause] for clause in head)):
            choices = dict(zip(head, ([wording] for wording in picked), strict=True))
            choices |= {clause: self._choices[clause] for clause in rest}
            worth = [worths(held, choices) for held in instructions]
            joins = [
                joined(held, choices, points, homes)
                for held, points in zip(instructions, worth, strict=True)
            ]
            flat = np.stack([points.reshape(-1) for points in worth])
            who = np.stack([seat.reshape(-1) for seat in joins])
            yield Slice(first, flat, who, in_zone(self.setting, who))
            first += flat.shape[1]


def able(clause: Clause) -> list[WordingId]:
    """The wordings at which a clause can stand in a statement."""
    return [w.id for w in clause.wordings + clause.bridges if clause.may_carry(w.id)]

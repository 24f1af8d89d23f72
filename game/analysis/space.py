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

from game.errors import CommuniqueError
from game.rules.names import ClauseId, Seat, WordingId
from game.rules.setting import Setting
from game.rules.text import Clause
from game.worths import Numbers, Truths, crossings, text_at, worths

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
    """A block of texts: for each, its worth by seat, and whether it is in the zone.

    `worth` has shape (seats, texts), `zone` shape (texts,).
    """

    first: int
    worth: Numbers
    zone: Truths


class Space:
    """Every whole text that could be a statement.

    A text is in the *zone of agreement* if the delegations that would rather have it than walk
    away, no red line of theirs crossed, meet the decision rule against the others.

    Raises:
        CommuniqueError: if there are more texts than LIMIT.
    """

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._choices = {clause.id: _choices(clause) for clause in setting.clauses}
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
        walk_away = np.array([held.walk_away for held in instructions])[:, None]
        clauses = list(self._choices)
        head, rest = clauses[: self._head], clauses[self._head :]
        for picked in product(*(self._choices[clause] for clause in head)):
            choices = dict(zip(head, ([wording] for wording in picked), strict=True))
            choices |= {clause: self._choices[clause] for clause in rest}
            worth = np.stack([worths(held, choices).reshape(-1) for held in instructions])
            crossed = np.stack([crossings(held, choices).reshape(-1) for held in instructions])
            yield Slice(first, worth, self._decided((worth >= walk_away) & ~crossed))
            first += worth.shape[1]

    def _decided(self, willing: Truths) -> Truths:
        """Where the decision rule is met by the willing; each pattern of them is asked once."""
        seats, electorate = self.setting.seats, self.setting.electorate
        patterns, which = np.unique(willing, axis=1, return_inverse=True)
        met = [
            electorate.met_by_votes(dict(zip(seats, map(bool, pattern), strict=True)))
            for pattern in patterns.T
        ]
        decided: Truths = np.array(met)[which.reshape(-1)]
        return decided


def _choices(clause: Clause) -> list[WordingId]:
    """The wordings at which a clause can stand in a statement."""
    return [w.id for w in clause.wordings + clause.bridges if clause.may_carry(w.id)]

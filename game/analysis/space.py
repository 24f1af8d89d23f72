"""The space of texts: every whole text and what it is worth to every seat, exactly.

One axis a clause, one entry a wording, bridges included; points add along the axes, linkages
are added where they hold. The space is walked in slices of its first clauses, so memory stays
bounded however large it is; time does not, hence LIMIT.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import product
from math import prod
from typing import Final

import numpy as np
import numpy.typing as npt

from game.errors import CommuniqueError
from game.rules.instructions import Instructions
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.setting import Setting
from game.rules.text import Clause

LIMIT: Final = 200_000_000
"""Texts that are walked at most: minutes of work."""

_SLICE: Final = 500_000
"""Texts held in memory at a time."""

Numbers = npt.NDArray[np.int64]
Truths = npt.NDArray[np.bool_]


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
        self._choices = [_choices(clause) for clause in setting.clauses]
        self.size = prod(len(choice) for choice in self._choices)
        if self.size > LIMIT:
            raise CommuniqueError(
                f"the statement can be written in {self.size:,} ways; "
                f"at most {LIMIT:,} are gone through"
            )
        self._head = 0
        while prod(len(choice) for choice in self._choices[self._head :]) > _SLICE:
            self._head += 1

    def text(self, number: int) -> dict[ClauseId, WordingId]:
        """The text of that number, from 0 to `size` - 1."""
        shape = [len(choice) for choice in self._choices]
        picked = np.unravel_index(number, shape)
        return {
            clause.id: choice[int(index)]
            for clause, choice, index in zip(
                self.setting.clauses, self._choices, picked, strict=True
            )
        }

    def whole(self, number: int) -> WholeText:
        """The text of that number with its worths."""
        text = self.text(number)
        return WholeText(text, {s: i.worth(text) for s, i in self.setting.instructions.items()})

    def slices(self) -> Iterator[Slice]:
        """The whole space in blocks, in the order of the texts' numbers."""
        first = 0
        for head in product(*self._choices[: self._head]):
            choices = [*([wording] for wording in head), *self._choices[self._head :]]
            worth = np.stack([self._worths(choices, s) for s in self.setting.seats])
            crossed = np.stack([self._crossed(choices, s) for s in self.setting.seats])
            walk_away = [self.setting.instructions[s].walk_away for s in self.setting.seats]
            willing = (worth >= np.array(walk_away)[:, None]) & ~crossed
            yield Slice(first, worth, self._decided(willing))
            first += worth.shape[1]

    def _worths(self, choices: list[list[WordingId]], seat: Seat) -> Numbers:
        instructions = self.setting.instructions[seat]
        rows = self._rows(choices, lambda c, w: instructions.points[c][w])
        total: Numbers = reduce(np.add.outer, rows)
        for link in instructions.linkages:
            total += link.points * self._holds(choices, dict(link.when))
        return total.reshape(-1)

    def _holds(
        self, choices: list[list[WordingId]], when: dict[ClauseId, tuple[WordingId, ...]]
    ) -> Numbers:
        rows = self._rows(choices, lambda c, w: int(c not in when or w in when[c]))
        holds: Numbers = reduce(np.multiply.outer, rows)
        return holds

    def _crossed(self, choices: list[list[WordingId]], seat: Seat) -> Truths:
        instructions: Instructions = self.setting.instructions[seat]
        rows = self._rows(choices, lambda c, w: int(Term(c, w) in instructions.red_lines))
        crossed: Truths = reduce(np.add.outer, rows).reshape(-1) > 0
        return crossed

    def _rows(
        self, choices: list[list[WordingId]], number: Callable[[ClauseId, WordingId], int]
    ) -> list[Numbers]:
        clauses = self.setting.clauses
        return [
            np.array([number(clause.id, wording) for wording in choice], dtype=np.int64)
            for clause, choice in zip(clauses, choices, strict=True)
        ]

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

"""What there is to agree on in a scenario that can be played, worked out exactly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.analysis.best import Best, best
from game.analysis.space import Space, able
from game.lint.less import by_worth_alone, homeless, reservable
from game.rules.names import ClauseId, Seat, Term
from game.rules.setting import Setting
from game.scenario.outline import Outline, Spot


@dataclass(frozen=True)
class Bargain:
    """The setting of a scenario, and the outline of its file to place findings by.

    What is worked out raises CommuniqueError if there are too many texts; see `Space`.
    """

    outline: Outline
    setting: Setting

    @cached_property
    def best(self) -> Best:
        """What there is to be had."""
        return best(self.setting)

    @property
    def _open(self) -> bool:
        # What can be agreed as it is can be with less in the way.
        return self.best.zone > 0

    @cached_property
    def worthwhile(self) -> bool:
        """Whether some text is worth the walk-away value to enough delegations."""
        return self._open or opens(by_worth_alone(self.setting))

    @cached_property
    def signable(self) -> bool:
        """Whether some such text crosses no red line of theirs."""
        return self._open or opens(homeless(reservable(self.setting)))

    @cached_property
    def ratifiable(self) -> bool:
        """Whether some such text is ratified by enough capitals too."""
        return self._open or opens(reservable(self.setting))

    @cached_property
    def reachable(self) -> frozenset[Term]:
        """Every wording of some text that is worth the walk-away value to enough delegations.

        Red lines and homes are left aside, since consultations and statements move both.
        """
        choices = {clause.id: able(clause) for clause in self.setting.clauses}
        shape = [len(wordings) for wordings in choices.values()]
        found: set[Term] = set()
        for part in Space(by_worth_alone(self.setting)).slices():
            along = np.unravel_index(part.first + np.flatnonzero(part.zone), shape)
            for (clause, wordings), indices in zip(choices.items(), along, strict=True):
                found.update(Term(clause, wordings[int(i)]) for i in np.unique(indices))
        return frozenset(found)

    def clause(self, clause: ClauseId) -> Spot:
        """Where the file gives a clause."""
        return self.outline.clauses[clause]

    def wording(self, term: Term) -> Spot:
        """Where the file gives a wording."""
        clause = self.clause(term.clause)
        every = clause["wordings"].items + clause["bridges"].items
        return next(spot for spot in every if spot["id"].text == term.wording)

    def delegation(self, seat: Seat) -> Spot:
        """Where the file gives a delegation."""
        return next(spot for spot in self.outline.delegations if spot["id"].text == seat)

    def told(self, seat: Seat) -> Spot:
        """Where the file gives a delegation's instructions."""
        return self.delegation(seat)["instructions"]

    def called(self, seat: Seat) -> str:
        """The short name of a delegation."""
        return self.setting.by_seat[seat].short


def opens(setting: Setting) -> bool:
    """Whether there is a zone of agreement."""
    return best(setting).zone > 0

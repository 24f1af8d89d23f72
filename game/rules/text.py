"""The joint statement: clauses, their wordings, and what delegations hold on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from game.rules.names import ClauseId, Part, WordingId

Text: TypeAlias = Mapping[ClauseId, WordingId]
"""A whole statement: one wording for every clause."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One of a clause's alternative texts.

    `sentence` stands in the statement as it is; the empty sentence is "no text". A `parallel`
    wording records that the sides said different things (Shanghai, 1972).
    """

    id: WordingId
    label: str
    sentence: str = ""
    parallel: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One paragraph of the statement and the wordings it may take.

    `wordings` are on the table from the start; `bridges` come to it one by one, in order, as
    contact groups find them. `fallback` names the wording that stands if the clause stays
    bracketed. An `essential` clause may not be without text; a `reservable` one is one that a
    delegation may reserve on when it joins.
    """

    id: ClauseId
    title: str
    part: Part
    wordings: tuple[Wording, ...]
    fallback: WordingId
    essential: bool = False
    reservable: bool = False
    bridges: tuple[Wording, ...] = ()

    def on_table(self, found: int) -> Clause:
        """The clause when so many of its bridges have been found, and nothing of the others."""
        return replace(self, wordings=self.wordings + self.bridges[:found], bridges=())

    def find(self, wording: WordingId) -> Wording | None:
        """The wording of that id, on the table or not yet; None if there is none."""
        return next((w for w in self.wordings + self.bridges if w.id == wording), None)

    def wording(self, wording: WordingId) -> Wording:
        """The wording of that id.

        Raises:
            KeyError: if the clause has none.
        """
        found = self.find(wording)
        if found is None:
            raise KeyError(wording)
        return found

    def may_carry(self, wording: WordingId) -> bool:
        """Whether the clause could be agreed at that wording: an essential one needs text."""
        return not self.essential or bool(self.wording(wording).sentence)


class Stance(StrEnum):
    """What a delegation holds on one wording."""

    PREFER = "prefer"
    ACCEPT = "could live with"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class Positions:
    """What a delegation holds on a clause: one wording preferred, some it could live with.

    Every wording not named is one that it cannot accept, a bridge found later included.
    """

    prefer: WordingId
    accept: tuple[WordingId, ...] = ()

    def stance(self, wording: WordingId) -> Stance:
        """The stance on one wording."""
        if wording == self.prefer:
            return Stance.PREFER
        return Stance.ACCEPT if wording in self.accept else Stance.CANNOT

    def supports(self, wording: WordingId) -> bool:
        """Whether the wording is preferred or could be lived with."""
        return wording == self.prefer or wording in self.accept

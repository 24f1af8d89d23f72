"""The press: graded acts, statements, commitments, and what a leak discloses.

No official ladder of verbs exists. Two sources order them and disagree (on "decides" among
others), so an act carries its place on two separate scales and where it comes from:

- LRI: Legal Response Initiative, "Legal interpretation of verbs" (28 November 2010), on how
  binding a verb is: "decides" and "agrees" strongest, "urges" above "recommends".
- Gruenberg: J. S. Gruenberg, "An Analysis of United Nations Security Council Resolutions", 41
  Case W. Res. J. Int'l L. 513 (2009), on how pressing it is: concerned, grieved, deplored,
  condemned, alarmed, shocked, indignant, censured; "decides" the weakest of the instructive ones.
- Game: neither orders it; the place is the game's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

from game.rules.names import ClauseId, IncidentId, PactId, Seat, Term
from game.rules.pacts import Promise


class ActId(StrEnum):
    """The acts, the friendliest first."""

    WELCOME = "welcome"
    REASSURE = "reassure"
    ENCOURAGE = "encourage"
    NOTE = "note"
    CLARIFY = "clarify"
    DECLINE = "decline to comment"
    DENY = "deny"
    URGE = "urge"
    REGRET = "regret"
    CONCERN = "express concern"
    DEPLORE = "deplore"
    CONDEMN = "condemn"
    PROTEST = "protest"


@dataclass(frozen=True, slots=True)
class Act:
    """A graded act: -3 (warm) to 5 (harsh) on how pressing, 0 to 3 on how binding."""

    id: ActId
    pressing: int
    binding: int
    source: str

    @property
    def critical(self) -> bool:
        """Whether it criticises whom it is about."""
        return self.pressing >= CRITICAL

    @property
    def friendly(self) -> bool:
        """Whether it is kind to whom it is about."""
        return self.pressing < 0


CRITICAL: Final = 2
"""From this pressure an act counts as criticism."""

ACTS: Final[Mapping[ActId, Act]] = MappingProxyType(
    {
        act.id: act
        for act in (
            Act(ActId.WELCOME, -2, 1, "Game"),
            Act(ActId.REASSURE, -3, 2, "Game"),
            Act(ActId.ENCOURAGE, -1, 1, "LRI: below urges"),
            # "Takes note of" and "notes" are neutral: UN General Assembly decision 55/488.
            Act(ActId.NOTE, 0, 0, "A/DEC/55/488"),
            Act(ActId.CLARIFY, 0, 2, "Game"),
            Act(ActId.DECLINE, 0, 0, "Game"),
            Act(ActId.DENY, 1, 2, "Game"),
            Act(ActId.URGE, 1, 2, "LRI: above recommends; Gruenberg: above requests"),
            Act(ActId.REGRET, 2, 1, "Game"),
            Act(ActId.CONCERN, 2, 1, "Gruenberg: the first of the emotive verbs"),
            Act(ActId.DEPLORE, 3, 2, "Gruenberg: above concerned and grieved"),
            Act(ActId.CONDEMN, 4, 3, "Gruenberg: above deplored"),
            Act(ActId.PROTEST, 5, 3, "Game"),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement about a delegation or an event: the act counts, the text is what is read."""

    act: ActId
    about: Seat | IncidentId
    text: str = ""


class Bond(StrEnum):
    """How a delegation binds itself in public."""

    PREFER = "prefer"
    INSIST = "insist"
    NOTHING_LESS = "will accept nothing less"


@dataclass(frozen=True, slots=True)
class Commitment:
    """A public statement that one will insist on a wording, with firmness 1 to 3."""

    term: Term
    bond: Bond
    firmness: int
    text: str = ""

    def upholds(self, older: Commitment) -> bool:
        """Whether this repeats an older one on the clause: the same wording, no less firmly."""
        return self.term == older.term and self.firmness >= older.firmness


@dataclass(frozen=True, slots=True)
class Clarification:
    """A statement that takes an earlier commitment on a clause away, at half its cost."""

    clause: ClauseId
    text: str = ""


Statement: TypeAlias = Remark | Commitment | Clarification


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What a leak puts in the papers: a private word, a suggestion, or a pact, and of whom."""

    what: str
    seats: tuple[Seat, ...]
    text: str = ""
    give: tuple[Term, ...] = ()
    ask: tuple[Term, ...] = ()
    pact: PactId | None = None
    promises: tuple[Promise, ...] = ()

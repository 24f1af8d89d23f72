"""What happens at the end: silence, capitals, and how it was."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.rules.events.audience import Own, Public
from game.rules.moves import Silence
from game.rules.names import ClauseId, ConstituencyId, Seat, Term


@dataclass(frozen=True, slots=True)
class SilenceOpened(Public):
    """The chair's text is under silence; `proposed` names the clauses the chair proposes."""

    text: tuple[Term, ...]
    proposed: tuple[ClauseId, ...]


@dataclass(frozen=True, slots=True)
class SilenceAnswered(Own):
    """A delegation answered under seal."""

    seat: Seat
    answer: Silence
    clause: ClauseId | None
    reason: str


@dataclass(frozen=True, slots=True)
class AnswerWithdrawn(Own):
    """What a caretaker answered under seal counts no more: its seat was handed back."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class SilenceRevealed(Public):
    """How one delegation answered; who did not answer has kept silence."""

    seat: Seat
    answer: Silence
    clause: ClauseId | None
    reason: str


@dataclass(frozen=True, slots=True)
class ClockStopped(Public):
    """There will be one further round."""


@dataclass(frozen=True, slots=True)
class CommitmentJudged(Public):
    """A public commitment was honoured by the text that its maker joined, or not."""

    seat: Seat
    clause: ClauseId
    firmness: int
    kept: bool


@dataclass(frozen=True, slots=True)
class ApprovalCounted(Own):
    """A constituency's approval of the text its delegation joined, and what it takes."""

    seat: Seat
    constituency: ConstituencyId
    approval: int
    threshold: int


@dataclass(frozen=True, slots=True)
class CapitalDecided(Public):
    """A capital ratified what its delegation joined, or could not.

    `crossed` are the red lines that stood in the way; if there are none, a constituency did.
    """

    seat: Seat
    ratified: bool
    crossed: tuple[ClauseId, ...]


class EndReason(StrEnum):
    """Why a conference is over."""

    IN_FORCE = "the statement is in force"
    UNRATIFIED = "too few capitals ratified"
    BROKEN = "silence was broken"
    INCOMPLETE = "the text was not complete"
    SUSPENDED = "the talks were suspended"
    ADJOURNED = "the chair adjourned"


@dataclass(frozen=True, slots=True)
class ConferenceEnded(Public):
    """The conference is over; `text` is what is in force, or None."""

    reason: EndReason
    text: tuple[Term, ...] | None


EndingEvent: TypeAlias = (
    SilenceOpened
    | SilenceAnswered
    | AnswerWithdrawn
    | SilenceRevealed
    | ClockStopped
    | CommitmentJudged
    | ApprovalCounted
    | CapitalDecided
    | ConferenceEnded
)

"""Talk in the informals."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.rules.names import ClauseId, Seat, Term
from game.rules.text import Positions


class Reply(StrEnum):
    """How a delegation takes a suggestion. Words only; nothing binds it."""

    AGREE = "can work with that"
    CONSIDER = "will consider"
    DECLINE = "cannot"


@dataclass(frozen=True, slots=True)
class Say:
    """Speak to some delegations, or to all if `to` is empty. No effect in the rules."""

    seat: Seat
    to: tuple[Seat, ...]
    text: str


@dataclass(frozen=True, slots=True)
class SoundOut:
    """Ask one delegation what matters to it on a clause."""

    seat: Seat
    to: Seat
    clause: ClauseId


@dataclass(frozen=True, slots=True)
class AnswerSounding:
    """Answer the delegation that sounded one out, truly or not."""

    seat: Seat
    to: Seat
    clause: ClauseId
    positions: Positions


@dataclass(frozen=True, slots=True)
class Claim:
    """Tell some delegations, or all if `to` is empty, one's positions. Cheap talk."""

    seat: Seat
    to: tuple[Seat, ...]
    clause: ClauseId
    positions: Positions


@dataclass(frozen=True, slots=True)
class Suggest:
    """Float an exchange to one delegation: I could take `give` if you could take `ask`.

    With nothing to give it asks for movement. It binds nobody; a newer suggestion between the
    same two replaces it.
    """

    seat: Seat
    to: Seat
    give: tuple[Term, ...]
    ask: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class AnswerSuggestion:
    """Answer the latest suggestion of a delegation."""

    seat: Seat
    to: Seat
    reply: Reply


@dataclass(frozen=True, slots=True)
class ShowInstructions:
    """Show one delegation the true page of one's instructions on a clause."""

    seat: Seat
    to: Seat
    clause: ClauseId

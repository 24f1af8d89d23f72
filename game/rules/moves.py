"""What may be tried: every move of a seat and of the chair.

A move is a request; whether it is allowed is `legal`'s business, what follows from it
`apply`'s. `COST` says what a move takes out of the round's capital; the rest are free.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

from game.rules.names import (
    ClauseId,
    ConstituencyId,
    IncidentId,
    PackageId,
    PactId,
    Seat,
    Term,
)
from game.rules.pacts import Promise
from game.rules.press import Statement
from game.rules.text import Positions


class Reply(StrEnum):
    """How a delegation takes a suggestion. Words only; nothing binds it."""

    AGREE = "can work with that"
    CONSIDER = "will consider"
    DECLINE = "cannot"


class Silence(StrEnum):
    """A delegation's answer in the silence procedure."""

    KEEP = "keeps silence"
    RESERVE = "joins with a reservation"
    BREAK = "breaks silence"


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


@dataclass(frozen=True, slots=True)
class TablePackage:
    """Table terms that stand or fall together. The one who tables supports it."""

    seat: Seat
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class CallContactGroup:
    """Call for a contact group on a bracketed clause."""

    seat: Seat
    clause: ClauseId


@dataclass(frozen=True, slots=True)
class Reopen:
    """Put an agreed clause back into brackets."""

    seat: Seat
    clause: ClauseId


@dataclass(frozen=True, slots=True)
class FilePositions:
    """File positions on a bracketed clause, sealed until the plenary; None reserves them."""

    seat: Seat
    clause: ClauseId
    positions: Positions | None


@dataclass(frozen=True, slots=True)
class FileSupport:
    """File yes or no on a package, sealed until the plenary."""

    seat: Seat
    package: PackageId
    yes: bool


@dataclass(frozen=True, slots=True)
class DeclareReady:
    """Say that one is ready for the plenary, or not yet after all."""

    seat: Seat
    ready: bool = True


@dataclass(frozen=True, slots=True)
class AnswerSilence:
    """Answer the silence procedure, sealed until it closes; `clause` is what is reserved."""

    seat: Seat
    answer: Silence
    clause: ClauseId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OfferPact:
    """Offer a pact to the other members; it is in force once all have accepted.

    It lasts up to the plenary of round `until`, or as long as the conference if that is 0.
    """

    seat: Seat
    to: tuple[Seat, ...]
    promises: tuple[Promise, ...]
    public: bool = False
    name: str = ""
    until: int = 0


@dataclass(frozen=True, slots=True)
class AnswerPact:
    """Accept or decline a pact that was offered to one."""

    seat: Seat
    pact: PactId
    accept: bool


@dataclass(frozen=True, slots=True)
class LeavePact:
    """Leave a pact openly, before the plenary; its promises end for who leaves."""

    seat: Seat
    pact: PactId


@dataclass(frozen=True, slots=True)
class Confer:
    """Speak in a pact's private channel."""

    seat: Seat
    pact: PactId
    text: str


@dataclass(frozen=True, slots=True)
class FileStatement:
    """File a statement, sealed until the plenary; at most two a round."""

    seat: Seat
    statement: Statement


@dataclass(frozen=True, slots=True)
class WithdrawStatement:
    """Take the last statement filed this round back; its capital is spent."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class Leak:
    """Give the papers something one was party to: the number of an event in one's minutes."""

    seat: Seat
    minute: int


@dataclass(frozen=True, slots=True)
class Demarche:
    """Request formally that a delegation support a wording; it must answer by the plenary."""

    seat: Seat
    to: Seat
    term: Term


@dataclass(frozen=True, slots=True)
class AnswerDemarche:
    """Answer a démarche: the request is considered, or declined."""

    seat: Seat
    to: Seat
    considered: bool


@dataclass(frozen=True, slots=True)
class ConsultCapital:
    """Consult the capital, on a clause or about a constituency; once on each."""

    seat: Seat
    clause: ClauseId | None = None
    constituency: ConstituencyId | None = None


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """Answer the question of an event, by the number of the choice."""

    seat: Seat
    incident: IncidentId
    choice: int


@dataclass(frozen=True, slots=True)
class CloseInformals:
    """The chair opens the plenary without waiting for everyone to be ready."""


@dataclass(frozen=True, slots=True)
class OpenSilence:
    """The chair opens the silence procedure early, on the text as it stands."""


@dataclass(frozen=True, slots=True)
class CloseSilence:
    """The chair ends the silence procedure: who has not answered has kept silence."""


@dataclass(frozen=True, slots=True)
class Adjourn:
    """The chair ends the conference without a text."""


CoreMove: TypeAlias = (
    Say
    | SoundOut
    | AnswerSounding
    | Claim
    | Suggest
    | AnswerSuggestion
    | ShowInstructions
    | TablePackage
    | CallContactGroup
    | Reopen
    | FilePositions
    | FileSupport
    | DeclareReady
)
ModuleMove: TypeAlias = (
    OfferPact
    | AnswerPact
    | LeavePact
    | Confer
    | FileStatement
    | WithdrawStatement
    | Leak
    | Demarche
    | AnswerDemarche
    | ConsultCapital
    | AnswerQuestion
)
InformalMove: TypeAlias = CoreMove | ModuleMove
SeatMove: TypeAlias = InformalMove | AnswerSilence
ChairMove: TypeAlias = CloseInformals | OpenSilence | CloseSilence | Adjourn
Move: TypeAlias = SeatMove | ChairMove

COST: Final[Mapping[type, int]] = MappingProxyType(
    {
        ShowInstructions: 1,
        TablePackage: 1,
        CallContactGroup: 1,
        Reopen: 2,
        FileStatement: 1,
        Leak: 1,
        Demarche: 1,
        ConsultCapital: 1,
    }
)
"""Capital that a move takes (t); a move that is not listed is free."""

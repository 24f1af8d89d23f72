"""What the modules add: pacts, press, leaks, requests, answers to events."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.names import ClauseId, ConstituencyId, IncidentId, PactId, Seat, Term
from game.rules.pacts import Promise
from game.rules.press import Statement


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

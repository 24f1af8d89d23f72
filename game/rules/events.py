"""What can happen. An event is a fact: it names its audience and is seen whole or not at all.

An event's base class declares who sees it: `Public`, `Own` (the seat alone), `Between` (the seat
and those it spoke to) or `Members` (those it names). Kinds are added, never changed: records depend
on them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.rules.moves import Reply, Silence
from game.rules.names import (
    ClauseId,
    ConstituencyId,
    IncidentId,
    PackageId,
    PactId,
    Seat,
    Term,
    WordingId,
)
from game.rules.pacts import Pact
from game.rules.press import Disclosure, Statement
from game.rules.text import Positions


class Public:
    """Everybody sees it."""

    __slots__ = ()

    def audience(self, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
        """Who sees it, of all the seats."""
        return seats


class Own:
    """Only the seat concerned sees it."""

    __slots__ = ()
    seat: Seat

    def audience(self, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
        """Who sees it, of all the seats."""
        return (self.seat,)


class Between:
    """The seat that spoke sees it and those it spoke to; all, if it named nobody."""

    __slots__ = ()
    seat: Seat
    to: Seat | tuple[Seat, ...]

    def audience(self, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
        """Who sees it, of all the seats."""
        to = (self.to,) if isinstance(self.to, str) else self.to
        return tuple(s for s in seats if s == self.seat or s in to) if to else seats


class Members:
    """Those it names see it; all, if it names nobody."""

    __slots__ = ()
    members: tuple[Seat, ...]

    def audience(self, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
        """Who sees it, of all the seats."""
        return tuple(seat for seat in seats if seat in self.members) if self.members else seats


@dataclass(frozen=True, slots=True)
class RoundBegan(Public):
    """A round began, with so much capital for everyone; requests of the last one lapse."""

    round: int
    capital: int


@dataclass(frozen=True, slots=True)
class Said(Between):
    """Somebody spoke."""

    seat: Seat
    to: tuple[Seat, ...]
    text: str


@dataclass(frozen=True, slots=True)
class SoundedOut(Between):
    """Somebody was asked what matters to it on a clause."""

    seat: Seat
    to: Seat
    clause: ClauseId


@dataclass(frozen=True, slots=True)
class SoundingAnswered(Between):
    """And answered."""

    seat: Seat
    to: Seat
    clause: ClauseId
    positions: Positions


@dataclass(frozen=True, slots=True)
class Claimed(Between):
    """Somebody told its positions."""

    seat: Seat
    to: tuple[Seat, ...]
    clause: ClauseId
    positions: Positions


@dataclass(frozen=True, slots=True)
class Suggested(Between):
    """Somebody floated an exchange, or asked for movement."""

    seat: Seat
    to: Seat
    give: tuple[Term, ...]
    ask: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class SuggestionAnswered(Between):
    """The latest suggestion of `to` was answered."""

    seat: Seat
    to: Seat
    give: tuple[Term, ...]
    ask: tuple[Term, ...]
    reply: Reply


@dataclass(frozen=True, slots=True)
class PageShown(Between):
    """The true page on a clause was shown: points by wording on the table, and red lines."""

    seat: Seat
    to: Seat
    clause: ClauseId
    points: tuple[tuple[WordingId, int], ...]
    red_lines: tuple[WordingId, ...]


@dataclass(frozen=True, slots=True)
class CapitalSpent(Public):
    """A delegation spent capital on a formal act."""

    seat: Seat
    amount: int


@dataclass(frozen=True, slots=True)
class PackageTabled(Public):
    """A package is on the table."""

    seat: Seat
    package: PackageId
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class ContactGroupCalled(Public):
    """Somebody called for a contact group."""

    seat: Seat
    clause: ClauseId


@dataclass(frozen=True, slots=True)
class ClauseReopened(Public):
    """An agreed clause is in brackets again."""

    seat: Seat
    clause: ClauseId


@dataclass(frozen=True, slots=True)
class PositionsFiled(Own):
    """Positions were filed under seal."""

    seat: Seat
    clause: ClauseId
    positions: Positions | None


@dataclass(frozen=True, slots=True)
class SupportFiled(Own):
    """Yes or no to a package was filed under seal."""

    seat: Seat
    package: PackageId
    yes: bool


@dataclass(frozen=True, slots=True)
class ReadinessDeclared(Public):
    """A delegation is ready for the plenary, or no longer is."""

    seat: Seat
    ready: bool


@dataclass(frozen=True, slots=True)
class TemperatureMoved(Public):
    """The room heated or cooled; `now` is between 0 and 100."""

    by: int
    now: int


@dataclass(frozen=True, slots=True)
class TrustMoved(Own):
    """The seat's trust in another moved; `now` is between -100 and 100."""

    seat: Seat
    other: Seat
    by: int
    now: int


@dataclass(frozen=True, slots=True)
class PlenaryOpened(Public):
    """Everything filed is about to be revealed."""

    round: int


@dataclass(frozen=True, slots=True)
class PositionsRevealed(Public):
    """The placards on a clause; None where a delegation reserves its position."""

    clause: ClauseId
    placards: tuple[tuple[Seat, Positions | None], ...]


@dataclass(frozen=True, slots=True)
class SupportRevealed(Public):
    """Who stands behind a package; None where a delegation reserves its position."""

    package: PackageId
    votes: tuple[tuple[Seat, bool | None], ...]


@dataclass(frozen=True, slots=True)
class PackageCarried(Public):
    """A package is agreed whole."""

    package: PackageId


@dataclass(frozen=True, slots=True)
class PackageLapsed(Public):
    """A clause of the package was agreed otherwise, so it can no longer stand whole."""

    package: PackageId


@dataclass(frozen=True, slots=True)
class ClauseAgreed(Public):
    """A clause is agreed *ad ref*, with the delegations that accepted it."""

    clause: ClauseId
    wording: WordingId
    supporters: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class ClauseBracketed(Public):
    """No wording of a clause carried; `nearest` was one delegation short, if any was."""

    clause: ClauseId
    nearest: WordingId | None


@dataclass(frozen=True, slots=True)
class ContactGroupReported(Public):
    """A contact group ended: with a bridge wording for all, or with nothing."""

    clause: ClauseId
    members: tuple[Seat, ...]
    bridge: WordingId | None


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
class CapitalDecided(Public):
    """A capital ratified what its delegation joined, or could not.

    `crossed` are the red lines that stood in the way; if there are none, a constituency did.
    """

    seat: Seat
    ratified: bool
    crossed: tuple[ClauseId, ...]


@dataclass(frozen=True, slots=True)
class PactOffered(Between):
    """A pact was offered to its other members."""

    seat: Seat
    to: tuple[Seat, ...]
    pact: Pact


@dataclass(frozen=True, slots=True)
class PactAnswered(Between):
    """A member accepted an offered pact, or declined it, which ends the offer."""

    seat: Seat
    to: tuple[Seat, ...]
    pact: PactId
    accept: bool


@dataclass(frozen=True, slots=True)
class PactConcluded(Members):
    """A pact is in force; all see a public one."""

    pact: Pact
    members: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class PactLeft(Members):
    """A member left a pact openly."""

    seat: Seat
    pact: PactId
    members: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class PactEnded(Members):
    """A pact ran out, or fewer than two members are left."""

    pact: PactId
    members: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Conferred(Between):
    """Somebody spoke in a pact's private channel."""

    seat: Seat
    to: tuple[Seat, ...]
    pact: PactId
    text: str


@dataclass(frozen=True, slots=True)
class PromiseChecked(Members):
    """A promise that was due is kept or broken; `by` broke it, or kept it.

    `members` are those who learn of it; empty if all do.
    """

    pact: PactId
    promise: int
    by: Seat
    kept: bool
    members: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class StatementFiled(Own):
    """A statement was filed under seal."""

    seat: Seat
    statement: Statement


@dataclass(frozen=True, slots=True)
class StatementWithdrawn(Own):
    """The last statement filed this round was taken back."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class StatementPublished(Public):
    """A statement is on the wire."""

    seat: Seat
    statement: Statement


@dataclass(frozen=True, slots=True)
class ApprovalMoved(Own):
    """A constituency's approval of its delegation moved; `now` is between 0 and 100."""

    seat: Seat
    constituency: ConstituencyId
    by: int
    now: int


@dataclass(frozen=True, slots=True)
class ApprovalCounted(Own):
    """A constituency's approval of the text its delegation joined, and what it takes."""

    seat: Seat
    constituency: ConstituencyId
    approval: int
    threshold: int


@dataclass(frozen=True, slots=True)
class CommitmentJudged(Public):
    """A public commitment was honoured by the text that its maker joined, or not."""

    seat: Seat
    clause: ClauseId
    firmness: int
    kept: bool


@dataclass(frozen=True, slots=True)
class LeakRecorded(Own):
    """The leaker's own note of its leak, for the debrief."""

    seat: Seat
    disclosure: Disclosure
    traced: bool


@dataclass(frozen=True, slots=True)
class LeakFiled(Own):
    """Something was given to the papers; it appears at the plenary."""

    seat: Seat
    minute: int


@dataclass(frozen=True, slots=True)
class LeakAppeared(Public):
    """The papers have it, from officials familiar with the talks."""

    disclosure: Disclosure


@dataclass(frozen=True, slots=True)
class LeakTraced(Members):
    """Those exposed found out who leaked."""

    leaker: Seat
    members: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class DemarcheMade(Between):
    """A formal request was made."""

    seat: Seat
    to: Seat
    term: Term


@dataclass(frozen=True, slots=True)
class DemarcheAnswered(Between):
    """It was answered; None if it was left unanswered to the plenary."""

    seat: Seat
    to: Seat
    term: Term
    considered: bool | None


@dataclass(frozen=True, slots=True)
class CapitalConsulted(Own):
    """The capital answered: `eased` is the red line that it lifted, if it did."""

    seat: Seat
    clause: ClauseId | None
    constituency: ConstituencyId | None
    eased: Term | None


@dataclass(frozen=True, slots=True)
class IncidentHappened(Public):
    """Something happened outside the room."""

    incident: IncidentId
    headline: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClauseOpened(Public):
    """An event put an agreed clause back into brackets."""

    clause: ClauseId


@dataclass(frozen=True, slots=True)
class QuestionPut(Own):
    """An event asks the delegation something; it may answer until the next plenary."""

    seat: Seat
    incident: IncidentId
    text: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionAnswered(Public):
    """A delegation answered an event's question; by its silence, if it did not."""

    seat: Seat
    incident: IncidentId
    choice: str


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


Event: TypeAlias = (
    RoundBegan
    | Said
    | SoundedOut
    | SoundingAnswered
    | Claimed
    | Suggested
    | SuggestionAnswered
    | PageShown
    | CapitalSpent
    | PackageTabled
    | ContactGroupCalled
    | ClauseReopened
    | PositionsFiled
    | SupportFiled
    | ReadinessDeclared
    | TemperatureMoved
    | TrustMoved
    | PlenaryOpened
    | PositionsRevealed
    | SupportRevealed
    | PackageCarried
    | PackageLapsed
    | ClauseAgreed
    | ClauseBracketed
    | ContactGroupReported
    | SilenceOpened
    | SilenceAnswered
    | SilenceRevealed
    | ClockStopped
    | CapitalDecided
    | ConferenceEnded
    | PactOffered
    | PactAnswered
    | PactConcluded
    | PactLeft
    | PactEnded
    | Conferred
    | PromiseChecked
    | StatementFiled
    | StatementWithdrawn
    | StatementPublished
    | ApprovalMoved
    | ApprovalCounted
    | CommitmentJudged
    | LeakRecorded
    | LeakFiled
    | LeakAppeared
    | LeakTraced
    | DemarcheMade
    | DemarcheAnswered
    | CapitalConsulted
    | IncidentHappened
    | ClauseOpened
    | QuestionPut
    | QuestionAnswered
)
Events: TypeAlias = Iterator[Event]

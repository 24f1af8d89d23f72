"""What happens by formal acts and filings in the informals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.rules.events.audience import Own, Public
from game.rules.moves.acts import Paper
from game.rules.names import ClauseId, ConstituencyId, PackageId, Seat, Term
from game.rules.text import Positions


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
class PaperWritten(Own):
    """A delegation put a paper on the record; the others read it when the record is opened."""

    seat: Seat
    paper: Paper
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadinessDeclared(Public):
    """A delegation is ready for the plenary, or no longer is."""

    seat: Seat
    ready: bool


@dataclass(frozen=True, slots=True)
class CapitalConsulted(Own):
    """The capital answered: `eased` is the red line that it lifted, if it did."""

    seat: Seat
    clause: ClauseId | None
    constituency: ConstituencyId | None
    eased: Term | None


ActEvent: TypeAlias = (
    CapitalSpent
    | PackageTabled
    | ContactGroupCalled
    | ClauseReopened
    | PositionsFiled
    | SupportFiled
    | PaperWritten
    | ReadinessDeclared
    | CapitalConsulted
)

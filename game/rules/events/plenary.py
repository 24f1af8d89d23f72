"""What happens in a plenary, and the round that follows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.rules.events.audience import Public
from game.rules.names import ClauseId, PackageId, Seat, WordingId
from game.rules.text import Positions


@dataclass(frozen=True, slots=True)
class RoundBegan(Public):
    """A round began, with so much capital for everyone; requests of the last one lapse."""

    round: int
    capital: int


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


PlenaryEvent: TypeAlias = (
    RoundBegan
    | PlenaryOpened
    | PositionsRevealed
    | SupportRevealed
    | PackageCarried
    | PackageLapsed
    | ClauseAgreed
    | ClauseBracketed
    | ContactGroupReported
)

"""Formal acts, filings, and the answer to the silence procedure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.rules.names import ClauseId, PackageId, Seat, Term
from game.rules.text import Positions


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


class Silence(StrEnum):
    """A delegation's answer in the silence procedure."""

    KEEP = "keeps silence"
    RESERVE = "joins with a reservation"
    BREAK = "breaks silence"


class Paper(StrEnum):
    """What a delegation writes for the record in its own words."""

    POSITION = "position paper"
    EXPLANATION = "explanation of position"


@dataclass(frozen=True, slots=True)
class WritePaper:
    """Put a paper of one's own on the record, in place of an earlier one of the kind."""

    seat: Seat
    paper: Paper
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerSilence:
    """Answer the silence procedure, sealed until it closes; `clause` is what is reserved."""

    seat: Seat
    answer: Silence
    clause: ClauseId | None = None
    reason: str = ""

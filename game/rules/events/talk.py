"""What happens between delegations: talk, requests and their answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.rules.events.audience import Between
from game.rules.moves import Reply
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.text import Positions


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


TalkEvent: TypeAlias = (
    Said
    | SoundedOut
    | SoundingAnswered
    | Claimed
    | Suggested
    | SuggestionAnswered
    | PageShown
    | DemarcheMade
    | DemarcheAnswered
)

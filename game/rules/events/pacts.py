"""What happens with pacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.rules.events.audience import Between, Members
from game.rules.names import PactId, Seat
from game.rules.pacts import Pact


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


PactEvent: TypeAlias = (
    PactOffered | PactAnswered | PactConcluded | PactLeft | PactEnded | Conferred | PromiseChecked
)

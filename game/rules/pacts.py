"""Pacts: promises between delegations, of kinds that can be checked, and never enforced.

The literature's words are logroll and coalition contract. A promise names who owes it; whom it
injures when broken is every other member. Its `kind` tells promises apart in a record.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from game.rules.names import PactId, Seat, Term


@dataclass(frozen=True, slots=True)
class Back:
    """The member will prefer or accept a wording, while its clause is in brackets."""

    member: Seat
    term: Term
    kind: Literal["back"] = "back"


@dataclass(frozen=True, slots=True)
class Oppose:
    """The member will not accept a wording, while its clause is in brackets."""

    member: Seat
    term: Term
    kind: Literal["oppose"] = "oppose"


@dataclass(frozen=True, slots=True)
class Exchange:
    """The member backs `term` if `other` backs `other_term`, and the other way round."""

    member: Seat
    term: Term
    other: Seat
    other_term: Term
    kind: Literal["exchange"] = "exchange"


@dataclass(frozen=True, slots=True)
class NoCriticism:
    """The member will publish no critical statement about another member."""

    member: Seat
    kind: Literal["no criticism"] = "no criticism"


@dataclass(frozen=True, slots=True)
class Confidence:
    """The member will leak nothing that was said between the members, nor the pact."""

    member: Seat
    kind: Literal["confidence"] = "confidence"


@dataclass(frozen=True, slots=True)
class Together:
    """The member will answer the silence procedure as the others do: join it or break it."""

    member: Seat
    kind: Literal["together"] = "together"


@dataclass(frozen=True, slots=True)
class Solidarity:
    """When another member is criticised, the member answers by the plenary of the next round.

    It answers with a friendly statement about the one criticised or a critical one about the
    critic.
    """

    member: Seat
    kind: Literal["solidarity"] = "solidarity"


Promise: TypeAlias = Back | Oppose | Exchange | NoCriticism | Confidence | Together | Solidarity


class Status(StrEnum):
    """How a promise stands. A promise once broken stays so."""

    PENDING = "not yet due"
    KEPT = "kept"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Pact:
    """Promises between members, public or secret, up to the plenary of round `until`.

    `until` is 0 for a pact that lasts as long as the conference.
    """

    id: PactId
    name: str
    members: tuple[Seat, ...]
    promises: tuple[Promise, ...]
    public: bool
    until: int = 0


def pact_id(members: tuple[Seat, ...], number: int) -> PactId:
    """The id of the members' so-and-so-many-th pact: nothing in it is news to any of them."""
    return f"{'+'.join(sorted(members))}#{number}"


def owing(promise: Promise) -> tuple[Seat, ...]:
    """Who owes something under a promise."""
    if isinstance(promise, Exchange):
        return (promise.member, promise.other)
    return (promise.member,)

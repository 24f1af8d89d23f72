"""Home audiences, aims outside the text, and events: what a scenario adds to the core game."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from game.rules.names import ClauseId, ConstituencyId, IncidentId, Seat, Term


@dataclass(frozen=True, slots=True)
class Constituency:
    """A home audience (Putnam 1988, level II).

    `approval` (0 to 100) is where it starts, `taste` (-10 to 10) what each wording adopted adds,
    `firmness` (-3 to 3) how it likes firm language, or friendly if negative; with a say, it
    must reach `threshold` for the delegation to ratify.
    """

    id: ConstituencyId
    name: str
    approval: int
    threshold: int
    has_say: bool = True
    taste: Mapping[Term, int] = field(default_factory=dict)
    firmness: int = 0


@dataclass(frozen=True, slots=True)
class GoodTerms:
    """Points if a delegation trusts this one at least so much in the end."""

    seat: Seat
    at_least: int
    points: int


@dataclass(frozen=True, slots=True)
class CoolRoom:
    """Points if the temperature is under so many degrees in the end."""

    under: int
    points: int


@dataclass(frozen=True, slots=True)
class GoodFaith:
    """Points if the delegation has broken no promise."""

    points: int


Aim: TypeAlias = GoodTerms | CoolRoom | GoodFaith


@dataclass(frozen=True, slots=True)
class HeatEffect:
    """The room heats by so many degrees; cools, if negative."""

    by: int


@dataclass(frozen=True, slots=True)
class TrustEffect:
    """`seat` trusts `other` so much more; less, if negative."""

    seat: Seat
    other: Seat
    by: int


@dataclass(frozen=True, slots=True)
class ApprovalEffect:
    """Every constituency of `seat`, or the one named, approves so much more; less, if negative."""

    seat: Seat
    by: int
    constituency: ConstituencyId | None = None


@dataclass(frozen=True, slots=True)
class OpenEffect:
    """An agreed clause is in brackets again."""

    clause: ClauseId


Effect: TypeAlias = HeatEffect | TrustEffect | ApprovalEffect | OpenEffect


@dataclass(frozen=True, slots=True)
class Condition:
    """When an event may happen: all that is given must hold.

    Rounds from `after` to `before`, the temperature from `hotter` up or under `cooler`, a clause
    agreed or in brackets, a statement at least so pressing in this plenary, and a chance of
    `percent` in a hundred.
    """

    after: int = 1
    before: int | None = None
    hotter: int | None = None
    cooler: int | None = None
    agreed: ClauseId | None = None
    bracketed: ClauseId | None = None
    pressing: int | None = None
    percent: int = 100


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to an event's question, and what comes of it."""

    label: str
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What an event asks a delegation. Who does not answer has given the last answer."""

    seat: Seat
    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that happens outside the room, at most once, as the scenario tells it."""

    id: IncidentId
    headline: str
    condition: Condition
    effects: tuple[Effect, ...] = ()
    question: Question | None = None
    sources: tuple[str, ...] = ()

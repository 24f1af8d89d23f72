"""What happens outside the room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.rules.events.audience import Own, Public
from game.rules.names import ClauseId, IncidentId, Outlet, Seat


@dataclass(frozen=True, slots=True)
class IncidentHappened(Public):
    """Something happened outside the room."""

    incident: IncidentId
    headline: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadlinePrinted(Public):
    """A journalist of the press gallery has printed a headline. It moves nothing but minds."""

    journalist: str
    paper: Outlet
    headline: str


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


IncidentEvent: TypeAlias = (
    IncidentHappened | HeadlinePrinted | ClauseOpened | QuestionPut | QuestionAnswered
)

"""What the chair may do."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.names import IncidentId, Outlet, Seat


@dataclass(frozen=True, slots=True)
class CloseInformals:
    """The chair opens the plenary without waiting for everyone to be ready."""


@dataclass(frozen=True, slots=True)
class OpenSilence:
    """The chair opens the silence procedure early, on the text as it stands."""


@dataclass(frozen=True, slots=True)
class CloseSilence:
    """The chair ends the silence procedure: who has not answered has kept silence."""


@dataclass(frozen=True, slots=True)
class Inject:
    """The chair lets an event of the scenario happen now, whatever its condition."""

    incident: IncidentId


@dataclass(frozen=True, slots=True)
class Announce:
    """The chair lets something happen that the scenario does not have.

    `heat` is by how many degrees it heats the room; negative, it cools.
    """

    headline: str
    heat: int = 0


@dataclass(frozen=True, slots=True)
class PrintHeadline:
    """The chair lets a journalist of the press gallery print a headline, for an invented paper."""

    journalist: str
    paper: Outlet
    headline: str


@dataclass(frozen=True, slots=True)
class CallRecess:
    """The chair calls a recess: until it ends, no delegation can do anything."""


@dataclass(frozen=True, slots=True)
class EndRecess:
    """The chair ends the recess."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The chair takes the last plenary back: all is as it was before, but for what was heard."""


@dataclass(frozen=True, slots=True)
class SeatCaretaker:
    """The chair lets a caretaker play a seat, or hands it back."""

    seat: Seat
    seated: bool = True


@dataclass(frozen=True, slots=True)
class Adjourn:
    """The chair ends the conference without a text."""

"""What moved a number in the room, read off the minutes: by how much, and what came before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game import prose
from game.rules.events import (
    ApprovalMoved,
    CapitalSpent,
    Event,
    PlenaryOpened,
    RoundBegan,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.view import View

_CLIMATE = (TemperatureMoved, TrustMoved, ApprovalMoved, CapitalSpent)


class Moved(NamedTuple):
    """A number that moved: in which round, by how much, to what, and for what, in words."""

    round: int
    event: Event
    by: int
    now: int | None
    cause: str


def moved(view: View) -> Iterator[Moved]:
    """Everything that moved a number as far as the seat has heard, the oldest first."""
    lines = prose.lines(view)
    round_ = 1
    for number, event in enumerate(view.minutes):
        match event:
            case RoundBegan(began):
                round_ = began
            case TemperatureMoved(by, now) | TrustMoved(_, _, by, now):
                yield Moved(round_, event, by, now, _before(view, lines, number))
            case ApprovalMoved(_, _, by, now):
                yield Moved(round_, event, by, now, _before(view, lines, number))
            case CapitalSpent(seat, amount) if seat == view.seat:
                # What capital was spent on follows upon its spending.
                yield Moved(round_, event, -amount, None, _said(view, lines, number + 1))
            case _:
                pass


def _before(view: View, lines: tuple[prose.Line | None, ...], number: int) -> str:
    """The line of what came before; the plenary, if that was in it and has no line."""
    for earlier in range(number - 1, -1, -1):
        event = view.minutes[earlier]
        if isinstance(event, PlenaryOpened | RoundBegan):
            break
        if not isinstance(event, _CLIMATE):
            return _said(view, lines, earlier)
    return ""


def _said(view: View, lines: tuple[prose.Line | None, ...], number: int) -> str:
    line = lines[number] if number < len(lines) else None
    return prose.told(line, view) if line else ""

"""What goes on stage: the stretches of a seat's minutes that are seen scene by scene."""

from __future__ import annotations

from game.rules.events import (
    ClockStopped,
    ConferenceEnded,
    Event,
    PlenaryOpened,
    RoundBegan,
    SilenceOpened,
    SilenceRevealed,
)
from game.rules.view import View

OPENS = (PlenaryOpened, SilenceRevealed)
"""What opens it: a plenary, or the answers to silence."""
_ENDS = (RoundBegan, SilenceOpened, ConferenceEnded)


def last_plenary(view: View) -> tuple[tuple[Event, ...], View] | None:
    """The events of the last plenary as the seat heard them, and the view to show them in."""
    minutes = view.minutes
    opened = [n for n, event in enumerate(minutes) if isinstance(event, PlenaryOpened)]
    return (_from(minutes, opened[-1]), view) if opened else None


def missed(view: View, heard: int) -> tuple[Event, ...]:
    """What went on stage since so many of the minutes had been heard: none, or one of it.

    There is never more than one, as the next waits for the seat; or the talks were broken off.
    """
    minutes = view.minutes
    new = range(heard, len(minutes))
    shown = [n for n in new if isinstance(minutes[n], OPENS)]
    shown = shown or [n for n in new if isinstance(minutes[n], ClockStopped)]
    return _from(minutes, shown[-1]) if shown else ()


def _from(minutes: tuple[Event, ...], first: int) -> tuple[Event, ...]:
    """From its first event to what ends it."""
    after = (n for n in range(first, len(minutes)) if isinstance(minutes[n], _ENDS))
    return minutes[first : next(after, len(minutes) - 1) + 1]

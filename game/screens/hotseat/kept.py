"""What is kept for a person while somebody else has the terminal: how far they had come."""

from __future__ import annotations

from dataclasses import dataclass, field

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
from game.screens.undo import Undo
from game.screens.wire.news import News

_THEATRE = (PlenaryOpened, SilenceRevealed)
_ENDS = (RoundBegan, SilenceOpened, ConferenceEnded)


@dataclass(slots=True)
class Kept:
    """How far a person has come.

    `heard` is how many of the seat's minutes had been heard when it was left, `read` how many of
    them were read in the talk; `news` is the wire as last read; `filed` may be taken back.
    """

    heard: int
    read: int
    news: News
    filed: Undo = field(default_factory=Undo)


def first_kept(view: View) -> Kept:
    """For who has not sat there yet in this sitting: what came after their last act is new."""
    own = [n for n, event in enumerate(view.minutes) if getattr(event, "seat", None) == view.seat]
    heard = own[-1] + 1 if own else 0
    news = News()
    news.see(view)
    news.mark_read()
    return Kept(heard, heard, news)


def missed(view: View, heard: int) -> tuple[Event, ...]:
    """What went on stage while somebody else had the terminal: none, or one plenary or silence.

    There is never more than one, as the next waits for the person; or the talks were broken off.
    """
    minutes = view.minutes
    new = range(heard, len(minutes))
    shown = [n for n in new if isinstance(minutes[n], _THEATRE)]
    shown = shown or [n for n in new if isinstance(minutes[n], ClockStopped)]
    if not shown:
        return ()
    after = (n for n in range(shown[-1], len(minutes)) if isinstance(minutes[n], _ENDS))
    return minutes[shown[-1] : next(after, len(minutes) - 1) + 1]

"""What is kept for a person while somebody else has the terminal: how far they had come."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.view import View
from game.screens.undo import Undo
from game.screens.wire.news import News


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

"""What one has heard: unread lines, in order, each marked as read once it has been printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game import prose
from game.guide import clauses_of
from game.language import _
from game.rules.events import (
    ConferenceEnded,
    DemarcheAnswered,
    Event,
    PactAnswered,
    PageShown,
    PlenaryOpened,
    RoundBegan,
    SilenceOpened,
    SoundingAnswered,
    SuggestionAnswered,
)
from game.rules.names import ClauseId, Seat
from game.rules.view import View

_REPLIES = (SoundingAnswered, SuggestionAnswered, PageShown, DemarcheAnswered, PactAnswered)
"""What is said to a seat in answer to it, and so printed at once."""


class Heard:
    """Which minutes have been read. A game taken up again begins with what came before as read."""

    def __init__(self, view: View) -> None:
        acted = [n for n, event in enumerate(view.minutes) if _own(event, view.seat)]
        self._read = set(range(acted[-1] + 1 if acted else 0))
        self._looked = len(view.minutes)

    def unread(self, view: View) -> list[tuple[int, str]]:
        """The lines that have not been read, the oldest first; what has no line is none."""
        return [pair for pair in said(view) if pair[0] not in self._read]

    def take(self, view: View, most: int | None = None) -> list[str]:
        """The next unread lines, `most` at once, which are read by that."""
        taken = self.unread(view)[:most]
        self._read.update(number for number, _line in taken)
        return [line for _number, line in taken]

    def at_once(self, view: View) -> list[str]:
        """What one did oneself since the last time, and what was said in answer; read by that.

        Of a plenary nothing is taken out: it is read in its order.
        """
        new = range(self._looked, len(view.minutes))
        self._looked = len(view.minutes)
        opened = (n for n in new if isinstance(view.minutes[n], PlenaryOpened))
        end = next(opened, len(view.minutes))
        found = [
            (number, line)
            for number, line in self.unread(view)
            if number in new and number < end and _concerns(view, view.minutes[number])
        ]
        self._read.update(number for number, _line in found)
        return [line for _number, line in found]


def said(view: View) -> Iterator[tuple[int, str]]:
    """Every line of the minutes with its number."""
    for number, line in enumerate(prose.lines(view)):
        if line is not None:
            yield number, prose.told(line, view)


def about(view: View, clause: ClauseId) -> Iterator[str]:
    """Everything that was said or done on a clause."""
    return _where(view, lambda event: clause in clauses_of(event))


def involving(view: View, seat: Seat) -> Iterator[str]:
    """Everything that a delegation said or did, or was told."""
    return _where(view, lambda event: seat == getattr(event, "seat", None) or seat in _to(event))


def last_plenary(view: View) -> list[str]:
    """The last plenary, line by line."""
    opened = [n for n, event in enumerate(view.minutes) if isinstance(event, PlenaryOpened)]
    if not opened:
        return [_("There has been no plenary yet.")]
    ends = (RoundBegan, SilenceOpened, ConferenceEnded)
    after = (n for n in range(opened[-1], len(view.minutes)) if isinstance(view.minutes[n], ends))
    end = next(after, len(view.minutes))
    return [line for number, line in said(view) if opened[-1] <= number <= end]


def _where(view: View, fits: Callable[[Event], bool]) -> Iterator[str]:
    return (line for number, line in said(view) if fits(view.minutes[number]))


def _concerns(view: View, event: Event) -> bool:
    """Whether it is a seat's own deed, or an answer to it."""
    answer = isinstance(event, _REPLIES) and view.seat in _to(event)
    return answer or _own(event, view.seat)


def _own(event: Event, seat: Seat) -> bool:
    return getattr(event, "seat", None) == seat


def _to(event: Event) -> tuple[Seat, ...]:
    to = getattr(event, "to", ())
    return (to,) if isinstance(to, str) else to

"""What happened, told event by event: as one seat heard it, or all of it as from above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.archive.conference import Conference
from game.prose import lines, told
from game.rules.events import Event, RoundBegan
from game.rules.events.audience import Own
from game.rules.names import Seat
from game.rules.view import View, view
from game.rules.words import plain


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the entry that it belongs to, its round (0 before the first) and its line.

    The line is made plain, and empty where an event needs none.
    """

    entry: int
    round: int
    event: Event
    line: str


def telling(conference: Conference, seat: Seat | None) -> Iterator[Told]:
    """Every event that a seat heard, in order; without a seat every event, secrets too.

    From above, what delegations did between themselves is told as by an onlooker, and what one
    kept to itself in its own words behind its name, as in "[MOFA] You …".

    Raises:
        LogError: at a line of the log that does not fit the scenario.
    """
    end = conference.end()
    seats = conference.setting.seats
    happened = list(_numbered(conference))
    if seat is not None:
        heard = [item for item in happened if seat in item[2].audience(seats)]
        words = _lines(view(end, seat))
        yield from (Told(*item, next(words)) for item in heard)
        return
    shared = tuple(event for _, _, event in happened if not isinstance(event, Own))
    onlooker = _lines(replace(view(end, seats[0]), seat="", minutes=shared))
    own = {each: _own(view(end, each)) for each in seats}
    for entry, number, event in happened:
        words = own[event.seat] if isinstance(event, Own) else onlooker
        yield Told(entry, number, event, next(words))


def _numbered(conference: Conference) -> Iterator[tuple[int, int, Event]]:
    number = 0
    for entry, made in enumerate(conference.record.entries):
        for event in made.events:
            number = event.round if isinstance(event, RoundBegan) else number
            yield entry, number, event


def _lines(seen: View) -> Iterator[str]:
    """The lines of all of the minutes, empty where an event has none."""
    return (plain(told(line, seen)) if line else "" for line in lines(seen))


def _own(seen: View) -> Iterator[str]:
    """What a seat kept to itself, behind its name."""
    short = next(d.short for d in seen.delegations if d.seat == seen.seat)
    for event, line in zip(seen.minutes, _lines(seen), strict=True):
        if isinstance(event, Own):
            yield line and f"[{short}] {line}"

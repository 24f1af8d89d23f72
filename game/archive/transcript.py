"""A kept conference as prose: as one seat heard it, or all of it as its keeper may read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.archive.conference import Conference
from game.errors import NotFound
from game.prose import lines, told
from game.rules.events import Event, RoundBegan
from game.rules.events.audience import Own
from game.rules.names import Seat
from game.rules.view import View, view
from game.rules.words import plain


def transcript(
    conference: Conference, seat: Seat | None = None, number: int | None = None
) -> tuple[tuple[int, str], ...]:
    """The lines with their rounds, 0 before the first; what needs no line has none.

    Without a seat everything is told, secrets too: what delegations did between themselves is
    told as by an onlooker, and what one kept to itself in its own words behind its name, as in
    "[MOFA] You …". With a number there is that round alone.

    Raises:
        NotFound: if there is no such seat or round.
        LogError: if a line of the log does not fit the scenario.
    """
    seats = conference.setting.seats
    if seat is not None and seat not in seats:
        raise NotFound(f"There is no seat {plain(seat)} in it; there are {', '.join(seats)}.")
    heard = list(_everything(conference) if seat is None else _minutes(conference, seat))
    last = max((now for now, _ in heard), default=0)
    if number is not None and number not in {now for now, _ in heard}:
        raise NotFound(f"There is no round {number} in it; the last is round {last}.")
    return tuple((now, plain(line)) for now, line in heard if line and number in (None, now))


def _minutes(conference: Conference, seat: Seat) -> Iterator[tuple[int, str]]:
    """What a seat heard."""
    seen = _views(conference)[seat]
    return zip(_rounds(seen.minutes), _told(seen), strict=True)


def _everything(conference: Conference) -> Iterator[tuple[int, str]]:
    """All that happened, in order, each as whoever may tell it does."""
    views = _views(conference)
    happened = [event for entry in conference.record.entries for event in entry.events]
    shared = tuple(event for event in happened if not isinstance(event, Own))
    nobody = replace(views[conference.setting.seats[0]], seat="", minutes=shared)
    onlooker = _told(nobody)
    own = {seat: _own(seen) for seat, seen in views.items()}
    for now, event in zip(_rounds(happened), happened, strict=True):
        yield now, next(own[event.seat] if isinstance(event, Own) else onlooker)


def _views(conference: Conference) -> dict[Seat, View]:
    """What each seat saw in the end."""
    end = conference.end()
    return {seat: view(end, seat) for seat in conference.setting.seats}


def _own(seen: View) -> Iterator[str]:
    """What a seat kept to itself, behind its name."""
    short = next(d.short for d in seen.delegations if d.seat == seen.seat)
    for event, line in zip(seen.minutes, _told(seen), strict=True):
        if isinstance(event, Own):
            yield line and f"[{short}] {line}"


def _told(seen: View) -> Iterator[str]:
    """The lines of all of the minutes, empty where an event has none."""
    return (told(line, seen) if line else "" for line in lines(seen))


def _rounds(happened: tuple[Event, ...] | list[Event]) -> Iterator[int]:
    """The round in which each event happened."""
    now = 0
    for event in happened:
        now = event.round if isinstance(event, RoundBegan) else now
        yield now

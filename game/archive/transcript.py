"""A kept conference as prose: as one seat heard it, or all of it as its keeper may read it."""

from __future__ import annotations

from game.archive.conference import Conference
from game.archive.telling import telling
from game.errors import NotFound
from game.rules.names import Seat
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
    heard = list(telling(conference, seat))
    rounds = {told.round for told in heard}
    if number is not None and number not in rounds:
        last = max(rounds, default=0)
        raise NotFound(f"There is no round {number} in it; the last is round {last}.")
    return tuple(
        (told.round, told.line) for told in heard if told.line and number in (None, told.round)
    )

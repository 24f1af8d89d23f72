"""Who sits where: the seats and names that `--hot-seat` gives."""

from __future__ import annotations

from game.errors import CommuniqueError
from game.rules.names import Seat


def seating(given: str) -> dict[Seat, str]:
    """The seats that people take, and the name of each, empty if none is given.

    `given` is as in `mofa,state` or `mofa=Ada,state=Ben`.

    Raises:
        CommuniqueError: if it is not of that form, or names fewer than two seats, or one twice.
    """
    named: dict[Seat, str] = {}
    for part in given.split(","):
        seat, _equals, name = (piece.strip() for piece in part.partition("="))
        if not seat:
            raise CommuniqueError(f"--hot-seat {given}: a seat is missing; write SEAT,SEAT=NAME,…")
        if seat in named:
            raise CommuniqueError(f"--hot-seat {given}: {seat} is there twice; name each seat once")
        named[seat] = name
    if len(named) < 2:
        raise CommuniqueError(
            f"--hot-seat {given}: it takes two seats at least; --seat {given} plays one alone"
        )
    return named

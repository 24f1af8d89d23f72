"""Who stands where on a clause, by the newest of what each delegation has shown or said of it."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.events import Claimed, PositionsRevealed, SoundingAnswered
from game.rules.names import ClauseId, Seat
from game.rules.text import Positions
from game.rules.view import View


def said_since(view: View, clause: ClauseId) -> Mapping[Seat, Positions]:
    """What others have told the seat of their positions since the last placards went up.

    It need not be true. A delegation that has said nothing since is left out.
    """
    told: dict[Seat, Positions] = {}
    for event in view.minutes:
        match event:
            case PositionsRevealed(about) if about == clause:
                told.clear()
            case Claimed(seat, _, about, held) | SoundingAnswered(seat, _, about, held):
                if about == clause and seat != view.seat:
                    told[seat] = held
            case _:
                pass
    return told

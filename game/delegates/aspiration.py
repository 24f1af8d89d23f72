"""Aspiration: how much a delegate insists on, round by round.

It falls from the best it could hope for to a share of what seems fair (time-dependent tactics:
Faratin, Sierra and Jennings 1998), and before the last round no faster than the others open their
hands (the same authors' behaviour-dependent tactics): who waits for the rest to concede, waits
for nothing. Towards who has not moved at all it does not fall below what is fair, even at the end
(`reciprocity`).
"""

from __future__ import annotations

import math
from typing import Final

from game.delegates.reciprocity import needed
from game.delegates.temperament import Temperament
from game.rules.names import Seat
from game.rules.view import View

_PATIENT: Final = 0.4
"""The least part of its pace that a delegate keeps to, however little the others open."""


def progress(view: View) -> float:
    """How far the conference has come: 0 in the first round, 1 in the last."""
    rounds = view.procedure.rounds
    if view.clock_stopped or view.round >= rounds:
        return 1.0
    return (view.round - 1) / (rounds - 1)


def floor(
    view: View, temperament: Temperament, fair: int, hoped: int, returned: float = 1.0
) -> int:
    """The least to agree to now, in points, never under the walk-away value.

    `fair` is what a fair text would be worth, `hoped` the best there is to hope for; `returned`
    the least that those one needs have returned of one's own movement, from 0 to 1.
    """
    walk_away, time = view.instructions.walk_away, progress(view)
    insisted = 1 - returned * (1 - temperament.margin / 100)
    last = walk_away + insisted * max(0, fair - walk_away)
    if time == 1.0:
        # Where nothing is agreed until everything is, the last placard decides between the
        # whole text and none.
        return walk_away if view.procedure.single_undertaking else max(walk_away, round(last))
    spent = math.pow(time, temperament.patience) * _opened(view)
    return max(walk_away, round(last + (hoped - last) * (1 - spent)))


def _opened(view: View) -> float:
    """How open those one needs are beside oneself, from `_PATIENT` to 1, by the last placards.

    One needs the most open of the others with whom one can carry a wording. Who has filed
    nothing is not counted as closed: it may be away.
    """
    open_to: dict[Seat, int] = dict.fromkeys(view.seats, 0)
    for placards in view.placards.values():
        for seat, held in placards.items():
            open_to[seat] += 1 + len(held.accept) if held else 0
    own = open_to.pop(view.seat)
    least = min((open_to[seat] for seat in needed(view, open_to) if open_to[seat]), default=own)
    return min(1.0, max(_PATIENT, least / own)) if own else 1.0

"""The debrief's facts: how it ended, what each seat made of it, and what was there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.analysis.best import Best, best, gains_product
from game.rules.names import Seat
from game.rules.outcome import Score, Standing, scores, text_parts
from game.rules.state import Ending, State


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything the debrief shows about one finished conference.

    `shares` is, for each seat, its gain over its walk-away value as a share of the most it could
    have gained by a text, or None where there was nothing to gain; it can pass 1, since aims,
    commitments, reservations and homes won over are no part of a text (`joining`). `nash_share`
    is the product of the gains made by the text alone as a share of the best product, 0 without
    a text.
    """

    ending: Ending
    scores: tuple[Score, ...]
    best: Best
    shares: dict[Seat, float | None]
    nash_share: float


def debrief(state: State, known: Best | None = None) -> Debrief:
    """Look back on a finished conference; `known` saves searching the texts again.

    Raises:
        ValueError: while the conference goes on.
        CommuniqueError: if there are too many texts to search; see `Space`.
    """
    results = scores(state)
    assert state.ending is not None, "a conference with scores has ended"
    there = known or best(state.setting)
    shares: dict[Seat, float | None] = {}
    for score in results:
        room = there.attainable[score.seat] - score.walk_away
        shares[score.seat] = score.gain / room if room else None
    return Debrief(state.ending, results, there, shares, _nash_share(state, results, there))


def _nash_share(state: State, results: tuple[Score, ...], there: Best) -> float:
    """The share by the text alone: aims and commitments are outside the space of texts."""
    text = state.ending.text if state.ending else None
    if not there.product or text is None:
        return 0.0
    gains = []
    for score in results:
        reserved = state.setting.by_id[score.reserved] if score.reserved else None
        own = state.setting.instructions[score.seat]
        parts = text_parts(own, text, state.setting.clauses, reserved)
        worth = sum(part.points for part in parts)
        gains.append([worth - own.walk_away if score.standing is Standing.JOINED else 0])
    return float(gains_product(np.array(gains))[0]) / there.product

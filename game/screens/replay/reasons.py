"""The AI delegates' reasons for what they did, by entry of the log; open once it is over."""

from __future__ import annotations

from collections.abc import Mapping

from game.archive.playback import Playback
from game.rules.names import Seat
from game.rules.words import plain

Why = Mapping[int, tuple[Seat, str]]
"""For an entry of the log the seat that acted, and why, in its own words."""


def why(playback: Playback) -> Why:
    """The reasons there are; none while the conference goes on. It takes a while."""
    from game.reasons import reasons

    if not playback.ended:
        return {}
    found = reasons(playback.conference.record)
    return {each.entry: (each.seat, plain(each.words)) for each in found}

"""Temperature and trust: how heated the room is, and how far one believes another.

- Temperature runs from 0 to 100, trust from -100 to 100; neither leaves its range, and a
  change that changes nothing is no event.
- At SUSPENDED the talks are suspended at the plenary.
"""

from __future__ import annotations

from game.rules.events import TemperatureMoved, TrustMoved
from game.rules.floor import Floor
from game.rules.names import Seat
from game.rules.tuning import SUSPENDED


def heat(floor: Floor, by: int) -> None:
    """Heat the room by so many degrees; cool it, if negative."""
    before = floor.state.temperature
    now = min(SUSPENDED, max(0, before + by))
    if now != before:
        floor.put(TemperatureMoved(now - before, now))


def lose_trust(floor: Floor, seat: Seat, other: Seat, by: int) -> None:
    """Let `seat` trust `other` less by so much."""
    before = floor.state.trust.get((seat, other), 0)
    now = max(-100, before - by)
    if now != before:
        floor.put(TrustMoved(seat, other, now - before, now))

"""Temperature, trust and approval: how heated the room is, who believes whom, and home.

- Temperature and approval run from 0 to 100, trust from -100 to 100; none leaves its range,
  and a change that changes nothing is no event.
- At SUSPENDED the talks are suspended at the plenary.
"""

from __future__ import annotations

from game.rules.capitals import Constituency
from game.rules.events import ApprovalMoved, TemperatureMoved, TrustMoved
from game.rules.floor import Floor
from game.rules.names import Seat
from game.rules.tuning import SUSPENDED


def heat(floor: Floor, by: int) -> None:
    """Heat the room by so many degrees; cool it, if negative."""
    before = floor.state.temperature
    now = min(SUSPENDED, max(0, before + by))
    if now != before:
        floor.put(TemperatureMoved(now - before, now))


def move_trust(floor: Floor, seat: Seat, other: Seat, by: int) -> None:
    """Let `seat` trust `other` more by so much; less, if negative."""
    before = floor.state.trust.get((seat, other), 0)
    now = min(100, max(-100, before + by))
    if now != before:
        floor.put(TrustMoved(seat, other, now - before, now))


def move_approval(floor: Floor, seat: Seat, constituency: Constituency, by: int) -> None:
    """Let a constituency approve of its delegation more by so much; less, if negative."""
    before = floor.state.approval(seat, constituency)
    now = min(100, max(0, before + by))
    if now != before:
        floor.put(ApprovalMoved(seat, constituency.id, now - before, now))

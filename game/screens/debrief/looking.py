"""Looking back: a finished conference as the debrief's facts are found in it.

A table that is not recorded is remembered by those who sat at it: every event is in the minutes of
all who saw it, so that the minutes together have all that happened, in an order that contradicts
none of them. What two pairs of seats did out of each other's sight may stand either way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.analysis.coalitions import Count, count
from game.debrief.account import Account, account
from game.debrief.path import there
from game.debrief.reading import Conference, standing
from game.record import Entry
from game.rules.events import Event
from game.rules.state import State

if TYPE_CHECKING:
    from game.scenario import Scenario


@dataclass(frozen=True)
class Lookback:
    """The account of a table, and how many texts there were."""

    account: Account
    count: Count


def met(scenario: Scenario, state: State) -> Conference:
    """The conference that ended in that state."""
    course = standing([Entry(None, tuple(remembered(state)))])
    return Conference(scenario.id, scenario, state.setting, {}, state, course, False)


def look_back(found: Conference) -> Lookback:
    """Find out all there is to say.

    Raises:
        CommuniqueError: if linkages tie too many clauses together to say what was there.
    """
    known = there(found.setting)
    return Lookback(account(found, known), count(known.frontier.sums))


def remembered(state: State) -> Iterator[Event]:
    """All that happened, from everybody's minutes."""
    seats = state.setting.seats
    left = {seat: list(reversed(state.minutes[seat])) for seat in seats}
    while any(left.values()):
        event = next(
            minutes[-1]
            for minutes in left.values()
            if minutes and all(left[s][-1] is minutes[-1] for s in minutes[-1].audience(seats))
        )
        for seat in event.audience(seats):
            left[seat].pop()
        yield event

"""What each event writes into the state. Nothing here judges, draws or refuses.

The modules have the events by their subjects, as `game.rules.events` has them.
"""

from __future__ import annotations

from typing import assert_never

from game.rules.events import (
    ActEvent,
    ChairEvent,
    ClimateEvent,
    EndingEvent,
    Event,
    IncidentEvent,
    PactEvent,
    PlenaryEvent,
    PressEvent,
    TalkEvent,
)
from game.rules.evolve import ending, pacts, press, room, talk, text
from game.rules.evolve.writing import changed
from game.rules.state import State

__all__ = ["evolve"]


def evolve(state: State, event: Event) -> State:
    """The state after an event, the event noted in the minutes of all who see it."""
    after = _written(state, event)
    minutes = dict(after.minutes)
    for seat in event.audience(state.setting.seats):
        minutes[seat] += (event,)
    return changed(after, minutes=minutes)


def _written(state: State, event: Event) -> State:
    if isinstance(event, TalkEvent):
        return talk.written(state, event)
    if isinstance(event, ActEvent | PlenaryEvent):
        return text.written(state, event)
    if isinstance(event, ClimateEvent | IncidentEvent | ChairEvent):
        return room.written(state, event)
    if isinstance(event, PactEvent):
        return pacts.written(state, event)
    if isinstance(event, PressEvent):
        return press.written(state, event)
    if isinstance(event, EndingEvent):
        return ending.written(state, event)
    assert_never(event)

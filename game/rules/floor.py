"""The floor: where procedures put what happens while one move is being decided.

A plenary is many events long and each is decided on what those before it have left. The floor
holds that growing edge: `state` is now, `events` is what has happened since the move. It lives
for one `apply` and is seen by nobody else.
"""

from __future__ import annotations

from game.rules.events import Event
from game.rules.evolve import evolve
from game.rules.state import State


class Floor:
    """The state of now, and the events that led to it since the move."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.events: list[Event] = []

    def put(self, event: Event) -> None:
        """Let an event happen."""
        self.events.append(event)
        self.state = evolve(self.state, event)

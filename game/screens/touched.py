"""When somebody last did something at the terminal."""

from __future__ import annotations

from time import monotonic

from textual import events
from textual.app import App


class Touched(App[None]):
    """Mixed in before an app's class: it knows when a key or a button of the mouse was pressed."""

    touched: float = float("-inf")
    """By the monotonic clock."""

    async def on_event(self, event: events.Event) -> None:
        """Remember when. The mouse alone moves over the screen without asking for anything."""
        if isinstance(event, events.InputEvent) and not isinstance(event, events.MouseMove):
            self.touched = monotonic()
        await super().on_event(event)

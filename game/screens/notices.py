"""What is told in a corner of the screen, until the next key."""

from __future__ import annotations

from time import monotonic
from typing import Any, Final

from textual import events
from textual.app import App

GLANCE: Final = 1.0
"""Seconds for which a key does not take away what was told."""


class Notices(App[None]):
    """Mixed in before an app's class: any key takes away what was told."""

    _told: float = 0.0

    async def on_event(self, event: events.Event) -> None:
        """Take away what was told, once there was time to see it.

        A key for a screen that is not there yet is nobody's: it was meant for the one before.
        """
        if isinstance(event, events.Key) and self.screen_stack and not self.screen.is_mounted:
            return
        if isinstance(event, events.Key) and self._told and monotonic() - self._told > GLANCE:
            self._told = 0.0
            self.clear_notifications()
            for under in self.screen_stack[:-1]:
                under.query("ToastHolder").remove()
        await super().on_event(event)

    def notify(self, *words: Any, **how: Any) -> None:
        """Tell something in a corner of the screen."""
        self._told = monotonic()
        super().notify(*words, **how)

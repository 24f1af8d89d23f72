"""A replay that runs by itself, at one of several speeds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.message_pump import MessagePump
from textual.timer import Timer

PACE: Final = 1.2
"""Seconds that a moment stays at speed 1."""

SPEEDS: Final = (0.5, 1.0, 2.0, 4.0, 8.0)


class Running:
    """Calls `step` again and again until it says that there is nothing more."""

    def __init__(self, pump: MessagePump, step: Callable[[], bool]) -> None:
        self._pump = pump
        self._step = step
        self._speed = SPEEDS.index(1.0)
        self._timer: Timer | None = None

    def toggle(self) -> None:
        """Run, or stop."""
        if self._timer is not None:
            self.stop()
        else:
            self._timer = self._pump.set_interval(PACE / SPEEDS[self._speed], self._run)

    def stop(self) -> None:
        """Stop, if it runs."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def change(self, by: int) -> float:
        """Run faster or slower from now on; returns the speed."""
        self._speed = min(max(self._speed + by, 0), len(SPEEDS) - 1)
        if self._timer is not None:
            self.stop()
            self.toggle()
        return SPEEDS[self._speed]

    def _run(self) -> None:
        if not self._step():
            self.stop()

"""What a client sends, passed on in helpings that keep nobody else waiting.

An app takes in a thousand keys at one go, and for half a second no other app gets a turn. So keys
are passed on a few at a time; how many, and how soon the next, depends on how long the loop was
held up by the last. Who types is never held up; who floods gets a small part of the processor.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

LEAST: Final = 32
MOST: Final = 4096
"""The fewest and most bytes of a helping."""

BREATH: Final = 0.01
"""Seconds from one helping to the next, when they are cheap."""

DEAR: Final = 0.005
"""Seconds for which a helping may hold up the loop before the next is small, and later."""

REST: Final = 3
"""How many times as long as a dear helping took, the others have the loop to themselves."""

WAITING: Final = 16 * 1024
"""Bytes that may wait before the client is told to hold."""


class Inflow:
    """The bytes of one client on their way to `feed`.

    `hold` is called with True when so much waits that no more should be read, and with False when
    all has been passed on.
    """

    def __init__(self, feed: Callable[[bytes], None], hold: Callable[[bool], None]) -> None:
        self._feed = feed
        self._hold = hold
        self._waiting = bytearray()
        self._helping = LEAST
        self._held = False
        self._next: asyncio.TimerHandle | None = None

    def put(self, data: bytes) -> None:
        """Take what came; what fits is passed on at once."""
        self._waiting += data
        if self._next is None:
            self._pass_on()
        if len(self._waiting) > WAITING and not self._held:
            self._held = True
            self._hold(True)

    def close(self) -> None:
        """Pass nothing on any more."""
        self._waiting.clear()
        if self._next is not None:
            self._next.cancel()

    def _pass_on(self) -> None:
        loop = asyncio.get_running_loop()
        helping = bytes(self._waiting[: self._helping])
        del self._waiting[: self._helping]
        self._feed(helping)
        self._next = loop.call_later(BREATH, self._look, loop.time() + BREATH)

    def _look(self, due: float) -> None:
        """See how late it has become, and go on accordingly."""
        self._next = None
        loop = asyncio.get_running_loop()
        late = loop.time() - due
        if not self._waiting:
            self._helping = LEAST
            if self._held:
                self._held = False
                self._hold(False)
        elif late > DEAR:
            self._helping = LEAST
            self._next = loop.call_later(REST * late, self._pass_on)
        else:
            self._helping = min(2 * self._helping, MOST)
            self._pass_on()

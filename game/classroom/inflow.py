"""What a client sends, passed on in helpings that keep nobody else waiting.

An app takes in a thousand keys at one go, and for half a second no other app gets a turn. So keys
are passed on a few at a time; while more of them wait than anybody types, how many, and how soon
the next, depends on how long the loop was held up by the last. However slow the machine is, so
many never wait of what a person types, who is not held up.

Who sends keys a few at a time, without end, earns what they cost: the time that this thread has
worked, not the hour, which other programs take as well. Others who are at work in the same loop
add to what is measured; so a byte is held to cost what it did in the cheapest of the last helpings.
All who are in debt at a time share what one of them would have.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from time import thread_time
from typing import Final
from weakref import WeakSet

from game.classroom.bucket import Bucket

LEAST: Final = 32
MOST: Final = 4096
"""The fewest and most bytes of a helping."""

LONGEST: Final = 16
"""Bytes of the longest key: a mouse's place. No helping ends within one."""

BREATH: Final = 0.02
"""Seconds from one helping to the next, when they are cheap; an app is painted in them."""

DEAR: Final = 0.005
"""Seconds for which a helping may hold up the loop before the next is small, and later."""

REST: Final = 3
"""How many times as long as a dear helping took, the others have the loop to themselves."""

WORK: Final = (0.5, 0.2)
"""Seconds of work that keys may cost at once, and then those earned in a second."""

LATELY: Final = 4
"""Helpings of which the cheapest says what a byte costs."""

WAITING: Final = 16 * 1024
"""Bytes that may wait before the client is told to hold."""

_ESCAPE: Final = 0x1B

_indebted: WeakSet[Inflow] = WeakSet()
"""Those who have to earn first what they have spent."""


class Inflow:
    """The bytes of one client on their way to `feed`.

    `hold` is called with True when so much waits that no more should be read, and with False when
    all has been passed on. `earned` is what stays when the client comes anew: the seconds of work
    that may be spent, a new bucket of `WORK` until it is known who it is.
    """

    def __init__(
        self,
        feed: Callable[[bytes], None],
        hold: Callable[[bool], None],
        earned: Bucket | None = None,
    ) -> None:
        self._feed = feed
        self._hold = hold
        self.earned = Bucket(*WORK) if earned is None else earned
        self._waiting = bytearray()
        self._most = LEAST
        self._costs: deque[float] = deque(maxlen=LATELY)
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
        _indebted.discard(self)
        if self._next is not None:
            self._next.cancel()

    def _pass_on(self) -> None:
        helping = bytes(self._waiting[: _between_keys(self._waiting, self._most)])
        del self._waiting[: len(helping)]
        before = thread_time()
        self._feed(helping)
        loop = asyncio.get_running_loop()
        due = loop.time() + BREATH
        self._next = loop.call_later(BREATH, self._look, len(helping), before, due)

    def _look(self, size: int, before: float, due: float) -> None:
        """See what the last helping has cost and how late it has become; go on accordingly."""
        loop = asyncio.get_running_loop()
        late, rest = loop.time() - due, 0.0
        if len(self._waiting) <= LEAST:
            self._most = LEAST
        elif late > DEAR:
            self._most, rest = LEAST, REST * late
        else:
            self._most = min(2 * self._most, MOST)
        self._costs.append((thread_time() - before) / max(1, size))
        if debt := self.earned.take(min(self._costs) * size):
            _indebted.add(self)
            rest = max(rest, debt * len(_indebted))
        else:
            _indebted.discard(self)
        if rest:
            self._next = loop.call_later(rest, self._go_on)
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._next = None
        if self._waiting:
            self._pass_on()
            return
        self._most = LEAST
        _indebted.discard(self)
        if self._held:
            self._held = False
            self._hold(False)


def _between_keys(data: bytearray, most: int) -> int:
    """Where to end a helping: a key that is cut in two would be read as Escape and letters."""
    if len(data) <= most:
        return len(data)
    begun = data.rfind(_ESCAPE, 1, most)
    return begun if begun > most - LONGEST else most

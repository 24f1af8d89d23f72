"""The garbage collector, kept from the keys: the rooms that are open are set aside from it.

It would look again and again through screens of which nothing is garbage, for as long as a key
may take: a quarter of a second for a class of sixty.
"""

from __future__ import annotations

import asyncio
import gc
from asyncio import TimerHandle
from typing import Final

CALM: Final = 2.0
"""Seconds without another room, after which all that were opened together are complete."""

THRESHOLD: Final = (5_000, 10, 10)
"""Objects more than before for which it looks at all; a key makes and drops some thousands."""

SHARE: Final = 4
"""One in so many of the rooms must close before what they have left is looked for."""

_waiting: TimerHandle | None = None
_open = 0
_closed = 0


def set_aside() -> None:
    """A room has opened: set it aside, and once more when those that open with it are complete."""
    global _open
    _open += 1
    gc.set_threshold(*THRESHOLD)
    gc.freeze()
    _once_calm()


def let_go() -> None:
    """A room has closed. What is set aside is never collected: when enough have, look at all."""
    global _open, _closed
    _open, _closed = _open - 1, _closed + 1
    _once_calm()


def _once_calm() -> None:
    global _waiting
    if _waiting is not None:
        _waiting.cancel()
    _waiting = asyncio.get_running_loop().call_later(CALM, _sweep)


def _sweep() -> None:
    global _closed
    if SHARE * _closed > _open:
        _closed = 0
        gc.unfreeze()
        gc.collect()
    gc.freeze()

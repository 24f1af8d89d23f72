"""The garbage collector, kept from the keys: what is there to stay is set aside, for good.

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

_waiting: TimerHandle | None = None


def set_aside() -> None:
    """Set aside what is loaded by now, and once more when the rooms that open are complete.

    What is set aside is never collected: this is for what lasts as long as the process.
    """
    global _waiting
    gc.set_threshold(*THRESHOLD)
    gc.freeze()
    if _waiting is not None:
        _waiting.cancel()
    _waiting = asyncio.get_running_loop().call_later(CALM, gc.freeze)

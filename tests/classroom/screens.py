"""A client's screen in a test: what a terminal would show of what was sent to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pyte


class ClientScreen:
    """An outlet that shows what it gets, unless it is `slow`."""

    def __init__(self, width: int = 80, height: int = 24) -> None:
        self.size = (width, height)
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self._screen)
        self.frames = 0
        self.slow = False
        self.over = False

    def send(self, frame: str) -> None:
        self.frames += 1
        self._stream.feed(frame)

    def full(self) -> bool:
        return self.slow

    def ended(self) -> None:
        self.over = True

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    async def shows(self, *words: str) -> None:
        """Wait until all the words are on the screen, at most half a minute."""
        await until(lambda: all(word in self.text for word in words), lambda: self.text)


async def until(reached: Callable[[], bool], told: Callable[[], str] = str) -> None:
    """Wait until something is so, at most half a minute."""
    for _ in range(3000):
        if reached():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"it did not come to it: {told()}")

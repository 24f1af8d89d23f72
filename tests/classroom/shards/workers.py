"""A class whose screens are drawn by workers, and students at them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from tests.classroom.hall.klass import Class
from tests.classroom.screens import ClientScreen

ESC = b"\x1b"
SLOW = 60.0
"""Seconds that a new worker may take on a machine with much else to do."""


class Student:
    """Somebody at a screen that a worker draws."""

    def __init__(self, klass: Class, name: str) -> None:
        self._klass = klass
        self.name = name
        self.screen = ClientScreen(120, 36)
        self.call()

    def call(self) -> None:
        """Come to the class, or come back."""
        held = self._klass.hall.held(self._klass.tickets[self.name])
        assert held is not None
        self.running = held.running
        self.running.attach(self.screen, self.screen.size)

    @property
    def text(self) -> str:
        return self.screen.text

    def types(self, keys: bytes) -> None:
        self.running.feed(self.screen, keys)

    async def sees(self, *words: str) -> None:
        """Wait until all the words are on the screen."""
        await until(lambda: all(word in self.text for word in words), lambda: self.text)

    async def reads_the_briefing(self) -> None:
        """Wait for the briefing, and close it."""
        await self.sees("Your instructions")
        await self.presses(ESC, until_seen="Table ")

    def plays_on(self) -> None:
        """Press the key that leads on, once for every picture."""
        picture, self._answered = self.text, getattr(self, "_answered", "")
        if picture != self._answered:
            keys = {
                "the chair's text under silence": b"\r",
                "The text is under": b"n",
                "plenary of round": ESC,
                "the silence procedure ·": ESC,
                "Ready for the plenary?": b"r",
                "· informals ·": b"r",
            }
            key = next((key for words, key in keys.items() if words in picture), None)
            if key is not None:
                self._answered = picture
                self.types(key)

    async def presses(self, key: bytes, *, until_seen: str) -> None:
        """Press a key, and again if need be, until it has shown."""
        for _ in range(int(SLOW)):
            if until_seen in self.text:
                return
            self.types(key)
            await asyncio.sleep(1)
        raise AssertionError(f"{key!r} did not lead to {until_seen!r}\n{self.text}")


async def until(reached: Callable[[], bool], told: Callable[[], str] = str) -> None:
    for _ in range(int(SLOW * 100)):
        if reached():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"it did not come to it: {told()}")


def spread(folder: Path, processes: int = 2, scenario: str = "the-hotline") -> Class:
    made = Class.open(folder, scenario)
    made.hall.spread(processes)
    return made


def workers() -> list[psutil.Process]:
    """The workers that live now."""
    return [each for each in psutil.Process().children() if _works(each)]


def _works(process: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(process.cmdline())
    except psutil.Error:  # it has just ended
        return False

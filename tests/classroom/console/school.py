"""A teacher at the console of a class, and the class."""

from __future__ import annotations

import asyncio

from game.classroom.console import SeatedConsole
from game.classroom.running import Running
from game.classroom.ways import Ways
from tests.classroom.hall.klass import Class
from tests.classroom.screens import ClientScreen, until

NAMES = (
    *("Ada", "Ben", "Cem", "Dia", "Eve", "Fay", "Gil", "Hua", "Ida", "Jon", "Kai", "Lea", "Mio"),
    *("Noa", "Oli", "Pia", "Qin", "Rae", "Sam", "Tia", "Uma", "Vic", "Wen", "Xia", "Yui", "Zoe"),
    *("Abe", "Bea", "Cal", "Dov", "Eli"),
)
"""A class of 31."""

WAYS = Ways(
    code="KQX-7RM",
    links=("http://192.168.1.20:8080/", "http://teacher.local:8080/"),
    link="http://192.168.1.20:8080/?code=KQX-7RM",
    board="http://192.168.1.20:8080/board",
    console="http://192.168.1.20:8080/console/secret",
    ssh="ssh KQX-7RM@192.168.1.20 -p 2222",
    fingerprint="SHA256:w9E1qQzYpN4mB0s8Tj6kXv2cR7aHdLfGuIoPnMxZyWt",
)
ESC, ENTER, DOWN, RIGHT = "\x1b", "\r", "\x1b[B", "\x1b[C"
CTRL_C, CTRL_P, CTRL_Q, CTRL_T = "\x03", "\x10", "\x11", "\x14"


class Teacher:
    """Somebody at the console, on a screen elsewhere; the same app runs at a terminal."""

    def __init__(self, klass: Class, size: tuple[int, int] = (120, 36)) -> None:
        self.klass = klass
        self.closed = 0
        self.screen = ClientScreen(*size)
        self.running = Running(self._console, "console")
        self.running.attach(self.screen, self.screen.size)

    def _console(self) -> SeatedConsole:
        return SeatedConsole(self.klass.hall, self.klass.chair, WAYS, self._close)

    def _close(self) -> None:
        self.closed += 1

    async def types(self, *keys: str) -> None:
        """Type keys, and wait until the console has nothing to do."""
        for key in keys:
            self.running.feed(self.screen, key.encode())
            # A lone escape is known for one when nothing has followed it.
            await asyncio.sleep(0.25 if key == ESC else 0.05)

    async def opens(self, key: str, screen: str) -> None:
        """Type a key that opens a screen of that name."""
        await self.types(key)
        await self.is_at(screen)

    async def says_yes(self, key: str) -> None:
        """Type a key that is asked about, and say yes."""
        await self.opens(key, "Ask")
        await self.types("y")

    async def clicks(self, words: str) -> None:
        """Click on some words, as soon as they are on the screen."""
        await self.reads(words)
        lines = self.screen.text.split("\n")
        row = next(number for number, line in enumerate(lines) if words in line)
        at = f"{lines[row].index(words) + 1};{row + 1}"
        await self.types(f"\x1b[<0;{at}M\x1b[<0;{at}m")

    async def reads(self, *words: str) -> None:
        """Wait until words are on the screen."""
        await self.screen.shows(*words)

    async def is_at(self, screen: str) -> None:
        """Wait until a screen of that name is on top, and takes keys."""
        await until(lambda: self.at == screen, lambda: f"{self.at}\n{self.screen.text}")
        app = self.running.app
        await until(lambda: app is not None and app.screen.is_mounted)

    @property
    def at(self) -> str:
        """The screen on top."""
        app = self.running.app
        return type(app.screen).__name__ if app is not None and app.screen_stack else ""

    def above(self, one: int, other: int) -> bool:
        """Whether one table stands above another."""
        text = self.screen.text
        at, below = (text.find(self.row(table) or "nowhere") for table in (one, other))
        return -1 < at < below

    def row(self, table: int) -> str:
        """The line of a table among all tables."""
        lines = self.screen.text.split("\n")
        rows = (line for line in lines if line[4:8].strip() == str(table) and " of " in line)
        return next(rows, "")


async def begun(teacher: Teacher, *names: str) -> None:
    """Let students in and open their tables, by keys."""
    teacher.klass.join(*names)
    await teacher.reads(f"{len(names)} student")
    await teacher.types("b")
    await teacher.is_at("BeginForm")
    await teacher.types(ENTER)
    await teacher.is_at("TablesScreen")
    await teacher.reads("Acts go to table 1")

"""From a key to the paint that answers it: the room while six AI delegates think, and a bare list.

Each program runs in a terminal of its own, where keys are pressed at a reader's pace, and a key is
answered when the terminal gets something to paint. The delegates think as in a game, but without
an end. The programs take turns, and of each the best turn counts: what else the machine does only
ever adds. Where that is allowed, they go before everything else that the machine has to do.
"""

from __future__ import annotations

import os
import re
import select
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Final, NamedTuple

import pytest

pty = pytest.importorskip("pty", reason="terminals are opened as POSIX has them")

FRAME: Final = 1000 / 60
"""Milliseconds of one frame."""

ROUNDS: Final = 5
KEYS: Final = 20
PAUSE: Final = 0.12
"""Seconds from one key to the next."""

DOWN: Final = b"\x1b[B"
UP: Final = b"\x1b[A"
QUIT: Final = b"\x11"
LINES: Final = 36
COLUMNS: Final = 120
ROOT: Final = str(Path(__file__).parents[1])

BARE: Final = """
from textual.app import App
from textual.widgets import OptionList
class Bare(App[None]):
    def compose(self): yield OptionList(*(f"Line {number}" for number in range(200)))
Bare().run()
"""
ROOM: Final = """
from game.room import Room
from game.screens.app import CommuniqueApp
from tests.tireless import tireless
room = tireless()
CommuniqueApp({room}).run()
print("thought", len(room.turns), "turns")
"""


class Program(NamedTuple):
    """What is run, and words that its first frame ends with."""

    code: str
    shows: str


PROGRAMS: Final = {
    "a bare list": Program(BARE, f"Line {LINES - 3}"),
    "the room": Program(ROOM.format(room="Room(room.table, {}, 7)"), "Help"),
    "the room, six think": Program(ROOM.format(room="room"), "Help"),
}


class Terminal:
    """A terminal in which a program runs."""

    def __init__(self, code: str) -> None:
        self._child, self._end = pty.fork()
        if self._child == 0:
            environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": ROOT}
            environment |= {"COLUMNS": str(COLUMNS), "LINES": str(LINES)}
            os.execve(sys.executable, [sys.executable, "-c", code], environment)

    def until(self, words: str) -> None:
        """Wait for words to be written, and then until there is nothing more."""
        while words not in self.read(0.5):
            assert os.waitpid(self._child, os.WNOHANG) == (0, 0), "the program has ended"

    def press(self, key: bytes) -> float:
        """Milliseconds from a key to what answers it."""
        before = perf_counter()
        os.write(self._end, key)
        assert self._answers(5), "nothing answers the key"
        return 1000 * (perf_counter() - before)

    def read(self, quiet: float) -> str:
        """What is written until nothing is for so many seconds."""
        data = b""
        while self._answers(quiet):
            try:
                data += os.read(self._end, 2**16)
            except OSError:  # as Linux says that the program has ended
                break
        return data.decode(errors="replace")

    def leave(self) -> str:
        """End the program; what it writes as it ends."""
        os.write(self._end, QUIT)
        said = self.read(5)
        os.close(self._end)
        os.waitpid(self._child, 0)
        return said

    def _answers(self, within: float) -> bool:
        return bool(select.select([self._end], [], [], within)[0])


def key_to_paint(program: Program) -> tuple[list[float], int]:
    """Milliseconds from each key to its paint, and how many turns were thought meanwhile."""
    terminal = Terminal(program.code)
    terminal.until(program.shows)
    times = []
    for number in range(KEYS):
        # There and back, so that every key has something to paint.
        times.append(terminal.press(UP if number % 2 else DOWN))
        terminal.read(PAUSE)
    thought = re.search(r"thought (\d+) turns", terminal.leave())
    return times, int(thought[1]) if thought else 0


@pytest.fixture
def first_of_all() -> Iterator[None]:
    """This process, and those that it starts, wait for no other, where that is allowed."""
    if not hasattr(os, "sched_setscheduler"):  # not everywhere, says the library reference
        yield
        return
    before = os.sched_getscheduler(0)
    with suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    try:
        yield
    finally:
        os.sched_setscheduler(0, before, os.sched_param(0))


@pytest.mark.usefixtures("first_of_all")
def test_key_to_paint_is_within_a_frame_of_a_bare_list() -> None:
    taken: dict[str, list[list[float]]] = {name: [] for name in PROGRAMS}
    turns = dict.fromkeys(PROGRAMS, 0)
    for _ in range(ROUNDS):
        for name, program in PROGRAMS.items():
            times, thought = key_to_paint(program)
            taken[name].append(times)
            turns[name] += thought
    best = {name: min(median(times) for times in rounds) for name, rounds in taken.items()}
    for name, rounds in taken.items():
        every = sorted(chain.from_iterable(rounds))
        print(
            f"\n{name:<20} best round {best[name]:5.1f} ms; all: median {median(every):5.1f},"
            f" 95% {quantiles(every, n=20)[-1]:5.1f}; turns thought {turns[name]}",
            end="",
        )
    assert turns["the room, six think"] >= ROUNDS * KEYS
    for name, milliseconds in best.items():
        assert milliseconds - best["a bare list"] <= FRAME, name

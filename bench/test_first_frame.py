"""From a fresh process to the first frame at a terminal: our menu, and a bare Textual app.

Each program runs in a terminal of its own until it has written there all that it first shows: of
the menu that is every scenario, every kind of kept games, and the keys. The programs take turns,
so that what else the machine does falls on all of them.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final, NamedTuple

import pytest

from game.scenario import available

pty = pytest.importorskip("pty", reason="terminals are opened as POSIX has them")

ROUNDS: Final = 15
MOST: Final = 1.5
"""What the menu may take, in bare apps."""

GOLDEN: Final = Path(__file__).parents[1] / "tests" / "golden" / "as-cast.jsonl"
PROBE: Final = """
import os, time
from textual.drivers.linux_driver import LinuxDriver
class Probe(LinuxDriver):
    written = ""
    def write(self, data):
        super().write(data)
        self.written += data
        if all(word in self.written for word in {shows!r}):
            os.write({pipe}, f"{{time.perf_counter()}} {{time.process_time()}}".encode())
            os._exit(0)
from textual.app import App
App.get_driver_class = lambda self: Probe
"""
"""Says when all of it was written, and ends the program."""

BARE: Final = """
from textual.app import App
from textual.widgets import Static
class Bare(App[None]):
    def compose(self): yield Static("Hello")
Bare().run()
"""
APP: Final = "from game.screens.app import CommuniqueApp; CommuniqueApp().run()"
COMMAND: Final = "import sys; sys.argv = ['communique']; from game.__main__ import main; main()"
MENU: Final = (*(entry.title for entry in available()), "Quit", "Help")


class Program(NamedTuple):
    """What is run, all that its first frame shows, and how many games are kept for it."""

    code: str
    shows: Sequence[str]
    games: int = 0


PROGRAMS: Final = {
    "bare Textual app": Program(BARE, ["Hello"]),
    "the app": Program(APP, MENU),
    "the command": Program(COMMAND, MENU),
    "the command, ten kept games": Program(COMMAND, (*MENU, "Go on with", "Look back on"), 10),
}


class Taken(NamedTuple):
    """Milliseconds by the clock, and of processor time."""

    clock: float
    processor: float


def keep_games(folder: Path, count: int) -> None:
    """Keep so many games of the first seat, every other one over."""
    folder.mkdir(parents=True)
    header, *moves = GOLDEN.read_text("utf-8").splitlines(keepends=True)
    start = json.loads(header)
    start["players"][next(iter(start["players"]))] = "person"
    for number in range(count):
        there = moves if number % 2 else moves[: len(moves) // 2]
        text = json.dumps(start) + "\n" + "".join(there)
        (folder / f"{number}.jsonl").write_text(text, "utf-8")


def first_frame(program: Program, home: Path) -> Taken:
    """Run a program in a terminal until all that it shows is written there."""
    environment = {**os.environ, "COMMUNIQUE_HOME": str(home), "TERM": "xterm-256color"}
    environment |= {"COLUMNS": "120", "LINES": "36"}
    said, pipe = os.pipe()
    os.set_inheritable(pipe, True)
    code = PROBE.format(shows=list(program.shows), pipe=pipe) + program.code
    before = perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, "-c", code], environment)
    os.close(pipe)
    try:
        clock, processor = map(float, os.read(said, 100).split())
    finally:
        os.close(said)
        os.close(terminal)
        os.waitpid(child, 0)
    # The clock is one for all processes of a machine.
    return Taken(1000 * (clock - before), 1000 * processor)


def test_the_menu_is_there_within_one_and_a_half_bare_apps(tmp_path: Path) -> None:
    taken: Mapping[str, list[Taken]] = {name: [] for name in PROGRAMS}
    for name, program in PROGRAMS.items():
        keep_games(tmp_path / name / "games", program.games)
    for _ in range(1 + ROUNDS):
        for name, program in PROGRAMS.items():
            taken[name].append(first_frame(program, tmp_path / name))
    middle = {
        # The first round finds nothing in the system's caches.
        name: Taken(*(median(each) for each in zip(*every[1:], strict=True)))
        for name, every in taken.items()
    }
    bare = middle["bare Textual app"]
    for name, it in middle.items():
        clock, processor = it.clock / bare.clock, it.processor / bare.processor
        print(
            f"\n{name:<28} {it.clock:4.0f} ms, {clock:.2f} bare apps; "
            f"of processor time {it.processor:4.0f} ms, {processor:.2f}",
            end="",
        )
    for name, it in middle.items():
        assert it.processor <= MOST * bare.processor, name

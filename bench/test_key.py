"""From a key to the paint that answers it: the room while six AI delegates think, and a bare list.

The delegates think without a pause, in a thread as in a game, so this is the worst moment of one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median, quantiles
from threading import Event, Thread
from time import perf_counter
from typing import Any, Final

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import OptionList

from game.delegates import Luck
from game.delegates.seats import diplomats
from game.room import PERSON, Room
from game.rules.apply import start
from game.rules.view import view
from game.scenario import find, load
from game.screens.app import CommuniqueApp
from game.table import Table

FRAME: Final = 1 / 60
"""Seconds of one frame."""

KEYS: Final = 60
SIZE: Final = (120, 36)
SCENARIO: Final = load(find("five-to-nine"))
"""Six seats."""


class Bare(App[None]):
    """A list of as many lines as the screen has, and nothing else."""

    def compose(self) -> ComposeResult:
        yield OptionList(*(f"Line {number}" for number in range(200)))


def our_room() -> CommuniqueApp:
    """A person in the first seat; the delegates think elsewhere."""
    seats = SCENARIO.setting.seats
    players = dict.fromkeys(seats, "bridge-builder") | {seats[0]: PERSON}
    return CommuniqueApp(Room(Table.open(SCENARIO, 7, players), {}, 7))


@contextmanager
def thinking(seats: int) -> Iterator[None]:
    """So many delegates decide on their first round, again and again."""
    state, _ = start(SCENARIO.setting, 7)
    stopped = Event()

    def think() -> None:
        while not stopped.is_set():
            fresh = diplomats(SCENARIO.temperaments)
            for seat in SCENARIO.setting.seats[:seats]:
                if stopped.is_set():
                    return
                fresh[seat].choose(view(state, seat), Luck(7, seat))

    thread = Thread(target=think)
    if seats:
        thread.start()
    try:
        yield
    finally:
        stopped.set()
        if seats:
            thread.join()


async def key_to_paint(make: Callable[[], App[None]], seats: int) -> list[float]:
    """Seconds from each key to the next paint."""
    app = make()
    painted = asyncio.Event()
    display = app._display

    def seen(screen: Screen[Any], renderable: Any) -> None:
        display(screen, renderable)
        painted.set()

    app._display = seen  # type: ignore[method-assign]
    times = []
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        await pilot.pause(0.5)
        with thinking(seats):
            for number in range(KEYS):
                # There and back, so that every key has something to paint.
                key = "up" if number % 2 else "down"
                painted.clear()
                before = perf_counter()
                app.post_message(events.Key(key, None))
                await asyncio.wait_for(painted.wait(), 5)
                times.append(perf_counter() - before)
                await asyncio.sleep(0.02)
    return times


def summed(times: list[float]) -> str:
    """Median and the slowest twentieth, in milliseconds."""
    return f"median {1000 * median(times):.1f} ms, 95% {1000 * quantiles(times, n=20)[-1]:.1f} ms"


@pytest.fixture(scope="module")
def bare() -> list[float]:
    """The bare list's times, before an app of ours has made this process paint sparingly."""
    return asyncio.run(key_to_paint(Bare, 0))


@pytest.mark.parametrize("seats", [0, 6], ids=["at-rest", "six-think"])
def test_key_to_paint_is_within_a_frame_of_a_bare_list(bare: list[float], seats: int) -> None:
    ours = asyncio.run(key_to_paint(our_room, seats))
    print(f"\nbare list: {summed(bare)}; the room: {summed(ours)}")
    print(f"ratio of medians {median(ours) / median(bare):.1f}")
    assert median(ours) - median(bare) <= FRAME

"""The others confer beside the person: they give way to keys, stop at once and fail openly."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, sleep

import pytest
from textual.pilot import Pilot

from game.delegates import Delegate, Luck
from game.errors import LogError
from game.room import Room, new_room, resume_room
from game.rules.moves import SeatMove
from game.rules.names import Seat
from game.rules.view import View
from game.screens.app import CommuniqueApp
from game.screens.conferring import ANSWERED, PATIENCE
from game.screens.menu import MenuScreen
from game.screens.widgets.header import Header
from tests.screens.rooms import SEAT, conference, file_all, quiet, scenario, screen_of
from tests.tireless import Tireless, tireless

MOMENT = 3 * PATIENCE
"""Seconds in which delegates that go on would long have had another turn."""


async def thinking(pilot: Pilot[None], room: Tireless) -> None:
    """Wait until the delegates are at it."""
    for _ in range(200):
        await pilot.pause(0.02)
        if len(room.turns) > 2:
            return
    raise AssertionError("nobody thinks")


async def test_who_leaves_the_room_leaves_nobody_thinking() -> None:
    room = tireless()
    app = CommuniqueApp(room)
    async with app.run_test() as pilot:
        await thinking(pilot, room)
        screen = conference(app)
        await pilot.press("q")
        assert isinstance(screen_of(app), MenuScreen)
        turns = len(room.turns)
        await pilot.pause(MOMENT)
        assert len(room.turns) == turns
        assert all(worker.is_finished for worker in app.workers if worker.group == "confer")
        screen.conferring.begin()
        await pilot.pause(MOMENT)
        assert len(room.turns) == turns, "nor does anybody begin again"


async def test_who_quits_leaves_nobody_thinking() -> None:
    room = tireless()
    app = CommuniqueApp(room)
    async with app.run_test() as pilot:
        await thinking(pilot, room)
        await pilot.press("ctrl+q")
    turns = len(room.turns)
    assert not app.is_running
    await asyncio.sleep(MOMENT)
    assert len(room.turns) == turns


class Rash(Tireless):
    """Its delegates hardly think: there would be many turns in no time."""

    def _act(self, seat: Seat) -> bool:
        self.turns.append(monotonic())
        sleep(0.001)
        return True


async def test_after_a_key_nobody_begins_to_think_until_it_is_answered() -> None:
    given = tireless()
    room = Rash(given.table, given._delegates, 7)
    app = CommuniqueApp(room)
    async with app.run_test() as pilot:
        await thinking(pilot, room)
        for _ in range(5):
            await pilot.press("down")
            key = app.touched
            await pilot.pause(2 * ANSWERED)
            # One may have been about to begin.
            assert sum(key < turn < key + ANSWERED for turn in room.turns) <= 1


async def test_under_a_key_that_is_held_down_they_think_on() -> None:
    room = tireless()
    app = CommuniqueApp(room)
    async with app.run_test() as pilot:
        await thinking(pilot, room)
        began, turns = monotonic(), len(room.turns)
        while monotonic() < began + 6 * PATIENCE:
            app.touched = monotonic()
            await pilot.pause(ANSWERED / 5)
        assert 2 <= len(room.turns) - turns <= 8


class Failing:
    """A delegate that fails once, and then does as another would."""

    def __init__(self, like: Delegate, error: Exception) -> None:
        self._like = like
        self._errors = [error]

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        if self._errors:
            raise self._errors.pop()
        return self._like.choose(view, luck)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (KeyError("the secret red line"), "an error in the game, KeyError"),
        (
            LogError("game.jsonl cannot be written: disk full"),
            "game.jsonl cannot be written: disk full",
        ),
    ],
)
async def test_a_delegate_that_fails_is_told_of_and_asked_again(
    tmp_path: Path, error: Exception, why: str
) -> None:
    room = new_room(scenario(), (SEAT,), 7, tmp_path / "game.jsonl")
    failing, *others = room._delegates.items()
    delegates = {failing[0]: Failing(failing[1], error), **dict(others)}
    app = CommuniqueApp(Room(room.table, delegates, 7))
    async with app.run_test(size=(80, 24)) as pilot:
        await quiet(pilot)
        screen = conference(app)
        told = [note.message for note in app._notifications]
        assert told == [f"The others have broken off: {why}. They begin again when you act."]
        assert not screen.query_one(Header).conferring
        heard = len(screen.view.minutes)
        file_all(app)
        await quiet(pilot)
        assert any(getattr(e, "seat", None) == failing[0] for e in screen.view.minutes[heard:])
    again, torn = resume_room(tmp_path / "game.jsonl")
    assert not torn, "the record was let go, whole"
    again.table.close()

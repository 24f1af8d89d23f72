"""The console's screens as they were last looked at and found good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from game.classroom.console import ConsoleApp
from game.rules.moves import DeclareReady, Say
from tests.classroom.console.school import NAMES, WAYS
from tests.classroom.hall.klass import Class
from tests.screens.test_snapshots import DRAWN_WITH

Compare: TypeAlias = Callable[..., bool]

pytestmark = pytest.mark.skipif(
    version("textual") != DRAWN_WITH, reason=f"the baselines are of Textual {DRAWN_WITH}"
)
GROUNDS = {
    "narrow": (False, (80, 24)),
    "narrow-light": (True, (80, 24)),
    "wide": (False, (120, 36)),
    "wide-light": (True, (120, 36)),
}


SHORT = [pytest.param(one, marks=pytest.mark.long if GROUNDS[one][0] else ()) for one in GROUNDS]


@pytest.fixture(params=SHORT)
def ground(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def klass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Class]:
    """A class of 31 at its door, its code always the same."""
    monkeypatch.setattr("game.classroom.hall.hall.new_code", lambda: WAYS.code)
    made = Class.open(tmp_path / "class").join(*NAMES)
    yield made
    made.hall.let_go()


def at_tables(klass: Class) -> None:
    """Six tables: one in recess, one over, one stuck; help is asked at one, one is away."""
    hall, chair = klass.hall, klass.chair
    hall.assign()
    hall.begin()
    chair.hours.set_seconds(480)
    klass.clock.now += 41
    for number, at in hall.tables.items():
        for place, seat in enumerate(hall.seats[: number - 1]):
            at.table.submit(Say(seat, (), "We could live with [i]that[/i]."))
            if place % 2:
                at.table.submit(DeclareReady(seat))
    chair.end_phase([2])
    chair.end_phase([2])
    chair.recess([4])
    chair.adjourn([5])
    hall.ask_help(klass.id("Gil"))
    chair.begin_lesson(60, ago=17 * 60)


async def at_rest(pilot: Pilot[None]) -> None:
    """Wait until the screen stays as it is, at most some seconds."""
    before = ""
    for _ in range(20):
        await pilot.pause(0.3)
        now = pilot.app.export_screenshot()
        if now == before:
            return
        before = now


def looks(compare: Compare, klass: Class, ground: str, *keys: str) -> bool:
    light, size = GROUNDS[ground]
    shown = ConsoleApp(klass.hall, klass.chair, WAYS)
    shown.animation_level = "none"

    async def run(pilot: Pilot[None]) -> None:
        if light:
            shown.action_light()
        for key in keys:
            await at_rest(pilot)
            await pilot.press(key)
        await at_rest(pilot)
        for typed in shown.screen.query(Input):
            typed.cursor_blink = False
        # The pointer is nowhere, and nothing is being told.
        shown.clear_notifications()
        await at_rest(pilot)

    return compare(shown, terminal_size=size, run_before=run)


def test_the_door(snap_compare: Compare, klass: Class, ground: str) -> None:
    assert looks(snap_compare, klass, ground)


def test_all_tables(snap_compare: Compare, klass: Class, ground: str) -> None:
    at_tables(klass)
    assert looks(snap_compare, klass, ground, "a")


def test_one_table(snap_compare: Compare, klass: Class, ground: str) -> None:
    at_tables(klass)
    assert looks(snap_compare, klass, ground, "end", "enter")


def test_a_seats_own_view(snap_compare: Compare, klass: Class, ground: str) -> None:
    at_tables(klass)
    assert looks(snap_compare, klass, ground, "end", "enter", "v")


def test_the_script(snap_compare: Compare, klass: Class, ground: str) -> None:
    at_tables(klass)
    assert looks(snap_compare, klass, ground, "t")


def test_the_ways_in(snap_compare: Compare, klass: Class, ground: str) -> None:
    at_tables(klass)
    assert looks(snap_compare, klass, ground, "w")


@pytest.mark.parametrize("key", ["s", "c", "i", "n", "x", "P", "question_mark", "q"])
def test_what_opens_over_the_tables(snap_compare: Compare, klass: Class, key: str) -> None:
    at_tables(klass)
    assert looks(snap_compare, klass, "narrow", key)


@pytest.mark.parametrize("key", ["m", "b"])
def test_what_opens_over_the_door(snap_compare: Compare, klass: Class, key: str) -> None:
    assert looks(snap_compare, klass, "narrow", key)

"""Every screen as it was last looked at and found good; a change of it has to be meant.

After a change that is meant: look at the report that pytest names, then `--snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from importlib.metadata import version
from pathlib import PurePosixPath
from typing import Any, TypeAlias

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from game.record.glance import Saved
from game.scenario import Entry, available
from game.screens import menu
from game.screens.app import CommuniqueApp
from game.screens.briefing import BriefingScreen
from game.screens.debrief import DebriefScreen
from game.screens.dossier import DossierScreen
from game.screens.plenary import PlenaryScreen
from game.screens.seats import SeatScreen
from game.screens.silence import SilenceScreen
from tests.screens.played import played
from tests.screens.rooms import SEAT, app, quiet, room, scenario, seated

Compare: TypeAlias = Callable[..., bool]
Before: TypeAlias = Callable[[Pilot[None]], Awaitable[None]]

DRAWN_WITH = "8.2.8"
"""The Textual that the baselines were drawn with; others draw some lines a little differently."""

pytestmark = pytest.mark.skipif(
    version("textual") != DRAWN_WITH, reason=f"the baselines are of Textual {DRAWN_WITH}"
)
GROUNDS = {
    "narrow": (False, (80, 24)),
    "narrow-light": (True, (80, 24)),
    "wide": (False, (120, 36)),
}


@pytest.fixture(params=list(GROUNDS))
def ground(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Games that were always saved at the same time in the same place; one scenario."""
    at = datetime(2026, 1, 7, 9, 0)
    kept = [
        Saved(_game("b"), at, "two-plus-two", "Two Plus Two", ("mofa",), 7, 3),
        Saved(_game("a"), at, "two-plus-two", "Two Plus Two", ("okinawa",), 8, 5, True),
    ]
    shipped: list[Entry] = [entry for entry in available() if entry.id == "two-plus-two"]
    monkeypatch.setattr(menu, "saved", lambda: tuple(kept))
    monkeypatch.setattr(menu, "available", lambda: tuple(shipped))


def _game(name: str) -> Any:
    return PurePosixPath(f"/games/two-plus-two-{name}.jsonl")


def looks(compare: Compare, ground: str, shown: CommuniqueApp, before: Before) -> bool:
    light, size = GROUNDS[ground]
    shown.animation_level = "none"

    async def run(pilot: Pilot[None]) -> None:
        if light:
            shown.action_light()
        await before(pilot)
        # The pointer is nowhere, and nothing is being told.
        shown.clear_notifications()
        await shown.workers.wait_for_complete()
        await pilot.pause(0.2)

    return compare(shown, terminal_size=size, run_before=run)


def screen_looks(
    compare: Compare, ground: str, make: Callable[[], Screen[Any]], *keys: str
) -> bool:
    async def before(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(make())
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)

    return looks(compare, ground, CommuniqueApp(), before)


def room_looks(compare: Compare, ground: str, *keys: str) -> bool:
    async def before(pilot: Pilot[None]) -> None:
        await seated(pilot)
        for key in keys:
            await pilot.press(key)
            await quiet(pilot)
            # What is unread is gone to once it is painted.
            await pilot.pause(0.05)

    return looks(compare, ground, app(), before)


def test_menu(snap_compare: Compare, ground: str) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await pilot.press("down")

    assert looks(snap_compare, ground, CommuniqueApp(), before)


def test_seats(snap_compare: Compare, ground: str) -> None:
    assert screen_looks(snap_compare, ground, lambda: SeatScreen(scenario(), 7), "down")


@pytest.mark.parametrize("page", ["1", "3"])
def test_briefing(snap_compare: Compare, ground: str, page: str) -> None:
    view = room().table.view(SEAT)
    assert screen_looks(snap_compare, ground, lambda: BriefingScreen(scenario(), view), page)


@pytest.mark.parametrize(
    "keys",
    [("down",), ("w",), ("2", "right"), ("3",)],
    ids=["claims", "folded", "sources", "framings"],
)
def test_dossier(snap_compare: Compare, ground: str, keys: tuple[str, ...]) -> None:
    assert screen_looks(snap_compare, ground, lambda: DossierScreen(scenario()), *keys)


def test_conference(snap_compare: Compare, ground: str) -> None:
    assert room_looks(snap_compare, ground)


def test_talk(snap_compare: Compare, ground: str) -> None:
    assert room_looks(snap_compare, ground, "m")


def test_filing(snap_compare: Compare, ground: str) -> None:
    assert room_looks(snap_compare, ground, "f", "1", "f", "down", "b")


def test_suggesting(snap_compare: Compare, ground: str) -> None:
    assert room_looks(snap_compare, ground, "x")


def test_conference_after_a_plenary(snap_compare: Compare, ground: str) -> None:
    assert room_looks(snap_compare, ground, "f", *["b", "f"] * 7, "r", "s", "s", "down")


def test_plenary_scene(snap_compare: Compare, ground: str) -> None:
    first = played().plenaries[0]
    assert screen_looks(snap_compare, ground, lambda: PlenaryScreen(*first), "right", "right")


def test_plenary_summary(snap_compare: Compare, ground: str) -> None:
    first = played().plenaries[0]
    assert screen_looks(snap_compare, ground, lambda: PlenaryScreen(*first), "s")


def test_silence(snap_compare: Compare, ground: str) -> None:
    assert screen_looks(snap_compare, ground, lambda: SilenceScreen(played().silence), "down")


@pytest.mark.parametrize("section", ["1", "2", "3", "4", "5", "6"])
def test_debrief(snap_compare: Compare, ground: str, section: str) -> None:
    state = played().state
    assert screen_looks(
        snap_compare, ground, lambda: DebriefScreen(scenario(), state, SEAT), section
    )

"""Where the keys go can be seen: whatever Tab comes to looks other than without the focus."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from game.room import new_room
from game.screens.app import CommuniqueApp
from game.screens.briefing import BriefingScreen
from game.screens.debrief import DebriefScreen
from game.screens.dossier import DossierScreen
from game.screens.erasing import EraseScreen
from game.screens.help import HelpScreen
from game.screens.hotseat.curtain import PAUSE
from game.screens.menu import MenuScreen
from game.screens.seats import SeatScreen
from game.screens.settings import SettingsScreen
from game.screens.silence import SilenceScreen
from game.settings import Settings
from tests.screens.played import played
from tests.screens.rooms import SEAT, room, scenario, seated

SCREENS: dict[str, Callable[[], Screen[Any]]] = {
    "menu": MenuScreen,
    "seats": lambda: SeatScreen(scenario(), 7),
    "settings": SettingsScreen,
    "erasing": lambda: EraseScreen("A game", ()),
    "help": HelpScreen,
    "briefing": lambda: BriefingScreen(scenario(), room().table.view(SEAT)),
    "dossier": lambda: DossierScreen(scenario()),
    "silence": lambda: SilenceScreen(played().silence),
    "debrief": lambda: DebriefScreen(scenario(), played().state, SEAT),
}
FORMS = "fscxpwgotueklizybd"
"""The keys that open a form or a page over the room."""


def looks(pilot: Pilot[None]) -> list[list[tuple[str, str]]]:
    strips = pilot.app.screen._compositor.render_strips()
    return [[(segment.text, str(segment.style)) for segment in strip] for strip in strips]


async def walk(pilot: Pilot[None]) -> None:
    """Tab through the screen that is shown."""
    screen = pilot.app.screen
    chain = screen.focus_chain
    for widget in chain:
        screen.set_focus(widget, scroll_visible=True)
        await pilot.pause()
        await pilot.pause()
        focused = looks(pilot)
        screen.set_focus(None)
        await pilot.pause()
        await pilot.pause()
        where = f"{widget!r} on {screen!r}"
        # What there is only one of has the keys without saying so.
        assert focused != looks(pilot) or len(chain) == 1, where


async def on(app: CommuniqueApp, before: Callable[[Pilot[None]], Awaitable[object]]) -> None:
    app.animation_level = "none"
    async with app.run_test(size=(120, 36)) as pilot:
        await before(pilot)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.1)
        await walk(pilot)


@pytest.mark.parametrize("theme", ["evening", "contrast"])
@pytest.mark.parametrize("name", SCREENS)
async def test_the_focus_is_seen_on(name: str, theme: str) -> None:
    async def pushed(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(SCREENS[name]())

    await on(CommuniqueApp(kept=(Settings(theme=theme, motion=False), "")), pushed)


async def test_the_focus_is_seen_in_the_room() -> None:
    await on(CommuniqueApp(room()), seated)


@pytest.mark.parametrize("key", FORMS)
async def test_the_focus_is_seen_over_the_room(key: str) -> None:
    async def form(pilot: Pilot[None]) -> None:
        await seated(pilot)
        await pilot.press(key)
        await pilot.pause()

    await on(CommuniqueApp(room()), form)


async def test_the_focus_is_seen_at_the_curtain() -> None:
    async def open_(pilot: Pilot[None]) -> None:
        await pilot.pause(PAUSE + 0.1)

    await on(CommuniqueApp(new_room(scenario(), ("mofa", "state"), 7, None)), open_)

"""In every language the keys at the foot of a screen have room in eighty columns."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from game.language import ENGLISH, languages, speak
from game.room import new_room
from game.screens import liking
from game.screens.app import CommuniqueApp
from game.screens.widgets.foot import Foot
from tests.language import test_screens
from tests.screens.played import Played, played
from tests.screens.rooms import SEAT, quiet, scenario

WIDE = (80, 24)


# English is the shorter one, and the snapshots show its feet.
SHORT = [pytest.param(one, marks=pytest.mark.long if one == ENGLISH else ()) for one in languages()]


@pytest.fixture(params=SHORT)
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(liking, "speak", lambda _language: speak(request.param))
    speak(request.param)
    return str(request.param)


@pytest.fixture(scope="module")
def seen() -> Played:
    return played()


async def cut(pilot: Pilot[None]) -> list[str]:
    """The feet that are wider than the terminal."""
    await pilot.pause(0.2)
    return [
        str(foot.render())
        for foot in pilot.app.screen.query(Foot)
        if foot.render().cell_length > WIDE[0]
    ]


async def test_in_the_room_no_key_is_cut(language: str) -> None:
    app = CommuniqueApp(new_room(scenario(), (SEAT,), 7, None))
    app.animation_level = "none"
    found: list[str] = []
    async with app.run_test(size=WIDE) as pilot:
        await quiet(pilot)
        found += await cut(pilot)
        await pilot.press("enter")
        await quiet(pilot)
        found += await cut(pilot)
        for keys in test_screens.ROOM_KEYS.values():
            for key in keys:
                await pilot.press(key)
                found += await cut(pilot)
            for _key in keys:
                await pilot.press("escape")
    assert found == []


@pytest.mark.parametrize("page", test_screens.PAGES)
async def test_on_a_page_no_key_is_cut(page: str, language: str, seen: Played) -> None:
    app = CommuniqueApp()
    app.animation_level = "none"
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        screen, keys = test_screens._pages(scenario(), seen)[page]()
        await app.push_screen(screen)
        await app.workers.wait_for_complete()
        await pilot.press(*keys)
        assert await cut(pilot) == []


async def test_in_the_menu_no_key_is_cut(language: str) -> None:
    app = CommuniqueApp()
    async with app.run_test(size=WIDE) as pilot:
        assert await cut(pilot) == []

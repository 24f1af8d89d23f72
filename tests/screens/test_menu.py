"""From the menu to a seat, and back to a saved game."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import OptionList

from game.errors import Mistake
from game.record.shelf import saved
from game.scenario import Entry, available
from game.screens import menu
from game.screens.app import CommuniqueApp
from game.screens.briefing import BriefingScreen
from game.screens.conference import ConferenceScreen
from game.screens.menu import MenuScreen
from game.screens.seats import SeatScreen
from tests.screens.rooms import conference, quiet, read


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def two_plus_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """A menu of one scenario, so that a key or two lead where a test wants to be."""
    only = tuple(entry for entry in available() if entry.id == "two-plus-two")
    monkeypatch.setattr(menu, "available", lambda: only)


async def test_the_first_run_invites_to_play() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        found = pilot.app.screen.query_one("#menu", OptionList)
        assert found.highlighted_option is not None
        assert found.highlighted_option.id == "play:the-hotline", "where to start stands first"
        assert "choose your delegation" in read(pilot.app)


@pytest.mark.usefixtures("two_plus_two")
async def test_two_keys_lead_to_a_briefing_and_a_third_into_the_room() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, SeatScreen)
        await pilot.press("down")
        assert "Ministry of Defense of Japan" in read(pilot.app)
        await pilot.press("enter")
        await quiet(pilot)
        assert isinstance(pilot.app.screen, BriefingScreen)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, ConferenceScreen)
        assert conference(pilot.app).seat == "mod"
        assert len(saved()) == 1


@pytest.mark.usefixtures("two_plus_two")
async def test_leaving_saves_and_the_menu_resumes() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter", "enter")
        await quiet(pilot)
        await pilot.press("enter", "f", "2", "f", "escape")
        await quiet(pilot)
        before = conference(pilot.app).desk.view
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MenuScreen)
        await pilot.press("down", "enter")
        await quiet(pilot)
        assert isinstance(pilot.app.screen, ConferenceScreen), "who has acted is not briefed again"
        assert conference(pilot.app).desk.view == before


async def test_a_broken_scenario_says_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    mistake = Mistake("x.yaml", 3, 5, "a [bold]wrong[/] thing", "mend it", "some-rule")
    entry = Entry("broken", "broken", "", Path("x.yaml"), (mistake,))
    monkeypatch.setattr(menu, "available", lambda: (entry,))
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "x.yaml:3:5: a [bold]wrong[/] thing" in read(pilot.app)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, MenuScreen)


@pytest.mark.usefixtures("two_plus_two")
async def test_a_damaged_game_is_listed_and_refused(home: Path) -> None:
    (home / "games").mkdir()
    (home / "games" / "bad.jsonl").write_text("no log\n")
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MenuScreen)
        assert "bad.jsonl:1" in read(pilot.app)


async def test_quit_is_on_the_menu_and_on_a_key() -> None:
    for keys in (("up", "enter"), ("q",)):
        app = CommuniqueApp()
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
        assert app.return_code == 0

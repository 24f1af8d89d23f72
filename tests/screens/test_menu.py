"""From the menu to a seat, and back to a saved game."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import OptionList

from game.errors import Mistake
from game.record.shelf import new_path, saved
from game.room import new_room
from game.rules.names import Level
from game.scenario import Entry, available, find
from game.scenario import load as load_scenario
from game.screens import menu
from game.screens.app import CommuniqueApp
from game.screens.briefing import BriefingScreen
from game.screens.conference import ConferenceScreen
from game.screens.levels import LevelLine
from game.screens.menu import MenuScreen
from game.screens.seats import SeatScreen
from game.settings import Settings, load
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


def levels(app: App[None]) -> str:
    """The line of the menu that has the levels, and what it says below."""
    return str(app.screen.query_one(LevelLine).render())


@pytest.mark.usefixtures("two_plus_two")
async def test_the_level_is_chosen_by_key_said_in_a_line_and_played() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "● full" in levels(pilot.app)
        await pilot.press("l")
        assert "● core" in levels(pilot.app)
        assert "The text alone" in levels(pilot.app)
        await pilot.press("l")
        assert "● standard" in levels(pilot.app)
        await pilot.press("enter", "enter")
        await quiet(pilot)
    (game,) = saved()
    assert game.modules == {"pacts", "press", "capitals"}


async def test_the_level_is_chosen_by_mouse_and_kept_for_the_next_time() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        line = levels(pilot.app).splitlines()[0]
        for level in Level:
            await pilot.click(LevelLine, offset=(2 + line.index(level.value), 0))
            await pilot.pause()
            assert f"● {level.value}" in levels(pilot.app)
        await pilot.click(LevelLine, offset=(2 + line.index("core"), 0))
        await pilot.click(LevelLine, offset=(70, 0))
        await pilot.click(LevelLine, offset=(2 + line.index("full"), 1))
    assert load()[0].level == "core"
    async with CommuniqueApp(kept=load()).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "● core" in levels(pilot.app)


async def test_a_level_that_cannot_be_kept_holds_nevertheless_and_it_is_said(home: Path) -> None:
    (home / "settings.tmp").mkdir()
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("l")
        await pilot.pause()
        assert "● core" in levels(pilot.app)
        (said,) = pilot.app._notifications
        assert "settings.json cannot be written" in said.message


async def test_a_game_names_its_delegation_in_the_language_of_the_player() -> None:
    path = new_path("the-hotline", datetime(2026, 1, 7))
    new_room(load_scenario(find("the-hotline"), "en"), ("harbours",), 7, path).table.close()
    told = {}
    for language in ("en", "fr"):
        async with CommuniqueApp(kept=(Settings(language=language), "")).run_test() as pilot:
            await pilot.pause()
            menu_list = pilot.app.screen.query_one("#menu", OptionList)
            menu_list.highlighted = menu_list.get_option_index(f"resume:{path}")
            await pilot.pause()
            line = menu_list.highlighted_option
            assert line is not None
            told[language] = (str(line.prompt), read(pilot.app))
    assert told["en"][0] == "  HARBOURS · round 1 · The Hotline"
    assert "Fishing Harbours of Both Shores" in told["en"][1]
    assert told["fr"][0] == "  PORTS · tour 1 · La ligne directe"
    assert "Ports de pêche des deux rives" in told["fr"][1]

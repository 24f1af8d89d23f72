"""The settings, by keyboard and by mouse, from the menu and from anywhere."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import OptionList, Select

from game.room import new_room
from game.screens.app import CommuniqueApp
from game.screens.conference import ConferenceScreen
from game.screens.menu import MenuScreen
from game.screens.settings import SettingsScreen
from game.settings import Settings, load, place, save
from tests.screens.rooms import app, read, scenario, seated


async def opened(pilot: Pilot[None]) -> SettingsScreen:
    await pilot.press("f3")
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, SettingsScreen)
    return screen


async def test_the_menu_opens_them() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("up", "up", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SettingsScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, MenuScreen)


async def test_a_theme_is_chosen_by_keys_holds_at_once_and_is_kept() -> None:
    shown = CommuniqueApp()
    async with shown.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        assert shown.current_theme.name == "paper"
        assert load() == (Settings(theme="paper"), "")


async def test_motion_is_reduced_by_mouse() -> None:
    shown = CommuniqueApp()
    async with shown.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        await pilot.click("#motion")
        await pilot.pause()
        await pilot.click(screen.query_one("#motion", Select).query_one(OptionList), offset=(2, 1))
        await pilot.pause()
        assert shown.animation_level == "none"
        assert load() == (Settings(motion=False), "")
        await pilot.click("#close")
        await pilot.pause()
        assert isinstance(shown.screen, MenuScreen)


async def test_they_open_over_a_room_and_over_a_form_and_leave_it_as_it_was() -> None:
    shown = app()
    async with shown.run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("t", *"hear me", "f3")
        await pilot.pause()
        assert isinstance(shown.screen, SettingsScreen)
        await pilot.press("f3")
        await pilot.pause()
        assert "Say" in read(shown)
        await pilot.press("escape")
        assert isinstance(shown.screen, ConferenceScreen)


async def test_opening_them_changes_nothing() -> None:
    save(Settings(theme="paper", speed=3, guide=False))
    shown = CommuniqueApp(kept=load())
    async with shown.run_test(size=(80, 24)) as pilot:
        before = place().stat().st_mtime_ns
        await opened(pilot)
        await pilot.press("escape")
        assert shown.current_theme.name == "paper"
        assert place().stat().st_mtime_ns == before


async def test_what_another_screen_has_kept_is_not_lost() -> None:
    shown = CommuniqueApp(kept=load())
    async with shown.run_test(size=(80, 24)) as pilot:
        save(Settings(guide=False))
        await opened(pilot)
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        assert load() == (Settings(theme="paper", guide=False), "")


async def test_what_cannot_be_kept_is_said_where_it_was_chosen() -> None:
    shown = CommuniqueApp()
    async with shown.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        (place().with_suffix(".tmp") / "in the way").mkdir(parents=True)
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        assert shown.current_theme.name == "paper", "it holds for now"
        assert "cannot be written" in read(shown)


async def test_a_broken_file_is_said_and_the_game_starts_all_the_same() -> None:
    place().write_text("oops")
    shown = CommuniqueApp(kept=load())
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(shown.screen, MenuScreen)
        assert any("settings.json:1:1" in note.message for note in shown._notifications)


async def test_the_curtain_has_them_too() -> None:
    shown = CommuniqueApp(new_room(scenario(), ("mofa", "state"), 7, None))
    async with shown.run_test(size=(80, 24)) as pilot:
        await opened(pilot)

"""The menu's kept games: where each stands, laying one aside, erasing one for good."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from game.record import Log
from game.record.shelf import new_path, saved
from game.room import new_room
from game.rules.moves import DeclareReady
from game.screens import menu
from game.screens.app import CommuniqueApp
from game.screens.conference import ConferenceScreen
from game.screens.erasing import EraseScreen
from game.screens.menu import MenuScreen
from tests.screens.rooms import quiet, read, scenario

SIZE = (100, 40)


@pytest.fixture(autouse=True)
def no_scenarios(monkeypatch: pytest.MonkeyPatch) -> None:
    """A menu of kept games alone, so that a key or two lead where a test wants to be."""
    monkeypatch.setattr(menu, "available", tuple)


@pytest.fixture
def game() -> Path:
    """A game of MOFA and STATE in its first round, MOFA being ready."""
    path = new_path("two-plus-two", datetime(2026, 1, 7))
    room = new_room(scenario(), ("mofa", "state"), 7, path, names={"state": "Ben"})
    room.table.submit(DeclareReady("mofa"))
    room.table.close()
    return path


async def at(pilot: Pilot[None], path: Path) -> None:
    """Go to a game in the menu's list."""
    await pilot.pause()
    listing = pilot.app.screen.query_one("#menu", OptionList)
    listing.highlighted = listing.get_option_index(f"resume:{path}")
    await pilot.pause()


async def test_a_game_says_where_it_stands_and_whom_it_waits_for(game: Path) -> None:
    async with CommuniqueApp().run_test(size=SIZE) as pilot:
        await at(pilot, game)
        told = read(pilot.app)
        seats = "Ministry of Foreign Affairs of Japan, United States Department of State (Ben)"
        assert f"Seat: {seats}" in told
        assert "Round 1, informals." in told
        assert "Not ready yet: United States Department of State" in told
        assert "Enter: go on." in told


async def test_a_game_is_laid_aside_and_taken_up_again(game: Path) -> None:
    aside = game.with_name(game.stem + ".abandoned.jsonl")
    async with CommuniqueApp().run_test(size=SIZE) as pilot:
        await at(pilot, game)
        await pilot.press("a")
        await pilot.pause()
        assert [kept.path for kept in saved()] == [aside]
        assert [kept.abandoned for kept in saved()] == [True]
        # The list goes with the game: the next key is about no other.
        await pilot.press("a")
        await pilot.pause()
        assert [kept.path for kept in saved()] == [game], "it can be undone"


async def test_who_goes_on_with_an_abandoned_game_has_taken_it_up(game: Path) -> None:
    async with CommuniqueApp().run_test(size=SIZE) as pilot:
        await at(pilot, game)
        await pilot.press("a")
        await at(pilot, game.with_name(game.stem + ".abandoned.jsonl"))
        await pilot.press("enter")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, MenuScreen)
        assert [kept.path for kept in saved()] == [game]


@pytest.mark.parametrize(("answer", "gone"), [("y", True), ("escape", False), ("enter", False)])
async def test_a_game_is_erased_only_by_a_yes(game: Path, answer: str, gone: bool) -> None:
    async with CommuniqueApp().run_test(size=SIZE) as pilot:
        await at(pilot, game)
        await pilot.press("delete")
        await pilot.pause()
        assert isinstance(pilot.app.screen, EraseScreen)
        assert str(game) in read(pilot.app)
        await pilot.press(answer)
        await pilot.pause()
        assert isinstance(pilot.app.screen, MenuScreen)
        assert game.exists() is not gone


async def test_a_game_is_erased_by_mouse(game: Path) -> None:
    async with CommuniqueApp().run_test(size=SIZE) as pilot:
        await at(pilot, game)
        await pilot.press("delete")
        await pilot.pause()
        await pilot.click("#erase")
        await pilot.pause()
        assert not game.exists()


@pytest.mark.parametrize("keys", [("delete", "y"), ("a",)], ids=["erased", "laid aside"])
async def test_a_game_that_is_being_played_is_left_alone(game: Path, keys: tuple[str, ...]) -> None:
    log, _record = Log.resume(game)
    try:
        async with CommuniqueApp().run_test(size=SIZE) as pilot:
            await at(pilot, game)
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            (said,) = pilot.app._notifications
            assert "is being played" in said.message
            assert game.exists()
    finally:
        log.close()


async def test_a_scenario_can_be_neither_laid_aside_nor_erased(
    game: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.scenario import available

    only = tuple(entry for entry in available() if entry.id == "two-plus-two")
    monkeypatch.setattr(menu, "available", lambda: only)
    async with CommuniqueApp().run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("a", "delete")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MenuScreen)
        assert [kept.path for kept in saved()] == [game]


async def test_a_game_of_one_opens_where_it_was_left() -> None:
    path = new_path("two-plus-two", datetime(2026, 1, 8))
    room = new_room(scenario(), ("mofa",), 7, path)
    room.table.submit(DeclareReady("mofa"))
    room.table.close()
    async with CommuniqueApp().run_test(size=SIZE) as pilot:
        await at(pilot, path)
        await pilot.press("enter")
        await quiet(pilot)
        rooms = [s for s in pilot.app.screen_stack if isinstance(s, ConferenceScreen)]
        assert [each.seat for each in rooms] == ["mofa"]


async def test_the_list_stays_at_the_game_that_was_looked_at(game: Path) -> None:
    new_path("two-plus-two", datetime(2026, 1, 8)).write_bytes(game.read_bytes())
    async with CommuniqueApp().run_test(size=SIZE) as pilot:
        await at(pilot, game)
        await pilot.press("f3")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        listing = pilot.app.screen.query_one("#menu", OptionList)
        assert listing.highlighted_option is not None
        assert listing.highlighted_option.id == f"resume:{game}"

"""The strip of the guide: what a beginner sees of it, and how it is left."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from game.room import new_room
from game.rules.moves import FilePositions
from game.rules.text import Positions
from game.screens.app import CommuniqueApp
from game.screens.briefing import BriefingScreen
from game.screens.conference import ConferenceScreen
from game.screens.dialogs.positions import PositionsDialog
from game.screens.dossier import DossierScreen
from game.screens.plenary import PlenaryScreen
from game.screens.widgets.guide import Guide
from tests.scenario.small import SMALL, scenario
from tests.screens.rooms import app as unguided
from tests.screens.rooms import conference, quiet, read, screen_of, seated

GUIDE = """\
guide:
  - {do: read-text, say: Read the text to its end.}
  - {do: dossier, say: See who said so.}
  - {do: talk, say: Listen to the talk.}
  - {do: file, clause: costs, say: "File on [bold]the costs[/]."}
  - {do: deputy, say: Ask your deputy.}
  - {do: plenary, say: Say that you are ready.}
  - {do: suggest, say: Suggest an exchange.}
"""


def app() -> CommuniqueApp:
    return CommuniqueApp(new_room(scenario(SMALL + GUIDE), ("north",), 7, None))


def strip(pilot: Pilot[None]) -> str:
    """What the strip says; nothing if it is not there."""
    guide = conference(pilot.app).query_one(Guide)
    return str(guide.query_one("#lesson").render()) if guide.display else ""


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await quiet(pilot)
        await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_each_step_that_is_done_shows_the_next(size: tuple[int, int]) -> None:
    async with app().run_test(size=size) as pilot:
        await seated(pilot)
        assert strip(pilot) == "Guide 1/7 · ↓ Read the text to its end."
        await press(pilot, "end")
        assert strip(pilot) == "Guide 2/7 · d See who said so."
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, DossierScreen)
        await press(pilot, "escape")
        assert strip(pilot) == "Guide 3/7 · m Listen to the talk."
        await press(pilot, "m")
        assert strip(pilot) == "Guide 4/7 · f File on [bold]the costs[/]."
        await press(pilot, "escape", "home", "down", "f", "1", "f")
        assert strip(pilot) == "Guide 5/7 · y Ask your deputy."
        await press(pilot, "escape", "y", "escape")
        assert strip(pilot) == "Guide 6/7 · r Say that you are ready."


async def test_no_form_stays_open_over_the_next_step() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await press(pilot, "end", "d", "escape", "m", "f", "1", "f")
        assert isinstance(screen_of(pilot.app), ConferenceScreen)
        assert strip(pilot) == "Guide 5/7 · y Ask your deputy."
        await press(pilot, "X", "f", "1", "f")
        assert isinstance(screen_of(pilot.app), PositionsDialog), "without it one files on"


async def test_the_guide_is_left_by_its_key_and_taken_up_again() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await press(pilot, "X")
        assert strip(pilot) == ""
        await press(pilot, "end")
        assert strip(pilot) == ""
        await press(pilot, "X")
        assert strip(pilot).startswith("Guide 2/7")


async def test_the_guide_is_left_by_a_click() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.click("#leave-guide")
        await pilot.pause()
        assert strip(pilot) == ""


async def test_a_scenario_without_a_guide_has_no_strip() -> None:
    async with unguided().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await press(pilot, "X")
        assert strip(pilot) == ""
        assert "left the guide" not in read(pilot.app)


async def test_a_page_says_its_own_step_until_the_guide_is_left() -> None:
    guide = (
        "guide: [{do: read-brief, say: Read.}, {do: dossier, say: Look.}, {do: plenary, say: See.}]"
    )
    room = new_room(scenario(SMALL + guide), ("north",), 7, None)
    async with CommuniqueApp(room).run_test(size=(80, 24)) as pilot:
        await quiet(pilot)
        await pilot.pause()
        assert isinstance(screen_of(pilot.app), BriefingScreen)
        assert "Guide 1/3 · Read." in read(pilot.app)
        await press(pilot, "enter", "d")
        assert "Guide 2/3 · Look." in read(pilot.app)
        await press(pilot, "escape", "r", "r")
        assert isinstance(screen_of(pilot.app), PlenaryScreen)
        assert "Guide 3/3 · See." in read(pilot.app)


async def test_who_has_left_the_guide_sees_no_step_on_any_page() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await press(pilot, "end", "X", "d")
        assert "Guide" not in read(pilot.app)


async def test_a_guide_that_was_left_stays_left_in_a_game_taken_up_again() -> None:
    opened = app()
    async with opened.run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        assert screen.query_one(Guide).display
        await pilot.press("X")
        held = Positions(screen.view.clauses[0].wordings[0].id)
        screen.desk.act(FilePositions("north", screen.view.clauses[0].id, held), screen.view)
        await pilot.pause()
        room = screen.room
        assert Guide(room.table.scenario.guide, room.table.view("north")).left
    new = app()
    async with new.run_test(size=(80, 24)) as pilot:
        assert (await seated(pilot)).query_one(Guide).display, "a new game begins with the guide"

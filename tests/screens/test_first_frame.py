"""The menu is there at once: it is whole in its first frame, and imports nothing for later."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from inspect import getfile
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.screen import Screen

from game.record.shelf import new_path
from game.room import new_room
from game.scenario import available
from game.screens.app import CommuniqueApp
from game.screens.menu import MenuScreen
from game.screens.settings import SettingsScreen
from game.settings import Settings, save
from tests.screens.rooms import app as app_in_a_room
from tests.screens.rooms import scenario

HEAVY = {
    *("numpy", "scipy", "pydantic", "yaml", "typer", "asyncssh", "aiohttp"),
    *("game.rules.apply", "game.rules.events", "game.scenario.loading", "game.record.log"),
    *("game.room", "game.delegates", "game.prose", "game.plain", "game.commands.line"),
    *("game.screens.conference", "game.screens.seats", "game.screens.help"),
}
"""What nobody needs before a key is pressed."""

SHEETS = [str(Path(getfile(CommuniqueApp)).with_name(name)) for name in CommuniqueApp.CSS_PATH]

UNTIL = """
import sys
import game.terminal
game.terminal.no_screen = lambda: False
from game.screens.app import CommuniqueApp
from game.screens.menu import MenuScreen
MenuScreen.{handler} and self.app.exit()
run = CommuniqueApp.run
CommuniqueApp.run = lambda self: run(self, headless=True)
from game.__main__ import main
sys.argv = ["communique"]
main()
print(*sys.modules)
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One game on the shelf, and settings."""
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path))
    save(Settings(theme="paper"))
    path = new_path("two-plus-two", datetime(2026, 1, 7))
    new_room(scenario(), ("mofa",), 7, path).table.close()
    return tmp_path


def loaded_when(handler: str) -> set[str]:
    """The modules that the command has loaded when something of the menu is true."""
    done = subprocess.run(
        [sys.executable, "-c", UNTIL.format(handler=handler)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {*done.stdout.split()}


def test_before_its_first_frame_the_command_imports_only_what_the_menu_shows() -> None:
    loaded = loaded_when("_ready = lambda self: True")
    assert "game.screens.menu" in loaded
    assert HEAVY & loaded == set()


async def test_the_first_frame_has_every_scenario_game_key_and_what_the_list_is_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    frames: list[str] = []
    display = App._display

    def seen(self: App[None], screen: Screen[Any], renderable: Any) -> None:
        if renderable is not None and isinstance(screen, MenuScreen):
            frames.append("\n".join(line.text for line in screen._compositor.render_strips()))
        display(self, screen, renderable)

    monkeypatch.setattr(App, "_display", seen)
    async with CommuniqueApp().run_test(size=(80, 30)) as pilot:
        await pilot.pause()
    first = frames[0]
    assert all(entry.title in first for entry in available())
    assert "MOFA · round 1 · Two Plus Two" in first
    assert "Enter: choose your delegation." in first
    assert "● full" in first
    assert "? Help" in first


def test_behind_it_what_the_keys_lead_to_is_made_ready() -> None:
    loaded = loaded_when("on_worker_state_changed = lambda self, event: event.worker.is_finished")
    assert {"numpy", "game.scenario.loading", "game.screens.seats", "game.room"} <= loaded
    assert {"game.screens.conference", "game.screens.help", "game.screens.settings"} <= loaded


async def test_the_same_style_sheets_are_read_in_the_same_order_wherever_one_begins() -> None:
    read = []
    for app in (CommuniqueApp(), app_in_a_room()):
        async with app.run_test() as pilot:
            await pilot.pause()
            read.append([path for path, _kind in app.stylesheet.source if path in SHEETS])
    assert read == [SHEETS, SHEETS]


async def test_a_screen_that_is_opened_at_once_has_its_styles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(MenuScreen, "_ready", lambda _self: None)
    async with CommuniqueApp().run_test() as pilot:
        await pilot.press("f3")
        assert isinstance(pilot.app.screen, SettingsScreen)
        assert str(pilot.app.screen.query_one("#dialog").styles.width) == "78"

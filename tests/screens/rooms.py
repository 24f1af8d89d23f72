"""A room of the shipped scenario to test screens in, and what is written on them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from game.room import Room, new_room
from game.rules.moves import FilePositions
from game.rules.text import Positions
from game.rules.view import View
from game.scenario import Scenario, find, load
from game.screens.app import CommuniqueApp
from game.screens.conference import ConferenceScreen
from game.screens.widgets.doors import Doors
from game.screens.widgets.header import Header
from game.screens.widgets.rows import Rows

SEAT = "mofa"


def scenario() -> Scenario:
    return load(find("two-plus-two"))


def room(path: Path | None = None) -> Room:
    return new_room(scenario(), (SEAT,), 7, path)


def conference(app: App[None]) -> ConferenceScreen:
    return next(screen for screen in app.screen_stack if isinstance(screen, ConferenceScreen))


async def quiet(pilot: Pilot[None]) -> None:
    """Wait until the others have stopped conferring."""
    for _ in range(200):
        await pilot.pause(0.05)
        rooms = [s for s in pilot.app.screen_stack if isinstance(s, ConferenceScreen)]
        if not rooms or not rooms[0].query_one(Header).conferring:
            await pilot.pause()
            return
    raise AssertionError("the others confer for ever")


async def seated(pilot: Pilot[None]) -> ConferenceScreen:
    """From the briefing into the room, once the others have spoken."""
    await quiet(pilot)
    await pilot.press("enter")
    await quiet(pilot)
    return conference(pilot.app)


def screen_of(app: App[None]) -> Screen[object]:
    """The screen that is shown now."""
    return app.screen


def view(app: App[None]) -> View:
    return conference(app).desk.view


Kind = TypeVar("Kind")


def own(app: App[None], kind: type[Kind]) -> list[Kind]:
    """One's own events of a kind, the oldest first."""
    return [
        event
        for event in view(app).minutes
        if isinstance(event, kind) and getattr(event, "seat", None) == SEAT
    ]


def read(app: App[None]) -> str:
    """What is written on the screen that is shown, lines run together."""
    widgets = app.screen.query("Static, Rows, Doors")
    shown = (_written(widget) for widget in widgets if widget.display)
    return " ".join("\n".join(shown).split())


def _written(widget: Widget) -> str:
    if isinstance(widget, Rows):
        return widget.text
    return widget.render_line(0).text if isinstance(widget, Doors) else str(widget.render())


def file_all(app: App[None]) -> None:
    """File the best wording everywhere, the rest acceptable but for red lines."""
    desk, seen = conference(app).desk, view(app)
    for clause in seen.open_clauses:
        best = seen.instructions.best_wording(clause.id)
        red = {term.wording for term in seen.instructions.red_lines if term.clause == clause.id}
        rest = tuple(w.id for w in clause.wordings if w.id != best and w.id not in red)
        assert desk.act(FilePositions(SEAT, clause.id, Positions(best, rest)), desk.view) is None


def app(path: Path | None = None) -> CommuniqueApp:
    return CommuniqueApp(room(path))

"""Papers for the record, written in the room and after the end."""

from __future__ import annotations

from game.room import new_room
from game.rules.events import PaperWritten
from game.rules.moves import Adjourn, Paper
from game.scenario import find, load
from game.screens.app import CommuniqueApp
from game.screens.debrief import DebriefScreen
from game.screens.dialogs.paper import PaperDialog


def _written(room) -> list[PaperWritten]:  # type: ignore[no-untyped-def]
    return [e for e in room.table.view("tokyo").minutes if isinstance(e, PaperWritten)]


async def test_a_position_before_and_an_explanation_after() -> None:
    scenario = load(find("the-hotline"))
    room = new_room(scenario, list(scenario.setting.seats)[:1], 7, None)
    app = CommuniqueApp(room, "tokyo")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("escape", "j")
        await pilot.pause()
        assert isinstance(app.screen, PaperDialog)
        await pilot.press(*"Calm", "enter", "enter", *"first", "ctrl+s")
        await pilot.pause()
        assert _written(room) == [PaperWritten("tokyo", Paper.POSITION, ("Calm", "first"))]
        await pilot.press("j")
        await pilot.pause()
        assert app.screen.query_one("TextArea").text == "Calm\n\nfirst"  # type: ignore[attr-defined]
        await pilot.press("escape")
        room.table.submit(Adjourn())
        for _ in range(50):
            await pilot.pause(0.05)
            if isinstance(app.screen, DebriefScreen):
                break
        await pilot.press("j", *"We joined in good faith.", "ctrl+s")
        await pilot.pause()
        paper = PaperWritten("tokyo", Paper.EXPLANATION, ("We joined in good faith.",))
        assert _written(room)[-1] == paper
    again = DebriefScreen(scenario, room.table.opened(), "tokyo")
    async with CommuniqueApp().run_test(size=(100, 60)) as pilot:
        await pilot.app.push_screen(again)
        await pilot.pause()
        shown = " ".join(str(each.render()) for each in again.query("Static"))
        assert "Position paper" in shown
        assert "We joined in good faith." in shown

"""Several people at one terminal: whoever has it sees their own seat, and nothing of another's."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from game.errors import CommuniqueError
from game.record.header import PERSON
from game.record.shelf import left, new_path, saved
from game.room import Room, new_room, people, resume_room
from game.rules.moves import AnswerDemarche, AnswerSilence, DeclareReady, FilePositions, Silence
from game.rules.names import Phase, Seat
from game.rules.text import Positions
from game.screens.app import CommuniqueApp
from game.screens.briefing import BriefingScreen
from game.screens.conference import ConferenceScreen
from game.screens.debrief import DebriefScreen
from game.screens.dialogs.say import SayDialog
from game.screens.hotseat.curtain import PAUSE, CurtainScreen
from game.screens.menu import MenuScreen
from game.screens.plenary import PlenaryScreen
from game.screens.widgets.talk import Talk
from tests.screens.rooms import conference, quiet, scenario

NAMES = {"mofa": "Ada", "state": "Ben"}


def two(path: Path | None = None) -> Room:
    return new_room(scenario(), list(NAMES), 7, path, names=NAMES)


@pytest.fixture
def app() -> CommuniqueApp:
    shown = CommuniqueApp(two())
    shown.animation_level = "none"
    return shown


async def opened(pilot: Pilot[None]) -> ConferenceScreen:
    """The curtain opens for the person that it proposes, who reads the briefing if there is one."""
    await pilot.pause(PAUSE + 0.1)
    await pilot.press("enter")
    await quiet(pilot)
    if isinstance(pilot.app.screen, BriefingScreen):
        await pilot.press("enter")
        await quiet(pilot)
    return conference(pilot.app)


async def passed(pilot: Pilot[None]) -> ConferenceScreen:
    await pilot.press("f4")
    await pilot.pause()
    return await opened(pilot)


def painted(pilot: Pilot[None]) -> str:
    """Everything that is on the terminal."""
    app = pilot.app
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in lines)


async def test_the_curtain_stands_before_anybody_sees_anything(app: CommuniqueApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, CurtainScreen)
        assert "Pass the terminal to MOFA (Ada)" in painted(pilot)
        assert "Enter when only you look" in painted(pilot)


async def test_who_goes_on_typing_does_not_open_the_next_seat(app: CommuniqueApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter")
        assert isinstance(app.screen, CurtainScreen)


async def test_passing_the_terminal_leaves_nothing_of_the_seat(
    app: CommuniqueApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    monkeypatch.setattr(app, "send", sent.append)
    async with app.run_test(size=(120, 36)) as pilot:
        before = await opened(pilot)
        assert before.seat == "mofa"
        await pilot.press("t", *"hush")
        assert isinstance(app.screen, SayDialog)
        app.screen.query_one(Input).select_all()
        app.copy_to_clipboard("hush")
        app.notify("only for Ada")
        await pilot.press("f4")
        await pilot.pause()
        assert isinstance(app.screen, CurtainScreen)
        assert [type(s) for s in app.screen_stack[1:]] == [CurtainScreen], "every screen is closed"
        assert app.clipboard == ""
        assert not list(app._notifications)
        assert sent[-1] == "\x1b[3J", "what has scrolled away is forgotten"
        assert app.title == "Communiqué"
        for words in ("hush", "only for Ada", "Walk-away", "Your standing"):
            assert words not in painted(pilot)


async def test_the_next_person_has_their_own_seat_everywhere(app: CommuniqueApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        first = await opened(pilot)
        await pilot.press("f", "b", "f", "escape")
        second = await passed(pilot)
        assert (first.seat, second.seat) == ("mofa", "state")
        assert not first.is_attached
        assert not second.view.filings
        for widget in second.walk_children():
            for name in ("view", "_view"):
                seen = getattr(widget, name, None)
                assert seen is None or getattr(seen, "seat", "state") == "state", widget
        assert second.desk.undoable == ""
        for key in ("question_mark", "f2", "ctrl+p"):
            await pilot.press(key)
            await pilot.pause(0.2)
            assert "Ada" not in painted(pilot).replace("still to act: MOFA (Ada)", "")
            await pilot.press("escape")


async def test_each_finds_what_they_left(app: CommuniqueApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await pilot.press("f", "b", "f", "escape")
        await quiet(pilot)
        ada = conference(app)
        ada.query_one(Talk).mark_read()
        undoable = ada.desk.undoable
        assert undoable
        ben = await passed(pilot)
        await pilot.press("t", *"hello", "ctrl+s")
        await quiet(pilot)
        assert "hello" in painted(pilot)
        assert ben.seat == "state"
        ada = await passed(pilot)
        assert ada.seat == "mofa"
        assert ada.desk.undoable == undoable, "a filing can be taken back until the plenary"
        assert ada.query_one(Talk).unread >= 1, "what Ben said since is marked"
        assert not isinstance(app.screen, BriefingScreen), "the briefing has been read"


def ready(room: Room, seat: Seat) -> None:
    """File the best everywhere, answer what is asked, and say so."""
    view = room.table.view(seat)
    for asking in view.demarches:
        room.table.submit(AnswerDemarche(seat, asking, False))
    for clause in view.open_clauses:
        best = view.instructions.best_wording(clause.id)
        room.table.submit(FilePositions(seat, clause.id, Positions(best, ())))
    room.table.submit(DeclareReady(seat))


async def test_each_sees_the_plenary_whoever_had_the_terminal(app: CommuniqueApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        room = (await opened(pilot)).room
        ready(room, "mofa")
        await quiet(pilot)
        assert isinstance(app.screen, ConferenceScreen), "the plenary waits for all people"
        await passed(pilot)
        ready(room, "state")
        conference(app).conferring.begin()
        await quiet(pilot)
        assert isinstance(app.screen, PlenaryScreen)
        await pilot.press("f4")
        await pilot.pause(PAUSE + 0.2)
        await pilot.press("enter")
        await quiet(pilot)
        assert isinstance(app.screen, PlenaryScreen), "Ada was not there"
        await pilot.press("s", "s")
        assert isinstance(app.screen, ConferenceScreen)
        assert conference(app).seat == "mofa"
        await passed(pilot)
        assert isinstance(app.screen, PlenaryScreen), "Ben was interrupted"


def to_the_end(room: Room) -> None:
    while room.table.view("mofa").phase is not Phase.ENDED:
        for seat in NAMES:
            phase = room.table.view(seat).phase
            if phase is Phase.SILENCE:
                room.table.submit(AnswerSilence(seat, Silence.KEEP))
            elif phase is Phase.INFORMALS:
                ready(room, seat)
        room.settle()


async def test_after_the_end_each_looks_back_from_their_seat() -> None:
    room = two()
    room.settle()
    to_the_end(room)
    app = CommuniqueApp(room)
    app.animation_level = "none"
    async with app.run_test(size=(120, 36)) as pilot:
        for name, seat in (("MOFA (Ada)", "mofa"), ("STATE (Ben)", "state")):
            await pilot.pause(PAUSE + 0.1)
            assert f"the debrief as {name}" in painted(pilot)
            await pilot.press("enter")
            await quiet(pilot)
            while isinstance(app.screen, PlenaryScreen):
                await pilot.press("s")
                await pilot.pause()
            assert isinstance(app.screen, DebriefScreen)
            assert conference(app).seat == seat
            await app.workers.wait_for_complete()
            await pilot.press("q")
            await pilot.pause(0.2)
            assert isinstance(app.screen, CurtainScreen)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, MenuScreen)


async def test_a_game_of_several_is_kept_listed_and_taken_up_again() -> None:
    path = new_path("two-plus-two", datetime(2026, 1, 7))
    app = CommuniqueApp(two(path))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("f", "b", "f", "escape")
        await quiet(pilot)
        held = conference(app).desk.view
        await pilot.press("q")
        await pilot.pause(0.3)
        assert isinstance(app.screen, MenuScreen)
    (game,) = saved()
    assert (game.seats, game.names, game.awaited) == (
        ("mofa", "state"),
        ("Ada", "Ben"),
        ("mofa", "state"),
    )
    assert left("two-plus-two", ("mofa",), None) is None, "Ada's own game would be another"
    assert left("two-plus-two", ("state", "mofa"), None) == game
    room, torn = resume_room(path)
    assert not torn
    assert people(room) == NAMES
    again = CommuniqueApp(room)
    async with again.run_test(size=(80, 24)) as pilot:
        assert (await opened(pilot)).desk.view.filings == held.filings


def test_a_person_without_a_name_is_a_person() -> None:
    room = new_room(scenario(), ("mofa", "state"), 7, None, names={"state": "  Ben\n"})
    assert people(room) == {"mofa": "", "state": "Ben"}
    assert room.table.players["mofa"] == PERSON


def test_nobody_is_called_what_an_ai_delegate_is_called() -> None:
    with pytest.raises(CommuniqueError, match="take another name"):
        new_room(scenario(), ("mofa", "state"), 7, None, names={"mofa": "stickler"})


async def test_the_mouse_passes_the_curtain_as_a_key_does(app: CommuniqueApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(PAUSE + 0.1)
        people_there = app.screen.query_one(OptionList)
        await pilot.click(people_there, offset=(2, 1))
        await quiet(pilot)
        assert conference(app).seat == "state"


async def test_wide_names_and_markup_are_shown_as_they_are() -> None:
    names = {"mofa": "田中 [b]", "state": "👩‍🏫 Ben"}
    app = CommuniqueApp(new_room(scenario(), list(names), 7, None, names=names))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(PAUSE + 0.1)
        assert "MOFA (田中 [b])" in painted(pilot)
        assert {len_of(line) for line in strips(pilot)} == {80}
        await opened(pilot)
        assert "MOFA (田中 [b])" in str(app.screen.query_one("#sitting", Static).render())


def strips(pilot: Pilot[None]) -> list[Any]:
    return list(pilot.app.screen._compositor.render_strips())


def len_of(strip: Any) -> int:
    return int(strip.cell_length)

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList, Static

from game.archive import opened
from game.archive.playback import Playback
from game.record.header import PERSON
from game.rules.moves import Adjourn, CloseInformals, FilePositions, Move, Say
from game.rules.text import Positions
from game.screens.app import CommuniqueApp
from game.screens.debrief import DebriefScreen
from game.screens.replay import ReplayScreen
from game.screens.replay.reasons import Why, why
from game.screens.replay.sheet import SheetScreen
from game.screens.replay.timeline import LABEL
from game.screens.replay.why import WhyScreen
from game.screens.replay.widgets import Timeline
from game.table import Table
from tests.debrief.logs import GOLDEN
from tests.screens.rooms import read, room, scenario

CLOSE = CloseInformals()


@pytest.fixture(autouse=True)
def _reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    """Delegates that always have the same reason: what they say is tested where it is made."""

    def same(playback: Playback) -> Why:
        return {1: ("state", "Because it costs us nothing.")} if playback.ended else {}

    for user in ("screen", "why"):
        monkeypatch.setattr(f"game.screens.replay.{user}.why", same)


def moves(*, over: bool) -> Iterator[Move]:
    yield Say("state", ("mofa",), "A word in your ear [bold]about costs")
    yield FilePositions("mod", "costs", Positions("welcome", ("note",)))
    yield CLOSE
    yield Say("dod", (), "The second round is for cabbages")
    yield CLOSE
    if over:
        yield Adjourn()


def kept(path: Path, *, over: bool = True, people: tuple[str, ...] = ("mofa",)) -> Path:
    """A short game with people in these seats."""
    known = scenario()
    players = dict(known.temperaments) | dict.fromkeys(people, PERSON)
    table = Table.open(known, 7, players, path)
    for move in moves(over=over):
        table.submit(move)
    table.close()
    return path


def shown(path: Path, seat: str | None = None) -> CommuniqueApp:
    return CommuniqueApp(first=ReplayScreen(Playback(opened(path)), seat))


def at(app: CommuniqueApp) -> ReplayScreen:
    assert isinstance(app.screen, ReplayScreen)
    return app.screen


async def test_move_by_move_and_round_by_round(tmp_path: Path) -> None:
    app = shown(kept(tmp_path / "game.jsonl"))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "1 of 7" in read(app)
        await pilot.press("right")
        assert "2 of 7 · round 1, informals · 7 of 7 in brackets" in read(app)
        assert "A word in your ear [bold]about costs" in read(app)
        await pilot.press("right_square_bracket")
        assert at(app).moment.round == 2
        await pilot.press("right_square_bracket")
        assert at(app).moment.round == 3
        await pilot.press("left_square_bracket")
        assert at(app).moment.round == 2
        await pilot.press("end")
        assert "7 of 7" in read(app)
        assert "the end" in read(app)
        await pilot.press("right", "home", "left")
        assert "1 of 7" in read(app)
        await pilot.press("escape")
    assert app.return_code == 0


async def test_the_text_stands_as_it_stood(tmp_path: Path) -> None:
    app = shown(kept(tmp_path / "game.jsonl"))
    async with app.run_test(size=(120, 50)) as pilot:
        await pilot.press("right", "right")
        assert "MOD, sealed: ● Welcome the new agreement ○ Take note of agreement" in read(app)
        await pilot.press("right")
        assert "sealed" not in read(app)
        assert "Welcome the new agreement: ●MOD" in read(app)
        brief = read(app)
        await pilot.press("x")
        assert len(read(app)) > len(brief)


async def test_a_seat_sees_what_it_saw_and_nothing_else(tmp_path: Path) -> None:
    app = shown(kept(tmp_path / "game.jsonl"), "mod")
    async with app.run_test(size=(120, 50)) as pilot:
        assert "as MOD saw it" in read(app)
        for _ in at(app).watched.moments:
            assert "A word in your ear" not in read(app)
            await pilot.press("right")
        await pilot.press("home", "p", "right")
        assert "as STATE saw it" in read(app)
        assert "A word in your ear" in read(app)
        await pilot.press("P", "P")
        assert "as MOFA saw it" in read(app)
        await pilot.press("P", "home", "right")
        assert "seen from above" in read(app)


async def test_a_game_that_goes_on_shows_one_seat_alone(tmp_path: Path) -> None:
    app = shown(kept(tmp_path / "game.jsonl", over=False, people=("mofa", "mod")), "mofa")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "p")
        assert "as MOFA saw it" in read(app)


async def test_words_are_sought_and_found_again(tmp_path: Path) -> None:
    app = shown(kept(tmp_path / "game.jsonl"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        assert "Press / and type" in read(app)
        await pilot.press("slash", *"cabbages", "enter")
        assert "The second round is for cabbages" in read(app)
        await pilot.press("home", "N")
        assert "5 of 7" in read(app)
        await pilot.press("slash")
        app.screen.query_one(Input).value = "nobody said this"
        await pilot.press("enter")
        assert "“nobody said this” was not said" in read(app)
        await pilot.press("slash", "escape")
        assert not app.screen.query_one(Input).display
        assert isinstance(app.screen, ReplayScreen)


async def test_the_timeline_is_clicked_and_read_as_a_table(tmp_path: Path) -> None:
    app = shown(kept(tmp_path / "game.jsonl"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(Timeline, offset=(70, 0))
        assert at(app).moment.round == 3
        await pilot.click(Timeline, offset=(LABEL + 2, 1))
        assert "1 of 7" in read(app)
        await pilot.press("t")
        assert isinstance(app.screen, SheetScreen)
        said = "\n".join(str(found.render()) for found in app.screen.query(Static))
        assert "Round 2" in said
        assert "7 of 7" in said


async def test_it_runs_by_itself_faster_if_asked_and_stops_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.screens.replay.running.PACE", 0.02)
    app = shown(kept(tmp_path / "game.jsonl"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("plus")
        assert "Speed 2" in read(app)
        await pilot.press("space")
        await pilot.pause(0.5)
        assert "7 of 7" in read(app)


async def test_reasons_are_told_from_above_once_it_is_over(tmp_path: Path) -> None:
    app = shown(kept(tmp_path / "game.jsonl"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("right")
        assert "Why: Because it costs us nothing." in read(app)
        await pilot.press("p")
        assert "Because" not in read(app)


async def test_the_debrief_plays_back_and_says_why(tmp_path: Path) -> None:
    opened_room = room(tmp_path / "game.jsonl")
    opened_room.table.submit(Say("state", (), "Good morning"))
    opened_room.table.submit(Adjourn())
    app = CommuniqueApp(opened_room)
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(5):
            await pilot.pause()
            if not isinstance(app.screen, DebriefScreen):
                await pilot.press("escape")
        assert isinstance(app.screen, DebriefScreen)
        await pilot.press("v")
        assert isinstance(app.screen, ReplayScreen)
        await pilot.press("escape", "y")
        assert isinstance(app.screen, WhyScreen)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Good morning" in read(app)
        assert "↳ Because it costs us nothing." in read(app)
        await pilot.press("p")
        assert "No reasons are known." in read(app)


async def test_the_menu_plays_back_the_game_it_is_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path))
    (tmp_path / "games").mkdir()
    path = kept(tmp_path / "games" / "one.jsonl")
    app = CommuniqueApp()
    async with app.run_test(size=(80, 24)) as pilot:
        menu = app.screen.query_one("#menu", OptionList)
        await pilot.press("v")
        assert not isinstance(app.screen, ReplayScreen)
        menu.highlighted = menu.get_option_index(f"resume:{path}")
        await pilot.press("v")
        assert isinstance(app.screen, ReplayScreen)


def test_reasons_are_those_of_who_moved_and_none_while_the_game_goes_on(tmp_path: Path) -> None:
    record = opened(GOLDEN[1]).record
    found = why(Playback(opened(GOLDEN[1])))
    assert found
    for entry, (seat, words) in found.items():
        assert getattr(record.entries[entry].move, "seat", None) == seat
        assert words
    assert why(Playback(opened(kept(tmp_path / "game.jsonl", over=False)))) == {}

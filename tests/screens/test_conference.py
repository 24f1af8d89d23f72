"""The room: what it shows, where one is led, and that the whole game can be walked through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.events import Key

from game.room import resume_room
from game.rules.events import ClauseBracketed, PlenaryOpened, PositionsRevealed, RoundBegan
from game.rules.names import Phase
from game.screens.app import CommuniqueApp
from game.screens.briefing import BriefingScreen
from game.screens.conference import ConferenceScreen
from game.screens.debrief import DebriefScreen
from game.screens.dialogs.positions import PositionsDialog
from game.screens.dossier import DossierScreen
from game.screens.help import HelpScreen
from game.screens.menu import MenuScreen
from game.screens.notice import NoticeScreen
from game.screens.plenary import PlenaryScreen
from game.screens.silence import SilenceScreen
from game.screens.widgets.foot import Foot
from game.screens.widgets.paper import Paper
from game.screens.widgets.talk import Talk
from tests.screens.rooms import SEAT, app, file_all, quiet, read, screen_of, seated, view
from tests.screens.test_plenary import first_round
from tests.screens.theatre import heard


async def test_every_clause_is_on_the_paper_in_brackets_with_its_number() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        paper = str(read(pilot.app))
        for clause in view(pilot.app).clauses:
            assert clause.title in paper
        assert "PP2 Law and parliaments" in paper
        assert "[Views were exchanged / Peace and" in paper


async def test_the_selected_clause_is_laid_open() -> None:
    async with app().run_test(size=(120, 36)) as pilot:
        await seated(pilot)
        paper = pilot.app.screen.query_one(Paper)
        paper.selected = 3
        await pilot.pause()
        rows, shown = paper.span(paper.clause), paper.text.split("\n")
        text = " ".join(" ".join(shown[rows.start : rows.stop]).split())
        assert "Consult before deciding" in text
        assert "will be consulted before any measure affecting residents" in text
        assert "fallback" in text


async def test_arrows_read_on_and_then_go_to_the_next_clause_and_back() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        paper = pilot.app.screen.query_one(Paper)
        for _ in range(40):
            await pilot.press("down")
        assert paper.clause == "transparency"
        for _ in range(60):
            await pilot.press("up")
        assert paper.clause == "partners"
        assert paper.scroll_offset.y == 0


async def test_a_click_selects_and_another_files() -> None:
    async with app().run_test(size=(120, 36)) as pilot:
        await seated(pilot)
        paper = pilot.app.screen.query_one(Paper)
        await pilot.click(paper, offset=(5, paper.span("legislation").start))
        assert paper.clause == "legislation"
        await pilot.pause()
        await pilot.click(paper, offset=(5, paper.span("legislation").stop - paper.scroll_offset.y))
        assert isinstance(pilot.app.screen, ConferenceScreen), "what parts two clauses is none"
        await pilot.click(paper, offset=(5, paper.span("legislation").start))
        assert not isinstance(pilot.app.screen, ConferenceScreen)


async def test_at_80_columns_the_talk_takes_the_paper_s_place() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        paper, talk = pilot.app.screen.query_one(Paper), pilot.app.screen.query_one(Talk)
        assert (paper.display, talk.display) == (True, False)
        unread = talk.unread
        assert unread
        assert f"{unread} unread" in read(pilot.app)
        await pilot.press("m")
        assert (paper.display, talk.display) == (False, True)
        await pilot.press("m")
        assert (paper.display, talk.display) == (True, False)
        assert 0 < talk.unread < unread, "only what was in sight is read"
        await pilot.press("m", "end", "m")
        assert talk.unread == 0


async def test_from_110_columns_paper_and_talk_stand_side_by_side() -> None:
    async with app().run_test(size=(120, 36)) as pilot:
        screen = await seated(pilot)
        assert screen.query_one(Paper).display
        assert screen.query_one(Talk).display


async def test_one_may_listen_to_one_delegation_alone() -> None:
    async with app().run_test(size=(120, 36)) as pilot:
        screen = await seated(pilot)
        await pilot.press("m", "h", "h")
        talk = screen.query_one(Talk)
        assert talk.only == "mod"
        lines = talk.text
        assert "MOD" in lines
        assert "DOD:" not in lines


async def test_light_and_dark_on_a_key() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        assert pilot.app.current_theme.dark
        await pilot.press("ctrl+t")
        assert not pilot.app.current_theme.dark


async def test_briefing_dossier_and_help_are_a_key_away() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        for key, kind in (
            ("b", BriefingScreen),
            ("d", DossierScreen),
            ("question_mark", HelpScreen),
        ):
            await pilot.press(key)
            assert isinstance(pilot.app.screen, kind)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, ConferenceScreen)


async def test_the_palette_knows_every_act() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("ctrl+p")
        await pilot.press(*"contact group")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause()
        assert "Contact group" in read(pilot.app)


async def test_resumes_where_it_was_left(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    async with app(path).run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("f", "2", "f", "escape")
        await quiet(pilot)
        before = view(pilot.app)
    room, torn = resume_room(path)
    assert not torn
    async with CommuniqueApp(room, SEAT).run_test(size=(80, 24)) as pilot:
        await quiet(pilot)
        assert isinstance(pilot.app.screen, ConferenceScreen)
        assert view(pilot.app) == before


async def test_what_came_after_one_s_last_act_is_unread_after_a_resume(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    async with app(path).run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        await pilot.press("s", "s")
        await quiet(pilot)
        await pilot.press("m", "end", "m")
        assert screen.query_one(Talk).unread == 0
    room, _ = resume_room(path)
    async with CommuniqueApp(room, SEAT).run_test(size=(80, 24)) as pilot:
        await quiet(pilot)
        talk = pilot.app.screen.query_one(Talk)
        assert 0 < talk.unread < len(view(pilot.app).minutes), "the answers, not what was before"
        assert f"{talk.unread} unread" in read(pilot.app)


async def test_the_talk_can_be_read_page_by_page_and_what_is_read_counts_at_once() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        await pilot.press("m")
        before = screen.query_one(Talk).unread
        await pilot.press("space")
        await pilot.pause()
        after = screen.query_one(Talk).unread
        assert after < before
        assert f"{after} unread" in read(pilot.app)
        for _ in range(40):
            await pilot.press("space")
        assert screen.query_one(Talk).unread == 0


async def test_the_talk_says_of_a_plenary_only_what_is_new() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        file_all(pilot.app)
        await quiet(pilot)
        await pilot.press("r")
        await quiet(pilot)
        await pilot.press("s", "s")
        minutes = view(pilot.app).minutes
        assert any(isinstance(event, PositionsRevealed) for event in minutes)
        told = {type(minutes[number]) for number, _ in screen.query_one(Talk)._lines}
        assert {PlenaryOpened, RoundBegan} <= told
        assert not told & {PositionsRevealed, ClauseBracketed}


async def test_a_key_takes_away_what_was_told_and_does_what_it_does() -> None:
    async with app().run_test(size=(80, 24), notifications=True) as pilot:
        await seated(pilot)
        pilot.app.notify("Said.", timeout=60)
        await pilot.pause(0.1)
        assert pilot.app.screen.query("Toast")
        await pilot.pause(1.1)
        await pilot.press("f")
        await pilot.pause(0.1)
        assert isinstance(pilot.app.screen, PositionsDialog)
        assert not any(screen.query("Toast") for screen in pilot.app.screen_stack)


async def test_a_key_for_a_screen_that_is_not_there_yet_is_nobodys() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        pilot.app.push_screen(PlenaryScreen(*heard(first_round(), "north")))
        # As it comes up from the screen before, which had no use for it.
        key = Key("down", None)
        key._set_forwarded()
        await pilot.app.on_event(key)
        await pilot.pause()
        assert isinstance(pilot.app.screen, PlenaryScreen)


async def test_a_crash_prints_no_locals(capsys: pytest.CaptureFixture[str]) -> None:
    def crash() -> None:
        kept = "".join(["se", "cret"])
        raise RuntimeError(f"of {len(kept)} letters")

    shown = app()
    with pytest.raises(RuntimeError):
        await _run(shown, crash)
    shown._print_error_renderables()
    printed = capsys.readouterr().err
    assert "of 6 letters" in printed
    assert "secret" not in printed


async def _run(shown: CommuniqueApp, what: Callable[[], None]) -> None:
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown.call_later(what)
        await pilot.pause(0.2)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_whole_game_by_keys(size: tuple[int, int]) -> None:
    async with app().run_test(size=size) as pilot:
        await seated(pilot)
        seen: set[str] = set()
        answers = ""
        for _ in range(120):
            await quiet(pilot)
            screen = pilot.app.screen
            seen.add(type(screen).__name__)
            for foot in screen.query(Foot):
                width = sum(key.width + 1 for key in foot.keys) - 1
                assert width <= size[0], "no key of any foot is cut off"
            if isinstance(screen, ConferenceScreen):
                assert view(pilot.app).phase is Phase.INFORMALS
                file_all(pilot.app)
                await quiet(pilot)
                await pilot.press("r")
            elif isinstance(screen, PlenaryScreen):
                answers += read(pilot.app) if "Silence closes" in read(pilot.app) else ""
                await pilot.press("s", "s")
            elif isinstance(screen, SilenceScreen):
                await pilot.press("k", "enter", "enter")
            elif isinstance(screen, NoticeScreen):
                await pilot.press("enter")
            elif isinstance(screen, DebriefScreen):
                await pilot.press("escape")
            elif isinstance(screen, MenuScreen):
                break
        assert {"ConferenceScreen", "PlenaryScreen", "DebriefScreen", "MenuScreen"} <= seen
        assert answers, "how the others answered the silence is seen before the debrief"


async def test_silence_can_be_left_for_later_and_taken_up_by_a_key() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        while view(pilot.app).phase is Phase.INFORMALS:
            file_all(pilot.app)
            await quiet(pilot)
            await pilot.press("r")
            await quiet(pilot)
            await pilot.press("s", "s")
            await quiet(pilot)
        assert isinstance(screen_of(pilot.app), SilenceScreen)
        await pilot.press("escape")
        assert isinstance(screen_of(pilot.app), ConferenceScreen)
        assert "The text is under silence: answer it" in read(pilot.app)
        await pilot.press("f")
        assert isinstance(screen_of(pilot.app), ConferenceScreen), "no filing now"
        await pilot.press("n")
        assert isinstance(screen_of(pilot.app), SilenceScreen)

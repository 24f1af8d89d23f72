"""The debrief tells on the screen what it tells on paper, from the same facts."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from textual.widgets import Static, TabbedContent

from game.analysis.telling import trade_words
from game.debrief.account import Account
from game.debrief.questions import questions
from game.rules.moves import FilePositions, Silence
from game.rules.text import Positions
from game.scenario import Scenario
from game.screens.charts.chart import Chart
from game.screens.debrief import DebriefScreen
from game.screens.debrief.looking import look_back, met
from game.screens.debrief.screen import KEYS, SECTIONS
from game.screens.matrix import Drawn
from tests.debrief.logs import GOLDEN, looked_back
from tests.screens.rooms import scenario
from tests.screens.theatre import Stage
from tests.tables import Table, two_seats


@pytest.mark.parametrize("log", GOLDEN, ids=lambda log: log.stem)
def test_the_tables_memory_gives_the_account_that_the_record_gives(log: Path) -> None:
    recorded = looked_back(log)
    remembered = look_back(met(recorded.met.scenario, recorded.met.state)).account
    for field in fields(Account):
        if field.name not in ("met", "there"):
            assert getattr(remembered, field.name) == getattr(recorded, field.name), field.name


def test_what_pairs_did_out_of_sight_of_each_other_is_remembered_once() -> None:
    recorded = looked_back(GOLDEN[0]).met
    remembered = met(recorded.scenario, recorded.state).course
    assert len(remembered) == len(recorded.course)
    for seat in recorded.setting.seats:
        heard = [e for _, e in remembered if seat in e.audience(recorded.setting.seats)]
        assert tuple(heard) == recorded.state.minutes[seat]


def golden() -> Stage:
    found = looked_back(GOLDEN[0]).met
    return Stage(DebriefScreen(found.scenario, found.state, "mofa"))


def unwritten() -> Scenario:
    """A scenario of which history says nothing, for tables of other clauses."""
    known = scenario()
    return replace(known, sheet=known.sheet.model_copy(update={"history": None}))


async def said(app: Stage, section: str) -> str:
    """All that a section says, lines run together."""
    await app.workers.wait_for_complete()
    app.screen.query_one(TabbedContent).active = section
    room = app.screen.query_one(f"#in-{section}")
    drawn = (
        found.draw(200) if isinstance(found, Drawn) else found.render()
        for found in room.query(Static)
    )
    return " ".join(" ".join(map(str, drawn)).split())


async def test_clause_by_clause_who_moved_when_and_for_what() -> None:
    found, app = looked_back(GOLDEN[0]), golden()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        words = await said(app, "moves")
        for story in found.clauses:
            assert f"{story.title}: {story.label}" in words
            for note in story.notes:
                assert note in words
            for movement in story.movements:
                assert f"Round {movement.round}: " in words
                for bargain in movement.bargains:
                    assert bargain in words


async def test_questions_history_and_what_the_dossier_teaches() -> None:
    found, app = looked_back(GOLDEN[0]), golden()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        asked = await said(app, "asking")
        for question in questions(found):
            assert question.happened in asked
            assert question.ask in asked
        taught = await said(app, "history")
        for claim in found.taught:
            assert claim.claim in taught
            assert f"{claim.sources} source" in taught


async def test_trust_and_pacts_over_time() -> None:
    found, app = looked_back(GOLDEN[0]), golden()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        words = await said(app, "trust")
        assert "Pacts in force when the round ended" in words
        assert f"Round {found.relations[-1].round}" in words


async def test_charts_turn_into_figures_and_back() -> None:
    app = golden()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("3")
        assert "◆ the end" in await said(app, "best")
        await pilot.press("t")
        words = await said(app, "best")
        assert "◆" not in words
        assert "the end" in words
        assert all(chart.in_words for chart in app.screen.query(Chart))
        await pilot.press("t")
        assert "◆ the end" in await said(app, "best")


async def test_missed_trades_are_told_in_words() -> None:
    table = Table(two_seats(rounds=1))
    table.do(FilePositions("north", "border", Positions("none", ("soft", "firm"))))
    table.all_file(peace="soft", trade="none").plenary()
    table.answer("north", Silence.KEEP).answer("south", Silence.KEEP)
    trades = look_back(met(scenario(), table.state)).account.trades
    assert trades
    app = Stage(DebriefScreen(unwritten(), table.state, "north"))
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        words = await said(app, "best")
        assert trade_words(table.state.setting, trades[0]) in words
        assert "exchange" in words


async def test_where_none_was_missed_that_is_said() -> None:
    table = Table(two_seats(rounds=1)).all_file(peace="soft", border="soft", trade="soft")
    table.plenary().answer("north", Silence.KEEP).answer("south", Silence.KEEP)
    app = Stage(DebriefScreen(unwritten(), table.state, "north"))
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        assert "No trade was missed" in await said(app, "best")


@pytest.mark.parametrize("width", [80, 120])
async def test_every_section_has_a_key_and_fits_beside_the_others(width: int) -> None:
    app = golden()
    async with app.run_test(size=(width, 24)) as pilot:
        tabs = app.screen.query_one(TabbedContent)
        for key, section in zip(KEYS, SECTIONS, strict=True):
            await pilot.press(key)
            assert tabs.active == section
        regions = [tabs.get_tab(section).region for section in SECTIONS]
        assert all(region.x >= 0 and region.right <= width for region in regions)
        label = str(tabs.get_tab("results").label)
        assert label == ("2 Scores" if width >= 100 else "Scores")


async def test_a_game_that_is_not_kept_says_so() -> None:
    app = golden()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("v", "y")
        told = [notice.message for notice in app._notifications]
        assert "This game is not kept, and cannot be played back." in told
        assert len(told) == 2

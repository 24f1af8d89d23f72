from __future__ import annotations

from math import prod

import pytest
from textual.widgets import Static, TabbedContent

from game.debrief.account import Account
from game.debrief.reading import Conference
from game.errors import CommuniqueError
from game.rules.moves import AnswerSilence, FileSupport, Silence, TablePackage
from game.rules.names import Term
from game.rules.state import State
from game.scenario import Scenario, find, load
from game.screens.debrief import DebriefScreen
from game.screens.debrief.compared import differences, elsewhere, most_telling
from game.screens.debrief.figures import FIGURES
from game.screens.debrief.looking import Lookback, look_back, met
from game.screens.debrief.screen import SECTIONS
from tests.screens.theatre import Stage
from tests.tables import Table, two_seats


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load(find("two-plus-two"))


def agreed(scenario: Scenario) -> Table:
    """Everyone files the same; the last of them reserves, and the text passes."""
    table = Table(scenario.setting)
    chosen = {c.id: c.wordings[2].id for c in scenario.setting.clauses}
    table.do(TablePackage("mofa", (Term("costs", chosen["costs"]),)), FileSupport("mod", 1, True))
    table.all_file(**chosen).plenary()
    *others, last = scenario.setting.seats
    for seat in others:
        table.answer(seat, Silence.KEEP)
    return table.answer(last, Silence.RESERVE, "legislation")


def broken() -> Table:
    table = Table(two_seats(rounds=1, stop_the_clock=False))
    table.all_file(peace="soft", border="soft").plenary().answer("north", Silence.KEEP)
    return table.do(AnswerSilence("south", Silence.BREAK, None, "[bold]never"))


def screen(scenario: Scenario, state: State, seat: str) -> Stage:
    return Stage(DebriefScreen(scenario, state, seat))


async def opened(app: Stage, key: str) -> str:
    """All that a section says, what is scrolled away included."""
    await app.workers.wait_for_complete()
    app.screen.query_one(TabbedContent).active = list(SECTIONS)[int(key) - 1]
    room = app.screen.query_one(f"#in-{list(SECTIONS)[int(key) - 1]}")
    return "\n".join(str(found.render()) for found in room.query(Static))


async def test_every_section_of_a_text_in_force(scenario: Scenario) -> None:
    app = screen(scenario, agreed(scenario).state, "mod")
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        said = await opened(app, "1")
        assert "adopted in round 1; all delegations joined" in said
        assert "reserved by OKINAWA" in said
        await pilot.press("2")
        await pilot.pause()
        said = await opened(app, "2")
        assert "▸ MOD" in said
        assert "less the walk-away value" in said
        await pilot.press("3")
        await pilot.pause()
        said = await opened(app, "3")
        texts = prod(
            sum(clause.may_carry(w.id) for w in clause.wordings + clause.bridges)
            for clause in scenario.setting.clauses
        )
        assert f"of {texts:,} texts were in the zone of agreement." in said
        await pilot.press("4")
        await pilot.pause()
        said = await opened(app, "4")
        assert "Only with consent" in said
        assert "A standing residents' forum" in said
        await pilot.press("5")
        await pilot.pause()
        said = await opened(app, "5")
        assert "agreed ad ref in round 1" in said
        assert "tabled by MOFA" in said
        await pilot.press("6")
        await pilot.pause()
        said = await opened(app, "6")
        assert "7 January 2022" in said
        assert "Partners by name" in said


async def test_without_a_text(scenario: Scenario) -> None:
    app = screen(scenario, broken().state, "north")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        said = await opened(app, "1")
        assert "Silence was broken" in said
        assert "S broke silence: “[bold]never”" in said
        assert "Without a text, nobody gains." in await opened(app, "3")


async def test_sections_turn_and_figures_explain_themselves(scenario: Scenario) -> None:
    app = screen(scenario, broken().state, "north")
    async with app.run_test(size=(80, 24)) as pilot:
        tabs = app.screen.query_one(TabbedContent)
        await pilot.press("right")
        assert tabs.active == "results"
        await pilot.press("left", "left")
        assert tabs.active == "asking"
        await pilot.press("3", "f")
        assert "Nash 1950" in app.read()
        await pilot.press("escape")
        assert app.given == []
        await pilot.press("escape")
        assert app.given == [None]


async def test_too_many_texts_are_said_calmly(
    scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(found: Conference) -> Lookback:
        raise CommuniqueError("the statement can be written in very many ways")

    monkeypatch.setattr("game.screens.debrief.screen.look_back", refuse)
    app = screen(scenario, broken().state, "north")
    async with app.run_test(size=(80, 24)):
        assert "very many ways" in await opened(app, "2")


def test_every_section_has_its_figures_explained() -> None:
    assert list(FIGURES) == list(SECTIONS)


def looked(scenario: Scenario, state: State) -> Account:
    return look_back(met(scenario, state)).account


def test_differences_add_up(scenario: Scenario) -> None:
    found = looked(scenario, agreed(scenario).state)
    best = found.there.points.nash.settlement
    assert best is not None
    compared = differences(found, best)
    beside = elsewhere(found, best, compared)
    for score in (result.score for result in found.results):
        more = sum(difference.more[score.seat] for difference in compared) + beside[score.seat]
        assert score.total + more == best.payoff[score.seat]


def test_the_most_telling_difference_names_both_wordings(scenario: Scenario) -> None:
    table = Table(two_seats(rounds=1)).all_file(peace="soft", border="none", trade="soft")
    table.plenary().answer("north", Silence.KEEP).answer("south", Silence.KEEP)
    found = looked(scenario, table.state)
    best = found.there.points.nash.settlement
    assert best is not None
    (missed, *_) = most_telling(table.state, differences(found, best), "north")
    assert missed == (
        "Most of what you missed was in Border: “Firm” instead of “No text” would have been"
        " worth 40 more to you (5 less to S)."
    )

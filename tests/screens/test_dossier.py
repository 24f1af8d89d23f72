"""The dossier: who said what, who said it first, and how else it was put."""

from __future__ import annotations

from datetime import date

import pytest
from textual.pilot import Pilot
from textual.widgets import DataTable, Input, OptionList

from game.scenario import Scenario
from game.screens.app import CommuniqueApp
from game.screens.debrief import DebriefScreen
from game.screens.dossier import DossierScreen
from game.screens.dossier.beside import beside
from game.screens.dossier.claim import claim_detail
from game.screens.dossier.matrix import Matrix
from game.screens.help import HelpScreen
from game.screens.menu import MenuScreen
from game.screens.reported import Known
from game.screens.widgets.foot import Foot
from tests.scenario.small import SMALL
from tests.scenario.small import scenario as written
from tests.screens.played import played
from tests.screens.rooms import app, conference, quiet, read, scenario, screen_of, seated

SIZES = [(80, 24), (120, 36)]
TOLD = """\
dossier:
  origins: [{id: agency, what: An agency}, {id: ministry, what: A ministry}]
  sources:
    - {id: late, outlet: The Echo, title: It is so,
       date: 2022-01-05, origin: agency, kind: newspaper}
    - {id: wire, outlet: The Wire, title: It may be so,
       date: 2022-01-03, origin: agency, kind: agency}
    - {id: desk, outlet: The Desk, title: No comment,
       date: 2022-01-04, origin: ministry, kind: official}
    - {id: after, outlet: The Book, title: How it was,
       date: 2022-02-01, origin: ministry, kind: research}
  claims:
    - id: said
      text: "Somebody said [bold]something[/]."
      clause: strait
      status: single-origin
      reports:
        - {source: late, attribution: none, hedging: stated, gap: States what the agency doubts.}
        - source: wire
          attribution: anonymous
          hedging: reportedly
          framing: "A thing that [red]officials[/] only hint at."
    - id: denied
      text: Nobody said anything.
      clause: costs
      status: denied
      reports: [{source: desk, attribution: named, attributed_to: The spokesperson}]
    - id: later
      text: It was all said.
      status: officially-confirmed
      reports: [{source: after, attribution: described}]
"""


def told() -> Scenario:
    """The small scenario with two origins, of which one has two outlets."""
    return written(SMALL[: SMALL.index("dossier:")] + TOLD)


def known(before: date = date(2022, 1, 7)) -> Known:
    return Known(told(), before)


async def opened(pilot: Pilot[None], given: Scenario, whole: bool = False) -> DossierScreen:
    screen = DossierScreen(given, whole=whole)
    await pilot.app.push_screen(screen)
    await pilot.pause()
    return screen


def test_only_what_was_published_before_the_day_is_known() -> None:
    assert [claim.id for claim in known().claims] == ["said", "denied"]
    assert known().later == 1
    assert [claim.id for claim in known(date.max).claims] == ["said", "denied", "later"]


def test_a_source_is_named_by_its_origin_and_its_turn() -> None:
    assert known(date.max).codes == {"wire": "A1", "late": "A2", "desk": "B1", "after": "B2"}


def test_reports_of_one_origin_fold_into_a_chain_the_earliest_first() -> None:
    (chain,) = known().chains(known().claims[0])
    assert (chain.letter, chain.what) == ("A", "An agency")
    assert [source.outlet for _, source in chain.carried] == ["The Wire", "The Echo"]


def test_folded_a_claim_says_who_was_first_and_who_came_then() -> None:
    text = str(claim_detail(known(), known().claims[0], True, 60))
    assert "Two outlets, one origin:" in text
    assert text.index("first A1 The Wire") < text.index("then  A2 The Echo")


def test_unfolded_it_has_attribution_hedging_headline_framing_and_gap() -> None:
    text = str(claim_detail(known(), known().claims[0], False, 60))
    for part in (
        "A1 The Wire · 03 January 2022",
        "Headline  It may be so",
        "Who says  anonymous",
        "Firmness  reportedly",
        "Framing   A thing that [red]officials[/] only hint at.",
        "Differs   ≠ States what the agency doubts.",
    ):
        assert part in text


@pytest.mark.parametrize("width", [30, 38, 76, 116])
@pytest.mark.parametrize("folded", [False, True])
def test_no_line_is_wider_than_it_may_be(width: int, folded: bool) -> None:
    for facts in (known(date.max), Known(scenario())):
        for claim in facts.claims:
            for draw in (claim_detail, beside):
                lines = draw(facts, claim, folded, width).split("\n")
                assert max(line.cell_length for line in lines) <= width


def test_framings_stand_side_by_side_and_one_below_another_where_it_is_narrow() -> None:
    claim = known().claims[0]
    wide = str(beside(known(), claim, False, 60)).splitlines()
    assert any("A1 The Wire" in line and "A2 The Echo" in line for line in wide)
    assert any("It may be so" in line and "It is so" in line for line in wide)
    narrow = str(beside(known(), claim, False, 40)).splitlines()
    assert not any("A1 The Wire" in line and "A2 The Echo" in line for line in narrow)


def test_folded_framings_leave_repetitions_out_and_say_so() -> None:
    text = str(beside(known(), known().claims[0], True, 60))
    assert "A1 first; A2 repeats it." in text
    assert "The Echo" not in text


def test_a_claim_that_one_source_carries_says_that_there_is_no_other() -> None:
    assert "Only one source carries this" in str(beside(known(), known().claims[1], False, 76))


@pytest.mark.parametrize("size", SIZES)
async def test_the_three_views_are_at_the_same_claim(size: tuple[int, int]) -> None:
    async with CommuniqueApp().run_test(size=size) as pilot:
        screen = await opened(pilot, told())
        await pilot.press("down")
        assert "Nobody said anything." in read(pilot.app)
        await pilot.press("2")
        matrix = screen.query_one(Matrix)
        assert matrix.has_focus
        assert matrix.spot == ("denied", "")
        await pilot.press("3")
        await pilot.pause()
        assert "Only one source carries this" in read(pilot.app)
        await pilot.press("n")
        await pilot.pause()
        assert "[bold]something[/]" in read(pilot.app)
        await pilot.press("1")
        assert screen.query_one("#claims", OptionList).highlighted == 0


@pytest.mark.parametrize("size", SIZES)
async def test_a_cell_says_in_words_how_a_source_carries_a_claim(size: tuple[int, int]) -> None:
    async with CommuniqueApp().run_test(size=size) as pilot:
        screen = await opened(pilot, told())
        await pilot.press("2")
        matrix = screen.query_one(Matrix)
        assert [str(column.label) for column in matrix.ordered_columns[1:]] == ["A1", "A2", "B1"]
        assert [str(cell) for cell in matrix.get_row("said")[1:]] == ["a?", "-≠", "·"]
        assert [str(cell) for cell in matrix.get_row("denied")[1:]] == ["·", "·", "n"]
        await pilot.press("right")
        await pilot.pause()
        assert "Who says anonymous" in read(pilot.app)
        await pilot.press("right", "right")
        await pilot.pause()
        assert "The Desk · 04 January 2022 does not carry it." in read(pilot.app)


async def test_a_click_goes_to_a_cell_and_the_footer_to_a_view() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, told())
        await pilot.click("Foot", offset=(1, 0))
        await pilot.press("2")
        await pilot.pause()
        await pilot.click("#matrix", offset=(34, 2))
        await pilot.pause()
        assert screen.query_one(Matrix).spot == ("denied", "wire")
        shown = str(screen.query_one(Foot).render())
        await pilot.click("Foot", offset=(shown.index("Side by side"), 0))
        await pilot.pause()
        assert screen.view == "framings"


async def test_who_first_folds_outlets_into_origins_everywhere() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, told())
        await pilot.press("w")
        await pilot.pause()
        assert "by origin" in read(pilot.app)
        assert "first A1 The Wire" in read(pilot.app)
        await pilot.press("2")
        matrix = screen.query_one(Matrix)
        assert [str(column.label) for column in matrix.ordered_columns] == [
            "Outlets by origin",
            "A",
            "B",
        ]
        assert [str(cell) for cell in matrix.get_row("said")[1:]] == ["2", "·"]
        await pilot.press("w")
        assert len(matrix.columns) == 4


async def test_the_claims_on_one_clause_are_a_key_away_in_every_view() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, told())
        await pilot.press("right")
        assert (screen.only, len(screen.shown)) == ("strait", 1)
        await pilot.press("2", "c")
        assert [str(key.value) for key in screen.query_one(DataTable).rows] == ["denied"]
        await pilot.press("c")
        assert (screen.only, screen.shown) == ("dialogue", ())
        await pilot.pause()
        assert "Nothing is known on this." in read(pilot.app)
        await pilot.press("3", "n", "1", "C")
        assert screen.only == "costs"


async def test_a_scenario_without_a_dossier_says_so() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await opened(pilot, written(SMALL[: SMALL.index("dossier:")]))
        await pilot.press("2", "w", "right", "down", "3", "n", "1", "c")
        await pilot.pause()
        assert "Nothing is known on this." in read(pilot.app)


async def test_the_dossier_counts_outlets_by_origin_and_knows_no_later_news() -> None:
    async with app().run_test(size=(120, 36)) as pilot:
        await seated(pilot)
        await pilot.press("d")
        screen = pilot.app.screen
        assert isinstance(screen, DossierScreen)
        await pilot.pause()
        assert "Six outlets, one origin" in read(pilot.app)
        assert "kyodo-corrected" not in {claim.id for claim in screen.known.claims}
        await pilot.press("right")
        assert screen.only == "partners"
        assert screen.query_one("#claims", OptionList).option_count == 0
        await pilot.pause()
        assert "Nothing is known" in read(pilot.app)


async def test_one_key_opens_the_dossier_from_anywhere_and_closes_it() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await quiet(pilot)
        for key in ("d", "f2"):  # in the briefing
            await pilot.press(key)
            assert isinstance(pilot.app.screen, DossierScreen)
            await pilot.press(key)
            assert not isinstance(pilot.app.screen, DossierScreen)
        await pilot.press("enter", "t")
        await quiet(pilot)
        field = pilot.app.screen.query_one(Input)
        field.focus()
        await pilot.press("d")
        assert field.value == "d"
        await pilot.press("f2")
        assert isinstance(pilot.app.screen, DossierScreen)
        await pilot.press("f2")
        assert field.value == "d"
        await pilot.press("escape")
        assert screen_of(pilot.app) is conference(pilot.app)


async def test_who_chooses_a_seat_can_look_up_the_dossier_even_over_the_help() -> None:
    async with CommuniqueApp(scenario=scenario()).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("d")
        assert isinstance(pilot.app.screen, DossierScreen)
        await pilot.press("escape", "question_mark", "f2")
        assert isinstance(pilot.app.screen, DossierScreen)
        await pilot.press("f2")
        assert isinstance(screen_of(pilot.app), HelpScreen)


async def test_in_the_menu_there_is_no_dossier_and_in_a_debrief_it_is_whole() -> None:
    async with CommuniqueApp().run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "f2")
        assert isinstance(pilot.app.screen, MenuScreen)
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.app.push_screen(DebriefScreen(scenario(), played().state, "mofa"))
        for key in ("d", "f2"):
            await pilot.press(key)
            screen = pilot.app.screen
            assert isinstance(screen, DossierScreen)
            assert len(screen.known.claims) == len(scenario().dossier.claims)
            await pilot.press("escape")

"""Briefing and dossier: what a person reads before the first word."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import OptionList

from game.screens.advice import next_steps, unfiled
from game.screens.briefing import BriefingScreen
from game.screens.dossier import DossierScreen
from game.screens.sheets import (
    delegations_sheet,
    fiction_sheet,
    instructions_sheet,
    rules_sheet,
)
from game.screens.widgets.lines import bar, hang, spread
from game.screens.worth import within_reach, worth_with
from tests.screens.rooms import SEAT, app, read, room, scenario, seated


def test_the_instructions_name_every_wording_point_and_red_line() -> None:
    view = room().table.view(SEAT)
    text = str(instructions_sheet(scenario(), view, 76, True))
    for clause in view.clauses:
        assert clause.title in text
        for wording in clause.wordings:
            assert wording.label in text
    assert text.count("! red line") == len(view.instructions.red_lines)
    assert f"No agreement is worth {view.instructions.walk_away} points" in " ".join(text.split())


def test_no_sheet_is_wider_than_it_may_be() -> None:
    view = room().table.view(SEAT)
    for draw in (instructions_sheet, delegations_sheet, rules_sheet, fiction_sheet):
        for width in (40, 76, 120):
            lines = draw(scenario(), view, width, True).split("\n")
            assert max(line.cell_length for line in lines) <= width


def test_nothing_of_other_seats_instructions_is_in_the_briefing() -> None:
    view = room().table.view(SEAT)
    text = str(delegations_sheet(scenario(), view, 76, True))
    for seat in view.others:
        brief = " ".join(scenario().setting.instructions[seat].brief.split())
        assert brief[:40] not in " ".join(text.split())


async def test_the_briefing_turns_its_pages() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(pilot.app.screen, BriefingScreen)
        await pilot.press("right", "right", "right")
        await pilot.pause()
        assert "Okinawa Prefecture's seat is fiction" in read(pilot.app).replace("\n", " ")


async def test_the_dossier_counts_outlets_by_origin_and_knows_no_later_news() -> None:
    async with app().run_test(size=(120, 36)) as pilot:
        await seated(pilot)
        await pilot.press("d")
        screen = pilot.app.screen
        assert isinstance(screen, DossierScreen)
        assert "Six outlets, one origin" in read(pilot.app)
        assert "kyodo-corrected" not in {claim.id for claim in screen.known}
        await pilot.press("right")
        assert screen.only == "partners"
        assert screen.query_one("#claims", OptionList).option_count == 0
        assert "Nothing is known" in read(pilot.app)


def test_advice_leads_from_talk_to_filing_to_ready() -> None:
    view = room().table.view(SEAT)
    assert [key for key, _ in next_steps(view)] == ["s", "f"]
    assert len(unfiled(view)) == 7


def test_worth_is_that_of_the_text_as_it_stands() -> None:
    view = room().table.view(SEAT)
    assert worth_with(view).points == view.instructions.worth(view.text)
    assert within_reach(view) == view.instructions.best()


def test_lines_hang_and_spread() -> None:
    assert str(hang(Content("one two three"), 10, "- ")) == "- one two\n  three"
    assert str(spread(Content("left"), Content("right"), 12)) == "left   right"
    assert str(spread(Content("left"), Content("right"), 8)) == "left\n   right"
    assert bar(5, 10, 4) == "━━"
    assert bar(0, 10, 4) == ""

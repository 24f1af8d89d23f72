"""The briefing and what is beside it: what a person reads before the first word."""

from __future__ import annotations

import pytest
from textual.content import Content

from game.rules.apply import start
from game.rules.names import Term
from game.rules.text import Positions
from game.rules.view import view
from game.screens.advice import next_steps, unfiled
from game.screens.briefing import BriefingScreen
from game.screens.sheets import (
    delegations_sheet,
    fiction_sheet,
    instructions_sheet,
    rules_sheet,
)
from game.screens.widgets.clause import draw_clause
from game.screens.widgets.lines import bar, hang, spread
from game.screens.worth import least_filed, within_reach, worth_with
from tests.scenario.small import changed
from tests.scenario.small import scenario as written
from tests.screens.rooms import SEAT, app, read, room, scenario


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


def test_what_a_delegation_is_known_to_want_is_in_the_briefing_the_weightiest_first() -> None:
    known = "short: NORTH\n    known_for: {costs: welcome, strait: resolution}"
    given = written(changed("short: NORTH", known))
    seen = view(start(given.setting, 1)[0], "south")
    text = " ".join(str(delegations_sheet(given, seen, 60, True)).split())
    assert "Known to want: Costs: Welcome; Peace in the strait: And resolution" in text
    assert text.count("Known to want") == 1


async def test_the_briefing_turns_its_pages() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(pilot.app.screen, BriefingScreen)
        await pilot.press("right", "right", "right")
        await pilot.pause()
        assert "Okinawa Prefecture's seat is fiction" in read(pilot.app).replace("\n", " ")


def test_the_least_that_one_s_filings_accept_is_said_clause_by_clause() -> None:
    view = room().table.view(SEAT)
    clause = view.clauses[0]
    own = view.instructions.points[clause.id]
    ids = [wording.id for wording in clause.wordings]
    best, least = max(ids, key=lambda w: own[w]), min(ids, key=lambda w: own[w])
    alone = least_filed(view, clause.id, Positions(best))
    wide = least_filed(view, clause.id, Positions(best, (least,)))
    assert alone == worth_with(view, [Term(clause.id, best)])
    assert wide == worth_with(view, [Term(clause.id, least)])
    assert least_filed(view, clause.id, None) == worth_with(view)


@pytest.mark.parametrize("width", [38, 44, 60])
def test_a_wording_s_label_tags_and_points_keep_to_one_line_where_they_fit(width: int) -> None:
    view = room().table.view(SEAT)
    for clause in view.clauses:
        lines = draw_clause(view, clause, "1", True, True, width).plain.splitlines()
        assert max(map(len, lines)) <= width
        for number, wording in enumerate(clause.wordings, start=1):
            (head,) = (line for line in lines if line.startswith(f"  {number} "))
            points = view.instructions.points[clause.id][wording.id]
            red = Term(clause.id, wording.id) in view.instructions.red_lines
            needed = 6 + len(wording.label) + 3 + len("! red line ") * red
            assert head.endswith(f" {points}") == (needed < width), head


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

"""One table: who sits there, what is public, and the table as any of its seats sees it."""

from __future__ import annotations

from functools import partial

import pytest
from textual.content import Content

from game.rules.moves import FilePositions, Say
from game.rules.text import Positions
from game.screens.ink import ink
from game.screens.themes import EVENING, PAPER
from game.screens.widgets.delegations import Delegations, Row
from tests.classroom.console.school import DOWN, ENTER, ESC, NAMES, Teacher, begun
from tests.classroom.screens import until


@pytest.fixture
async def at(teacher: Teacher) -> Teacher:
    await begun(teacher, *NAMES[:6])
    await teacher.types(ENTER)
    await teacher.is_at("TableScreen")
    return teacher


async def test_people_stand_at_their_seats_the_pen_first(at: Teacher) -> None:
    roll, hall = at.klass.hall.roll, at.klass.hall
    team = next(t for seat in hall.seats if len(t := roll.team(1, seat)) == 2)
    await at.reads("TOKYO", "FIRMS", f"{team[0].name} and {team[1].name}")
    hall.give_pen(team[1].id)
    await at.reads(f"{team[1].name} and {team[0].name}")


async def test_the_record_is_public_and_grows(at: Teacher) -> None:
    hall = at.klass.hall
    first, second = hall.seats[:2]
    hall.tables[1].table.submit(Say(first, (second,), "Between us two."))
    hall.tables[1].table.submit(Say(first, (), "For everybody."))
    await at.reads("For everybody.", "Public record", "Text as it stands")
    assert "Between us two." not in at.screen.text


async def test_a_seat_is_read_as_it_sees_the_table_and_nothing_is_done(at: Teacher) -> None:
    hall = at.klass.hall
    first, second = hall.seats[:2]
    table = hall.tables[1].table
    clause = table.view(first).clauses[0]
    table.submit(Say(second, (first,), "Between us two."))
    table.submit(FilePositions(first, clause.id, Positions(clause.wordings[0].id, ())))
    before = len(table.view(first).minutes)
    await at.types("v")
    await at.reads("AS TOKYO SEES IT", "read only", "filed, sealed", "Between us two.")
    for key in ("f", "r", "p", "x", "s", "n", ENTER):
        await at.types(key)
        assert at.at == "ReadingScreen"
    assert len(table.view(first).minutes) == before
    await at.types("b")
    await at.is_at("BriefingScreen")
    await at.types(ESC)
    await at.is_at("ReadingScreen")
    await at.types("v")
    await at.reads("AS BEIJING SEES IT")
    await at.opens("=", "OriginsScreen")
    await at.types(ESC)
    await at.is_at("ReadingScreen")
    await at.types(ESC)
    await at.is_at("TableScreen")


async def test_what_a_seat_sees_is_kept_up(at: Teacher) -> None:
    await at.types("v")
    hall = at.klass.hall
    hall.tables[1].table.submit(Say(hall.seats[1], (), "It is getting late."))
    await at.reads("It is getting late.")


async def test_the_names_are_in_the_colours_of_the_ground_that_is_chosen(at: Teacher) -> None:
    await at.opens("v", "ReadingScreen")
    app = at.running.app
    assert app is not None
    pane = app.screen.query_one(Delegations)
    for theme in (PAPER, EVENING):
        app.theme = theme.name
        wanted = [ink(known.colour, theme.dark) for known in pane.view.delegations]
        await until(partial(_in_colours, pane, wanted))


async def test_a_caretaker_takes_the_selected_seat_and_hands_it_back(at: Teacher) -> None:
    seat = at.klass.hall.seats[1]
    await at.types(DOWN, "C")
    await at.reads("A caretaker plays BEIJING at table 1", "caretaker plays")
    assert at.klass.hall.tables[1].seats == {seat}
    await at.types("C")
    await until(lambda: not at.klass.hall.tables[1].seats)
    await at.types("u")
    await until(lambda: at.klass.hall.tables[1].seats == {seat})


async def test_the_debrief_opens_to_the_selected_seat_alone(at: Teacher) -> None:
    at.klass.chair.adjourn()
    await at.types(DOWN, "D")
    await at.reads("Debrief opened to BEIJING")
    first, second = at.klass.hall.seats[:2]
    assert at.klass.hall.roll.debriefed(1, second)
    assert not at.klass.hall.roll.debriefed(1, first)


async def test_a_student_is_given_the_pen_moved_and_moved_back(at: Teacher) -> None:
    hall = at.klass.hall
    await at.opens("s", "StudentsScreen")
    name = hall.roll.team(1, hall.seats[0])[0].name
    await at.opens("m", "PlacesScreen")
    await at.types("1", DOWN, ENTER)
    await at.reads(f"{name}: BEIJING at table 1")
    await until(lambda: name in [s.name for s in hall.roll.team(1, hall.seats[1])])
    assert hall.roll.team(1, hall.seats[0]) == ()
    assert hall.seats[0] in hall.tables[1].seats, "a caretaker plays for who has left"
    await at.types("f")
    await at.reads(f"{name} has the pen now.")
    await at.types("u")
    await until(lambda: at.klass.seat(name) == (1, hall.seats[0]))


async def test_other_tables_are_a_key_away(klass: object, teacher: Teacher) -> None:
    await begun(teacher, *NAMES[:10])
    await teacher.types(ENTER)
    await teacher.reads("Table 1 ·")
    await teacher.types("]")
    await teacher.reads("Table 2 ·")
    await teacher.types("r")
    await until(lambda: [t.recess for t in teacher.klass.chair.summaries()] == [False, True])
    await teacher.types(ESC)
    await teacher.is_at("TablesScreen")


def _in_colours(pane: Delegations, wanted: list[str]) -> bool:
    """Whether the strokes before the names have these colours."""
    drawn = [row.render() for row in pane.query(Row)]
    return [str(row.spans[0].style) for row in drawn if isinstance(row, Content)] == wanted

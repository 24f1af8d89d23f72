"""While the class runs: all tables on one screen, and acts by single keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.classroom.console.row import numbers
from game.classroom.hall import Summary
from game.rules.events import IncidentHappened
from game.rules.moves import Say
from game.rules.names import Phase
from tests.classroom.console.school import CTRL_P, DOWN, ENTER, ESC, NAMES, RIGHT, Teacher, begun
from tests.classroom.hall.klass import Class
from tests.classroom.screens import until


@pytest.fixture
async def two(teacher: Teacher) -> Teacher:
    """Two tables with everybody in their seats, so that no caretaker talks."""
    await begun(teacher, *NAMES[:10])
    return teacher


def tables(teacher: Teacher) -> tuple[Summary, ...]:
    return teacher.klass.chair.summaries()


async def test_every_table_is_a_row_with_its_state(two: Teacher) -> None:
    await two.reads("Acts go to table 1")
    for table in (1, 2):
        assert "1 of 5" in two.row(table)
        assert "informals" in two.row(table)
        assert "0/6" in two.row(table)
    await two.reads("nobody is ready")


async def test_a_further_round_is_the_last_and_no_sixth_of_five(two: Teacher) -> None:
    table = tables(two)[0]
    assert "5 of 5" in numbers(replace(table, round=5), marked=False).plain
    assert "3, last" in numbers(replace(table, round=3, clock_stopped=True), marked=False).plain


async def test_what_happens_at_a_table_is_seen_without_a_key(two: Teacher) -> None:
    hall = two.klass.hall
    hall.tables[2].table.submit(Say(hall.seats[0], (), "Good morning."))
    await until(lambda: " 1    45" in two.row(2), lambda: two.screen.text)
    others = "BEIJING, TAIPEI, YAEYAMA and FIRMS"
    await two.reads(f"silent: {others}")


async def test_who_asks_for_help_comes_first_with_a_mark_and_a_word(two: Teacher) -> None:
    klass = two.klass
    name = next(n for n in NAMES[:10] if klass.seat(n)[0] == 2)
    klass.hall.ask_help(klass.id(name))
    await two.reads(f"! HELP asked: {name}", f"{name} asks for help")
    assert two.above(2, 1)
    await two.types("\x1b[A", "h")
    await two.reads(f"Helped: {name}")
    assert klass.hall.roll.helps == ()


async def test_acts_go_to_the_selected_table_to_those_marked_or_to_all(two: Teacher) -> None:
    await two.types("r")
    await until(lambda: [t.recess for t in tables(two)] == [True, False])
    await two.types("r")
    await until(lambda: [t.recess for t in tables(two)] == [False, False])
    await two.types("a")
    await two.reads("Acts go to all 2 tables")
    await two.types("r")
    await until(lambda: [t.recess for t in tables(two)] == [True, True])
    await two.types(ESC, DOWN, " ")
    await two.reads("Acts go to table 2 · esc unmarks")
    await two.types("r")
    await until(lambda: [t.recess for t in tables(two)] == [True, False])


async def test_what_is_refused_is_said_table_by_table(two: Teacher) -> None:
    two.klass.chair.recess([2])
    await two.types("a", "r")
    await two.reads("Table 2: The conference is in recess already.", "In recess · table 1")


async def test_a_clock_is_set_paused_extended_and_ends_a_phase(two: Teacher) -> None:
    await two.types("p")
    await two.reads("There is no clock yet")
    await two.types("a")
    await two.opens("c", "ClockForm")
    await two.types(ENTER)
    await two.reads("10:00")
    await two.types("e")
    await two.reads("11:00")
    await two.types("E", "p")
    await two.reads("‖ 16:00", "clock paused")
    await two.types("p")
    await until(lambda: not any(t.paused for t in tables(two)))
    await two.types("x")
    await two.reads("End the phase now at all 2 tables?")
    await two.types("y")
    await until(lambda: all(t.round == 2 for t in tables(two)))


async def test_what_the_clock_was_given_is_undone_step_by_step(two: Teacher) -> None:
    await two.types("c")
    await two.is_at("ClockForm")
    await two.types(ENTER)
    await two.reads("10:00")
    await two.types("E")
    await two.reads("15:00")
    await two.types("u")
    await two.reads("Undone", "10:00")
    await two.types("u")
    await until(lambda: tables(two)[0].left is None)
    await two.types("u")
    await two.reads("There is nothing to undo.")


async def test_a_clock_of_a_phase_that_is_over_does_not_come_back(two: Teacher) -> None:
    await two.types("c")
    await two.is_at("ClockForm")
    await two.types(ENTER)
    await two.reads("10:00")
    await two.types("E")
    await two.reads("15:00")
    two.klass.chair.end_phase([1])
    two.klass.chair.hours.tick()
    await two.types("u")
    await two.reads("Not undone", "that phase")


async def test_what_is_undone_at_some_tables_alone_is_said_to_be(two: Teacher) -> None:
    await two.types("a", "c")
    await two.is_at("ClockForm")
    await two.types(ENTER)
    await two.reads("10:00")
    await two.types("E")
    await two.reads("15:00")
    two.klass.chair.end_phase([1])
    two.klass.chair.hours.tick()
    await two.types("u")
    await two.reads("Undone: 5 more minutes", "everywhere", "that phase")
    await two.reads("10:00")


async def test_what_cannot_be_undone_shields_what_was_done_before_it(two: Teacher) -> None:
    await two.types("c")
    await two.is_at("ClockForm")
    await two.types(ENTER)
    await two.reads("10:00")
    await two.types("E")
    await two.reads("15:00")
    await two.opens("n", "AnnounceForm")
    await two.types("Fog at sea", ENTER)
    await two.reads("Announced")
    await two.types("u")
    await two.reads("Not undone: Announced", "15:00")
    await two.types("u")
    await two.reads("Undone: 5 more minutes", "10:00")


async def test_news_of_the_teachers_own_is_plain_text_at_every_table(two: Teacher) -> None:
    await two.types("a", "n")
    await two.is_at("AnnounceForm")
    await two.types("Fog at sea [b]now[/b]", "\t", RIGHT)
    await two.reads("Fog at sea [b]now[/b]", "heats by 3°")
    await two.types(ENTER)
    await two.reads("Announced · all 2 tables")
    assert [t.temperature for t in tables(two)] == [48, 48]
    for number in (1, 2):
        happened = [e for e in two.klass.chair.in_public(number).minutes if hasattr(e, "headline")]
        assert [e.headline for e in happened] == ["Fog at sea [b]now[/b]"]


async def test_news_that_no_table_takes_stay_in_the_form(two: Teacher) -> None:
    await two.types("n")
    await two.is_at("AnnounceForm")
    await two.types("Fog")
    two.klass.chair.adjourn()
    await two.types(ENTER)
    await two.reads("The conference is over.", "Fog")


async def test_an_event_is_chosen_by_what_it_does_and_happens_once(two: Teacher) -> None:
    await two.types("i")
    await two.reads("heats by 3°; asks TOKYO")
    await two.types(ENTER)
    await two.reads("It has happened · table 1")
    minutes = two.klass.chair.in_public(1).minutes
    assert sum(isinstance(event, IncidentHappened) for event in minutes) == 1
    await two.types("i")
    await two.reads("Has happened at table 1.")
    await two.types(ENTER)
    await two.reads("Table 1: That has happened already.")
    await two.is_at("InjectForm")


async def test_a_plenary_is_taken_back_only_after_asking(two: Teacher) -> None:
    two.klass.chair.end_phase([1])
    await two.types("b")
    await two.reads("Take back the last plenary at table 1?")
    await two.types(ESC)
    await two.is_at("TablesScreen")
    assert tables(two)[0].round == 2
    await two.says_yes("b")
    await until(lambda: tables(two)[0].round == 1)
    await two.says_yes("b")
    await two.reads("There is no plenary to take back.")


async def test_adjourning_asks_and_then_the_debrief_can_be_opened(two: Teacher) -> None:
    await two.types("d")
    await two.reads("The conference is not over yet.")
    await two.opens("X", "Ask")
    await two.types(ENTER)
    await two.is_at("TablesScreen")
    assert tables(two)[0].phase is Phase.INFORMALS
    await two.says_yes("X")
    await two.reads("over · d opens the debrief")
    await two.types("d")
    await two.reads("debrief open")
    assert [t.debriefed for t in tables(two)] == [True, False]


async def test_a_text_is_put_under_silence_before_time_only_after_asking(two: Teacher) -> None:
    await two.types("S")
    await two.reads("Put the text under silence now at table 1?")
    await two.types(ENTER)
    await two.is_at("TablesScreen")
    assert tables(two)[0].phase is Phase.INFORMALS
    await two.says_yes("S")
    await two.reads("nobody answered")
    await two.says_yes("S")
    await two.reads("Table 1: The text is already under silence.")


async def test_caretakers_play_for_who_is_away_and_hand_back(two: Teacher) -> None:
    await two.types("C")
    await two.reads("Nobody is away")
    two.klass.clock.now += 3600
    await two.reads("10 away")
    await two.types("C")
    await two.reads("Caretakers play for who is away")
    assert [len(t.caretakers) for t in tables(two)] == [5, 0]
    await two.types("u")
    await until(lambda: not tables(two)[0].caretakers)


async def test_whether_the_whole_class_votes_is_turned_by_a_key(two: Teacher) -> None:
    await two.types("V")
    await two.reads("Everybody votes")
    assert two.klass.hall.roll.everybody_votes
    await two.types("u")
    await until(lambda: not two.klass.hall.roll.everybody_votes)


async def test_many_tables_scroll_and_the_selected_one_is_seen(
    klass: Class, teacher: Teacher
) -> None:
    klass.join(*(f"Student {n}" for n in range(1, 61)))
    await teacher.reads("60 students")
    await teacher.opens("b", "BeginForm")
    await teacher.types(ENTER)
    await teacher.is_at("TablesScreen")
    await teacher.types("\x1b[F")
    await teacher.reads("Acts go to table 12")
    assert teacher.row(12)


async def test_the_order_is_by_number_if_the_teacher_likes(two: Teacher) -> None:
    klass = two.klass
    klass.hall.ask_help(klass.id(next(n for n in NAMES[:10] if klass.seat(n)[0] == 2)))
    await two.reads("! HELP")
    await two.types("o")
    await until(lambda: two.above(1, 2))


async def test_the_mouse_does_what_the_keys_do(two: Teacher) -> None:
    await two.clicks("r Recess")
    await until(lambda: tables(two)[0].recess)
    await two.clicks("2     1 of 5")
    await two.reads("Acts go to table 2")
    await two.clicks("r Recess")
    await until(lambda: tables(two)[1].recess)


async def test_the_palette_finds_acts_by_what_they_do(two: Teacher) -> None:
    await two.types(CTRL_P)
    await two.is_at("CommandPalette")
    await two.types("Send into a")
    await two.reads("Send into a recess, or call back")
    await two.types(ENTER)
    await until(lambda: tables(two)[0].recess, lambda: two.screen.text)


async def test_everything_fits_at_eighty_by_twenty_four(klass: Class) -> None:
    teacher = Teacher(klass, (80, 24))
    await teacher.is_at("DoorScreen")
    await begun(teacher, *NAMES)
    await teacher.reads("V Votes", "q Close class", "? Help")
    for table in range(1, 7):
        assert "informals" in teacher.row(table)
    await teacher.running.close()


async def test_a_phase_that_ended_while_the_teacher_was_asked_takes_no_other_along(
    two: Teacher,
) -> None:
    await two.opens("x", "Ask")
    two.klass.chair.end_phase([1])
    await two.types("y")
    await two.reads("that phase is over.")
    assert two.klass.chair.summary(1).round == 2


async def test_a_plenary_is_not_taken_back_in_the_stead_of_another(two: Teacher) -> None:
    two.klass.chair.end_phase([1])
    await two.opens("b", "Ask")
    two.klass.chair.end_phase([1])
    await two.types("y")
    await two.reads("that phase is over.")
    assert two.klass.chair.summary(1).round == 3


async def test_a_conference_that_is_over_gets_no_clock(two: Teacher) -> None:
    two.klass.chair.adjourn([1])
    two.klass.chair.hours.set_seconds(300)
    assert [now.left for now in two.klass.chair.summaries()] == [None, 300]

"""The hall: who is let in, where they sit, and what the chair does."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from game.classroom.files import JOURNAL
from game.classroom.hall import Place, Role
from game.classroom.hall.caretakers import Caretakers
from game.classroom.hall.gate import FROM_ONE
from game.classroom.hall.presence import AWAY
from game.classroom.loop import every_second
from game.errors import CommuniqueError, LogError, Refused
from game.record import Log, read
from game.rules.moves import CloseInformals, DeclareReady, Move, Say
from game.rules.names import Phase
from tests.classroom.hall.klass import Class
from tests.classroom.screens import until

TWO_EACH = ("Ada", "Ben", "Cem", "Dia", "Eve", "Fay", "Gus")

LOOKED = 0.2
"""Seconds in which whoever looks before it is their turn has looked."""


@pytest.fixture
def klass(tmp_path: Path) -> Iterator[Class]:
    made = Class.open(tmp_path / "class")
    yield made
    made.hall.let_go()


def begun(klass: Class, *names: str, tables: int = 1) -> Class:
    klass.join(*names)
    klass.hall.assign(tables)
    klass.hall.begin()
    return klass


def quiet(at: Caretakers) -> None:
    for _ in range(2000):
        if at.quiet:
            assert at.problem == ""
            return
        time.sleep(0.01)
    raise AssertionError("the caretakers never came to rest")


def moves(at: Caretakers) -> list[Move | None]:
    assert at.table.path is not None
    return [entry.move for entry in read(at.table.path).entries]


# The door


def test_a_wrong_code_lets_nobody_in_and_is_counted(klass: Class) -> None:
    for _ in range(FROM_ONE):
        with pytest.raises(Refused, match="no code of this class"):
            klass.hall.knock("XXX-XXX", "Ada", "10.0.0.9")
    with pytest.raises(Refused, match="Too many"):
        klass.hall.knock(klass.hall.code, "Ada", "10.0.0.9")
    assert klass.hall.knock(klass.hall.code, "Ada", "10.0.0.8")


def test_a_ticket_holds_its_student_and_no_other_word_does(klass: Class) -> None:
    klass.join("Ada", "Ada")
    names = [s.name for s in klass.hall.roll.students.values()]
    assert names == ["Ada", "Ada 2"]
    held = klass.hall.held(klass.tickets["Ada"])
    assert held is not None
    assert (held.name, held.table, held.seat) == ("Ada 2", None, None)
    for word in ("", "x" * 43, klass.tickets["Ada"] + "x", "\ud800"):
        assert klass.hall.held(word) is None


def test_no_ticket_is_on_the_disk(klass: Class) -> None:
    klass.join("Ada")
    assert klass.tickets["Ada"] not in (klass.folder / JOURNAL).read_text()


def test_a_ticket_given_back_is_good_no_more_and_the_card_has_the_seat(klass: Class) -> None:
    begun(klass, "Ada")
    at = klass.seat("Ada")
    card = klass.hall.register.card(klass.id("Ada"))
    klass.hall.leave(klass.tickets["Ada"])
    assert klass.hall.held(klass.tickets["Ada"]) is None
    again = klass.hall.held(klass.hall.knock(card, "ada", "10.0.0.2"))
    assert again is not None
    assert (again.name, again.seat) == ("Ada", at[1])
    assert len(klass.hall.roll.students) == 1


def test_another_device_with_the_card_makes_the_first_ones_ticket_void(klass: Class) -> None:
    begun(klass, "Ada")
    card = klass.hall.register.card(klass.id("Ada"))
    ticket = klass.hall.knock(card, "", "10.0.0.2")
    assert klass.hall.held(klass.tickets["Ada"]) is None
    assert klass.hall.held(ticket) is not None


def test_a_card_seats_its_holder_before_and_after_the_beginning(klass: Class) -> None:
    card = klass.hall.register.header.cards[1]
    klass.hall.knock(card.code, "Ada", "10.0.0.1")
    klass.join(*TWO_EACH[1:])
    klass.hall.assign(2)
    klass.hall.begin()
    assert klass.seat("Ada") == (card.table, card.seat)
    klass.hall.knock(card.code, "Zoe", "10.0.0.1")
    assert [s.name for s in klass.hall.roll.team(card.table, card.seat)][-1] == "Zoe"


def test_a_card_of_a_table_that_nobody_was_at_opens_it(klass: Class) -> None:
    begun(klass, *TWO_EACH)
    card = next(c for c in klass.hall.register.header.cards if c.table == 3)
    held = klass.hall.held(klass.hall.knock(card.code, "Zoe", "10.0.0.1"))
    assert held is not None
    assert held.seat == card.seat
    assert klass.hall.tables[3].seats == set(klass.hall.seats) - {card.seat}
    quiet(klass.hall.tables[3])


# Seats


def test_nobody_begins_before_they_have_places(klass: Class) -> None:
    with pytest.raises(CommuniqueError, match="assign them first"):
        klass.join("Ada").hall.begin()


def test_a_seat_nobody_has_is_played_by_a_caretaker_and_handed_to_who_is_late(klass: Class) -> None:
    begun(klass, "Ada")
    at = klass.hall.tables[1]
    assert at.seats == set(klass.hall.seats) - {klass.seat("Ada")[1]}
    klass.join("Ben")
    assert klass.seat("Ben")[1] not in at.seats
    quiet(at)


def test_who_is_away_at_the_beginning_finds_a_caretaker_who_hands_back(klass: Class) -> None:
    klass.join(*TWO_EACH[:4])
    klass.clock.now += AWAY + 1
    for name in ("Ada", "Ben"):
        klass.hall.held(klass.tickets[name])
    klass.hall.assign(1)
    klass.hall.begin()
    at = klass.hall.tables[1]
    assert {klass.seat("Cem")[1], klass.seat("Dia")[1]} <= at.seats
    quiet(at)
    klass.hall.held(klass.tickets["Cem"])
    assert klass.seat("Cem")[1] not in at.seats
    assert klass.seat("Dia")[1] in at.seats


def test_who_comes_back_is_not_ready_before_they_say_so(klass: Class) -> None:
    begun(klass, *TWO_EACH[: len(klass.hall.seats)])
    at, seat = klass.hall.tables[1], klass.seat("Ben")[1]
    at.seat(seat, True)
    quiet(at)
    if seat not in at.table.view(seat).ready:
        at.table.submit(DeclareReady(seat))
    klass.clock.now += AWAY + 1
    klass.hall.held(klass.tickets["Ben"])
    assert seat not in at.table.view(seat).ready
    assert seat in klass.chair.summary(1).waiting
    quiet(at)


def test_a_seat_is_not_handed_back_at_a_table_that_is_over(klass: Class) -> None:
    begun(klass, "Ada")
    at, seat = klass.hall.tables[1], klass.seat("Ada")[1]
    at.seat(seat, True)
    klass.chair.adjourn()
    at.have(seat, False)
    at.have(seat, True)
    assert at.seats == set(klass.hall.seats)
    assert klass.chair.hand_back(1, seat) == {1: "The conference is over."}


def test_who_comes_while_the_disk_is_full_is_let_in_all_the_same(
    klass: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(klass, "Ada")
    at, seat = klass.hall.tables[1], klass.seat("Ada")[1]
    at.seat(seat, True)
    quiet(at)
    klass.clock.now += AWAY + 1
    with monkeypatch.context() as disk:
        disk.setattr(Log, "append", _full)
        assert klass.hall.held(klass.tickets["Ada"]) is not None
    assert seat in at.seats
    klass.hall.relieve(klass.id("Ada"))
    assert seat not in at.seats
    quiet(at)


def test_whose_table_a_full_disk_did_not_let_open_waits_in_the_lobby(
    klass: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(klass, "Ada")
    quiet(klass.hall.tables[1])
    card = next(c for c in klass.hall.register.header.cards if c.table == 3)
    with monkeypatch.context() as disk:
        disk.setattr(Log, "append", _full)
        ticket = klass.hall.knock(card.code, "Zoe", "10.0.0.1")
        held = klass.hall.held(ticket)
        assert held is not None
        assert held.seat is None
    klass.hall.begin()
    held = klass.hall.held(ticket)
    assert held is not None
    assert held.seat == card.seat
    quiet(klass.hall.tables[3])


def test_a_class_that_a_full_disk_did_not_let_begin_begins_later(
    klass: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    klass.join("Ada").hall.assign()
    with monkeypatch.context() as disk:
        disk.setattr(Log, "append", _full)
        with pytest.raises(LogError, match="No space"):
            klass.hall.begin()
    held = klass.hall.held(klass.tickets["Ada"])
    assert held is not None
    assert held.seat is None
    klass.hall.begin()
    held = klass.hall.held(klass.tickets["Ada"])
    assert held is not None
    assert held.seat == klass.seat("Ada")[1]
    quiet(klass.hall.tables[1])


def test_no_table_is_opened_over_a_conference_that_was_played(klass: Class) -> None:
    begun(klass, "Ada")
    quiet(klass.hall.tables[1])
    klass.chair.end_phase()
    other = klass.folder / "table-2.jsonl"
    other.write_bytes((klass.folder / "table-1.jsonl").read_bytes())
    with pytest.raises(LogError, match="holds a conference already"):
        klass.hall.open_tables(2, waiting=False)
    assert klass.hall.tables.keys() == {1}
    quiet(klass.hall.tables[1])


def _full(log: Log, entry: object) -> None:
    raise LogError(f"{log.path} cannot be written: No space left on device")


def test_when_a_caretaker_has_handed_back_it_moves_no_more(klass: Class) -> None:
    begun(klass, "Ada")
    at, mine = klass.hall.tables[1], klass.seat("Ada")[1]
    at.table.submit(Say(mine, (), "Good morning."))
    for seat in [*at.seats]:
        at.seat(seat, False)
    before = len(moves(at))
    at.table.submit(DeclareReady(mine))
    quiet(at)
    assert moves(at)[before:] == [DeclareReady(mine)]


def test_a_table_without_anybody_waits(klass: Class) -> None:
    begun(klass, "Ada")
    at, seat = klass.hall.tables[1], klass.seat("Ada")[1]
    quiet(at)
    at.seat(seat, True)
    quiet(at)
    assert at.table.view(seat).round == 1


def test_moving_a_student_leaves_the_rest_and_covers_the_seat(klass: Class) -> None:
    begun(klass, *TWO_EACH, tables=2)
    places = klass.hall.roll.places
    table, seat = klass.seat("Ada")
    alone = len(klass.hall.roll.team(table, seat)) == 1
    klass.hall.move(klass.id("Ada"), Place(3 - table, Role.PRESS))
    after = klass.hall.roll.places
    assert {s: p for s, p in after.items() if s != klass.id("Ada")} == {
        s: p for s, p in places.items() if s != klass.id("Ada")
    }
    assert (seat in klass.hall.tables[table].seats) == alone
    held = klass.hall.held(klass.tickets["Ada"])
    assert held is not None
    assert (held.table, held.seat) == (None, None)


@pytest.mark.parametrize("place", [Place(1, Role.DELEGATE, "mars"), Place(9, Role.PRESS), Place(0)])
def test_there_are_places_that_there_are_not(klass: Class, place: Place) -> None:
    begun(klass, "Ada")
    with pytest.raises(CommuniqueError):
        klass.hall.move(1, place)


def test_the_pen_is_passed_by_who_has_it_and_taken_from_who_is_away(klass: Class) -> None:
    seats = len(klass.hall.seats)
    begun(klass, *TWO_EACH[: seats + 1])
    team = next(t for s in klass.hall.seats if len(t := klass.hall.roll.team(1, s)) > 1)
    first, second = team[0], team[1]
    held = klass.hall.held(klass.tickets[second.name])
    assert held is not None
    assert held.pen == first.name
    assert first.name in klass.hall.pass_pen(second.id)
    assert second.name in klass.hall.pass_pen(first.id)
    held = klass.hall.held(klass.tickets[second.name])
    assert held is not None
    assert held.pen == ""
    klass.clock.now += AWAY + 1
    klass.hall.held(klass.tickets[first.name])
    assert first.name in klass.hall.pass_pen(first.id)


# The chair


def test_time_that_is_up_opens_the_plenary_and_the_next_phase_has_its_own_clock(
    klass: Class,
) -> None:
    begun(klass, "Ada")
    at = klass.hall.tables[1]
    klass.chair.hours.set_seconds(600)
    klass.clock.now += 599
    klass.chair.hours.tick()
    seat = klass.seat("Ada")[1]
    assert at.table.view(seat).round == 1
    klass.clock.now += 2
    klass.chair.hours.tick()
    assert at.table.view(seat).round == 2
    assert klass.chair.summary(1).left == 600
    quiet(at)


def test_a_clock_that_waits_goes_on_waiting_in_the_next_phase(klass: Class) -> None:
    begun(klass, "Ada")
    klass.chair.hours.set_seconds(600)
    klass.chair.hours.pause()
    klass.chair.end_phase()
    klass.chair.hours.tick()
    klass.clock.now += 10_000
    now = klass.chair.summary(1)
    assert (now.round, now.left, now.paused) == (2, 600, True)
    quiet(klass.hall.tables[1])


def test_a_table_whose_log_cannot_be_written_does_not_stop_the_others_clocks(
    klass: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(klass, *TWO_EACH, tables=2)
    quiet(klass.hall.tables[1])
    klass.chair.hours.set_seconds(600)
    klass.clock.now += 601
    first = klass.hall.tables[1].table

    def full(move: Move, seen: int | None = None) -> None:
        raise LogError(f"{first.path} cannot be written: No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(first, "submit", full)
        klass.chair.hours.tick()
    assert [now.round for now in klass.chair.summaries()] == [1, 2]
    quiet(klass.hall.tables[1])
    quiet(klass.hall.tables[2])


def test_a_phase_that_ends_by_itself_at_the_last_second_is_not_ended_twice(klass: Class) -> None:
    """The last caretaker is ready just as the time is up: the next round has its own time."""
    begun(klass, "Ada")
    at = klass.hall.tables[1]
    quiet(at)
    klass.chair.hours.set_seconds(600)
    klass.clock.now += 601
    with at.still():
        ticking = Thread(target=klass.chair.hours.tick)
        ticking.start()
        ticking.join(LOOKED)
        at.table.submit(CloseInformals())
    ticking.join()
    assert klass.chair.summary(1).round == 2
    quiet(at)


def test_a_phase_that_ends_by_itself_as_the_teacher_ends_it_takes_no_other_along(
    klass: Class,
) -> None:
    begun(klass, "Ada")
    at, asked, refused = klass.hall.tables[1], klass.chair.stages(), dict[int, str]()
    quiet(at)
    with at.still():
        ending = Thread(target=lambda: refused.update(klass.chair.end_phase(asked=asked)))
        ending.start()
        ending.join(LOOKED)
        at.table.submit(CloseInformals())
    ending.join()
    assert refused == {1: "that phase is over."}
    assert klass.chair.summary(1).round == 2
    quiet(at)


async def test_the_clocks_go_by_themselves(klass: Class) -> None:
    begun(klass, "Ada")
    klass.chair.hours.set_seconds(600)
    going = asyncio.create_task(every_second(klass.chair.hours.tick))
    klass.clock.now += 601
    await until(lambda: klass.chair.summary(1).round == 2)
    going.cancel()
    quiet(klass.hall.tables[1])


def test_somebody_who_is_not_of_the_class_is_sent_away(klass: Class) -> None:
    begun(klass, "Ada", "Nobody")
    seat = klass.seat("Nobody")[1]
    klass.hall.send_away(klass.id("Nobody"))
    assert klass.hall.held(klass.tickets["Nobody"]) is None
    assert seat in klass.hall.tables[1].seats
    klass.join("Ben")
    assert klass.hall.held(klass.tickets["Ben"]) is not None


def test_a_recess_stops_the_clock_and_the_caretakers(klass: Class) -> None:
    begun(klass, "Ada")
    at = klass.hall.tables[1]
    klass.chair.hours.set_seconds(600)
    assert klass.chair.recess() == {}
    assert klass.chair.recess() == {1: "The conference is in recess already."}
    klass.clock.now += 10_000
    klass.chair.hours.tick()
    quiet(at)
    before = moves(at)
    assert klass.chair.summary(1).paused
    at.stir()
    quiet(at)
    assert moves(at) == before
    klass.chair.call_back()
    assert klass.chair.summary(1).left == 600
    quiet(at)


def test_homework_ends_its_phases_by_date(klass: Class) -> None:
    begun(klass, "Ada")
    day = 86_400.0
    klass.chair.hours.set_dates([klass.clock.now + day, klass.clock.now + 2 * day])
    klass.clock.now += day
    klass.chair.hours.tick()
    klass.chair.hours.tick()
    assert klass.chair.summary(1).round == 2
    assert klass.chair.summary(1).left == day
    quiet(klass.hall.tables[1])


def test_the_chair_ends_a_phase_takes_it_back_and_adjourns(klass: Class) -> None:
    begun(klass, "Ada")
    assert klass.chair.end_phase() == {}
    assert klass.chair.summary(1).round == 2
    assert klass.chair.take_back([1]) == {}
    assert klass.chair.summary(1).round == 1
    assert klass.chair.announce("A quake.", heat=5) == {}
    assert (
        klass.chair.summary(1).temperature == 5 + klass.hall.scenario.setting.procedure.temperature
    )
    assert klass.chair.open_debrief() == {1: "The conference is not over yet."}
    assert klass.chair.adjourn() == {}
    assert klass.chair.summary(1).phase is Phase.ENDED
    assert klass.chair.open_debrief() == {}
    assert klass.chair.summary(1).debriefed


def test_a_summary_says_who_needs_somebody(klass: Class) -> None:
    begun(klass, *TWO_EACH[:2])
    seat = klass.seat("Ada")[1]
    klass.hall.tables[1].table.submit(Say(seat, (), "Shall we?"))
    klass.hall.tables[1].table.submit(DeclareReady(seat))
    klass.hall.ask_help(klass.id("Ben"))
    klass.clock.now += AWAY + 1
    klass.hall.held(klass.tickets["Ada"])
    (now,) = klass.chair.summaries()
    assert now.talk[seat] == 1
    assert klass.seat("Ben")[1] in now.silent
    assert seat not in now.silent
    assert seat not in now.waiting
    assert now.helps == now.away == ("Ben",)
    assert now.people[seat] == ("Ada",)
    klass.chair.give_help(klass.id("Ben"))
    assert klass.chair.summary(1).helps == ()
    quiet(klass.hall.tables[1])


def test_two_plenaries_without_anything_agreed_are_a_deadlock(klass: Class) -> None:
    begun(klass, *TWO_EACH[: len(klass.hall.seats)])
    assert not klass.chair.summary(1).deadlocked
    klass.chair.end_phase()
    klass.chair.end_phase()
    assert klass.chair.summary(1).deadlocked


def test_a_plenary_taken_back_is_no_deadlock_and_its_round_goes_on(klass: Class) -> None:
    begun(klass, *TWO_EACH[: len(klass.hall.seats)])
    klass.chair.end_phase()
    seat = klass.seat("Ada")[1]
    klass.hall.tables[1].table.submit(Say(seat, (), "Once more?"))
    klass.chair.end_phase()
    klass.chair.take_back([1])
    now = klass.chair.summary(1)
    assert (now.round, now.idle, now.deadlocked) == (2, 1, False)
    assert now.talk[seat] == 1
    assert seat not in now.silent


# Again, after the laptop died


def test_a_class_that_died_is_there_again(klass: Class, tmp_path: Path) -> None:
    begun(klass, *TWO_EACH, tables=2)
    seat = klass.seat("Ada")
    klass.hall.tables[seat[0]].table.submit(Say(seat[1], (), "Remember this."))
    klass.chair.hours.set_seconds(600)
    klass.hall.ask_help(klass.id("Ben"))
    quiet(klass.hall.tables[1])
    quiet(klass.hall.tables[2])
    again = klass.killed(tmp_path / "again")
    assert again.hall.roll == klass.hall.roll
    assert again.hall.code == klass.hall.code
    assert again.hall.title == klass.hall.title
    for ticket in klass.tickets.values():
        before, after = klass.hall.held(ticket), again.hall.held(ticket)
        assert before is not None
        assert after is not None
        assert (before.name, before.seat) == (after.name, after.seat)
        assert before.seat is not None
        assert before.table is not None
        assert after.table is not None
        assert before.table.view(before.seat) == after.table.view(before.seat)
    again.hall.let_go()


def test_a_kill_between_the_journal_and_the_tables_log_loses_nothing(
    klass: Class, tmp_path: Path
) -> None:
    begun(klass, *TWO_EACH, tables=2)
    quiet(klass.hall.tables[1])
    quiet(klass.hall.tables[2])
    log = klass.folder / "table-2.jsonl"
    kept = log.read_bytes()
    for torn in (b"", kept[:100]):
        log.write_bytes(torn)
        again = klass.killed(tmp_path / f"again-{len(torn)}")
        assert again.chair.summary(2).round == 1
        again.hall.let_go()


def test_the_tables_logs_say_who_played(klass: Class) -> None:
    begun(klass, *TWO_EACH)
    players = json.loads((klass.folder / "table-1.jsonl").read_text().splitlines()[0])["players"]
    assert set(", ".join(players.values()).split(", ")) >= set(TWO_EACH)
    quiet(klass.hall.tables[1])

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from game.errors import IllegalMove, LogError, NotFound, StaleMove
from game.record import Header, Log, drift, read
from game.record.header import PERSON
from game.room import new_room, person, resume_room
from game.rules.events import Claimed, ConferenceEnded, Event, Said
from game.rules.moves import (
    Adjourn,
    AnswerSilence,
    AnswerSuggestion,
    Claim,
    CloseInformals,
    DeclareReady,
    FilePositions,
    Move,
    Reopen,
    Reply,
    Say,
    Silence,
    SoundOut,
    Suggest,
)
from game.rules.names import Phase, Term
from game.rules.text import Positions
from game.scenario import find, load
from game.table import Table

SCENARIO = load(find("two-plus-two"))
ALL_AI = dict(SCENARIO.temperaments)


def a_table(path: Path | None = None) -> Table:
    return Table.open(SCENARIO, 1, dict.fromkeys(SCENARIO.setting.seats, PERSON), path)


def all_agree(table: Table, clause: str, wording: str) -> None:
    for seat in SCENARIO.setting.seats:
        table.submit(FilePositions(seat, clause, Positions(wording)))
    table.submit(CloseInformals())


def test_whoever_listens_hears_what_the_seat_may() -> None:
    table, heard = a_table(), {"mofa": [], "okinawa": []}  # type: ignore[var-annotated]
    for seat, events in heard.items():
        table.listen(seat, events.extend)
    table.submit(Say("mod", ("mofa",), "A word in your ear."))
    table.submit(Say("mod", (), "Good morning."))
    assert [event.text for event in heard["mofa"]] == ["A word in your ear.", "Good morning."]
    assert [event.text for event in heard["okinawa"]] == ["Good morning."]


def test_who_stops_listening_hears_nothing_more() -> None:
    table, heard = a_table(), list[Event]()
    stop = table.listen("mofa", heard.extend)
    stop()
    table.submit(Say("mod", (), "Good morning."))
    assert heard == []


def test_a_seat_is_told_what_it_may_see_of_its_own_move() -> None:
    table = a_table()
    assert table.submit(Say("mod", (), "Good morning.")) == (Said("mod", (), "Good morning."),)
    assert isinstance(table.submit(Adjourn())[-1], ConferenceEnded)


def test_hostile_text_is_plain_before_it_is_a_move() -> None:
    table = a_table()
    (said,) = table.submit(Say("mod", (), "\x1b[2J[bold]hi[/]\n\u202egnp"))
    assert said == Said("mod", (), "<U+001B>[2J[bold]hi[/] <U+202E>gnp")


def test_a_view_is_made_once_until_something_happens() -> None:
    table = a_table()
    before = table.view("mod")
    assert table.view("mod") is before
    assert table.view("mofa").seat == "mofa"
    table.submit(Say("mod", ("mofa",), "A word in your ear."))
    assert len(table.view("mod").minutes) == len(before.minutes) + 1


def test_nothing_is_opened_before_the_end() -> None:
    table = a_table()
    with pytest.raises(ValueError, match="before the end"):
        table.opened()
    table.submit(Adjourn())
    assert table.opened().phase is Phase.ENDED


def test_a_move_on_a_screen_of_the_last_round_is_refused_kindly() -> None:
    table = a_table()
    seen = len(table.view("mofa").minutes)
    table.submit(CloseInformals())
    with pytest.raises(StaleMove, match="look again"):
        table.submit(DeclareReady("mofa"), seen)
    table.submit(Say("mofa", (), "Wait."), seen)
    table.submit(DeclareReady("mofa"), len(table.view("mofa").minutes))


def test_a_move_on_a_clause_reopened_meanwhile_is_refused_kindly() -> None:
    table = a_table()
    all_agree(table, "partners", "shared")
    seen = len(table.view("mofa").minutes)
    table.submit(Reopen("mod", "partners"))
    with pytest.raises(StaleMove):
        table.submit(FilePositions("mofa", "partners", Positions("named")), seen)
    table.submit(SoundOut("mofa", "mod", "costs"), seen)


def test_an_answer_to_a_suggestion_that_was_replaced_is_refused_kindly() -> None:
    table = a_table()
    table.submit(Suggest("mod", "mofa", (), (Term("costs", "note"),)))
    seen = len(table.view("mofa").minutes)
    table.submit(Suggest("mod", "mofa", (), (Term("costs", "increase"),)))
    with pytest.raises(StaleMove):
        table.submit(AnswerSuggestion("mofa", "mod", Reply.AGREE), seen)
    table.submit(Claim("mofa", (), "costs", Positions("note")), seen)


def test_a_refused_move_is_neither_told_nor_recorded(tmp_path: Path) -> None:
    table, heard = a_table(tmp_path / "game.jsonl"), list[Event]()
    table.listen("mofa", heard.extend)
    with pytest.raises(IllegalMove):
        table.submit(AnswerSilence("mofa", Silence.KEEP))
    assert heard == []
    assert len(read(tmp_path / "game.jsonl").entries) == 1


def test_what_cannot_be_recorded_has_not_happened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, heard = a_table(tmp_path / "game.jsonl"), list[Event]()
    table.listen("mofa", heard.extend)

    def full(log: Log, entry: object) -> None:
        raise LogError("no space left")

    monkeypatch.setattr(Log, "append", full)
    with pytest.raises(LogError):
        table.submit(Say("mod", (), "Good morning."))
    assert heard == []
    assert not any(isinstance(event, Said) for event in table.view("mofa").minutes)


def test_a_conference_that_cannot_be_opened_lets_go_of_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(log: Log, entry: object) -> None:
        raise LogError("no space left")

    with monkeypatch.context() as disk:
        disk.setattr(Log, "append", full)
        with pytest.raises(LogError):
            a_table(tmp_path / "game.jsonl")
    assert Table.resume(tmp_path / "game.jsonl")[0].view("mofa").round == 1


def test_moves_from_many_threads_are_taken_one_at_a_time(tmp_path: Path) -> None:
    table = a_table(tmp_path / "game.jsonl")

    def talk(seat: str) -> None:
        for number in range(20):
            table.submit(Say(seat, (), f"{seat} {number}"))

    threads = [threading.Thread(target=talk, args=[seat]) for seat in SCENARIO.setting.seats]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    record = read(tmp_path / "game.jsonl")
    assert len(record.entries) == 1 + 20 * len(threads)
    drift(SCENARIO.setting, 1, record.entries)


def test_a_conference_is_taken_up_where_it_was(tmp_path: Path) -> None:
    table = a_table(tmp_path / "game.jsonl")
    all_agree(table, "partners", "shared")
    before = table.view("mofa")
    table.close()
    again, torn = Table.resume(tmp_path / "game.jsonl")
    assert again.view("mofa") == before
    assert (again.players, again.path, torn) == (table.players, tmp_path / "game.jsonl", False)
    again.close()
    again.close()


def test_a_record_killed_before_its_opening_opens(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    Log.create(path, Header(4, SCENARIO.document, {"mofa": PERSON})).close()
    with path.open("ab") as file:
        file.write(b'{"move": nu')
    table, torn = Table.resume(path)
    assert torn
    assert table.view("mofa").round == 1
    table.close()
    drift(SCENARIO.setting, 4, read(path).entries)


def test_a_record_that_cannot_be_played_is_let_go_of(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    Log.create(path, Header(4, {"id": "broken"}, {})).close()
    for _ in range(2):
        with pytest.raises(Exception, match="missing"):
            Table.resume(path)


def test_ai_delegates_take_every_seat_without_a_person(tmp_path: Path) -> None:
    room = new_room(SCENARIO, ["mofa"], 7, tmp_path / "game.jsonl")
    assert person(room) == "mofa"
    room.table.submit(DeclareReady("mofa"))
    room.settle()
    view = room.table.view("mofa")
    assert view.round == 2
    assert {e.seat for e in view.minutes if isinstance(e, Claimed)} == set(view.others)


def test_a_whole_game_in_a_room_is_the_same_when_left_and_taken_up_again(tmp_path: Path) -> None:
    def play(path: Path, leave: bool) -> list[Move | None]:
        room = new_room(SCENARIO, ["mofa"], 7, path)
        room.settle()
        while (view := room.table.view("mofa")).phase is not Phase.ENDED:
            if view.phase is Phase.SILENCE:
                room.table.submit(AnswerSilence("mofa", Silence.KEEP))
            else:
                for clause in view.open_clauses:
                    held = Positions(
                        clause.wordings[0].id, tuple(w.id for w in clause.wordings[1:])
                    )
                    room.table.submit(FilePositions("mofa", clause.id, held))
                room.table.submit(DeclareReady("mofa"))
            if leave:
                room.table.close()
                room, _ = resume_room(path)
            room.settle()
        room.table.close()
        return [entry.move for entry in read(path).entries]

    whole = play(tmp_path / "whole.jsonl", leave=False)
    assert whole == play(tmp_path / "left.jsonl", leave=True)


def test_a_seat_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(NotFound, match="no seat 'gallia'; there are mofa, mod"):
        new_room(SCENARIO, ["gallia"], 1, None)


def test_delegates_stop_when_told() -> None:
    room = new_room(SCENARIO, ["mofa"], 7, None)
    before = room.table.view("mofa")
    room.settle(stopped=lambda: True)
    assert room.table.view("mofa") == before

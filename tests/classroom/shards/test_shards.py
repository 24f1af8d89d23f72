"""A class whose screens other processes draw, and what becomes of it when one of them dies."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from game.classroom.hall import Place, Role
from game.classroom.shards.link import Link
from game.classroom.shards.messages import Typed
from game.record import drift, read
from game.rules.moves import CloseInformals, Move, Say
from game.rules.names import Phase
from game.scenario import from_document
from game.table import played
from tests.classroom.hall.klass import Class
from tests.classroom.shards.workers import ESC, Student, spread, until, workers

F6, F7 = b"\x1b[17~", b"\x1b[18~"


@pytest.fixture
async def klass(tmp_path: Path) -> AsyncIterator[Class]:
    made = spread(tmp_path / "class")
    yield made
    await made.hall.close()
    assert not workers()


async def at_the_table(klass: Class, *names: str, tables: int = 1) -> list[Student]:
    klass.join(*names)
    klass.hall.assign(tables)
    klass.hall.begin()
    students = [Student(klass, name) for name in names]
    for student in students:
        await student.reads_the_briefing()
    return students


async def play(students: list[Student], reached: Callable[[], bool]) -> None:
    for _ in range(1000):
        if reached():
            return
        for student in students:
            student.plays_on()
        await asyncio.sleep(0.2)
    raise AssertionError("\n".join(student.text for student in students))


@pytest.mark.long
async def test_two_students_in_two_workers_play_a_conference_to_its_end(klass: Class) -> None:
    students = await at_the_table(klass, "Ada", "Ben", "Cem")
    table = klass.hall.table(1)
    seat = klass.hall.seats[0]
    await play(students, lambda: table.view(seat).phase is Phase.ENDED)
    klass.chair.open_debrief()
    await play(students, lambda: all("The Hotline · debrief" in each.text for each in students))
    record = read(klass.folder / "table-1.jsonl")
    made = {type(e.move).__name__ for e in record.entries if e.move is not None}
    assert {"DeclareReady"} <= made
    setting = played(from_document(dict(record.header.scenario)), record.header)
    drift(setting, record.header.seed, record.entries)


async def test_a_move_is_on_every_screen_of_its_table_and_on_no_other(klass: Class) -> None:
    names = ("Ada", "Ben", "Cem", "Dia", "Eve", "Fay")
    students = {student.name: student for student in await at_the_table(klass, *names, tables=2)}
    speaker = next(name for name in names if klass.seat(name)[0] == 1)
    klass.hall.table(1).submit(Say(klass.seat(speaker)[1], (), "Shall we begin?"))
    ours = [student for name, student in students.items() if klass.seat(name)[0] == 1]
    theirs = [student for name, student in students.items() if klass.seat(name)[0] == 2]
    assert {klass.id(student.name) % 2 for student in ours} == {0, 1}
    for student in ours:
        await student.sees("Shall we begin?")
    assert not any("Shall we begin?" in student.text for student in theirs)


async def test_a_worker_that_is_killed_is_replaced_and_nothing_is_lost(klass: Class) -> None:
    ada, ben, _ = await at_the_table(klass, "Ada", "Ben", "Cem")
    table, seats = klass.hall.table(1), {n: klass.seat(n)[1] for n in ("Ada", "Ben")}
    made: list[Move] = [Say(seats["Ada"], (), "Before the fall.")]
    table.submit(made[0])
    await ben.sees("Before the fall.")
    for worker in (fallen := workers()):
        worker.kill()
    # The class goes on meanwhile: what is acknowledged now is there when screens are again.
    made.append(Say(seats["Ben"], (), "Meanwhile."))
    table.submit(made[1])
    assert klass.hall.here(klass.id("Ada"))
    await until(lambda: len(workers()) == 2 and not {*fallen} & {*workers()})
    for student in (ada, ben):
        await student.sees("Table 1", "Before the fall.", "Meanwhile.")
        assert not student.screen.over
    ada.types(F6)
    await ada.sees("help is on its way")
    recorded = [entry.move for entry in read(klass.folder / "table-1.jsonl").entries]
    assert [move for move in recorded if move in made] == made


@pytest.mark.long
async def test_who_is_moved_to_another_table_sees_that_one(klass: Class) -> None:
    names = ("Ada", "Ben", "Cem", "Dia", "Eve", "Fay")
    ada, *_ = await at_the_table(klass, *names, tables=2)
    here, seat = klass.seat("Ada")
    there = 3 - here
    await ada.sees(f"Table {here}")
    klass.hall.move(klass.id("Ada"), Place(there, Role.DELEGATE, seat))
    await ada.reads_the_briefing()
    await ada.sees(f"Table {there}")
    klass.hall.move(klass.id("Ada"), Place(there, Role.GALLERY))
    await ada.sees(f"Public gallery · table {there}")
    klass.hall.move(klass.id("Ada"), None)
    await ada.sees("Good to have you here, Ada")


@pytest.mark.long
async def test_only_who_has_the_pen_acts_and_the_team_sees(klass: Class) -> None:
    names = ("Ada", "Ben", "Cem", "Dia")
    students = {student.name: student for student in await at_the_table(klass, *names)}
    first, second = next(t for s in klass.hall.seats if len(t := klass.hall.roll.team(1, s)) > 1)
    writer, reader = students[first.name], students[second.name]
    await reader.sees(f"{first.name} has the pen")
    reader.types(b"P")
    await reader.sees("can pass it with P")
    writer.types(b"P")
    await reader.sees("you have the pen")
    await writer.sees(f"{second.name} has the pen")


@pytest.mark.long
async def test_help_is_asked_and_the_seats_code_is_told(klass: Class) -> None:
    (ada,) = await at_the_table(klass, "Ada")
    ada.types(F6)
    await ada.sees("help is on its way")
    assert klass.chair.summary(1).helps == ("Ada",)
    klass.chair.give_help(klass.id("Ada"))
    await until(lambda: "help is on its way" not in ada.text)
    ada.types(F7)
    await ada.sees(klass.hall.card(klass.id("Ada")))


@pytest.mark.long
async def test_a_slow_client_holds_nobody_up_and_is_painted_whole_in_the_end(klass: Class) -> None:
    ada, ben, _ = await at_the_table(klass, "Ada", "Ben", "Cem")
    ben.screen.slow = True
    seat = klass.seat("Ada")[1]
    for number in range(5):
        klass.hall.table(1).submit(Say(seat, (), f"Point-{number}."))
        await ada.sees(f"Point-{number}.")
    # What was on its way when the client fell behind still came; then it was waited for.
    sent = ben.screen.frames
    klass.hall.table(1).submit(Say(seat, (), "Point-last."))
    await ada.sees("Point-last.")
    assert ben.screen.frames == sent
    ben.screen.slow = False
    ben.running.drained(ben.screen)
    await ben.sees("Point-last.")


async def test_a_worker_that_hangs_holds_nobody_else_up(klass: Class) -> None:
    ada, ben, _ = await at_the_table(klass, "Ada", "Ben", "Cem")
    table, seat = klass.hall.table(1), klass.seat("Cem")[1]
    before = {student: student.screen.frames for student in (ada, ben)}
    first, second = workers()
    first.suspend()
    try:
        table.submit(Say(seat, (), "Anybody?"))
        await until(lambda: any("Anybody?" in each.text for each in (ada, ben)))
        waiting = [each for each in (ada, ben) if "Anybody?" not in each.text]
        assert len(waiting) == 1
        assert waiting[0].screen.frames == before[waiting[0]]
        assert klass.hall.knock(klass.hall.code, "Late", "10.0.0.9")
    finally:
        first.resume()
    await waiting[0].sees("Anybody?")
    assert second.is_running()


async def test_a_worker_that_reads_nothing_any_more_is_replaced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("game.classroom.shards.link.UNREAD", 2**20)
    loop = asyncio.get_running_loop()
    told: list[Link] = []

    async def begin(link: Link) -> None:
        told.append(link)

    keeping = loop.create_task((link := Link(0, begin, lambda *_: None)).keep_up())
    await until(lambda: len(told) == 1 and len(workers()) == 1)
    (stuck,) = workers()
    stuck.suspend()
    for _ in range(40):
        link.post(Typed(0, b"x" * 100_000))
        await asyncio.sleep(0)
    await until(lambda: len(told) == 2)
    assert not stuck.is_running()
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    assert not workers()


@pytest.mark.long
async def test_another_device_takes_the_seat_over_and_the_first_terminal_is_as_it_was(
    klass: Class,
) -> None:
    (ada,) = await at_the_table(klass, "Ada")
    tablet = Student(klass, "Ada")
    assert ada.screen.over
    assert tablet.running is ada.running
    await tablet.sees("Table 1")
    frames = ada.screen.frames
    ada.types(F6)
    klass.hall.table(1).submit(CloseInformals())
    await tablet.presses(ESC, until_seen="Round 2")
    assert ada.screen.frames == frames
    assert klass.hall.roll.helps == ()
    frames = tablet.screen.frames
    tablet.running.detach(tablet.screen)
    assert tablet.running.outlet is None
    # What leaves the terminal as it was, and nothing after it.
    klass.hall.table(1).submit(CloseInformals())
    await asyncio.sleep(1.0)
    assert tablet.screen.frames == frames + 1


@pytest.mark.long
async def test_settings_outlive_a_worker(klass: Class) -> None:
    klass.join("Ada")
    ada = Student(klass, "Ada")
    await ada.sees("Good to have you here")
    remote = ada.running
    ada.types(b"\x1bOR")
    await ada.sees("Kept while the class goes on")
    before = remote.settings  # type: ignore[attr-defined]
    for key in (b"\r", b"\x1b[B", b"\r"):
        ada.types(key)
        await asyncio.sleep(0.5)
    await until(lambda: remote.settings != before)  # type: ignore[attr-defined]
    kept = remote.settings  # type: ignore[attr-defined]
    for worker in workers():
        worker.send_signal(signal.SIGKILL)
    frames = ada.screen.frames
    await until(lambda: ada.screen.frames > frames)
    await ada.sees("Good to have you here")
    assert remote.settings == kept  # type: ignore[attr-defined]


KEEPER = """
import asyncio, sys
from pathlib import Path
from tests.classroom.shards.workers import spread, until, workers

async def keep():
    klass = spread(Path(sys.argv[1]))
    await until(lambda: len(workers()) == 2)
    print(*[worker.pid for worker in workers()], flush=True)
    await asyncio.sleep(600)

if __name__ == "__main__":
    asyncio.run(keep())
"""


def test_workers_end_with_the_process_that_keeps_the_class(tmp_path: Path) -> None:
    script = tmp_path / "keeper.py"
    script.write_text(KEEPER)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    keeper = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "class")],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert keeper.stdout is not None
    orphans = [psutil.Process(int(pid)) for pid in keeper.stdout.readline().split()]
    assert len(orphans) == 2
    keeper.kill()
    keeper.wait()
    _, alive = psutil.wait_procs(orphans, timeout=60)
    assert not alive

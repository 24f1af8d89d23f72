"""A client's line to an app in a worker, and the way in's side of it."""

from __future__ import annotations

import asyncio
from contextvars import copy_context
from typing import cast

import pytest

from game.classroom.bucket import Bucket
from game.classroom.driver import ENDLESS, LEAVE
from game.classroom.hall.apps import Apps
from game.classroom.inflow import WORK
from game.classroom.running import Running
from game.classroom.shards.line import Line, Reported
from game.classroom.shards.link import Link
from game.classroom.shards.messages import (
    Attached,
    Detached,
    Ended,
    Frame,
    FromWorker,
    LineId,
    Resized,
    Slowed,
    ToWorker,
    Typed,
)
from game.classroom.shards.remote import Remote
from game.classroom.shards.wire import Wire
from game.classroom.shards.worker import Worker
from game.language import speak
from game.settings import Settings
from tests.classroom.screens import until
from tests.classroom.test_inflow import worked


class Client:
    """An outlet that keeps what it gets."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.behind = False

    def send(self, frame: str) -> None:
        self.sent.append(frame)

    def full(self) -> bool:
        return self.behind

    def ended(self) -> None:
        self.sent.append("ended")


class Posts:
    """A link that keeps what is posted."""

    def __init__(self) -> None:
        self.posted: list[ToWorker] = []

    def post(self, message: ToWorker) -> None:
        self.posted.append(message)


class Seat:
    """An app in a worker that keeps what it is fed."""

    def __init__(self) -> None:
        self.keys = bytearray()
        self.caught_up = 0
        self.detached = False

    def feed(self, _: Line, data: bytes) -> None:
        self.keys += data

    def drained(self, _: Line) -> None:
        self.caught_up += 1

    def detach(self, _: Line) -> None:
        self.detached = True


class Dear(Seat):
    """An app that works for a twentieth of a second on every helping; alone in its worker."""

    def __init__(self) -> None:
        super().__init__()
        self.fed = 0

    def of(self, _student: int, _kept: object) -> Dear:
        return self

    def attach(self, _: Line, _size: tuple[int, int]) -> None:
        """It has nothing to show."""

    def feed(self, _: Line, data: bytes) -> None:
        self.fed += 1
        worked(0.05)


@pytest.fixture
def remote() -> tuple[Remote, Posts, dict[LineId, Remote]]:
    posts, lines = Posts(), dict[LineId, Remote]()
    return Remote(7, cast("Link", posts), lines), posts, lines


@pytest.fixture
def line() -> tuple[Line, Seat, list[FromWorker]]:
    seat, posted = Seat(), list[FromWorker]()
    return Line(3, cast("Running", seat), posted.append, Bucket(*WORK)), seat, posted


Given = tuple[Remote, Posts, dict[LineId, Remote]]
Lined = tuple[Line, Seat, list[FromWorker]]


def test_who_goes_has_the_terminal_as_it_was_before_anything_else_is_said(remote: Given) -> None:
    seat, posts, lines = remote
    client = Client()
    seat.attach(client, (100, 30))
    ((number, _),) = lines.items()
    seat.paint("a frame")
    seat.detach(client)
    assert client.sent == ["a frame", LEAVE]
    assert posts.posted[-1] == Detached(number)
    assert seat.outlet is None
    assert not lines


def test_only_who_has_the_seat_is_heard(remote: Given) -> None:
    seat, posts, lines = remote
    first, second = Client(), Client()
    seat.attach(first, (80, 24))
    assert seat.attach(second, (100, 30)) is first
    assert first.sent == [LEAVE, "ended"]
    ((number, _),) = lines.items()
    seat.feed(first, b"x")
    seat.resize(first, (1, 1))
    seat.drained(first)
    seat.detach(first)
    assert posts.posted[-1] == Attached(number, 7, (100, 30), Settings())
    seat.feed(second, b"y")
    seat.resize(second, (90, 20))
    assert posts.posted[-2:] == [Typed(number, b"y"), Resized(number, (90, 20))]


def test_a_student_begins_in_the_language_of_the_class() -> None:
    def made() -> Remote:
        speak("fr")
        return Remote(7, cast("Link", Posts()), {})

    assert copy_context().run(made).settings == Settings(language="fr")


def test_a_slow_client_is_told_of_once_and_again_when_it_has_caught_up(remote: Given) -> None:
    seat, posts, lines = remote
    client = Client()
    seat.attach(client, (80, 24))
    ((number, _),) = lines.items()
    seat.drained(client)
    client.behind = True
    seat.paint("one")
    seat.paint("two, which was on its way")
    client.behind = False
    seat.drained(client)
    assert client.sent == ["one", "two, which was on its way"]
    assert posts.posted[1:] == [Slowed(number, True), Slowed(number, False)]


def test_a_new_worker_is_told_of_the_client_its_screen_and_the_settings(remote: Given) -> None:
    seat, posts, lines = remote
    client = Client()
    seat.connect()
    assert not posts.posted
    seat.attach(client, (80, 24))
    seat.resize(client, (120, 40))
    seat.settings = Settings(language="fr")
    ((before, _),) = lines.items()
    seat.connect()
    ((number, _),) = lines.items()
    assert number != before
    assert posts.posted[-1] == Attached(number, 7, (120, 40), Settings(language="fr"))


async def test_an_app_that_has_ended_lets_its_client_go(remote: Given) -> None:
    seat, _, lines = remote
    client = Client()
    seat.attach(client, (80, 24))
    seat.ended()
    seat.paint("too late")
    assert client.sent == ["ended"]
    assert not lines
    await seat.close()
    seat.attach(client, (80, 24))
    await seat.close()
    assert client.sent[1:] == [LEAVE, "ended"]


async def test_frames_go_out_and_a_client_that_is_behind_is_waited_for(line: Lined) -> None:
    outlet, seat, posted = line
    outlet.send("a frame")
    outlet.slowed(True)
    assert outlet.full()
    outlet.slowed(False)
    outlet.slowed(False)
    assert not outlet.full()
    assert seat.caught_up == 1
    outlet.close()
    assert seat.detached
    assert posted == [Frame(3, "a frame"), Ended(3)]


async def test_what_is_pasted_comes_whole_and_of_a_flood_too_much_is_forgotten(
    line: Lined, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However busy the machine is that the test runs on.
    monkeypatch.setattr("game.classroom.inflow.DEAR", 10.0)
    outlet, seat, _ = line
    pasted = bytes(range(256)) * 200
    outlet.typed(pasted[:20_000])
    outlet.typed(pasted[20_000:])
    await until(lambda: len(seat.keys) == len(pasted))
    assert seat.keys == pasted
    await asyncio.sleep(0.05)
    for _ in range(100):
        outlet.typed(b"x" * 10_000)
    await asyncio.sleep(1.0)
    outlet.typed(b"after it")
    await until(lambda: seat.keys.endswith(b"after it"))
    assert len(seat.keys) < len(pasted) + 100_000 + 2 * ENDLESS


def test_every_change_of_a_students_settings_is_told() -> None:
    told: list[Settings] = []
    kept = Reported(Settings(), told.append)
    assert not told
    kept.settings = Settings(theme="paper")
    assert told == [Settings(theme="paper")]
    assert kept.settings.theme == "paper"


async def test_whoever_comes_anew_has_earned_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.classroom.shards.worker.WORK", (0.1, 0.01))
    app, worker = Dear(), Worker(cast("Wire", Posts()))
    worker._apps = cast("Apps", app)
    for number in range(5):
        worker.take(Attached(number, 7, (80, 24), Settings()))
        worker.take(Typed(number, b"x" * 200))
        await asyncio.sleep(0.2)
        worker.take(Detached(number))
    assert app.fed <= 5 + 3

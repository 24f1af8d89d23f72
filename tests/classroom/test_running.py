"""Apps side by side in one process, each on a screen elsewhere."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from typing import ClassVar

import pytest
from rich.align import Align
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from game.classroom.driver import ENDLESS, MOST
from game.classroom.running import FALLS, Running
from game.classroom.seatapp import Seated
from tests.classroom.screens import ClientScreen, until

F5 = b"\x1b[15~"


class Plain(App[None]):
    CSS_PATH: ClassVar[list[str]] = ["plain.tcss"]  # type: ignore[assignment]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "fall", priority=True),
        Binding("escape", "escaped", priority=True),
    ]

    def compose(self) -> ComposeResult:
        yield Static("Good evening.", id="words")
        yield Input()

    def on_resize(self, event: events.Resize) -> None:
        self.query_one("#words", Static).update(f"{event.size.width} by {event.size.height}")

    def action_fall(self) -> None:
        secret = "the fallback is withdrawal"
        raise RuntimeError(f"fallen with {len(secret)} secrets")

    def action_escaped(self) -> None:
        self.query_one("#words", Static).update("Escaped.")


class SeatedPlain(Seated, Plain):
    """As the classroom runs an app."""


@pytest.fixture
async def seats() -> AsyncIterator[list[tuple[Running, ClientScreen]]]:
    made = [(Running(SeatedPlain, f"{n}"), ClientScreen(40 + n, 10)) for n in range(3)]
    for running, screen in made:
        running.attach(screen, screen.size)
    for n, (_, screen) in enumerate(made):
        await screen.shows(f"{40 + n} by 10")
    yield made
    for running, _ in made:
        await running.close()


Seats = list[tuple[Running, ClientScreen]]


async def test_what_one_types_nobody_else_sees(seats: Seats) -> None:
    (ada, hers), (_, others), _ = seats
    ada.feed(hers, "Grüße".encode())
    await hers.shows("Grüße")
    assert "Grüße" not in others.text


async def test_a_letter_may_come_in_two_parts(seats: Seats) -> None:
    running, screen = seats[0]
    running.feed(screen, "ß".encode()[:1])
    running.feed(screen, "ß".encode()[1:])
    await screen.shows("ß")


async def test_a_lone_escape_is_a_key(seats: Seats) -> None:
    running, screen = seats[0]
    running.feed(screen, b"\x1b")
    await screen.shows("Escaped.")


async def test_another_device_takes_the_seat_over_as_it_is(seats: Seats) -> None:
    running, laptop = seats[0]
    running.feed(laptop, b"half a sent")
    await laptop.shows("half a sent")
    phone = ClientScreen(30, 8)
    assert running.attach(phone, phone.size) is laptop
    assert laptop.over
    assert not phone.over
    await phone.shows("half a sent", "30 by 8")
    running.feed(laptop, b"too late")
    running.feed(phone, b"ence")
    await phone.shows("half a sentence")


async def test_a_closed_lid_leaves_the_seat_as_it_is(seats: Seats) -> None:
    running, screen = seats[0]
    running.detach(screen)
    again = ClientScreen(40, 10)
    running.attach(again, again.size)
    await again.shows("40 by 10")


async def test_a_screen_that_comes_while_something_is_being_drawn_gets_it(seats: Seats) -> None:
    running, _ = seats[0]
    app, again = running.app, ClientScreen(40, 10)
    assert app is not None
    app.query_one("#words", Static).update(Align("Just now."))
    running.attach(again, again.size)
    await again.shows("40 by 10")


async def test_an_app_that_falls_is_made_anew_and_the_rest_never_notice(seats: Seats) -> None:
    (one, hers), (other, his), _ = seats
    other.feed(his, b"still here")
    await his.shows("still here")
    before = one.app
    one.feed(hers, F5)
    await until(lambda: one.app not in (None, before))
    await until(lambda: one.app is not None and one.app.focused is not None)
    one.feed(hers, b"back again")
    await hers.shows("back again")
    assert "still here" in his.text
    assert "withdrawal" not in hers.text


async def test_an_app_that_keeps_falling_is_left_down_until_somebody_returns() -> None:
    made: list[App[None]] = []

    class Falling(Seated, Plain):
        def on_mount(self) -> None:
            made.append(self)
            raise RuntimeError("fallen")

    running, screen = Running(Falling, "1"), ClientScreen()
    running.attach(screen, screen.size)
    await until(lambda: len(made) == FALLS)
    await asyncio.sleep(0.2)
    assert len(made) == FALLS
    running.attach(screen, screen.size)
    await until(lambda: len(made) > FALLS)
    await running.close()


async def test_who_leaves_by_the_apps_own_key_is_told_that_it_has_ended(seats: Seats) -> None:
    running, screen = seats[0]
    assert running.app is not None
    running.app.exit()
    await until(lambda: screen.over)
    assert running.outlet is None
    running.attach(screen, screen.size)
    await screen.shows("40 by 10")


async def test_a_slow_client_misses_frames_and_is_painted_whole_in_the_end(seats: Seats) -> None:
    running, screen = seats[0]
    screen.slow = True
    sent = screen.frames
    for letter in b"much too fast":
        running.feed(screen, bytes([letter]))
        await asyncio.sleep(0.01)
    assert screen.frames == sent
    screen.slow = False
    running.drained(screen)
    await screen.shows("much too fast")


@pytest.mark.parametrize(
    "noise",
    [
        b"\xff\xfe\x00\x01" * 500,
        b"\x1b[" * 2000,
        b"\x1b[<999999999;999999999;9M" * 50,
        b"\x1b[48;9999;9999;1;1t",
        b"\x1b[200~" + b"\x1b]52;c;!" * 300,
        bytes(set(range(256)) - set(b"\x11")) * 4,  # without the key that leaves
    ],
    ids=["no text", "endless", "mouse", "size", "paste", "everything"],
)
async def test_a_hostile_stream_does_not_fell_the_app(seats: Seats, noise: bytes) -> None:
    running, screen = seats[0]
    app = running.app
    running.feed(screen, noise)
    await asyncio.sleep(0.2)
    again = ClientScreen(40, 10)
    running.attach(again, again.size)
    running.resize(again, (50, 12))
    await until(lambda: running.app is app and app is not None and app.size.width == 50)


async def test_a_paste_without_an_end_is_forgotten(seats: Seats) -> None:
    running, screen = seats[0]
    running.feed(screen, b"\x1b[200~")
    for _ in range(ENDLESS // 1000 + 1):
        running.feed(screen, b"x" * 1000)
    running.feed(screen, b"after it")
    await screen.shows("after it")


async def test_a_screen_has_a_size_within_reason(seats: Seats) -> None:
    running, screen = seats[0]
    running.resize(screen, (10**9, -5))
    await until(lambda: running.app is not None and running.app.size.width == MOST.width)


async def test_apps_leave_the_servers_own_output_alone(seats: Seats) -> None:
    for running, _ in seats:
        await running.close()
    assert sys.stdout is not None
    assert "PrintCapture" not in type(sys.stdout).__name__

"""The way in by browser: who is let in, and what is refused before anybody looks at it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, CookieJar, WSMsgType

from game.classroom.driver import Outlet
from game.classroom.inflow import LEAST, MOST
from game.classroom.web import Served, serve
from game.classroom.web.connection import MOVING, Close
from game.classroom.web.entrance import AT_ONCE
from game.classroom.web.socket import LONGEST
from tests.classroom.doors import SmallDoor
from tests.classroom.screens import ClientScreen, until


class Browser:
    """A browser without scripts, of which one test has as many as it likes."""

    def __init__(self, port: int) -> None:
        self.origin = f"http://127.0.0.1:{port}"
        self.session = ClientSession(cookie_jar=CookieJar(unsafe=True))

    async def send(self, path: str, origin: str | None = None, **fields: str) -> tuple[int, str]:
        headers = {"Origin": self.origin if origin is None else origin}
        async with self.session.post(
            self.origin + path, data=fields, headers=headers, allow_redirects=False
        ) as answer:
            return answer.status, answer.headers.get("Location", "") or await answer.text()

    async def look(self, path: str, **headers: str) -> tuple[int, str]:
        async with self.session.get(
            self.origin + path, headers=headers, allow_redirects=False
        ) as answer:
            return answer.status, answer.headers.get("Location", "") or await answer.text()

    async def join(self, name: str = "Ada", code: str = "dove-1234") -> None:
        assert await self.send("/join", code=code, name=name) == (303, "/seat")

    async def sit(self, size: str = "?width=40&height=10") -> Terminal:
        socket = await self.session.ws_connect(
            f"{self.origin}/socket{size}", headers={"Origin": self.origin}
        )
        return Terminal(socket)


class Terminal:
    """The terminal's script, at the other end of a WebSocket."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket
        self.screen = ClientScreen(40, 10)

    async def type(self, keys: str) -> None:
        await self.socket.send_str(json.dumps(["stdin", keys]))

    async def shows(self, *words: str) -> None:
        """Read until all the words are on the screen."""
        async with asyncio.timeout(10):
            while not all(word in self.screen.text for word in words):
                message = await self.socket.receive()
                assert message.type is WSMsgType.BINARY, f"{message} while waiting for {words}"
                self.screen.send(message.data.decode())

    async def closed(self) -> int | None:
        """Read until the server closes the connection; with what code it did."""
        while (await self.socket.receive(timeout=10)).type is WSMsgType.BINARY:
            pass
        return self.socket.close_code


class Class:
    """A class that is served, and its browsers."""

    def __init__(self, door: SmallDoor, served: Served) -> None:
        self.door = door
        self.served = served
        self.browsers: list[Browser] = []

    def browser(self) -> Browser:
        self.browsers.append(Browser(self.served.port))
        return self.browsers[-1]


@pytest.fixture
async def a_class() -> AsyncIterator[Class]:
    door = SmallDoor()
    async with await serve(door, "127.0.0.1", 0) as served:
        made = Class(door, served)
        yield made
        for browser in made.browsers:
            await browser.session.close()
        await door.close()


# The entrance


async def test_a_code_and_a_name_lead_to_the_seat(a_class: Class) -> None:
    browser = a_class.browser()
    assert "dove-1234" in (await browser.look("/?code=dove-1234"))[1]
    await browser.join("Ada")
    status, page = await browser.look("/seat")
    assert status == 200
    assert "Ada" in page


async def test_the_ticket_is_for_no_script_and_no_other_page(a_class: Class) -> None:
    browser = a_class.browser()
    async with browser.session.post(
        browser.origin + "/join",
        data={"code": "dove-1234", "name": "Ada"},
        headers={"Origin": browser.origin},
        allow_redirects=False,
    ) as answer:
        cookie = answer.cookies["ticket"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


async def test_a_wrong_code_is_refused_kindly_and_loses_nothing(a_class: Class) -> None:
    status, page = await a_class.browser().send("/join", code="wrong", name="Ada")
    assert status == 403
    assert "No class has that code." in page
    assert 'value="Ada"' in page


async def test_a_seat_card_brings_its_name_and_a_class_code_asks_for_one(a_class: Class) -> None:
    status, page = await a_class.browser().send("/join", code="dove-1234", name="")
    assert status == 200
    assert "by which name" in page
    assert await a_class.browser().send("/join", code="card-1") == (303, "/seat")


async def test_who_leaves_has_no_seat_any_more(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    assert await browser.send("/leave") == (303, "/")
    assert await browser.look("/seat") == (303, "/")
    assert not a_class.door.tickets


async def test_markup_in_a_name_is_words(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join('<script>alert("1")</script>\u202e')
    for path in ("/", "/seat", "/plain"):
        _status, page = await browser.look(path)
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert" in page
        assert "&lt;U+202E&gt;" in page


async def test_a_flood_of_knocks_is_put_off_until_later(a_class: Class) -> None:
    browser = a_class.browser()
    found = [(await browser.send("/join", code="wrong", name="x"))[0] for _ in range(AT_ONCE + 20)]
    assert set(found[:AT_ONCE]) == {403}
    assert found[-1] == 429


async def test_a_form_of_another_page_is_refused(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    for origin in ("http://elsewhere.example", "null", "", "http://[", browser.origin + "0"):
        status, _page = await browser.send("/leave", origin=origin)
        assert status == 403
    assert a_class.door.tickets


@pytest.mark.parametrize(
    "path",
    [
        "/static/../server.py",
        "/static/%2e%2e%2fserver.py",
        "/static/..%5cserver.py",
        "/static//etc/passwd",
        "/static/",
        "/nowhere",
    ],
)
async def test_only_named_files_are_served(a_class: Class, path: str) -> None:
    reader, writer = await _raw(a_class, f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n")
    head = (await reader.read(1000)).decode()
    writer.close()
    assert head.startswith("HTTP/1.1 404")


async def _raw(a_class: Class, request: str) -> Any:
    reader, writer = await asyncio.open_connection("127.0.0.1", a_class.served.port)
    writer.write(request.encode())
    return reader, writer


async def test_too_long_a_form_is_refused(a_class: Class) -> None:
    status, page = await a_class.browser().send("/join", code="x" * 100_000, name="Ada")
    assert status == 413
    assert "too long" in page


async def test_no_page_runs_or_fetches_what_is_not_served_here(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    for path in ("/", "/seat", "/plain", "/nowhere", "/static/seat.js"):
        async with browser.session.get(browser.origin + path) as answer:
            rules = answer.headers["Content-Security-Policy"]
            text = await answer.text()
        assert "default-src 'none'" in rules
        assert "script-src 'self';" in rules
        assert "http://" not in text
        assert "https://" not in text


async def test_the_server_says_that_it_is_well(a_class: Class) -> None:
    assert await a_class.browser().look("/health") == (200, '{"status": "ok"}')


# The seat's socket


async def test_keys_go_in_and_frames_come_out(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    terminal = await browser.sit()
    await terminal.shows("Good evening.")
    await terminal.type("Grüße")
    await terminal.shows("Grüße")


async def test_a_closed_lid_leaves_the_seat_as_it_is(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    before = await browser.sit()
    await before.shows("Good evening.")
    await before.type("half a sent")
    await before.shows("half a sent")
    await before.socket.close()
    after = await browser.sit()
    await after.shows("half a sent")
    await after.type("ence")
    await after.shows("half a sentence")


async def test_another_window_takes_over_and_the_old_one_is_told(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    old = await browser.sit()
    await old.shows("Good evening.")
    new = await browser.sit()
    assert await old.closed() == Close.TAKEN
    await new.shows("Good evening.")


async def test_a_screen_says_its_size_beside_the_keys(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    terminal = await browser.sit("?width=99999&height=nonsense")
    await terminal.shows("Good evening.")
    await terminal.socket.send_str('["resize", {"width": 60, "height": 12}]')
    (held,) = a_class.door.tickets.values()
    await until(lambda: held.running.app is not None and held.running.app.size.width == 60)


async def test_who_leaves_by_the_apps_own_key_is_told(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    terminal = await browser.sit()
    await terminal.shows("Good evening.")
    (held,) = a_class.door.tickets.values()
    assert held.running.app is not None
    held.running.app.exit()
    assert await terminal.closed() == Close.ENDED


async def test_who_is_moved_goes_on_over_the_same_connection(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    terminal = await browser.sit()
    await terminal.shows("Good evening.")
    await terminal.type("before")
    await terminal.shows("before")
    (ticket,) = a_class.door.tickets
    await a_class.door.move(ticket).running.close()
    await until(lambda: a_class.door.tickets[ticket].running.app is not None)
    await terminal.type("after")
    await terminal.shows("after")
    assert "before" not in terminal.screen.text


async def test_who_is_told_twice_that_the_app_has_ended_is_moved_once(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    terminal = await browser.sit()
    await terminal.shows("Good evening.")
    (ticket,) = a_class.door.tickets
    before = a_class.door.move(ticket).running
    outlet = before.outlet
    assert outlet is not None
    await before.close()
    outlet.ended()
    outlet.ended()
    await until(lambda: a_class.door.tickets[ticket].running.app is not None)
    await asyncio.sleep(2 * MOVING)
    await terminal.type("after")
    await terminal.shows("after")


async def test_keys_are_taken_in_a_few_at_a_time(
    a_class: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = a_class.browser()
    await browser.join()
    terminal = await browser.sit()
    await terminal.shows("Good evening.")
    (held,) = a_class.door.tickets.values()
    helpings: list[int] = []
    feed = held.running.feed

    def counted(outlet: Outlet, data: bytes) -> None:
        helpings.append(len(data))
        feed(outlet, data)

    monkeypatch.setattr(held.running, "feed", counted)
    await terminal.type("x" * 400)
    await until(lambda: sum(helpings) == 400)
    assert helpings[0] <= LEAST
    assert max(helpings) <= MOST
    assert len(helpings) > 3


async def test_no_socket_without_a_ticket_or_from_another_page(a_class: Class) -> None:
    stranger, browser = a_class.browser(), a_class.browser()
    await browser.join()
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await stranger.sit()
    assert refused.value.status == 403
    browser.origin, there = "http://elsewhere.example", browser.origin
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await browser.session.ws_connect(there + "/socket", headers={"Origin": browser.origin})
    assert refused.value.status == 403


@pytest.mark.parametrize(
    "message",
    [
        "no JSON",
        "{}",
        '["stdin"]',
        '["stdin", 5]',
        '["resize", {"width": "wide", "height": 1}]',
        "[" * 10_000,
        '["stdin", "' + "x" * LONGEST + '"]',
        b"bytes",
    ],
    ids=["text", "object", "short", "number", "wide", "deep", "big", "bytes"],
)
async def test_a_malformed_message_ends_its_own_connection_alone(
    a_class: Class, message: str | bytes
) -> None:
    good, bad = a_class.browser(), a_class.browser()
    await good.join("Ada")
    await bad.join("Bob")
    hers, his = await good.sit(), await bad.sit()
    await hers.shows("Good evening.")
    if isinstance(message, bytes):
        await his.socket.send_bytes(message)
    else:
        await his.socket.send_str(message)
    assert await his.closed() in (1007, 1009)
    await hers.type("still here")
    await hers.shows("still here")
    again = await bad.sit()
    await again.shows("Good evening.")


async def test_who_sends_too_much_waits_and_the_others_do_not(a_class: Class) -> None:
    good, bad = a_class.browser(), a_class.browser()
    await good.join("Ada")
    await bad.join("Bob")
    hers, his = await good.sit(), await bad.sit()
    await hers.shows("Good evening.")
    for _ in range(3000):
        await his.type("x")
    await hers.type("unhurried")
    await hers.shows("unhurried")


async def test_a_browser_that_does_not_read_holds_nobody_up(a_class: Class) -> None:
    good, bad = a_class.browser(), a_class.browser()
    await good.join("Ada")
    await bad.join("Bob")
    hers, his = await good.sit(), await bad.sit()
    await hers.shows("Good evening.")
    await his.shows("Good evening.")
    held = next(h for h in a_class.door.tickets.values() if h.name == "Bob")
    outlet = held.running.outlet
    assert outlet is not None
    for _ in range(3000):
        if not outlet.full():
            outlet.send("a screen that nobody reads " * 1000)
            await asyncio.sleep(0)
    assert outlet.full()
    await hers.type("unhurried")
    await hers.shows("unhurried")
    await his.type("unread")
    # What was dropped is painted whole, once all that was on its way has been read.
    async with asyncio.timeout(10):
        while b"unread" not in (await his.socket.receive()).data:
            pass
    assert not outlet.full()


async def test_at_the_end_every_browser_is_told(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join()
    terminal = await browser.sit()
    await terminal.shows("Good evening.")
    told = asyncio.create_task(terminal.closed())
    await a_class.served.close()
    assert await told == Close.LEAVING

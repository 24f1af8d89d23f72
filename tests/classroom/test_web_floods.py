"""Floods and noise at the browser's way in: they end where they began, and the others go on."""

from __future__ import annotations

import asyncio
import base64
import os
import struct
from collections.abc import AsyncIterator

import pytest
from aiohttp import WSServerHandshakeError

from game.classroom.hall.board import Board
from game.classroom.web import crowd, patience, serve
from game.classroom.web.board import Wall
from game.classroom.web.socket import SITTINGS
from tests.classroom.doors import SmallDoor
from tests.classroom.test_web import Browser, Class


@pytest.fixture
async def a_class() -> AsyncIterator[Class]:
    door = SmallDoor()
    async with await serve(door, "127.0.0.1", 0) as served:
        made = Class(door, served)
        yield made
        for browser in made.browsers:
            await browser.session.close()
        await door.close()


Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _connected(a_class: Class) -> Stream:
    return await asyncio.open_connection("127.0.0.1", a_class.served.port)


async def _ended(stream: Stream) -> bytes:
    """What comes until the other side ends the connection."""
    reader, writer = stream
    came = b""
    try:
        async with asyncio.timeout(10):
            while more := await reader.read(65536):
                came += more
    except ConnectionError:
        pass
    writer.close()
    return came


async def _is_well(a_class: Class) -> None:
    browser = a_class.browser()
    await browser.join("Well")
    terminal = await browser.sit()
    await terminal.shows("Good evening.")
    await terminal.type("unhurried")
    await terminal.shows("unhurried")


# Connections


async def test_a_place_has_so_many_connections_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "FROM_ONE", 8)
    async with await serve(SmallDoor(), "127.0.0.1", 0) as served:
        made = Class(SmallDoor(), served)
        held = [await _connected(made) for _ in range(8)]
        assert await _ended(await _connected(made)) == b""
        held.pop()[1].close()
        await asyncio.sleep(0.1)
        browser = made.browser()
        assert (await browser.look("/health"))[0] == 200
        await browser.session.close()
        for _, writer in held:
            writer.close()


async def test_who_connects_again_and_again_is_not_listened_to_for_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(crowd, "CALLS", (3.0, 0.01))
    monkeypatch.setattr(crowd, "DEAF", 1.0)
    async with await serve(SmallDoor(), "127.0.0.1", 0) as served:
        made = Class(SmallDoor(), served)
        took = []
        for _ in range(5):
            began = asyncio.get_running_loop().time()
            stream = await _connected(made)
            stream[1].write(b"GET /health HTTP/1.0\r\n\r\n")
            assert (await _ended(stream)).startswith(b"HTTP/1.0 200")
            took.append(asyncio.get_running_loop().time() - began)
        assert all(each < 1.0 for each in took[:3])
        assert all(each >= 1.0 for each in took[3:])


async def test_no_more_is_read_of_too_long_a_form(a_class: Class) -> None:
    reader, writer = stream = await _connected(a_class)
    origin = f"127.0.0.1:{a_class.served.port}"
    head = f"POST /join HTTP/1.1\r\nHost: {origin}\r\nOrigin: http://{origin}\r\n"
    writer.write(f"{head}Content-Length: {2**30}\r\n\r\n".encode())
    status = await reader.readline()
    assert b" 413 " in status
    sent = 0
    try:
        async with asyncio.timeout(1.0):
            while True:
                writer.write(b"x" * 2**16)
                sent += 2**16
                await writer.drain()
    except TimeoutError:
        pass
    assert sent < 2**26, "what the system takes by itself, and no more"
    await _ended(stream)


async def test_behind_a_proxy_all_come_from_one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "FROM_ONE", 2)
    async with await serve(SmallDoor(), "127.0.0.1", 0, proxied=True) as served:
        made = Class(SmallDoor(), served)
        held = [await _connected(made) for _ in range(6)]
        browser = made.browser()
        assert (await browser.look("/health"))[0] == 200
        await browser.session.close()
        for _, writer in held:
            writer.close()


@pytest.mark.parametrize(
    "begun", [b"", b"GET / HTTP/1.1\r\nHost: x\r\nCookie: "], ids=["mute", "half"]
)
async def test_a_connection_that_asks_nothing_is_ended(
    monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    monkeypatch.setattr(crowd, "SILENT", 0.3)
    async with await serve(SmallDoor(), "127.0.0.1", 0) as served:
        stream = await _connected(Class(SmallDoor(), served))
        stream[1].write(begun)
        await _ended(stream)


async def test_a_form_that_never_ends_is_not_waited_for(
    a_class: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "SENDING", 0.2)
    stream = await _connected(a_class)
    origin = f"127.0.0.1:{a_class.served.port}"
    head = f"POST /join HTTP/1.1\r\nHost: {origin}\r\nOrigin: http://{origin}\r\n"
    stream[1].write(f"{head}Content-Length: 1000\r\n\r\ncode=".encode())
    assert (await asyncio.wait_for(stream[0].readline(), 10)).startswith(b"HTTP/1.1 408")
    stream[1].close()


# Requests


async def test_who_asks_too_much_is_put_off_and_who_has_a_ticket_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in (("LATER", 0.01), ("AT_ONCE", 20), ("A_SECOND", 0.1)):
        monkeypatch.setattr(patience, name, value)
    door = SmallDoor()
    async with await serve(door, "127.0.0.1", 0) as served:
        sits, floods = Browser(served.port), Browser(served.port)
        await sits.join()
        asked = [(await floods.look("/health"))[0] for _ in range(25)]
        assert asked == [200] * 19 + [429] * 6
        assert (await sits.look("/seat"))[0] == 200
        for browser in (sits, floods):
            await browser.session.close()
    await door.close()


async def test_who_opens_a_seat_again_and_again_is_put_off(a_class: Class) -> None:
    bad = a_class.browser()
    await bad.join("Bob")
    met = []
    for _ in range(int(SITTINGS[0]) + 6):
        try:
            await (await bad.sit()).socket.close()
            met.append(101)
        except WSServerHandshakeError as error:
            met.append(error.status)
    assert met[: int(SITTINGS[0])] == [101] * int(SITTINGS[0])
    assert 429 in met
    await _is_well(a_class)


def test_the_board_is_worked_out_once_for_all_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    door = SmallDoor()
    asked: list[Board] = []
    worked_out = door.board

    def ask() -> Board:
        asked.append(worked_out())
        return asked[-1]

    monkeypatch.setattr(door, "board", ask)
    wall = Wall(door)
    assert all(wall.board is asked[0] for _ in range(100))
    assert len(asked) == 1


NOISE = {
    "bytes": os.urandom(4096),
    "no words": b"\r\n" * 50_000,
    "a long address": b"GET /" + b"x" * 1_000_000 + b" HTTP/1.1\r\n\r\n",
    "a long head": b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * 1_000_000 + b"\r\n\r\n",
    "many heads": b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 50_000 + b"\r\n",
    "nothing in a head": b"GET / HTTP/1.1\r\nHost: x\x00y\r\n\r\n",
    "two lengths": b"POST /join HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
    b"Content-Length: 6\r\n\r\nabcdef",
    "a length and parts": b"POST /join HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a part without end": b"POST /join HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"fffffffffffffffff\r\n" + b"z" * 100_000,
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 500,
    "the other version": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
}


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE)
async def test_noise_ends_its_own_connection_alone(
    a_class: Class, noise: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowd, "DEAF", 0.1)
    reader, writer = await _connected(a_class)
    writer.write(noise)
    writer.write_eof()
    came = await _ended((reader, writer))
    assert not came or came.startswith((b"HTTP/1.1 4", b"HTTP/1.0 4")), came[:200]
    await _is_well(a_class)


async def test_what_is_no_request_is_not_answered_and_ends_after_a_while(a_class: Class) -> None:
    began = asyncio.get_running_loop().time()
    streams = [await _connected(a_class) for _ in range(3)]
    for _reader, writer in streams:
        writer.write(os.urandom(4096).lower())
    assert [await _ended(stream) for stream in streams] == [b"", b"", b""]
    assert asyncio.get_running_loop().time() - began >= crowd.DEAF


async def test_a_request_may_come_letter_by_letter(a_class: Class) -> None:
    stream = await _connected(a_class)
    for letter in b"GET /health HTTP/1.0\r\n\r\n":
        stream[1].write(bytes((letter,)))
        await asyncio.sleep(0.01)
    assert (await _ended(stream)).startswith(b"HTTP/1.0 200")


# Frames


def _frame(first: int, length: int, data: bytes) -> bytes:
    """A frame as a browser masks it, with nothing."""
    short = struct.pack("!BB", first, 0x80 | length) if length < 126 else b""
    return (short or struct.pack("!BBQ", first, 0xFF, length)) + b"\0\0\0\0" + data


FRAMES = {
    "a reserved kind": _frame(0x83, 2, b"[]"),
    "reserved signs": _frame(0xF1, 2, b"[]"),
    "a long sign of life": _frame(0x89, 4000, b"x" * 4000),
    "a sign of life in parts": _frame(0x09, 2, b"xx"),
    "a length beyond all": _frame(0x81, 2**63 - 1, b"x" * 1000),
    "a megabyte": _frame(0x81, 2**20, b"x" * 2**20),
    "a megabyte in parts": _frame(0x01, 4096, b"x" * 4096) + _frame(0x00, 4096, b"x" * 4096) * 255,
    "an end without beginning": _frame(0x80, 2, b"[]"),
    "no text": _frame(0x81, 2, b"\xff\xfe"),
    "a short goodbye": _frame(0x88, 1, b"x"),
    "a goodbye of a kind there is not": _frame(0x88, 2, struct.pack("!H", 5)),
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
async def test_a_malformed_frame_ends_its_own_connection_alone(
    a_class: Class, frame: bytes
) -> None:
    bad = a_class.browser()
    await bad.join("Bob")
    reader, writer = await _connected(a_class)
    writer.write(_upgrade(bad))
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)
    assert head.startswith(b"HTTP/1.1 101")
    writer.write(frame)
    await _ended((reader, writer))
    await _is_well(a_class)


def _upgrade(browser: Browser) -> bytes:
    ticket = next(cookie.value for cookie in browser.session.cookie_jar)
    return "\r\n".join(
        (
            "GET /socket HTTP/1.1",
            f"Host: {browser.origin.removeprefix('http://')}",
            f"Origin: {browser.origin}",
            f"Cookie: ticket={ticket}",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
            "\r\n",
        )
    ).encode()

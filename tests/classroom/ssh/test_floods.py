"""Floods and noise at the way in by SSH: they end where they began, and who sits goes on."""

from __future__ import annotations

import asyncio
import os
import struct
from pathlib import Path

import pytest

from game.classroom.ssh import house
from tests.classroom.screens import until
from tests.classroom.ssh.klass import CODE, Called, Terminal, calling
from tests.classroom.test_inflow import worked

VERSION = b"SSH-2.0-x\r\n"
LISTS = 10
"""Lists of names in an offer of how to exchange keys."""


def _packet(kind: int, data: bytes) -> bytes:
    """A packet as before any key is agreed: in the clear, padded to eight bytes."""
    padding = 8 - (len(data) + 6) % 8 + 4
    return struct.pack("!IBB", len(data) + padding + 2, padding, kind) + data + bytes(padding)


def _offer(*names: bytes) -> bytes:
    lists = [*names, *[b"none"] * (LISTS - len(names))]
    said = b"".join(struct.pack("!I", len(one)) + one for one in lists)
    return _packet(20, os.urandom(16) + said + bytes(5))


NOISE = {
    "bytes": os.urandom(65536),
    "a banner without end": b"x" * 1_000_000,
    "many banners": b"a banner\r\n" * 100_000,
    "a page asked for": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "the first version": b"SSH-1.5-x\r\n",
    "an exchange that there is not": VERSION + _offer(b"of-keys"),
    "a million names": VERSION + _offer(b",".join([b"x"] * 100_000)),
    "a packet beyond all": VERSION + struct.pack("!IB", 2**31, 4) + b"x" * 1000,
    "a packet of nothing": VERSION + struct.pack("!IB", 0, 0) * 100,
    "a session before any key": VERSION + _packet(90, struct.pack("!I", 7) + b"session"),
    "a list longer than its packet": VERSION + _packet(20, bytes(16) + struct.pack("!I", 2**31)),
    "a name before any key": VERSION + _packet(50, struct.pack("!I", 2**20)),
}


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE)
async def test_noise_ends_its_own_connection_alone(called: Called, noise: bytes) -> None:
    channel, terminal = await called.sit("Ada")
    reader, writer = await asyncio.open_connection("127.0.0.1", called.port)
    writer.write(noise)
    writer.write_eof()
    try:
        async with asyncio.timeout(10):
            while await reader.read(65536):
                pass
    except ConnectionError:
        pass
    writer.close()
    channel.write(b"unhurried")
    await terminal.shows("unhurried")


async def test_many_that_stay_half_open_leave_the_others_their_seats(called: Called) -> None:
    channel, terminal = await called.sit("Ada")
    held = [await asyncio.open_connection("127.0.0.1", called.port) for _ in range(100)]
    for _, writer in held[::2]:
        writer.write(VERSION)
    channel.write(b"unhurried")
    await terminal.shows("unhurried")
    for _, writer in held:
        writer.transport.abort()
    await asyncio.sleep(0.1)
    await called.sit("Bob")


async def test_a_window_without_end_fills_no_memory(called: Called) -> None:
    connection = await called.connect()
    channel, terminal = await connection.create_session(
        Terminal, term_type="xterm", encoding=None, window=2**31, max_pktsize=2**20
    )
    assert isinstance(terminal, Terminal)
    await terminal.shows("Your name at the table:")
    channel.write(b"Ada\r")
    await until(lambda: any(held.name == "Ada" for held in called.door.people.values()))
    outlet = called.door.named("Ada").outlet
    assert outlet is not None
    transport = connection._transport
    assert isinstance(transport, asyncio.Transport)
    transport.pause_reading()
    for _ in range(2000):
        if outlet.full():
            break
        outlet.send("x" * 10_000)
        await asyncio.sleep(0)
    assert outlet.full()


async def test_a_name_that_is_no_name_gets_nobody_in(called: Called) -> None:
    # Control characters do not even leave the client.
    for name in ("x" * 1000, "[red]<b>", "../../etc", f"{CODE} {CODE}"):
        _, terminal = await called.call(name)
        await terminal.says("There is no class of that code.")
        called.door.wrong.clear()
    assert not called.door.people


async def test_whoever_calls_anew_has_earned_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house, "WORK", (0.1, 0.01))
    passed: list[int] = []

    def feed(_outlet: object, data: bytes) -> None:
        passed.append(len(data))
        worked(0.05)

    async with calling(tmp_path) as called:
        await called.sit("Ada")
        monkeypatch.setattr(called.door.named("Ada"), "feed", feed)
        for _ in range(5):
            before = len(passed)
            channel, _ = await called.call("ticket-of-0")
            channel.write(b"x" * 200)
            await until(lambda: len(passed) > before)  # noqa: B023 - it is waited for here
            await asyncio.sleep(0.2)
    assert len(passed) <= 5 + 3


async def test_who_listens_reads_neither_the_code_nor_the_name(called: Called) -> None:
    heard = bytearray()

    async def listening(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection("127.0.0.1", called.port)
        await asyncio.gather(_passed(reader, there[1], heard), _passed(there[0], writer, heard))

    relay = await asyncio.start_server(listening, "127.0.0.1", 0)
    through = Called(called.door, called.served, relay.sockets[0].getsockname()[1])
    _, terminal = await through.sit("Unheard-of")
    assert "80 by 24" in terminal.text
    await through.close()
    relay.close()
    assert b"SSH-2.0" in heard
    for word in (CODE, "Unheard-of", "80 by 24"):
        assert word.encode() not in heard


async def _passed(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, heard: bytearray
) -> None:
    try:
        while data := await reader.read(65536):
            heard.extend(data)
            writer.write(data)
    except ConnectionError:
        pass
    writer.close()

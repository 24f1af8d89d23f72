"""The floods: each does the same again and again, from many connections, until its time is up."""

from __future__ import annotations

import asyncio
import os
import struct
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing, suppress
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from aiohttp import ClientError, ClientSession, WSMsgType

MANY: Final = 40
"""Connections that flood at a time."""

HELD: Final = 500
"""Connections that are opened and left."""

MEGABYTE: Final = b"x" * 2**20


@dataclass(frozen=True)
class Target:
    """Where a class is; `ticket` is that of a student who floods from within."""

    port: int
    ssh_port: int
    ticket: str

    @property
    def origin(self) -> str:
        """Where its pages are."""
        return f"http://127.0.0.1:{self.port}"


Doing = AsyncGenerator[None, None]
"""Something that is done over one connection: it yields for each time that it was done."""


async def _join(target: Target) -> Doing:
    async with ClientSession(headers={"Origin": target.origin}) as session:
        while True:
            fields = {"code": "XXX-XXX", "name": "Nobody"}
            async with session.post(f"{target.origin}/join", data=fields) as answer:
                await answer.read()
            yield


async def _pages(target: Target) -> Doing:
    async with ClientSession() as session:
        while True:
            async with session.get(target.origin) as answer:
                await answer.read()
            yield


def _form(target: Target) -> Doing:
    head = f"POST /join HTTP/1.1\r\nHost: 127.0.0.1:{target.port}\r\nOrigin: {target.origin}\r\n"
    length = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {2**20}\r\n\r\n"
    return _raw(target.port, head.encode() + length.encode() + MEGABYTE)


async def _inside(target: Target, *messages: str) -> Doing:
    """Messages over the seat's own WebSocket, for as long as it is held."""
    head = {"Origin": target.origin, "Cookie": f"ticket={target.ticket}"}
    async with (
        ClientSession() as session,
        session.ws_connect(f"{target.origin}/socket", headers=head) as opened,
    ):
        for message in messages:
            await opened.send_str(message)
            yield
        while (await opened.receive(timeout=5)).type is WSMsgType.BINARY:
            pass


def _big(target: Target) -> Doing:
    return _inside(target, MEGABYTE.decode())


def _malformed(target: Target) -> Doing:
    return _inside(target, '["resize", {"width": [], "height": {}}]')


def _keys(target: Target) -> Doing:
    return _inside(target, *(['["stdin", "' + "jk" * 500 + '"]'] * 100))


def _noise(target: Target) -> Doing:
    return _raw(target.port, os.urandom(65536))


def _half_open(target: Target) -> Doing:
    return _left(target.port, b"GET / HTTP/1.1\r\nHost: x\r\nCookie: ")


def _unread(target: Target) -> Doing:
    asked = b"GET /static/terminal.js HTTP/1.1\r\nHost: x\r\n\r\n"
    return _left(target.port, asked * 20)


def _banners(target: Target) -> Doing:
    return _raw(target.ssh_port, b"a banner without end " * 3000)


def _exchange(target: Target) -> Doing:
    """A key exchange that offers what there is not, and then noise."""
    offer = b"\x14" + os.urandom(16) + struct.pack("!I", 4) + b"none" + bytes(40)
    packet = struct.pack("!IB", len(offer) + 5, 4) + offer + bytes(4)
    return _raw(target.ssh_port, b"SSH-2.0-x\r\n" + packet + os.urandom(4096))


def _ssh_half_open(target: Target) -> Doing:
    return _left(target.ssh_port, b"SSH-2.0-x\r\n")


async def _raw(port: int, data: bytes) -> Doing:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(data)
        yield
        async with asyncio.timeout(5):
            await writer.drain()
            while await reader.read(65536):
                pass
    finally:
        writer.transport.abort()


async def _left(port: int, data: bytes) -> Doing:
    """Open a share of the connections, ask, and read nothing."""
    opened = []
    try:
        for _ in range(HELD // MANY):
            reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1)
            opened.append((reader, writer))
            writer.transport.pause_reading()  # type: ignore[attr-defined]
            writer.write(data)
            yield
        await asyncio.sleep(60)
    finally:
        for _, writer in opened:
            writer.transport.abort()


FLOODS: Final[Mapping[str, Callable[[Target], Doing]]] = MappingProxyType(
    {
        "joins with wrong codes": _join,
        "pages": _pages,
        "forms of a megabyte": _form,
        "messages of a megabyte": _big,
        "malformed messages": _malformed,
        "keys": _keys,
        "noise": _noise,
        "half a request": _half_open,
        "much asked, nothing read": _unread,
        "SSH: banners without end": _banners,
        "SSH: wrong key exchanges": _exchange,
        "SSH: half open": _ssh_half_open,
    }
)

_MET: Final = (ClientError, OSError)


def flood(name: str, target: Target, seconds: float) -> int:
    """Flood a class for some seconds; how often it was done.

    It stands for other people's machines, and so comes after what the server does on this one.
    """
    if hasattr(os, "nice"):
        os.nice(5)
    return asyncio.run(_flood(FLOODS[name], target, seconds))


async def _flood(flooding: Callable[[Target], Doing], target: Target, seconds: float) -> int:
    done = 0

    async def again() -> None:
        nonlocal done
        while True:
            with suppress(*_MET):
                async with aclosing(flooding(target)) as doing:
                    async for _ in doing:
                        done += 1
            await asyncio.sleep(0.01)

    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.gather(*(again() for _ in range(MANY)))
    return done

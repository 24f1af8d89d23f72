"""The server: the pages put together, begun and ended.

`serve` is what a command calls; it returns once the server listens, and what it returns is closed
when the class ends.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from ssl import Purpose, SSLContext, create_default_context
from types import TracebackType
from typing import Final

from aiohttp import web

from game.classroom.bucket import Buckets
from game.classroom.door import ClassDoor, Door
from game.classroom.inflow import WORK
from game.classroom.web import assets, board, console, entrance, forms, guard, patience, screen
from game.classroom.web.connection import Close, Connection
from game.classroom.web.crowd import CrowdRunner, room_for_files
from game.classroom.web.forwarded import forwarded
from game.classroom.web.socket import EARNED, SAT, SITTINGS, SOCKETS, socket
from game.classroom.web.tickets import DOOR

LONGEST_FORM: Final = 64 * 1024
"""Bytes that a form may have."""
PATIENCE: Final = 2.0
"""Seconds that connections have to end when the server does."""


def application(
    door: ClassDoor, office: Door | None = None, proxied: bool = False
) -> web.Application:
    """Every page of a class, as `serve` says."""
    passed = [patience.patient, guard.guarded]
    made = web.Application(
        middlewares=[forwarded, *passed] if proxied else passed, client_max_size=LONGEST_FORM
    )
    made[DOOR] = door
    made[entrance.KNOCKS] = Buckets(entrance.AT_ONCE, entrance.A_SECOND)
    made[patience.ASKED] = Buckets(patience.AT_ONCE, patience.A_SECOND)
    made[SOCKETS] = set[Connection]()
    made[SAT] = Buckets(*SITTINGS)
    made[EARNED] = Buckets(*WORK)
    made.on_response_prepare.append(guard.declare)
    made.on_shutdown.append(_say_goodbye)
    made.add_routes(
        [
            web.get("/", entrance.entrance),
            web.post("/join", entrance.join),
            web.post("/leave", entrance.leave),
            web.get("/seat", screen.seat),
            web.get("/here", screen.here),
            web.get("/socket", socket),
            web.get("/static/{name}", assets.asset),
            web.get("/health", _health),
        ]
    )
    forms.add_to(made)
    board.add_to(made, door)
    if office is not None:
        console.add_to(made, office)
    return made


class Served:
    """A server that listens; `port` is the one it has. Leaving its context closes it."""

    def __init__(self, runner: web.AppRunner, port: int) -> None:
        self._runner = runner
        self.port = port

    async def close(self) -> None:
        """Tell every browser that the class is closing, and stop listening."""
        await self._runner.cleanup()

    async def __aenter__(self) -> Served:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


async def serve(
    door: ClassDoor,
    host: str,
    port: int,
    tls: SSLContext | None = None,
    office: Door | None = None,
    proxied: bool = False,
) -> Served:
    """Open a class to browsers at `host` ("" for every network this machine is on) and `port`.

    Port 0 takes any that is free. With `tls`, from `tls_from`, pages are HTTPS and the ticket's
    cookie goes over nothing else. `office` is the door to the facilitator's console. `proxied` says
    that all come through a reverse proxy, which says who they are.

    Raises:
        OSError: if nobody can listen there.
    """
    made = application(door, office, proxied)
    room_for_files()
    runner = CrowdRunner(made, proxied, access_log=None, shutdown_timeout=PATIENCE)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host or None, port, ssl_context=tls)
        await site.start()
    except BaseException:
        await runner.cleanup()
        raise
    return Served(runner, runner.addresses[0][1])


def tls_from(certificate: Path, key: Path | None = None) -> SSLContext:
    """TLS from a certificate with its chain, and its key, if that is a file of its own.

    Raises:
        OSError: if a file cannot be read, or (`ssl.SSLError`) is none of the kind.
    """
    context = create_default_context(Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    return context


async def _health(_request: web.Request) -> web.Response:
    """Whether the server answers; it says nothing of the class."""
    return web.json_response({"status": "ok"})


async def _say_goodbye(app: web.Application) -> None:
    connections = app[SOCKETS]
    for connection in tuple(connections):
        connection.close(Close.LEAVING)
    await asyncio.sleep(0)

"""The WebSocket of a seat: who may open one, how often, and how large its messages are."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from game.classroom.bucket import Buckets
from game.classroom.door import Door
from game.classroom.web.connection import Connection
from game.classroom.web.guard import from_here
from game.classroom.web.tickets import DOOR, ticket_of

LONGEST: Final = 16 * 1024
"""Bytes that a message from a browser may have."""
MOST_UNSENT: Final = 64 * 1024
"""Bytes that the system may have taken for a browser that does not read."""
HEARTBEAT: Final = 15.0
"""Seconds between two signs of life; a browser that misses one is gone."""
SITTINGS: Final = (12.0, 0.5)
"""Of WebSockets to one seat: so many at once, and then so many a second. Each is painted whole."""

SOCKETS: Final = web.AppKey("sockets", set[Connection])
"""The connections that are open."""

SAT: Final = web.AppKey("sat", Buckets)
"""How often each ticket has opened one."""

EARNED: Final = web.AppKey("earned", Buckets)
"""The work that the keys of each ticket may cost; whoever comes anew has no more for it."""


async def socket(request: web.Request) -> web.StreamResponse:
    """Open a seat's WebSocket, for a page of this server and a good ticket."""
    return await opened(request, request.app[DOOR], ticket_of(request))


async def opened(request: web.Request, door: Door, ticket: str) -> web.StreamResponse:
    """Open a WebSocket to what a ticket holds behind a door, until the connection ends."""
    held = door.held(ticket) if ticket else None
    if held is None or not from_here(request):
        raise web.HTTPForbidden
    if not request.app[SAT].spare(ticket):
        # A browser tries again by itself, later and later.
        raise web.HTTPTooManyRequests
    socket = web.WebSocketResponse(
        heartbeat=HEARTBEAT, max_msg_size=LONGEST, compress=False, writer_limit=MOST_UNSENT
    )
    await socket.prepare(request)
    connection = Connection(socket, door, ticket, request.app[EARNED].of(ticket))
    request.app[SOCKETS].add(connection)
    try:
        await connection.run(held.running, (_side(request, "width"), _side(request, "height")))
    finally:
        request.app[SOCKETS].discard(connection)
    return socket


def _side(request: web.Request, name: str) -> int:
    said = request.query.get(name, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 5 else 0

"""The seat's page: the terminal in the browser, full size, with a line above it."""

from __future__ import annotations

from aiohttp import web

from game.classroom.web.guard import TERMINAL_POLICY
from game.classroom.web.pages import page
from game.classroom.web.tickets import DOOR, held_by


async def seat(request: web.Request) -> web.Response:
    """The page; without a ticket, back to the entrance."""
    held = held_by(request)
    if held is None:
        return web.Response(status=303, headers={"Location": "/"})
    response = page("seat.html", title=request.app[DOOR].title, name=held.name)
    response.headers["Content-Security-Policy"] = TERMINAL_POLICY
    return response


async def here(request: web.Request) -> web.Response:
    """Whether the ticket is still good, for a page that has lost its connection."""
    return web.Response(status=204 if held_by(request) else 403)

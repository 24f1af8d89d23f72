"""The facilitator's console in a browser: a page that asks for the key, and the terminal behind it.

The key comes in the address that the class's folder holds, or by the form; from then on it is a
cookie for these pages alone. The office, a door of its own, says whether it is the right one.
"""

from __future__ import annotations

from typing import Final

from aiohttp import web

from game.classroom.door import Door
from game.classroom.web.guard import TERMINAL_POLICY
from game.classroom.web.pages import page
from game.classroom.web.socket import opened
from game.classroom.web.tickets import give, ticket_of
from game.errors import Refused

OFFICE: Final = web.AppKey("office", Door)
"""The door to the console."""

PATH: Final = "/console"
COOKIE: Final = "console"


def add_to(app: web.Application, office: Door) -> None:
    """Add the pages to a server."""
    app[OFFICE] = office
    app.add_routes(
        [
            web.get(PATH, _console),
            web.post(PATH, _key),
            web.get(f"{PATH}/socket", _socket),
            web.get(f"{PATH}/here", _here),
        ]
    )


async def _console(request: web.Request) -> web.Response:
    office, key = request.app[OFFICE], request.query.get("key", "")
    if key:
        # Answered at once: a browser that was led here from a file would not send the cookie to
        # where it is led on.
        return _opened(request, key)
    if not (ticket := ticket_of(request, COOKIE)) or office.held(ticket) is None:
        return page("key.html", title=office.title, said="")
    return _page(office, ticket)


async def _key(request: web.Request) -> web.Response:
    key = (await request.post()).get("key")
    return _opened(request, key.strip() if isinstance(key, str) else "")


def _opened(request: web.Request, key: str) -> web.Response:
    office = request.app[OFFICE]
    try:
        ticket = office.knock(key, "", request.remote or "")
    except Refused as error:
        return page("key.html", 403, title=office.title, said=str(error))
    response = _page(office, ticket)
    give(response, request, ticket, COOKIE, PATH)
    return response


def _page(office: Door, ticket: str) -> web.Response:
    held = office.held(ticket)
    assert held is not None, "it has just been let in"
    response = page("console.html", title=office.title, name=held.name)
    response.headers["Content-Security-Policy"] = TERMINAL_POLICY
    return response


async def _socket(request: web.Request) -> web.StreamResponse:
    return await opened(request, request.app[OFFICE], ticket_of(request, COOKIE))


async def _here(request: web.Request) -> web.Response:
    good = request.app[OFFICE].held(ticket_of(request, COOKIE)) is not None
    return web.Response(status=204 if good else 403)

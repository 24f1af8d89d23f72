"""The join page: a code and a name for a ticket, by a form that needs no script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aiohttp import web

from game.classroom.bucket import Buckets
from game.classroom.gate import origin
from game.classroom.web.pages import page
from game.classroom.web.tickets import DOOR, give, held_by, take_back, ticket_of
from game.errors import Nameless, Refused
from game.language import _

AT_ONCE: Final = 120
"""Knocks from one address that are heard at once: a whole class may sit behind one router."""
A_SECOND: Final = 2.0
"""Knocks a second from there after that."""
SEAT: Final = "/seat"
FORMS: Final = "/plain"


KNOCKS: Final = web.AppKey("knocks", Buckets)
"""How often each address may knock; wrong codes are counted by the class itself."""


def _form(request: web.Request, status: int = 200, said: str = "", **given: str) -> web.Response:
    held = held_by(request)
    return page(
        "join.html",
        status,
        title=request.app[DOOR].title,
        said=said,
        code=given.get("code", ""),
        name=given.get("name", ""),
        sitting=held.name if held else "",
    )


async def entrance(request: web.Request) -> web.Response:
    """The form; a code in the address, as in a QR code's, is filled in."""
    return _form(request, code=request.query.get("code", "")[:40])


async def join(request: web.Request) -> web.Response:
    """Knock; a ticket and on to the seat, or the form again with the reason why not."""
    address = request.remote or ""
    if not request.app[KNOCKS].spare(origin(address)):
        return _form(request, 429, _("Too many are joining from there; wait a few seconds."))
    fields = await request.post()
    code, name = _text(fields, "code"), _text(fields, "name")
    try:
        ticket = request.app[DOOR].knock(code, name, address)
    except Nameless as error:
        return _form(request, 200, str(error), code=code)
    except Refused as error:
        return _form(request, 403, str(error), code=code, name=name)
    where = FORMS if _text(fields, "by") == "forms" else SEAT
    response = web.Response(status=303, headers={"Location": where})
    give(response, request, ticket)
    return response


async def leave(request: web.Request) -> web.Response:
    """Give the ticket back."""
    request.app[DOOR].leave(ticket_of(request))
    response = web.Response(status=303, headers={"Location": "/"})
    take_back(response, request)
    return response


def _text(fields: Mapping[str, object], name: str) -> str:
    held = fields.get(name)
    return held.strip() if isinstance(held, str) else ""  # a file is no text

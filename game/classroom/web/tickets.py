"""The ticket in a browser: a cookie that no script reads and no other page sends."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from game.classroom.door import Door, Held

DOOR: Final = web.AppKey("door", Door)
"""The class that a server is the way into."""

COOKIE: Final = "ticket"
"""The cookie of a student; the facilitator's has a name and a path of its own."""
_KEPT: Final = 60 * 60 * 24 * 60
"""Seconds that a browser keeps a ticket: a class may meet again in some weeks."""


def ticket_of(request: web.Request, cookie: str = COOKIE) -> str:
    """The ticket that the browser sent; empty if none."""
    return request.cookies.get(cookie, "")


def held_by(request: web.Request) -> Held | None:
    """What the browser's ticket holds; None without one that is good."""
    ticket = ticket_of(request)
    return request.app[DOOR].held(ticket) if ticket else None


def give(
    response: web.Response,
    request: web.Request,
    ticket: str,
    cookie: str = COOKIE,
    path: str = "/",
) -> None:
    """Leave a ticket with the browser, to be sent to a path of this server and what is under it."""
    response.set_cookie(
        cookie,
        ticket,
        max_age=_KEPT,
        path=path,
        httponly=True,
        samesite="Strict",
        secure=request.secure,
    )


def take_back(response: web.Response, request: web.Request) -> None:
    """Have the browser forget its ticket."""
    response.del_cookie(COOKIE, httponly=True, samesite="Strict", secure=request.secure)

"""How much is asked of the class at a time: who asks too much waits, and nobody waits for them."""

from __future__ import annotations

import asyncio
from typing import Final

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

from game.classroom.bucket import Buckets
from game.classroom.gate import origin
from game.classroom.web.pages import page
from game.classroom.web.tickets import held_by, ticket_of
from game.language import _

AT_ONCE: Final = 400
A_SECOND: Final = 30.0
"""Requests of one student, or of all from one place who have no ticket: so many at once, and then
so many a second. A whole class may sit behind one router."""

LATER: Final = 2.0
"""Seconds after which somebody who asks for more, or sends too much, is told so."""

SENDING: Final = 20.0
"""Seconds that somebody may take to send a form."""

ASKED: Final = web.AppKey("asked", Buckets)


@web.middleware
async def patient(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Put off who asks too much, and end what is never sent to its end."""
    who = ticket_of(request) if held_by(request) else origin(request.remote or "")
    if not request.app[ASKED].spare(who):
        # Not at once: or the same connection would ask again at once.
        await asyncio.sleep(LATER)
        words = _("Too much is asked from there; wait a few seconds.")
        return web.Response(status=429, text=words, headers={hdrs.RETRY_AFTER: "5"})
    if (request.content_length or 0) > request.client_max_size:
        # No more of it is read: to throw a megabyte away takes longer than to refuse it.
        if request.transport is not None:
            request.transport.pause_reading()
        await asyncio.sleep(LATER)
        return _too_long()
    try:
        async with asyncio.timeout(SENDING):
            await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except web.HTTPRequestEntityTooLarge:
        return _too_long()
    return await handler(request)


def _too_long() -> web.Response:
    refused = page("said.html", 413, said=_("That is too long."))
    refused.force_close()
    return refused

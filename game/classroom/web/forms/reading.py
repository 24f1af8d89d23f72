"""A reading of plain mode as a page."""

from __future__ import annotations

import asyncio

from aiohttp import web

from game.classroom.web.forms.sitting import Sitting
from game.classroom.web.pages import page
from game.errors import CommuniqueError
from game.language import _
from game.plain.commands import Command


async def reading(sitting: Sitting, command: Command, about: str) -> web.Response:
    """What there is to read, about something if it is named."""
    status, clause = 200, about if command.word == "clause" else ""
    try:
        # The deputy counts for a while: in a thread, so that nobody waits for it.
        lines = await asyncio.to_thread(sitting.read, command.word, about)
    except CommuniqueError as error:
        status, clause, lines = 404, "", [str(error)]
    return page("reading.html", status, heading=_(command.what), lines=lines, clause=clause)

"""A reading of plain mode as a page."""

from __future__ import annotations

import asyncio

from aiohttp import web

from game.classroom.hall.person import Person
from game.classroom.web.forms.sitting import Sitting
from game.classroom.web.pages import page
from game.errors import CommuniqueError
from game.language import _
from game.plain.commands import Command
from game.plain.reading.debrief import SECTIONS
from game.plain.reading.looking import section


async def reading(sitting: Sitting, command: Command, about: str) -> web.Response:
    """What there is to read, about something if it is named."""
    status, clause = 200, about if command.word == "clause" else ""
    try:
        # The deputy counts for a while: in a thread, so that nobody waits for it.
        lines = await asyncio.to_thread(sitting.read, command.word, about)
    except CommuniqueError as error:
        status, clause, lines = 404, "", [str(error)]
    return page("reading.html", status, heading=_(command.what), lines=lines, clause=clause)


async def looking_back(person: Person, about: str) -> web.Response:
    """A section of the debrief, as a seat reads it, or, with none, as the public does."""
    place = person.place
    path = person.hall.table(place.table).path if place is not None else None
    if place is None or path is None or not person.debriefed:
        raise web.HTTPNotFound
    try:
        # It is worked out for a while: in a thread, so that nobody waits for it.
        lines = await asyncio.to_thread(lambda: [*section(path, place.seat, about or "ending")])
    except CommuniqueError as error:
        return page("reading.html", 404, heading=_("Looking back"), lines=[str(error)], clause="")
    sections = [(name, _(what)) for name, (_read, what) in SECTIONS.items()]
    return page("debrief.html", lines=lines, sections=sections, about=about or "ending")

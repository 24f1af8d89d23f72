"""The pages of a seat in forms, by their addresses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from aiohttp import hdrs, web

from game.classroom.door import Held
from game.classroom.hall.record import Record
from game.classroom.web.forms import public, sent, telling
from game.classroom.web.forms.around import Around, around, ask_help, person_of, vote
from game.classroom.web.forms.reading import looking_back, reading
from game.classroom.web.forms.sitting import SITTINGS, Sitting, Sittings, seated, sitting_of
from game.classroom.web.pages import html, page
from game.classroom.web.tickets import DOOR
from game.prose.articles import the
from game.screens.called import delegation


def add_to(app: web.Application) -> None:
    """Add the pages to a server."""
    app[SITTINGS] = Sittings()
    app[public.RECORDS] = dict[int, Record]()
    app.add_routes(
        [
            web.get("/plain", _overview),
            web.get("/plain/live", _live),
            web.get("/plain/read/{word}", _read),
            web.get("/plain/act/{word}", sent.begin),
            web.post("/plain/act/{word}", sent.answer),
            web.post("/plain/undo", sent.undo),
            web.post("/plain/type", sent.typed),
            web.post("/plain/pen", sent.pen),
            web.post("/plain/help", ask_help),
            web.post("/plain/vote", vote),
            web.post("/plain/headline", public.print_headline),
            web.get("/plain/record", public.record),
            web.get("/plain/debrief", _debrief),
        ]
    )


async def _overview(request: web.Request) -> web.Response:
    held, sitting = sitting_of(request)
    if held is None:
        return web.Response(status=303, headers={"Location": "/"})
    if sitting is not None:
        return _seat(request, held, sitting)
    if held.person is not None and held.person.place is not None:
        return public.overview(request, held.person)
    return _lobby(request, held)


def _seat(request: web.Request, held: Held, sitting: Sitting) -> web.Response:
    view, told = sitting.view, around(held.person)
    notes, sitting.notes = sitting.notes, []
    version, fragment = _part(request, held, sitting, told)
    return page(
        "plain.html",
        title=request.app[DOOR].title,
        name=held.name,
        delegation=the(delegation(view, view.seat).name),
        pen=held.pen,
        notes=notes,
        around=told,
        version=version,
        live=fragment(),
        readings=telling.readings(view),
        acts=telling.acts(view),
        undoable=sitting.desk.undoable,
    )


def _lobby(request: web.Request, held: Held) -> web.Response:
    told = around(held.person)
    version, fragment = _part(request, held, None, told)
    title = request.app[DOOR].title
    return page(
        "lobby.html", title=title, name=held.name, around=told, version=version, live=fragment()
    )


def _part(
    request: web.Request, held: Held, sitting: Sitting | None, told: Around
) -> tuple[str, Callable[[], str]]:
    """The version of the part of somebody's page that changes, and what writes it."""
    if sitting is not None:
        return f'"{sitting.version}-{told.version}"', partial(_standing, sitting, told)
    if held.person is not None and held.person.place is not None:
        written = partial(public.fragment, request, held.person, told)
        return public.version(held.person, told), written
    return f'"{told.version}"', partial(html, "lobbylive.html", around=told)


def _standing(sitting: Sitting, told: Around) -> str:
    view = sitting.view
    head, clauses = telling.statement(view)
    standing = telling.standing(view)
    return html("live.html", around=told, standing=standing, head=head, clauses=clauses)


async def _live(request: web.Request) -> web.Response:
    """The part of the page that changes; nothing if it has not since the browser's version.

    A page of a place that the person has no more is told to ask for another (409).
    """
    held, sitting = sitting_of(request)
    if held is None:
        return web.Response(status=403)
    told = around(held.person)
    if request.query.get("as", told.kind) != told.kind:
        return web.Response(status=409)
    version, fragment = _part(request, held, sitting, told)
    if request.headers.get(hdrs.IF_NONE_MATCH) == version:
        return web.Response(status=304, headers={hdrs.ETAG: version})
    return web.Response(text=fragment(), content_type="text/html", headers={hdrs.ETAG: version})


async def _read(request: web.Request) -> web.Response:
    sitting = seated(request)
    word = request.match_info["word"]
    command = next((c for c in telling.readings(sitting.view) if c.word == word), None)
    if command is None:
        raise web.HTTPNotFound
    return await reading(sitting, command, request.query.get("about", "")[:80])


async def _debrief(request: web.Request) -> web.Response:
    return await looking_back(person_of(request), request.query.get("about", "")[:80])

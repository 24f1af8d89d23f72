"""The pages of a seat in forms, by their addresses."""

from __future__ import annotations

from aiohttp import hdrs, web

from game.classroom.web.forms import sent, telling
from game.classroom.web.forms.reading import reading
from game.classroom.web.forms.sitting import SITTINGS, Sittings, seated, sitting_of
from game.classroom.web.pages import html, page
from game.classroom.web.tickets import DOOR
from game.prose.articles import the
from game.screens.called import delegation


def add_to(app: web.Application) -> None:
    """Add the pages to a server."""
    app[SITTINGS] = Sittings()
    app.add_routes(
        [
            web.get("/plain", _overview),
            web.get("/plain/live", _live),
            web.get("/plain/read/{word}", _read),
            web.get("/plain/act/{word}", sent.begin),
            web.post("/plain/act/{word}", sent.answer),
            web.post("/plain/undo", sent.undo),
            web.post("/plain/type", sent.typed),
        ]
    )


async def _overview(request: web.Request) -> web.Response:
    held, sitting = sitting_of(request)
    if held is None:
        return web.Response(status=303, headers={"Location": "/"})
    title = request.app[DOOR].title
    if sitting is None:
        return page("lobby.html", title=title, name=held.name)
    view = sitting.view
    notes, sitting.notes = sitting.notes, []
    head, clauses = telling.statement(view)
    return page(
        "plain.html",
        title=title,
        name=held.name,
        delegation=the(delegation(view, view.seat).name),
        pen=held.pen,
        notes=notes,
        version=sitting.version,
        standing=telling.standing(view),
        head=head,
        clauses=clauses,
        readings=telling.readings(view),
        acts=telling.acts(view),
        undoable=sitting.desk.undoable,
    )


async def _live(request: web.Request) -> web.Response:
    """The part of the page that changes; nothing if it has not since the browser's version."""
    held, sitting = sitting_of(request)
    if sitting is None:
        # In the lobby nothing changes until there is a seat; then, or if the ticket is gone,
        # the page is to be asked for anew.
        return web.Response(status=204 if held else 403)
    version = sitting.version
    if request.headers.get(hdrs.IF_NONE_MATCH) == version:
        return web.Response(status=304, headers={hdrs.ETAG: version})
    view = sitting.view
    head, clauses = telling.statement(view)
    text = html("live.html", standing=telling.standing(view), head=head, clauses=clauses)
    return web.Response(text=text, content_type="text/html", headers={hdrs.ETAG: version})


async def _read(request: web.Request) -> web.Response:
    sitting = seated(request)
    word = request.match_info["word"]
    command = next((c for c in telling.readings(sitting.view) if c.word == word), None)
    if command is None:
        raise web.HTTPNotFound
    return await reading(sitting, command, request.query.get("about", "")[:80])

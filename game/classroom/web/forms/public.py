"""The page of the press and of the public gallery: what everybody at their table knows."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from game.classroom.hall.ballots import votes
from game.classroom.hall.board import headlines
from game.classroom.hall.person import Person
from game.classroom.hall.record import Record
from game.classroom.hall.seating import Role
from game.classroom.hall.words import vote_words
from game.classroom.web.forms.around import Around, around, person_of
from game.classroom.web.forms.telling import LATEST, statement
from game.classroom.web.pages import html, page
from game.classroom.web.tickets import DOOR
from game.language import _
from game.rules.names import Phase
from game.screens.called import warmth

HEADLINES: Final = 6
"""Headlines of the wire that the page shows."""

RECORDS: Final = web.AppKey("records", dict[int, Record])
"""The public record of each table, written once for all who follow it."""


def overview(
    request: web.Request, person: Person, wrong: str = "", typed: str = ""
) -> web.Response:
    """The page; `wrong` says why the headline that was `typed` is not printed."""
    place, told = person.place, around(person)
    assert place is not None, "who is in the lobby has another page"
    press = place.role is Role.PRESS
    heading = _("Press, table {n}") if press else _("Public gallery, table {n}")
    return page(
        "public.html",
        409 if wrong else 200,
        title=request.app[DOOR].title,
        name=person.name,
        heading=heading.format(n=place.table),
        around=told,
        wrong=wrong,
        typed=typed,
        version=version(person, told),
        live=fragment(request, person, told),
    )


def version(person: Person, told: Around) -> str:
    """Something that is other whenever there is something else to see."""
    return f'"{told.version}-{len(person.seen().minutes)}"'


def fragment(request: web.Request, person: Person, told: Around) -> str:
    """The part of the page that changes."""
    seen, place = person.seen(), person.place
    assert place is not None, "there is a table"
    head, clauses = statement(seen)
    names = {d.seat: d.name for d in seen.delegations}
    over = seen.phase is Phase.ENDED
    return html(
        "publiclive.html",
        around=told,
        seen=seen,
        warmth=warmth(seen.temperature),
        latest=_record(request, person).latest(LATEST),
        headlines=headlines(seen, HEADLINES),
        head=head,
        clauses=clauses,
        votes=[*vote_words(votes(person.hall, place.table), names)] if over else [],
    )


async def record(request: web.Request) -> web.Response:
    """All of the record, round by round."""
    person = person_of(request)
    if person.place is None or person.place.role is Role.DELEGATE:
        raise web.HTTPNotFound
    return page("record.html", rounds=_record(request, person).rounds)


async def print_headline(request: web.Request) -> web.Response:
    """Print the headline of the round; what is refused is asked for again as it was typed."""
    person, typed = person_of(request), (await request.post()).get("headline")
    if person.place is None or person.place.role is Role.DELEGATE or not isinstance(typed, str):
        raise web.HTTPSeeOther("/plain")
    if wrong := person.print_headline(typed[:400]):
        return overview(request, person, wrong, typed[:400])
    raise web.HTTPSeeOther("/plain")


def _record(request: web.Request, person: Person) -> Record:
    place, seen, held = person.place, person.seen(), request.app[RECORDS]
    assert place is not None, "there is a table"
    if place.table not in held:
        held[place.table] = Record(seen)
    held[place.table].see(seen)
    return held[place.table]

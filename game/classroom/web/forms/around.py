"""What is around the game for one person: place, pen, clock, help, headline, ballot, debrief.

It is said at the top of every page of theirs, and done by forms of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from aiohttp import web

from game.classroom.hall.entries import Stance
from game.classroom.hall.person import Person
from game.classroom.hall.seating import Role
from game.classroom.hall.words import CONVINCED, JOIN, MOMENTS, STANCES
from game.classroom.web.tickets import held_by
from game.language import _
from game.prose.wire import leaning
from game.rules.names import Outlet, Seat
from game.rules.tuning import HEADLINE_LIMIT

HOME: Final = "/plain"


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote that is open to somebody: its name, the two questions with their answers, theirs."""

    title: str
    join: str
    stances: tuple[tuple[str, str], ...]
    convinced: str
    delegations: tuple[tuple[Seat, str], ...]
    stance: str
    seat: Seat


@dataclass(frozen=True, slots=True)
class Around:
    """What is around the game; `kind` says which page a person's is, and where they sit."""

    kind: str
    lines: tuple[str, ...]
    helped: bool
    card: str
    pen: str
    paper: Outlet
    leaning: str
    room: int
    ballot: Ballot | None
    debriefed: bool

    @property
    def version(self) -> str:
        """Something that is other whenever any of it is."""
        return sha256(repr(self).encode()).hexdigest()[:16]


def around(person: Person | None) -> Around:
    """What is around somebody; little, where there is no class around the table."""
    if person is None:
        return Around("seat", (), False, "", "", "", "", HEADLINE_LIMIT, None, False)
    paper = person.paper
    return Around(
        kind=kind_of(person),
        lines=tuple(_lines(person)),
        helped=person.helped,
        card=person.card,
        pen=_pen(person),
        paper=paper,
        leaning=leaning(paper),
        room=HEADLINE_LIMIT,
        ballot=_ballot(person),
        debriefed=person.debriefed,
    )


def kind_of(person: Person) -> str:
    """Which page is theirs: another whenever they have another place."""
    place = person.place
    return f"{place.role}-{place.table}-{place.seat}" if place else "lobby"


def _lines(person: Person) -> Iterator[str]:
    place = person.place
    if place is None:
        yield person.where
        return
    yield " · ".join(filter(None, [_("Table {n}").format(n=place.table), person.clock]))
    if place.role is Role.DELEGATE:
        seen = person.seen()
        if place.seat in seen.caretakers and seen.ending is None:
            yield _("A caretaker plays your seat until you act.")
    elif person.paper:
        words = _("You write for {paper}. This round's headline is {state}.")
        state = _("printed") if person.printed(person.seen()) else _("due")
        yield words.format(paper=person.paper, state=state)


def _pen(person: Person) -> str:
    """What a button about the pen says; empty where there is none to press."""
    if len(person.team) < 2:
        return ""
    holder = person.pen
    if holder is None or holder.id == person.student:
        return _("Pass the pen on")
    return (
        ""
        if person.hall.here(holder.id)
        else _("Take the pen from {name}, who is away").format(name=holder.name)
    )


def _ballot(person: Person) -> Ballot | None:
    moment = person.vote_open(person.seen()) if person.place else None
    if moment is None:
        return None
    cast, delegations = person.ballot(moment), person.hall.scenario.setting.delegations
    return Ballot(
        title=_(MOMENTS[moment]),
        join=_(JOIN),
        stances=tuple((stance.value, _(STANCES[stance])) for stance in Stance),
        convinced=_(CONVINCED),
        delegations=tuple((d.seat, d.name) for d in delegations),
        stance=cast.stance.value if cast else "",
        seat=cast.convinced if cast else "",
    )


def person_of(request: web.Request) -> Person:
    """Who a form is from.

    Raises:
        HTTPSeeOther: if nobody of the class; the page it names says what to do.
    """
    held = held_by(request)
    if held is None or held.person is None:
        raise web.HTTPSeeOther(HOME if held else "/")
    return held.person


async def ask_help(request: web.Request) -> web.Response:
    """Ask the teacher to come over."""
    person_of(request).ask_help()
    raise web.HTTPSeeOther(HOME)


async def vote(request: web.Request) -> web.Response:
    """Cast a ballot; what is no answer is no ballot."""
    person, fields = person_of(request), await request.post()
    stance, seat = fields.get("stance"), fields.get("convinced")
    if isinstance(stance, str) and stance in [*Stance] and isinstance(seat, str):
        person.vote(Stance(stance), seat)
    raise web.HTTPSeeOther(f"{HOME}#vote")

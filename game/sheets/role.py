"""What one seat is handed: what everybody may know, and what only it may.

Made from the seat's `View` before the first round, so that a sheet can no more give away a
bridge or another's instructions than the screen could.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.language import _
from game.notation import apart, in_marks, numbers
from game.prose.grammar import capital, join
from game.prose.pact_names import span
from game.prose.phrases import names
from game.prose.promises import promised
from game.rules.apply import start
from game.rules.capitals import Aim, Constituency, CoolRoom, GoodFaith, GoodTerms
from game.rules.instructions import Linkage
from game.rules.names import ClauseId, Seat
from game.rules.pacts import Pact
from game.rules.setting import Delegation, Setting
from game.rules.view import View, view
from game.sheets.columns import Page, columns


@dataclass(frozen=True, slots=True)
class Role:
    """The sheets of a seat: the public page, then the private one.

    `known_for` has for each seat what it calls for in public. `open_pacts` everybody knows, of
    `secret_pacts` the seat is a member. `columns` are the clauses in two columns.
    """

    delegation: Delegation
    others: tuple[Delegation, ...]
    known_for: dict[Seat, str]
    veto: bool
    open_pacts: tuple[str, ...]
    secret_pacts: tuple[str, ...]
    columns: tuple[tuple[Page, ...], tuple[Page, ...]]
    linkages: tuple[tuple[int, str, str], ...]
    aims: tuple[str, ...]
    view: View


def roles(setting: Setting) -> tuple[Role, ...]:
    """The sheets of every seat, in the scenario's order."""
    state, _ = start(setting, seed=0)  # nothing has been drawn by then
    return tuple(_role(view(state, seat)) for seat in setting.seats)


def content(audience: Constituency) -> str:
    """What it takes to have somebody at home content, in a sentence."""
    told = (
        _("{name}: approval {n}, must be {needed} or more to ratify")
        if audience.has_say
        else _("{name}: approval {n}, has no say")
    ).format(name=audience.name, n=audience.approval, needed=audience.threshold)
    if audience.firmness > 0:
        told = _("{told}; likes firm words").format(told=told)
    elif audience.firmness < 0:
        told = _("{told}; likes friendly words").format(told=told)
    return f"{told}."


def _role(seen: View) -> Role:
    held, mine = seen.instructions, {d.seat: d for d in seen.delegations}
    return Role(
        delegation=mine.pop(seen.seat),
        others=tuple(mine.values()),
        known_for={d.seat: _called_for(seen, d) for d in seen.delegations if d.known_for},
        veto=seen.seat in seen.electorate.vetoes,
        open_pacts=tuple(_pact(seen, p) for p in seen.pacts.values() if p.public),
        secret_pacts=tuple(_pact(seen, p) for p in seen.pacts.values() if not p.public),
        columns=columns(seen),
        linkages=tuple((link.points, _when(seen, link), link.why) for link in held.linkages),
        aims=tuple(_aim(seen, aim) for aim in held.aims),
        view=seen,
    )


def _called_for(seen: View, delegation: Delegation) -> str:
    titled = (
        (next(c for c in seen.clauses if c.id == term.clause), term)
        for term in delegation.known_for
    )
    words = _("{title}, “{wording}”")
    return apart(
        words.format(title=on.title, wording=on.wording(term.wording).label) for on, term in titled
    )


def _named(seen: View, clause: ClauseId, wordings: tuple[str, ...]) -> str:
    found = next(c for c in seen.clauses if c.id == clause)
    labels = join([in_marks(found.wording(w).label) for w in wordings], "or")
    return f"{numbers(seen.clauses)[clause]} {labels}"


def _when(seen: View, link: Linkage) -> str:
    return join([_named(seen, clause, wordings) for clause, wordings in link.when])


def _pact(seen: View, pact: Pact) -> str:
    told = _("{who} (“{pact}”): {words}, {span}.") if pact.name else _("{who}: {words}, {span}.")
    return told.format(
        who=capital(names(seen, pact.members)),
        pact=pact.name,
        words=promised(seen, pact, "will", None, 0),
        span=span(seen, pact),
    )


def _aim(seen: View, aim: Aim) -> str:
    match aim:
        case GoodTerms(seat, at_least, points):
            short = next(d.short for d in seen.delegations if d.seat == seat)
            return _("{points} if {who} trusts you at {n} or more in the end").format(
                points=points, who=short, n=at_least
            )
        case CoolRoom(under, points):
            return _("{points} if the temperature of the room is under {n} in the end").format(
                points=points, n=under
            )
        case GoodFaith(points):
            return _("{points} if you have broken no promise").format(points=points)

"""Before the press and with the capital: what to say aloud, to ask at home, and to let slip."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from game.delegates.aspiration import progress
from game.delegates.faith import allies
from game.delegates.home import commitments
from game.delegates.luck import Luck
from game.delegates.plan import Plan
from game.delegates.temperament import Temperament
from game.delegates.why import Act, Motive, Why
from game.rules.events import (
    RoundBegan,
    StatementPublished,
)
from game.rules.moves import (
    FileStatement,
    WithdrawStatement,
)
from game.rules.names import Module, Seat, Term
from game.rules.pacts import Solidarity
from game.rules.press import (
    ACTS,
    ActId,
    Bond,
    Clarification,
    Commitment,
    Remark,
    Statement,
)
from game.rules.view import View

Said: TypeAlias = tuple[Statement, Why]
"""A statement and why it is made."""

_WARM: Final = 55
"""From this temperature a friendly word is worth its price."""

_COMMITMENTS: Final = 2
"""Commitments that a delegate has standing at a time: more would tie its hands."""

_FAULT: Final = {0: ActId.URGE, 1: ActId.REGRET, 2: ActId.CONCERN}
"""How fault is found, by edge."""


def statements(
    view: View, plan: Plan, temperament: Temperament, spare: frozenset[Seat], luck: Luck
) -> Iterator[Act]:
    """At most one statement a round: what one owes, what one must take back, what serves."""
    if not view.plays(Module.PRESS):
        return
    for statement in view.statements[-1:]:
        if _criticises(statement, spare):
            # Filed before one promised to spare them.
            spared = statement.about if isinstance(statement, Remark) else None
            yield Act(WithdrawStatement(view.seat), Why(Motive.WITHDRAW, seat=spared))
            return
    if view.statements or view.seat in view.ready:
        return
    owed = _solidarity(view) or _hands_freed(view)
    if owed is None and not luck.chance("voice", view.round, percent=temperament.voice):
        return
    said = (
        owed
        or _clarification(view, plan)
        or _reassurance(view, temperament)
        or _fault(view, plan, temperament, spare)
        or _commitment(view, plan)
    )
    if said is not None:
        statement, why = said
        yield Act(FileStatement(view.seat, statement), why)


def _criticises(statement: Statement, seats: frozenset[Seat]) -> bool:
    return (
        isinstance(statement, Remark) and statement.about in seats and ACTS[statement.act].critical
    )


def _solidarity(view: View) -> Said | None:
    """A friendly word about an ally criticised in the last plenary, if one has promised it."""
    bound = {
        member
        for pact in view.pacts.values()
        if any(isinstance(p, Solidarity) and p.member == view.seat for p in pact.promises)
        for member in pact.members
    }
    for event in _last_plenary(view):
        match event.statement:
            case Remark(act, about) if ACTS[act].critical and about in bound - {view.seat}:
                if event.seat != view.seat:
                    why = Why(Motive.SOLIDARITY, seat=about)
                    return Remark(ActId.REASSURE, about), why
            case _:
                pass
    return None


def _last_plenary(view: View) -> list[StatementPublished]:
    """What was published since the last round but one began, up to the present round."""
    rounds = [n for n, event in enumerate(view.minutes) if isinstance(event, RoundBegan)]
    first = rounds[-2] if len(rounds) > 1 else rounds[-1]
    return [e for e in view.minutes[first : rounds[-1]] if isinstance(e, StatementPublished)]


def _clarification(view: View, plan: Plan) -> Said | None:
    """Take back a commitment that the text one now aims at would not honour."""
    if progress(view) < 0.5:
        return None
    for (seat, clause), made in view.commitments.items():
        points = view.instructions.points[clause]
        aim = points[plan.text[clause]]
        if seat == view.seat and aim < points[made.term.wording]:
            why = Why(Motive.CLARIFY, term=made.term, points=aim, against=points[made.term.wording])
            return Clarification(clause), why
    return None


def _hands_freed(view: View) -> Said | None:
    """In the last round, take back a commitment that not everybody will follow."""
    if progress(view) < 1:
        return None
    for clause, made in commitments(view).items():
        placards = view.placards.get(clause, {})
        followed = all(held and held.supports(made.term.wording) for held in placards.values())
        if clause not in view.agreed and not followed:
            return Clarification(clause), Why(Motive.FREE_HANDS, term=made.term)
    return None


def _reassurance(view: View, temperament: Temperament) -> Said | None:
    """A friendly word to who trusts one least to judge by one's own trust, in a heated room."""
    if view.temperature < _WARM or temperament.edge > 0:
        return None
    wary = min(view.others, key=lambda seat: view.trust[seat])
    why = Why(Motive.REASSURE, seat=wary, points=view.temperature)
    return Remark(ActId.REASSURE, wary), why


def _commitment(view: View, plan: Plan) -> Said | None:
    """Commit to what one aims at anyway, where home would like it and it is worth insisting."""
    instructions = view.instructions
    if sum(seat == view.seat for seat, _ in view.commitments) >= _COMMITMENTS:
        return None
    best: tuple[int, Term] | None = None
    for clause in view.open_clauses:
        term = Term(clause.id, plan.text[clause.id])
        points = instructions.points[clause.id]
        home = sum(c.taste.get(term, 0) for c in instructions.constituencies)
        sure = points[term.wording] >= max(points.values()) - 2
        worth = points[term.wording] + home
        new = (view.seat, clause.id) not in view.commitments and _within_reach(view, term)
        if new and sure and home > 0 and (best is None or worth > best[0]):
            best = (worth, term)
    if best is None or progress(view) > 0.8:
        return None
    worth, term = best
    own = instructions.points[term.clause][term.wording]
    why = Why(Motive.COMMIT, term=term, points=own, count=worth - own)
    return Commitment(term, Bond.INSIST, 1), why


def _within_reach(view: View, term: Term) -> bool:
    """Whether most of the others supported a wording at the last plenary: then insisting pays."""
    placards = view.placards.get(term.clause, {})
    others = [held for seat, held in placards.items() if seat != view.seat]
    return (
        2 * sum(held is not None and held.supports(term.wording) for held in others)
        > len(others)
        > 0
    )


def _fault(view: View, plan: Plan, temperament: Temperament, spare: frozenset[Seat]) -> Said | None:
    """Find fault with who alone stood in the way of what one wants, unless it is a friend."""
    blocker = lone_objector(view, plan)
    if blocker is None or temperament.edge < 0:
        return None
    seat, term = blocker
    if seat in spare or seat in allies(view) or view.trust[seat] > 10:
        return None
    return Remark(_FAULT[temperament.edge], seat), Why(Motive.FAULT, seat=seat, term=term)


def lone_objector(view: View, plan: Plan) -> tuple[Seat, Term] | None:
    """Who alone kept a wording that one aims at from being agreed, at the last plenary."""
    for clause in view.open_clauses:
        wording = plan.text[clause.id]
        placards = view.placards.get(clause.id, {})
        against = [
            seat for seat, held in placards.items() if not held or not held.supports(wording)
        ]
        if len(against) == 1 and against[0] != view.seat:
            return against[0], Term(clause.id, wording)
    return None

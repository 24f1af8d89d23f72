"""Positions to file: what one prefers and could live with, so that nothing agreed costs too much.

Clauses are decided one by one, so what a delegation could live with is chosen such that even the
worst combination of it leaves the floor: it opens its hand on clauses that cost little, and keeps
it closed where it counts. That is where logrolls come from.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from game.delegates.evidence import Losses
from game.delegates.home import Margins
from game.delegates.plan import Plan
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.text import Clause, Positions
from game.rules.view import View

_UNSURE: Final = 8.0
"""Points by which a guess at another's gain may be too low."""


def positions_to_file(
    view: View, plan: Plan, promised: Collection[Term], refused: Collection[Term]
) -> dict[ClauseId, Positions]:
    """For every open clause, the positions that the plan and one's promises ask for.

    A promise to support is kept unless the worst combination would then fall under the walk-away
    value; one to refuse, unless nothing else on the clause could be supported.
    """
    accepted = {
        clause: {w for w in row if Term(clause, w) not in refused} or row
        for clause, row in _accepted(view, plan).items()
    }
    for clause in view.open_clauses:
        for wording in able(view, clause):
            if Term(clause.id, wording) in promised:
                wider = {**accepted, clause.id: accepted[clause.id] | {wording}}
                if _certain(view, plan, wider) >= view.instructions.walk_away:
                    accepted = wider
    return {
        clause.id: _positions(view, clause, accepted[clause.id]) for clause in view.open_clauses
    }


def ruinous(view: View, plan: Plan, losses: Mapping[Seat, Losses]) -> frozenset[Term]:
    """The terms with which too few would carry the whole text aimed at, as far as one can tell.

    They matter only where nothing is agreed until everything is and not all must agree: each
    clause could then be carried over somebody else's head, until nobody is left for the whole.
    """
    if not view.procedure.single_undertaking:
        return frozenset()
    found = set()
    for clause in view.open_clauses:
        places = {w.id: n for n, w in enumerate(clause.wordings)}
        aim = places[plan.text[clause.id]]
        for wording, place in places.items():
            moved = {
                s: float(own[clause.id][aim] - own[clause.id][place]) for s, own in losses.items()
            }
            lost = [s for s in view.others if place != aim and plan.gains[s] + moved[s] < -_UNSURE]
            kept = [s for s in view.seats if s not in lost]
            if lost and not view.electorate.met(kept, lost):
                found.add(Term(clause.id, wording))
    return frozenset(found)


def _accepted(view: View, plan: Plan) -> dict[ClauseId, set[WordingId]]:
    """The wordings of each open clause that the delegation would support."""
    points, margins = view.instructions.points, Margins(view, plan.text)
    rows = {clause.id: {plan.text[clause.id]} for clause in view.open_clauses}
    for clause in view.open_clauses:
        worth = points[clause.id]
        for w in sorted(able(view, clause), key=worth.__getitem__, reverse=True):
            if worth[w] >= worth[plan.text[clause.id]] and margins.allows(clause.id, w):
                rows[clause.id].add(w)
    least = {clause: min(points[clause][w] for w in row) for clause, row in rows.items()}
    spare = _certain(view, plan, rows) - plan.floor
    # Then the cheapest further steps down, one wording at a time, while the floor is safe.
    steps = sorted(
        (least[clause.id] - points[clause.id][w], clause.id, w)
        for clause in view.open_clauses
        for w in able(view, clause)
        if w not in rows[clause.id]
    )
    for _, clause_id, wording in steps:
        cost = max(0, least[clause_id] - points[clause_id][wording])
        if cost <= spare and margins.allows(clause_id, wording):
            rows[clause_id].add(wording)
            least[clause_id] -= cost
            spare -= cost
    return rows


def _certain(view: View, plan: Plan, rows: dict[ClauseId, set[WordingId]]) -> int:
    """The least that any text made of the supported wordings is worth."""
    instructions = view.instructions
    open_to = {c: rows.get(c, {w}) for c, w in plan.text.items()}
    total = sum(min(instructions.points[c][w] for w in row) for c, row in open_to.items())
    for link in instructions.linkages:
        possible = all(open_to[clause] & set(wordings) for clause, wordings in link.when)
        sure = all(open_to[clause] <= set(wordings) for clause, wordings in link.when)
        if sure or (possible and link.points < 0):
            total += link.points
    return total


def able(view: View, clause: Clause) -> list[WordingId]:
    """The wordings of a clause that a delegation may sign: no red line, and no missing text."""
    red_lines = view.instructions.red_lines
    return [
        w.id
        for w in clause.wordings
        if Term(clause.id, w.id) not in red_lines and clause.may_carry(w.id)
    ]


def _positions(view: View, clause: Clause, accepted: set[WordingId]) -> Positions:
    points = view.instructions.points[clause.id]
    ordered = [w.id for w in clause.wordings if w.id in accepted]
    prefer = max(ordered, key=points.__getitem__)
    return Positions(prefer, tuple(w for w in ordered if w != prefer))

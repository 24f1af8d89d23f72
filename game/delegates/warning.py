"""Who has not moved is told so aloud, and what follows, before the plenary (`reciprocity`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.delegates.reciprocity import openings, unmoved
from game.delegates.talk import this_round
from game.delegates.why import Act, Motive, Why
from game.rules.events import Said
from game.rules.moves import Say
from game.rules.names import Seat
from game.rules.view import View


def warning(view: View, returned: Mapping[Seat, float]) -> Iterator[Act]:
    """Tell each who has not moved, by what it has `returned`, unless somebody has in this round."""
    still = unmoved(returned)
    if not still or view.seat in view.ready or not view.open_clauses:
        return
    moved, own = openings(view), view.seat
    said = [event.text for event in this_round(view) if isinstance(event, Said)]
    for delegation in view.delegations:
        seat, who = delegation.seat, delegation.short
        follows = f"Until {who} moves, we hold back what it alone asks for."
        if seat in still and not any(text.endswith(follows) for text in said):
            counts = f"{moved[own]} from us, {moved[seat]} from {who}"
            text = f"Wordings accepted beyond first choices: {counts}. {follows}"
            why = Why(Motive.WARN, seat=seat, count=moved[own], points=moved[seat])
            yield Act(Say(own, (), text), why)

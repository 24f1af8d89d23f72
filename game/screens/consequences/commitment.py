"""What a commitment would come to, and what clarifying one away."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _
from game.notation import in_marks, listed
from game.prose.grammar import join
from game.prose.home import audience
from game.rules.names import Module, Term
from game.rules.press import Clarification, Commitment
from game.rules.tuning import COMMITMENT_APPROVAL, COMMITMENT_SCORE
from game.rules.view import View
from game.screens.called import clause_name
from game.screens.naming import label_of
from game.screens.worth import points


def commitment(view: View, made: Commitment) -> Iterator[str]:
    """What a commitment would bind to, and what keeping it would gain."""
    clause = view.clause(made.term.clause)
    assert clause is not None, "one commits oneself on a clause of the text"
    bar = points(view, clause.id, made.term.wording)
    less = [w for w in clause.wordings if points(view, clause.id, w.id) < bar]
    if less:
        named = listed((in_marks(w.label) for w in less), _("or"))
        cost = _("{commitment_score} points").format(
            commitment_score=COMMITMENT_SCORE * made.firmness
        )
        if home := _constituencies(view):
            cost += _(", and {commitment_approval} of approval with {home}").format(
                commitment_approval=COMMITMENT_APPROVAL * made.firmness, home=home
            )
        yield _("Bound: if the text you join has {named}, it costs you {cost}.").format(
            named=named, cost=cost
        )
        if home:
            yield _("Kept, it gains you {firmness} of approval there.").format(
                firmness=made.firmness
            )
    else:
        yield _("It binds you to nothing: no wording on the table is worth less to you.")
    if Term(clause.id, made.term.wording) in view.instructions.red_lines:
        yield _("Your capital cannot ratify the wording that you would insist on.")
    if held := view.commitments.get((view.seat, clause.id)):
        yield _("It replaces your commitment to “{wording}”.").format(
            wording=label_of(clause, held.term.wording)
        )


def clarification(view: View, taken: Clarification) -> Iterator[str]:
    """What it costs to clarify a commitment away."""
    held = view.commitments.get((view.seat, taken.clause))
    if held is None:
        yield _("You have made no commitment there.")
        return
    home = _constituencies(view)
    cost = _("{commitment_score} points").format(
        commitment_score=COMMITMENT_SCORE * held.firmness // 2
    )
    if home:
        cost += _(", and {commitment_approval} of approval with {home}").format(
            commitment_approval=COMMITMENT_APPROVAL * held.firmness // 2, home=home
        )
    yield _("You are free again on {clause}; it costs you {cost}.").format(
        clause=clause_name(view, taken.clause), cost=cost
    )


def _constituencies(view: View) -> str:
    """One's constituencies by name, where they count."""
    if Module.CAPITALS not in view.procedure.modules:
        return ""
    named = join([audience(view, c.id) for c in view.instructions.constituencies])
    return (
        _("each of {named}").format(named=named)
        if len(view.instructions.constituencies) > 1
        else named
    )

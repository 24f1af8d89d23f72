"""The adviser: what a deputy who has seen all that the seat has seen would say, and why.

It reads the same evidence as an AI delegate and shares its model of the others, so it can be
wrong in the same ways; it knows nothing that the seat may not know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.delegates.evidence import Losses, impressions
from game.delegates.plan import Plan, make_plan
from game.delegates.reciprocity import critics, openings
from game.delegates.talk import exchange
from game.delegates.temperament import TEMPERAMENTS
from game.language import _
from game.notation import apart, figure, labelled, listed
from game.rules.moves import Suggest
from game.rules.names import Module, Phase, Seat, Term
from game.rules.text import Clause
from game.rules.view import View

_LIKELY: Final = 12.0
"""Estimated points from which somebody is likely to object."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice: what it is about, what to do or know, and what it rests on."""

    topic: str
    text: str
    why: str


def advise(view: View) -> tuple[Advice, ...]:
    """What the deputy has to say now, the most pressing first; nothing once it is over."""
    if view.phase is Phase.ENDED:
        return ()
    seen, _ = impressions(view, None)
    plan = make_plan(view, TEMPERAMENTS["loyal-ally"], seen.losses)
    return (
        *_unmoved(view),
        *_standing(view, plan),
        *_exchange(view, plan, seen.losses),
        *_objectors(view, plan, seen.losses),
        *_lessons(view),
        *_capital(view),
    )


def _unmoved(view: View) -> Iterator[Advice]:
    """What it costs to stand still, if most of the others would say that one does."""
    moved = openings(view)
    against = critics(moved, view.seat)
    if not view.open_clauses or 2 * len(against) <= len(view.others):
        return
    most = max(moved[seat] for seat in against)
    yield Advice(
        _("We have not moved"),
        _(
            "Beyond first choices we have accepted {ours}, one of the others {theirs}. Accept "
            "more where it costs us least."
        ).format(ours=moved[view.seat], theirs=most),
        _(
            "To who stands still the others owe nothing: they hold back what it alone asks for, "
            "and settle the rest among themselves, until it moves."
        ),
    )


def _standing(view: View, plan: Plan) -> Iterator[Advice]:
    now, walk_away = view.instructions.worth(view.text), view.instructions.walk_away
    if now < walk_away:
        yield Advice(
            _("Where we stand"),
            _(
                "As it stands the text is worth {now} to us; walking away is worth {walk_away}."
            ).format(now=now, walk_away=walk_away),
            _("It counts every clause in brackets at its fallback."),
        )
    titles = [
        labelled(clause.title, clause.wording(plan.text[clause.id]).label)
        for clause in view.open_clauses
    ]
    if titles:
        yield Advice(
            _("A text to work for"),
            _("I would aim at {n} points with: {titles}.").format(
                n=plan.worth, titles=apart(titles)
            ),
            _(
                "Of the texts that give us enough, it leaves the worst-off of those we need best "
                "off, as far as we can tell from what they have said and shown."
            ),
        )


def _exchange(view: View, plan: Plan, losses: Mapping[Seat, Losses]) -> Iterator[Advice]:
    for act in exchange(view, plan, losses):
        if isinstance(move := act.move, Suggest):
            give = listed(_quoted(view, term) for term in move.give)
            ask = listed(_quoted(view, term) for term in move.ask)
            who = _short(view, move.to)
            offer = (
                _("Suggest to {who} that we take {give} if it takes {ask}.")
                if give
                else _("Ask {who} for movement: it to take {ask}.")
            )
            yield Advice(
                _("An exchange worth offering"),
                offer.format(who=who, give=give, ask=ask),
                _(
                    "Of all delegations the text we aim at serves {who} least; on these clauses "
                    "what one side gives costs it less than it brings the other, by our estimate."
                ).format(who=who),
            )


def _objectors(view: View, plan: Plan, losses: Mapping[Seat, Losses]) -> Iterator[Advice]:
    for clause in view.open_clauses:
        best = view.instructions.best_wording(clause.id)
        place = [w.id for w in clause.wordings].index(best)
        likely = [s for s in view.others if losses[s][clause.id][place] >= _LIKELY]
        if likely:
            names = ", ".join(_short(view, seat) for seat in likely)
            yield Advice(
                _("Likely objectors"),
                labelled(_quoted(view, Term(clause.id, best)), f"{names}."),
                _grounds(view, clause, likely),
            )


def _grounds(view: View, clause: Clause, seats: list[Seat]) -> str:
    shown = view.placards.get(clause.id, {})
    refused = [seat for seat in seats if shown.get(seat)]
    if refused:
        names = ", ".join(_short(view, seat) for seat in refused)
        return _("It rests on what they said, and on the last placards of {names}.").format(
            names=names
        )
    return _("It rests only on what they have said so far; sound them out to know better.")


def _lessons(view: View) -> Iterator[Advice]:
    """What the last plenary taught: who alone stood in the way of what."""
    for clause in view.open_clauses:
        placards = view.placards.get(clause.id)
        nearest = view.nearest.get(clause.id)
        if not placards or nearest is None:
            continue
        against = [s for s, held in placards.items() if not held or not held.supports(nearest)]
        names = ", ".join(_("we") if s == view.seat else _short(view, s) for s in against)
        yield Advice(
            _("What the last plenary taught"),
            _("{wording} was one short: {names} stood in the way.").format(
                wording=_quoted(view, Term(clause.id, nearest)), names=names
            ),
            _("Every other placard supported it."),
        )


def _capital(view: View) -> Iterator[Advice]:
    if Module.CAPITALS not in view.procedure.modules:
        return
    for constituency in view.instructions.constituencies:
        taste = sum(constituency.taste.get(Term(*term), 0) for term in view.text.items())
        approval = view.approvals[constituency.id] + taste
        if constituency.has_say and approval < constituency.threshold:
            yield Advice(
                _("Our capital"),
                _("{who} would not ratify the text as it stands: {n} of the {m} it takes.").format(
                    who=constituency.name, n=approval, m=constituency.threshold
                ),
                _("Its approval is {n} now and the wordings move it by {by}.").format(
                    n=view.approvals[constituency.id], by=figure(taste, signed=True)
                ),
            )


def _quoted(view: View, term: Term) -> str:
    clause = view.clause(term.clause)
    assert clause is not None, "the term is of the statement"
    return _("“{label}” ({title})").format(
        label=clause.wording(term.wording).label, title=clause.title
    )


def _short(view: View, seat: Seat) -> str:
    return next(d.short for d in view.delegations if d.seat == seat)

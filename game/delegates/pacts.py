"""Pacts looked for and answered: exchanges made firm, friends kept close, wordings kept out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.delegates.aspiration import progress
from game.delegates.evidence import Losses
from game.delegates.faith import allies, promises
from game.delegates.luck import Luck
from game.delegates.plan import Plan
from game.delegates.talk import reply_to, this_round
from game.delegates.temperament import Temperament
from game.delegates.why import Act, Motive, Why
from game.rules.events import PactOffered, PromiseChecked, SuggestionAnswered
from game.rules.moves import AnswerPact, OfferPact, Reply
from game.rules.names import Module, Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
    owing,
)
from game.rules.state import Suggestion
from game.rules.view import View

_WARY: Final = -12
"""From this distrust one signs nothing with somebody."""

_PACTS: Final = 3
"""Pacts that a delegate keeps in its head at a time."""


def trusted(view: View, seat: Seat) -> bool:
    """Whether one would sign something with a delegation: it has not broken faith of late."""
    return view.trust[seat] > _WARY and not any(
        isinstance(event, PromiseChecked) and event.by == seat and not event.kept
        for event in view.minutes
    )


def answer_pacts(view: View, plan: Plan) -> Iterator[Act]:
    """Accept the offers whose promises one can keep from members one trusts; decline others."""
    for pact_id, offer in view.offers.items():
        if view.seat not in offer.accepted:
            why = _judged(view, plan, offer.pact)
            accept = why.motive is Motive.PACT_KEPT
            yield Act(AnswerPact(view.seat, pact_id, accept), why)


def look_for_pact(
    view: View,
    plan: Plan,
    losses: Mapping[Seat, Losses],
    temperament: Temperament,
    luck: Luck,
) -> Iterator[Act]:
    """Once a round, if in the mood, offer a pact that serves."""
    if not view.plays(Module.PACTS) or view.seat in view.ready:
        return
    if any(isinstance(e, PactOffered) and e.seat == view.seat for e in this_round(view)):
        return
    own = [pact for pact in view.pacts.values() if view.seat in pact.members]
    if len(own) >= _PACTS:
        return
    offers = _made_firm(view)
    if not offers and luck.chance("bond", view.round, percent=temperament.bonds):
        offers = _friendship(view, losses) or _kept_out(view, plan, losses)
    yield from offers


def _made_firm(view: View) -> list[Act]:
    """Make a promise of an exchange that was agreed in words this round."""
    for event in this_round(view):
        agreed = isinstance(event, SuggestionAnswered) and event.reply is Reply.AGREE
        if not agreed or not isinstance(event, SuggestionAnswered) or event.to != view.seat:
            continue
        # Its answer was to our suggestion: it takes `ask`, we take `give`.
        promise: Promise = Back(event.seat, event.ask[0])
        if event.give:
            promise = Exchange(view.seat, event.give[0], event.seat, event.ask[0])
        open_terms = all(t.clause not in view.agreed for t in (*event.give[:1], *event.ask[:1]))
        if open_terms and trusted(view, event.seat):
            owed = (promise, Confidence(view.seat), Confidence(event.seat))
            offer = OfferPact(view.seat, (event.seat,), owed, until=view.round + 1)
            return [Act(offer, Why(Motive.PACT_FIRM, seat=event.seat, term=event.ask[0]))]
    return []


def _friendship(view: View, losses: Mapping[Seat, Losses]) -> list[Act]:
    """Offer the one whose wishes lie nearest that neither will criticise the other."""
    friends = any(isinstance(promise, NoCriticism) for _, promise in promises(view))
    free = [seat for seat in view.others if seat not in allies(view) and trusted(view, seat)]
    if friends or not free or progress(view) > 0.5:
        return []
    nearest = min(free, key=lambda seat: _distance(view, losses[seat]))
    members = (view.seat, nearest)
    owed: tuple[Promise, ...] = tuple(NoCriticism(m) for m in members)
    owed += tuple(Solidarity(m) for m in members) + tuple(Together(m) for m in members)
    why = Why(Motive.PACT_FRIEND, seat=nearest, points=round(_distance(view, losses[nearest])))
    return [Act(OfferPact(view.seat, (nearest,), owed, public=True), why)]


def _kept_out(view: View, plan: Plan, losses: Mapping[Seat, Losses]) -> list[Act]:
    """Agree with somebody who likes it as little that neither will accept a wording."""
    best: tuple[float, Seat, Term] | None = None
    for clause in view.open_clauses:
        points = view.instructions.points[clause.id]
        for place, wording in enumerate(clause.wordings):
            own = max(points.values()) - points[wording.id]
            if wording.id == plan.text[clause.id] or own < 10:
                continue
            for seat in view.others:
                both = min(float(own), float(losses[seat][clause.id][place]))
                if trusted(view, seat) and (best is None or both > best[0]):
                    best = (both, seat, Term(clause.id, wording.id))
    if best is None or best[0] < 8:
        return []
    both, seat, term = best
    owed = (Oppose(view.seat, term), Oppose(seat, term))
    why = Why(Motive.PACT_OPPOSE, seat=seat, term=term, points=round(both))
    return [Act(OfferPact(view.seat, (seat,), owed, until=view.round + 1), why)]


def _judged(view: View, plan: Plan, pact: Pact) -> Why:
    """Why a pact is accepted, or what speaks against it."""
    others = [member for member in pact.members if member != view.seat]
    own = [pact for pact in view.pacts.values() if view.seat in pact.members]
    for seat in others:
        if not trusted(view, seat):
            return Why(Motive.PACT_DISTRUST, seat=seat, points=view.trust[seat])
    if len(own) > _PACTS:
        return Why(Motive.PACT_FULL, seat=others[0], count=len(own))
    owed = [promise for promise in pact.promises if view.seat in owing(promise)]
    kept = all(_can_keep(view, plan, promise) for promise in owed)
    worth = view.instructions.worth(plan.text)
    return Why(Motive.PACT_KEPT if kept else Motive.PACT_COSTLY, seat=others[0], points=worth)


def _can_keep(view: View, plan: Plan, promise: Promise) -> bool:
    match promise:
        case Back(_, term):
            return reply_to(view, plan, Suggestion((), (term,))) is Reply.AGREE
        case Oppose(_, term):
            return plan.text[term.clause] != term.wording
        case Exchange(member, term, _, other_term):
            mine, theirs = (term, other_term) if member == view.seat else (other_term, term)
            return reply_to(view, plan, Suggestion((theirs,), (mine,))) is Reply.AGREE
        case _:
            return True


def _distance(view: View, losses: Losses) -> float:
    """How far another's wishes lie from one's own, in points that one best costs the other."""
    total = 0.0
    for clause in view.clauses:
        points = view.instructions.points[clause.id]
        place = max(range(len(clause.wordings)), key=lambda n: points[clause.wordings[n].id])
        total += float(losses[clause.id][place])
    return total

"""What is allowed beyond the core game: pacts, press, leaks, requests, answers to events.

Like every move of a seat, judged by the seat's View alone.

- A module that is off has no moves; nor has one that comes in with a later round.
- A pact needs two members or more and a promise of each kind of thing a member can owe: its
  promises name members, clauses and wordings on the table. Offers and pacts are for the informals.
- At most STATEMENTS statements are filed in a round; one is about another delegation or an event
  that has happened, or commits one to a wording, or clarifies a commitment that one has made.
- One leaks what one was party to, not everybody knows, and one has not leaked already.
- A démarche waits for its answer before another is made to the same delegation.
"""

from __future__ import annotations

from typing import assert_never

from game.marked import _
from game.rules.events import IncidentHappened, LeakRecorded, QuestionPut
from game.rules.legal.questions import open_clause, recipients, speech, wording_known
from game.rules.moves import (
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    Confer,
    ConsultCapital,
    Demarche,
    FileStatement,
    Leak,
    LeavePact,
    ModuleMove,
    OfferPact,
    WithdrawStatement,
)
from game.rules.names import Module
from game.rules.pacts import Back, Exchange, Oppose, Promise, owing
from game.rules.press import Clarification, Commitment, Remark, Statement
from game.rules.procedure.leaks import disclosure
from game.rules.tuning import STATEMENTS
from game.rules.view import View

_MODULES: dict[type, Module] = {
    OfferPact: Module.PACTS,
    AnswerPact: Module.PACTS,
    LeavePact: Module.PACTS,
    Confer: Module.PACTS,
    FileStatement: Module.PRESS,
    WithdrawStatement: Module.PRESS,
    Demarche: Module.PRESS,
    AnswerDemarche: Module.PRESS,
    Leak: Module.LEAKS,
    ConsultCapital: Module.CAPITALS,
    AnswerQuestion: Module.EVENTS,
}


def module_refusal(view: View, move: ModuleMove) -> str | None:  # noqa: C901 - one flat case a kind
    """Why the seat may not make the move in the informals, or None if it may."""
    module = _MODULES[type(move)]
    if module not in view.procedure.modules:
        return _("This game is played without {module}.").format(module=_(module))
    if not view.plays(module):
        return _("That comes in with round {n}.").format(n=view.procedure.opens[module])
    match move:
        case OfferPact():
            return _offer(view, move)
        case AnswerPact():
            offer = view.offers.get(move.pact)
            waiting = offer is not None and view.seat not in offer.accepted
            return None if waiting else _("No such pact waits for your answer.")
        case LeavePact():
            return _member(view, move.pact)
        case Confer():
            return _member(view, move.pact) or speech(move.text)
        case FileStatement():
            if len(view.statements) >= STATEMENTS:
                return _("At most {n} statements a round; withdraw one first.").format(n=STATEMENTS)
            return _statement(view, move.statement)
        case WithdrawStatement():
            return None if view.statements else _("You have filed no statement this round.")
        case Leak():
            return _leak(view, move)
        case Demarche():
            if move.to in view.asked:
                return _("{seat} has yet to answer your last démarche.").format(seat=move.to)
            return (
                recipients(view, [move.to])
                or open_clause(view, move.term.clause)
                or (wording_known(view, move.term))
            )
        case AnswerDemarche():
            none = _("No démarche of {seat} waits for you.").format(seat=move.to)
            return None if move.to in view.demarches else none
        case ConsultCapital():
            return _consult(view, move)
        case AnswerQuestion():
            if move.incident not in view.questions:
                return _("No event's question waits for your answer.")
            asked = next(
                e
                for e in reversed(view.minutes)
                if isinstance(e, QuestionPut) and e.incident == move.incident
            )
            there = range(len(asked.choices))
            last = _("Choose from 0 to {n}.").format(n=there[-1])
            return None if move.choice in there else last
        case _:
            assert_never(move)


def _offer(view: View, move: OfferPact) -> str | None:
    if not move.to:
        return _("A pact needs another member.")
    if not move.promises:
        return _("A pact needs a promise.")
    if move.until and move.until < view.round:
        return _("That round is over.")
    if move.name and (wrong := speech(move.name)):
        return wrong
    members = {view.seat, *move.to}
    return recipients(view, move.to) or next(
        (wrong for promise in move.promises if (wrong := _promise(view, promise, members))), None
    )


def _promise(view: View, promise: Promise, members: set[str]) -> str | None:
    if not set(owing(promise)) <= members or len(set(owing(promise))) != len(owing(promise)):
        return _("Only members promise, and an exchange takes two.")
    match promise:
        case Back(_, term) | Oppose(_, term):
            return open_clause(view, term.clause) or wording_known(view, term)
        case Exchange(_, term, _, other_term):
            for each in (term, other_term):
                if wrong := open_clause(view, each.clause) or wording_known(view, each):
                    return wrong
            return None
        case _:
            return None


def _member(view: View, pact: str) -> str | None:
    held = view.pacts.get(pact)
    return None if held and view.seat in held.members else _("You are no member of such a pact.")


def _statement(view: View, statement: Statement) -> str | None:
    if statement.text and (wrong := speech(statement.text)):
        return wrong
    match statement:
        case Remark(_, about):
            events = (e.incident for e in view.minutes if isinstance(e, IncidentHappened))
            if about in view.others or about in events:
                return None
            return _("A statement is about another delegation or an event that has happened.")
        case Commitment(term, _, firmness):
            if firmness not in (1, 2, 3):
                return _("Firmness is 1, 2 or 3.")
            return wording_known(view, term)
        case Clarification(clause):
            if any(isinstance(s, Clarification) and s.clause == clause for s in view.statements):
                return _("You have filed that already.")
            if (view.seat, clause) not in view.commitments:
                return _("You have made no commitment there to clarify.")
            return None
        case _:
            assert_never(statement)


def _leak(view: View, move: Leak) -> str | None:
    if not 0 <= move.minute < len(view.minutes):
        return _("There is no such minute.")
    found = disclosure(view.minutes[move.minute], view.seats)
    if found is None:
        return _("There is nothing private in that.")
    done = [e.disclosure for e in view.minutes if isinstance(e, LeakRecorded)]
    if found in done or move.minute in view.leaks:
        return _("You have leaked that already.")
    return None


def _consult(view: View, move: ConsultCapital) -> str | None:
    if (move.clause is None) == (move.constituency is None):
        return _("Consult on a clause or about a constituency.")
    if f"{move.clause or ''}/{move.constituency or ''}" in view.consulted:
        return _("You have consulted on that already.")
    if move.constituency is not None:
        there = view.approvals
        return None if move.constituency in there else _("You have no such constituency.")
    if view.clause(move.clause or "") is None:
        return _("The statement has no clause {clause!r}.").format(clause=move.clause)
    return None

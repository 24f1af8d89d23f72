"""Formal acts on the text: packages, contact groups, reopening, démarches."""

from __future__ import annotations

from game.language import _
from game.plain.ask import Ask
from game.plain.choices import ask_clause, ask_term, ask_terms, others
from game.plain.preview import cost, heard_of, terms_line, worth_line
from game.rules.moves import CallContactGroup, Demarche, Reopen, SeatMove, TablePackage
from game.rules.tuning import DEMARCHE_HEATS, REOPENING_HEATS, REOPENING_TRUST
from game.rules.view import View
from game.screens.called import short, shorts


def package(ask: Ask, view: View) -> list[SeatMove]:
    """Terms that stand or fall whole."""
    question = _("Which terms? A clause's number and a wording's letter each, as 1a, 2c.")
    terms = ask_terms(ask, view, question, least=1, last=False)
    ask.sure(
        _("Table it? It is public, and you support it."),
        terms_line(view, terms),
        worth_line(view, terms),
        cost(view, TablePackage),
    )
    return [TablePackage(view.seat, terms)]


def group(ask: Ask, view: View) -> list[SeatMove]:
    """A contact group on a clause."""
    clause = ask_clause(ask, view, view.open_clauses)
    called = view.contact_groups.get(clause.id, ())
    already = _("{names} called for one there.").format(names=shorts(view, called))
    ask.sure(
        _("Call for a contact group on {clause}?").format(clause=clause.title),
        _("If two who differ call for one this round, it may find a bridge for all."),
        *([already] if called else []),
        cost(view, CallContactGroup),
    )
    return [CallContactGroup(view.seat, clause.id)]


def reopen(ask: Ask, view: View) -> list[SeatMove]:
    """An agreed clause goes back into brackets."""
    clause = ask_clause(ask, view, (c for c in view.clauses if c.id in view.agreed))
    accepted = [seat for seat in view.agreed[clause.id].supporters if seat != view.seat]
    ask.sure(
        _("Reopen {clause}?").format(clause=clause.title),
        _("{names} will trust you less, by {n}.").format(
            names=shorts(view, accepted), n=REOPENING_TRUST
        ),
        _("The room heats by {n} degrees.").format(n=REOPENING_HEATS),
        cost(view, Reopen),
    )
    return [Reopen(view.seat, clause.id)]


def demarche(ask: Ask, view: View) -> list[SeatMove]:
    """A formal request to support a wording."""
    to = ask.one(_("Of whom do you request it?"), others(view))
    term = ask_term(ask, view, _("Which wording are they to support?"))
    ask.sure(
        _("Make the démarche? It must be answered by the plenary."),
        _("{name} is asked to support {terms}.").format(
            name=short(view, to), terms=terms_line(view, (term,))
        ),
        *heard_of(view, to, term.clause),
        _("The room heats by {n} degrees.").format(n=DEMARCHE_HEATS),
        cost(view, Demarche),
    )
    return [Demarche(view.seat, to, term)]

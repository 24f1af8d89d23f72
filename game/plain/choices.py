"""What acts choose among: delegations, clauses, wordings, terms."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_lowercase

from game.language import _, plural
from game.notation import figure, numbers
from game.plain.ask import Ask
from game.plain.options import Option, numbered
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.setting import Delegation
from game.rules.text import Clause, Positions
from game.rules.view import View
from game.screens.worth import is_red, points


def seats(delegations: Iterable[Delegation]) -> tuple[Option[Seat], ...]:
    """Delegations, by number, seat or short name."""
    return numbered([(d.seat, f"{d.short}, {d.name}", (d.seat, d.short)) for d in delegations])


def others(view: View) -> tuple[Option[Seat], ...]:
    """The other delegations."""
    return seats(d for d in view.delegations if d.seat != view.seat)


def clauses(view: View, offered: Iterable[Clause]) -> tuple[Option[ClauseId], ...]:
    """Clauses, by their drafters' numbers, which are their keys everywhere."""
    named = numbers(view.clauses)
    return tuple(Option(c.id, named[c.id].lower(), c.title, (c.id,)) for c in offered)


def letter(clause: Clause, wording: WordingId) -> str:
    """The letter of a wording: a for the first on the table."""
    return ascii_lowercase[[w.id for w in clause.wordings].index(wording)]


def wordings(view: View, clause: Clause) -> tuple[Option[WordingId], ...]:
    """The wordings of a clause by their letters, each with what it is worth to oneself."""
    return tuple(
        Option(w.id, letter(clause, w.id), f"{w.label}, {worth(view, clause, w.id)}", (w.id,))
        for w in clause.wordings
    )


def counted(n: int) -> str:
    """Points with their unit."""
    return plural("{n} point", "{n} points", n).format(n=figure(n))


def worth(view: View, clause: Clause, wording: WordingId) -> str:
    """What a wording is worth to oneself, in words."""
    words = _("worth {points} to you").format(points=counted(points(view, clause.id, wording)))
    if is_red(view, clause.id, wording):
        words += _(", a red line of your capital")
    return words


def found(view: View, clause: ClauseId) -> Clause:
    """The clause of that id, which the view has."""
    held = view.clause(clause)
    assert held is not None, "it was chosen among the clauses of the view"
    return held


def ask_clause(ask: Ask, view: View, offered: Iterable[Clause]) -> Clause:
    """Which clause?"""
    nothing = _("No clause is open to that now.")
    return found(view, ask.one(_("On which clause?"), clauses(view, offered), nothing))


def ask_term(ask: Ask, view: View, question: str) -> Term:
    """Which clause in brackets, and which of its wordings?"""
    clause = ask_clause(ask, view, view.open_clauses)
    return Term(clause.id, ask.one(question, wordings(view, clause)))


def ask_positions(ask: Ask, view: View, clause: Clause) -> Positions:
    """Which wording is preferred, and which could be lived with?"""
    offered = wordings(view, clause)
    prefer = ask.one(_("Which wording do you prefer?"), offered)
    rest = tuple(option for option in offered if option.value != prefer)
    question = _("Which others could you live with? The rest you cannot accept.")
    return Positions(prefer, ask.some(question, rest, last=True, least=0))


def ask_terms(ask: Ask, view: View, question: str, least: int, last: bool) -> tuple[Term, ...]:
    """Several terms, each a clause's number and a wording's letter: 2b."""
    named = numbers(view.clauses)
    offered = tuple(
        Option(
            Term(c.id, w.id),
            f"{named[c.id].lower()}{letter(c, w.id)}",
            f"{c.title}: {w.label}, {worth(view, c, w.id)}",
        )
        for c in view.open_clauses
        for w in c.wordings
    )
    return ask.some(question, offered, last=last, least=least)


def everybody(view: View) -> tuple[Option[Seat], ...]:
    """The other delegations and, last, all of them together."""
    return (*others(view), Option("", "all", _("everybody")))


def ask_recipients(ask: Ask, view: View, question: str) -> tuple[Seat, ...]:
    """To whom? Empty for all, as the rules have it."""
    named = ask.some(question, everybody(view))
    return () if "" in named else named

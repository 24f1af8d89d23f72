"""Questions that many moves raise: is this a clause, are these others, are these plain words?

Each answers with a reason to refuse, or None.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.marked import _
from game.rules.names import ClauseId, Seat, Term
from game.rules.text import Positions
from game.rules.tuning import PAPER_LIMIT, TEXT_LIMIT
from game.rules.view import View
from game.rules.words import plain


def recipients(view: View, to: Iterable[Seat]) -> str | None:
    """Why these cannot be spoken to: others at the table, each named once."""
    named = list(to)
    if len(set(named)) != len(named):
        return _("Name each delegation once.")
    for seat in named:
        if seat == view.seat:
            return _("You need not speak to yourself.")
        if seat not in view.seats:
            there = ", ".join(view.others)
            return _("No delegation {seat!r} is at the table; there are {there}.").format(
                seat=seat, there=there
            )
    return None


def speech(text: str) -> str | None:
    """Why this cannot be said: plain words, some, and not too many."""
    if not text:
        return _("There is nothing in it to say.")
    if len(text) > TEXT_LIMIT:
        return _("Be brief: at most {n} characters at once.").format(n=TEXT_LIMIT)
    if text != plain(text):
        return _("Only plain words: no control characters, and single spaces.")
    return None


def paper(paragraphs: tuple[str, ...]) -> str | None:
    """Why this cannot be put on the record: paragraphs of plain words, some, and not too many."""
    if not paragraphs or not all(paragraphs):
        return _("There is nothing in it to read, or a paragraph is empty.")
    if sum(map(len, paragraphs)) > PAPER_LIMIT:
        return _("A paper has at most {n} characters.").format(n=PAPER_LIMIT)
    if any(one != plain(one) for one in paragraphs):
        return _("Only plain words: no control characters, and single spaces.")
    return None


def known_clause(view: View, clause: ClauseId) -> str | None:
    """Why there is no such clause."""
    if view.clause(clause) is None:
        known = ", ".join(c.id for c in view.clauses)
        return _("The statement has no clause {clause!r}; it has {known}.").format(
            clause=clause, known=known
        )
    return None


def open_clause(view: View, clause: ClauseId) -> str | None:
    """Why the clause is not in brackets."""
    if clause in view.agreed:
        return _("The clause {clause!r} is agreed; reopen it first, if you must.").format(
            clause=clause
        )
    return known_clause(view, clause)


def positions(view: View, clause: ClauseId, positions: Positions) -> str | None:
    """Why these positions cannot be held on a clause."""
    found = view.clause(clause)
    if found is None:
        return known_clause(view, clause)
    named = [positions.prefer, *positions.accept]
    if len(set(named)) != len(named):
        return _("Name each wording once.")
    for wording in named:
        if found.find(wording) is None:
            known = ", ".join(w.id for w in found.wordings)
            return _(
                "No wording {wording!r} is on the table for {clause!r}; there are {known}."
            ).format(wording=wording, clause=clause, known=known)
    return None


def terms(view: View, terms: tuple[Term, ...]) -> str | None:
    """Why these terms cannot be floated or tabled: each an open clause once, at a wording."""
    clauses = [term.clause for term in terms]
    if len(set(clauses)) != len(clauses):
        return _("Name each clause once.")
    for term in terms:
        reason = open_clause(view, term.clause) or positions(
            view, term.clause, Positions(term.wording)
        )
        if reason:
            return reason
    return None


def wording_known(view: View, term: Term) -> str | None:
    """Why there is no such wording on the table."""
    return positions(view, term.clause, Positions(term.wording))

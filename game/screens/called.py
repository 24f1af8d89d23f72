"""What a seat's screen calls things: delegations, clauses, terms, the warmth of the room."""

from __future__ import annotations

from collections.abc import Iterable

from game.language import _
from game.notation import in_marks, labelled, listed, numbers
from game.rules.names import ClauseId, Seat, Term
from game.rules.setting import Delegation
from game.rules.tuning import HOT
from game.rules.view import View


def delegation(view: View, seat: Seat) -> Delegation:
    """What everybody knows of a seat's delegation."""
    return next(d for d in view.delegations if d.seat == seat)


def short(view: View, seat: Seat) -> str:
    """The short name of a delegation."""
    return delegation(view, seat).short


def shorts(view: View, seats: Iterable[Seat]) -> str:
    """Short names as a person would list them."""
    return listed(short(view, seat) for seat in seats)


def clause_name(view: View, clause: ClauseId) -> str:
    """A clause's number and title."""
    found = view.clause(clause)
    return f"{numbers(view.clauses)[clause]} {found.title}" if found else clause


def term_name(view: View, term: Term) -> str:
    """A term as a person would say it: “number title: label”."""
    found = view.clause(term.clause)
    wording = found.find(term.wording) if found else None
    label = wording.label if wording else term.wording
    return labelled(clause_name(view, term.clause), in_marks(label))


def term_words(view: View, term: Term) -> str:
    """A term within a sentence: the wording, and in brackets the clause."""
    found = view.clause(term.clause)
    wording = found.find(term.wording) if found else None
    label = wording.label if wording else term.wording
    return f"{in_marks(label)} ({clause_name(view, term.clause)})"


def warmth(temperature: int) -> str:
    """The temperature in a word."""
    if temperature >= HOT:
        return _("heated")
    return _("calm") if temperature < 35 else _("businesslike") if temperature < 50 else _("tense")


def coins(left: int, of: int) -> str:
    """Capital as signs: what is left, filled, of what there was."""
    return "●" * left + "○" * max(0, of - left)

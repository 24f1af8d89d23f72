"""What is allowed: a reason to refuse a move, or none.

A seat's move is judged by its `View` alone, so that a refusal can give nothing away. A reason
is a sentence to the person who tried: why not, and what would do instead.

- Talk is free at any time until the conference has ended; requests and formal acts belong to
  the informals, answers to the silence procedure to the silence procedure.
- Positions, packages and contact groups concern bracketed clauses; reopening an agreed one.
- A formal act takes capital (`moves.COST`); what is not there cannot be spent.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from game.rules.moves import (
    COST,
    Adjourn,
    AnswerSilence,
    AnswerSounding,
    AnswerSuggestion,
    CallContactGroup,
    ChairMove,
    Claim,
    CloseInformals,
    CloseSilence,
    DeclareReady,
    FilePositions,
    FileSupport,
    InformalMove,
    OpenSilence,
    Reopen,
    Say,
    SeatMove,
    ShowInstructions,
    Silence,
    SoundOut,
    Suggest,
    TablePackage,
)
from game.rules.names import ClauseId, Phase, Seat, Term
from game.rules.procedure.silence import chair_text, is_statement
from game.rules.state import State
from game.rules.text import Positions
from game.rules.tuning import TEXT_LIMIT
from game.rules.view import View
from game.rules.words import plain


def refusal(view: View, move: SeatMove) -> str | None:
    """Why the seat may not make the move now, or None if it may."""
    if move.seat != view.seat:
        return f"This is the seat of {view.seat}; {move.seat} acts for itself."
    if view.phase is Phase.ENDED:
        return "The conference is over."
    if isinstance(move, AnswerSilence):
        return _answer_silence(view, move)
    if view.phase is Phase.SILENCE and not isinstance(move, Say):
        return "The text is under silence: keep it, reserve on a clause, or break it."
    cost, left = COST.get(type(move), 0), view.capital[view.seat]
    if cost > left:
        return f"That takes {cost} of your capital and you have {left} left this round."
    return _informal(view, move)


def _informal(view: View, move: InformalMove) -> str | None:  # noqa: C901 - one flat case a kind
    match move:
        case Say():
            return _recipients(view, move.to) or _speech(move.text)
        case SoundOut():
            return _recipients(view, [move.to]) or _known_clause(view, move.clause)
        case AnswerSounding():
            if (move.to, move.clause) not in view.soundings:
                return _recipients(view, [move.to]) or (
                    f"{move.to} has no question to you on that clause waiting for an answer."
                )
            return _positions(view, move.clause, move.positions)
        case Claim():
            return _recipients(view, move.to) or _positions(view, move.clause, move.positions)
        case Suggest():
            return _suggestion(view, move)
        case AnswerSuggestion():
            if move.to not in view.suggestions:
                return _recipients(view, [move.to]) or (
                    f"{move.to} has suggested nothing that waits for an answer."
                )
            return None
        case ShowInstructions():
            return _recipients(view, [move.to]) or _known_clause(view, move.clause)
        case TablePackage():
            return _package(view, move)
        case CallContactGroup():
            if view.seat in view.contact_groups.get(move.clause, ()):
                return "You have already called for a contact group on that clause this round."
            return _open_clause(view, move.clause)
        case Reopen():
            if view.clause(move.clause) is not None and move.clause not in view.agreed:
                return "That clause is already in brackets."
            return _known_clause(view, move.clause)
        case FilePositions():
            held = move.positions
            return _open_clause(view, move.clause) or (
                _positions(view, move.clause, held) if held else None
            )
        case FileSupport():
            return None if move.package in view.packages else "That package is not on the table."
        case DeclareReady():
            if move.ready == (view.seat in view.ready):
                return f"You are {'already' if move.ready else 'not yet'} declared ready."
            return None
        case _:
            assert_never(move)


def chair_refusal(state: State, move: ChairMove) -> str | None:
    """Why the chair may not make the move now, or None if it may."""
    if state.phase is Phase.ENDED:
        return "The conference is over."
    match move:
        case CloseInformals():
            return None if state.phase is Phase.INFORMALS else "There are no informals to close."
        case OpenSilence():
            if state.phase is Phase.SILENCE:
                return "The text is already under silence."
            if not is_statement(state, chair_text(state)):
                return "The text as it stands is no statement yet: a clause it needs is open."
            return None
        case CloseSilence():
            return None if state.phase is Phase.SILENCE else "No text is under silence."
        case Adjourn():
            return None
        case _:
            assert_never(move)


def _recipients(view: View, to: Iterable[Seat]) -> str | None:
    named = list(to)
    if len(set(named)) != len(named):
        return "Name each delegation once."
    for seat in named:
        if seat == view.seat:
            return "You need not speak to yourself."
        if seat not in view.seats:
            return f"No delegation {seat!r} is at the table; there are {', '.join(view.others)}."
    return None


def _speech(text: str) -> str | None:
    if not text:
        return "There is nothing in it to say."
    if len(text) > TEXT_LIMIT:
        return f"Be brief: at most {TEXT_LIMIT} characters at once."
    if text != plain(text):
        return "Only plain words: no control characters, and single spaces."
    return None


def _known_clause(view: View, clause: ClauseId) -> str | None:
    if view.clause(clause) is None:
        known = ", ".join(c.id for c in view.clauses)
        return f"The statement has no clause {clause!r}; it has {known}."
    return None


def _open_clause(view: View, clause: ClauseId) -> str | None:
    if clause in view.agreed:
        return f"The clause {clause!r} is agreed; reopen it first, if you must."
    return _known_clause(view, clause)


def _positions(view: View, clause: ClauseId, positions: Positions) -> str | None:
    found = view.clause(clause)
    if found is None:
        return _known_clause(view, clause)
    named = [positions.prefer, *positions.accept]
    if len(set(named)) != len(named):
        return "Name each wording once."
    for wording in named:
        if found.find(wording) is None:
            known = ", ".join(w.id for w in found.wordings)
            return f"No wording {wording!r} is on the table for {clause!r}; there are {known}."
    return None


def _terms(view: View, terms: tuple[Term, ...]) -> str | None:
    """Why these terms cannot be floated or tabled: each an open clause once, at a wording."""
    clauses = [term.clause for term in terms]
    if len(set(clauses)) != len(clauses):
        return "Name each clause once."
    for term in terms:
        reason = _open_clause(view, term.clause) or _positions(
            view, term.clause, Positions(term.wording)
        )
        if reason:
            return reason
    return None


def _suggestion(view: View, move: Suggest) -> str | None:
    if not move.ask:
        return "Say what you ask for."
    return _recipients(view, [move.to]) or _terms(view, move.give + move.ask)


def _package(view: View, move: TablePackage) -> str | None:
    if not move.terms:
        return "A package needs at least one clause."
    reason = _terms(view, move.terms)
    if reason:
        return reason
    if any(set(package.terms) == set(move.terms) for package in view.packages.values()):
        return "That very package is on the table already: support it."
    for clause, wording in move.terms:
        found = view.clause(clause)
        if found and not found.may_carry(wording):
            return f"There is no statement without {clause!r}: choose a wording with text."
    return None


def _answer_silence(view: View, move: AnswerSilence) -> str | None:
    if view.phase is not Phase.SILENCE:
        return "No text is under silence yet."
    if move.answer is Silence.BREAK and not move.reason:
        return "Who breaks silence says why."
    if move.reason and (wrong := _speech(move.reason)):
        return wrong
    if move.answer is not Silence.RESERVE:
        return None if move.clause is None else "Only a reservation names a clause."
    if not view.procedure.reservations:
        return "This procedure allows no reservations."
    clause = view.clause(move.clause) if move.clause else None
    if clause is None or not clause.reservable:
        able = ", ".join(c.id for c in view.clauses if c.reservable) or "none"
        return f"A reservation names one reservable clause; there are: {able}."
    return None

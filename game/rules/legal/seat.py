"""What is allowed: a reason to refuse a move, or none.

A seat's move is judged by its `View` alone, so that a refusal can give nothing away. A reason
is a sentence to the person who tried: why not, and what would do instead.

- Talk is free at any time until the conference has ended; requests and formal acts belong to
  the informals, answers to the silence procedure to the silence procedure.
- Positions, packages and contact groups concern bracketed clauses; reopening an agreed one.
- A position paper is written until the conference has ended; an explanation of position once
  the text is under silence, and after the end, when it is known what was adopted.
- A formal act takes capital (`moves.COST`); what is not there cannot be spent.
"""

from __future__ import annotations

from typing import assert_never

from game.marked import _
from game.rules.legal.modules import module_refusal
from game.rules.legal.questions import (
    known_clause,
    open_clause,
    paper,
    positions,
    recipients,
    speech,
    terms,
)
from game.rules.moves import (
    COST,
    AnswerSilence,
    AnswerSounding,
    AnswerSuggestion,
    CallContactGroup,
    Claim,
    CoreMove,
    DeclareReady,
    FilePositions,
    FileSupport,
    ModuleMove,
    Paper,
    Reopen,
    Say,
    SeatMove,
    ShowInstructions,
    Silence,
    SoundOut,
    Suggest,
    TablePackage,
    WritePaper,
)
from game.rules.names import Phase
from game.rules.view import View


def refusal(view: View, move: SeatMove) -> str | None:
    """Why the seat may not make the move now, or None if it may."""
    if move.seat != view.seat:
        return _("This is the seat of {seat}; {other} acts for itself.").format(
            seat=view.seat, other=move.seat
        )
    if view.phase is Phase.ENDED and not _explains(move):
        return _("The conference is over.")
    if view.recess:
        return _("The conference is in recess; the chair will call you back.")
    if isinstance(move, WritePaper):
        return _write_paper(view, move)
    if isinstance(move, AnswerSilence):
        return _answer_silence(view, move)
    if view.phase is Phase.SILENCE and not isinstance(move, Say):
        return _("The text is under silence: keep it, reserve on a clause, or break it.")
    cost, left = COST.get(type(move), 0), view.capital[view.seat]
    if cost > left:
        return _("That takes {cost} of your capital and you have {left} left this round.").format(
            cost=cost, left=left
        )
    if isinstance(move, ModuleMove):
        return module_refusal(view, move)
    return _core(view, move)


def _core(view: View, move: CoreMove) -> str | None:  # noqa: C901 - one flat case a kind
    match move:
        case Say():
            return recipients(view, move.to) or speech(move.text)
        case SoundOut():
            return recipients(view, [move.to]) or known_clause(view, move.clause)
        case AnswerSounding():
            if (move.to, move.clause) not in view.soundings:
                return recipients(view, [move.to]) or (
                    _("{seat} has no question to you on that clause waiting for an answer.").format(
                        seat=move.to
                    )
                )
            return positions(view, move.clause, move.positions)
        case Claim():
            return recipients(view, move.to) or positions(view, move.clause, move.positions)
        case Suggest():
            return _suggestion(view, move)
        case AnswerSuggestion():
            if move.to not in view.suggestions:
                return recipients(view, [move.to]) or (
                    _("{seat} has suggested nothing that waits for an answer.").format(seat=move.to)
                )
            return None
        case ShowInstructions():
            return recipients(view, [move.to]) or known_clause(view, move.clause)
        case TablePackage():
            return _package(view, move)
        case CallContactGroup():
            if view.seat in view.contact_groups.get(move.clause, ()):
                return _("You have already called for a contact group on that clause this round.")
            return open_clause(view, move.clause)
        case Reopen():
            if view.clause(move.clause) is not None and move.clause not in view.agreed:
                return _("That clause is already in brackets.")
            return known_clause(view, move.clause)
        case FilePositions():
            held = move.positions
            return open_clause(view, move.clause) or (
                positions(view, move.clause, held) if held else None
            )
        case FileSupport():
            return None if move.package in view.packages else _("That package is not on the table.")
        case DeclareReady():
            if move.ready and view.demarches:
                first = next(iter(view.demarches))
                return _("First answer the démarche of {seat}.").format(seat=first)
            if move.ready == (view.seat in view.ready):
                already = _("You are already declared ready.")
                return already if move.ready else _("You are not yet declared ready.")
            return None
        case _:
            assert_never(move)


def _explains(move: SeatMove) -> bool:
    return isinstance(move, WritePaper) and move.paper is Paper.EXPLANATION


def _write_paper(view: View, move: WritePaper) -> str | None:
    if move.paper is Paper.EXPLANATION and view.phase is Phase.INFORMALS:
        return _("A position is explained once the text is under silence; until then, state it.")
    return paper(move.paragraphs)


def _suggestion(view: View, move: Suggest) -> str | None:
    if not move.ask:
        return _("Say what you ask for.")
    return recipients(view, [move.to]) or terms(view, move.give + move.ask)


def _package(view: View, move: TablePackage) -> str | None:
    if not move.terms:
        return _("A package needs at least one clause.")
    reason = terms(view, move.terms)
    if reason:
        return reason
    if any(set(package.terms) == set(move.terms) for package in view.packages.values()):
        return _("That very package is on the table already: support it.")
    for clause, wording in move.terms:
        found = view.clause(clause)
        if found and not found.may_carry(wording):
            return _(
                "There is no statement without {clause!r}: choose a wording with text."
            ).format(clause=clause)
    return None


def _answer_silence(view: View, move: AnswerSilence) -> str | None:
    if view.phase is not Phase.SILENCE:
        return _("No text is under silence yet.")
    if move.answer is Silence.BREAK and not move.reason:
        return _("Who breaks silence says why.")
    if move.reason and (wrong := speech(move.reason)):
        return wrong
    if move.answer is not Silence.RESERVE:
        return None if move.clause is None else _("Only a reservation names a clause.")
    if not view.procedure.reservations:
        return _("This procedure allows no reservations.")
    clause = view.clause(move.clause) if move.clause else None
    if clause is None or not clause.reservable:
        able = ", ".join(c.id for c in view.clauses if c.reservable) or _("none")
        return _("A reservation names one reservable clause; there are: {able}.").format(able=able)
    return None

"""The sentence that the game writes for a statement, in the delegation's style, to be edited.

It is public speech: delegations go by their full names, and nobody is "you". The declared act
counts, not the prose; so the sentence always has the act's own verb in it.
"""

from __future__ import annotations

from typing import assert_never

from game.prose.articles import the
from game.prose.grammar import capital
from game.prose.memory import news
from game.prose.phrases import SILENT, about, wording
from game.prose.promises import line_on
from game.prose.sheets import fill, sheet, style_in
from game.rules.chance import draw
from game.rules.events import StatementPublished
from game.rules.names import Seat
from game.rules.press import Bond, Clarification, Commitment, Remark, Statement
from game.rules.view import View

BONDS = {Bond.PREFER: "prefer", Bond.INSIST: "insist", Bond.NOTHING_LESS: "nothing less"}


def statement(statement: Statement, seat: Seat, view: View) -> str:
    """A sentence for the statement, as the delegation of `seat` would put it.

    Another one each time the delegation has published, or filed, one of the kind.
    """
    filed = view.statements if seat == view.seat else ()
    slot = slot_of(statement, view)
    more = sum(slot_of(earlier, view) == slot for earlier in filed)
    return written(statement, seat, view, len(view.minutes), more)


def written(statement: Statement, seat: Seat, view: View, number: int, more: int = 0) -> str:
    """The sentence for a statement published at that place in the minutes, or `more` after it."""
    slot = slot_of(statement, view)
    before = more + sum(
        isinstance(event, StatementPublished)
        and event.seat == seat
        and slot_of(event.statement, view) == slot
        for event in view.minutes[:number]
    )
    sheet_name = f"statements/{style_in(view, seat)}"

    def pick(slot: str) -> str:
        variants = sheet(sheet_name)[slot]
        first = draw(0, "prose", "statement", seat, slot, below=len(variants))
        return variants[(first + before) % len(variants)]

    phrases = _phrases(statement, view)
    if isinstance(statement, Commitment):
        return f"{fill(pick(slot), phrases)} {pick(f'firmness.{statement.firmness}')}"
    return fill(pick(slot), phrases)


def slot_of(statement: Statement, view: View) -> str:
    """The kind of sentence that a statement takes."""
    match statement:
        case Remark(act, of):
            return f"{act}.{'seat' if of in view.seats else 'news'}"
        case Commitment(_, bond):
            return BONDS[bond]
        case Clarification():
            return "clarification"
        case _:
            assert_never(statement)


def _phrases(statement: Statement, view: View) -> dict[str, str]:
    match statement:
        case Remark(_, of):
            called = next((the(d.name) for d in view.delegations if d.seat == of), "")
            them = called or news(view, of)
            return {"them": them, "Them": capital(them)}
        case Commitment(term):
            held = wording(view, term, SILENT)
            return {**about(view, term.clause), "line": line_on(view, term), "wording": held}
        case Clarification(clause):
            return about(view, clause)
        case _:
            assert_never(statement)

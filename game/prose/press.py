"""Lines of the press: statements filed and published, commitments judged, leaks.

The declared act counts, so a line names it whatever the text says. A statement without a text
is read in the sentence that the game writes for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, assert_never

from game.prose.grammar import as_it, as_you, capital, cited, unquoted
from game.prose.leaks import leak_phrases, leak_slot, leaked
from game.prose.memory import news
from game.prose.phrases import SILENT, about, name, names, subject, whose, wording
from game.prose.plans import Plan, chair, note, own_note
from game.prose.promises import line_on
from game.prose.sheets import CHAIR, OWN, fill_in, phrase, sheet
from game.prose.statements import slot_of, written
from game.rules.chance import draw
from game.rules.events import (
    CommitmentJudged,
    LeakAppeared,
    LeakFiled,
    LeakRecorded,
    LeakTraced,
    StatementFiled,
    StatementPublished,
    StatementWithdrawn,
)
from game.rules.names import Seat
from game.rules.press import Clarification, Commitment, Remark, Statement
from game.rules.procedure.leaks import disclosure
from game.rules.view import View

ACTS = "acts"
"""The sheet of what a statement does, in the base form."""

PressEvent: TypeAlias = (
    StatementFiled
    | StatementWithdrawn
    | StatementPublished
    | CommitmentJudged
    | LeakFiled
    | LeakRecorded
    | LeakAppeared
    | LeakTraced
)


def press(event: PressEvent, view: View, number: int) -> Plan:
    """The plan for what the press has, or is to have."""
    match event:
        case StatementFiled(seat, statement):
            return own_note(seat, "statement_filed", lambda: said(view, seat, statement, number))
        case StatementWithdrawn(seat):
            return own_note(seat, "statement_withdrawn")
        case StatementPublished(seat, statement):
            sheet = OWN if seat == view.seat else CHAIR
            return Plan(
                "formal",
                seat,
                (),
                sheet,
                "statement_published",
                lambda: said(view, seat, statement, number),
            )
        case CommitmentJudged(seat, clause, firmness, kept):
            slot = f"commitment.{'kept' if kept else 'broken'}"
            return chair(
                slot,
                lambda: {
                    **about(view, clause),
                    "who": name(view, seat),
                    "commitment": whose(view, "commitment", seat),
                    "firmness": _firmly(firmness),
                },
            )
        case LeakFiled(seat, minute):
            return own_note(seat, "leak_filed", lambda: {"what": _what(view, minute)})
        case LeakRecorded(seat, found, traced):
            slot = f"leak_recorded.{'traced' if traced else 'hidden'}"
            return own_note(seat, slot, lambda: {"what": leaked(found)})
        case LeakAppeared(found):
            return chair(f"leak.{leak_slot(found)}", lambda: leak_phrases(view, found, number))
        case LeakTraced(leaker, members):
            others = names(view, [seat for seat in members if seat != leaker])
            if leaker == view.seat:
                return own_note(leaker, "leak_traced", lambda: {"members": others})
            return note("leak_traced", lambda: {"leaker": name(view, leaker)})
        case _:
            assert_never(event)


def said(view: View, seat: Seat, statement: Statement, number: int) -> dict[str, str]:
    """What a statement does, as "it" does it and in the base form, and its text."""
    text = statement.text or written(statement, seat, view, number)
    deed = deed_of(view, seat, statement, text, number)
    acts = as_it(deed)
    return {"act": as_you(deed), "acts": acts, "Acts": capital(acts), "text": cited(text)}


def deed_of(view: View, seat: Seat, statement: Statement, text: str, number: int) -> str:
    """What a statement does, its verb twice, and to what unless its text says so itself."""
    slot = slot_of(statement, view)
    variants = sheet(ACTS)[f"{slot}.brief" if _names_it(view, statement, text) else slot]
    # By what was published before, and not by the seat's own minutes: all read the same.
    before = sum(isinstance(event, StatementPublished) for event in view.minutes[:number])
    chosen = variants[draw(0, "prose", before, seat, slot, below=len(variants))]
    return fill_in(chosen, _about(view, statement))


def _names_it(view: View, statement: Statement, text: str) -> bool:
    """Whether the text itself names what its speaker is bound to: the paragraph and the wording."""
    match statement:
        case Commitment(term):
            named = [unquoted(subject(view, term.clause)), unquoted(wording(view, term, SILENT))]
        case Clarification(clause):
            named = [unquoted(subject(view, clause))]
        case Remark():
            return False
        case _:
            assert_never(statement)
    return all(words.lower() in text.lower() for words in named)


def _firmly(firmness: int) -> str:
    """How firm a commitment is, 1 to 3, in words."""
    return sheet(ACTS)[f"firmness.{firmness}"][0]


def _about(view: View, statement: Statement) -> Mapping[str, str]:
    match statement:
        case Remark(_, of) if of in view.seats:
            them = phrase("them.you") if of == view.seat else name(view, of)
            return {"them": them, "position": whose(view, "position", of)}
        case Remark(_, of):
            return {"news": news(view, of)}
        case Commitment(term, _, firmness):
            return {"line": line_on(view, term), "firmness": _firmly(firmness)}
        case Clarification(clause):
            return about(view, clause)
        case _:
            assert_never(statement)


def _what(view: View, minute: int) -> str:
    """What the seat gave to the papers."""
    heard = view.minutes[minute : minute + 1]
    found = disclosure(heard[0], view.seats) if heard else None
    return leaked(found) if found else phrase("leaked.something")

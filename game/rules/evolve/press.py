"""What is written of public statements and leaks: who is committed to what, and what is known."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from game.rules.events import (
    LeakAppeared,
    LeakFiled,
    LeakRecorded,
    LeakTraced,
    PressEvent,
    StatementFiled,
    StatementPublished,
    StatementWithdrawn,
)
from game.rules.evolve.writing import changed, counted, without
from game.rules.names import Seat
from game.rules.press import Clarification, Commitment, Disclosure, Statement
from game.rules.state import Leaked, Published, State


def written(state: State, event: PressEvent) -> State:
    """The state after a statement or a leak."""
    match event:
        case LeakTraced():
            return state
        case StatementFiled(seat, statement):
            filed = (*state.statements.get(seat, ()), statement)
            return changed(state, statements={**state.statements, seat: filed})
        case StatementWithdrawn(seat):
            filed = state.statements[seat][:-1]
            return changed(state, statements={**state.statements, seat: filed})
        case StatementPublished(seat, statement):
            return _published(state, seat, statement)
        case LeakFiled(seat, minute):
            return changed(state, leaks=(*state.leaks, (seat, minute)))
        case LeakAppeared(disclosure):
            return _appeared(state, disclosure)
        case LeakRecorded(seat, disclosure, traced):
            leaked = Leaked(state.round, seat, disclosure, traced)
            return changed(state, leaked=(*state.leaked, leaked))
        case _:
            assert_never(event)


def _published(state: State, seat: Seat, statement: Statement) -> State:
    state = changed(state, published=(*state.published, Published(state.round, seat, statement)))
    match statement:
        case Commitment(term):
            older = state.commitments.get((seat, term.clause))
            made = {**state.commitments, (seat, term.clause): statement}
            clarified = state.clarified
            if older and not statement.upholds(older):
                clarified = counted(clarified, seat, older.firmness)
            return changed(state, commitments=made, clarified=clarified)
        case Clarification(clause):
            before = state.commitments.get((seat, clause))
            kept = without(state.commitments, (seat, clause))
            cost = before.firmness if before else 0
            return changed(state, commitments=kept, clarified=counted(state.clarified, seat, cost))
        case _:
            return state


def _appeared(state: State, disclosure: Disclosure) -> State:
    pact = state.pacts.get(disclosure.pact or "")
    # Only a leak of the pact itself makes it known, not one of a word between its members.
    if pact is None or not disclosure.promises:
        return state
    return changed(state, pacts={**state.pacts, pact.id: replace(pact, public=True)})

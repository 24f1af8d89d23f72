"""What is written of the room: its climate, what comes into it, and what its chair does."""

from __future__ import annotations

from typing import assert_never

from game.rules.events import (
    ApprovalMoved,
    CaretakerSeated,
    ChairEvent,
    ClauseOpened,
    ClimateEvent,
    HeadlinePrinted,
    IncidentEvent,
    IncidentHappened,
    PlenaryTakenBack,
    QuestionAnswered,
    QuestionPut,
    RecessCalled,
    RecessEnded,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.evolve.writing import changed, without
from game.rules.state import State


def written(state: State, event: ClimateEvent | IncidentEvent | ChairEvent) -> State:
    """The state after what moved the room, or the chair's act."""
    match event:
        case TemperatureMoved(_, now):
            return changed(state, temperature=now)
        case TrustMoved(seat, other, _, now):
            return changed(state, trust={**state.trust, (seat, other): now})
        case ApprovalMoved(seat, constituency, _, now):
            return changed(state, approvals={**state.approvals, (seat, constituency): now})
        case IncidentHappened(incident):
            return changed(state, happened={**state.happened, incident: state.round})
        case HeadlinePrinted(journalist):
            return changed(state, printed=state.printed | {journalist})
        case ClauseOpened(clause):
            return changed(state, agreed=without(state.agreed, clause))
        case QuestionPut(seat, incident):
            return changed(state, questions=state.questions | {(seat, incident)})
        case QuestionAnswered(seat, incident):
            return changed(state, questions=state.questions - {(seat, incident)})
        case RecessCalled() | RecessEnded():
            return changed(state, recess=isinstance(event, RecessCalled))
        case PlenaryTakenBack():
            return _taken_back(state)
        case CaretakerSeated(seat, seated):
            absent = state.caretakers - {seat}
            return changed(state, caretakers=absent | {seat} if seated else absent)
        case _:
            assert_never(event)


def _taken_back(state: State) -> State:
    """The state before the last plenary, less what cannot be undone: what was heard and seen.

    A bridge that was found stays on the table, and the group that found it has met. Whoever sits
    where now stays there; nobody is ready any more.
    """
    assert state.before is not None, "there is a plenary to take back"
    before = state.before
    met = {c for c, found in state.bridges_found.items() if found > before.bridges_found.get(c, 0)}
    return changed(
        before,
        minutes=state.minutes,
        bridges_found=state.bridges_found,
        contact_groups={c: who for c, who in before.contact_groups.items() if c not in met},
        ready=frozenset(),
        recess=state.recess,
        caretakers=state.caretakers,
    )

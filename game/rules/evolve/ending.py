"""What is written of the end: the silence procedure, the capitals, the outcome."""

from __future__ import annotations

from typing import assert_never

from game.rules.events import (
    AnswerWithdrawn,
    ApprovalCounted,
    CapitalDecided,
    ClockStopped,
    CommitmentJudged,
    ConferenceEnded,
    EndingEvent,
    SilenceAnswered,
    SilenceOpened,
    SilenceRevealed,
)
from game.rules.evolve.writing import changed, counted, without
from game.rules.names import Phase
from game.rules.state import ChairText, Ending, SilenceAnswer, State


def written(state: State, event: EndingEvent) -> State:
    """The state after a step towards the end."""
    match event:
        case SilenceRevealed() | ApprovalCounted():
            return state
        case SilenceOpened(text, proposed):
            chair_text = ChairText(dict(text), proposed)
            return changed(state, phase=Phase.SILENCE, chair_text=chair_text, silence={})
        case SilenceAnswered(seat, answer, clause, reason):
            answers = {**state.silence, seat: SilenceAnswer(answer, clause, reason)}
            return changed(state, silence=answers)
        case AnswerWithdrawn(seat):
            return changed(state, silence=without(state.silence, seat))
        case ClockStopped():
            return changed(state, clock_stopped=True)
        case CommitmentJudged(seat, _, firmness, kept):
            if kept:
                return state
            return changed(state, dishonoured=counted(state.dishonoured, seat, firmness))
        case CapitalDecided(seat, ratified):
            return changed(state, ratified={**state.ratified, seat: ratified})
        case ConferenceEnded(reason, text):
            ending = Ending(reason, None if text is None else dict(text))
            return changed(state, phase=Phase.ENDED, ending=ending, printed=frozenset())
        case _:
            assert_never(event)

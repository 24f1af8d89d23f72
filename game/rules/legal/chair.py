"""What the chair may do. The chair sees everything.

- Nothing is chaired when the conference is over, but its last plenary can be taken back even
  then; one plenary can be taken back, not two.
- What happens outside the room is injected in the informals, an event of the scenario once.
"""

from __future__ import annotations

from typing import assert_never

from game.rules.legal.questions import speech
from game.rules.moves import (
    Adjourn,
    Announce,
    CallRecess,
    ChairMove,
    CloseInformals,
    CloseSilence,
    EndRecess,
    Inject,
    OpenSilence,
    SeatCaretaker,
    TakeBack,
)
from game.rules.names import IncidentId, Phase
from game.rules.procedure.silence import chair_text, is_statement
from game.rules.state import State
from game.rules.tuning import MOST_HEAT


def chair_refusal(state: State, move: ChairMove) -> str | None:  # noqa: C901 - one flat case a kind
    """Why the chair may not make the move now, or None if it may."""
    if isinstance(move, TakeBack):
        return None if state.before else "There is no plenary to take back."
    if state.phase is Phase.ENDED:
        return "The conference is over."
    match move:
        case CloseInformals():
            return None if state.phase is Phase.INFORMALS else "There are no informals to close."
        case OpenSilence():
            return _open_silence(state)
        case CloseSilence():
            return None if state.phase is Phase.SILENCE else "No text is under silence."
        case Inject(incident):
            return _inject(state, incident)
        case Announce(headline, heat):
            if not -MOST_HEAT <= heat <= MOST_HEAT:
                return f"It can heat or cool the room by {MOST_HEAT} degrees at most."
            return speech(headline) or _informals(state)
        case CallRecess():
            return "The conference is in recess already." if state.recess else None
        case EndRecess():
            return None if state.recess else "There is no recess to end."
        case SeatCaretaker(seat, seated):
            if seat not in state.setting.seats:
                return f"No delegation {seat!r} is at the table."
            if seated == (seat in state.caretakers):
                return f"{seat} is played by {'a' if seated else 'no'} caretaker already."
            return None
        case Adjourn():
            return None
        case _:
            assert_never(move)


def _open_silence(state: State) -> str | None:
    if state.phase is Phase.SILENCE:
        return "The text is already under silence."
    if not is_statement(state, chair_text(state)):
        return "The text as it stands is no statement yet: a clause it needs is open."
    return None


def _inject(state: State, incident: IncidentId) -> str | None:
    there = [known.id for known in state.setting.incidents]
    if incident not in there:
        has = ", ".join(there) or "none"
        return f"The scenario has no event {incident!r}; it has {has}."
    if incident in state.happened:
        return "That has happened already."
    return _informals(state)


def _informals(state: State) -> str | None:
    return None if state.phase is Phase.INFORMALS else "Things happen in the informals only."

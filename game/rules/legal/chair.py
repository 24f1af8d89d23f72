"""What the chair may do. The chair sees everything."""

from __future__ import annotations

from typing import assert_never

from game.rules.moves import Adjourn, ChairMove, CloseInformals, CloseSilence, OpenSilence
from game.rules.names import Phase
from game.rules.procedure.silence import chair_text, is_statement
from game.rules.state import State


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

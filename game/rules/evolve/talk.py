"""What talk leaves in the state: requests that wait for an answer."""

from __future__ import annotations

from typing import assert_never

from game.rules.events import (
    Claimed,
    DemarcheAnswered,
    DemarcheMade,
    PageShown,
    Said,
    SoundedOut,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
    TalkEvent,
)
from game.rules.evolve.writing import changed, without
from game.rules.state import State, Suggestion


def written(state: State, event: TalkEvent) -> State:
    """The state after talk; what is merely said is in the minutes alone."""
    match event:
        case Said() | Claimed() | PageShown():
            return state
        case SoundedOut(seat, to, clause):
            return changed(state, soundings=state.soundings | {(seat, to, clause)})
        case SoundingAnswered(seat, to, clause):
            return changed(state, soundings=state.soundings - {(to, seat, clause)})
        case Suggested(seat, to, give, ask):
            waiting = {**state.suggestions, (seat, to): Suggestion(give, ask)}
            return changed(state, suggestions=waiting)
        case SuggestionAnswered(seat, to):
            return changed(state, suggestions=without(state.suggestions, (to, seat)))
        case DemarcheMade(seat, to, term):
            return changed(state, demarches={**state.demarches, (seat, to): term})
        case DemarcheAnswered(seat, to):
            return changed(state, demarches=without(state.demarches, (to, seat)))
        case _:
            assert_never(event)

"""What the chair may do. The chair sees everything.

- Nothing is chaired when the conference is over, but its last plenary can be taken back even
  then; one plenary can be taken back, not two.
- What happens outside the room is injected in the informals, an event of the scenario once.
- A journalist prints one headline a round, in whatever phase, and one more when all is over.
"""

from __future__ import annotations

from typing import assert_never

from game.marked import _
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
    PrintHeadline,
    SeatCaretaker,
    TakeBack,
)
from game.rules.names import IncidentId, Phase
from game.rules.procedure.silence import chair_text, is_statement
from game.rules.state import State
from game.rules.tuning import HEADLINE_LIMIT, MOST_HEAT


def chair_refusal(state: State, move: ChairMove) -> str | None:  # noqa: C901 - one flat case a kind
    """Why the chair may not make the move now, or None if it may."""
    if isinstance(move, TakeBack):
        return None if state.before else _("There is no plenary to take back.")
    if isinstance(move, PrintHeadline):
        return _print(state, move)
    if state.phase is Phase.ENDED:
        return _("The conference is over.")
    match move:
        case CloseInformals():
            return None if state.phase is Phase.INFORMALS else _("There are no informals to close.")
        case OpenSilence():
            return _open_silence(state)
        case CloseSilence():
            return None if state.phase is Phase.SILENCE else _("No text is under silence.")
        case Inject(incident):
            return _inject(state, incident)
        case Announce(headline, heat):
            if not -MOST_HEAT <= heat <= MOST_HEAT:
                return _("It can heat or cool the room by {n} degrees at most.").format(n=MOST_HEAT)
            return speech(headline) or _informals(state)
        case CallRecess():
            return _("The conference is in recess already.") if state.recess else None
        case EndRecess():
            return None if state.recess else _("There is no recess to end.")
        case SeatCaretaker(seat, seated):
            if seat not in state.setting.seats:
                return _("No delegation {seat!r} is at the table.").format(seat=seat)
            if seated == (seat in state.caretakers):
                taken = _("A caretaker plays {seat} already.")
                free = _("No caretaker plays {seat} now.")
                short = state.setting.by_seat[seat].short
                return (taken if seated else free).format(seat=short)
            return None
        case Adjourn():
            return None
        case _:
            assert_never(move)


def _open_silence(state: State) -> str | None:
    if state.phase is Phase.SILENCE:
        return _("The text is already under silence.")
    if not is_statement(state, chair_text(state)):
        return _("The text as it stands is no statement yet: a clause it needs is open.")
    return None


def _print(state: State, move: PrintHeadline) -> str | None:
    if move.journalist in state.printed:
        return _("One headline a round: this round's is printed.")
    if len(move.headline) > HEADLINE_LIMIT:
        return _("A headline has at most {n} characters.").format(n=HEADLINE_LIMIT)
    return speech(move.headline) or speech(move.journalist) or speech(move.paper)


def _inject(state: State, incident: IncidentId) -> str | None:
    there = [known.id for known in state.setting.incidents]
    if incident not in there:
        has = ", ".join(there) or _("none")
        return _("The scenario has no event {incident!r}; it has {has}.").format(
            incident=incident, has=has
        )
    if incident in state.happened:
        return _("That has happened already.")
    return _informals(state)


def _informals(state: State) -> str | None:
    return None if state.phase is Phase.INFORMALS else _("Things happen in the informals only.")

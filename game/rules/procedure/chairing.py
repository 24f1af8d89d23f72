"""The chair's own acts: opening, closing, pausing, taking back, seating a caretaker.

- The chair's clock reaches the rules as these moves; the rules know no time.
- In a recess no delegation can do anything; the chair can.
- A plenary that was taken back counts for nothing, even if the conference ended with it. What
  was heard and seen stays in the minutes, and a bridge that was found stays on the table.
- What a journalist of the press gallery prints is no move of a delegation and moves nothing in the
  rules: the chair admits the press, and lets it print.
- A caretaker is an AI delegate that plays a seat for who is absent. To the rules its moves are
  the seat's; that it sits there is public.
- A seat that is handed back is not ready, and has not answered under silence: what ends a phase its
  delegation says itself. All else that was done for it stands; what is filed can be changed.
"""

from __future__ import annotations

from typing import assert_never

from game.rules.events import (
    AnswerWithdrawn,
    CaretakerSeated,
    ConferenceEnded,
    EndReason,
    HeadlinePrinted,
    PlenaryTakenBack,
    ReadinessDeclared,
    RecessCalled,
    RecessEnded,
)
from game.rules.floor import Floor
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
from game.rules.names import Phase, Seat
from game.rules.procedure.incidents import announce, inject
from game.rules.procedure.pacts import end_pacts
from game.rules.procedure.plenary import plenary
from game.rules.procedure.silence import close_silence, open_silence


def chair(floor: Floor, move: ChairMove) -> None:
    """Do what the chair wants done."""
    match move:
        case CloseInformals():
            plenary(floor)
        case OpenSilence():
            open_silence(floor)
        case CloseSilence():
            close_silence(floor)
        case Inject(incident):
            inject(floor, incident)
        case Announce(headline, degrees):
            announce(floor, headline, degrees)
        case PrintHeadline(journalist, paper, headline):
            floor.put(HeadlinePrinted(journalist, paper, headline))
        case CallRecess():
            floor.put(RecessCalled())
        case EndRecess():
            floor.put(RecessEnded())
        case TakeBack():
            assert floor.state.before is not None, "the move is legal"
            floor.put(PlenaryTakenBack(floor.state.before.round))
        case SeatCaretaker(seat, seated):
            _seat_caretaker(floor, seat, seated)
        case Adjourn():
            end_pacts(floor, conference_over=True)
            floor.put(ConferenceEnded(EndReason.ADJOURNED, None))
        case _:
            assert_never(move)


def _seat_caretaker(floor: Floor, seat: Seat, seated: bool) -> None:
    floor.put(CaretakerSeated(seat, seated))
    if seated:
        return
    if floor.state.phase is Phase.INFORMALS and seat in floor.state.ready:
        floor.put(ReadinessDeclared(seat, False))
    if floor.state.phase is Phase.SILENCE and seat in floor.state.silence:
        floor.put(AnswerWithdrawn(seat))

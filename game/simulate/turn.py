"""One turn of a delegate: it is asked for its moves, and what it returns is held to the rules.

A delegate may be anybody's, so whatever it does wrong is said with its seat, its round and the
move: an illegal move, something that is no move, a move for another seat, an error of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol, get_args, runtime_checkable

from game.delegates import Delegate, Luck
from game.delegates.why import Act
from game.errors import CommuniqueError, IllegalMove
from game.rules.apply import apply
from game.rules.moves import SeatMove
from game.rules.names import Phase, Seat
from game.rules.state import State
from game.rules.view import View, view
from game.simulate.game import Reason
from game.simulate.players import where

MOST: Final = 1000
"""The turns in which a seat may move in one round; a talkative delegate takes some dozens."""

_MOVES: Final[tuple[type, ...]] = get_args(SeatMove)


@runtime_checkable
class Candid(Protocol):
    """A delegate that gives reasons; `choose` chooses the same moves."""

    def acts(self, view: View, luck: Luck) -> Sequence[Act]:
        """The moves to make now, each with why."""
        ...


def take_turn(
    state: State,
    seat: Seat,
    delegate: Delegate,
    luck: Luck,
    reasons: list[Reason] | None = None,
) -> tuple[State, bool]:
    """The state after what the delegate does now, and whether it did anything.

    Its reasons, if it gives any, are added to `reasons`, if there is such a list.

    Raises:
        IllegalMove: if it tries what the rules do not allow.
        CommuniqueError: if what it returns is no moves of its seat, or it fails.
    """
    if reasons is not None and isinstance(delegate, Candid):
        acts = delegate.acts(view(state, seat), luck)
        moves: Sequence[SeatMove] = [act.move for act in acts]
        reasons += [Reason(state.round, seat, type(a.move).__name__, a.why) for a in acts]
    else:
        moves = _chosen(state, seat, delegate, luck)
    for move in moves:
        try:
            state, _ = apply(state, move)
        except IllegalMove as error:
            said = f"{_who(state, seat, delegate)} tried {move!r}: {error}"
            raise IllegalMove(said) from error
    return state, bool(moves)


def stalled(state: State) -> CommuniqueError:
    """Nobody moves, and the conference is not over: the error says who is waited for."""
    if state.phase is Phase.SILENCE:
        held_up = [seat for seat in state.setting.seats if seat not in state.silence]
        mend = "return AnswerSilence while view.silence is None"
    else:
        held_up = [seat for seat in state.setting.seats if seat not in state.ready]
        mend = "return DeclareReady when all is said"
    who = ", ".join(held_up)
    when = f"round {state.round} of the game of seed {state.seed}"
    return CommuniqueError(f"{when} never ends: {who} made no move; {mend}")


def endless(state: State, seat: Seat, delegate: Delegate) -> CommuniqueError:
    """A delegate moves on and on: the error says who."""
    return CommuniqueError(
        f"{_who(state, seat, delegate)} has moved {MOST} times and goes on; choose is called "
        "again after each move, until it returns nothing"
    )


def _chosen(state: State, seat: Seat, delegate: Delegate, luck: Luck) -> Sequence[SeatMove]:
    try:
        moves = delegate.choose(view(state, seat), luck)
    except CommuniqueError:
        raise
    except Exception as error:
        said = f"{_who(state, seat, delegate)} failed: {where(error)}"
        raise CommuniqueError(said) from error
    if not isinstance(moves, Sequence):
        raise CommuniqueError(
            f"{_who(state, seat, delegate)} returned {moves!r}; choose returns a list of moves"
        )
    for move in moves:
        if not isinstance(move, _MOVES):
            raise CommuniqueError(f"{_who(state, seat, delegate)} returned {move!r}, no move")
        if move.seat != seat:
            raise IllegalMove(f"{_who(state, seat, delegate)} moved for {move.seat!r}: {move!r}")
    return moves


def _who(state: State, seat: Seat, delegate: Delegate) -> str:
    kind = type(delegate)
    who = f"{seat}, played by {kind.__module__}:{kind.__qualname__}"
    return f"{who}, in round {state.round} of the game of seed {state.seed},"

"""A humane pace: how much the AI delegates may say before it is a person's turn again.

A delegate has its whole round in mind at once, and could say all of it before anybody has read a
line. With people at the table it says what they would hear turn by turn: a few turns to begin a
round, and a few more for each thing that a person does. Answers to what was asked come at once, and
what nobody hears (filings, talk among the delegates themselves) waits for nothing.

It is read off the minutes, so a game that was left goes on at the same pace.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.rules import events as happened
from game.rules.events import Event, RoundBegan
from game.rules.moves import (
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    AnswerSilence,
    AnswerSounding,
    AnswerSuggestion,
    Claim,
    ConsultCapital,
    DeclareReady,
    FilePositions,
    FileStatement,
    FileSupport,
    Leak,
    SeatMove,
    SoundOut,
    WithdrawStatement,
)
from game.rules.names import Phase, Seat
from game.rules.view import View

OPENING: Final = 2
"""Turns that the delegates together have at the beginning of a round."""

A_MOVE: Final = 2
"""Turns that they have for each thing that a person does."""

_UNHEARD: Final = (
    FilePositions,
    FileSupport,
    FileStatement,
    WithdrawStatement,
    Leak,
    ConsultCapital,
    AnswerSilence,
)
_AT_ONCE: Final = (
    AnswerSounding,
    AnswerSuggestion,
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    DeclareReady,
)
_IN_ONE_BREATH: Final = (Claim, SoundOut)
"""What a delegate says in a row, clause after clause: one turn, however many there are."""

_TURNS: Final = (
    happened.Said,
    happened.Conferred,
    happened.SoundedOut,
    happened.Claimed,
    happened.Suggested,
    happened.PageShown,
    happened.DemarcheMade,
    happened.PactOffered,
    happened.PactLeft,
    happened.PackageTabled,
    happened.ContactGroupCalled,
    happened.ClauseReopened,
)
"""What a turn leaves in the minutes of those who heard it."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Where a table with people stands: who has had how many turns, and how many are left."""

    people: frozenset[Seat]
    taken: Counter[Seat]
    left: int

    def waits(self, move: SeatMove) -> bool:
        """Whether the move is a turn: people would hear it, and nobody has asked for it."""
        if isinstance(move, _UNHEARD + _AT_ONCE):
            return False
        to = getattr(move, "to", ())
        hearers = {to} if isinstance(to, str) else set(to)
        return not hearers or bool(hearers & self.people)

    def now(self, moves: Sequence[SeatMove]) -> Iterator[SeatMove]:
        """Of what a delegate would do, what it may do now: one turn at most, if one is left."""
        turn = next((move for move in moves if self.waits(move)), None) if self.left > 0 else None
        for move in moves:
            breath = isinstance(turn, _IN_ONE_BREATH) and type(move) is type(turn)
            if move is turn or breath or not self.waits(move):
                yield move


def pace(views: Collection[View]) -> Pace | None:
    """The pace of a table, from what its people see; None if there is nobody to wait for.

    That is so at a table without people, once all of them are ready, and outside the informals.
    """
    people = frozenset(view.seat for view in views)
    if all(view.phase is not Phase.INFORMALS or people <= view.ready for view in views):
        return None
    rounds = {view.seat: _this_round(view) for view in views}
    heard = [_turns(minutes, people) for minutes in rounds.values()]
    done = sum(
        getattr(event, "seat", None) == seat and not isinstance(event, happened.CapitalSpent)
        for seat, minutes in rounds.items()
        for event in minutes
    )
    taken = max(heard, key=lambda turns: turns.total())
    return Pace(people, taken, OPENING + A_MOVE * done - taken.total())


def _this_round(view: View) -> tuple[Event, ...]:
    began = max(n for n, event in enumerate(view.minutes) if isinstance(event, RoundBegan))
    return view.minutes[began:]


def _turns(minutes: Sequence[Event], people: Collection[Seat]) -> Counter[Seat]:
    """How many turns each delegate has had; what was said in one breath counts once."""
    taken: Counter[Seat] = Counter()
    before: tuple[type, Seat] | None = None
    for event in minutes:
        seat = getattr(event, "seat", None)
        if seat is None or seat in people or not isinstance(event, _TURNS):
            continue
        breath = isinstance(event, happened.Claimed | happened.SoundedOut)
        if not breath or before != (type(event), seat):
            taken[seat] += 1
        before = (type(event), seat)
    return taken

"""A player that makes random legal moves, and a restless chair: whole games to hold laws against.

The moves are those of playtests (`game.playtest.moves`): composed of random arguments, and kept if
nothing is against them, so nothing legal is out of reach.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from game.playtest.arguments import words
from game.playtest.moves import MAKERS, Maker, a_move
from game.rules.apply import apply, start
from game.rules.events import (
    CaretakerSeated,
    ContactGroupReported,
    Event,
    HeadlinePrinted,
    PlenaryOpened,
    PlenaryTakenBack,
    RecessCalled,
    RecessEnded,
)
from game.rules.legal import chair_refusal
from game.rules.moves import (
    Adjourn,
    Announce,
    CallRecess,
    ChairMove,
    CloseInformals,
    CloseSilence,
    EndRecess,
    Inject,
    Move,
    OpenSilence,
    PrintHeadline,
    SeatCaretaker,
    TakeBack,
)
from game.rules.names import Phase
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.tuning import HEADLINE_LIMIT
from game.rules.view import view

__all__ = ["KINDS", "Game", "a_move", "chairs", "play", "standing"]

JOURNALISTS = ("Nellie Byline", "Egon Erwin")

KINDS: tuple[Maker, ...] = tuple(dict.fromkeys(MAKERS))
"""Every maker once, where each is to be tried rather than one chosen."""


def chairs(state: State, luck: Random) -> list[ChairMove]:
    """What a restless chair thinks of; its own events leave the room's temperature alone."""
    seat = luck.choice(state.setting.seats)
    incidents = [incident.id for incident in state.setting.incidents] or ["nothing"]
    return [
        *(OpenSilence(), CloseInformals(), CloseSilence()),
        *(OpenSilence(), CloseInformals(), CloseSilence()),
        *(Inject(luck.choice(incidents)), Announce(words(luck)), CallRecess(), TakeBack()),
        SeatCaretaker(seat, seat not in state.caretakers),
        PrintHeadline(luck.choice(JOURNALISTS), "The Evening Echo", words(luck)[:HEADLINE_LIMIT]),
        Adjourn(),
    ]


@dataclass(frozen=True)
class Game:
    """A game as played: `states[n]` is before `moves[n]`, `events[n + 1]` what it led to."""

    setting: Setting
    seed: int
    moves: tuple[Move, ...]
    states: tuple[State, ...]
    events: tuple[tuple[Event, ...], ...]

    @property
    def final(self) -> State:
        return self.states[-1]

    @property
    def happened(self) -> tuple[Event, ...]:
        return tuple(event for events in self.events for event in events)

    @property
    def record(self) -> tuple[Event, ...]:
        """What happened and counts: what was taken back is left out."""
        return standing(self.happened)

    def until(self, moves: int) -> Game:
        """The game after so many of its moves."""
        return replace(
            self,
            moves=self.moves[:moves],
            states=self.states[: moves + 1],
            events=self.events[: moves + 1],
        )


def standing(happened: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events less those of plenaries taken back, and of what followed them."""
    record: list[Event] = []
    opened = 0
    for event in happened:
        if isinstance(event, PlenaryOpened):
            opened = len(record)
        record.append(event)
        if isinstance(event, PlenaryTakenBack):
            record[opened:] = [e for e in record[opened:] if isinstance(e, _STAYS) or e == event]
    return tuple(record)


_STAYS = (ContactGroupReported, HeadlinePrinted, RecessCalled, RecessEnded, CaretakerSeated)
"""What taking back a plenary does not undo."""


def play(setting: Setting, luck: Random) -> Game:
    """A random game; the chair interferes now and then, and closes what drags on."""
    seed = luck.getrandbits(64)
    state, events = start(setting, seed)
    moves: list[Move] = []
    states, happened = [state], [events]
    patience = luck.randint(0, 12) * len(setting.seats)
    waited = 0
    while state.phase is not Phase.ENDED:
        closes = CloseInformals() if state.phase is Phase.INFORMALS else CloseSilence()
        move: Move = closes
        if waited < patience:
            move = a_move(view(state, luck.choice(setting.seats)), luck) or closes
            if luck.random() < 0.02:
                allowed = [m for m in chairs(state, luck) if chair_refusal(state, m) is None]
                move = luck.choice(allowed)
            if state.recess:
                move = EndRecess()
        before = (state.round, state.phase)
        state, events = apply(state, move)
        waited = waited + 1 if before == (state.round, state.phase) else 0
        moves.append(move)
        states.append(state)
        happened.append(events)
    return Game(setting, seed, tuple(moves), tuple(states), tuple(happened))

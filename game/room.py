"""The room: a table, and the AI delegates that sit at it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from types import MappingProxyType

from game.delegates import Delegate, Luck
from game.delegates.temperament import TEMPERAMENTS
from game.errors import CommuniqueError, IllegalMove, NotFound
from game.pace import Pace, pace
from game.record.header import PERSON
from game.rules.moves import SeatMove
from game.rules.names import Module, Phase, Seat
from game.rules.words import plain
from game.scenario import Scenario
from game.table import Table


class Room:
    """A table and its AI delegates, who act when they are let.

    With people at the table they keep a humane pace: what `settle` leaves unsaid, they say as the
    people act, or once all of them are ready.
    """

    def __init__(self, table: Table, delegates: Mapping[Seat, Delegate], seed: int) -> None:
        self.table = table
        self._delegates = delegates
        self._luck = {seat: Luck(seed, seat) for seat in delegates}

    def settle(self, stopped: Callable[[], bool] = lambda: False) -> None:
        """Let the AI delegates act, in turn, until none has anything to do, or `stopped`.

        What a delegate decided on may change while it thinks, if a person moves meanwhile; its
        move may then be refused, and it thinks again.
        """
        waiting = self._in_turn()
        while waiting and not stopped():
            seat = waiting.pop(0)
            if self._act(seat):
                waiting = [other for other in self._delegates if other != seat] + [seat]

    def _in_turn(self) -> list[Seat]:
        """The delegates; with people to wait for, those first who have had the fewest turns."""
        held = self._pace()
        return sorted(self._delegates, key=lambda seat: held.taken[seat] if held else 0)

    def _pace(self) -> Pace | None:
        people = [seat for seat in self.table.players if seat not in self._delegates]
        return pace([self.table.view(seat) for seat in people])

    def _act(self, seat: Seat) -> bool:
        """Let one delegate act once; whether it did anything."""
        view = self.table.view(seat)
        if view.phase is Phase.ENDED or view.recess:
            return False
        moves = self._delegates[seat].choose(view, self._luck[seat])
        if (held := self._pace()) is not None:
            moves = list(held.now(moves))
        for move in moves:
            try:
                self.submit(move)
            except IllegalMove:
                # Looked at afterwards: a person may have moved up to the very moment.
                if self.table.view(seat) == view:
                    raise
                return True
        return bool(moves)

    def submit(self, move: SeatMove) -> None:
        """Make a delegate's move.

        Raises:
            IllegalMove: if it is refused; the delegate thinks again if anything has changed.
        """
        self.table.submit(move)


def new_room(
    scenario: Scenario,
    seats: Collection[Seat],
    seed: int,
    path: Path | None,
    modules: Collection[Module] = tuple(Module),
    names: Mapping[Seat, str] = MappingProxyType({}),
) -> Room:
    """Open a conference with people in `seats` and AI delegates in the others.

    Of the scenario's modules, those in `modules` are played. `names` are those that people want
    to be called by.

    Raises:
        NotFound: if the scenario has no such seat.
        CommuniqueError: if a name is none that a person can have.
        LogError: if the record cannot be written.
    """
    for seat in seats:
        if seat not in scenario.setting.seats:
            there = ", ".join(scenario.setting.seats)
            raise NotFound(f"{scenario.id} has no seat {seat!r}; there are {there}")
    players = {
        seat: _named(names.get(seat, "")) if seat in seats else temperament
        for seat, temperament in scenario.temperaments.items()
    }
    return _room(Table.open(scenario, seed, players, path, modules))


def resume_room(path: Path) -> tuple[Room, bool]:
    """Go on with a recorded conference; True if an unfinished last line was dropped.

    Raises:
        LogError: if the record cannot be read, or is being played elsewhere.
        ScenarioError: if this version cannot play the scenario in it.
    """
    table, torn = Table.resume(path)
    return _room(table), torn


def people(room: Room) -> dict[Seat, str]:
    """The seats that people play, and the name of each player, empty if none was given."""
    players = room.table.players
    return {
        seat: "" if player == PERSON else player
        for seat, player in players.items()
        if player not in TEMPERAMENTS
    }


def person(room: Room) -> Seat:
    """The first seat that a person plays."""
    return next(iter(people(room)))


def _named(name: str) -> str:
    """What a record calls a player who gives that name.

    Raises:
        CommuniqueError: if it is an AI delegate's.
    """
    name = plain(name)
    if name in TEMPERAMENTS:
        raise CommuniqueError(f"“{name}” is what an AI delegate is called; take another name")
    return name or PERSON


def _room(table: Table) -> Room:
    # Numpy comes with the delegates: whoever only looks at the menu does not wait for it.
    from game.delegates.seats import diplomats

    absent = {seat: name for seat, name in table.players.items() if name in TEMPERAMENTS}
    return Room(table, diplomats(absent), table.seed)

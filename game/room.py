"""The room: a table, and the AI delegates that sit at it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Final

from game.delegates import Delegate, Luck
from game.errors import IllegalMove, NotFound
from game.rules.names import Module, Phase, Seat
from game.scenario import Scenario
from game.table import Table

PERSON: Final = "person"
"""What a record calls the player of a seat that no AI delegate has."""


class Room:
    """A table and its AI delegates, who act when they are let."""

    def __init__(self, table: Table, delegates: Mapping[Seat, Delegate], seed: int) -> None:
        self.table = table
        self._delegates = delegates
        self._luck = {seat: Luck(seed, seat) for seat in delegates}

    def settle(self, stopped: Callable[[], bool] = lambda: False) -> None:
        """Let the AI delegates act, in turn, until none has anything to do, or `stopped`.

        What a delegate decided on may change while it thinks, if a person moves meanwhile; its
        move may then be refused, and it thinks again.
        """
        waiting = list(self._delegates)
        while waiting and not stopped():
            seat = waiting.pop(0)
            if self._act(seat):
                waiting = [other for other in self._delegates if other != seat] + [seat]

    def _act(self, seat: Seat) -> bool:
        """Let one delegate act once; whether it did anything."""
        view = self.table.view(seat)
        if view.phase is Phase.ENDED:
            return False
        moves = self._delegates[seat].choose(view, self._luck[seat])
        for move in moves:
            before = self.table.view(seat)
            try:
                self.table.submit(move)
            except IllegalMove:
                if before == view:
                    raise
                return True
        return bool(moves)


def new_room(
    scenario: Scenario,
    seats: Collection[Seat],
    seed: int,
    path: Path | None,
    modules: Collection[Module] = tuple(Module),
) -> Room:
    """Open a conference with people in `seats` and AI delegates in the others.

    Of the scenario's modules, those in `modules` are played.

    Raises:
        NotFound: if the scenario has no such seat.
        LogError: if the record cannot be written.
    """
    for seat in seats:
        if seat not in scenario.setting.seats:
            there = ", ".join(scenario.setting.seats)
            raise NotFound(f"{scenario.id} has no seat {seat!r}; there are {there}")
    players = {
        seat: PERSON if seat in seats else temperament
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


def person(room: Room) -> Seat:
    """The first seat that a person plays."""
    return next(seat for seat, player in room.table.players.items() if player == PERSON)


def _room(table: Table) -> Room:
    # Numpy comes with the delegates: whoever only looks at the menu does not wait for it.
    from game.delegates.seats import diplomats

    absent = {seat: player for seat, player in table.players.items() if player != PERSON}
    return Room(table, diplomats(absent), table.seed)

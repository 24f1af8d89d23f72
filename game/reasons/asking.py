"""The delegates of a finished conference asked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.delegates import Luck
from game.delegates.diplomat import Diplomat
from game.delegates.seats import diplomats
from game.delegates.temperament import TEMPERAMENTS
from game.delegates.why import Act
from game.reasons.words import words
from game.record import Entry, Record, read, replay
from game.rules.apply import evolve, initial
from game.rules.moves import SeatMove
from game.rules.names import Phase, Seat
from game.rules.state import State
from game.rules.view import view
from game.scenario import from_document
from game.table import played


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a delegate made a move: the number of its entry in the record, and a sentence or two."""

    entry: int
    seat: Seat
    move: SeatMove
    words: str


def reasons(path_or_record: Path | Record) -> Iterator[Reason]:
    """A reason for every move of an AI delegate, in order.

    Raises:
        LogError: if the record cannot be read.
        ScenarioError: if this version cannot play the scenario in it.
        ValueError: while the conference goes on: until its end they are nobody's business.
    """
    record = path_or_record if isinstance(path_or_record, Record) else read(path_or_record)
    header = record.header
    setting = played(from_document(dict(header.scenario)), header)
    if replay(setting, header.seed, record.entries).phase is not Phase.ENDED:
        raise ValueError("no reasons are given before the end")
    absent = {s: name for s, name in header.players.items() if name in TEMPERAMENTS}
    return _asked(initial(setting, header.seed), record.entries, diplomats(absent))


def _asked(
    state: State, entries: tuple[Entry, ...], delegates: dict[Seat, Diplomat]
) -> Iterator[Reason]:
    luck = {seat: Luck(state.seed, seat) for seat in delegates}
    mind: list[Act] = []
    last: Seat | None = None
    for number, entry in enumerate(entries):
        move, seat = entry.move, getattr(entry.move, "seat", None)
        if seat in delegates:
            # It may have had several moves in mind at once, and made them one after the other.
            if seat != last or move not in [act.move for act in mind]:
                mind = list(delegates[seat].acts(view(state, seat), luck[seat]))
            found = next((act for act in mind if act.move == move), None)
            if found is not None:
                mind.remove(found)
                yield Reason(number, seat, found.move, words(found.why, state.setting))
        last = seat
        for event in entry.events:
            state = evolve(state, event)

"""A kept conference: its log, found by name, read, and followed move by move."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from game.errors import LogError, NotFound
from game.record import Record, read
from game.record.shelf import shelf
from game.rules.apply import evolve, initial
from game.rules.events import Event
from game.rules.moves import Move
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.words import plain
from game.scenario import from_document
from game.table import played

Step: TypeAlias = tuple[int, Move | Event, State]
"""The number of a move (0 for the opening), the move or an event that it led to, and the state
then: before the move, after the event."""


@dataclass(frozen=True, slots=True)
class Conference:
    """A log and what it was played on."""

    path: Path
    record: Record
    setting: Setting

    @property
    def name(self) -> str:
        """What the conference is called in exports: the log's name without its ending."""
        return self.path.stem

    def steps(self) -> Iterator[Step]:
        """Every move and every event, in order.

        Raises:
            LogError: at a line that tells of what there is not in the scenario.
        """
        state = initial(self.setting, self.record.header.seed)
        for number, entry in enumerate(self.record.entries):
            if entry.move is not None:
                yield number, entry.move, state
            for event in entry.events:
                try:
                    state = evolve(state, event)
                except (LookupError, TypeError, ValueError) as error:
                    # The line is of the right shape, but names, say, a seat that nobody has.
                    what = f"a {type(event).__name__} that does not fit the scenario"
                    raise LogError(f"{self.path}:{number + 2}: {what}") from error
                yield number, event, state

    def end(self) -> State:
        """The state after the last event, the first state if there is none.

        Raises:
            LogError: as `steps`.
        """
        state = initial(self.setting, self.record.header.seed)
        for _, _, after in self.steps():
            state = after
        return state


def find(name: str) -> Path:
    """The log of that path, or of that name on the shelf, with or without its ending.

    Raises:
        NotFound: if there is none.
    """
    paths = [Path(name)]
    if os.path.basename(name) == name:
        paths += [shelf() / name, shelf() / f"{name}.jsonl"]
    for path in paths:
        if os.path.isfile(path):  # and not path.is_file(), which raises if a name is too long
            return path
    raise NotFound(
        f"There is no log {plain(name)}: give its path, or a name from `communique log list`."
    )


def opened(path: Path) -> Conference:
    """Read a log.

    Raises:
        LogError: if it cannot be read or is damaged.
        ScenarioError: if this version cannot play the scenario in it.
    """
    record = read(path)
    header = record.header
    players = header.players
    if not isinstance(players, dict) or not all(isinstance(p, str) for p in players.values()):
        raise LogError(f"{path}:1: the players are malformed: a text for each seat was expected")
    return Conference(path, record, played(from_document(dict(header.scenario)), header))

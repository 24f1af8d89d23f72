"""The open tables of a class: each a conference with its log, and the caretakers at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from game.classroom.hall.caretakers import Caretakers
from game.classroom.hall.entries import Opened
from game.classroom.hall.register import Register
from game.errors import LogError
from game.language import _
from game.record import read
from game.rules.names import Module, Phase
from game.scenario import Scenario
from game.table import Table

_THREADS: Final = 2
"""In which the caretakers of all tables think; they share the processor with everybody's keys."""


class Tables(Mapping[int, Caretakers]):
    """The open tables by number, with their caretakers. Closing them leaves all on the disk."""

    def __init__(self, register: Register, scenario: Scenario) -> None:
        self._register = register
        self._scenario = scenario
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="caretakers")
        self._tables: dict[int, Caretakers] = {}

    def __getitem__(self, number: int) -> Caretakers:
        return self._tables[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def open(self, number: int) -> None:
        """Open a table for those who have a place at it.

        Raises:
            LogError: if its log cannot be written.
        """
        opened = Opened(number, f"table-{number}.jsonl", self._register.header.seed)
        # First the log: the journal names no table that is not there.
        _clear(self._register.folder / opened.file)
        table = self._opened(opened)
        try:
            self._register.write(opened)
        except BaseException:
            table.close()
            raise
        self._set(number, table)

    def resume(self) -> None:
        """Go on with every table that the journal has.

        Raises:
            LogError: if a log cannot be read, or is in use elsewhere.
            ScenarioError: if the scenario in it cannot be played by this version.
        """
        for opened in self._register.roll.tables.values():
            path = self._register.folder / opened.file
            if path.exists() and b"\n" in path.read_bytes():
                self._set(opened.table, Table.resume(path)[0])
            else:
                # What was lost of it nobody was told of.
                path.unlink(missing_ok=True)
                self._set(opened.table, self._opened(opened))

    def over(self, number: int) -> bool:
        """Whether the conference at a table is over."""
        seat = self._scenario.setting.seats[0]
        return self[number].table.view(seat).phase is Phase.ENDED

    def close(self) -> None:
        """Let the caretakers act no more, and let go of the logs."""
        for at in self._tables.values():
            at.close()
        self._pool.shutdown(wait=True)
        for at in self._tables.values():
            at.table.close()

    def _set(self, number: int, table: Table) -> None:
        self._tables[number] = Caretakers(table, self._pool)
        self._tables[number].stir()

    def _opened(self, opened: Opened) -> Table:
        players = dict(self._scenario.temperaments)
        for seat in players:
            if team := self._register.roll.team(opened.table, seat):
                players[seat] = ", ".join(student.name for student in team)
        modules = tuple(Module(name) for name in self._register.header.modules)
        path = self._register.folder / opened.file
        return Table.open(self._scenario, opened.seed, players, path, modules)


def _clear(path: Path) -> None:
    """Take away what a kill or a full disk left of an opening, where nobody has played yet.

    Raises:
        LogError: if it is something else.
    """
    if not path.exists():
        return
    if b"\n" in path.read_bytes() and any(entry.move for entry in read(path).entries):
        words = _("{file} holds a conference already; move it away")
        raise LogError(words.format(file=path))
    path.unlink()

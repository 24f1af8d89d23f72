"""What one worker is told of its class, for as long as it lives."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.classroom.hall.seating import StudentId
from game.classroom.shards.messages import Begun, Moved, TableOpened, Told, ToWorker, Written
from game.table import Table

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall


class Following:
    """Follows a hall: its journal, its tables as they are opened, and who is there."""

    def __init__(self, hall: Hall, post: Callable[[ToWorker], None]) -> None:
        self._hall = hall
        self._post = post
        self._tables: set[int] = set()
        post(Begun(hall.register.header.scenario, hall.roll))
        self._ends = [hall.register.follow(lambda entries: post(Written(entries)))]

    async def begin(self, here: frozenset[StudentId]) -> None:
        """Tell how everything stands, without keeping the class waiting meanwhile."""
        for number in sorted(self._hall.tables):
            self._follow(number)
            await asyncio.sleep(0)
        self.tell(here)

    def tell(self, here: frozenset[StudentId]) -> None:
        """Tell of tables that are new, who is there, and that there is news of the class."""
        for number in sorted(self._hall.tables.keys() - self._tables):
            self._follow(number)
        self._post(Told(here))

    def close(self) -> None:
        """Tell no more."""
        for end in self._ends:
            end()
        self._ends = []

    def _follow(self, number: int) -> None:
        if number not in self._tables:
            self._tables.add(number)
            table = self._hall.table(number)
            self._ends.append(self._followed(number, table))

    def _followed(self, number: int, table: Table) -> Callable[[], None]:
        return table.follow(
            lambda state: self._post(TableOpened(number, dict(table.players), table.path, state)),
            lambda entry: self._post(Moved(number, entry)),
        )

"""Whether anything has happened in a class since one last looked."""

from __future__ import annotations

from collections.abc import Callable

from game.classroom.hall import Hall
from game.classroom.hall.roll import Roll
from game.rules.events import Event


class Watch:
    """Listens to every table and keeps an eye on the roll.

    Tables tell from whichever thread moved, many times a second when caretakers talk; all that is
    kept of it is that something happened, until somebody looks.
    """

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self._roll: Roll | None = None
        self._unlisten: dict[int, list[Callable[[], None]]] = {}
        self._heard = False

    def news(self) -> bool:
        """Whether anything has happened since this was last asked."""
        for number in self._hall.tables.keys() - self._unlisten.keys():
            table = self._hall.tables[number].table
            self._unlisten[number] = [table.listen(s, self._hear) for s in self._hall.seats]
        heard, self._heard = self._heard, False
        before, self._roll = self._roll, self._hall.roll
        return heard or before is not self._roll

    def close(self) -> None:
        """Listen no more."""
        for table in self._unlisten.values():
            for unlisten in table:
                unlisten()
        self._unlisten.clear()

    def _hear(self, _: tuple[Event, ...]) -> None:
        self._heard = True

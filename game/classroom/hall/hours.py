"""The hours of the tables: their clocks, and what happens when time is up.

Nothing here runs by itself: `tick` is called every second or so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from logging import getLogger
from typing import TYPE_CHECKING, Final

from game.classroom.hall.clock import Clock
from game.classroom.hall.entries import ClockSet
from game.errors import CommuniqueError
from game.rules.moves import CloseInformals, CloseSilence
from game.rules.names import Phase
from game.rules.view import View

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall

_LOG: Final = getLogger(__name__)


class Hours:
    """The clocks; `tables` are numbers, None for all that are open."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall

    def set_seconds(self, seconds: float, tables: Iterable[int] | None = None) -> None:
        """Give this phase, and each after it, so many seconds."""
        self._set(tables, lambda _: Clock.of_seconds(seconds, self._hall.clock()))

    def set_dates(self, dates: Iterable[float], tables: Iterable[int] | None = None) -> None:
        """Let phases end at these times, seconds since 1970, one after another; at least one."""
        ends = tuple(dates)
        self._set(tables, lambda _: Clock.of_dates(ends))

    def stop(self, tables: Iterable[int] | None = None) -> None:
        """Have no clock."""
        self._set(tables, lambda _: Clock())

    def pause(self, tables: Iterable[int] | None = None) -> None:
        """Let clocks wait."""
        self._set(tables, lambda clock: clock.pause(self._hall.clock()))

    def go_on(self, tables: Iterable[int] | None = None) -> None:
        """Let clocks run again."""
        self._set(tables, lambda clock: clock.go_on(self._hall.clock()))

    def extend(self, seconds: float, tables: Iterable[int] | None = None) -> None:
        """Give this phase so much more time, or less."""
        self._set(tables, lambda clock: clock.extend(seconds, self._hall.clock()))

    def put_back(self, before: Collection[ClockSet]) -> list[int]:
        """Have the clocks of some tables as they were; returns at which the phase is over."""
        views = {was.table: self._view(was.table) for was in before}
        same = [
            w for w in before if (w.round, w.phase) == (views[w.table].round, views[w.table].phase)
        ]
        self._write(same)
        return sorted(views.keys() - {was.table for was in same})

    def tick(self) -> None:
        """End the phases whose time is up, and begin the clocks of those that have begun."""
        for number in [*self._hall.roll.clocks]:
            try:
                if self._hall.roll.clocks[number].clock.due(self._hall.clock()):
                    self._end(number)
                self._follow(number)
            except CommuniqueError:
                # A full disk, for one: the clock is not what tells of it, and the others go on.
                _LOG.exception("the clock of table %d could not go on", number)

    def _end(self, number: int) -> None:
        at = self._hall.tables[number]
        with at.still():
            set_for, view = self._hall.roll.clocks[number], self._view(number)
            if (set_for.round, set_for.phase) != (view.round, view.phase):
                # They were ready before the time was up: what is due is over already.
                return
            if view.phase is Phase.INFORMALS:
                at.table.submit(CloseInformals())
            elif view.phase is Phase.SILENCE:
                at.table.submit(CloseSilence())

    def _follow(self, number: int) -> None:
        set_for, view = self._hall.roll.clocks[number], self._view(number)
        moved = (set_for.round, set_for.phase) != (view.round, view.phase)
        if moved and set_for.clock != Clock():
            over = view.phase is Phase.ENDED
            clock = Clock() if over else set_for.clock.next_phase(self._hall.clock())
            self._write([ClockSet(number, clock, view.round, view.phase)])

    def _set(self, tables: Iterable[int] | None, change: Callable[[Clock], Clock]) -> None:
        numbers = self._hall.tables if tables is None else set(tables) & self._hall.tables.keys()
        entries = []
        for number in sorted(numbers):
            before, view = self._hall.roll.clocks.get(number), self._view(number)
            if view.phase is Phase.ENDED:
                continue
            now = Clock() if before is None else before.clock
            if (after := change(now)) != now:
                entries.append(ClockSet(number, after, view.round, view.phase))
        self._write(entries)

    def _write(self, entries: list[ClockSet]) -> None:
        if entries:
            self._hall.register.write(*entries)
            self._hall.tell()

    def _view(self, number: int) -> View:
        return self._hall.tables[number].table.view(self._hall.seats[0])

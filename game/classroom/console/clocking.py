"""What the teacher does with the clocks of the tables in hand."""

from __future__ import annotations

from collections.abc import Collection

from game.classroom.console.targets import Targets
from game.classroom.hall.chair import Refusals
from game.language import _, plural


class Clocking(Targets):
    """Pause, go on, more time, so much time for every phase; all of it can be undone."""

    def action_pause(self) -> None:
        """Pause the clocks, or let them go on if all that there are wait."""
        tables = self._with_clocks()
        if not tables:
            self.warn(_("There is no clock yet: c sets one."))
            return
        hours = self.chair.hours
        waits = all(self.hall.roll.clocks[number].clock.paused for number in tables)
        act, back = (hours.go_on, hours.pause) if waits else (hours.pause, hours.go_on)
        act(tables)
        what = _("The clock goes on") if waits else _("The clock is paused")
        self.report(what, self.targets, self._without_clocks(tables), lambda: _none(back(tables)))

    def action_extend(self, minutes: int) -> None:
        """Give the phase more time."""
        tables = self._with_clocks()
        if not tables:
            self.warn(_("There is no clock yet: c sets one."))
            return
        before = [self.hall.roll.clocks[number] for number in tables]
        self.chair.hours.extend(60.0 * minutes, tables)
        what = plural("{n} more minute", "{n} more minutes", minutes).format(n=minutes)
        self.report(
            what,
            self.targets,
            self._without_clocks(tables),
            lambda: self._past(self.chair.hours.put_back(before)),
        )

    def action_clock(self) -> None:
        """Set the minutes of every phase."""
        from game.classroom.console.clocks import ClockForm

        self.app.push_screen(ClockForm(self))

    def set_clock(self, minutes: int) -> None:
        """Give every phase so many minutes; 0 is no clock."""
        tables = self.targets
        over = [number for number in tables if self.hall.tables.over(number)]
        before = [clock for n in tables if (clock := self.hall.roll.clocks.get(n)) is not None]
        if minutes:
            self.chair.hours.set_seconds(60.0 * minutes, tables)
            what = plural("{n} minute a phase", "{n} minutes a phase", minutes).format(n=minutes)
        else:
            self.chair.hours.stop(tables)
            what = _("No clock")
        fresh = [number for number in tables if number not in {was.table for was in before}]

        def back() -> Refusals:
            self.chair.hours.stop(fresh)
            return self._past(self.chair.hours.put_back(before))

        self.report(what, tables, {n: _("The conference is over.") for n in over}, back)

    def _with_clocks(self) -> list[int]:
        now, clocks = self.hall.clock(), self.hall.roll.clocks
        return [
            n for n in self.targets if n in clocks and clocks[n].clock.remaining(now) is not None
        ]

    def _without_clocks(self, having: Collection[int]) -> Refusals:
        return {number: _("no clock is set.") for number in self.targets if number not in having}

    def _past(self, tables: Collection[int]) -> Refusals:
        return {number: _("that phase is over.") for number in tables}


def _none(done: None) -> Refusals:
    return {}

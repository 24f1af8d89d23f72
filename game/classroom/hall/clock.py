"""The phase clock of a table: it runs, pauses, is extended, and begins again with each phase.

Times are seconds since 1970, so that a class that is taken up again, or goes on for days, has the
same hours. What happens when time is up is the chair's business.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock: it runs until `ends`, or is paused with `left` seconds; never both, maybe neither.

    The next phase has the next of the `dates`; when there are none, `length` seconds if that is
    not 0, which wait if the clock was paused; otherwise no clock.
    """

    ends: float | None = None
    left: float | None = None
    length: float = 0.0
    dates: tuple[float, ...] = ()

    @classmethod
    def of_seconds(cls, seconds: float, now: float) -> Clock:
        """A clock that runs for so long, in this phase and in each after it."""
        return cls(ends=now + seconds, length=seconds)

    @classmethod
    def of_dates(cls, dates: tuple[float, ...]) -> Clock:
        """A clock whose phases end at these times, in order, as homework does."""
        first, *rest = sorted(dates)
        return cls(ends=first, dates=tuple(rest))

    def remaining(self, now: float) -> float | None:
        """Seconds until time is up, not less than 0; None if no time is set."""
        if self.left is not None:
            return self.left
        return None if self.ends is None else max(0.0, self.ends - now)

    def due(self, now: float) -> bool:
        """Whether time is up."""
        return self.ends is not None and now >= self.ends

    @property
    def paused(self) -> bool:
        """Whether it waits."""
        return self.left is not None

    @property
    def by_date(self) -> bool:
        """Whether this phase ends at a date, as those of homework do."""
        return not self.length and (self.ends is not None or self.paused)

    def pause(self, now: float) -> Clock:
        """The clock, waiting."""
        return self if self.ends is None else replace(self, ends=None, left=self.remaining(now))

    def go_on(self, now: float) -> Clock:
        """The clock, running again."""
        return self if self.left is None else replace(self, ends=now + self.left, left=None)

    def extend(self, seconds: float, now: float) -> Clock:
        """The clock with so much more time; less, if it is negative."""
        if self.left is not None:
            return replace(self, left=max(0.0, self.left + seconds))
        return self if self.ends is None else replace(self, ends=max(now, self.ends + seconds))

    def next_phase(self, now: float) -> Clock:
        """The clock of the phase that begins now."""
        ahead = tuple(date for date in self.dates if date > now)
        if ahead:
            return replace(self, ends=ahead[0], left=None, dates=ahead[1:])
        if not self.length:
            return Clock()
        begun = replace(self, ends=now + self.length, left=None, dates=())
        return begun.pause(now) if self.paused else begun

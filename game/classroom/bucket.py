"""Token buckets: so many at once, and then so many a second; one alone, or one for each of many."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

_BUCKETS: Final = 10_000


class Bucket:
    """Holds at most `most` tokens, and gains `rate` of them a second."""

    def __init__(self, most: float, rate: float, clock: Callable[[], float] = monotonic) -> None:
        self._most = most
        self._rate = rate
        self._clock = clock
        self._held = most
        self._at = clock()

    def take(self, tokens: float = 1.0) -> float:
        """Take tokens, on credit if there are too few; returns the seconds to wait for them."""
        self._fill()
        self._held -= tokens
        return max(0.0, -self._held / self._rate)

    def spare(self) -> bool:
        """Take one token if there is one; whether there was."""
        self._fill()
        if self._held < 1.0:
            return False
        self._held -= 1.0
        return True

    @property
    def full(self) -> bool:
        """Whether nothing is missing, so that a new one would be the same."""
        self._fill()
        return self._held >= self._most

    def _fill(self) -> None:
        now = self._clock()
        self._held = min(self._most, self._held + (now - self._at) * self._rate)
        self._at = now


class Buckets:
    """A bucket for everybody who comes, by a name that says who it is."""

    def __init__(self, most: float, rate: float) -> None:
        self._most = most
        self._rate = rate
        self._buckets: dict[str, Bucket] = {}

    def spare(self, who: str) -> bool:
        """Take one of somebody's tokens if there is one; whether there was."""
        return (bucket := self.of(who)) is not None and bucket.spare()

    def of(self, who: str) -> Bucket | None:
        """Somebody's bucket; None if too many have one already."""
        if who not in self._buckets and len(self._buckets) >= _BUCKETS:
            self._buckets = {name: held for name, held in self._buckets.items() if not held.full}
            if len(self._buckets) >= _BUCKETS:
                return None
        return self._buckets.setdefault(who, Bucket(self._most, self._rate))

"""A delegate's luck: named draws of its own, apart from those of the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from game.rules.chance import draw
from game.rules.names import Seat

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Luck:
    """Draws for one seat of one game; the same name gives the same draw."""

    seed: int
    seat: Seat

    def draw(self, *names: str | int, below: int) -> int:
        """A number from 0 to `below` - 1."""
        return draw(self.seed, "delegate", self.seat, *names, below=below)

    def chance(self, *names: str | int, percent: int) -> bool:
        """True in so many of a hundred."""
        return self.draw(*names, below=100) < percent

    def choice(self, *names: str | int, among: Sequence[T]) -> T:
        """One of several, evenly."""
        return among[self.draw(*names, below=len(among))]

"""How facts are written: each makes a new state or a new mapping, and changes none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from game.rules.names import Seat

if TYPE_CHECKING:
    # The same to a type checker, which knows what `replace` may be given.
    from dataclasses import replace as changed
else:
    from game.rules.state import changed

__all__ = ["changed", "counted", "without"]

K = TypeVar("K")
V = TypeVar("V")


def without(facts: Mapping[K, V], key: K) -> dict[K, V]:
    """The facts but the one of a key, if there is one."""
    return {each: fact for each, fact in facts.items() if each != key}


def counted(counts: Mapping[Seat, int], seat: Seat, by: int) -> dict[Seat, int]:
    """The counts, a seat's greater by so many."""
    return {**counts, seat: counts.get(seat, 0) + by}

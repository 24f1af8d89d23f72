"""A line of evidence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """What somebody did: the round (0 before the first), a sentence, how many acts it tells."""

    round: int
    words: str
    acts: int = 1

"""What of a scenario is read by people, and is neither cited nor a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.scenario.outline import Spot

_CITED: Final = ("dossier", "sources")
"""Where a scenario cites others: titles stand as they were printed."""


def texts(spot: Spot) -> Iterator[Spot]:
    """Every text in a part of the document, but those that are cited."""
    if spot.path == _CITED:
        return
    if spot.text is not None:
        yield spot
    for inner in (*spot.entries.values(), *spot.items):
        yield from texts(inner)

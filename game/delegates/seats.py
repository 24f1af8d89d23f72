"""Delegates for seats, by temperament."""

from __future__ import annotations

from collections.abc import Mapping

from game.delegates.diplomat import Diplomat
from game.delegates.temperament import TEMPERAMENTS
from game.errors import NotFound
from game.rules.names import Seat


def diplomats(temperaments: Mapping[Seat, str]) -> dict[Seat, Diplomat]:
    """An AI delegate for every seat, each new: a delegate serves one conference.

    Raises:
        NotFound: if there is no such temperament.
    """
    unknown = sorted(set(temperaments.values()) - set(TEMPERAMENTS))
    if unknown:
        known = ", ".join(TEMPERAMENTS)
        raise NotFound(f"there is no temperament {unknown[0]!r}; there are {known}")
    return {seat: Diplomat(TEMPERAMENTS[name]) for seat, name in temperaments.items()}

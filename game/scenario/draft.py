"""A document while it is written out in full: what it says, and where each thing stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from game.scenario.finding import Finding
from game.scenario.places import Marked, Path, Place

_DEPTH: Final = 6
"""How deep in a document what is short may stand: the values of a delegation's points."""


@dataclass
class Draft:
    """A copy of a document to work on; `findings` are what is wrong with what was short."""

    data: dict[str, Any]
    keys: dict[Path, Place]
    values: dict[Path, Place]
    literals: Mapping[Path, Place]
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def of(cls, found: Marked) -> Draft:
        """A copy of what was found."""
        data = _copied(found.data, _DEPTH)
        return cls(data, {**found.keys}, {**found.values}, found.literals)

    def mappings(self, key: str) -> dict[int, dict[str, Any]]:
        """Those items of a list at the top that are mappings, by their position."""
        items = self.data.get(key)
        every = items if isinstance(items, list) else []
        return {n: item for n, item in enumerate(every) if isinstance(item, dict)}

    def stands(self, path: Path, place: Place | None, value: Place | None = None) -> None:
        """Note where something stands that is written elsewhere than its path says."""
        if place is not None:
            self.keys[path] = place
            self.values[path] = value or place


def named(items: object) -> list[dict[str, Any]]:
    """Those items of a list that are mappings with an id."""
    every = items if isinstance(items, list) else []
    return [item for item in every if isinstance(item, dict) and isinstance(item.get("id"), str)]


def _copied(value: Any, depth: int) -> Any:
    """A copy so deep; a record may hold anything, nested without end."""
    if depth and isinstance(value, dict):
        return {key: _copied(inner, depth - 1) for key, inner in value.items()}
    if depth and isinstance(value, list):
        return [_copied(inner, depth - 1) for inner in value]
    return value

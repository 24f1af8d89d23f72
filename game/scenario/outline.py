"""A document as the checks read it: every name it gives, whatever else may be wrong with it.

The checks run on documents whose shape may be broken, so that all mistakes come at once. A
`Spot` is a value with its path that answers every question, with nothing if there is nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import NoneType
from typing import TypeAlias

from game.scenario.places import Path
from game.scenario.plainly import shortened


@dataclass(frozen=True, slots=True)
class Spot:
    """A value somewhere in the document; `value` is None if there is none."""

    path: Path
    value: object

    def __getitem__(self, key: str) -> Spot:
        found = self.value.get(key) if isinstance(self.value, dict) else None
        return Spot((*self.path, key), found)

    @property
    def entries(self) -> dict[str, Spot]:
        """What a mapping has, by key; nothing if it is no mapping."""
        found = self.value if isinstance(self.value, dict) else {}
        return {key: Spot((*self.path, key), value) for key, value in found.items()}

    @property
    def items(self) -> tuple[Spot, ...]:
        """What a list has; nothing if it is no list."""
        found = self.value if isinstance(self.value, list | tuple) else ()
        return tuple(Spot((*self.path, i), value) for i, value in enumerate(found))

    @property
    def text(self) -> str | None:
        """The text, if it is one."""
        return self.value if isinstance(self.value, str) else None

    @property
    def number(self) -> int | None:
        """The whole number, if it is one."""
        whole = isinstance(self.value, int) and not isinstance(self.value, bool)
        return self.value if whole and isinstance(self.value, int) else None


Ids: TypeAlias = tuple[str, ...] | None
"""Names that exist; None if it cannot be told which do, so that no other is called strange."""


def ids(*lists: Spot) -> Ids:
    """The ids given in some lists of mappings, in order."""
    if any(not isinstance(spot.value, list | tuple | NoneType) for spot in lists):
        return None
    found = [item["id"].text for spot in lists for item in spot.items]
    known = tuple(name for name in found if name is not None)
    return known if len(known) == len(found) else None


@dataclass(frozen=True)
class Outline:
    """The parts of a document."""

    data: Mapping[str, object]

    @cached_property
    def root(self) -> Spot:
        """The whole document."""
        return Spot((), self.data)

    @cached_property
    def clauses(self) -> Mapping[str, Spot]:
        """The clauses that have an id, by it; of two with one id, the first."""
        return _by_id(self.root["clauses"].items)

    @cached_property
    def clause_ids(self) -> Ids:
        """The clauses' ids."""
        return ids(self.root["clauses"]) or None

    @cached_property
    def wording_ids(self) -> Mapping[str, Ids]:
        """For each clause the ids of its wordings, those on the table before the bridges."""
        return {
            name: ids(clause["wordings"], clause["bridges"]) or None
            for name, clause in self.clauses.items()
        }

    @cached_property
    def offered_ids(self) -> Mapping[str, Ids]:
        """For each clause the ids of its wordings on the table, which bridges are not."""
        return {name: ids(clause["wordings"]) or None for name, clause in self.clauses.items()}

    @cached_property
    def delegations(self) -> tuple[Spot, ...]:
        """The delegations."""
        return self.root["delegations"].items

    @cached_property
    def seats(self) -> Ids:
        """The seats."""
        return ids(self.root["delegations"]) or None

    @cached_property
    def alliances(self) -> tuple[Spot, ...]:
        """The standing alliances."""
        return self.root["alliances"].items

    @cached_property
    def promised(self) -> tuple[Spot, ...]:
        """Every mapping of a clause to a wording on the table.

        Alliances promise something about them, and delegations are known to call for them.
        """
        called_for = [delegation["known_for"] for delegation in self.delegations]
        promises = [promise for pact in self.alliances for promise in pact["promises"].items]
        alone = [promise[kind] for promise in promises for kind in ("back", "oppose")]
        sides = [side for promise in promises for side in promise["exchange"].entries.values()]
        return (*called_for, *alone, *sides)

    @cached_property
    def events(self) -> tuple[Spot, ...]:
        """The events."""
        return self.root["events"].items

    @cached_property
    def effects(self) -> tuple[Spot, ...]:
        """Everything that events and the answers to their questions move."""
        choices = [c for event in self.events for c in event["question"]["choices"].items]
        return tuple(
            effect for held in (*self.events, *choices) for effect in held["effects"].items
        )


def wordings(clause: Spot) -> tuple[Spot, ...]:
    """The wordings of a clause, those on the table before the bridges."""
    return clause["wordings"].items + clause["bridges"].items


def called(delegation: Spot) -> str:
    """What a message calls a delegation."""
    return shortened(delegation["short"].text or delegation["id"].text or "this delegation")


def _by_id(spots: Iterable[Spot]) -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    for spot in spots:
        if (name := spot["id"].text) is not None:
            found.setdefault(name, spot)
    return found

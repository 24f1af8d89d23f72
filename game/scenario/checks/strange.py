"""Names that are strange: what the rules about names find, whatever it is that is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.scenario.finding import Finding
from game.scenario.outline import Ids, Outline, Spot
from game.scenario.plainly import quoted, suggestion


def repeated(kind: str, spots: Iterable[Spot]) -> Iterator[Finding]:
    """Those of some mappings whose id an earlier one has."""
    seen: set[str] = set()
    for spot in spots:
        name = spot["id"].text
        if name is not None and name in seen:
            what = f"{quoted(name)} is the id of an earlier {kind}"
            yield Finding(spot["id"].path, what, "give this one another", "duplicate-id")
        elif name is not None:
            seen.add(name)


def strange(kind: str, spot: Spot, known: Ids) -> Iterator[Finding]:
    """A name that is not among those known; nothing, if it cannot be told which are."""
    name = spot.text
    if name is not None and known is not None and name not in known:
        what = f"{quoted(name)} is no {kind}"
        rule = f"unknown-{kind.split()[0]}".replace("delegation", "seat")
        yield Finding(spot.path, what, suggestion(name, known), rule)


def strange_keys(kind: str, mapping: Spot, known: Ids) -> Iterator[Finding]:
    """Those of a mapping's keys that are not among the names known."""
    for key, spot in mapping.entries.items():
        named = Spot(spot.path, key)
        yield from (replace(found, at_key=True) for found in strange(kind, named, known))


def strange_wordings(outline: Outline, clause: str, spots: Iterable[Spot]) -> Iterator[Finding]:
    """Those of some names that are no wording of a clause, nor a bridge."""
    for spot in spots:
        known = outline.wording_ids.get(clause)
        yield from strange(f"wording of {quoted(clause)}", spot, known)


def strange_offers(outline: Outline, clause: str, spots: Iterable[Spot]) -> Iterator[Finding]:
    """Those of some names that are no wording on the table for a clause, as no bridge is."""
    for spot in spots:
        known = outline.offered_ids.get(clause)
        yield from strange(f"wording on the table for {quoted(clause)}", spot, known)

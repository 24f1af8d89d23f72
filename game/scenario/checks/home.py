"""Home: audiences that some text can win over, and aims and effects between two delegations."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot, called
from game.scenario.plainly import quoted


def threshold_out_of_reach(outline: Outline) -> Iterator[Finding]:
    """Some text brings every constituency with a say from its start to its threshold.

    The best it can get of each clause counts, without what its delegation's red lines rule out.

    Passing:
        delegations:
          - id: isle
            instructions:
              constituencies:
                - {id: parish, name: The parish, approval: 48, threshold: 50,
                   taste: {birds: {care: 2}}}

    Failing:
        delegations:
          - id: isle
            instructions:
              constituencies:
                - {id: parish, name: The parish, approval: 48, threshold: 55,
                   taste: {birds: {care: 2}}}
    """
    for delegation in outline.delegations:
        told = delegation["instructions"]
        for home in told["constituencies"].items:
            start, threshold = home["approval"].number, home["threshold"].number
            if start is None or threshold is None or home["has_say"].value is False:
                continue
            most = min(100, start + sum(_best(outline, told, home).values()))
            if most < threshold:
                what = f"no text brings {_named(home)} of {called(delegation)} to {threshold}"
                mend = f"the best one brings it from {start} to {max(0, most)}: let it start "
                mend += "higher, lower the threshold or let it like more wordings"
                yield Finding(home["threshold"].path, what, mend, "threshold-out-of-reach")


def own_seat(outline: Outline) -> Iterator[Finding]:
    """An aim or an effect between two delegations names two.

    Passing:
        events:
          - {id: storm, effects: [{trust_of: north, in: isle, by: 2}]}

    Failing:
        events:
          - {id: storm, effects: [{trust_of: north, in: north, by: 2}]}
    """
    for delegation in outline.delegations:
        for aim in delegation["instructions"]["aims"].items:
            yield from _itself(aim["good_terms_with"], delegation["id"].text)
    for effect in outline.effects:
        yield from _itself(effect["in"], effect["trust_of"].text)


def _best(outline: Outline, told: Spot, home: Spot) -> dict[str, int]:
    """By clause, the most that a wording the delegation may ratify adds to approval."""
    found = {}
    for clause, row in home["taste"].entries.items():
        ruled_out = {line.text for line in told["red_lines"][clause].items}
        # A wording that is not named adds nothing.
        names = outline.wording_ids.get(clause) or tuple(row.entries)
        added = [row[name].number or 0 for name in names if name not in ruled_out]
        found[clause] = max(added, default=0)
    return found


def _named(home: Spot) -> str:
    return quoted(home["name"].text or home["id"].text or "a constituency")


def _itself(spot: Spot, seat: str | None) -> Iterator[Finding]:
    if spot.text is not None and spot.text == seat:
        what = f"{quoted(seat)} is named where another delegation belongs"
        yield Finding(spot.path, what, "name another delegation", "own-seat")

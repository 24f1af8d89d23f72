"""Alliances: members promise, and nobody is named twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot
from game.scenario.plainly import listed, quoted

_BY: Final = ("by", "no_criticism", "confidence", "together", "solidarity")
"""The keys of a promise under which members are listed."""


def not_a_member(outline: Outline) -> Iterator[Finding]:
    """Only members of an alliance promise something in it.

    Passing:
        alliances:
          - {name: Two towns, members: [north, south], promises: [{together: [north, south]}]}

    Failing:
        alliances:
          - {name: Two towns, members: [north, south], promises: [{together: [north, isle]}]}
    """
    for alliance in outline.alliances:
        members = [m.text for m in alliance["members"].items if m.text is not None]
        for promise in alliance["promises"].items:
            for spot in (item for key in _BY for item in promise[key].items):
                yield from _outside(spot, members, at_key=False)
            for seat, side in promise["exchange"].entries.items():
                yield from _outside(Spot(side.path, seat), members, at_key=True)


def named_twice(outline: Outline) -> Iterator[Finding]:
    """No list of members or of those who promise names anybody twice.

    Passing:
        alliances:
          - {name: Two towns, members: [north, south], promises: [{confidence: [north]}]}

    Failing:
        alliances:
          - {name: Two towns, members: [north, south], promises: [{confidence: [north, north]}]}
    """
    for alliance in outline.alliances:
        promised = [promise[key] for promise in alliance["promises"].items for key in _BY]
        for seats in [alliance["members"], *promised]:
            named = [seat.text for seat in seats.items]
            for i, seat in enumerate(seats.items):
                if seat.text is not None and seat.text in named[:i]:
                    what = f"{quoted(seat.text)} is named twice"
                    yield Finding(seat.path, what, "name each member once", "named-twice")


def _outside(spot: Spot, members: list[str], at_key: bool) -> Iterator[Finding]:
    if members and spot.text is not None and spot.text not in members:
        what = f"{quoted(spot.text)} promises and is no member"
        mend = f"members are: {listed(members)}"
        yield Finding(spot.path, what, mend, "not-a-member", at_key)

"""Events and alliances: what they move can move, and what they promise can be kept."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot
from game.scenario.plainly import quoted


def idle_effect(outline: Outline) -> Iterator[Finding]:
    """Every effect moves something: approval of who has home audiences, an agreed clause, a number.

    Passing:
        events:
          - id: storm
            when: {bracketed: fees}
            effects: [{reopen: dredging}]

    Failing:
        events:
          - id: storm
            when: {bracketed: fees}
            effects: [{reopen: fees}, {heat: 0}]
    """
    homes = {d["id"].text: d["instructions"]["constituencies"].items for d in outline.delegations}
    for effect in outline.effects:
        seat = effect["approval_of"].text
        if seat in homes and not homes[seat]:
            what = f"{quoted(seat or '')} has no home audience to approve of it"
            mend = "give it constituencies, or leave the effect out"
            yield Finding(effect.path, what, mend, "idle-effect")
        if 0 in (effect["heat"].number, effect["by"].number):
            what = "an effect of nothing"
            yield Finding(effect.path, what, "write how much, or leave it out", "idle-effect")
    for event in outline.events:
        for effect in event["effects"].items:
            clause = effect["reopen"].text
            if clause is not None and clause == event["when"]["bracketed"].text:
                what = f"{quoted(clause)} is in brackets already when this happens"
                mend = "leave it out, or wait for the clause with 'agreed'"
                yield Finding(effect.path, what, mend, "idle-effect")


def promise_over_red_line(outline: Outline) -> Iterator[Finding]:
    """No member of a standing alliance has promised to back what its own capital cannot ratify.

    Passing:
        alliances:
          - name: The two towns
            members: [north, south]
            promises: [{back: {birds: care}, by: [north]}]

    Failing:
        alliances:
          - name: The two towns
            members: [north, south]
            promises: [{back: {birds: closed}, by: [north]}]
    """
    lines = {d["id"].text: d["instructions"]["red_lines"] for d in outline.delegations}
    for alliance in outline.alliances:
        for promise in alliance["promises"].items:
            backed = [(seat.text, promise["back"]) for seat in promise["by"].items]
            backed += list(promise["exchange"].entries.items())
            for seat, terms in backed:
                for clause, wording in terms.entries.items():
                    if seat in lines and _listed(wording, lines[seat][clause]):
                        what = f"{quoted(seat or '')} promises what its capital cannot ratify"
                        mend = "promise another wording, or remove the red line"
                        yield Finding(wording.path, what, mend, "promise-over-red-line")


def _listed(wording: Spot, lines: Spot) -> bool:
    return wording.text is not None and wording.text in {line.text for line in lines.items}

"""Instructions: every wording has points, the best text is worth 100, red lines leave a way."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from typing import Final

from game.rules.instructions import Instructions, Linkage
from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot, called
from game.scenario.places import Path
from game.scenario.plainly import quoted

TANGLE: Final = 20_000
"""The most texts that can be written over the clauses that a delegation's linkages name.

The best text is found by trying them all, here and wherever the game asks for it.
"""

_SEATS: Final = 12
_LINKAGES: Final = 20


def missing_points(outline: Outline) -> Iterator[Finding]:
    """Every wording and bridge of every clause has points from every delegation.

    Passing:
        delegations:
          - {id: isle, instructions: {points: {fees: {scale: 15}}}}

    Failing:
        clauses:
          - id: fees
            bridges:
              - {id: scale, label: By size, text: The towns will charge by size.}
              - {id: length, label: By length, text: The towns will charge by length.}
    """
    forgotten = _forgotten(outline)
    for (clause, wording), path in forgotten.items():
        what = f"no delegation has points for the wording {quoted(wording)}"
        mend = f"write what it is worth to each, in the table or the points of {quoted(clause)}"
        yield Finding(path, what, mend, "missing-points")
    for delegation in outline.delegations:
        points = delegation["instructions"]["points"]
        if not isinstance(points.value, dict):
            continue
        for clause, known in outline.wording_ids.items():
            row = points[clause]
            if clause not in points.value:
                what = f"{called(delegation)} has no points for the clause {quoted(clause)}"
                mend = f"add '{clause}: {{{', '.join(f'{w}: 0' for w in known or ())}}}'"
                yield Finding(points.path, what, mend, "missing-points", at_key=True)
            elif isinstance(row.value, dict):
                missing = (w for w in known or () if w not in row.value)
                for wording in (w for w in missing if (clause, w) not in forgotten):
                    what = (
                        f"{called(delegation)} has no points for the wording {quoted(wording)} "
                        f"of {quoted(clause)}"
                    )
                    mend = f"add '{wording}: 0', or what it is worth"
                    yield Finding(row.path, what, mend, "missing-points", at_key=True)


def _forgotten(outline: Outline) -> dict[tuple[str, str], Path]:
    """The wordings, each with its clause, that several delegations leave out and none has."""
    found: dict[tuple[str, str], Path] = {}
    for name, clause in outline.clauses.items():
        rows = [d["instructions"]["points"][name].value for d in outline.delegations]
        told = [row for row in rows if isinstance(row, dict)]
        for wording in (*clause["wordings"].items, *clause["bridges"].items):
            text = wording["id"].text
            if text is not None and len(told) > 1 and not any(text in row for row in told):
                found[name, text] = wording["id"].path
    return found


def tangled_linkages(outline: Outline) -> Iterator[Finding]:
    """The clauses that linkages name combine into no more texts than can be tried: 20,000.

    Passing:
        delegations:
          - id: isle
            instructions:
              points: {birds: {closed: 55}}
              linkages: [{when: {birds: [closed], fees: [waive]}, points: 5}]

    Failing:
        clauses:
          - {id: c1, wordings: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}, {id: g}]}
          - {id: c2, wordings: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}, {id: g}]}
          - {id: c3, wordings: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}, {id: g}]}
          - {id: c4, wordings: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}, {id: g}]}
          - {id: c5, wordings: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}, {id: g}]}
          - {id: c6, wordings: [{id: a}, {id: b}]}
        delegations:
          - id: isle
            instructions:
              linkages:
                - {when: {c1: [a], c2: [a], c3: [a], c4: [a], c5: [a], c6: [a]}, points: 5}
    """
    for delegation in outline.delegations:
        linkages = delegation["instructions"]["linkages"]
        if (texts := _combinations(outline, linkages)) > TANGLE:
            what = f"the linkages of {called(delegation)} tie {texts} texts together"
            mend = f"let them name fewer clauses: the most is {TANGLE}"
            yield Finding(linkages.path, what, mend, "tangled-linkages", at_key=True)


def best_not_100(outline: Outline) -> Iterator[Finding]:
    """The best whole text is worth 100 to everyone, linkages included.

    Passing:
        delegations:
          - {id: isle, instructions: {points: {birds: {closed: 60}}}}

    Failing:
        delegations:
          - {id: isle, instructions: {points: {birds: {closed: 65}}}}
    """
    for delegation in outline.delegations[:_SEATS]:
        instructions = _instructions(outline, delegation)
        if instructions is None or (best := instructions.best()) == 100:
            continue
        off = f"{100 - best} short of" if best < 100 else f"{best - 100} over"
        what = f"the best whole text is worth {best} to {called(delegation)}, {off} 100"
        points = "1 point" if abs(100 - best) == 1 else f"{abs(100 - best)} points"
        change = f"add {points} to" if best < 100 else f"take {points} from"
        mend = f"{change} the best wording of a clause"
        path = delegation["instructions"]["points"].path
        yield Finding(path, what, mend, "best-not-100", at_key=True)


def red_line_on_best(outline: Outline) -> Iterator[Finding]:
    """No red line is on the wording that the delegation itself wants most.

    Passing:
        delegations:
          - {id: north, instructions: {red_lines: {birds: [closed]}}}

    Failing:
        delegations:
          - {id: north, instructions: {red_lines: {birds: [none]}}}
    """
    for delegation in outline.delegations:
        told = delegation["instructions"]
        for clause, lines in told["red_lines"].entries.items():
            row = {w: s.number for w, s in told["points"][clause].entries.items()}
            most = max((points for points in row.values() if points is not None), default=None)
            wanted = {w for w, points in row.items() if points is not None and points == most}
            for spot in lines.items:
                # Of several wanted alike, a red line may rule one out and leave another.
                if spot.text in wanted and wanted <= {s.text for s in lines.items}:
                    what = f"{called(delegation)} wants {quoted(spot.text or '')} most on "
                    what += f"{quoted(clause)} and may not ratify it"
                    mend = "remove the red line, or change the points"
                    yield Finding(spot.path, what, mend, "red-line-on-best")


def _combinations(outline: Outline, linkages: Spot) -> int:
    named = {clause for link in linkages.items for clause in link["when"].entries}
    return prod(len(outline.wording_ids.get(clause) or ()) or 1 for clause in named)


def _instructions(outline: Outline, delegation: Spot) -> Instructions | None:
    """The delegation's points and linkages, if nothing in them is wrong otherwise."""
    told = delegation["instructions"]
    linkages = told["linkages"].items
    if outline.clause_ids is None or len(linkages) > _LINKAGES:
        return None
    if _combinations(outline, told["linkages"]) > TANGLE:
        return None
    points: dict[str, dict[str, int]] = {}
    for clause, known in outline.wording_ids.items():
        row = {w: told["points"][clause][w].number for w in known or ()}
        whole = {w: points for w, points in row.items() if points is not None}
        if not whole or len(whole) < len(row):
            return None
        points[clause] = whole
    links = [_linkage(link, points) for link in linkages]
    found = tuple(link for link in links if link is not None)
    if not points or len(found) < len(links):
        return None
    return Instructions(points, walk_away=0, linkages=found)


def _linkage(spot: Spot, points: dict[str, dict[str, int]]) -> Linkage | None:
    worth = spot["points"].number
    when = tuple(
        (clause, tuple(item.text for item in chosen.items if item.text in points.get(clause, {})))
        for clause, chosen in spot["when"].entries.items()
    )
    named = tuple((clause, tuple(w for w in ws if w is not None)) for clause, ws in when)
    if worth is None or not named or not all(ws and clause in points for clause, ws in named):
        return None
    return Linkage(named, worth)

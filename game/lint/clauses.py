"""Clauses: each can be told from the others, and is worth negotiating."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.lint.bargain import Bargain
from game.rules.instructions import Instructions
from game.rules.names import Term
from game.rules.text import Clause
from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot, wordings
from game.scenario.plainly import quoted

_MATTERS: Final = 5
"""Points between best and worst wording from which a clause matters to a delegation."""


def indistinct_wordings(outline: Outline) -> Iterator[Finding]:
    """No two wordings of a clause have one label or one text, and no two clauses one title.

    Passing:
        clauses:
          - {id: birds, title: The bird island}

    Failing:
        clauses:
          - {id: birds, title: Fees}
          - id: fees
            bridges:
              - {id: scale, label: Equal fees, text: The towns will charge fees by size.}
    """
    clauses = outline.root["clauses"].items
    yield from _alike([clause["title"] for clause in clauses], "title of an earlier clause")
    for clause in clauses:
        every = wordings(clause)
        yield from _alike([w["label"] for w in every], "label of an earlier wording")
        yield from _alike([w["text"] for w in every], "text of an earlier wording")


def nobody_cares(bargain: Bargain) -> Iterator[Finding]:
    """Every clause matters to somebody: 5 points or more lie between its best and worst wording.

    Passing:
        delegations:
          - {id: north, instructions: {points: {birds: {none: 20, care: 10, closed: 0}}}}

    Failing:
        delegations:
          - id: north
            instructions:
              points: {dredging: {dredge: 68}, birds: {none: 2, care: 1, closed: 0}}
          - id: south
            instructions:
              points: {dredging: {study: 48}, birds: {none: 0, care: 1, closed: 2}}
          - id: isle
            instructions:
              points: {dredging: {noted: 78}, birds: {none: 0, care: 2, closed: 2}}
    """
    for clause in bargain.setting.clauses:
        rows = [told.points[clause.id].values() for told in bargain.setting.instructions.values()]
        if all(max(row) - min(row) < _MATTERS for row in rows):
            what = f"nobody cares for {quoted(clause.id)}"
            mend = "give its wordings points that differ, or leave the clause out"
            yield Finding(bargain.clause(clause.id).path, what, mend, "nobody-cares")


def undisputed_clause(bargain: Bargain) -> Iterator[Finding]:
    """No clause has a wording on the table that is best for everybody.

    Passing:
        delegations:
          - {id: north, instructions: {points: {birds: {none: 20, care: 10, closed: 0}}}}

    Failing:
        delegations:
          - id: north
            instructions:
              points: {birds: {none: 0, care: 10, closed: 20}}
              red_lines:
    """
    instructions = bargain.setting.instructions.values()
    for clause in bargain.setting.clauses:
        best = [_best_on(told, clause) for told in instructions]
        for name in sorted(frozenset.intersection(*best)):
            what = f"{quoted(name)} is best for everybody, so there is nothing to negotiate"
            mend = "let somebody prefer another wording, or leave the clause out"
            path = bargain.wording(Term(clause.id, name)).path
            yield Finding(path, what, mend, "undisputed-clause")


def _alike(spots: Sequence[Spot], what: str) -> Iterator[Finding]:
    """Those of some texts that say what an earlier one says."""
    seen: set[str] = set()
    for spot in spots:
        text = " ".join((spot.text or "").casefold().split())
        if text and text in seen:
            said = f"{quoted(spot.text or '')} is the {what} too"
            yield Finding(spot.path, said, "let them be told apart", "indistinct-wordings")
        seen.add(text)


def _best_on(told: Instructions, clause: Clause) -> frozenset[str]:
    """The wordings on the table that are worth most to a delegation."""
    row = {w.id: told.points[clause.id][w.id] for w in clause.wordings}
    return frozenset(w for w, points in row.items() if points == max(row.values()))

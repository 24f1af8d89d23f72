"""What is not finished: marks that `communique scenario new` left, and reasons for some clauses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.lint.texts import texts
from game.scenario.finding import Finding
from game.scenario.outline import Outline, called
from game.scenario.plainly import quoted

_MARK: Final = "TO DO"


def left_to_do(outline: Outline) -> Iterator[Finding]:
    """No text says TO DO: what was to be invented has been.

    Passing:
        summary: Three towns agree how to share a harbour.

    Failing:
        summary: "TO DO: one line for the list of scenarios."
    """
    for spot in texts(outline.root):
        if _MARK in (spot.text or ""):
            what, mend = "this is still to do", "write it, and remove the mark"
            yield Finding(spot.path, what, mend, "left-to-do", passage=_MARK)


def reason_missing(outline: Outline) -> Iterator[Finding]:
    """A delegation that is told why some clauses matter is told it of every clause.

    Passing:
        delegations:
          - {id: isle, instructions: {reasons: {dredging: Mud drifts., fees: We have few boats.,
             birds: They are why people come.}}}

    Failing:
        delegations:
          - {id: isle, instructions: {reasons: {dredging: Mud drifts., fees: We have few boats.}}}
    """
    for delegation in outline.delegations:
        reasons = delegation["instructions"]["reasons"]
        for clause in outline.clauses:
            if reasons.entries and clause not in reasons.entries:
                what = f"{called(delegation)} is not told why {quoted(clause)} matters"
                yield Finding(reasons.path, what, "add a sentence", "reason-missing", at_key=True)

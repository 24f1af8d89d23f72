"""The statement's clauses: each can be agreed, and its wordings can be told apart."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot, wordings
from game.scenario.plainly import quoted


def essential_without_text(outline: Outline) -> Iterator[Finding]:
    """An essential clause has a wording on the table that has text.

    Passing:
        clauses:
          - {id: fees, essential: true}

    Failing:
        clauses:
          - id: fees
            essential: true
            wordings: [{id: none, label: No text}, {id: equal, text: ""}, {id: waive, text: ""}]
    """
    for name, clause in outline.clauses.items():
        offered = clause["wordings"].items
        if clause["essential"].value is True and offered and not any(map(_has_text, offered)):
            what = f"{quoted(name)} is essential and no wording of it has text"
            mend = "give one a 'text', or make the clause essential: false"
            yield Finding(clause["essential"].path, what, mend, "essential-without-text")


def no_text_twice(outline: Outline) -> Iterator[Finding]:
    """At most one wording of a clause is 'no text'.

    Passing:
        clauses:
          - id: fees
            bridges: [{id: scale, label: By size, text: The towns will charge by size.}]

    Failing:
        clauses:
          - id: fees
            bridges: [{id: scale, label: By size, text: ""}]
    """
    for name, clause in outline.clauses.items():
        for spot in [w for w in wordings(clause) if w.value and not _has_text(w)][1:]:
            what = f"{quoted(name)} has a second wording without text"
            yield Finding(spot.path, what, "give it a 'text', or remove it", "no-text-twice")


def _has_text(wording: Spot) -> bool:
    return bool((wording["text"].text or "").strip())

"""Secrets: what others may read gives no instructions away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.lint.lexicon import Entry, secrets
from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot, called
from game.scenario.plainly import quoted

_BRIDGES: Final = 100
"""The most bridges that are looked for; no scenario has as many."""


def public_secret(outline: Outline) -> Iterator[Finding]:
    """What everybody knows of a delegation says nothing of where it would stop.

    Its brief and what it holds: no red line, no walk-away value, no points; and in the brief
    nothing that it could not accept or would settle for.

    Passing:
        delegations:
          - {id: north, brief: The town wants the channel dredged and its council in agreement.}

    Failing:
        delegations:
          - {id: north, brief: The town could live with a study and cannot accept a closed island.}
    """
    for delegation in outline.delegations:
        brief, telling = delegation["brief"], f"tells everybody of {called(delegation)}"
        yield from _named(brief, secrets("limits"), telling, "public-secret")
        for spot in (brief, delegation["holds"]):
            words = secrets("game") + secrets("points")
            yield from _named(spot, words, "speaks in public of", "public-secret")


def points_in_prose(outline: Outline) -> Iterator[Finding]:
    """Instructions in prose speak as a capital would, and never of points.

    The private brief tells diplomats what matters, not what it scores. The reasons and a linkage's
    `why` can be shown to others at the table: they speak of no red line and no walk-away value
    either.

    Passing:
        delegations:
          - {id: north, instructions: {reasons: {fees: The council has promised low fees.}}}

    Failing:
        delegations:
          - {id: north, instructions: {reasons: {fees: Equal fees are worth 30 points to us.}}}
    """
    for delegation in outline.delegations:
        told = delegation["instructions"]
        whys = [link["why"] for link in told["linkages"].items]
        yield from _named(told["brief"], secrets("points"), "speaks of", "points-in-prose")
        for spot in (*told["reasons"].entries.values(), *whys):
            words = secrets("game") + secrets("points")
            yield from _named(spot, words, "speaks of", "points-in-prose")


def bridge_given_away(outline: Outline) -> Iterator[Finding]:
    """Nothing that is read before a contact group reports names a bridge by its label.

    Briefs, reasons, a linkage's `why`, the setting and events are read from the start, and a
    linkage that counts a bridge among others is shown without it.

    Passing:
        delegations:
          - {id: north, instructions: {reasons: {fees: Large boats can pay more than small ones.}}}

    Failing:
        clauses:
          - id: fees
            bridges:
              - {id: scale, label: Fees by size, text: The towns will charge fees by size.}
        delegations:
          - {id: north, instructions: {reasons: {fees: The harbour master dreams of fees by size.}}}
    """
    bridges = [
        bridge for clause in outline.root["clauses"].items for bridge in clause["bridges"].items
    ]
    known = [label for label in (b["label"].text for b in bridges) if label][:_BRIDGES]
    labels = {label.casefold(): label for label in known}
    for spot in _read_before(outline):
        text = " ".join((spot.text or "").casefold().split())
        for folded, label in labels.items():
            # One word, as "Together", is too common to give anything away.
            if " " in folded and folded in text:
                what = f"this names the bridge {quoted(label)}, which nobody knows of yet"
                mend = "say what matters, and leave the bridge to be found"
                yield Finding(spot.path, what, mend, "bridge-given-away")


def _read_before(outline: Outline) -> Iterator[Spot]:
    yield outline.root["setting"]
    for delegation in outline.delegations:
        told = delegation["instructions"]
        yield from (delegation["brief"], delegation["holds"], told["brief"])
        yield from told["reasons"].entries.values()
        yield from (link["why"] for link in told["linkages"].items)
    for event in outline.events:
        yield from (event["headline"], event["question"]["text"])


def _named(spot: Spot, entries: tuple[Entry, ...], verb: str, rule: str) -> Iterator[Finding]:
    for entry in entries:
        passage = next(entry.found(spot.text or ""), None)
        if passage is not None:
            what = f"{quoted(passage)} {verb} {entry.names}"
            mend = "say what matters, and not how much"
            yield Finding(spot.path, what, mend, rule, passage=passage)

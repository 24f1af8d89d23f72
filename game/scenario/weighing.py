"""Points as weights, shares and ranks: what a delegation's instructions say in short.

A delegation that gives `weights` or `ranks`, or a value in percent, has all its points worked
out: the best wording of a clause gets the clause's weight, others their share of it, and the best
whole text is worth 100. Without weights, all its clauses weigh the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import prod
from typing import Any

from game.rules.instructions import Instructions, Linkage
from game.scenario.checks.instructions import TANGLE
from game.scenario.draft import Draft, named
from game.scenario.finding import Finding
from game.scenario.places import Path
from game.scenario.plainly import quoted
from game.scenario.shares import Row, points, ranked
from game.scenario.sound import fractions, is_percent, is_rank, is_row, is_weight, taken


def weigh(draft: Draft) -> None:
    """Work out the points of every delegation that does not give them outright."""
    known = {
        clause["id"]: [
            w["id"] for w in named(clause.get("wordings")) + named(clause.get("bridges"))
        ]
        for clause in named(draft.data.get("clauses"))
    }
    for n, delegation in draft.mappings("delegations").items():
        told = delegation.get("instructions")
        if isinstance(told, dict) and _short(told):
            _weigh(draft, n, told, known)


def _short(told: Mapping[str, Any]) -> bool:
    """Whether anything in the instructions is to be worked out."""
    rows = told.get("points")
    every = rows.values() if isinstance(rows, dict) else ()
    values = [row.values() for row in every if isinstance(row, dict)]
    percent = any(is_percent(value) for row in values for value in row)
    return percent or told.get("weights") is not None or told.get("ranks") is not None


def _weigh(draft: Draft, n: int, told: dict[str, Any], known: dict[str, list[str]]) -> None:
    path: Path = ("delegations", n, "instructions")
    if told.get("points") is None:
        told["points"] = {}
    if not isinstance(told["points"], dict):
        return
    weights = _weights(draft, path, told, known)
    worth = _worth(draft, path, told, known)
    for clause in weights:
        if clause not in worth and clause not in told["points"]:
            worth[clause] = {}
            draft.stands((*path, "points", clause), draft.keys.get((*path, "weights", clause)))
    # In the order of the text: of clauses that weigh the same, the earlier gets what is over.
    worth = {**{clause: worth[clause] for clause in known if clause in worth}, **worth}
    alike = 0 if weights else 1
    weighed = {clause: Fraction(weights.get(clause, alike)) for clause in worth}
    told["points"].update(points(worth, weighed, _best(told.get("linkages"))))


def _weights(
    draft: Draft, path: Path, told: dict[str, Any], known: Mapping[str, object]
) -> dict[str, int]:
    """The weights; who gives any gives one for each clause."""
    weighing = told.get("weights")
    if weighing and isinstance(weighing, dict):
        for clause in (clause for clause in known if clause not in weighing):
            what, mend = f"{quoted(clause)} has no weight and others have", f"add '{clause}: 10'"
            finding = Finding((*path, "weights"), what, mend, "missing-weight", at_key=True)
            draft.findings.append(finding)
    return taken(told, "weights", is_weight)


def _worth(
    draft: Draft, path: Path, told: dict[str, Any], known: Mapping[str, list[str]]
) -> dict[str, Row]:
    """By clause, what its wordings are worth by points and ranks, on whatever scale."""
    rows = taken(told, "points", is_row)
    told.setdefault("points", {})
    worth = {clause: fractions(row) for clause, row in rows.items()}
    for clause, names in taken(told, "ranks", is_rank).items():
        if clause in worth:
            what = f"{quoted(clause)} has points and a rank"
            at: Path = (*path, "ranks", clause)
            draft.findings.append(Finding(at, what, "keep one of them", "duplicate-key", True))
        others = [wording for wording in known.get(clause, ()) if wording not in names]
        worth[clause] = {**ranked(names, len(others)), **dict.fromkeys(others, Fraction(0))}
        _stand(draft, path, clause, names)
    return worth


def _stand(draft: Draft, path: Path, clause: str, names: list[str]) -> None:
    """The points of a rank stand where its wordings do."""
    at: Path = (*path, "ranks", clause)
    draft.stands((*path, "points", clause), draft.keys.get(at))
    for n, name in enumerate(names):
        draft.stands((*path, "points", clause, name), draft.values.get((*at, n)))


def _best(linkages: object) -> Callable[[Mapping[str, Mapping[str, int]]], int]:
    """What the best whole text is worth; linkages that are malformed are judged elsewhere."""
    given = linkages if isinstance(linkages, list) else []
    links = [link for link in map(_linkage, given) if link is not None][:20]

    def best(worth: Mapping[str, Mapping[str, int]]) -> int:
        there = {clause: row for clause, row in worth.items() if row}
        held = tuple(link for link in links if all(clause in there for clause, _ in link.when))
        linked = {clause for link in held for clause, _ in link.when}
        if prod(len(there[clause]) for clause in linked) > TANGLE:
            held = ()
        return Instructions(there, 0, linkages=held).best() if there else 0

    return best


def _linkage(given: object) -> Linkage | None:
    match given:
        case {"points": int(worth), "when": dict(when)} if all(map(is_rank, when.values())):
            return Linkage(tuple((clause, tuple(named)) for clause, named in when.items()), worth)
        case _:
            return None

"""Names: what is named exists, and is named once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.scenario.finding import Finding
from game.scenario.outline import Ids, Outline, Spot, ids, wordings
from game.scenario.plainly import quoted, suggestion


def duplicate_id(outline: Outline) -> Iterator[Finding]:
    """No two clauses, wordings of a clause, delegations, sources, claims or origins share an id."""
    dossier = outline.root["dossier"]
    yield from _repeated("clause", outline.root["clauses"].items)
    for clause in outline.root["clauses"].items:
        yield from _repeated("wording of this clause", wordings(clause))
    yield from _repeated("delegation", outline.delegations)
    yield from _repeated("origin", dossier["origins"].items)
    yield from _repeated("source", dossier["sources"].items)
    yield from _repeated("claim", dossier["claims"].items)


def unknown_clause(outline: Outline) -> Iterator[Finding]:
    """Every clause named anywhere is one of the statement's."""
    for delegation in outline.delegations:
        told = delegation["instructions"]
        mappings = [told["points"], told["red_lines"], told["reasons"]]
        mappings += [linkage["when"] for linkage in told["linkages"].items]
        for mapping in mappings:
            yield from _strange_keys("clause", mapping, outline.clause_ids)
    yield from _strange_keys("clause", outline.root["history"]["clauses"], outline.clause_ids)
    for claim in outline.root["dossier"]["claims"].items:
        yield from _strange("clause", claim["clause"], outline.clause_ids)


def unknown_wording(outline: Outline) -> Iterator[Finding]:
    """Every wording named is one of its clause's; a fallback is no bridge."""
    for name, clause in outline.clauses.items():
        kind = f"wording on the table for {quoted(name)}"
        yield from _strange(kind, clause["fallback"], ids(clause["wordings"]) or None)
    for delegation in outline.delegations:
        told = delegation["instructions"]
        for name, row in told["points"].entries.items():
            known = outline.wording_ids.get(name)
            yield from _strange_keys(f"wording of {quoted(name)}", row, known)
        for mapping in [told["red_lines"], *(link["when"] for link in told["linkages"].items)]:
            for name, chosen in mapping.entries.items():
                yield from _strange_wordings(outline, name, chosen.items)
    for name, entry in outline.root["history"]["clauses"].entries.items():
        yield from _strange_wordings(outline, name, [entry["wording"]])


def unknown_seat(outline: Outline) -> Iterator[Finding]:
    """Every seat that the procedure names is at the table."""
    procedure = outline.root["procedure"]
    named = procedure["vetoes"].items + procedure["rule"]["signature"]["named"].items
    for seat in named:
        yield from _strange("delegation", seat, outline.seats)


def unknown_source(outline: Outline) -> Iterator[Finding]:
    """Every source named is in the dossier."""
    dossier, history = outline.root["dossier"], outline.root["history"]
    known = ids(dossier["sources"])
    reports = (r for claim in dossier["claims"].items for r in claim["reports"].items)
    for place in [*reports, history, *history["clauses"].entries.values()]:
        yield from _strange("source", place["source"], known)


def unknown_origin(outline: Outline) -> Iterator[Finding]:
    """Every origin named is in the dossier."""
    dossier = outline.root["dossier"]
    known = ids(dossier["origins"])
    for source in dossier["sources"].items:
        yield from _strange("origin", source["origin"], known)


def _repeated(kind: str, spots: Iterable[Spot]) -> Iterator[Finding]:
    seen: set[str] = set()
    for spot in spots:
        name = spot["id"].text
        if name is not None and name in seen:
            what = f"{quoted(name)} is the id of an earlier {kind}"
            yield Finding(spot["id"].path, what, "give this one another", "duplicate-id")
        elif name is not None:
            seen.add(name)


def _strange_wordings(outline: Outline, clause: str, spots: Iterable[Spot]) -> Iterator[Finding]:
    for spot in spots:
        known = outline.wording_ids.get(clause)
        yield from _strange(f"wording of {quoted(clause)}", spot, known)


def _strange(kind: str, spot: Spot, known: Ids) -> Iterator[Finding]:
    name = spot.text
    if name is not None and known is not None and name not in known:
        what = f"{quoted(name)} is no {kind}"
        rule = f"unknown-{kind.split()[0]}".replace("delegation", "seat")
        yield Finding(spot.path, what, suggestion(name, known), rule)


def _strange_keys(kind: str, mapping: Spot, known: Ids) -> Iterator[Finding]:
    for key, spot in mapping.entries.items():
        named = Spot(spot.path, key)
        yield from (replace(found, at_key=True) for found in _strange(kind, named, known))

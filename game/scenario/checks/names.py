"""Names: what is named exists, and is named once."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.checks.strange import (
    repeated,
    strange,
    strange_keys,
    strange_offers,
    strange_wordings,
)
from game.scenario.finding import Finding
from game.scenario.outline import Outline, ids, wordings
from game.scenario.plainly import quoted


def duplicate_id(outline: Outline) -> Iterator[Finding]:
    """No two things of a kind share an id: clauses, wordings of a clause, delegations and so on.

    Passing:
        delegations:
          - {id: north, instructions: {constituencies: [{id: guild, name: The guild, approval: 50,
             threshold: 45}, {id: crews, name: The crews, approval: 50, threshold: 45}]}}

    Failing:
        delegations:
          - {id: north, instructions: {constituencies: [{id: guild, name: The guild, approval: 50,
             threshold: 45}, {id: guild, name: The crews, approval: 50, threshold: 45}]}}
    """
    dossier = outline.root["dossier"]
    yield from repeated("clause", outline.root["clauses"].items)
    for clause in outline.root["clauses"].items:
        yield from repeated("wording of this clause", wordings(clause))
    yield from repeated("delegation", outline.delegations)
    for delegation in outline.delegations:
        home = delegation["instructions"]["constituencies"]
        yield from repeated("constituency of this delegation", home.items)
    yield from repeated("event", outline.events)
    yield from repeated("origin", dossier["origins"].items)
    yield from repeated("source", dossier["sources"].items)
    yield from repeated("claim", dossier["claims"].items)


def unknown_clause(outline: Outline) -> Iterator[Finding]:
    """Every clause named anywhere is one of the statement's.

    Passing:
        delegations:
          - {id: north, instructions: {reasons: {fees: Fees pay for the channel.}}}

    Failing:
        delegations:
          - {id: north, instructions: {reasons: {fee: Fees pay for the channel.}}}
    """
    mappings = [outline.root["history"]["clauses"], *outline.promised]
    for delegation in outline.delegations:
        told = delegation["instructions"]
        mappings += [told["points"], told["red_lines"], told["reasons"]]
        mappings += [linkage["when"] for linkage in told["linkages"].items]
        mappings += [home["taste"] for home in told["constituencies"].items]
    for mapping in mappings:
        yield from strange_keys("clause", mapping, outline.clause_ids)
    named = [claim["clause"] for claim in outline.root["dossier"]["claims"].items]
    named += [event["when"][state] for event in outline.events for state in ("agreed", "bracketed")]
    named += [effect["reopen"] for effect in outline.effects]
    for spot in named:
        yield from strange("clause", spot, outline.clause_ids)


def unknown_wording(outline: Outline) -> Iterator[Finding]:
    """Every wording named is one of its clause's; a fallback or a promise names no bridge.

    Passing:
        clauses:
          - {id: fees, fallback: none}

    Failing:
        clauses:
          - {id: fees, fallback: scale}
    """
    for name, clause in outline.clauses.items():
        yield from strange_offers(outline, name, [clause["fallback"]])
    for delegation in outline.delegations:
        told = delegation["instructions"]
        for row in [told["points"], *(home["taste"] for home in told["constituencies"].items)]:
            for name, worth in row.entries.items():
                known = outline.wording_ids.get(name)
                yield from strange_keys(f"wording of {quoted(name)}", worth, known)
        for mapping in [told["red_lines"], *(link["when"] for link in told["linkages"].items)]:
            for name, chosen in mapping.entries.items():
                yield from strange_wordings(outline, name, chosen.items)
    for terms in outline.promised:
        for name, wording in terms.entries.items():
            yield from strange_offers(outline, name, [wording])
    for name, entry in outline.root["history"]["clauses"].entries.items():
        yield from strange_wordings(outline, name, [entry["wording"]])


def unknown_seat(outline: Outline) -> Iterator[Finding]:
    """Every seat that the procedure, an aim, an alliance or an event names is at the table.

    Passing:
        procedure: {vetoes: [isle]}

    Failing:
        procedure: {vetoes: [isles]}
    """
    procedure = outline.root["procedure"]
    named = [*procedure["vetoes"].items, *procedure["rule"]["signature"]["named"].items]
    for delegation in outline.delegations:
        named += [aim["good_terms_with"] for aim in delegation["instructions"]["aims"].items]
    named += [member for pact in outline.alliances for member in pact["members"].items]
    named += [event["question"]["to"] for event in outline.events]
    for effect in outline.effects:
        named += [effect["trust_of"], effect["in"], effect["approval_of"]]
    for seat in named:
        yield from strange("delegation", seat, outline.seats)


def unknown_constituency(outline: Outline) -> Iterator[Finding]:
    """Every constituency that an effect names is one of its delegation's.

    Passing:
        events:
          - {id: storm, effects: [{approval_of: north, among: council, by: -2}]}

    Failing:
        events:
          - {id: storm, effects: [{approval_of: isle, among: council, by: -2}]}
    """
    homes = {
        delegation["id"].text: ids(delegation["instructions"]["constituencies"])
        for delegation in outline.delegations
    }
    for effect in outline.effects:
        seat = effect["approval_of"].text
        kind = f"constituency of {quoted(seat or '')}"
        yield from strange(kind, effect["among"], homes.get(seat))


def unknown_source(outline: Outline) -> Iterator[Finding]:
    """Every source named is in the dossier.

    Passing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources: [{id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
                     origin: gazette, kind: newspaper}]
        history: {what: The charter of 1901, source: monday}

    Failing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources: [{id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
                     origin: gazette, kind: newspaper}]
        history: {what: The charter of 1901, source: gazette}
    """
    dossier, history = outline.root["dossier"], outline.root["history"]
    reports = (r for claim in dossier["claims"].items for r in claim["reports"].items)
    places = [*reports, history, *history["clauses"].entries.values()]
    named = [place["source"] for place in places]
    named += [source for event in outline.events for source in event["sources"].items]
    known = ids(dossier["sources"])
    for source in named:
        yield from strange("source", source, known)


def unknown_origin(outline: Outline) -> Iterator[Finding]:
    """Every origin named is in the dossier.

    Passing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources: [{id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
                     origin: gazette, kind: newspaper}]

    Failing:
        dossier:
          sources: [{id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
                     origin: gazette, kind: newspaper}]
    """
    dossier = outline.root["dossier"]
    known = ids(dossier["origins"])
    for source in dossier["sources"].items:
        yield from strange("origin", source["origin"], known)

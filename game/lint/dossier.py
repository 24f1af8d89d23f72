"""The dossier: every claim has sources, and they are counted by origin."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot
from game.scenario.plainly import quoted


def claim_without_source(outline: Outline) -> Iterator[Finding]:
    """Every claim has a report: some source carries it.

    Passing:
        dossier:
          origins: [{id: gazette, what: The harbour gazette}]
          sources:
            - {id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
               origin: gazette, kind: newspaper}
          claims:
            - {id: shallow, text: The channel is shallow., status: single-origin,
               reports: [{source: monday}]}

    Failing:
        dossier:
          claims:
            - {id: shallow, text: The channel is shallow., status: single-origin}
    """
    for claim in _claims(outline):
        if not claim["reports"].items:
            what = "no source carries this claim"
            mend = "add 'reports:' with the source that you read, or leave the claim out"
            yield Finding(claim.path, what, mend, "claim-without-source")


def origins_miscounted(outline: Outline) -> Iterator[Finding]:
    """What is corroborated has two origins or more, and what has a single origin has one.

    Outlets that repeat one agency are one origin, however many they are.

    Passing:
        dossier:
          origins: [{id: gazette, what: The gazette}, {id: pilot, what: The pilot's log}]
          sources:
            - {id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
               origin: gazette, kind: newspaper}
            - {id: log, outlet: The pilot, title: Log, date: 2021-05-02,
               origin: pilot, kind: official}
          claims:
            - {id: shallow, text: The channel is shallow., status: corroborated,
               reports: [{source: monday}, {source: log}]}

    Failing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources:
            - {id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
               origin: gazette, kind: newspaper}
            - {id: relay, outlet: The Relay, title: Sand again, date: 2021-05-04,
               origin: gazette, kind: aggregator}
          claims:
            - {id: shallow, text: The channel is shallow., status: corroborated,
               reports: [{source: monday}, {source: relay}]}
    """
    origins = {s["id"].text: s["origin"].text for s in outline.root["dossier"]["sources"].items}
    for claim in _claims(outline):
        reports = [report["source"].text for report in claim["reports"].items]
        if not reports or not all(source in origins for source in reports):
            continue
        found = {origins[source] for source in reports}
        status = claim["status"]
        if status.text == "corroborated" and len(found) == 1:
            what = f"{len(reports)} report{'s' if len(reports) > 1 else ''} of one origin"
            what += f", {quoted(str(*found))}, corroborate nothing"
            mend = "write single-origin, or add a source of another origin"
            yield Finding(status.path, what, mend, "origins-miscounted")
        if status.text == "single-origin" and len(found) > 1:
            what = f"its reports go back to {len(found)} origins"
            mend = "write corroborated, or leave out those that do not carry the claim"
            yield Finding(status.path, what, mend, "origins-miscounted")


def unused_source(outline: Outline) -> Iterator[Finding]:
    """Every source in the dossier stands behind something: a claim, an event, what was agreed.

    Passing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources:
            - {id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
               origin: gazette, kind: newspaper}
          claims:
            - {id: shallow, text: The channel is shallow., status: single-origin,
               reports: [{source: monday}]}

    Failing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources:
            - {id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
               origin: gazette, kind: newspaper}
    """
    history = outline.root["history"]
    reports = [report for claim in _claims(outline) for report in claim["reports"].items]
    citing = [*reports, history, *history["clauses"].entries.values()]
    used = {spot["source"].text for spot in citing}
    used |= {source.text for event in outline.events for source in event["sources"].items}
    for source in outline.root["dossier"]["sources"].items:
        if source["id"].text is not None and source["id"].text not in used:
            what = f"nothing rests on the source {quoted(source['id'].text)}"
            mend = "name it in a claim's reports, or leave it out"
            yield Finding(source.path, what, mend, "unused-source")


def _claims(outline: Outline) -> tuple[Spot, ...]:
    return outline.root["dossier"]["claims"].items

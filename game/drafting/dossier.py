"""The findings as the dossier of a scenario file, and as comments beside what is to be invented.

No sentence of an article becomes text that players read: a claim's text is to do, and its place
stands beside it with the first few words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from game.drafting.actors import candidates
from game.drafting.days import said
from game.drafting.findings import Claim, Findings
from game.drafting.gazetteer import known
from game.drafting.showing import Files, excerpt, files, origin_name, speaker
from game.drafting.statements import Statement
from game.drafting.text import Found
from game.drafting.yamltext import comment, distinct, identifier, scalar

CLAIMS: Final = 150
"""The most claims that are written; a scenario is a few pages."""

UNKNOWN: Final = date(1900, 1, 1)
"""The day of a source that bears none, until somebody finds it."""


def articles(found: Findings) -> Iterator[str]:
    """Comment lines that say what the articles are."""
    yield comment(f"Begun from {len(found.articles)} articles:")
    names = files(found.articles).names
    notes = dict(found.notes)
    for position, name in enumerate(names):
        yield comment(f"{name}: {notes[position]}" if position in notes else name, indent=2)


def day(found: Findings) -> Iterator[str]:
    """Comment lines for the day of the conference: the dated talks."""
    names = files(found.articles)
    yield comment(
        "date: YYYY-MM-DD  TO DO: the day it plays. Talks that the articles put a date to:"
    )
    for group in found.meetings:
        days = group[0].when.days
        where = "; ".join(
            f"{names.at(m.article, m.place)} “{m.what}”, “{m.when.text}”" for m in group[:6]
        )
        yield comment(f"{said(days) if days else 'day not known'}: {where}", indent=2)
    if not found.meetings:
        yield comment("none", indent=2)


def table(found: Findings) -> tuple[str, ...]:
    """Comment lines for the delegations: who could sit at the table, and who is named."""
    names = files(found.articles)
    lines = [comment("Found in the articles, as candidates:")]
    for actor in candidates(found.actors)[:20]:
        first = actor.mentions[0]
        times = "once" if len(actor.mentions) == 1 else f"{len(actor.mentions)} times"
        count = f"{times} in {len(actor.articles)} of {len(found.articles)} articles, first at"
        lines.append(comment(f"{actor.name}: {count} {names.at(first.article, first.place)}", 2))
    for kind, label in (
        ("office", "Offices"),
        ("name", "Other names"),
        ("person", "People, for the dossier only"),
    ):
        own = [actor for actor in found.actors if actor.kind == kind][:20]
        listed = "; ".join(
            f"{a.name} ({names.at(a.mentions[0].article, a.mentions[0].place)})" for a in own
        )
        if listed:
            lines.append(comment(f"{label}: {listed}"))
    return tuple(lines)


def dossier(found: Findings) -> Iterator[str]:
    """The lines of the dossier."""
    names = files(found.articles)
    yield comment(
        "What the news said. Origins and attributions are as they were found: check each. TO DO "
        "for every claim: say it in your own words, name the `clause` it bears on, how each source "
        "tells it in `framing`, and in `gap` where headline and body, or two sources, disagree; "
        "then find better sources. Leave out what is operational: forces, sites, weapons. Claims "
        "of several articles come first."
    )
    yield "dossier:"
    yield "  origins:"
    for number, name in enumerate(_origin_ids(found)):
        origin = found.origins[number]
        yield f"    - id: {name}"
        what = origin_name(found, number, names)
        if origin.actor:
            yield f"      what: {scalar(what)}  # TO DO: check, and find the report itself"
        else:
            yield f"      what: {scalar(f'TO DO: who is behind {what}')}"
        for article in origin.articles:
            own = [n.place for n in origin.namings if n.article == article]
            if own:
                where = ", ".join(f"{place.line}:{place.column}" for place in own[:8])
                yield comment(f"named in {names.names[article]} at {where}", 6)
        for pair in origin.wording:
            at = names.at(pair.one, pair.places[0]), names.at(pair.other, pair.places[1])
            yield comment(
                f"wording shared by {at[0]} and {at[1]}, {pair.share:.0%} of the shorter", 6
            )
    yield "  sources:"
    for position, name in enumerate(_source_ids(found)):
        yield from _source(found, position, name)
    yield "  claims:" if found.claims else "  claims: []"
    for number, claim in enumerate(found.claims[:CLAIMS], 1):
        yield from _claim(found, number, claim, names)
    if len(found.claims) > CLAIMS:
        yield comment(f"{len(found.claims) - CLAIMS} more are in the list of findings.", 4)


def _source(found: Findings, position: int, name: str) -> Iterator[str]:
    article = found.articles[position]
    yield f"    - id: {name}  # {files(found.articles).names[position]}"
    yield f"      outlet: {_found(article.outlet, 'who published it')}"
    yield f"      title: {_found(article.title, 'its title')}"
    if article.day:
        yield f"      date: {article.day.text}{_place(article.day)}"
    else:
        yield f"      date: {UNKNOWN}  # TO DO: the article bears no date"
    if article.address:
        yield f"      url: {scalar(article.address.text)}{_place(article.address)}"
    yield f"      origin: {_origin_ids(found)[found.origin_of(position)]}"
    agency = article.outlet and any(n.kind == "agency" for n in known(article.outlet.text))
    yield f"      kind: {'agency' if agency else 'newspaper'}  # TO DO: check"


def _found(found: Found | None, what: str) -> str:
    """A word about an article with its place in it, or that it is to do."""
    return f"{scalar(found.text[:300])}{_place(found)}" if found else scalar(f"TO DO: {what}")


def _place(found: Found) -> str:
    guess = ", a guess: TO DO, check" if found.likely else ""
    return f"  # {found.place.line}:{found.place.column}{guess}"


def _claim(found: Findings, number: int, claim: Claim, names: Files) -> Iterator[str]:
    origins = {found.origin_of(article) for article in claim.articles}
    first = names.of(claim.statements[0])
    yield f"    - id: claim-{number}"
    yield f"      text: {scalar(f'TO DO: in your own words, what stands at {first}.')}"
    if claim.match:
        shared = ", ".join(claim.match.shared)
        yield comment(f"matched with a score of {claim.match.score:.2f}; shared words: {shared}", 6)
    status = "corroborated" if len(origins) > 1 else "single-origin"
    check = "  # TO DO: did one learn it from the other?" if len(origins) > 1 else ""
    yield f"      status: {status}{check}"
    yield "      reports:"
    for statement in claim.statements:
        yield from _report(found, statement, names)


def _report(found: Findings, statement: Statement, names: Files) -> Iterator[str]:
    said_by = statement.said
    yield comment(f"{names.of(statement)} {excerpt(statement.sentence.text)}", 8)
    yield f"        - source: {_source_ids(found)[statement.sentence.article]}"
    who = speaker(said_by)
    if who and said_by:
        yield f"          attribution: {said_by.known}"
        yield f"          attributed_to: {scalar(who)}"
    yield f"          hedging: {statement.hedging}"
    if said_by and said_by.denies:
        yield comment("it denies something, or says that nothing was said", 10)


def _origin_ids(found: Findings) -> tuple[str, ...]:
    own = [origin.actor or found.articles[origin.articles[0]].file for origin in found.origins]
    days = [origin.day.isoformat()[:7] if origin.day else "" for origin in found.origins]
    named = (identifier(f"{n} {d}", "origin") for n, d in zip(_bare(own), days, strict=True))
    return tuple(distinct(named))


def _source_ids(found: Findings) -> tuple[str, ...]:
    own = [a.outlet.text if a.outlet else a.file for a in found.articles]
    return tuple(distinct(identifier(name, "source") for name in _bare(own)))


def _bare(names: list[str]) -> list[str]:
    """Names of files without their folders and endings."""
    files_only = (name.replace("\\", "/").rpartition("/")[2] for name in names)
    return [name.rsplit(".", 1)[0] or name for name in files_only]

"""The findings as a list to read, every line with its place."""

from __future__ import annotations

from collections.abc import Iterator

from game.drafting.actors import KINDS
from game.drafting.days import said
from game.drafting.findings import Claim, Findings
from game.drafting.quotations import Quotation
from game.drafting.showing import Files, excerpt, files, origin_name, speaker
from game.drafting.text import Found

_HEADINGS = {
    "country": "States and territories",
    "institution": "Institutions",
    "organisation": "Organisations",
    "office": "Offices",
    "person": "People",
    "agency": "Agencies",
    "outlet": "Papers and broadcasters",
    "name": "Other names",
}


def listing(found: Findings) -> str:
    """The findings, a section each for articles, origins, actors, talks, remarks and claims."""
    names = files(found.articles)
    sections = (
        ("Articles", _articles(found, names)),
        ("Where the news came from", _origins(found, names)),
        ("Who is in it", _actors(found, names)),
        ("Dated talks", _meetings(found, names)),
        ("Remarks", (line for remark in found.quotations for line in _remark(remark, names))),
        ("Claims", _claims(found, names)),
    )
    made = [f"{title}\n" + "\n".join(lines or ["  none found"]) for title, lines in _full(sections)]
    return "\n\n".join(made)


def _full(sections: tuple[tuple[str, Iterator[str]], ...]) -> Iterator[tuple[str, list[str]]]:
    yield from ((title, list(lines)) for title, lines in sections)


def _articles(found: Findings, names: Files) -> Iterator[str]:
    for position, article in enumerate(found.articles):
        yield f"  {names.names[position]}"
        said_of_it: tuple[tuple[str, Found | None], ...] = (
            ("title", article.title),
            ("outlet", article.outlet),
            ("date", article.day),
            ("address", article.address),
        )
        for key, value in said_of_it:
            if value:
                guess = ", a guess" if value.likely else ""
                yield f"    {key}: {value.text}  ({value.place.line}:{value.place.column}{guess})"
        missing = [key for key, value in said_of_it[:3] if value is None]
        if missing:
            yield f"    not said: {', '.join(missing)}"
        for number, note in found.notes:
            if number == position:
                yield f"    note: {note}"


def _origins(found: Findings, names: Files) -> Iterator[str]:
    for number, origin in enumerate(found.origins):
        who = origin_name(found, number, names)
        count = len(origin.articles)
        yield f"  {who}: {count} article{'s' if count > 1 else ''}"
        for article in origin.articles:
            own = [naming for naming in origin.namings if naming.article == article]
            shared = [pair for pair in origin.wording if article in (pair.one, pair.other)]
            where = ", ".join(f"{n.place.line}:{n.place.column}" for n in own[:4])
            if own:
                yield f"    {names.names[article]}  names it at {where}"
            elif shared and origin.actor:
                pair = shared[0]
                other = names.names[pair.other if pair.one == article else pair.one]
                yield f"    {names.names[article]}  names nobody, and has wording of {other}"
            else:
                yield f"    {names.names[article]}"
        if origin.matches:
            yield f"    why one: {len(origin.matches)} of their claims match, see below"
        for pair in origin.wording:
            places = names.at(pair.one, pair.places[0]), names.at(pair.other, pair.places[1])
            share = f"{pair.share:.0%} of the shorter"
            yield f"    shared wording: {places[0]} and {places[1]}, {share}"
        if _named_again(found, number):
            yield "    The name is above too, but what is credited to it differs: another report?"
    in_passing = [
        n
        for n in found.namings
        if n.how == "report" and n.actor != found.origins[found.origin_of(n.article)].actor
    ]
    if in_passing:
        where = ", ".join(f"{n.actor} at {names.at(n.article, n.place)}" for n in in_passing)
        yield f"  Credited in passing: {where}"
    credits = [n for n in found.namings if n.how == "credit"]
    if credits:
        where = ", ".join(f"{n.actor} at {names.at(n.article, n.place)}" for n in credits)
        yield f"  Only in a credit or caption, and so no origin: {where}"


def _named_again(found: Findings, number: int) -> bool:
    actor = found.origins[number].actor
    return actor is not None and any(o.actor == actor for o in found.origins[:number])


def _actors(found: Findings, names: Files) -> Iterator[str]:
    for kind in KINDS:
        own = [actor for actor in found.actors if actor.kind == kind]
        if own:
            yield f"  {_HEADINGS[kind]}"
        for actor in own:
            first, times, articles = actor.mentions[0], len(actor.mentions), len(actor.articles)
            count = f"{times} in {articles}" if times > 1 else "1"
            yield f"    {actor.name}: {count}, first at {names.at(first.article, first.place)}"


def _meetings(found: Findings, names: Files) -> Iterator[str]:
    for group in found.meetings:
        days = group[0].when.days
        yield f"  {said(days) if days else 'day not known'}"
        for meeting in group:
            who = f"; {', '.join(meeting.named[:6])}" if meeting.named else ""
            place = names.at(meeting.article, meeting.place)
            yield f"    {place}  {meeting.what}, “{meeting.when.text}”{who}"


def _remark(remark: Quotation, names: Files) -> Iterator[str]:
    place = names.at(remark.statement.sentence.article, remark.place)
    who = speaker(remark.said) or "speaker not found"
    goes_on = " (going on)" if remark.goes_on else ""
    yield f"  {place}  {who}{goes_on}"
    yield f"    {excerpt(remark.text)}, {len(remark.text.split())} words"


def _claims(found: Findings, names: Files) -> Iterator[str]:
    for number, claim in enumerate(found.claims, 1):
        yield from _claim(number, claim, found, names)


def _claim(number: int, claim: Claim, found: Findings, names: Files) -> Iterator[str]:
    if claim.match:
        origins = len({found.origin_of(article) for article in claim.articles})
        count = f"{len(claim.articles)} articles of {origins} origin{'s' if origins > 1 else ''}"
        yield f"  {number}. in {count}, score {claim.match.score:.2f}"
        yield f"     shared: {', '.join(claim.match.shared)}"
    for statement in claim.statements:
        who, known = speaker(statement.said), statement.said.known if statement.said else "none"
        by = f"{known}: {who}" if who else "nobody named"
        denies = ", denies or says nothing" if statement.said and statement.said.denies else ""
        lead = "     " if claim.match else f"  {number}. "
        yield f"{lead}{names.of(statement)}  {by}; {statement.hedging}{denies}"
        yield f"       {excerpt(statement.sentence.text)}"

"""The findings as plain data for programs: JSON-ready, every thing with its place."""

from __future__ import annotations

from typing import Any

from game.drafting.dates import Dated
from game.drafting.findings import Findings
from game.drafting.showing import speaker
from game.drafting.statements import Statement
from game.drafting.text import Found
from game.scenario.places import Place


def document(found: Findings) -> dict[str, Any]:
    """The findings; articles are named by their position, places are [article, line, column]."""
    return {
        "articles": [
            {
                "file": article.file,
                "title": _found(article.title),
                "outlet": _found(article.outlet),
                "date": _found(article.day),
                "url": _found(article.address),
                "origin": found.origin_of(position),
            }
            for position, article in enumerate(found.articles)
        ],
        "origins": [
            {
                "name": origin.actor,
                "day": origin.day.isoformat() if origin.day else None,
                "articles": list(origin.articles),
                "named_at": [_at(naming.article, naming.place) for naming in origin.namings],
            }
            for origin in found.origins
        ],
        "credits": [
            {"name": naming.actor, "place": _at(naming.article, naming.place)}
            for naming in found.namings
            if naming.how == "credit"
        ],
        "shared_wording": [
            {"articles": [pair.one, pair.other], "runs": pair.runs, "share": round(pair.share, 3)}
            for pair in found.wording
        ],
        "actors": [
            {
                "name": actor.name,
                "kind": actor.kind,
                "mentions": [_at(mention.article, mention.place) for mention in actor.mentions],
            }
            for actor in found.actors
        ],
        "meetings": [
            [
                {
                    "what": meeting.what,
                    "place": _at(meeting.article, meeting.place),
                    "named": list(meeting.named),
                    **_when(meeting.when),
                }
                for meeting in group
            ]
            for group in found.meetings
        ],
        "quotations": [
            {
                "text": remark.text,
                "place": _at(remark.statement.sentence.article, remark.place),
                "speaker": speaker(remark.said) or None,
            }
            for remark in found.quotations
        ],
        "claims": [
            {
                "articles": list(claim.articles),
                "score": round(claim.match.score, 3) if claim.match else None,
                "shared": list(claim.match.shared) if claim.match else [],
                "statements": [_statement(statement) for statement in claim.statements],
            }
            for claim in found.claims
        ],
        "notes": [{"article": position, "note": note} for position, note in found.notes],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    said = statement.said
    return {
        "text": statement.sentence.text,
        "place": _at(statement.sentence.article, statement.sentence.place()),
        "attribution": said.known if said else "none",
        "attributed_to": speaker(statement.said) or None,
        "hedging": statement.hedging,
        "denies": bool(said and said.denies),
        "dates": [_when(dated) for dated in statement.dates],
    }


def _when(dated: Dated) -> dict[str, Any]:
    days = [day.isoformat() for day in dated.days] if dated.days else None
    return {"written": dated.text, "days": days, "reckoned": dated.reckoned}


def _found(found: Found | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"text": found.text, "place": list(found.place), "guess": found.likely}


def _at(article: int, place: Place) -> list[int]:
    return [article, place.line, place.column]

"""Everything that is found in some articles, in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.drafting.actors import Actor, actors
from game.drafting.content import weights
from game.drafting.lexicon import lexicon
from game.drafting.masthead import day_of
from game.drafting.matching import Match, matches
from game.drafting.meetings import Meeting, meetings
from game.drafting.namings import Naming, namings
from game.drafting.origins import Origin, origins
from game.drafting.quotations import Quotation, quotations
from game.drafting.sentences import sentences
from game.drafting.statements import Statement, statements
from game.drafting.text import Article
from game.drafting.wording import Shared, shared
from game.drafting.words import words
from game.errors import CommuniqueError

ARTICLES: Final = 40
"""The most articles that are read together."""

SENTENCES: Final = 1500
"""The most sentences in all of them; every one is compared with every other."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim, made in one sentence or in several that match; `statements` has the first first."""

    statements: tuple[Statement, ...]
    match: Match | None = None

    @property
    def articles(self) -> tuple[int, ...]:
        """The positions of the articles that make it."""
        return tuple(sorted({s.sentence.article for s in self.statements}))


@dataclass(frozen=True, slots=True)
class Findings:
    """What the articles say, each thing with its places; `notes` are about an article each."""

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    meetings: tuple[tuple[Meeting, ...], ...]
    quotations: tuple[Quotation, ...]
    claims: tuple[Claim, ...]
    origins: tuple[Origin, ...]
    namings: tuple[Naming, ...]
    wording: tuple[Shared, ...]
    notes: tuple[tuple[int, str], ...]

    def origin_of(self, article: int) -> int:
        """The position of the origin that an article goes back to."""
        return next(i for i, origin in enumerate(self.origins) if article in origin.articles)


def find(articles: Sequence[Article]) -> Findings:
    """What some articles say.

    Raises:
        CommuniqueError: if there are none or too many, or they are too long together.
    """
    if not articles:
        raise CommuniqueError("There is no article to read: name one.")
    if len(articles) > ARTICLES:
        raise CommuniqueError(f"{len(articles)} articles are too many: give at most {ARTICLES}.")
    cut = [sentences(article, position) for position, article in enumerate(articles)]
    if (count := sum(map(len, cut))) > SENTENCES:
        what = f"The articles have {count} sentences together, and at most {SENTENCES} are compared"
        raise CommuniqueError(f"{what}: give fewer, or the parts that matter.")
    known = lexicon([sentence for own in cut for sentence in own])
    read = [
        statements(own, known, day_of(article)) for own, article in zip(cut, articles, strict=True)
    ]
    remarks = tuple(remark for own in read for remark in quotations(own))
    goes_on = {id(remark.statement): remark.said for remark in remarks if remark.goes_on}
    every = [
        replace(s, said=goes_on[id(s)]) if id(s) in goes_on else s for own in read for s in own
    ]
    matched = matches(every, weights(every))
    wording = shared(cut)
    grouped = meetings(every, matched)
    return Findings(
        tuple(articles),
        actors(every),
        grouped,
        remarks,
        _claims(every, matched, grouped, remarks),
        origins(articles, every, matched, wording),
        namings(articles, every),
        wording,
        tuple(_notes(articles)),
    )


def _claims(
    every: Sequence[Statement],
    matched: Sequence[Match],
    grouped: Sequence[Sequence[Meeting]],
    remarks: Sequence[Quotation],
) -> tuple[Claim, ...]:
    """What is credited, hedged, remarked or dated, or made in several articles; those first."""
    dated = {id(meeting.statement) for group in grouped for meeting in group}
    remarked = {(r.statement.sentence.article, r.statement.sentence.number) for r in remarks}
    taken = {member for match in matched for member in match.members}
    several = [Claim(tuple(every[i] for i in match.members), match) for match in matched]
    single = [
        Claim((statement,))
        for position, statement in enumerate(every)
        if position not in taken
        and (
            statement.said
            or statement.hedging != "stated"
            or id(statement) in dated
            or (statement.sentence.article, statement.sentence.number) in remarked
        )
    ]
    return (*sorted(several, key=lambda claim: -len(claim.articles)), *single)


def _notes(articles: Sequence[Article]) -> Iterator[tuple[int, str]]:
    for position, article in enumerate(articles):
        spoken = [word.lower() for p in article.prose for word in p.text.split()]
        small = sum(word in words("small") for word in spoken)
        if len(spoken) > 30 and small < len(spoken) // 5:
            yield position, "does not seem to be in English: little is found in it"
        if article.day is None:
            yield position, "bears no date: 'on Thursday' and the like stay open"
        elif article.day.likely:
            yield position, "the date is a guess, from a caption"

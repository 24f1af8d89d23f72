"""Who is in the articles: states, bodies, offices, people, papers and other names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.drafting.gazetteer import Kind
from game.drafting.statements import Statement
from game.scenario.places import Place

_ARTICLE: Final = re.compile(r"^(?:an?|the|its|their|his|her)\s", re.IGNORECASE)
KINDS: Final[tuple[Kind, ...]] = (
    "country",
    "institution",
    "organisation",
    "office",
    "person",
    "agency",
    "outlet",
    "name",
)
"""The kinds of actor in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an actor is named: the position of the article, the place in it, and as what."""

    article: int
    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that the articles name, with every mention in order."""

    name: str
    kind: Kind
    mentions: tuple[Mention, ...]

    @property
    def articles(self) -> tuple[int, ...]:
        """The positions of the articles that name it."""
        return tuple(sorted({mention.article for mention in self.mentions}))


def actors(every: Sequence[Statement]) -> tuple[Actor, ...]:
    """Everybody named, by kind, those in most articles and named most often first.

    A name of no known kind is left out if it is named only once.
    """
    found: dict[tuple[Kind, str], list[Mention]] = defaultdict(list)
    for statement in every:
        for kind, actor, start, text in _mentioned(statement):
            place = statement.sentence.place(start)
            found[kind, actor].append(Mention(statement.sentence.article, place, text))
    made = [Actor(name, kind, tuple(m)) for (kind, name), m in found.items()]
    kept = (actor for actor in made if actor.kind != "name" or len(actor.mentions) > 1)
    return tuple(sorted(kept, key=_order))


def candidates(found: Sequence[Actor]) -> tuple[Actor, ...]:
    """Who could be a delegation: states, institutions and organisations, the foremost first."""
    may = [actor for actor in found if actor.kind in ("country", "institution", "organisation")]
    return tuple(sorted(may, key=lambda a: (-len(a.articles), -len(a.mentions), a.name)))


def _mentioned(statement: Statement) -> Iterator[tuple[Kind, str, int, str]]:
    for name in statement.names:
        if name.kind != "office":
            yield name.kind, name.actor, name.start, name.text
    for voice in statement.voices:
        office = voice.text if voice.sort == "office" else voice.office
        if voice.sort in ("office", "person") and office:
            at = statement.sentence.text.find(office, voice.start)
            yield "office", _ARTICLE.sub("", office), max(at, voice.start), office


def _order(actor: Actor) -> tuple[int, int, int, str]:
    return KINDS.index(actor.kind), -len(actor.articles), -len(actor.mentions), actor.name

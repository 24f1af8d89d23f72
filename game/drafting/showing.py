"""How a finding is referred to: its place, a few of its words, who says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from os.path import basename
from typing import Final

from game.drafting.attribution import Attribution
from game.drafting.days import said as days_said
from game.drafting.findings import Findings
from game.drafting.statements import Statement
from game.drafting.text import Article
from game.scenario.places import Place

_ARTICLE: Final = re.compile(r"^(?:an?|the)\s", re.IGNORECASE)
EXCERPT: Final = 12
"""The most words of an article that are repeated in one piece."""


@dataclass(frozen=True, slots=True)
class Files:
    """The articles' names as they are shown: without folders, if that tells them apart."""

    names: tuple[str, ...]

    def at(self, article: int, place: Place) -> str:
        """A place as `file:line:column`."""
        return f"{self.names[article]}:{place.line}:{place.column}"

    def of(self, statement: Statement) -> str:
        """Where a statement begins."""
        return self.at(statement.sentence.article, statement.sentence.place())


def files(articles: Sequence[Article]) -> Files:
    """How the files of some articles are shown."""
    short = [basename(article.file) for article in articles]
    unique = len(set(short)) == len(short)
    return Files(tuple(short if unique else [article.file for article in articles]))


def excerpt(text: str) -> str:
    """The first words of a text in quotation marks, twelve at most.

    >>> excerpt("The towns met.")
    '“The towns met.”'
    """
    spoken = text.split()
    more = " …" if len(spoken) > EXCERPT else ""
    return f"“{' '.join(word[:40] for word in spoken[:EXCERPT])}{more}”"


def speaker(said: Attribution | None) -> str:
    """Who says it, with their office, and by way of whom; empty if nobody is named."""
    if said is None or said.known == "none":
        return ""
    voice = said.voice
    named = voice.sort in ("person", "press") or voice.office
    who = voice.actor if voice.actor and named else voice.text
    if office := _ARTICLE.sub("", voice.office):
        who = f"{who}, {office}"
    whole = f"{who}, by way of {said.through}" if said.through else who
    return " ".join(word[:40] for word in whole.split()[: EXCERPT + 8])


def origin_name(found: Findings, number: int, names: Files) -> str:
    """An origin in words: the agency and the day of its report, or the article itself."""
    origin = found.origins[number]
    if origin.actor is None:
        return f"{names.names[origin.articles[0]]}, which names no agency"
    day = f", a report of {days_said((origin.day, origin.day))}" if origin.day else ""
    return f"{origin.actor}{day}"

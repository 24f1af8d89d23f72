"""Where articles name the agencies and papers that their news is from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from game.drafting.dateline import dateline
from game.drafting.gazetteer import known
from game.drafting.statements import Statement
from game.drafting.text import Article
from game.scenario.places import Place


@dataclass(frozen=True, slots=True)
class Naming:
    """Where an article names an agency or a paper, and how: as whose report it is, for instance.

    `sentence` is the number of the sentence, `day` the day of the report, if that says it.
    """

    article: int
    actor: str
    how: Literal["report", "dateline", "credit"]
    place: Place
    sentence: int = 0
    day: date | None = None


def namings(articles: Sequence[Article], every: Sequence[Statement]) -> tuple[Naming, ...]:
    """Every place where an article names an agency or a paper that the news is from."""
    found: list[Naming] = []
    for position, article in enumerate(articles):
        found += _datelines(position, article, every)
        found += _credits(position, article)
    seen = {(naming.article, naming.place) for naming in found}
    for statement in every:
        found += (n for n in _reports(statement) if (n.article, n.place) not in seen)
    return tuple(sorted(found, key=lambda naming: (naming.article, naming.place)))


def credited(statement: Statement) -> str | None:
    """The agency or paper that a statement is credited to, if it is to one."""
    said = statement.said
    if said is None:
        return None
    return said.voice.actor if said.voice.sort == "press" else said.through


def _reports(statement: Statement) -> Iterator[Naming]:
    actor = credited(statement)
    name = next((n for n in statement.names if n.actor == actor), None)
    if actor and name:
        days = [d.days[0] for d in statement.dates if d.days and d.days[0] == d.days[1]]
        near = [d for d in statement.dates if abs(d.start - name.end) < 40]
        day = days[0] if len(days) == 1 and near else None
        place = statement.sentence.place(name.start)
        sentence = statement.sentence
        yield Naming(sentence.article, actor, "report", place, sentence.number, day)


def _datelines(position: int, article: Article, every: Sequence[Statement]) -> Iterator[Naming]:
    learned = {n.text: n.actor for s in every for n in s.names if n.kind in ("agency", "outlet")}
    for paragraph in article.prose[:2]:
        line = dateline(paragraph.text)
        if line and line.agency in learned:
            place = paragraph.place(line.start)
            yield Naming(position, learned[line.agency], "dateline", place)


def _credits(position: int, article: Article) -> Iterator[Naming]:
    for paragraph in article.paragraphs:
        if paragraph.prose:
            continue
        for name in known(paragraph.text):
            if name.kind == "agency":
                yield Naming(position, name.actor, "credit", paragraph.place(name.start))

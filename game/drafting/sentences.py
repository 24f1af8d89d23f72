"""The sentences of an article, each with its place; a quotation is never cut in two."""

# ruff: noqa: RUF001 - typographic marks are what is read here

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.drafting.quoting import Span, spans
from game.drafting.text import Article, Paragraph
from game.drafting.words import words
from game.scenario.places import Place

_STOP: Final = re.compile(r"[.!?…]+['\"”“’»)\]]*\s+(?=['\"“‘«(\[]?[A-Z0-9À-Þ])")
_WORD_BEFORE: Final = re.compile(r"([\w.]+)$")
LONGEST: Final = 1200
"""The most characters in a sentence; what goes on longer is cut."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: which article, paragraph and number in it, and its text.

    `start` is where it begins in its paragraph, `quoted` its quotations as offsets into it.
    """

    article: int
    paragraph: int
    number: int
    text: str
    start: int
    source: Paragraph
    quoted: tuple[Span, ...]

    def place(self, offset: int = 0) -> Place:
        """Where the character at an offset stands in the file."""
        return self.source.place(self.start + offset)


def sentences(article: Article, position: int) -> tuple[Sentence, ...]:
    """The sentences of an article's running text; `position` is the article's among several."""
    made: list[Sentence] = []
    for count, paragraph in enumerate(article.prose):
        quoted = spans(paragraph.text)
        for start, end in _cuts(paragraph.text, quoted):
            inner = tuple(
                Span(s.start - start, s.end - start, s.closed)
                for s in quoted
                if start <= s.start and s.end <= end
            )
            text = paragraph.text[start:end].rstrip()
            made.append(Sentence(position, count, len(made), text, start, paragraph, inner))
    return tuple(made)


def _cuts(text: str, quoted: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _STOP.finditer(text):
        inside = any(span.start <= match.start() < span.end - 1 for span in quoted)
        if not inside and not _abbreviated(text, match.start()):
            yield from _pieces(start, match.end())
            start = match.end()
    if text[start:].strip():
        yield from _pieces(start, len(text))


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    for at in range(start, end, LONGEST):
        yield at, min(at + LONGEST, end)


def _abbreviated(text: str, stop: int) -> bool:
    if text[stop] != ".":
        return False
    found = _WORD_BEFORE.search(text, max(0, stop - 20), stop)
    word = found[1] if found else ""
    return word in words("abbreviations") or bool(re.fullmatch(r"(?:\w\.)*[A-Z]", word))

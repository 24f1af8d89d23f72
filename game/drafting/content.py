"""What sentences are about: their content words, and how much each word tells.

Small words, verbs of saying and the names of papers and agencies are left out, endings cut, a
country is one word whatever it is called by. A word tells the more the fewer of the sentences given
have it (inverse document frequency, Spärck Jones 1972); two sentences are as alike as the cosine of
their words so weighted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt
from typing import Final

from game.drafting.statements import Statement
from game.drafting.tokens import tokens
from game.drafting.words import data, words

SHARED: Final = 3
"""The fewest content words that they must share, one of them at least no name."""

_NUMBERS: Final[list[str]] = data("words")["numbers"]
_ENDINGS: Final = ("ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "ly", "e")
_PRESS: Final = ("agency", "outlet")


@dataclass(frozen=True, slots=True)
class Weights:
    """The content words of statements by their stems, and how much each stem tells."""

    content: tuple[Mapping[str, str], ...]
    weight: Mapping[str, float]

    def score(self, one: int, other: int) -> float:
        """How alike two statements are, from 0 to 1; 0 if they share too little."""
        both = self.content[one].keys() & self.content[other].keys()
        plain = sum(not word.startswith("=") for word in both)
        if len(both) < SHARED or not plain:
            return 0.0
        norm = sqrt(self._square(self.content[one]) * self._square(self.content[other]))
        return self._square(both) / norm if norm else 0.0

    def _square(self, found: Iterable[str]) -> float:
        return sum(self.weight[word] ** 2 for word in found)


def weights(every: Sequence[Statement]) -> Weights:
    """The content words of statements with their weights among them."""
    sets = tuple(content(statement) for statement in every)
    counts = Counter(word for found in sets for word in found)
    return Weights(sets, {word: log(1 + len(sets) / count) for word, count in counts.items()})


def content(statement: Statement) -> dict[str, str]:
    """The content words of a statement by their stems; a name's stem begins with `=`."""
    named = {n.start: n for n in statement.names}
    inside = [(n.start, n.end) for n in statement.names if n.kind in ("country", *_PRESS)]
    found: dict[str, str] = {}
    for token in tokens(statement.sentence.text):
        name = named.get(token.start)
        if name and name.kind == "country":
            found[f"={name.actor}"] = name.actor
        elif any(start <= token.start < end for start, end in inside):
            continue
        elif (stem := _stem(token.word.lower())) and stem not in _empty():
            found[f"={stem}" if token.capital and token.start else stem] = token.word
    return found


def _stem(word: str) -> str:
    """A word without its ending, so that "stretches" and "stretching" are one."""
    if word in _NUMBERS:
        return str(_NUMBERS.index(word))
    if word.isdigit():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@cache
def _empty() -> frozenset[str]:
    """Stems that tell nothing: of small words and of the words by which something is said."""
    attribution = data("attribution")
    verbs = [attribution[name] for name in attribution if name not in ("described", "bodies")]
    said = {phrase for listed in verbs for phrase in listed if " " not in phrase}
    extra = set(
        re.findall(
            r"\w+", "percent per cent mr mrs ms news agency according expected believed emerged"
        )
    )
    return frozenset(_stem(word) for word in {*words("small"), *said, *extra})

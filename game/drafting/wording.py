"""Wording that two articles share, as a sign that one was written from the other.

The measure is that of near-duplicate pages (Broder 1997): runs of five words, here outside
quotation marks and with at least three words that are no names, because names and remarks are
shared by whoever reports the same thing.
"""

# ruff: noqa: RUF001 - typographic marks are what is read here

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from game.drafting.sentences import Sentence
from game.scenario.places import Place

RUN: Final = 5
"""The words in a run."""

ENOUGH: Final = 6
"""From so many common runs on, two articles share wording."""

_WORD: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Shared:
    """Two articles with common wording: how many runs they share, and where the first stands.

    `share`, from 0 to 1, is their part of the shorter text; `places` are one in each.
    """

    one: int
    other: int
    runs: int
    share: float
    places: tuple[Place, Place]


def shared(every: Sequence[Sequence[Sentence]]) -> tuple[Shared, ...]:
    """The pairs of articles that share wording, the closest first; given article by article."""
    runs = [dict(_runs(article)) for article in every]
    found = []
    for (one, first), (other, second) in combinations(enumerate(runs), 2):
        both = [run for run in first if run in second]
        if len(both) >= ENOUGH:
            share = len(both) / min(len(first), len(second))
            places = first[both[0]], second[both[0]]
            found.append(Shared(one, other, len(both), share, places))
    return tuple(sorted(found, key=lambda pair: -pair.share))


def _runs(article: Sequence[Sentence]) -> Iterator[tuple[tuple[str, ...], Place]]:
    for sentence in reversed(article):  # so that the first place of a run is what stays
        inside = [(span.start, span.end) for span in sentence.quoted]
        words = [
            match
            for match in _WORD.finditer(sentence.text)
            if not any(start <= match.start() < end for start, end in inside)
        ]
        for at in range(len(words) - RUN + 1):
            run = words[at : at + RUN]
            if sum(match[0][0].islower() for match in run) >= 3:
                yield tuple(match[0].lower() for match in run), sentence.place(run[0].start())

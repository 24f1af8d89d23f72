"""The words that rules look for: data, read from the package when first needed.

A space in a pattern is any white space or a hyphen, so that a line's end hides nothing. Patterns
are bounded: none of them repeats what repeats, so a long text costs time in proportion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to look for: what it names, why that is to be left out, and how it is found."""

    names: str
    why: str
    pattern: re.Pattern[str]
    spares: re.Pattern[str] | None

    def found(self, text: str) -> Iterator[str]:
        """The passages of a text that it finds, in order."""
        if self.spares is not None:
            # Blanked out to the same length, so that what stands on both sides never meets.
            text = self.spares.sub(lambda match: "\x00" * len(match[0]), text)
        for match in self.pattern.finditer(text):
            yield match[0]


@cache
def operational() -> tuple[Entry, ...]:
    """What has no place in the game."""
    return tuple(
        Entry(
            group["names"],
            group["why"],
            _pattern([rf"\b(?:{'|'.join(group['words'])})s?\b", *group["patterns"]]),
            _pattern(group["spares"]) if group["spares"] else None,
        )
        for group in data("operational")
    )


@cache
def binding() -> tuple[Entry, ...]:
    """Words of treaties; an entry names what a political text says instead."""
    *words, last = data("binding")
    spares = _pattern(last["spares"])
    return tuple(Entry(word["instead"], "", _pattern([word["pattern"]]), spares) for word in words)


@cache
def secrets(kind: str) -> tuple[Entry, ...]:
    """Words that give instructions away: of the `game`, of `points`, or of a seat's `limits`."""
    return tuple(
        Entry(entry["names"], "", _pattern([entry["pattern"]]), None)
        for entry in data("secrets")[kind]
    )


@cache
def grammar() -> dict[str, frozenset[str]]:
    """How paragraphs begin, by the kind of word."""
    return {kind: frozenset(words) for kind, words in data("grammar").items()}


def data(name: str) -> Any:
    """A file of words, as it was written."""
    return yaml.safe_load(files("game.lint").joinpath("data", f"{name}.yaml").read_text("utf-8"))


def _pattern(parts: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(parts).replace(" ", r"(?:[\s-]+)"), re.IGNORECASE)

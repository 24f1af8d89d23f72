"""Phrases for people without a name: where they begin and end around the word for what they are."""

# ruff: noqa: RUF001 - typographic marks are what is read here
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from game.drafting.gazetteer import Name
from game.drafting.tokens import Token
from game.drafting.words import data, pattern, words

_FURTHER: Final = re.compile(r"\s(?:of|for|from within|from|in|at|within|with)\s(?:the\s)?")
_ARTICLES: Final = frozenset(("a", "an", "the"))
_COUNTED: Final = frozenset(
    ("former", "two", "three", "several", "some", "one", "many", "few", "other", "new")
)


@cache
def heads() -> re.Pattern[str]:
    """A pattern for the words for people who may speak: officials, sources, a minister."""
    attribution = data("attribution")
    return pattern({*attribution["nameless"], *attribution["described"], *words("office"), "side"})


@cache
def subject() -> re.Pattern[str]:
    """What a sentence begins with before its verb: "A hydrologist who …", "Its ministry"."""
    says = "|".join(re.escape(verb) for verb in data("attribution")["says"])
    return re.compile(
        r"(?:An?|The|One|Its|Their)(?:\s[a-z][\w’'-]*){1,4}?"
        rf"(?<!ly)(?=,?\s(?:who|which)\b|,\s[A-Z]|\s(?:has\s|have\s|had\s)?(?:{says})\b)"
    )


@cache
def _stops() -> frozenset[str]:
    """Words that no phrase about people has before its head: verbs of saying, and what cites."""
    attribution = data("attribution")
    lists = ("says", "reports", "alleges", "denies", "before")
    return frozenset(word for name in lists for word in attribution[name])


def leftmost(text: str, found: Sequence[Token], start: int) -> int:
    """Where the phrase begins that ends in a word: over adjectives, owners and an article."""
    before = [token for token in found if token.end <= start]
    for token in reversed(before[-6:]):
        between = text[token.end : start]
        if between not in (" ", "’s ", "'s ", "’ ", "' ", "-"):
            break
        lower = token.word.lower()
        small = lower in words("small") and not token.word.isupper() and lower not in _COUNTED
        verb = lower.endswith("ing") and not token.capital
        if verb or lower in _stops() or (small and lower not in _ARTICLES):
            break
        start = token.start
        if lower in _ARTICLES:
            break
    return start


def further(text: str, end: int, names: Sequence[Name]) -> int:
    """Where the phrase ends that goes on with "of the ministry" or the like."""
    if text[:end].endswith((" to", " with", " on")):
        object_ = re.match(r"\s(?:the |its |their )?[\w-]+(?:[’']s [\w-]+)?", text[end:])
        return end + object_.end() if object_ else end
    joint = _FURTHER.match(text, end)
    if not joint:
        return end
    owner = next((name for name in names if name.start == joint.end()), None)
    if owner is None:
        body = re.match(r"[a-z][\w-]+", text[joint.end() :]) if joint[0].endswith(" the ") else None
        return joint.end() + body.end() if body else end
    owned = next((n for n in names if 0 < n.start - owner.end <= 3 and not n.people), None)
    if owned and text[owner.end : owned.start] in ("’s ", "'s "):
        return owned.end
    follows = re.match(r"\s(?:government|ministry|side|delegation)\b", text[owner.end :])
    return owner.end + (follows.end() if follows else 0)

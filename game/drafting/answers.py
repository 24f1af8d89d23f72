"""Answers to the questions of a new scenario: read, bounded, or sent back with the reason.

Every function gives the answer as the file needs it and raises ValueError, whose text is a sentence
for the person who is asked.
"""

from __future__ import annotations

import re
from typing import Final

from game.rules.words import plain
from game.scenario.plainly import quoted

SUMMARY: Final = 90
NAME: Final = 80
_RULE: Final = re.compile(
    r"(consensus|majority)|(consensus-minus|qualified-majority|signature)\s+(\d{1,4})"
)


def line(answer: str, limit: int = NAME) -> str:
    """One line of text of at most `limit` characters.

    Raises:
        ValueError: if it is empty, too long, or holds a character that cannot be seen.
    """
    told = " ".join(answer.split())
    if not told:
        raise ValueError("Say something, or press Ctrl-C to leave.")
    if plain(told) != told:
        raise ValueError("There is a character in it that cannot be seen: type it again.")
    if len(told) > limit:
        raise ValueError(f"That has {len(told)} characters; the most is {limit}.")
    return told


def number(answer: str, least: int, most: int) -> int:
    """A whole number from `least` to `most`.

    Raises:
        ValueError: if it is none.
    """
    told = answer.strip()
    if not (told.isascii() and told.isdigit() and len(told) < 5 and least <= int(told) <= most):
        raise ValueError(f"A whole number from {least} to {most}, please.")
    return int(told)


def rule(answer: str, seats: int) -> str:
    """A decision rule as the file has it.

    >>> rule("qualified-majority 67", 5)
    '{qualified-majority: 67}'

    Raises:
        ValueError: if there is no such rule, or `seats` delegations cannot meet it.
    """
    found = _RULE.fullmatch(" ".join(answer.lower().split()))
    if not found:
        rules = "consensus, majority, consensus-minus 1, qualified-majority 67 or signature 2"
        raise ValueError(f"{quoted(answer)} is no rule: write {rules}.")
    if found[1]:
        return found[1]
    kind, count = found[2], int(found[3])
    most = {"consensus-minus": seats - 1, "qualified-majority": 100, "signature": seats}[kind]
    if not 1 <= count <= most:
        raise ValueError(f"The number after {kind} is from 1 to {most}.")
    return (
        f"{{signature: {{at_least: {count}}}}}" if kind == "signature" else f"{{{kind}: {count}}}"
    )

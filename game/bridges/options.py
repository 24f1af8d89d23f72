"""The issues and options of a scoreable game, out of the prose that its players are given.

An issue is a line such as `Issue A: "Infrastructure Mix"`, an option one such as `A1 "land-based":
built on land` or `- D2: $2 billion ==> a moderate debt`: its name is what is in quotation marks
at its start, or else its first sentence, without what is said of its consequences.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.bridges.files import lines
from game.bridges.problem import (
    FEWEST_ISSUES,
    FEWEST_OPTIONS,
    MOST_ISSUES,
    MOST_OPTIONS,
    Issue,
    Place,
    fitting,
)
from game.rules.words import plain

_ISSUE: Final = re.compile(r"[-*\s]*Issue\s+([A-Z])\s*:\s*(\S.*)")
_OPTION: Final = re.compile(r"[-*\s]*([A-Z])(\d{1,2})\b\s*:?\s*(\S.*)", re.ASCII)
_QUOTED: Final = re.compile(r'"(.+?)"(?=[\s.,:]|$)')
_RULE: Final = re.compile(r"[-=_*#\s]+")


@dataclass(frozen=True, slots=True)
class Told:
    """The story up to the first issue, and the issues."""

    story: str
    issues: tuple[Issue, ...]


def told(file: Path, parties: Collection[str]) -> Told:
    """What a game tells all its players; a party's name in quotation marks names no option.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
        ScenarioError: with the line, if issues or options are out of order, or too few or many.
    """
    story: list[str] = []
    found: list[tuple[Place, str, list[str]]] = []
    for at, line in lines(file):
        if issue := _ISSUE.fullmatch(line):
            _in_order(issue[1], chr(ord("A") + len(found)), at)
            found.append((at, _name(issue[2], parties), []))
        elif found and (option := _OPTION.fullmatch(line)):
            options = found[-1][2]
            expected = f"{chr(ord('A') + len(found) - 1)}{len(options) + 1}"
            _in_order(f"{option[1]}{option[2]}", expected, at)
            options.append(_name(option[3], parties))
        elif not found and not _RULE.fullmatch(line):
            story.append(plain(line))
    fitting(len(found), FEWEST_ISSUES, MOST_ISSUES, "issues", Place(file))
    for at, name, options in found:
        fitting(len(options), FEWEST_OPTIONS, MOST_OPTIONS, f"options of '{name[:40]}'", at)
    issues = tuple(Issue(name, tuple(options)) for _, name, options in found)
    return Told("\n\n".join(story), issues)


def _in_order(given: str, expected: str, at: Place) -> None:
    if given != expected:
        raise at.refusal(f"{given} stands where {expected} belongs", "put it right", "out-of-order")


def _name(prose: str, parties: Collection[str]) -> str:
    """What an issue or an option is called.

    >>> _name('"land-based": facilities would be built on land.', ["SportCo"])
    'land-based'
    >>> _name('"SportCo" pays $600 million to "Other cities".', ["SportCo"])
    'SportCo pays $600 million to Other cities'
    >>> _name("low budget of $1.5 billion ==> low interest rate", ["SportCo"])
    'low budget of $1.5 billion'
    """
    quoted = _QUOTED.match(prose)
    if quoted and quoted[1].lower() not in {party.lower() for party in parties}:
        name = quoted[1]
    else:
        name = re.split(r"\s*==>|\.\s|\s-\s", prose, maxsplit=1)[0]
    return plain(name.replace('"', "")).rstrip(".:") or plain(prose)

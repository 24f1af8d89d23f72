"""Who a sentence says it from: the speaker, how well known, and through which paper or agency."""

# ruff: noqa: RUF001 - typographic marks are what is read here

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, TypeAlias

from game.drafting.quoting import Span
from game.drafting.voices import Voice
from game.drafting.words import data, pattern, phrases

Known: TypeAlias = Literal["named", "described", "anonymous", "none"]
"""How a source says who said it, in the words of the scenario format."""

Hedging: TypeAlias = Literal["stated", "reported", "reportedly", "alleged"]
"""How firmly a source puts it, in the words of the scenario format."""

_CUES: Final = ("declines", "denies", "alleges", "reports", "says", "before")
_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|been|be|being)\s(?:\w+\s)?$")
_ADJECTIVE: Final = re.compile(
    r"\b(?:in|the|of|over|an?|its|their|by|with|from|these|those|other|more|new)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"(?:\s(?:\w+ly|has|have|had|also|later|then|again|once|on \w+day))*,?\s"
)
_TRAILING: Final = re.compile(r"[^,;“”\"]{0,40}[.\s]*$")
_BREAK: Final = re.compile(r"[;:]|\bthat\b")
_PREPOSITION: Final = re.compile(
    r"\b(?:of|in|with|to|by|for|from|on|against|about|between|among|at|and)\s(?:the\s)?$",
    re.IGNORECASE,
)
_REACH: Final = 90
"""So far from its verb, in characters, somebody who speaks may stand."""


MOST: Final = 24
"""The most cues in a sentence; no English sentence has so many."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or phrase that says that somebody says something, and who, if that is found."""

    start: int
    end: int
    sort: str
    voice: Voice | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a sentence says it from.

    `through` is the paper or agency that passes it on, if it is not itself the speaker; `denies`
    says that the speaker denies it, or says nothing.
    """

    voice: Voice
    known: Known
    through: str | None
    denies: bool


def cues(text: str, found: Sequence[Voice]) -> tuple[Cue, ...]:
    """The cues in a sentence, in order, none inside another."""
    made: list[Cue] = []
    for sort in _CUES:
        for match in phrases("attribution", sort).finditer(text):
            if len(made) == MOST:
                break
            if all(match.end() <= cue.start or cue.end <= match.start() for cue in made):
                voice = _of(text, found, match, sort)
                made.append(Cue(match.start(), match.end(), sort, voice))
    return tuple(sorted(made, key=lambda cue: cue.start))


def attribution(
    text: str, found: Sequence[Voice], outside: Sequence[Span] = ()
) -> Attribution | None:
    """Who says what a sentence says; None if the article says it itself.

    Cues inside the spans `outside` do not count: what is quoted there is somebody else's saying.
    """
    every = [
        cue
        for cue in cues(text, found)
        if cue.voice and not any(s.start <= cue.start < s.end for s in outside)
    ]
    if not every:
        return None
    own = [cue for cue in every if cue.voice and cue.voice.sort != "press"] or every
    last = every[-1]
    # What ends with ", the ministry said" is all the ministry's, whoever else says something in it.
    closing = last.voice and re.search(r"[,”“\"’»]\s(?:[Tt]he\s)?$", text[: last.voice.start])
    trailing = last.sort == "says" and closing and _TRAILING.match(text, last.end)
    first = last if trailing and (last in own or own[0].sort != "before") else own[0]
    voice = first.voice
    assert voice is not None, "cues without a voice are left out"
    press = [v for v in found if v.sort == "press" and v != voice]
    denies = any(cue.sort in ("denies", "declines") and cue.voice == voice for cue in every)
    through = press[0].actor if press else None
    return Attribution(voice, _known(text, voice), through, denies)


def hedging(text: str, said: Attribution | None) -> Hedging:
    """How firmly a sentence puts what it says."""
    if phrases("attribution", "alleged").search(text):
        return "alleged"
    if phrases("attribution", "reportedly").search(text):
        return "reportedly"
    if said and (said.through or said.voice.sort == "press"):
        return "reported"
    verb = said and _alleging().search(text, said.voice.end, said.voice.end + 40)
    return "alleged" if verb else "stated"


def _known(text: str, voice: Voice) -> Known:
    if voice.sort not in ("people", "nameless", "office"):
        return "named"
    around = text[max(0, voice.start - 20) : voice.end + 90]
    if voice.sort == "nameless" or phrases("attribution", "unnamed").search(around):
        return "anonymous"
    return "described" if voice.sort == "people" else "named"


def _of(text: str, found: Sequence[Voice], match: re.Match[str], sort: str) -> Voice | None:
    after = next((v for v in found if v.start >= match.end()), None)
    near = after if after and after.start - match.end() <= 40 else None
    if sort == "before":
        owner = near and re.match(r"[’']s?\s", text[near.end :]) and near.sort != "press"
        return None if owner else near
    before = text[: match.start()]
    if _ADJECTIVE.search(before):
        return None
    passive = _PASSIVE.search(before) or text.startswith(" by ", match.end())
    if passive and sort != "declines":
        gap = text[match.end() : near.start] if near else ""
        return near if re.match(r"\s(?:by|in)\b", gap) else None
    left = _left(text, found, match.start())
    adjacent = near and text[match.end() : near.start] in (" ", " the ", " a ")
    comma = before.rstrip()[-1:] in ",\"”“’»?!'" and match[0] not in ("saying", "told", "telling")
    inverted = comma and before.strip() and not (left and text[left.end : match.start()] == ", ")
    if sort == "reports" and left and left.sort == "press" and near and _cited(match[0]):
        return near
    return near if adjacent and inverted else left


def _left(text: str, found: Sequence[Voice], start: int) -> Voice | None:
    """The nearest before a verb that is no object of a preposition, or the nearest of all."""
    close = [
        voice
        for voice in found
        if voice.end <= start <= voice.end + _REACH and not _BREAK.search(text, voice.end, start)
    ]
    who = [v for v in found if v.end < start and re.match(r",?\swho(?:se)?\b", text[v.end :])]
    if who and not re.search(r"[;“”\"]", text[who[-1].end : start]):
        return who[-1]
    close = [v for v in close if v.sort != "name" or _BESIDE.fullmatch(text, v.end, start)]
    if close and re.search(r",\s(?:which|who)\b", text[close[-1].end : start]):
        return close[-1]
    free = [v for v in close if not _PREPOSITION.search(text, max(0, v.start - 12), v.start)]
    return next(reversed(free or close), None)


def _cited(verb: str) -> bool:
    return verb.lower() in ("cited", "cites", "quoted", "quotes")


@cache
def _alleging() -> re.Pattern[str]:
    return pattern(data("attribution")["alleges"])

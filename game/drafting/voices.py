"""Who could be speaking in a sentence: names, offices, and people without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from game.drafting.gazetteer import Name
from game.drafting.nounphrases import further, heads, leftmost, subject
from game.drafting.tokens import tokens
from game.drafting.words import data, words

Sort: TypeAlias = Literal[
    "person", "office", "body", "country", "press", "people", "nameless", "pronoun", "name"
]
"""What somebody who speaks is: `people` are described and not named, `nameless` not even that; of a
`name` nothing is known, and it speaks only if a verb of saying stands beside it."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who could be speaking, from `start` to `end` of a sentence.

    `actor` is whose name it is, if it is one; `office` what stands beside a person's name.
    """

    start: int
    end: int
    text: str
    sort: Sort
    actor: str | None = None
    office: str = ""


_SORTS: Final[dict[str, Sort]] = {
    "person": "person",
    "office": "office",
    "institution": "body",
    "organisation": "body",
    "agency": "press",
    "outlet": "press",
    "country": "country",
    "name": "name",
}

_PRONOUN: Final = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
_AGAIN: Final = re.compile(
    r"\b[Tt]he (?:news agency|agency|outlet|newspaper|paper|broadcaster|ministry|council|"
    r"commission|secretariat|authority|committee|union|organi[sz]ation|parliament|court|party)\b"
)
_STATES: Final = frozenset(("government", "side", "delegation", "authorities", "cabinet"))


def voices(text: str, names: Sequence[Name]) -> tuple[Voice, ...]:
    """Everybody in a sentence who could be speaking, in order; none inside another."""
    every = [*_named(text, names), *_described(text, names), *_pronouns(text)]
    return tuple(_apposed(text, _outer(every)))


def _named(text: str, names: Sequence[Name]) -> Iterator[Voice]:
    found = tokens(text)
    for name in names:
        sort = _SORTS.get(name.kind)
        if sort and not name.people:
            start, end = name.start, name.end
            if sort == "office":
                start, end = leftmost(text, found, start), further(text, end, names)
            yield Voice(start, end, text[start:end], sort, None if sort == "office" else name.actor)


def _described(text: str, names: Sequence[Name]) -> Iterator[Voice]:
    """People by what they are: "a senior official of the ministry", "unnamed sources"."""
    found = tokens(text)
    first = subject().match(text)
    for match in [*heads().finditer(text), *([first] if first else [])]:
        if match is not first and match[0][0].isupper() and match.start():
            continue
        start = match.start() if match is first else leftmost(text, found, match.start())
        end = further(text, match.end(), names)
        whole, head = text[start:end], match[0].lower()
        if state := _state(start, match, names):
            yield Voice(start, match.end(), text[start : match.end()], "country", state)
        elif press := next(
            (n for n in names if start <= n.start and n.end <= end and _press(n)), None
        ):
            yield Voice(start, end, whole, "press", press.actor)
        elif head in words("office"):
            yield Voice(start, end, whole, "office")
        elif head in data("attribution")["nameless"]:
            yield Voice(start, end, whole, "nameless")
        else:
            yield Voice(start, end, whole, "people")


def _pronouns(text: str) -> Iterator[Voice]:
    for match in _PRONOUN.finditer(text):
        yield Voice(match.start(), match.end(), match[0], "pronoun")
    for match in _AGAIN.finditer(text):
        yield Voice(match.start(), match.end(), match[0], "pronoun")


def _state(start: int, match: re.Match[str], names: Sequence[Name]) -> str | None:
    """The country whose government, side or delegation it is."""
    if match[0].lower() not in _STATES:
        return None
    owners = [
        n for n in names if n.kind == "country" and start <= n.start and n.end <= match.start()
    ]
    return owners[-1].actor if owners else None


def _press(name: Name) -> bool:
    return name.kind in ("agency", "outlet")


def _outer(every: Sequence[Voice]) -> list[Voice]:
    kept: list[Voice] = []
    for voice in sorted(every, key=lambda v: (v.start, -v.end)):
        if kept and voice.start < kept[-1].end:
            if voice.end > kept[-1].end and voice.sort != "pronoun":
                kept[-1] = voice
        else:
            kept.append(voice)
    return kept


def _apposed(text: str, found: Sequence[Voice]) -> Iterator[Voice]:
    """The voices, with "X, the minister" and "the minister, X" made one, who is a person."""
    left = list(found)
    while left:
        voice = left.pop(0)
        after = left[0] if left else None
        gap = text[voice.end : after.start] if after else ""
        if after and _person(voice) and after.sort in ("office", "people") and gap == ", ":
            yield replace(_joined(voice, after, voice), end=left.pop(0).end)
        elif after and voice.sort in ("office", "people") and _person(after) and gap in (", ", " "):
            yield replace(_joined(after, voice, after), start=voice.start, end=left.pop(0).end)
        else:
            yield voice


def _joined(person: Voice, office: Voice, whole: Voice) -> Voice:
    """The two as one: a person, or a company if that is what the name stands beside."""
    body = office.text.split()[-1].lower() in data("attribution")["bodies"]
    return replace(
        whole,
        text=person.text,
        office=office.text,
        sort="body" if body else "person",
        actor=person.actor,
    )


def _person(voice: Voice) -> bool:
    return voice.sort == "person" or (voice.sort == "name" and 0 < voice.text.count(" ") < 4)

"""The names that are in lists: states, bodies, agencies and papers, by whatever they are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, NamedTuple, TypeAlias

from game.drafting.tokens import Token, tokens
from game.drafting.words import data

Kind: TypeAlias = Literal[
    "country", "institution", "organisation", "office", "person", "agency", "outlet", "name"
]
"""What a name is the name of; `name` if nothing tells."""

_LONGEST: Final = 7
"""The most words in a name of the lists."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text, from `start` to `end`: as written, what it is, and whose name it is.

    `people` says that it names a country by its people ("Norwegian"), `seat` that it does by its
    capital.
    """

    start: int
    end: int
    text: str
    kind: Kind
    actor: str
    people: bool = False
    seat: bool = False


class Entry(NamedTuple):
    """What a list says of a name."""

    actor: str
    kind: Kind
    people: bool = False
    seat: bool = False


@cache
def gazetteer() -> Mapping[tuple[str, ...], Entry]:
    """Every name of the lists, by its words as they are written."""
    every: dict[tuple[str, ...], Entry] = {}

    def put(names: Sequence[str], entry: Entry) -> None:
        for name in names:
            every.setdefault(tuple(t.word for t in tokens(name)), entry)

    for row in data("countries"):
        name = row["name"]
        put([name, *row.get("also", ())], Entry(name, "country"))
        put(row.get("people", ()), Entry(name, "country", people=True))
        put(row.get("capital", ()), Entry(name, "country", seat=True))
    kinds: tuple[tuple[str, Kind], ...] = (
        ("organisations", "organisation"),
        ("institutions", "institution"),
        ("agencies", "agency"),
        ("outlets", "outlet"),
    )
    for key, kind in kinds:
        for row in data("bodies")[key]:
            put([row["name"], *row.get("also", ())], Entry(row["name"], kind))
    return every


def listed(found: Sequence[Token], at: int, most: int = _LONGEST) -> tuple[int, Entry] | None:
    """The longest name of the lists that begins at a word: its length in words, and what it is."""
    for count in range(min(most, len(found) - at), 0, -1):
        entry = gazetteer().get(tuple(token.word for token in found[at : at + count]))
        if entry:
            return count, entry
    return None


def known(text: str) -> tuple[Name, ...]:
    """The names of the lists in a text, wherever they stand."""
    found, made, at = tokens(text), [], 0
    while at < len(found):
        hit = listed(found, at) if found[at].capital else None
        if hit:
            made.append(name_of(text, found[at].start, found[at + hit[0] - 1].end, hit[1]))
        at += hit[0] if hit else 1
    return tuple(made)


def name_of(text: str, start: int, end: int, entry: Entry) -> Name:
    """The name that stands from `start` to `end`, as a list has it."""
    return Name(start, end, text[start:end], entry.kind, entry.actor, entry.people, entry.seat)

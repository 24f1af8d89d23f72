"""What the articles together teach about their own names, before any of them is read closely."""

# ruff: noqa: RUF001 - typographic marks are what is read here

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from game.drafting.dateline import dateline
from game.drafting.gazetteer import Entry, Kind, Name, gazetteer
from game.drafting.names import classified
from game.drafting.nounphrases import further
from game.drafting.runs import runs
from game.drafting.sentences import Sentence
from game.drafting.tokens import tokens
from game.drafting.voices import voices
from game.drafting.words import data, pattern, phrases

_WHERE: Final = re.compile(r"\b(in|at|near|outside|across|around)\s$", re.IGNORECASE)
_ACRONYM: Final = re.compile(r" \(([A-Z]{2,6})\)")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of the articles' names.

    `is_name` says of a capitalised word whether it is a name where no sentence begins with it;
    `learned` what a name is that an article explains ("the Nordlys news agency").
    """

    is_name: Mapping[str, bool]
    learned: Mapping[str, Entry] = field(default_factory=dict)

    def names(self, sentence: Sentence) -> tuple[Name, ...]:
        """The names in a sentence, in order."""
        text, found = sentence.text, list[Name]()
        for run in runs(text, self.is_name):
            for name in classified(text, run, self.learned):
                place = name.seat and _WHERE.search(text, max(0, name.start - 9), name.start)
                found.append(replace(name, kind="name", actor=name.text) if place else name)
        return tuple(found)


def lexicon(every: Sequence[Sentence]) -> Lexicon:
    """What some sentences teach about the names in them."""
    first = Lexicon(_is_name(every))
    learned: dict[str, Entry] = {}
    for sentence in every:
        line = dateline(sentence.text)
        if line and line.agency:
            _learn(learned, line.agency, "agency")
        names = first.names(sentence)
        for name in names:
            _explained(learned, sentence.text, name, names)
        for voice in voices(sentence.text, names):
            if voice.sort == "person" and voice.actor:
                _person(learned, voice.actor)
    return Lexicon(first.is_name, learned)


def _explained(learned: dict[str, Entry], text: str, name: Name, names: Sequence[Name]) -> None:
    """Learn from what stands beside a name: what publishes, and what it is called for short."""
    calls: tuple[tuple[str, Kind], ...] = (("calls_agency", "agency"), ("calls_outlet", "outlet"))
    for key, kind in calls:
        call = rf"(?:{pattern(data('words')[key]).pattern})"
        after = re.match(rf"[’']?s?\s{call}", text[name.end :], re.IGNORECASE)
        before = re.search(rf"{call},?\s$", text[: name.start], re.IGNORECASE)
        if (after and name.kind in ("name", "organisation")) or (before and name.kind == "name"):
            _learn(learned, name.text, kind)
    if name.kind == "name" and _beside(text, name, "reports"):
        _learn(learned, name.text, "outlet")
    elif (
        name.kind == "name"
        and 0 < name.text.count(" ") < 4
        and (_beside(text, name, "says") or _of_a_body(text, name, names))
    ):
        _person(learned, name.text)
    if acronym := _ACRONYM.match(text, name.end):
        learned.setdefault(acronym[1], Entry(name.actor, name.kind))


def _beside(text: str, name: Name, sort: str) -> bool:
    """Whether a verb of a list stands directly after a name, or before it after a quotation."""
    verb = phrases("attribution", sort)
    if verb.match(text, name.end + 1):
        return True
    before = text[: name.start].rstrip()
    last = re.search(r"[”“\"’»,]\s(\w+)$", before)
    return bool(last and verb.fullmatch(last[1]))


def _of_a_body(text: str, name: Name, names: Sequence[Name]) -> bool:
    """Whether a name has its body and then a verb of saying: "Ada Lund of the Council said"."""
    end = further(text, name.end, names)
    body = next((n for n in names if n.end == end and n.start > name.end), None)
    sort = body and body.kind in ("institution", "organisation")
    return bool(sort and phrases("attribution", "says").match(text, end + 1))


def _person(learned: dict[str, Entry], name: str) -> None:
    """Learn a person's name, and the last word of it, by which articles go on."""
    if " " in name:
        for short in (name, name.split()[-1]):
            if (short,) not in gazetteer():
                learned.setdefault(short, Entry(name, "person"))


def _learn(learned: dict[str, Entry], name: str, kind: Kind) -> None:
    words = tuple(token.word for token in tokens(name))
    # That it is an agency is said outright; who reports is an outlet only for want of more.
    if words not in gazetteer() and (name not in learned or kind == "agency"):
        learned[name] = Entry(name, kind)


def _is_name(every: Iterable[Sentence]) -> dict[str, bool]:
    inner: set[str] = set()
    small: set[str] = set()
    for sentence in every:
        for position, token in enumerate(tokens(sentence.text)):
            if not token.capital:
                small.add(token.word)
            elif position and sentence.text[: token.start].rstrip()[-1:] not in ".!?:…\"“‘«'":
                inner.add(token.word)
    return {**{word.capitalize(): False for word in small}, **dict.fromkeys(inner, True)}

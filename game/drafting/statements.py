"""What an article says sentence by sentence: who is in it, who says it, how firmly, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from game.drafting.attribution import Attribution, Hedging, Known, attribution, hedging
from game.drafting.dateline import dateline
from game.drafting.dates import Dated, dates
from game.drafting.gazetteer import Name
from game.drafting.lexicon import Lexicon
from game.drafting.sentences import Sentence
from game.drafting.voices import Voice, voices

_KNOWN: Final[dict[str, Known]] = {"people": "described", "nameless": "anonymous"}
_PRESS: Final = re.compile(r"agency|paper|broadcaster|outlet")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as it was understood.

    `said` is who says it, `outside` who does if what is in quotation marks is left aside; a
    pronoun stands resolved where the article shows who is meant.
    """

    sentence: Sentence
    names: tuple[Name, ...]
    voices: tuple[Voice, ...]
    said: Attribution | None
    outside: Attribution | None
    hedging: Hedging
    dates: tuple[Dated, ...]


def statements(
    every: Sequence[Sentence], lexicon: Lexicon, today: date | None
) -> tuple[Statement, ...]:
    """The sentences of one article as they are understood, read from its start."""
    return tuple(_read(every, lexicon, today))


def _read(every: Sequence[Sentence], lexicon: Lexicon, today: date | None) -> Iterator[Statement]:
    memory = _Memory()
    for sentence in every:
        text, names = sentence.text, memory.named(lexicon.names(sentence))
        found = voices(text, names)
        found = memory.again(found)
        anybody = memory.resolved(attribution(text, found))
        outside = memory.resolved(attribution(text, found, sentence.quoted))
        # What a person is quoted with is that person's; a paper may quote who says it in its turn.
        said = outside if outside and outside.voice.sort != "press" else anybody
        yield Statement(
            sentence, names, found, said, outside, hedging(text, said), _dates(text, today)
        )
        memory.hear(found, said)


def _dates(text: str, today: date | None) -> tuple[Dated, ...]:
    """The dates in a sentence, that of its dateline left out: it says when this was written."""
    line = dateline(text)
    return tuple(dated for dated in dates(text, today) if not line or dated.start >= line.end)


class _Memory:
    """Who was spoken of last, for "he said" and "the agency said"."""

    def __init__(self) -> None:
        self._last: dict[str, Voice] = {}
        self._bodies: list[str] = []

    def named(self, names: Sequence[Name]) -> tuple[Name, ...]:
        """The names, with "the Council" given back the whole name that it is short for."""
        whole: list[Name] = []
        for name in names:
            actor = name.actor
            if name.kind in ("institution", "organisation"):
                before = whole[-1] if whole else None
                if " " not in actor:
                    actor = self._body(actor) or actor
                elif before and before.kind == "country" and 0 < name.start - before.end <= 3:
                    actor = f"{actor}, {before.actor}"
                self._bodies.append(actor)
            whole.append(replace(name, actor=actor))
        return tuple(whole)

    def again(self, found: Sequence[Voice]) -> tuple[Voice, ...]:
        """The voices, with "the agency" given back the agency that was spoken of last."""
        press = self._last.get("press")
        return tuple(
            replace(voice, sort="press", actor=press.actor, text=press.text)
            if press and voice.sort == "pronoun" and _PRESS.search(voice.text)
            else voice
            for voice in found
        )

    def _body(self, word: str) -> str | None:
        ends = f" {word.lower()}"
        return next((b for b in reversed(self._bodies) if b.lower().endswith(ends)), None)

    def hear(self, found: Sequence[Voice], said: Attribution | None) -> None:
        """Remember who is in a sentence; who spoke counts as the latest."""
        speaker = [said.voice] if said else []
        for voice in [*found, *speaker]:
            if voice.sort != "pronoun":
                self._last[voice.sort] = voice

    def resolved(self, said: Attribution | None) -> Attribution | None:
        """The attribution with the person, agency or people that its pronoun means."""
        if said is None or said.voice.sort != "pronoun":
            return said
        meant = self._meant(said.voice.text.lower())
        if meant is None:
            return replace(said, known="none")
        voice = replace(meant, start=said.voice.start, end=said.voice.end)
        known = _KNOWN.get(meant.sort, "named")
        return replace(said, voice=voice, known=known)

    def _meant(self, pronoun: str) -> Voice | None:
        if pronoun in ("he", "she"):
            return self._last.get("person") or self._last.get("office")
        if pronoun == "they":
            return self._last.get("people") or self._last.get("nameless")
        if pronoun == "it":
            return self._last.get("press") or self._last.get("body")
        body = self._body(pronoun.removeprefix("the "))
        return Voice(0, 0, body, "body", body) if body else None

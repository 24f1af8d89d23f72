"""The wire: a public fact, told three times, as invented outlets of declared leanings would.

The same facts in other words. Only what everybody knows counts: the wire is written as nobody in
particular would, from public events alone, so that it reads the same at every seat. Outlets and
templates are data, in `templates/wire.yaml`; no outlet is a real one, and each says so. What a
journalist of the press gallery prints is told once, word for word, under its paper's leaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from game.language import languages
from game.prose.facts import fact
from game.prose.files import kept, told_in
from game.prose.sheets import fill, phrase
from game.rules.chance import draw
from game.rules.events import Event, HeadlinePrinted
from game.rules.names import Outlet as Called
from game.rules.view import View

Story: TypeAlias = tuple[str, str]
"""The templates of a headline and of a body."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One outlet's telling of a fact: the outlet and its leaning, a headline, one sentence."""

    outlet: str
    leaning: str
    headline: str
    body: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """An invented outlet: its name, its leaning in a phrase, and how it tells each fact."""

    name: str
    leaning: str
    slots: Mapping[str, tuple[Story, ...]]


def wire(event: Event, view: View, number: int) -> tuple[Dispatch, ...]:
    """What the outlets print of an event that is number `number` of the view's minutes.

    Nothing, if the event is not public or no matter for the papers.
    """
    if isinstance(event, HeadlinePrinted):
        return (_written(event),)
    # Nobody's view: no "you", and nothing that one seat knows and another does not.
    reader = replace(view, seat="")
    told = fact(event, reader, number)
    if told is None:
        return ()
    phrases = told.phrases()
    return tuple(
        Dispatch(outlet.name, outlet.leaning, fill(headline, phrases), fill(body, phrases))
        for outlet in outlets()
        for headline, body in [_story(outlet, told.slot, told.turn)]
    )


def _written(event: HeadlinePrinted) -> Dispatch:
    body = phrase("gallery", journalist=event.journalist)
    return Dispatch(event.paper, leaning(event.paper), event.headline, body)


def leaning(paper: Called) -> str:
    """The leaning that a paper declares, whatever language names it; empty for one nobody knows."""
    for language in languages():
        for called, here in zip(_outlets(told_in(language)), outlets(), strict=True):
            if called.name == paper:
                return here.leaning
    return ""


def outlets() -> tuple[Outlet, ...]:
    """The outlets, as the language that is told has them."""
    return _outlets(told_in())


@cache
def _outlets(language: str) -> tuple[Outlet, ...]:
    return tuple(
        Outlet(
            row["name"],
            row["leaning"],
            MappingProxyType(
                {
                    slot: tuple((headline, body) for headline, body in stories)
                    for slot, stories in row["slots"].items()
                }
            ),
        )
        for row in kept("wire", language)
    )


def _story(outlet: Outlet, slot: str, turn: int) -> Story:
    """An outlet takes the stories of a slot in turn, from a drawn one on."""
    stories = outlet.slots[slot]
    first = draw(0, "wire", outlet.name, slot, below=len(stories))
    return stories[(first + turn) % len(stories)]

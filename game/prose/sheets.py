"""The templates: read from the package when first needed, filled in a single pass.

A sheet is a YAML file of slots; a slot is a list of variants, or one phrase. `{name}` in a variant
stands for a phrase; what is put in is never read again, so braces that somebody typed come out as
typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, TypeAlias

from game.prose.files import kept, told_in
from game.prose.grammar import capital, meet
from game.rules.names import Seat
from game.rules.view import View

STYLES: Final = ("measured", "terse", "warm", "legal", "plain")
"""How delegations talk: a sheet each."""

OWN: Final = "own"
"""The sheet of what the reader's own seat did."""

CHAIR: Final = "chair"
"""The sheet of the chair and the secretariat, and of formal acts in the record."""

PHRASES: Final = "phrases"
"""The sheet of what stands within a sentence: a pact, a paragraph, who and whose."""

Sheet: TypeAlias = Mapping[str, tuple[str, ...]]
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}(\.?)")


def sheet(name: str) -> Sheet:
    """The slots of a sheet, by name, in the language that is told."""
    return _sheet(name, told_in())


def phrase(slot: str, **parts: str) -> str:
    """A phrase of the sheet of phrases with its parts put in, to stand within a sentence."""
    return fill_in(sheet(PHRASES)[slot][0], parts)


@cache
def _sheet(name: str, language: str) -> Sheet:
    slots: Mapping[str, str | list[str]] = kept(name, language)
    return MappingProxyType(
        {slot: (told,) if isinstance(told, str) else tuple(told) for slot, told in slots.items()}
    )


def style_of(style: str) -> str:
    """The sheet for a delegation's style; a style nobody knows talks in a measured way."""
    return style if style in STYLES else STYLES[0]


def style_in(view: View, seat: Seat) -> str:
    """The sheet for the style of a delegation at the table."""
    return style_of(next((d.style for d in view.delegations if d.seat == seat), STYLES[0]))


def placeholders(template: str) -> frozenset[str]:
    """The names of what a template leaves open."""
    return frozenset(found[1] for found in _PLACEHOLDER.finditer(template))


def fill(template: str, phrases: Mapping[str, str]) -> str:
    """The template with its phrases put in, a capital first.

    >>> fill("{who} said {what}", {"who": "she", "what": "{who}"})
    'She said {who}'
    """
    return capital(fill_in(template, phrases))


def fill_in(template: str, phrases: Mapping[str, str]) -> str:
    """The template with its phrases put in, to stand within a sentence.

    >>> fill_in("it is for {whom}.", {"whom": "the U.S."})
    'it is for the U.S.'
    """
    written, at = "", 0
    for found in _PLACEHOLDER.finditer(template):
        told = phrases[found[1]]
        written = meet(written + template[at : found.start()], told)
        # An abbreviation that closes a sentence needs no second full stop.
        written += "" if told.endswith(".") else found[2]
        at = found.end()
    return written + template[at:]


@cache
def opening(template: str) -> str:
    """The first two words of a template, for telling whether two of them begin alike."""
    return " ".join(word.strip(".,:;?!").lower() for word in template.split()[:2])

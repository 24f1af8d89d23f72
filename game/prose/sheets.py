"""The templates: read from the package when first needed, filled in a single pass.

A sheet is a YAML file of slots; a slot is a list of variants. `{name}` in a variant stands for a
phrase; what is put in is never read again, so braces that somebody typed come out as typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from game.prose.grammar import capital
from game.rules.names import Seat
from game.rules.view import View

STYLES: Final = ("measured", "terse", "warm", "legal", "plain")
"""How delegations talk: a sheet each."""

OWN: Final = "own"
"""The sheet of what the reader's own seat did."""

CHAIR: Final = "chair"
"""The sheet of the chair and the secretariat, and of formal acts in the record."""

Sheet: TypeAlias = Mapping[str, tuple[str, ...]]
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}(\.?)")


@cache
def sheet(name: str) -> Sheet:
    """The slots of a sheet, by name."""
    slots: Mapping[str, list[str]] = data(name)
    return MappingProxyType({slot: tuple(variants) for slot, variants in slots.items()})


def data(name: str) -> Any:
    """A file of templates, as it was written."""
    import yaml  # only when the first line is told

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files("game.prose").joinpath("templates", f"{name}.yaml").read_text("utf-8")
    return yaml.load(text, loader)  # noqa: S506 - a safe loader


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

    def put(found: re.Match[str]) -> str:
        phrase = phrases[found[1]]
        # An abbreviation that closes a sentence needs no second full stop.
        return phrase if phrase.endswith(".") else f"{phrase}{found[2]}"

    return _PLACEHOLDER.sub(put, template)


@cache
def opening(template: str) -> str:
    """The first two words of a template, for telling whether two of them begin alike."""
    return " ".join(word.strip(".,:;?!").lower() for word in template.split()[:2])

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
from typing import Final, TypeAlias

from game.prose.grammar import capital

STYLES: Final = ("measured", "terse", "warm", "legal", "plain")
"""How delegations talk: a sheet each."""

OWN: Final = "own"
"""The sheet of what the reader's own seat did."""

CHAIR: Final = "chair"
"""The sheet of the chair and the secretariat, and of formal acts in the record."""

Sheet: TypeAlias = Mapping[str, tuple[str, ...]]
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


@cache
def sheet(name: str) -> Sheet:
    """The slots of a sheet, by name."""
    import yaml  # only when the first line is told

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files("game.prose").joinpath("templates", f"{name}.yaml").read_text("utf-8")
    slots: Mapping[str, list[str]] = yaml.load(text, loader)  # noqa: S506 - a safe loader
    return MappingProxyType({slot: tuple(variants) for slot, variants in slots.items()})


def style_of(style: str) -> str:
    """The sheet for a delegation's style; a style nobody knows talks in a measured way."""
    return style if style in STYLES else STYLES[0]


def placeholders(template: str) -> frozenset[str]:
    """The names of what a template leaves open."""
    return frozenset(_PLACEHOLDER.findall(template))


def fill(template: str, phrases: Mapping[str, str]) -> str:
    """The template with its phrases put in, a capital first.

    >>> fill("{who} said {what}", {"who": "she", "what": "{who}"})
    'She said {who}'
    """
    return capital(_PLACEHOLDER.sub(lambda found: phrases[found[1]], template))


@cache
def opening(template: str) -> str:
    """The first two words of a template, for telling whether two of them begin alike."""
    return " ".join(word.strip(".,:;?!").lower() for word in template.split()[:2])

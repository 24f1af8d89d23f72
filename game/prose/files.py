"""The words of prose as they are kept: YAML, and a folder for every language but English.

English stands in `templates/`; another language in a folder there of its own code, as `fr`, with
every one of the same files, slots and outlets. Where a language has no folder, English is told.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final

from game.language import ENGLISH, spoken

_PLACE: Final = files("game.prose") / "templates"


def data(name: str) -> Any:
    """A file of words, by its name, as the language spoken has it; not to be changed."""
    return kept(name, told_in())


def told_in(language: str = "") -> str:
    """The code of the language that prose is told in: the one given, or spoken, or else English."""
    return _has(language or spoken())


@cache
def _has(language: str) -> str:
    return language if (_PLACE / language).is_dir() else ENGLISH


@cache
def kept(name: str, language: str) -> Any:
    """A file of words of a language that has prose."""
    import yaml  # only when the first line is told

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(_file(name, language).read_text("utf-8"), loader)  # noqa: S506 - a safe one


def _file(name: str, language: str) -> Traversable:
    place = _PLACE if language == ENGLISH else _PLACE / language
    return place.joinpath(f"{name}.yaml")

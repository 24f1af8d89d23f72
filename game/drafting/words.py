"""The lists by which articles are read: data, in `data/*.yaml`, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

_DATA: Final = files("game.drafting") / "data"


@cache
def data(name: str) -> Any:
    """What a file of `data` holds, by its name without the ending."""
    return yaml.safe_load((_DATA / f"{name}.yaml").read_text("utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """A list of `words.yaml`, as it is written."""
    return frozenset(data("words")[name])


@cache
def phrases(file: str, name: str) -> re.Pattern[str]:
    """A pattern for any phrase of a list, as whole words, in any case, the longest first."""
    return pattern(data(file)[name])


def pattern(listed: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of some phrases, as whole words, in any case, the longest first."""
    longest = sorted(listed, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)

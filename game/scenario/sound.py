"""What of points, ranks and weights is sound, and can be worked with whatever else is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Final

from game.scenario.shares import Row

_PERCENT: Final = re.compile(r"(\d|[1-9]\d|100)%", re.ASCII)


def taken(told: dict[str, Any], key: str, sound: Callable[[object], bool]) -> dict[str, Any]:
    """Take those entries that are sound out of a mapping; what is not is judged by its shape."""
    held = told.get(key)
    if not isinstance(held, dict):
        return {}
    found = {clause: value for clause, value in held.items() if sound(value)}
    told[key] = {
        clause: _without_percent(value) for clause, value in held.items() if clause not in found
    }
    if not told[key]:
        del told[key]
    return found


def _without_percent(value: object) -> object:
    """A row with its percentages as numbers: they are not what is wrong with it."""
    if not isinstance(value, dict):
        return value
    return {w: int(v[:-1]) if is_percent(v) else v for w, v in value.items()}


def is_percent(value: object) -> bool:
    """Whether it is a percentage, from 0% to 100%."""
    return isinstance(value, str) and bool(_PERCENT.fullmatch(value))


def _is_whole(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most


def is_row(value: object) -> bool:
    """Whether it says of wordings what each is worth, in points or percent."""
    return isinstance(value, dict) and all(
        is_percent(worth) or _is_whole(worth, 100) for worth in value.values()
    )


def is_rank(value: object) -> bool:
    """Whether it is a list of names, and not an empty one."""
    return isinstance(value, list) and bool(value) and all(isinstance(w, str) for w in value)


def is_weight(value: object) -> bool:
    """Whether it can be a clause's weight."""
    return _is_whole(value, 1000)


def fractions(row: Mapping[str, int | str]) -> Row:
    """The worths of a sound row as numbers."""
    return {wording: Fraction(str(value).removesuffix("%")) for wording, value in row.items()}

"""Saying to a person what was found: quoted safely, described in plain words, with a guess."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import Final

from game.rules.words import plain

_QUOTED: Final = 40
"""The most characters of somebody's text that a message repeats."""

_NAMED: Final = 12
"""The most names that a message lists."""


def shortened(text: str) -> str:
    """The text as one visible line of at most 40 characters."""
    # Cut before it is made plain: a megabyte of text must not be worked through for a message.
    line = plain(text[: _QUOTED + 1])
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"


def quoted(text: str) -> str:
    """The text as one visible line in quotation marks.

    >>> quoted("strait")
    "'strait'"
    """
    return f"'{shortened(text)}'"


def described(value: object) -> str:
    """What a value of a file is, for "expected …, found …".

    >>> described("ten"), described(10), described(None)
    ("the text 'ten'", 'the number 10', 'nothing')
    """
    match value:
        case None:
            return "nothing"
        case bool():
            return f"the word {str(value).lower()}"
        case int() | float():
            return f"the number {value}" if abs(value) < 10**18 else "a very large number"
        case str():
            return f"the text {quoted(value)}"
        case date():
            return f"the date {value.isoformat()}"
        case dict():
            return "a mapping (lines of 'key: value')"
        case list() | tuple():
            return "a list"
        case _:
            return f"something of the kind {type(value).__name__}"


def listed(names: Iterable[str]) -> str:
    """Names in a row, at most 12 of them.

    >>> listed(["a", "b"])
    'a, b'
    """
    every = list(names)
    more = f" and {len(every) - _NAMED} more" if len(every) > _NAMED else ""
    return ", ".join(shortened(name) for name in every[:_NAMED]) + more


def suggestion(name: str, known: Iterable[str]) -> str:
    """What to write instead of a name that is not known: the nearest one, or what there is.

    >>> suggestion("strat", ["strait", "costs"])
    "did you mean 'strait'?"
    >>> suggestion("weather", ["strait", "costs"])
    'write one of: strait, costs'
    """
    every = list(known)
    near = get_close_matches(name[: 2 * _QUOTED], every, n=1) or [
        other for other in every if other.casefold() == name.casefold()
    ]
    if near:
        return f"did you mean {quoted(near[0])}?"
    return f"write one of: {listed(every)}" if every else "leave it out: there is none to name"

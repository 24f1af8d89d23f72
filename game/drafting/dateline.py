# ruff: noqa: RUF001 - typographic marks are what is read here
"""The dateline with which a report begins: where it was written, when, and for which agency."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_CITY: Final = r"[A-ZÀ-Þ][\w .,’'/-]{2,60}"
_DASH: Final = r"\s?(?:[—–]|--?)\s"
_DATELINE: Final = re.compile(
    rf"{_CITY}?\((\w[\w .-]{{1,30}})\){_DASH}|([A-ZÀ-Þ][^a-z—–(]{{2,60}}){_DASH}"
)


class Dateline(NamedTuple):
    """A dateline: where the text behind it begins, and its agency, at `start`, if it names one."""

    end: int
    agency: str | None
    start: int


def dateline(text: str) -> Dateline | None:
    """The dateline of a paragraph, if it begins with one.

    >>> dateline("BERGEN, March 14 (Havn Press) — The talks go on.")
    Dateline(end=32, agency='Havn Press', start=18)
    """
    found = _DATELINE.match(text[:140])
    return Dateline(found.end(), found[1], max(found.start(1), 0)) if found else None

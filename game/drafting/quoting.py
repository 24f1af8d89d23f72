"""Where quotation marks open and close in a paragraph, in the styles that papers use."""

# ruff: noqa: RUF001, RUF002 - typographic marks are what is read here

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PAIRS: Final = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "'": "'"}
_OPENS: Final = re.compile("[“«„‘\"']")


LONGEST: Final = 2000
"""The most characters between two quotation marks; what has no end by then is no quotation."""


class Span(NamedTuple):
    """What stands in quotation marks: from after the opening mark to before the closing one.

    `closed` is false if the paragraph ends first.
    """

    start: int
    end: int
    closed: bool = True


def spans(text: str) -> tuple[Span, ...]:
    """The outer quotations of a paragraph, those inside others left out.

    An apostrophe is no mark: a single mark opens before a letter and after a space, and closes
    after a letter or a stop and before none; a plural's genitive ("the towns’ view") does not
    close.
    """
    found: list[Span] = []
    at = 0
    while match := _OPENS.search(text, at):
        mark, start = match[0], match.end()
        if not _opens(text, match.start()):
            at = start
            continue
        end = _close(text, mark, start)
        if end is not None:
            found.append(Span(start, end))
            at = end + 1
        elif mark in '“«"' and len(text) - start < LONGEST:
            found.append(Span(start, len(text), closed=False))
            break
        else:
            at = start
    return tuple(found)


def _opens(text: str, at: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark in "“«„":
        return True
    return (before.isspace() or before in '([—–-/:“"') and not after.isspace()


def _close(text: str, mark: str, start: int) -> int | None:
    for end in range(start + 1, min(len(text), start + LONGEST)):
        if text[end] not in _PAIRS[mark]:
            continue
        before, after = text[end - 1], text[end + 1] if end + 1 < len(text) else " "
        if mark in "“«„":
            return end
        if before.isspace() or after.isalnum():
            continue
        plural = mark in "‘'" and before == "s" and re.match(r"\s[a-z]", text[end + 1 : end + 3])
        if plural and _closes_later(text, end):
            continue
        return end
    return None


def _closes_later(text: str, at: int) -> bool:
    """Whether the mark at a place stands again where it could close."""
    later = range(at + 1, min(len(text), at + LONGEST))
    return any(text[i] == text[at] and not text[i + 1 : i + 2].isalnum() for i in later)

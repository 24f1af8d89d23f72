"""Telling running text from headings, captions and menus, and paragraphs from wrapped lines."""

# ruff: noqa: RUF001 - typographic marks are what is read here

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_ENDS: Final = re.compile(r"[.!?:…][“'\"”’»)\]]*$")
_WITHIN: Final = re.compile(r"[a-zà-ÿ0-9)][.!?…]['\"”’»)]*\s+['\"“‘«(]?[A-ZÀ-Þ]")
_WRAPS: Final = 130
"""No line of a text that is wrapped by hand is longer."""


def is_prose(text: str) -> bool:
    """Whether a paragraph is running text: it ends as a sentence does, or one ends within it.

    >>> is_prose("The towns met."), is_prose("Share this"), is_prose("Photo: A. Berg, Oslo")
    (True, False, False)
    """
    count = len(text.split())
    return (count >= 3 and bool(_ENDS.search(text))) or (count >= 12 and bool(_WITHIN.search(text)))


def blocks(lines: Sequence[str]) -> Iterator[range]:
    """The lines of each paragraph, as ranges of positions.

    An empty line ends a paragraph. A line goes on if it ends within a sentence and its neighbour
    begins with a small letter. Where no line is longer than 130 characters the text was wrapped,
    and a line goes on too if its neighbour's first word had no room on it.
    """
    longest = max((len(line.rstrip()) for line in lines), default=0)
    width = longest if longest <= _WRAPS else 0
    start = 0
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if not line.strip():
            start = number + 1
        elif not following.strip() or not _wrapped(line, following, width):
            yield range(start, number + 1)
            start = number + 1


def _wrapped(line: str, following: str, width: int) -> bool:
    within = not _ENDS.search(line.rstrip()) and following.lstrip()[0].islower()
    return within or len(line.rstrip()) + 1 + len(following.split()[0]) > width > 0

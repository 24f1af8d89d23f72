"""Text from people is data: made plain once, at the edge, before it becomes part of a move."""

from __future__ import annotations

import unicodedata
from typing import Final

_DIRECTION: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def plain(text: str) -> str:
    r"""The text as one line, with control and direction characters made visible.

    White space of any kind becomes single spaces; every other control character, every
    character that could change the direction of what follows, and every lone surrogate becomes
    its code point in angle brackets, so nothing is hidden and nothing is interpreted.

    >>> plain("agreed\x1b[2J\n at last")
    'agreed<U+001B>[2J at last'
    """
    return " ".join("".join(_visible(character) for character in text).split())


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    hidden = unicodedata.category(character) in {"Cc", "Cs"} or character in _DIRECTION
    return f"<U+{ord(character):04X}>" if hidden else character

"""Text from people is data: made plain once, at the edge, before it becomes part of a move."""

from __future__ import annotations

import unicodedata
from typing import Final

_UNSEEN: Final = frozenset(
    # Characters that turn the direction of what follows, and ones that take no room.
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff"
) | frozenset(chr(tag) for tag in range(0xE0000, 0xE0080))


def plain(text: str) -> str:
    r"""The text as one line, with control and direction characters made visible.

    White space of any kind becomes single spaces; every other control character, every lone
    surrogate, and every character that is unseen or turns the direction of what follows becomes
    its code point in angle brackets. The joiners that emoji and some scripts need stay.

    >>> plain("agreed\x1b[2J\n at last")
    'agreed<U+001B>[2J at last'
    """
    return " ".join("".join(_visible(character) for character in text).split())


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    hidden = unicodedata.category(character) in {"Cc", "Cs"} or character in _UNSEEN
    return f"<U+{ord(character):04X}>" if hidden else character

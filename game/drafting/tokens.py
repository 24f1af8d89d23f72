# ruff: noqa: RUF001 - typographic marks are what is read here
"""The words of a text, and where they stand."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)+|[^\W_]+(?:[-’'&][^\W_]+)*")
_GENITIVE: Final = re.compile(r"[’']s$")


class Token(NamedTuple):
    """A word and where it stands, without the 's of a genitive."""

    start: int
    end: int
    word: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.word[0].isupper()


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text."""
    found = []
    for match in _TOKEN.finditer(text):
        word = _GENITIVE.sub("", match[0])
        if word:
            found.append(Token(match.start(), match.start() + len(word), word))
    return tuple(found)

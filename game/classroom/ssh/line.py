"""A line that is typed before there is an app: the name at the door."""

from __future__ import annotations

from codecs import getincrementaldecoder
from typing import Final

from game.rules.words import plain

LONGEST: Final = 60
"""Characters; what is typed beyond them rings the bell."""

_END: Final = "\r\n"
_BACK: Final = "\x08\x7f"
_CLEAR: Final = "\x15"
_GONE: Final = "\x03\x04"


class Left(Exception):
    """Ctrl+C or Ctrl+D was typed."""


class Line:
    """One line, edited at its end: Backspace, Ctrl+U to clear, Enter.

    Redrawn whole after each change, so that letters of any width are taken away rightly.
    """

    def __init__(self, prompt: str) -> None:
        self._prompt = prompt
        self._text = ""
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._escaped = ""

    @property
    def drawn(self) -> str:
        """What a terminal is sent to show the line."""
        return f"\r\x1b[K{self._prompt}{self._text}"

    def clear(self) -> None:
        """Begin anew."""
        self._text = ""

    def take(self, data: bytes) -> tuple[str, str | None]:
        """Take what was typed: what to show of it, and the line once it is ended.

        What follows the end of the line is let go. The line is `plain`.

        Raises:
            Left: if the person wants to go.
        """
        before, bell = self._text, ""
        for letter in self._decode(data):
            if self._in_escape(letter):
                continue
            if letter in _END:
                return self.drawn + "\r\n", plain(self._text)
            if letter in _GONE:
                raise Left
            if letter in _BACK:
                self._text = self._text[:-1]
            elif letter == _CLEAR:
                self._text = ""
            elif letter.isprintable() and len(self._text) < LONGEST:
                self._text += letter
            else:
                bell = "\x07"
        return (self.drawn if self._text != before else "") + bell, None

    def _in_escape(self, letter: str) -> bool:
        """Arrows and other keys of several letters are passed over."""
        if letter == "\x1b":
            self._escaped = letter
            return True
        if not self._escaped:
            return False
        if self._escaped == "\x1b" and letter in "[O":
            self._escaped = letter
        elif self._escaped == "\x1b" or "@" <= letter <= "~":
            self._escaped = ""
        return True

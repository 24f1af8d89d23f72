"""The console of plain mode: whole lines in, whole lines out, and nothing else.

Everything that is printed passes one door, where control and direction characters are made
visible: no text from a person can move the cursor, colour anything, or pass for a prompt's end.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from textwrap import wrap
from typing import Final, TextIO

from game.errors import CommuniqueError
from game.rules.words import plain

PROMPT: Final = ">"
"""What says that a line is waited for."""


class Left(Exception):
    """The input has ended, or the person has said so: the game is left where it is."""


class Console:
    """Where lines come from and go to.

    At a terminal lines are wrapped to its width and the prompt waits on its own line; into a pipe
    they go unbroken, and the prompt is a line by itself, so that a program can read up to it.
    """

    def __init__(self, source: TextIO, target: TextIO, width: int | None = None) -> None:
        self._source = source
        self._target = target
        self._width = width

    @classmethod
    def standard(cls) -> Console:
        """The standard streams; what they cannot encode or decode is replaced, never refused."""
        for stream in (sys.stdin, sys.stdout):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors="replace")
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        return cls(sys.stdin, sys.stdout, width)

    @property
    def paged(self) -> bool:
        """Whether a person reads at a terminal, for whom long readings stop now and then."""
        return self._width is not None

    def say(self, *lines: str) -> None:
        """Print lines, each with nothing in it but words.

        Raises:
            Left: if nobody reads any more.
        """
        self._write("".join(f"{part}\n" for line in lines for part in self._broken(plain(line))))

    def ask(self, prompt: str = PROMPT) -> str:
        """The next line, without what ends it.

        Raises:
            Left: if there is none.
            CommuniqueError: if it cannot be read.
        """
        self._write(f"{prompt} " if self.paged else f"{prompt}\n")
        try:
            line = self._source.readline()
        except KeyboardInterrupt:
            self._write("\n")
            raise Left from None
        except OSError as error:
            raise CommuniqueError(f"nothing can be read: {error.strerror}") from error
        if not line:
            raise Left
        return line.strip()

    def _broken(self, line: str) -> Iterable[str]:
        if self._width is None or not line:
            return [line]
        return wrap(line, max(20, self._width - 1), break_on_hyphens=False)

    def _write(self, text: str) -> None:
        try:
            self._target.write(text)
            self._target.flush()
        except BrokenPipeError:
            raise Left from None

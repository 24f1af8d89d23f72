"""Words of the interface, marked where they stand and said in the language that is spoken.

It reads no file and knows no language: the rules mark their refusals by it and stay pure.
`language` has the catalogues.
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import Final, Protocol


class Catalogue(Protocol):
    """The words of one language, by those of the code."""

    def gettext(self, message: str, /) -> str:
        """A string, translated."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """A string for a number of things, translated."""


class _AsWritten:
    """English, as it stands in the code."""

    def gettext(self, message: str, /) -> str:
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        return msgid1 if n == 1 else msgid2


AS_WRITTEN: Final[Catalogue] = _AsWritten()

catalogue: Final[ContextVar[Catalogue]] = ContextVar("catalogue", default=AS_WRITTEN)
"""What is spoken in this task."""


def _(message: str) -> str:
    """A string of the interface in the language spoken."""
    return catalogue.get().gettext(message)


def later(message: str) -> str:
    """A string of the interface that is put into the language spoken when it is shown."""
    return message


def plural(one: str, many: str, count: int) -> str:
    """A string of the interface for a number of things; the number is formatted by the caller."""
    return catalogue.get().ngettext(one, many, count)

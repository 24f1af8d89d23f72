"""The gate: codes, tickets, and how often one may try.

The class code is six signs as on seat cards, and is said aloud; a ticket is 256 bits and is said
to nobody. Of a ticket only its digest is kept. Codes are compared in a time that does not tell
how much of one was right.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections import deque
from collections.abc import Callable, Iterable
from typing import Final

from game.classroom.gate import origin
from game.errors import Refused
from game.language import _
from game.sheets.codes import ALPHABET

SIGNS: Final = 6
"""Signs of a class code."""

WITHIN: Final = 300.0
"""Seconds for which a wrong code counts."""

FROM_ONE: Final = 12
FROM_ALL: Final = 240
"""Wrong codes that are let pass in that time: from one address, and from all together."""

_LONGEST: Final = 64


def new_code() -> str:
    """A class code, such as `HKT-M4R`."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(SIGNS))
    return f"{signs[: SIGNS // 2]}-{signs[SIGNS // 2 :]}"


def new_ticket() -> str:
    """A ticket that nobody can guess."""
    return secrets.token_urlsafe(32)


def digest(ticket: str) -> str:
    """What is kept of a ticket."""
    return hashlib.sha256(ticket.encode("utf-8", "replace")).hexdigest()


def found(given: str, codes: Iterable[str]) -> str | None:
    """The code that was given, written in whatever way; None if it is none of these."""
    written = _signs(given[:_LONGEST]).encode()
    hit = None
    for code in codes:
        # All are looked at, whichever it is.
        if hmac.compare_digest(written, _signs(code).encode()):
            hit = code
    return hit


def _signs(code: str) -> str:
    return "".join(sign for sign in code.upper() if sign.isalnum())


class Attempts:
    """Wrong codes of late; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._wrong: deque[tuple[float, str]] = deque(maxlen=FROM_ALL)

    def check(self, address: str) -> None:
        """Let an address try.

        Raises:
            Refused: if it, or all together, have tried too often.
        """
        self._forget()
        mine = sum(one == origin(address) for _, one in self._wrong)
        if mine >= FROM_ONE or len(self._wrong) >= FROM_ALL:
            words = _("Too many wrong codes. Wait {n} minutes, or ask your teacher.")
            raise Refused(words.format(n=int(WITHIN // 60)))

    def wrong(self, address: str) -> None:
        """An address gave a wrong code."""
        self._wrong.append((self._clock(), origin(address)))

    def _forget(self) -> None:
        while self._wrong and self._clock() - self._wrong[0][0] > WITHIN:
            self._wrong.popleft()

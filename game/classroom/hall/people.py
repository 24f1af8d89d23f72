"""What students are called: cleaned, bounded, and no two alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from itertools import count
from typing import Final

from game.delegates.temperament import TEMPERAMENTS
from game.errors import Nameless, Refused
from game.language import _
from game.record.header import PERSON
from game.rules.words import plain

LONGEST: Final = 24
"""The most characters of a name."""


def called(given: str, taken: Collection[str]) -> str:
    """The name that somebody goes by who gives one; made distinct from those that are taken.

    Raises:
        Refused: if it is none that a student can have.
    """
    name = plain(unicodedata.normalize("NFC", given[: 16 * LONGEST]))
    if not any(character.isalnum() for character in name):
        raise Nameless(_("Give a name, with at least one letter or digit; it need not be yours."))
    if len(name) > LONGEST:
        raise Refused(_("Give a name of at most {n} characters.").format(n=LONGEST))
    if alike(name) in {alike(reserved) for reserved in (PERSON, *TEMPERAMENTS)}:
        words = _("“{name}” is what the game calls a player of its own; take another name.")
        raise Refused(words.format(name=name))
    there = {alike(other) for other in taken}
    others = (name if number == 1 else f"{name} {number}" for number in count(1))
    return next(other for other in others if alike(other) not in there)


def alike(name: str) -> str:
    """What two names have in common that a class would take for one."""
    return unicodedata.normalize("NFKC", name).casefold()

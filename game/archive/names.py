"""Players' names, each of them replaced by the same "Player 3" wherever it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from game.delegates.temperament import TEMPERAMENTS
from game.record import Header
from game.record.header import PERSON

NOT_NAMES: Final = frozenset({PERSON, *TEMPERAMENTS})
"""What a header says of a seat without naming anybody."""

_MARKS: Final = "[\u0300-\u036f]*"
"""Accents, once they are taken apart from their letters."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names, what they are replaced by, and how they are found.

    In what people typed, a name is found whole and by each of its parts of two letters or more,
    in capitals or not, with its accents or without. In the scenario's words only whole names
    are found, as they are written in the header: "May" is a month there more often than a player.
    """

    players: Mapping[str, str]
    typed: Finder
    written: Finder

    @classmethod
    def of(cls, headers: Iterable[Header], also: Iterable[str] = ()) -> Names:
        """The names in some headers, numbered in the order in which they are met.

        `also` are names that are in no header, as of students who came late.
        """
        numbers: dict[tuple[str, ...], str] = {}
        players: dict[str, str] = {}
        headed = (value for header in headers for value in header.players.values())
        for value in (*headed, *also):
            if value not in NOT_NAMES and value.strip():
                same = tuple(part.casefold() for part in _parts(value)) or (value,)
                players[value] = numbers.setdefault(same, f"Player {len(numbers) + 1}")
        parts = {
            part: number
            for name, number in players.items()
            for part in _parts(name)
            if sum(map(str.isalpha, part)) > 1
        }
        return cls(
            players, Finder.of({**parts, **players}, re.IGNORECASE), Finder.of(players, re.NOFLAG)
        )

    def player(self, value: str) -> str:
        """What a header is to say of a seat instead."""
        return self.players.get(value, value)


@dataclass(frozen=True, slots=True)
class Finder:
    """Names to be found in texts, one group of the pattern each, and what they stand for."""

    pattern: re.Pattern[str] | None
    numbers: tuple[str, ...]

    @classmethod
    def of(cls, names: Mapping[str, str], flags: re.RegexFlag) -> Finder:
        """What finds the names, the longest first, as it may hold a shorter one."""
        ordered = sorted(names, key=len, reverse=True)
        pattern = "|".join(f"({_one(name)})" for name in ordered)
        return cls(
            re.compile(pattern, flags) if ordered else None,
            tuple(names[name] for name in ordered),
        )

    def replaced(self, text: str) -> str:
        """The text without the names; as it was to the letter, if there are none in it."""
        if self.pattern is None:
            return text
        apart = unicodedata.normalize("NFD", text)
        found, count = self.pattern.subn(
            lambda match: self.numbers[(match.lastindex or 1) - 1], apart
        )
        return unicodedata.normalize("NFC", found) if count else text


def _parts(name: str) -> list[str]:
    """The words of a name, without accents; the vowel signs of other scripts stay."""
    apart = re.sub(_MARKS, "", unicodedata.normalize("NFD", name))
    return "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in apart).split()


def _one(name: str) -> str:
    """What finds a name: its words in order, with whatever but letters and digits between them."""
    parts = _parts(name)
    if not parts:
        return re.escape(unicodedata.normalize("NFD", name))
    words = ["".join(re.escape(letter) + _MARKS for letter in part) for part in parts]
    before = r"(?<![^\W\d_])" if _cased(parts[0][0]) else ""
    after = r"(?![^\W\d_])" if _cased(parts[-1][-1]) else ""
    return before + r"[\W_]*".join(words) + after


def _cased(letter: str) -> bool:
    """Whether words of its script stand apart by spaces, so that "Ann" is not in "planned"."""
    return letter.upper() != letter.lower()

"""Dates as news English writes them, and the days they mean.

A date is the days from `first` to `last`: a month is all of its days. What leaves something out
("in January", "on Thursday", "next year") is reckoned from the day of the article; without one it
stays unresolved. A month or a day of a month without its year is the nearest one, unless the
sentence speaks of the future: then it is the next. Every year's ("each February") is no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from game.drafting.dategrammar import GRAMMAR, Meaning
from game.drafting.days import Days

_FUTURE: Final = re.compile(
    r"\b(will|would|is to|are to|to be held|set to|due|scheduled|upcoming|meets)\b"
)
_PAST: Final = re.compile(
    r"(?<!be\s)\b(\w+ed|said|told|wrote|met|held|took|came|was|were)(\s\w+)?\s$"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: as written, where it begins, and the days it means, if they are known.

    `reckoned` says that the days were reckoned from the day of the article.
    """

    text: str
    start: int
    days: Days | None
    reckoned: bool

    @property
    def exact(self) -> date | None:
        """The day, if it is a single one that the text gives in full."""
        single = self.days and not self.reckoned and self.days[0] == self.days[1]
        return self.days[0] if self.days and single else None


def dates(text: str, today: date | None) -> tuple[Dated, ...]:
    """The dates in a text, in order, as read on the day of the article."""
    found: list[Dated] = []
    for pattern, meaning in GRAMMAR:
        for match in pattern.finditer(text):
            if any(d.start < match.end() and match.start() < d.start + len(d.text) for d in found):
                continue
            past = _PAST.search(text, max(0, match.start() - 40), match.start())
            ahead = not past and bool(
                _FUTURE.search(text, max(0, match.start() - 120), match.end() + 60)
            )
            days, reckoned = _meant(meaning, match, today, ahead)
            found.append(Dated(match[0], match.start(), days, reckoned))
    return tuple(sorted(found, key=lambda dated: dated.start))


def _meant(
    meaning: Meaning, match: re.Match[str], today: date | None, ahead: bool
) -> tuple[Days | None, bool]:
    try:
        alone = meaning(match, None, ahead)
        return (alone, False) if alone else (meaning(match, today, ahead), True)
    except (ValueError, OverflowError):  # no such day, as 31 April
        return None, False

"""A finding, what findings are drawn from, and how figures are judged and written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game.analysis.best import Best
from game.intervals import FEW, Interval, Mean, Rate
from game.playtest.counts import Counts
from game.playtest.lines import Lines, Spot
from game.rules.names import ClauseId, ConstituencyId, Seat, Term
from game.rules.setting import Setting
from game.rules.words import plain


class Severity(StrEnum):
    """How much a finding asks of the author."""

    MEND = "mend"
    LOOK = "look"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that play has shown: what, where in the file, and the mend.

    `mend` is empty for what is fine. Both are plain sentences.
    """

    severity: Severity
    rule: str
    says: str
    place: Spot
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What findings are drawn from: the table as it was played, what was there, the counts."""

    setting: Setting
    best: Best
    counts: Counts
    lines: Lines

    def seat(self, seat: Seat) -> str:
        """A seat as it is called."""
        return plain(self.setting.by_seat[seat].short)

    def clause(self, clause: ClauseId) -> str:
        """A clause by its title."""
        return f"“{plain(self.setting.by_id[clause].title)}”"

    def label(self, term: Term) -> str:
        """A wording by its label."""
        return f"“{plain(self.setting.by_id[term.clause].wording(term.wording).label)}”"

    def term(self, term: Term) -> str:
        """A wording by its label and its clause."""
        return f"{self.label(term)} of {self.clause(term.clause)}"

    def home(self, seat: Seat, constituency: ConstituencyId) -> str:
        """A home audience by its name."""
        held = self.setting.instructions[seat].constituencies
        return plain(next(c.name for c in held if c.id == constituency))


RARE: Final = 0.05
"""What cannot be so frequent, with 95% confidence, counts as never coming up."""


def within(value: float, interval: Interval, low: float, high: float) -> Severity:
    """Fine in the band; to mend if the whole interval is out of it; else to look at."""
    if low <= value <= high:
        return Severity.FINE
    return Severity.MEND if interval.high < low or interval.low > high else Severity.LOOK


def doubted(says: str, severity: Severity) -> str:
    """A sentence on a figure out of its band, with what is to be added if its interval is not."""
    return f"{says} In so few games that may be chance." if severity is Severity.LOOK else says


def never(of: int) -> Severity:
    """What to make of something that did not come up once in so many games.

    To mend, if even the top of its interval is rare (the "rule of three" of Hanley and
    Lippman-Hand, JAMA 249, 1983, with Wilson's interval); in fewer games to look at.
    """
    return Severity.MEND if Rate(0, of).interval.high < RARE else Severity.LOOK


def percent(rate: Rate) -> str:
    """A rate with its interval: `62% (54 to 69%)`."""
    low, high = rate.interval
    return f"{rate.share:.0%} ({low * 100:.0f} to {high:.0%})"


def number(mean: Mean, digits: int = 1, scale: float = 1) -> str:
    """A mean with its interval: `4.2 (3.1 to 5.3)`; of a few numbers, the mean alone."""
    figures = [mean.mean, *(mean.interval if mean.of >= FEW else ())]
    # Adding 0 after rounding makes -0 plain 0.
    value, *ends = (f"{round(scale * figure, digits) + 0:.{digits}f}" for figure in figures)
    return f"{value} ({' to '.join(ends)})" if ends else value


def games(count: int) -> str:
    """So many games, in words that fit the number."""
    return "1 game" if count == 1 else f"{count} games"

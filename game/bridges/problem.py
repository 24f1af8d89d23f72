"""A negotiation problem as the field has it: issues with options, parties with utilities.

Utilities are additive over issues (Keeney and Raiffa 1976), as in GENIUS and in scoreable games.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

from game.errors import Mistake, ScenarioError
from game.rules.words import plain

FEWEST_ISSUES: Final = 3
MOST_ISSUES: Final = 12
FEWEST_OPTIONS: Final = 2
MOST_OPTIONS: Final = 7
FEWEST_PARTIES: Final = 2
MOST_PARTIES: Final = 12
"""What a scenario can hold: so many clauses, wordings of each, and delegations."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file, and line and column from 1."""

    file: Path
    line: int = 1
    column: int = 1

    def refusal(self, what: str, mend: str, rule: str) -> ScenarioError:
        """The error that says what is wrong here and how to mend it."""
        file = plain(str(self.file))
        return ScenarioError([Mistake(file, self.line, self.column, what, mend, rule)])


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to be settled, and the options it can be settled by, in order."""

    name: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """What one party wants.

    `evaluations` has a row for each issue with a number for each option, none under 0. An option
    is worth the issue's weight times its evaluation over the row's greatest; both scales are the
    party's own. `reservation` is what no agreement is worth, as a share of the best deal: 0 up to,
    and without, 1.
    """

    name: str
    weights: tuple[Fraction, ...]
    evaluations: tuple[tuple[Fraction, ...], ...]
    reservation: Fraction
    temperament: str = "bridge-builder"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem, where it came from, and who decides how.

    `missing` is how many parties may fail to agree, `vetoes` names those that must; `left_out`
    says in sentences what the problem had and a scenario has not.
    """

    title: str
    origin: str
    story: str
    issues: tuple[Issue, ...]
    parties: tuple[Party, ...]
    missing: int = 0
    vetoes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def best(weights: tuple[Fraction, ...], rows: tuple[tuple[Fraction, ...], ...]) -> Fraction:
    """What the best deal is worth on the party's own scale: an issue of only zeros adds none."""
    return sum((w for w, row in zip(weights, rows, strict=True) if any(row)), Fraction(0))


def fitting(count: int, least: int, most: int, what: str, at: Place) -> None:
    """Refuse what a scenario cannot hold.

    Raises:
        ScenarioError: if there are fewer or more of it, at its place.
    """
    if not least <= count <= most:
        mend = f"a scenario has {least} to {most}"
        raise at.refusal(f"there are {count} {what}", mend, "does-not-fit")

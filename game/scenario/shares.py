"""From weights and shares to whole points: what is handed out adds up exactly.

Weights become points by Sainte-Laguë's method (Webster's), known from the distribution of seats
in parliaments: points go one by one to the clause that is furthest under its weight. With one
point more to hand out, no clause ever gets one less.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

Row: TypeAlias = Mapping[str, Fraction]
"""What each wording of a clause is worth, on any scale from 0 up."""

MOST: Final = 200
"""The most points that are handed out; linkages may take some away again."""


def handed_out(weights: Mapping[str, Fraction], points: int) -> dict[str, int]:
    """So many points, handed out by weight; of equal claims, the earlier goes first.

    >>> handed_out({"strait": Fraction(30), "costs": Fraction(15)}, 10)
    {'strait': 7, 'costs': 3}
    """
    given = dict.fromkeys(weights, 0)
    claims = [name for name, weight in weights.items() if weight > 0]
    for _ in range(points if claims else 0):
        given[max(claims, key=lambda name: weights[name] / (2 * given[name] + 1))] += 1
    return given


def ranked(names: Sequence[str], others: int) -> dict[str, Fraction]:
    """Evenly spaced worths from 1 for the first to 0; `others` are left out, and worth 0.

    >>> ranked(["consult", "mitigate", "none"], 0)
    {'consult': Fraction(1, 1), 'mitigate': Fraction(1, 2), 'none': Fraction(0, 1)}
    """
    steps = len(names) - (0 if others else 1)
    return {name: Fraction(steps - n, max(1, steps)) for n, name in enumerate(names)}


def scaled(rows: Mapping[str, Row], best: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """Whole points for each wording: the best of a clause gets what the clause has, halves up."""
    return {
        clause: {
            wording: int(Fraction(best[clause]) * worth / (max(row.values()) or 1) + Fraction(1, 2))
            for wording, worth in row.items()
        }
        for clause, row in rows.items()
    }


def points(
    rows: Mapping[str, Row],
    weights: Mapping[str, Fraction],
    best: Callable[[Mapping[str, Mapping[str, int]]], int],
) -> dict[str, dict[str, int]]:
    """Whole points such that the best text, as `best` counts it, is worth 100.

    If linkages leave no such points, 100 are handed out and the check says what is off.
    """
    cared_for = {clause: weights[clause] for clause, row in rows.items() if any(row.values())}

    def tried(total: int) -> dict[str, dict[str, int]]:
        return scaled(rows, {**dict.fromkeys(rows, 0), **handed_out(cared_for, total)})

    low, high = 0, MOST
    # One point more handed out makes the best text worth the same, or one point more.
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if best(tried(middle)) >= 100 else (middle + 1, high)
    found = tried(low)
    return found if best(found) == 100 else tried(100)

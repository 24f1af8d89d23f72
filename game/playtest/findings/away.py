"""What most often keeps a seat away from a text: a red line, its home, or too little in it."""

from __future__ import annotations

from dataclasses import dataclass

from game.playtest.findings.finding import Evidence
from game.playtest.lines import Spot
from game.rules.names import Seat


@dataclass(frozen=True, slots=True)
class Cause:
    """What kept a seat away in `count` games; `why` and `mend` are clauses, to be put together."""

    count: int
    why: str
    mend: str
    place: Spot


def cause(evidence: Evidence, seat: Seat) -> Cause:
    """What most often kept a seat from joining or from ratifying, and what mends it."""
    own, lines = evidence.counts.own(), evidence.lines
    causes = [
        Cause(
            own.worthless[seat],
            "mostly the text is worth less to it than its walk-away value",
            "lower that value, or give it more",
            lines.walk_away(seat),
        )
    ]
    causes += (
        Cause(
            count,
            f"mostly “{evidence.home(seat, constituency)}” at home is under its threshold",
            "lower that threshold, or let a wording that others can live with please it more",
            lines.threshold(seat, constituency),
        )
        for (who, constituency), count in own.unmoved.items()
        if who == seat
    )
    causes += (
        Cause(
            count,
            f"mostly its red line on {evidence.clause(clause)} is crossed",
            "ease it, or let a wording short of it be worth nearly as much to the others",
            lines.red_lines(seat, clause),
        )
        for (who, clause), count in own.crossed.items()
        if who == seat
    )
    return max(causes, key=lambda found: found.count)

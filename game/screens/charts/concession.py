"""Concession curves: what each seat's own placards asked for, and what the others' gave it.

At every plenary a seat *asks* for the text of the wordings that it prefers, and is *offered*, on
average, the texts that the others prefer; both in points of the seat's own instructions, linkages
included. What is agreed counts as agreed, a reserved clause at its fallback. Where the curves meet
there is nothing left to concede (the display of a bargaining dance in Raiffa 1982).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from textual.content import Content

from game.debrief.reading import Conference
from game.language import _
from game.notation import figure
from game.rules.events import (
    ClauseAgreed,
    ClauseOpened,
    ClauseReopened,
    PlenaryOpened,
    PositionsRevealed,
)
from game.rules.names import ClauseId, Seat, WordingId
from game.rules.text import Positions
from game.screens.charts.plot import Axis, Series, plot
from game.screens.matrix import Row, matrix

HEIGHT: Final = 12
_DOTS: Final = 24
"""Dots of a level line to a round."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Round by round, in the seat's points: what it asked for and was offered, and walking away."""

    rounds: tuple[int, ...]
    asked: tuple[int, ...]
    offered: tuple[int, ...]
    walk_away: int


def curves(met: Conference) -> dict[Seat, Curve]:
    """The curves of every seat."""
    rounds = tuple(_rounds(met))
    return {seat: _curve(met, seat, rounds) for seat in met.setting.seats}


@dataclass(frozen=True, slots=True)
class _Round:
    number: int
    wanted: Mapping[Seat, Mapping[ClauseId, WordingId]]


def _rounds(met: Conference) -> Iterator[_Round]:
    """The text that each seat wants, as of every plenary's placards."""
    agreed = dict[ClauseId, WordingId]()
    placards = dict[ClauseId, dict[Seat, Positions | None]]()
    number, before = 0, dict[ClauseId, WordingId]()
    for _number, event in met.course:
        match event:
            case PlenaryOpened(opened):
                if number:
                    yield _wanted(met, number, before, placards)
                number, before = opened, dict(agreed)
            case PositionsRevealed(clause, shown):
                placards[clause] = dict(shown)
            case ClauseAgreed(clause, wording):
                agreed[clause] = wording
            case ClauseReopened(_, clause) | ClauseOpened(clause):
                agreed.pop(clause, None)
            case _:
                pass
    if number:
        yield _wanted(met, number, before, placards)


def _wanted(
    met: Conference,
    number: int,
    agreed: Mapping[ClauseId, WordingId],
    placards: Mapping[ClauseId, Mapping[Seat, Positions | None]],
) -> _Round:
    def wording(seat: Seat, clause: ClauseId) -> WordingId:
        held = placards.get(clause, {}).get(seat)
        return held.prefer if held else met.setting.by_id[clause].fallback

    return _Round(
        number,
        {
            seat: {c.id: agreed.get(c.id) or wording(seat, c.id) for c in met.setting.clauses}
            for seat in met.setting.seats
        },
    )


def _curve(met: Conference, seat: Seat, rounds: tuple[_Round, ...]) -> Curve:
    own = met.setting.instructions[seat]
    others = [other for other in met.setting.seats if other != seat]
    return Curve(
        tuple(each.number for each in rounds),
        tuple(own.worth(each.wanted[seat]) for each in rounds),
        tuple(
            round(sum(own.worth(each.wanted[other]) for other in others) / len(others))
            for each in rounds
        ),
        own.walk_away,
    )


def concession_picture(curve: Curve, width: int) -> Content:
    """The two curves over the rounds, and the walk-away value as a dotted line."""
    if not curve.rounds:
        return Content.styled(_("No plenary was held."), "$foreground-muted")
    values = [0, 100, *curve.asked, *curve.offered, curve.walk_away]
    first, last = curve.rounds[0], curve.rounds[-1]
    across = Axis(first - 0.5, last + 0.5, tuple((n, str(n)) for n in curve.rounds))
    low, high = min(values), max(values)
    up = Axis(low, high + 1, tuple((n, figure(n)) for n in dict.fromkeys([low, 0, 50, high])))
    steps = _DOTS * (last - first + 1)
    away = tuple((first - 0.5 + n / _DOTS, float(curve.walk_away)) for n in range(steps))
    series = [
        Series(_("walk-away value"), away, "┄", "$foreground-muted", joined=False),
        Series(
            _("offered by the others, on average"),
            _over(curve, curve.offered),
            "○",
            "$text-warning",
        ),
        Series(_("asked for"), _over(curve, curve.asked), "●", "$text-primary"),
    ]
    return plot(series, across, up, width, HEIGHT)


def _over(curve: Curve, values: tuple[int, ...]) -> tuple[tuple[float, float], ...]:
    return tuple(zip(map(float, curve.rounds), map(float, values), strict=True))


def concession_words(curve: Curve, width: int) -> Content:
    """The same as a table."""
    rows = [
        Row(label, tuple((figure(value), "") for value in values))
        for label, values in ((_("asked for"), curve.asked), (_("offered"), curve.offered))
    ]
    names = [_("round {n}").format(n=number) for number in curve.rounds]
    away = _("Walking away is worth {n}.").format(n=figure(curve.walk_away))
    return Content.assemble(matrix(names, rows, width), "\n", (away, "$foreground-muted"))

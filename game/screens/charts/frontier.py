"""The frontier: what was there to be had, where the text stood after each round, and the end."""

from __future__ import annotations

from math import ceil, floor
from typing import Final

from textual.content import Content

from game.debrief.account import Account
from game.debrief.path import Shares, Step
from game.debrief.words import percent
from game.language import _
from game.rules.names import Seat
from game.screens.charts.plot import Axis, Series, plot
from game.screens.matrix import Row, matrix
from game.screens.naming import shorts

HEIGHT: Final = 16
SIGNS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
LOWEST: Final = -1.0
"""Where an axis ends at the latest; what lies under it stands at its end."""


def frontier_picture(found: Account, width: int) -> Content:
    """The mean of the shares across, the least of them upwards, as on the printed page."""
    known, nash = found.there.settlements(), found.there.nash()
    steps = [step for step in found.path if not step.final]
    shown = [*known, *(step.shares for step in found.path)]
    series = [
        Series(_("nobody can gain but at another's cost"), _spots(*known), "∘", "", joined=False),
        Series(
            _("best product of gains"), _spots(*filter(None, [nash])), "□", "bold", joined=False
        ),
        Series(
            _("where the text stood, by round"),
            _spots(*(step.shares for step in steps)),
            "".join(SIGNS[min(step.round, len(SIGNS) - 1)] for step in steps),
            "bold $text-primary",
        ),
        Series(_("the end"), _spots(found.path[-1].shares), "◆", "bold $text-warning"),
    ]
    across = _axis([shares.mean for shares in shown])
    up = _axis([shares.least for shares in shown])
    head = _("Least share of any delegation upwards, mean share across.")
    drawn = plot(series, across, up, min(width, 90), HEIGHT)
    return Content.assemble((head, "$foreground-muted"), "\n", drawn)


def _spots(*shares: Shares) -> tuple[tuple[float, float], ...]:
    return tuple((each.mean, each.least) for each in shares)


def _axis(values: list[float]) -> Axis:
    low = max(LOWEST, min(0.0, floor(min(values, default=0.0) * 4) / 4))
    high = max(0.5, ceil(max(values, default=1.0) * 4) / 4)
    ticks = tuple((n / 2, percent(n / 2)) for n in range(ceil(low * 2), floor(high * 2) + 1))
    return Axis(low - 0.02, high + 0.02, ticks)


def frontier_words(found: Account, width: int) -> Content:
    """The path in figures: shares of what each could have gained."""
    names = shorts(found.met.setting.delegations)
    columns = [_("agreed"), _("mean"), _("least"), *names.values()]
    rows = [_row(found, step, list(names)) for step in found.path]
    return matrix(columns, rows, width)


def _row(found: Account, step: Step, seats: list[Seat]) -> Row:
    label = _("the end") if step.final else _("round {n}").format(n=step.round)
    figures = [percent(step.shares.mean), percent(step.shares.least)]
    figures += [percent(step.shares.seats[seat]) for seat in seats]
    cells = [str(step.agreed), *figures]
    start = label if step.round or step.final else _("the start")
    return Row(start, tuple((cell, "") for cell in cells), "", "bold" if step.final else "")

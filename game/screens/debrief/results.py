"""Scores: every seat against its own instructions, in parts that add up; never a ranking."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from game.debrief import words
from game.debrief.account import Account, Result
from game.language import _
from game.notation import figure
from game.rules.names import Seat
from game.rules.state import State
from game.screens.matrix import Drawn, Row, bar, hanging, matrix, quiet
from game.screens.naming import shorts

_BAR = 16


def results_pane(state: State, found: Account, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section."""
    yield quiet(_("Each against its own instructions; the points of two seats do not compare."))
    yield Drawn(lambda width: _overview(state, found, seat, width), classes="account")
    for result in found.results:
        yield _seat(state, result, seat)


def _overview(state: State, found: Account, seat: Seat, width: int) -> Content:
    names = shorts(state.setting.delegations)
    rows = []
    for result in found.results:
        score, share = result.score, result.share
        drawn = bar(share, _BAR) if share is not None else " " * _BAR
        cells = (score.total, score.walk_away, result.best)
        rows.append(
            Row(
                f"{'▸' if score.seat == seat else ' '} {names[score.seat]}",
                tuple((str(points), "") for points in cells),
                f"{drawn} {percent(share)}",
                "bold" if score.seat == seat else "",
            )
        )
    table = matrix((_("Score"), _("Walk-away"), _("Best")), rows, width)
    note = _("The bar: the share of what was to be gained over the walk-away value.")
    return Content.assemble(table, "\n", (note, "$foreground-muted"))


def percent(share: float | None) -> str:
    """A share as a figure, to the right; a dot where there was nothing to gain."""
    return ("·" if share is None else words.percent(share)).rjust(len(words.percent(1)))


def _seat(state: State, result: Result, seat: Seat) -> Drawn:
    score, best = result.score, result.best
    delegation = state.setting.by_seat[score.seat]
    you = _(" · you") if score.seat == seat else ""

    def draw(width: int) -> Content:
        head = Content.assemble(
            (f"{delegation.short}{you}", "bold $text-primary"),
            (f"  {delegation.name} · {_(score.standing)}", "$foreground-muted"),
        )
        lines = [hanging(Content(""), head, 0, width)]
        lines += [_line(part.points, _(part.what), "", width) for part in score.parts]
        lines.append(Content.styled("────", "$foreground-disabled"))
        lines.append(_line(score.total, _("score"), "bold", width))
        lines.append(_line(-score.walk_away, _("less the walk-away value"), "", width))
        lines.append(
            _line(
                score.gain,
                _("gain, of {best} to be had").format(best=best - score.walk_away),
                "bold",
                width,
            )
        )
        return Content("\n").join(lines)

    return Drawn(draw, classes="account")


def _line(points: int, what: str, style: str, width: int) -> Content:
    return hanging(
        Content.styled(f"{figure(points):>4}", style), Content.styled(what, style), 6, width
    )

"""Scores: every seat against its own instructions, in parts that add up; never a ranking."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from game.analysis import Debrief
from game.rules.names import Seat
from game.rules.outcome import Score
from game.rules.state import State
from game.screens.matrix import Drawn, Row, bar, hanging, matrix, quiet
from game.screens.naming import figure, shorts

_BAR = 16


def results_pane(state: State, facts: Debrief, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section."""
    yield quiet("Each against its own instructions; the points of two seats do not compare.")
    yield Drawn(lambda width: _overview(state, facts, seat, width), classes="account")
    for score in facts.scores:
        yield _seat(state, facts, score, seat)


def _overview(state: State, facts: Debrief, seat: Seat, width: int) -> Content:
    names = shorts(state.setting.delegations)
    rows = []
    for score in facts.scores:
        share = facts.shares[score.seat]
        drawn = bar(share, _BAR) if share is not None else " " * _BAR
        cells = (score.total, score.walk_away, facts.best.attainable[score.seat])
        rows.append(
            Row(
                f"{'▸' if score.seat == seat else ' '} {names[score.seat]}",
                tuple((str(points), "") for points in cells),
                f"{drawn} {percent(share)}",
                "bold" if score.seat == seat else "",
            )
        )
    table = matrix(("Score", "Walk-away", "Best"), rows, width)
    note = "The bar: the share of what was to be gained over the walk-away value."
    return Content.assemble(table, "\n", (note, "$foreground-muted"))


def percent(share: float | None) -> str:
    """A share as a figure; a dot where there was nothing to gain."""
    return "   ·" if share is None else f"{figure(round(share * 100)):>3}%"


def _seat(state: State, facts: Debrief, score: Score, seat: Seat) -> Drawn:
    delegation = next(d for d in state.setting.delegations if d.seat == score.seat)
    you = " · you" if score.seat == seat else ""
    best = facts.best.attainable[score.seat]

    def draw(width: int) -> Content:
        head = Content.assemble(
            (f"{delegation.short}{you}", "bold $text-primary"),
            (f"  {delegation.name} · {score.standing}", "$foreground-muted"),
        )
        lines = [hanging(Content(""), head, 0, width)]
        lines += [_line(part.points, part.what, "", width) for part in score.parts]
        lines.append(Content.styled("────", "$foreground-disabled"))
        lines.append(_line(score.total, "score", "bold", width))
        lines.append(_line(-score.walk_away, "less the walk-away value", "", width))
        lines.append(
            _line(score.gain, f"gain, of {best - score.walk_away} to be had", "bold", width)
        )
        return Content("\n").join(lines)

    return Drawn(draw, classes="account")


def _line(points: int, what: str, style: str, width: int) -> Content:
    return hanging(
        Content.styled(f"{figure(points):>4}", style), Content.styled(what, style), 6, width
    )

"""The course of a conference: clauses in brackets and the room's heat when each round ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from game.debrief.path import Step
from game.debrief.relations import Relations
from game.language import _
from game.screens.charts.plot import Axis, Series, plot
from game.screens.matrix import Row, matrix

HEIGHT: Final = 12


def course_picture(
    steps: Sequence[Step], moments: Sequence[Relations], clauses: int, width: int
) -> Content:
    """Both as shares of the most there can be: of all clauses, and of 100 degrees."""
    brackets = tuple((float(s.round), (clauses - s.agreed) / clauses) for s in steps if not s.final)
    heat = tuple((float(moment.round), moment.heat / 100) for moment in moments)
    last = max(x for x, _y in (*brackets, *heat))
    across = Axis(-0.5, last + 0.5, tuple((n, str(n)) for n in range(int(last) + 1)))
    up = Axis(0, 1.05, ((0.0, "0"), (0.5, _("half")), (1.0, _("all"))))
    series = [
        Series(_("heat, of 100°"), heat, "○", "$text-warning"),
        Series(_("clauses in brackets, of {n}").format(n=clauses), brackets, "●", "$text-primary"),
    ]
    return plot(series, across, up, width, HEIGHT)


def course_words(
    steps: Sequence[Step], moments: Sequence[Relations], clauses: int, width: int
) -> Content:
    """The same as a table, with what the brackets and the heat were when each round ended."""
    brackets = {step.round: clauses - step.agreed for step in steps if not step.final}
    heat = {moment.round: moment.heat for moment in moments}
    rounds = sorted({*brackets, *heat})
    names = [_("round {n}").format(n=n) if n else _("start") for n in rounds]
    rows = [
        Row(_("in brackets"), tuple((str(brackets.get(n, "·")), "") for n in rounds)),
        Row(_("heat"), tuple((f"{heat[n]}°" if n in heat else "·", "") for n in rounds)),
    ]
    return matrix(names, rows, width)

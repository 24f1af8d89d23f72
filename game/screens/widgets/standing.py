"""Your standing: the text as it stands, against no agreement and against what is in reach."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from game.rules.names import Term
from game.rules.view import View
from game.screens.called import numbers
from game.screens.widgets.lines import Piece
from game.screens.worth import within_reach, worth_with

_CELLS = 22
"""Cells of the scale from nothing to 100."""


def standing(view: View) -> Content:
    """Three numbers, a scale, and what they mean."""
    terms = [Term(*pair) for pair in view.chair_text.text.items()] if view.chair_text else ()
    now, walk_away = worth_with(view, terms), view.instructions.walk_away
    enough = now.points >= walk_away and not now.crossed
    style = "$text-success" if enough else "$text-warning"
    pieces: list[Piece] = [
        ("The chair's text " if terms else "Text as it stands", ""),
        (f"{now.points:>5}\n", f"bold {style}"),
        (f"Your walk-away   {walk_away:>5}\n", ""),
        (f"Still in reach   {within_reach(view):>5}\n", ""),
        *_scale(now.points, walk_away, style),
    ]
    if now.crossed:
        named = ", ".join(numbers(view.clauses)[clause] for clause in now.crossed)
        clauses = "clause" if len(now.crossed) == 1 else "clauses"
        pieces.append((f"\n! red line, {clauses} {named}", "bold $text-error"))
    elif not enough:
        pieces.append(("\nless than no agreement", "$text-warning"))
    else:
        pieces.append(("\nbetter than none", "$text-success"))
    return Content.assemble(*pieces)


def _scale(points: int, walk_away: int, style: str) -> list[Piece]:
    def cell(value: int) -> int:
        return min(_CELLS - 1, max(0, value * _CELLS // 100))

    filled = "".join("━" if n < cell(points) else "─" for n in range(_CELLS))
    mark = cell(walk_away)
    return [
        (filled[:mark], style if points else "$foreground-muted"),
        ("┃", "bold"),
        (filled[mark + 1 :], style if cell(points) > mark else "$foreground-muted"),
    ]


class Standing(Static):
    """The pane."""

    def __init__(self, view: View) -> None:
        super().__init__(standing(view), id="standing", classes="pane")
        self.border_title = "Your standing"

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.update(standing(view))

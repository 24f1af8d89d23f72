"""Your standing: the text as it stands, against no agreement, home, and what is in reach."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message

from game.language import _
from game.notation import figure, numbers
from game.rules.names import Term
from game.rules.view import View
from game.screens.home.forecast import Forecast, forecast
from game.screens.widgets.lines import Piece
from game.screens.widgets.steady import Steady
from game.screens.worth import within_reach, worth_with

_CELLS = 26
"""Cells of the scale from nothing to 100, and of a line."""

ORIGINS_KEY = "="
"""Asks where the numbers come from."""


def standing(view: View) -> Content:
    """The text's worth, the way to walking away, the scale, home's answer, what is in reach."""
    terms = [Term(*pair) for pair in view.chair_text.text.items()] if view.chair_text else ()
    now, walk_away = worth_with(view, terms), view.instructions.walk_away
    home = forecast(view, {**view.text, **dict(terms)})
    over = now.points - walk_away
    style = "$text-success" if over >= 0 and home.ratifies else "$text-warning"
    return Content("\n").join(
        (
            _line(
                _("The chair's text") if terms else _("Text as it stands"),
                str(now.points),
                f"bold {style}",
            ),
            _line(
                _("Walk-away {n}").format(n=walk_away),
                _("{n} over").format(n=figure(over, signed=True))
                if over >= 0
                else _("{n} under").format(n=figure(-over)),
                "$text-success" if over >= 0 else "$text-warning",
            ),
            Content.assemble(*_scale(now.points, walk_away, style)),
            _home(view, home),
            _line(_("Still in reach"), str(within_reach(view)), ""),
        )
    )


def _line(left: str, right: str, style: str) -> Content:
    return Content.assemble(left, " " * max(1, _CELLS - len(left) - len(right)), (right, style))


def _home(view: View, found: Forecast) -> Content:
    """Whether one's capital would ratify the text, and what stands in the way, in a line."""
    if found.ratifies:
        return Content.styled(_("✓ home would ratify"), "$text-success")
    if found.crossed:
        named = ", ".join(numbers(view.clauses)[clause] for clause in found.crossed)
        return Content.styled(
            _("✕ home: red line, {clauses}").format(clauses=named), "bold $text-error"
        )
    short = min(voice.over for voice in found.voices if not voice.content)
    words = _("✕ home: {n} approval short").format(n=-short)
    return Content.styled(words, "bold $text-error")


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


class Standing(Steady):
    """The pane; a click asks where its numbers come from."""

    class Asked(Message):
        """Where do they come from?"""

    def __init__(self, view: View) -> None:
        super().__init__(standing(view), id="standing", classes="pane")
        self.border_title = _("Your standing")
        self.border_subtitle = f"{ORIGINS_KEY} {_('where from')}"

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.say(standing(view))

    def on_click(self, event: events.Click) -> None:
        """Tell the room."""
        self.post_message(self.Asked())

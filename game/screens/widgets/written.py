"""How a line of the talk is written: who said it, to whom, and in which style."""

from __future__ import annotations

from textual.content import Content

from game import prose
from game.language import _
from game.notation import labelled, listed
from game.rules.names import Seat
from game.rules.view import View
from game.screens.called import delegation
from game.screens.ink import ink
from game.screens.widgets.lines import Piece


def written(view: View, line: prose.Line, dark: bool) -> Content:
    """A line: by whom, to whom, and what."""
    if line.kind == "chair" or line.speaker is None:
        style = "italic $text-accent" if line.kind == "chair" else "$foreground-muted"
        return Content.styled(line.text, style)
    known = delegation(view, line.speaker)
    name: Piece = (known.short, f"bold {ink(known.colour, dark)}")
    named = _("to {names}").format(names=_named(view, line.to))
    to: Piece = (f" {named}" if line.to else "", "$foreground-muted")
    style = {"talk": "", "formal": "$text-accent"}.get(line.kind, "$foreground-muted")
    if line.speaker == view.seat:
        # One's own lines are whole sentences: "You …".
        return Content.styled(line.text, style or "$foreground-muted")
    join = labelled("", "") if line.kind == "talk" else " · "
    return Content.assemble(name, to, join, (line.text, style))


def _named(view: View, seats: tuple[Seat, ...]) -> str:
    others = tuple(seat for seat in seats if seat != view.seat)
    you = [_("you")] if len(others) < len(seats) else []
    return listed([*you, *(delegation(view, seat).short for seat in others)])

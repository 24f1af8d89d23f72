"""What an answer would come to, in parts, as a small account."""

from __future__ import annotations

from textual.content import Content

from game.rules.tuning import OUTSIDE_COST
from game.rules.view import View
from game.screens.home.draw import silence_line
from game.screens.matrix import hanging
from game.screens.naming import figure, listed
from game.screens.silence.answers import Answer

_BROKEN = (
    "The text fails if the rule is not met without you; else you stay outside it. "
    "Either way this is what you have."
)


def account(view: View, answer: Answer, width: int) -> Content:
    """The sum and the walk-away value first, then any red line crossed, then the parts."""
    walk_away = view.instructions.walk_away
    if not answer.joins:
        head = _line("Your walk-away value", walk_away, width, "bold")
        return Content.assemble(head, "\n", _wrapped(Content(_BROKEN), width))
    lines = [
        _line("Worth to you", answer.total, width, "bold"),
        _line("Your walk-away value", walk_away, width),
        _comparison(answer.total - walk_away),
    ]
    if answer.crossed:
        titles = (clause.title for clause in view.clauses if clause.id in answer.crossed)
        red = Content.styled(f"✕ Red line crossed: {listed(titles)}.", "bold $text-error")
        lines.append(_wrapped(red, width))
    lines += _home(view, answer, width)
    whole = sum(part.points for part in answer.parts)
    if answer.total != whole:
        price = f"Your capital would not ratify: {walk_away} less {OUTSIDE_COST}. The text alone:"
        lines.append(_wrapped(Content(price), width))
    lines.append(Content.styled("─" * width, "$foreground-disabled"))
    lines += [_line(part.what, part.points, width) for part in answer.parts]
    if answer.total != whole:
        lines.append(_line("in all", whole, width, "bold"))
    return Content("\n").join(lines)


def _home(view: View, answer: Answer, width: int) -> list[Content]:
    """What one's constituencies would say to it, and one's own word that it would not keep."""
    text = view.chair_text.text if view.chair_text else view.text
    clause = view.clause(answer.move.clause) if answer.move.clause else None
    found = silence_line(view, text, clause, width)
    return [found] if found else []


def _wrapped(words: Content, width: int) -> Content:
    return hanging(Content(""), words, 0, width)


def _line(what: str, points: int, width: int, style: str = "") -> Content:
    return hanging(
        Content.styled(f"{figure(points):>3}", style), Content.styled(what, style), 5, width
    )


def _comparison(gain: int) -> Content:
    number = f"{figure(gain, signed=True):>3}  "
    if gain > 0:
        return Content.styled(f"{number}over it", "$text-success")
    if gain < 0:
        return Content.styled(f"{number}under it", "$text-error")
    return Content(f"{number}neither over nor under it")

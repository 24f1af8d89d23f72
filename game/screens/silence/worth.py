"""What an answer would come to, in parts, as a small account."""

from __future__ import annotations

from textual.content import Content

from game.language import _, later
from game.notation import figure, listed
from game.rules.tuning import OUTSIDE_COST
from game.rules.view import View
from game.screens.answers import Answer
from game.screens.home.draw import silence_line
from game.screens.matrix import hanging

_BROKEN = later(
    "The text fails if the rule is not met without you; else you stay outside it. "
    "Either way this is what you have."
)


def account(view: View, answer: Answer, width: int) -> Content:
    """The sum and the walk-away value first, then any red line crossed, then the parts."""
    walk_away = view.instructions.walk_away
    if not answer.joins:
        head = _line(_("Your walk-away value"), walk_away, width, "bold")
        return Content.assemble(head, "\n", _wrapped(Content(_(_BROKEN)), width))
    lines = [
        _line(_("Worth to you"), answer.total, width, "bold"),
        _line(_("Your walk-away value"), walk_away, width),
        _comparison(answer.total - walk_away),
    ]
    if answer.crossed:
        titles = (clause.title for clause in view.clauses if clause.id in answer.crossed)
        red = Content.styled(
            _("✕ Red line crossed: {names}.").format(names=listed(titles)), "bold $text-error"
        )
        lines.append(_wrapped(red, width))
    lines += _home(view, answer, width)
    whole = sum(part.points for part in answer.parts)
    if answer.total != whole:
        price = _(
            "Your capital would not ratify: {walk_away} less {outside_cost}. The text alone:"
        ).format(walk_away=walk_away, outside_cost=OUTSIDE_COST)
        lines.append(_wrapped(Content(price), width))
    lines.append(Content.styled("─" * width, "$foreground-disabled"))
    lines += [_line(_(part.what), part.points, width) for part in answer.parts]
    if answer.total != whole:
        lines.append(_line(_("in all"), whole, width, "bold"))
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
        return Content.styled(_("{number}over it").format(number=number), "$text-success")
    if gain < 0:
        return Content.styled(_("{number}under it").format(number=number), "$text-error")
    return Content(_("{number}neither over nor under it").format(number=number))

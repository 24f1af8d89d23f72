"""One's capital: would it ratify, constituency by constituency, and what would change that."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _
from game.notation import figure, labelled
from game.plain.reading.numbers import verdict
from game.rules.capitals import Constituency
from game.rules.text import Clause, Text
from game.rules.view import View
from game.screens.called import clause_name
from game.screens.home.forecast import forecast, taste


def forecast_lines(view: View, text: Text, reserved: Clause | None = None) -> Iterator[str]:
    """What the capital would do with a text, and which of one's commitments it would not keep."""
    found = forecast(view, text, reserved)
    yield from verdict(view, found)
    for made in found.unkept:
        yield _("Your public word on {clause} would not be kept.").format(
            clause=clause_name(view, made.term.clause)
        )


def home(view: View) -> Iterator[str]:
    """The forecast, then each constituency and what it likes."""
    text = dict(view.chair_text.text if view.chair_text else view.text)
    yield from forecast_lines(view, text)
    for voice in forecast(view, text).voices:
        known = voice.constituency
        needs = _("it takes {n}").format(n=known.threshold) if known.has_say else _("it has no say")
        yield _("{name}: approval {now} now, {then} with the text; {needs}.").format(
            name=known.name, now=view.approvals[known.id], then=voice.approval, needs=needs
        )
        yield from _likes(view, known)
    yield _("To consult it, type consult.")


def _likes(view: View, known: Constituency) -> Iterator[str]:
    if known.firmness:
        likes = _("It likes firm words.") if known.firmness > 0 else _("It likes friendly words.")
        yield likes
    for clause in view.clauses:
        tastes = [(w.label, taste(known, clause.id, w.id)) for w in clause.wordings]
        moved = [f"{label} {figure(by, signed=True)}" for label, by in tastes if by]
        if moved:
            yield labelled(clause_name(view, clause.id), f"{', '.join(moved)}.")

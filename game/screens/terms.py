"""Rows of forms about the statement: which clause, which of its wordings."""

from __future__ import annotations

from collections.abc import Iterable

from game.language import _
from game.rules.names import ClauseId
from game.rules.text import Clause
from game.rules.view import View
from game.screens.called import clause_name
from game.screens.widgets.fields import Field
from game.screens.worth import is_red, points


def clause_field(
    view: View, clauses: Iterable[Clause], name: str, label: str, start: ClauseId = ""
) -> Field:
    """A row of clauses, `start` the first shown."""
    choices = tuple((c.id, clause_name(view, c.id)) for c in clauses)
    return Field(name, label, choices, start=start)


def wording_field(
    view: View, clause: ClauseId, name: str, label: str, worst: bool = False
) -> Field:
    """A row of a clause's wordings with their worth; the best shown first, or the `worst`."""
    found = view.clause(clause)
    wordings = found.wordings if found else ()

    def words(wording: str, title: str) -> str:
        red = _(", red line") if is_red(view, clause, wording) else ""
        return _("“{title}” ({points} to you{red})").format(
            title=title, points=points(view, clause, wording), red=red
        )

    choices = tuple((w.id, words(w.id, w.label)) for w in wordings)
    ranked = sorted((w.id for w in wordings), key=lambda w: points(view, clause, w))
    start = ranked[0 if worst else -1] if ranked else ""
    return Field(name, label, choices, of=clause, start=start)

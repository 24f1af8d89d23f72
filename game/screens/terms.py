"""Rows of forms about the statement: which clause, which of its wordings."""

from __future__ import annotations

from collections.abc import Iterable

from game.rules.names import ClauseId
from game.rules.text import Clause
from game.rules.view import View
from game.screens.called import clause_name
from game.screens.widgets.fields import Field
from game.screens.worth import is_red, points


def clause_field(view: View, clauses: Iterable[Clause], name: str, label: str) -> Field:
    """A row of clauses."""
    return Field(name, label, tuple((c.id, clause_name(view, c.id)) for c in clauses))


def wording_field(view: View, clause: ClauseId, name: str, label: str) -> Field:
    """A row of a clause's wordings, each with what it is worth to oneself."""
    found = view.clause(clause)
    wordings = found.wordings if found else ()

    def words(wording: str, title: str) -> str:
        red = ", red line" if is_red(view, clause, wording) else ""
        return f"“{title}” ({points(view, clause, wording)} to you{red})"

    return Field(name, label, tuple((w.id, words(w.id, w.label)) for w in wordings))

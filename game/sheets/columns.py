"""What each wording is worth to a seat, clause by clause, in the two columns of its sheet."""

from __future__ import annotations

from typing import NamedTuple

from game.notation import numbers
from game.rules.names import Term
from game.rules.text import Clause, Wording
from game.rules.view import View


class Row(NamedTuple):
    """A wording under a seat's instructions; `tastes` are its constituencies', in their order."""

    wording: Wording
    fallback: bool
    points: int
    red: bool
    tastes: tuple[int, ...]


class Page(NamedTuple):
    """A clause under a seat's instructions."""

    name: str
    why: str
    best: int
    rows: tuple[Row, ...]


def columns(seen: View) -> tuple[tuple[Page, ...], tuple[Page, ...]]:
    """The clauses in two columns as equal in length as can be, the first not the shorter."""
    pages = [_page(seen, clause) for clause in seen.clauses]
    lines = [len(page.rows) + 3 for page in pages]  # with a title, a head and a reason
    first = next(n for n in range(len(pages) + 1) if 2 * sum(lines[:n]) >= sum(lines))
    return tuple(pages[:first]), tuple(pages[first:])


def _page(seen: View, clause: Clause) -> Page:
    held = seen.instructions
    points = held.points[clause.id]

    def row(wording: Wording) -> Row:
        term = Term(clause.id, wording.id)
        tastes = tuple(audience.taste.get(term, 0) for audience in held.constituencies)
        red, fallback = term in held.red_lines, wording.id == clause.fallback
        return Row(wording, fallback, points[wording.id], red, tastes)

    name = f"{numbers(seen.clauses)[clause.id]} {clause.title}"
    rows = tuple(row(wording) for wording in clause.wordings)
    return Page(name, held.reasons.get(clause.id, ""), max(points.values()), rows)

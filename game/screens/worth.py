"""What texts are worth to a seat under its own instructions, for the panes and the forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.rules.events import CapitalConsulted
from game.rules.names import ClauseId, Term, WordingId
from game.rules.text import Positions
from game.rules.view import View


@dataclass(frozen=True, slots=True)
class Worth:
    """What a text is worth, and the clauses on which it crosses a red line."""

    points: int
    crossed: tuple[ClauseId, ...]


def worth_with(view: View, terms: Iterable[Term] = ()) -> Worth:
    """The text as it stands with these terms in it."""
    text: Mapping[ClauseId, WordingId] = {**view.text, **dict(terms)}
    return Worth(view.instructions.worth(text), view.instructions.crossed(text))


def least_filed(view: View, clause: ClauseId, marked: Positions | None) -> Worth:
    """What one's filings could come to: on every clause the least that one could live with.

    `marked` stands for the filing on `clause`. What is agreed stays; where nothing is filed, the
    text is taken as it stands.
    """
    held = {**view.filings, clause: marked}
    terms = []
    for open_clause in view.open_clauses:
        if filed := held.get(open_clause.id):
            own = view.instructions.points[open_clause.id]
            least = min((filed.prefer, *filed.accept), key=lambda wording: own[wording])
            terms.append(Term(open_clause.id, least))
    return worth_with(view, terms)


def within_reach(view: View) -> int:
    """The best that could still be written, what is agreed being left as it is."""
    known = {c.id: [w.id for w in c.wordings] for c in view.clauses}
    known |= {clause: [held.wording] for clause, held in view.agreed.items()}
    return view.instructions.limited_to(known).best()


def best_text(view: View) -> dict[ClauseId, WordingId]:
    """A text that is worth what is still in reach, clause by clause."""
    known = {c.id: [w.id for w in c.wordings] for c in view.clauses}
    known |= {clause: [held.wording] for clause, held in view.agreed.items()}
    most = view.instructions.limited_to(known).best()
    for clause, offered in known.items():
        for wording in offered:
            if view.instructions.limited_to({**known, clause: [wording]}).best() == most:
                known[clause] = [wording]
                break
    return {clause: offered[0] for clause, offered in known.items()}


def is_red(view: View, clause: ClauseId, wording: WordingId) -> bool:
    """Whether one's capital could not ratify that wording."""
    return Term(clause, wording) in view.instructions.red_lines


def points(view: View, clause: ClauseId, wording: WordingId) -> int:
    """One's own points for a wording."""
    return view.instructions.points[clause][wording]


def eased(view: View) -> frozenset[Term]:
    """The red lines that one's capital has lifted when it was consulted."""
    consulted = (event for event in view.minutes if isinstance(event, CapitalConsulted))
    return frozenset(event.eased for event in consulted if event.eased)

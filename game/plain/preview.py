"""What an act would come to, in lines that are said before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from game.language import _
from game.notation import figure, listed
from game.plain.choices import counted
from game.rules.moves import COST, SeatMove
from game.rules.names import ClauseId, Seat, Term
from game.rules.view import View
from game.screens.called import clause_name, short
from game.screens.naming import label_of, placard_words
from game.screens.said import said_since
from game.screens.worth import worth_with


def cost(view: View, kind: type[SeatMove]) -> str:
    """What it takes out of the round's capital, and what there is."""
    return _("It takes {n} of your {left} capital.").format(
        n=COST[kind], left=view.capital[view.seat]
    )


def terms_line(view: View, terms: Sequence[Term]) -> str:
    """Terms within a sentence."""
    return listed(_term(view, term) for term in terms)


def _term(view: View, term: Term) -> str:
    """A wording and its clause, without brackets, which a voice would swallow."""
    clause = view.clause(term.clause)
    label = label_of(clause, term.wording) if clause else term.wording
    return _("“{label}” on {clause}").format(label=label, clause=clause_name(view, term.clause))


def worth_line(view: View, terms: Sequence[Term]) -> str:
    """What the text would be worth to one with these terms in it."""
    found = worth_with(view, terms)
    over = found.points - view.instructions.walk_away
    words = _("The text with it is worth {n} to you, {over} against walking away.").format(
        n=counted(found.points), over=figure(over, signed=True)
    )
    if found.crossed:
        named = listed(c.title for c in view.clauses if c.id in found.crossed)
        words += " " + _("It crosses your red line on {clauses}.").format(clauses=named)
    return words


def heard_of(view: View, seat: Seat, clause: ClauseId) -> list[str]:
    """What a delegation has told one since the last placards, as a line; none if nothing."""
    held = said_since(view, clause).get(seat)
    known = view.clause(clause)
    if held is None or known is None:
        return []
    return [
        _("Since the last plenary {name} said that it {holds}.").format(
            name=short(view, seat), holds=placard_words(known, held)
        )
    ]

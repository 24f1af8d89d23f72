"""What a pact is called, what it is about, and how long it lasts."""

from __future__ import annotations

from game.prose.grammar import join, ordinal, quoted
from game.prose.phrases import names, subject
from game.prose.sheets import phrase
from game.rules.names import ClauseId
from game.rules.pacts import Back, Exchange, Oppose, Pact
from game.rules.view import View


def between(view: View, pact: Pact | None) -> str:
    """A pact by its name, or by its members if it has none."""
    if pact is None:
        return phrase("pact.standing")
    if pact.name:
        return phrase("pact.named", name=quoted(pact.name))
    if len(pact.members) < 2:
        return phrase("pact")
    return phrase("pact.between", members=names(view, pact.members))


def topics(view: View, pact: Pact) -> str:
    """What a pact is about, for after "on"; empty if about no paragraph."""
    clauses: dict[ClauseId, str] = {}
    for promise in pact.promises:
        match promise:
            case Back(_, term) | Oppose(_, term):
                clauses[term.clause] = subject(view, term.clause)
            case Exchange(_, term, _, other_term):
                for clause in (term.clause, other_term.clause):
                    clauses[clause] = subject(view, clause)
            case _:
                continue
    return join(list(clauses.values()))


def a_pact(pact: Pact) -> str:
    """A pact nobody has heard of yet."""
    kind = phrase("pact.public" if pact.public else "pact.secret")
    return phrase("pact.called", pact=kind, name=quoted(pact.name)) if pact.name else kind


def span(view: View, pact: Pact) -> str:
    """How long a pact lasts; a round that is not on the programme comes only if the clock stops."""
    if not pact.until:
        return phrase("span.end")
    if pact.until > view.procedure.rounds:
        return phrase("span.further")
    return phrase("span.round", ordinal=ordinal(pact.until))

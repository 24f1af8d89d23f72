"""What a pact is called, what it is about, and how long it lasts."""

from __future__ import annotations

from game.prose.grammar import join, ordinal, quoted
from game.prose.phrases import names, subject
from game.rules.names import ClauseId
from game.rules.pacts import Back, Exchange, Oppose, Pact
from game.rules.view import View


def between(view: View, pact: Pact | None) -> str:
    """A pact by its name, or by its members if it has none."""
    if pact is None:
        return "the standing pact"
    if pact.name:
        return f"the pact {quoted(pact.name)}"
    return f"the pact between {names(view, pact.members)}" if len(pact.members) > 1 else "the pact"


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
    called = f" called {quoted(pact.name)}" if pact.name else ""
    return f"a {'public' if pact.public else 'secret'} pact{called}"


def span(view: View, pact: Pact) -> str:
    """How long a pact lasts; a round that is not on the programme comes only if the clock stops."""
    if not pact.until:
        return "until the conference ends"
    if pact.until > view.procedure.rounds:
        return "until the plenary of any further round"
    return f"until the plenary of the {ordinal(pact.until)} round"

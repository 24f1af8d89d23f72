"""Random arguments for random moves."""

from __future__ import annotations

from random import Random

from game.rules.events import IncidentHappened
from game.rules.names import Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Promise,
    Solidarity,
    Together,
)
from game.rules.press import ActId, Bond, Clarification, Commitment, Remark, Statement
from game.rules.text import Clause, Positions
from game.rules.view import View


def words(luck: Random) -> str:
    """Something to say that nobody has said before."""
    return f"{luck.choice(['We regret', 'We welcome', 'Nous notons'])} {luck.getrandbits(60):x}"


def positions(on: Clause, luck: Random) -> Positions:
    """Any one preferred; the more generous the day, the more it could live with."""
    ids = [wording.id for wording in on.wordings]
    prefer = luck.choice(ids)
    generosity = luck.choice([0.2, 0.8, 1.0])
    return Positions(prefer, tuple(w for w in ids if w != prefer and luck.random() < generosity))


def terms(v: View, luck: Random, at_most: int) -> tuple[Term, ...]:
    """Some clauses, each at any of its wordings."""
    chosen = luck.sample(v.clauses, luck.randint(0, min(at_most, len(v.clauses))))
    return tuple(Term(on.id, luck.choice(on.wordings).id) for on in chosen)


def promise(v: View, members: tuple[Seat, ...], luck: Random) -> Promise:
    """A promise of any kind between some members."""
    one, two = luck.sample(members, 2)
    made: list[Promise] = [
        *(Back(one, term(v, luck)), Oppose(one, term(v, luck))),
        Exchange(one, term(v, luck), two, term(v, luck)),
        *(NoCriticism(one), Confidence(one), Together(one), Solidarity(one)),
    ]
    return luck.choice(made)


def other(v: View, luck: Random) -> Seat:
    """Another seat."""
    return luck.choice(v.others)


def some(v: View, luck: Random) -> tuple[Seat, ...]:
    """Some other seats, or none."""
    return tuple(luck.sample(v.others, luck.randint(0, len(v.others))))


def clause(v: View, luck: Random) -> Clause:
    """Any clause."""
    return luck.choice(v.clauses)


def term(v: View, luck: Random) -> Term:
    """Any clause at any of its wordings on the table."""
    on = clause(v, luck)
    return Term(on.id, luck.choice(on.wordings).id)


def statement(v: View, luck: Random) -> Statement:
    """A statement of any kind."""
    headlines = [e.incident for e in v.minutes if isinstance(e, IncidentHappened)]
    made = [on for who, on in v.commitments if who == v.seat]
    on = luck.choice(made or [clause(v, luck).id])
    said: list[Statement] = [
        Remark(luck.choice(list(ActId)), luck.choice([*v.others, *headlines]), words(luck)),
        Commitment(term(v, luck), luck.choice(list(Bond)), luck.randint(1, 3), words(luck)),
        Clarification(on, luck.choice(["", words(luck)])),
    ]
    return luck.choice(said)

"""Random tables from a source of chance alone: quicker than a strategy by far, and unshrinkable."""

from __future__ import annotations

from random import Random

from game.rules.capitals import (
    Aim,
    ApprovalEffect,
    Choice,
    Condition,
    Constituency,
    CoolRoom,
    Effect,
    GoodFaith,
    GoodTerms,
    HeatEffect,
    Incident,
    OpenEffect,
    Question,
    TrustEffect,
)
from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    DecisionRule,
    Majority,
    QualifiedMajority,
    Signature,
)
from game.rules.instructions import Instructions, Linkage
from game.rules.names import Module, Part, Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
)
from game.rules.setting import Delegation, Procedure, Setting
from game.rules.text import Clause, Wording
from tests.tables import HOMES, IDS, SEATS

Text = tuple[Clause, ...]
Seats = tuple[Seat, ...]


def a_table(luck: Random) -> Setting:
    """Two to five seats, three to five clauses, and anything that the rules know."""
    seats = SEATS[: luck.randint(2, 5)]
    text = tuple(a_clause(id, luck) for id in IDS[: luck.randint(3, 5)])
    delegations = (Delegation(s, s.title(), s[0].upper(), weight=luck.randint(1, 4)) for s in seats)
    return Setting(
        "A random table",
        text,
        tuple(delegations),
        {seat: some_instructions(seat, seats, text, luck) for seat in seats},
        a_procedure(seats, luck),
        tuple(an_alliance(number, seats, text, luck) for number in range(luck.randint(0, 2))),
        tuple(an_incident(number, seats, text, luck) for number in range(luck.randint(0, 4))),
    )


def a_clause(id: str, luck: Random) -> Clause:
    silent = luck.choice(["", "a", "b"])
    wordings = tuple(
        Wording(w, w.upper(), "" if w == silent else f"Text {w} of {id}.")
        for w in "abcd"[: luck.randint(2, 4)]
    )
    bridges = (Wording(f"{id}-bridge-{n}", "B", "A bridge.") for n in range(luck.randint(0, 2)))
    return Clause(
        id,
        f"Clause {id}",
        luck.choice(list(Part)),
        wordings,
        luck.choice(wordings).id,
        luck.random() < 0.4,
        luck.random() < 0.5,
        tuple(bridges),
    )


def some_instructions(seat: Seat, seats: Seats, text: Text, luck: Random) -> Instructions:
    terms = [Term(c.id, w.id) for c in text for w in c.wordings + c.bridges]
    other = luck.choice([s for s in seats if s != seat])
    aims: list[Aim] = [GoodTerms(other, luck.randint(-9, 9), 5), CoolRoom(40, 3), GoodFaith(4)]
    homes = (
        Constituency(
            home,
            f"The {home}",
            luck.randint(0, 100),
            luck.randint(0, 70),
            luck.random() < 0.6,
            {term: luck.randint(-10, 10) for term in luck.sample(terms, 3)},
            luck.randint(-3, 3),
        )
        for home in HOMES[: luck.randint(0, 2)]
    )
    linked = luck.sample(terms, 2)
    return Instructions(
        {c.id: {w.id: luck.randint(-20, 60) for w in c.wordings + c.bridges} for c in text},
        luck.randint(-10, 60),
        frozenset(luck.sample(terms, luck.randint(0, 2))),
        (Linkage(((linked[0].clause, (linked[0].wording,)),), 9, "a linkage"),),
        constituencies=tuple(homes),
        aims=tuple(luck.sample(aims, luck.randint(0, 3))),
    )


def a_procedure(seats: Seats, luck: Random) -> Procedure:
    rules: list[DecisionRule] = [
        Consensus(),
        ConsensusMinus(luck.randrange(len(seats))),
        Majority(),
        QualifiedMajority(luck.randint(1, 100)),
        Signature(luck.randint(1, len(seats)), tuple(luck.sample(seats, luck.randint(0, 2)))),
    ]
    some = frozenset(module for module in Module if luck.random() < 0.5)
    return Procedure(
        rounds=luck.randint(1, 5),
        rule=luck.choice(rules),
        vetoes=tuple(luck.sample(seats, luck.randint(0, 1))),
        capital=luck.randint(1, 5),
        ratifications=luck.randint(1, len(seats)),
        single_undertaking=luck.random() < 0.2,
        reservations=luck.random() < 0.8,
        stop_the_clock=luck.random() < 0.5,
        chair_may_propose=luck.random() < 0.5,
        temperature=luck.choice([0, 30, 60, 70, 95, 100]),
        modules=luck.choice([frozenset(Module), frozenset(Module), some]),
    )


def a_term(text: Text, luck: Random) -> Term:
    clause = luck.choice(text)
    return Term(clause.id, luck.choice(clause.wordings).id)


def an_alliance(number: int, seats: Seats, text: Text, luck: Random) -> Pact:
    members = tuple(luck.sample(seats, luck.randint(2, min(3, len(seats)))))
    one, two = members[:2]
    owed: list[Promise] = [
        *(Back(one, a_term(text, luck)), Oppose(two, a_term(text, luck)), NoCriticism(one)),
        *(Exchange(one, a_term(text, luck), two, a_term(text, luck)), Confidence(two)),
        *(Together(one), Together(two), Solidarity(two)),
    ]
    chosen = tuple(luck.sample(owed, luck.randint(1, len(owed))))
    return Pact(f"old-{number}", "Old friends", members, chosen, luck.random() < 0.5, number)


def an_effect(seats: Seats, text: Text, luck: Random) -> Effect:
    one, two = luck.sample(seats, 2)
    by = luck.randint(-20, 20)
    effects: list[Effect] = [
        *(HeatEffect(by), TrustEffect(one, two, by), OpenEffect(luck.choice(text).id)),
        ApprovalEffect(one, by, luck.choice([None, *HOMES])),
    ]
    return luck.choice(effects)


def an_incident(number: int, seats: Seats, text: Text, luck: Random) -> Incident:
    def effects() -> tuple[Effect, ...]:
        return tuple(an_effect(seats, text, luck) for _ in range(luck.randint(0, 2)))

    choices = tuple(Choice(f"Answer {n}.", effects()) for n in range(luck.randint(1, 3)))
    condition = luck.choice(
        [
            Condition(after=luck.randint(1, 3), before=luck.randint(1, 4)),
            Condition(hotter=luck.randint(0, 60), percent=luck.choice([30, 100])),
            Condition(cooler=luck.randint(30, 100), bracketed=luck.choice(text).id),
            Condition(agreed=luck.choice(text).id),
            Condition(pressing=luck.randint(-3, 3)),
        ]
    )
    asked = Question(luck.choice(seats), "What now?", choices) if luck.random() < 0.6 else None
    return Incident(f"event-{number}", f"Headline {number}", condition, effects(), asked)

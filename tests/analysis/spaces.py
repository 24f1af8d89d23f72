"""Small spaces of texts in which everything occurs, and all their texts one by one.

Linkages, red lines, home audiences, bridges, essential clauses and every decision rule with
weights and vetoes occur. `outcomes` tries every text and knows nothing of axes or arrays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from random import Random

from game.rules.capitals import Constituency
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
from game.rules.procedure.ratification import final_approval
from game.rules.setting import Delegation, Procedure, Setting
from game.rules.text import Clause, Text, Wording
from tests.laws.naive import enough


def space(seed: int) -> Setting:
    """A setting of two to four seats and two to four clauses; the same seed, the same one."""
    chance = Random(seed)
    clauses = tuple(_clause(chance, f"c{n}") for n in range(chance.randint(2, 4)))
    seats = tuple(f"s{n}" for n in range(chance.randint(2, 4)))
    modules = frozenset({Module.CAPITALS}) if chance.random() < 0.7 else frozenset()
    return Setting(
        f"Space {seed}",
        clauses,
        tuple(Delegation(s, s, s, weight=chance.randint(1, 3)) for s in seats),
        {seat: _instructions(chance, clauses) for seat in seats},
        Procedure(
            rule=_rule(chance, seats),
            vetoes=tuple(chance.sample(seats, chance.choice([0, 0, 1]))),
            ratifications=chance.randint(1, len(seats)),
            modules=modules,
        ),
    )


def _clause(chance: Random, id: str) -> Clause:
    wordings = [Wording(w, w, f"Text {w}.") for w in "abc"[: chance.randint(2, 3)]]
    if chance.random() < 0.5:
        wordings[0] = Wording("a", "a")
    bridges = (Wording("d", "d", "Text d."),) if chance.random() < 0.3 else ()
    essential = chance.random() < 0.3
    return Clause(id, id, Part.OPERATIVE, tuple(wordings), "a", essential, bridges=bridges)


def _instructions(chance: Random, clauses: tuple[Clause, ...]) -> Instructions:
    ids = {c.id: [w.id for w in c.wordings + c.bridges] for c in clauses}
    terms = [Term(clause, wording) for clause, wordings in ids.items() for wording in wordings]
    linkages = tuple(
        Linkage(
            tuple(
                (c, tuple(chance.sample(ids[c], chance.randint(1, 2))))
                for c in chance.sample(list(ids), chance.randint(1, 2))
            ),
            chance.randint(-8, 12),
        )
        for _ in range(chance.choice([0, 0, 1, 2]))
    )
    homes = tuple(
        Constituency(
            f"home-{n}",
            "A home",
            chance.randint(30, 60),
            chance.choice([0, 45, 50, 55]),
            chance.random() < 0.8,
            {term: chance.randint(-10, 10) for term in chance.sample(terms, 4)},
        )
        for n in range(chance.choice([0, 1, 2]))
    )
    return Instructions(
        {c: {w: chance.randint(0, 12) for w in wordings} for c, wordings in ids.items()},
        walk_away=chance.randint(0, 7 * len(clauses)),
        red_lines=frozenset(chance.sample(terms, chance.choice([0, 0, 1, 2]))),
        linkages=linkages,
        constituencies=homes,
    )


def _rule(chance: Random, seats: tuple[Seat, ...]) -> DecisionRule:
    rules: list[DecisionRule] = [
        Consensus(),
        Consensus(),
        ConsensusMinus(1),
        Majority(),
        QualifiedMajority(chance.randint(40, 90)),
        Signature(chance.randint(1, len(seats)), (chance.choice(seats),)),
    ]
    return chance.choice(rules)


@dataclass(frozen=True)
class Outcome:
    """A text, who would join it, whether they carry it, and what everybody then gains."""

    text: dict[str, str]
    joined: frozenset[Seat]
    carried: bool
    gains: tuple[int, ...]


def joins(setting: Setting, seat: Seat, text: Text) -> bool:
    """Whether a delegation would rather have the text, and its capital would ratify it."""
    own = setting.instructions[seat]
    homes = own.constituencies if Module.CAPITALS in setting.procedure.modules else ()
    return (
        own.worth(text) >= own.walk_away
        and not own.crossed(text)
        and all(
            final_approval(home.approval, home, text) >= home.threshold
            for home in homes
            if home.has_say
        )
    )


def outcomes(setting: Setting) -> Iterator[Outcome]:
    """Every text that could be a statement."""
    choices = [
        [w.id for w in c.wordings + c.bridges if w.sentence or not c.essential]
        for c in setting.clauses
    ]
    for picked in product(*choices):
        text = dict(zip([c.id for c in setting.clauses], picked, strict=True))
        joined = frozenset(seat for seat in setting.seats if joins(setting, seat, text))
        carried = (
            enough(setting, joined, set(setting.seats) - joined)
            and len(joined) >= setting.procedure.ratifications
        )
        gains = tuple(
            own.worth(text) - own.walk_away if seat in joined else 0
            for seat, own in setting.instructions.items()
        )
        yield Outcome(text, joined, carried, gains)

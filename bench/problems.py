"""Random negotiation problems of the kind that the field measures delegates on.

Clause weights are a uniform division of 100 (Dirichlet with all ones), values within a clause
uniform and scaled so that its worst wording is worth nothing and its best the clause's weight.
Points are whole numbers, and the best whole text is worth exactly 100.
"""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import product

import numpy as np

from game.rules.decision import ConsensusMinus
from game.rules.instructions import Instructions
from game.rules.names import ClauseId, Part, WordingId
from game.rules.setting import Delegation, Procedure, Setting
from game.rules.text import Clause, Wording


def problem(
    seed: int, parties: int = 5, clauses: int = 6, wordings: int = 4, walk_away: int = 40
) -> Setting:
    """A core game by consensus: five rounds, no bridges, no red lines, no linkages."""
    chance = random.Random(seed)
    text = tuple(_clause(number, wordings) for number in range(clauses))
    seats = [f"p{number}" for number in range(parties)]
    return Setting(
        title=f"Problem {seed}",
        clauses=text,
        delegations=tuple(Delegation(seat, seat, seat) for seat in seats),
        instructions={
            seat: Instructions(_points(chance, text), walk_away=walk_away) for seat in seats
        },
        procedure=Procedure(ratifications=parties, stop_the_clock=False),
    )


PASSING = 55 / 720
"""The share of deals that pass in the base game of LLM-Deliberation (Abdelnabi et al. 2024)."""


def scoreable(seed: int) -> Setting:
    """A problem of the form of LLM-Deliberation's base game: a deal passes if all but one agree.

    Six parties, the first two with vetoes; five issues of 3, 3, 4, 4 and 5 options. Thresholds
    are drawn about each other and moved together until as many deals pass as there. Nothing is
    agreed until everything is agreed, for there is no deal on some issues only.
    """
    chance = random.Random(seed)
    text = tuple(_clause(number, options) for number, options in enumerate((3, 3, 4, 4, 5)))
    seats = [f"p{number}" for number in range(6)]
    points = {seat: _points(chance, text) for seat in seats}
    about = np.array([chance.randint(-15, 15) for _ in seats])
    rows = [[list(points[seat][clause.id].values()) for clause in text] for seat in seats]
    worth = np.array([[sum(deal) for deal in product(*row)] for row in rows])

    def passing(level: int) -> float:
        agree = worth >= np.maximum(0, about + level)[:, None]
        return float((agree[:2].all(axis=0) & (agree.sum(axis=0) >= 5)).mean())

    level = min(range(16, 85), key=lambda level: abs(passing(level) - PASSING))
    thresholds = dict(zip(seats, map(int, np.maximum(0, about + level)), strict=True))
    setting = problem(seed, 6)
    return replace(
        setting,
        title=f"Scoreable problem {seed}",
        clauses=text,
        instructions={s: Instructions(points[s], walk_away=thresholds[s]) for s in seats},
        procedure=replace(
            setting.procedure,
            rule=ConsensusMinus(1),
            vetoes=("p0", "p1"),
            ratifications=5,
            single_undertaking=True,
        ),
    )


def _clause(number: int, wordings: int) -> Clause:
    texts = tuple(Wording(f"w{n}", f"Wording {n}", f"Text {n}.") for n in range(wordings))
    return Clause(f"c{number}", f"Clause {number}", Part.OPERATIVE, texts, "w0")


def _points(
    chance: random.Random, clauses: tuple[Clause, ...]
) -> dict[ClauseId, dict[WordingId, int]]:
    cuts = sorted(chance.randint(0, 100) for _ in clauses[1:])
    weights = [high - low for low, high in zip([0, *cuts], [*cuts, 100], strict=True)]
    points = {}
    for clause, weight in zip(clauses, weights, strict=True):
        values = [chance.random() for _ in clause.wordings]
        low, high = min(values), max(values)
        scaled = [round(weight * (value - low) / (high - low)) for value in values]
        points[clause.id] = dict(zip([w.id for w in clause.wordings], scaled, strict=True))
    return points

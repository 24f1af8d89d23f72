"""A delegate gives way as others do, and lets no whole fall for want of those it needs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bench.problems import problem, scoreable
from game.delegates.aspiration import floor, progress
from game.delegates.filing import ruinous
from game.delegates.plan import Plan
from game.delegates.temperament import TEMPERAMENTS
from game.rules.apply import start
from game.rules.names import Seat, Term
from game.rules.text import Positions
from game.rules.view import View, view

MILD = TEMPERAMENTS["bridge-builder"]
OPEN, SHUT = Positions("w0", ("w1", "w2", "w3")), Positions("w0")


def shown(held: dict[Seat, Positions | None], number: int = 3) -> View:
    """What p0 sees in a round, after a plenary with these placards on the first clause."""
    state, _ = start(problem(1), 1)
    first = state.setting.clauses[0].id
    seen = replace(view(state, "p0"), round=number)
    return replace(seen, placards={first: {seat: held.get(seat, OPEN) for seat in seen.seats}})


def insists(seen: View) -> int:
    return floor(seen, MILD, fair=70, hoped=100)


def test_it_insists_on_more_while_one_of_those_it_needs_stays_shut() -> None:
    assert insists(shown({"p3": SHUT})) > insists(shown({}))


def test_it_insists_on_no_more_for_being_the_more_closed_itself() -> None:
    assert insists(shown({"p0": SHUT})) == insists(shown({}))


def test_who_has_filed_nothing_is_not_taken_to_be_shut() -> None:
    assert insists(shown({"p3": None})) == insists(shown({}))


def test_who_is_not_needed_does_not_hold_it_back() -> None:
    shut = shown({"p3": SHUT})
    majority = replace(shut.electorate, rule=scoreable(1).procedure.rule)
    assert insists(replace(shut, electorate=majority)) == insists(shown({}))


def test_in_the_last_round_it_waits_for_nobody() -> None:
    last = shown({"p3": SHUT}, number=5)
    assert progress(last) == 1.0
    assert insists(last) == insists(shown({}, number=5))


def test_it_would_take_anything_over_nothing_once_the_whole_is_at_stake() -> None:
    last = shown({}, number=5)
    whole = replace(last, procedure=replace(last.procedure, single_undertaking=True))
    assert insists(whole) == whole.instructions.walk_away < insists(last)


def aimed(seen: View, gains: int) -> Plan:
    return Plan(seen.text, 50, 40, 50, dict.fromkeys(seen.others, float(gains)))


def test_a_wording_that_would_lose_too_many_is_refused_where_the_whole_is_at_stake() -> None:
    state, _ = start(scoreable(1), 1)
    seen = view(state, "p0")
    losses = {s: {c.id: np.zeros(len(c.wordings)) for c in seen.clauses} for s in seen.others}
    for seat in ("p4", "p5"):
        losses[seat]["c0"] = np.array([0.0, 30.0, 0.0])
    assert ruinous(seen, aimed(seen, 10), losses) == {Term("c0", "w1")}
    assert ruinous(seen, aimed(seen, 40), losses) == frozenset()
    alone = {**losses, "p4": losses["p3"]}
    assert ruinous(seen, aimed(seen, 10), alone) == frozenset()
    apart = replace(seen, procedure=replace(seen.procedure, single_undertaking=False))
    assert ruinous(apart, aimed(apart, 10), losses) == frozenset()

"""The seats: each can gain, and has something to trade."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from typing import TypeAlias

from game.analysis.space import able
from game.lint.bargain import Bargain
from game.rules.instructions import Instructions
from game.rules.names import ClauseId, Seat
from game.scenario.finding import Finding

_Move: TypeAlias = tuple[int, int]
"""What a change of one clause's wording moves for two seats, in points of each."""


def only_loses(bargain: Bargain) -> Iterator[Finding]:
    """Every delegation gains over its walk-away value by some text that can be agreed.

    Passing:
        delegations:
          - {id: isle, instructions: {walk_away: 60}}

    Failing:
        delegations:
          - {id: isle, instructions: {walk_away: 65}}
    """
    if not bargain.best.zone:
        return
    for seat, most in bargain.best.attainable.items():
        walk_away = bargain.setting.instructions[seat].walk_away
        if most <= walk_away:
            what = f"{bargain.called(seat)} gains nothing by any text that can be agreed"
            mend = f"lower its walk-away value of {walk_away}, or give it more to win"
            yield Finding(bargain.told(seat)["walk_away"].path, what, mend, "only-loses")


def nothing_to_trade(bargain: Bargain) -> Iterator[Finding]:
    """Every delegation can trade: with some other, giving way on one clause for another gains both.

    Who does not care for a clause can give it away. Nothing to trade has a delegation that gets
    what it wants without asking, or that wants each thing exactly as much as others mind it.
    Linkages are left aside.

    Passing:
        delegations:
          - id: isle
            instructions:
              points:
                dredging: {noted: 0, study: 0, dredge: 0}
                fees: {none: 0, equal: 0, waive: 0, scale: 0}
                birds: {none: 0, care: 60, closed: 100}

    Failing:
        delegations:
          - id: north
            instructions:
              points: {birds: {none: 0, care: 10, closed: 20}}
              red_lines:
          - id: isle
            instructions:
              points:
                dredging: {noted: 0, study: 0, dredge: 0}
                fees: {none: 0, equal: 0, waive: 0, scale: 0}
                birds: {none: 0, care: 60, closed: 100}
    """
    setting = bargain.setting
    trading: set[Seat] = set()
    for one, other in combinations(setting.seats, 2):
        if {one, other} <= trading:
            continue
        if _trade(bargain, setting.instructions[one], setting.instructions[other]):
            trading |= {one, other}
    for seat in (seat for seat in setting.seats if seat not in trading):
        what = f"{bargain.called(seat)} has nothing that it could trade with anybody"
        mend = "let it care less for a clause that others need, and more for another"
        path = bargain.told(seat)["points"].path
        yield Finding(path, what, mend, "nothing-to-trade", at_key=True)


def idle_linkage(bargain: Bargain) -> Iterator[Finding]:
    """Every linkage ties two clauses together or more, and some texts have it and others not.

    Points for one clause belong among the points of its wordings.

    Passing:
        delegations:
          - id: south
            instructions:
              linkages:
                - {when: {fees: [waive, scale], dredging: [noted, study]}, points: 5}

    Failing:
        delegations:
          - id: south
            instructions:
              linkages:
                - {when: {fees: [waive, scale], dredging: [noted, study, dredge]}, points: 5}
    """
    for seat, told in bargain.setting.instructions.items():
        for i, link in enumerate(told.linkages):
            tied = [
                clause
                for clause, counted in link.when
                if set(counted) < set(able(bargain.setting.by_id[clause]))
            ]
            if len(tied) < 2 or not link.points:
                what = "a linkage that does not tie two clauses together, or counts for nothing"
                mend = "add what it counts to the points of the wordings"
                path = bargain.told(seat)["linkages"].items[i].path
                yield Finding(path, what, mend, "idle-linkage")


def _trade(bargain: Bargain, one: Instructions, other: Instructions) -> bool:
    """Whether two changes of wording, on two clauses, gain both while neither alone does."""
    gives: dict[ClauseId, set[_Move]] = {}
    takes: dict[ClauseId, set[_Move]] = {}
    for clause in bargain.setting.clauses:
        mine, theirs = one.points[clause.id], other.points[clause.id]
        moves = {
            (mine[b] - mine[a], theirs[b] - theirs[a]) for a, b in product(able(clause), repeat=2)
        }
        # Who is indifferent to a clause can give it away, too.
        gives[clause.id] = {(m, t) for m, t in moves if m <= 0 < t}
        takes[clause.id] = {(m, t) for m, t in moves if t <= 0 < m}
    return any(
        given[0] + taken[0] > 0 and given[1] + taken[1] > 0
        for give, take in product(gives, takes)
        if give != take
        for given, taken in product(gives[give], takes[take])
    )

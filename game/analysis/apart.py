"""Taking a conference's texts apart into what adds up; see `sums`.

Which clauses are tied together follows from everybody's linkages: two clauses that one linkage
names, and whatever other linkages tie to either.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import prod
from typing import Final

import numpy as np

from game.analysis.joining import homes_decide
from game.analysis.space import able
from game.analysis.sums import NEVER, Axis, Sums
from game.errors import CommuniqueError
from game.rules.capitals import Constituency
from game.rules.instructions import Instructions
from game.rules.names import ClauseId
from game.rules.setting import Setting
from game.worths import approvals, crossings, worths

WAYS: Final = 200_000
"""The most ways in which clauses that are tied together may stand."""


def sums(setting: Setting) -> Sums:
    """Take a conference's texts apart into what adds up.

    Raises:
        CommuniqueError: if linkages tie too many clauses together; see WAYS.
    """
    own = [setting.instructions[seat] for seat in setting.seats]
    lined = [n for n, held in enumerate(own) if held.red_lines]
    homes = [(n, home) for n, held in enumerate(own) for home in _deciding(setting, held)]
    walk_away = np.array([held.walk_away for held in own])
    return Sums(
        setting,
        tuple(_axis(setting, group, homes, lined) for group in _tied(setting)),
        np.array([*range(len(own)), *(n for n, _ in homes), *lined]),
        np.array([*walk_away, *(_need(home) for _, home in homes), *(0 for _ in lined)]),
        walk_away,
    )


def _deciding(setting: Setting, held: Instructions) -> list[Constituency]:
    if not homes_decide(setting):
        return []
    return [home for home in held.constituencies if home.has_say and home.threshold > 0]


def _need(home: Constituency) -> int:
    # Approval ends at 100 and at 0: a higher threshold is out of reach, 0 is always reached.
    return home.threshold - home.approval if home.threshold <= 100 else NEVER


def _tied(setting: Setting) -> list[tuple[ClauseId, ...]]:
    """The clauses in groups: those that a linkage of anybody names are in one."""
    group = {clause.id: {clause.id} for clause in setting.clauses}
    for held in setting.instructions.values():
        for link in held.linkages:
            joint = set[ClauseId]().union(*(group[clause] for clause, _ in link.when))
            group |= dict.fromkeys(joint, joint)
    ordered = (tuple(c.id for c in setting.clauses if c.id in tied) for tied in group.values())
    return list(dict.fromkeys(ordered))


def _axis(
    setting: Setting,
    group: tuple[ClauseId, ...],
    homes: list[tuple[int, Constituency]],
    lined: list[int],
) -> Axis:
    choices = {clause: able(setting.by_id[clause]) for clause in group}
    ways = prod(len(wordings) for wordings in choices.values())
    if ways > WAYS:
        raise CommuniqueError(
            f"linkages tie {len(group)} clauses together, which can stand in {ways:,} ways; "
            f"at most {WAYS:,} are gone through"
        )
    first = group[0] == setting.clauses[0].id
    own = [_within(setting.instructions[seat], group, first) for seat in setting.seats]
    rows = [worths(held, choices) for held in own]
    rows += [approvals(home, 0, choices) for _, home in homes]
    rows += [-crossings(own[n], choices).astype(np.int64) for n in lined]
    flat = np.stack([row.reshape(-1) for row in rows])
    return Axis(group, tuple(product(*choices.values())), flat)


def _within(held: Instructions, group: tuple[ClauseId, ...], first: bool) -> Instructions:
    """Instructions with the linkages of this group only; one that names nothing is the first's."""
    if not held.linkages:
        return held
    kept = [link for link in held.linkages if _belongs([c for c, _ in link.when], group, first)]
    return replace(held, linkages=tuple(kept))


def _belongs(named: list[ClauseId], group: tuple[ClauseId, ...], first: bool) -> bool:
    return named[0] in group if named else first

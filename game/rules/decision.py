"""Decision rules: when enough delegations stand behind a wording, a package or the whole text.

- `Consensus`: no one objects and no one reserves its position.
- `ConsensusMinus`: at most so many do not support.
- `Majority`: supporters hold more than half of the weight.
- `QualifiedMajority`: supporters hold at least so many percent of the weight.
- `Signature`: at least so many support, named ones among them; the text binds who signs.

A veto is used by objecting: under any rule, nothing carries against a delegation that holds one.
A delegation that reserves its position neither supports nor objects.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from game.rules.names import Seat, WordingId
from game.rules.text import Clause, Positions, Stance


@dataclass(frozen=True, slots=True)
class Consensus:
    """Nobody objects."""


@dataclass(frozen=True, slots=True)
class ConsensusMinus:
    """At most `missing` delegations do not support."""

    missing: int


@dataclass(frozen=True, slots=True)
class Majority:
    """More than half of the weight supports."""


@dataclass(frozen=True, slots=True)
class QualifiedMajority:
    """At least `percent` of the weight supports."""

    percent: int


@dataclass(frozen=True, slots=True)
class Signature:
    """At least `at_least` delegations support, and all of `named`."""

    at_least: int
    named: tuple[Seat, ...] = ()


DecisionRule: TypeAlias = Consensus | ConsensusMinus | Majority | QualifiedMajority | Signature


@dataclass(frozen=True, slots=True)
class Electorate:
    """Who decides and how: the rule, each seat's weight, and who holds a veto."""

    rule: DecisionRule
    weights: Mapping[Seat, int]
    vetoes: frozenset[Seat] = frozenset()

    def weight(self, seats: Collection[Seat]) -> int:
        """The weight of some seats together."""
        return sum(self.weights[seat] for seat in seats)

    def met(self, supporters: Collection[Seat], objectors: Collection[Seat]) -> bool:
        """Whether the rule is met by these supporters against these objectors."""
        if not self.vetoes.isdisjoint(objectors):
            return False
        missing = len(self.weights) - len(supporters)
        match self.rule:
            case Consensus():
                return missing == 0
            case ConsensusMinus(allowed):
                return missing <= allowed
            case Majority():
                return 2 * self.weight(supporters) > sum(self.weights.values())
            case QualifiedMajority(percent):
                return 100 * self.weight(supporters) >= percent * sum(self.weights.values())
            case Signature(at_least, named):
                return len(supporters) >= at_least and set(named) <= set(supporters)
            case _:
                assert_never(self.rule)

    def met_by_votes(self, votes: Mapping[Seat, bool | None]) -> bool:
        """Whether the rule is met where True supports, False objects and None reserves."""
        return self.met(
            [seat for seat, vote in votes.items() if vote],
            [seat for seat, vote in votes.items() if vote is False],
        )


Placards: TypeAlias = Mapping[Seat, Positions | None]
"""The positions on one clause as revealed; None where a delegation reserves its position."""


def votes_on(wording: WordingId, placards: Placards) -> dict[Seat, bool | None]:
    """How each delegation stands on one wording: supports, objects, or reserves (None)."""
    return {seat: held.supports(wording) if held else None for seat, held in placards.items()}


def carrying(electorate: Electorate, clause: Clause, placards: Placards) -> WordingId | None:
    """The wording of the clause that carries, or None.

    Of several: most preferred by weight, then most acceptable by weight, then the earlier.
    """
    met = (
        w.id
        for w in clause.wordings
        if clause.may_carry(w.id) and electorate.met_by_votes(votes_on(w.id, placards))
    )
    return _most_wanted(electorate, placards, met)


def one_short(electorate: Electorate, clause: Clause, placards: Placards) -> WordingId | None:
    """The wording that would carry if one more delegation supported it, or None.

    Of several, chosen as `carrying` chooses.
    """

    def short(wording: WordingId) -> bool:
        votes = votes_on(wording, placards)
        return any(
            electorate.met_by_votes({**votes, seat: True})
            for seat, vote in votes.items()
            if not vote
        )

    met = (w.id for w in clause.wordings if clause.may_carry(w.id) and short(w.id))
    return _most_wanted(electorate, placards, met)


def _most_wanted(
    electorate: Electorate, placards: Placards, wordings: Iterator[WordingId]
) -> WordingId | None:
    def wanted(wording: WordingId) -> tuple[int, int]:
        held = {seat: p.stance(wording) for seat, p in placards.items() if p}
        prefer = [seat for seat, stance in held.items() if stance is Stance.PREFER]
        accept = [seat for seat, stance in held.items() if stance is not Stance.CANNOT]
        return electorate.weight(prefer), electorate.weight(accept)

    # max keeps the first of equals, which is the earlier in the scenario.
    return max(wordings, key=wanted, default=None)

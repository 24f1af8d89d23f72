from __future__ import annotations

from itertools import combinations

import pytest

from game.analysis.apart import sums
from game.analysis.coalitions import coalitions, count, minimal_winning
from game.rules.decision import ConsensusMinus, Majority, QualifiedMajority, Signature
from game.rules.setting import Setting
from tests.analysis.spaces import outcomes, space
from tests.laws.naive import enough
from tests.tables import three_seats


def wins(setting: Setting, members: tuple[str, ...]) -> bool:
    others = set(setting.seats) - set(members)
    return enough(setting, members, others) and len(members) >= setting.procedure.ratifications


@pytest.mark.parametrize("seed", range(100))
def test_what_each_minimal_winning_coalition_can_carry(seed: int) -> None:
    setting = space(seed)
    every = [
        members
        for size in range(len(setting.seats) + 1)
        for members in combinations(setting.seats, size)
    ]
    winning = [members for members in every if wins(setting, members)]
    minimal = {m for m in winning if not any(set(o) < set(m) for o in winning)}
    found = coalitions(sums(setting))
    assert {coalition.members for coalition in found} == minimal
    tried = list(outcomes(setting))
    for coalition in found:
        theirs = [outcome for outcome in tried if outcome.joined >= set(coalition.members)]
        places = [setting.seats.index(seat) for seat in coalition.members]
        most = max((sum(o.gains[n] for n in places) for o in theirs), default=None)
        assert coalition.proven
        assert (coalition.settlement is not None) == bool(theirs)
        if coalition.settlement:
            assert coalition.gain == most
            assert set(coalition.settlement.outside).isdisjoint(coalition.members)


@pytest.mark.parametrize("seed", range(40))
def test_texts_are_counted(seed: int) -> None:
    tried = list(outcomes(space(seed)))
    counted = count(sums(space(seed)))
    assert (counted.size, counted.zone) == (len(tried), sum(o.carried for o in tried))


def test_weights_vetoes_and_signatures_make_the_coalitions() -> None:
    heavy = {"north": 3, "south": 2, "east": 1}
    assert minimal_winning(three_seats()) == [("north", "south", "east")]
    assert minimal_winning(three_seats(heavy, rule=Majority())) == [
        ("north", "south"),
        ("north", "east"),
    ]
    assert minimal_winning(three_seats(heavy, rule=QualifiedMajority(80))) == [("north", "south")]
    assert minimal_winning(three_seats(rule=ConsensusMinus(1), vetoes=("east",))) == [
        ("north", "east"),
        ("south", "east"),
    ]
    assert minimal_winning(three_seats(rule=Signature(1, ("south",)))) == [("south",)]
    assert minimal_winning(three_seats(rule=Signature(1), ratifications=3)) == [
        ("north", "south", "east")
    ]

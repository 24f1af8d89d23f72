"""Which wording of a clause carries, and which was nearest to it."""

from __future__ import annotations

from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    DecisionRule,
    Electorate,
    Majority,
    carrying,
    one_short,
)
from game.rules.text import Clause
from tests.tables import CLAUSES, held

PEACE, BORDER, _ = CLAUSES


def outcome(
    rule: DecisionRule,
    clause: Clause = BORDER,
    weights: tuple[int, ...] = (1, 1, 1),
    vetoes: tuple[str, ...] = (),
    **placards: str,
) -> tuple[str | None, str | None]:
    """What carries and what was one short, of placards such as a="firm or soft"."""
    electorate = Electorate(rule, dict(zip(placards, weights, strict=False)), frozenset(vetoes))
    held_by = {seat: held(named) for seat, named in placards.items()}
    return carrying(electorate, clause, held_by), one_short(electorate, clause, held_by)


def test_a_wording_carries_that_everyone_can_live_with() -> None:
    assert outcome(Consensus(), a="firm or soft", b="soft", c="none or soft")[0] == "soft"


def test_nothing_carries_when_nothing_meets_the_rule() -> None:
    assert outcome(Consensus(), a="firm", b="soft", c="none") == (None, None)


def test_of_several_the_most_preferred_by_weight_carries() -> None:
    carried, _ = outcome(
        Consensus(), weights=(1, 1, 3), a="soft or firm", b="soft or firm", c="firm or soft"
    )
    assert carried == "firm"


def test_of_equally_preferred_the_most_acceptable_by_weight_carries() -> None:
    carried, _ = outcome(
        ConsensusMinus(2), weights=(1, 1, 5), a="soft", b="firm or none", c="none or firm"
    )
    assert carried == "none"  # preferred with weight 5
    carried, _ = outcome(
        ConsensusMinus(2), weights=(2, 2, 1), a="soft or none", b="firm or none", c="firm or soft"
    )
    assert carried == "firm"
    carried, _ = outcome(
        ConsensusMinus(1), weights=(2, 2, 3), a="soft or firm", b="firm", c="none or firm or soft"
    )
    assert carried == "firm"  # both preferred with weight 2, firm acceptable with 7 against 5


def test_of_equals_the_earlier_in_the_scenario_carries() -> None:
    assert outcome(Consensus(), a="firm or soft", b="soft or firm")[0] == "soft"


def test_who_reserves_its_position_blocks_consensus_but_not_a_majority() -> None:
    assert outcome(Consensus(), a="soft", b="soft", c="")[0] is None
    assert outcome(Majority(), a="soft", b="soft", c="")[0] == "soft"


def test_an_essential_clause_cannot_carry_without_text() -> None:
    assert outcome(Consensus(), PEACE, a="none or soft", b="none or soft")[0] == "soft"
    assert outcome(Consensus(), PEACE, a="none", b="none") == (None, None)
    assert outcome(Consensus(), BORDER, a="none", b="none")[0] == "none"


def test_a_wording_is_one_short_if_one_more_supporter_would_carry_it() -> None:
    assert outcome(Consensus(), a="firm", b="firm", c="soft")[1] == "firm"
    assert outcome(Consensus(), a="firm", b="firm", c="")[1] == "firm"
    assert outcome(ConsensusMinus(1), a="firm", b="soft", c="none") == (None, "none")


def test_no_text_is_never_nearest_for_an_essential_clause() -> None:
    assert outcome(Consensus(), PEACE, a="none", b="firm")[1] == "firm"
    assert outcome(Consensus(), BORDER, a="none", b="firm")[1] == "none"


def test_of_several_one_short_the_most_wanted_is_nearest() -> None:
    nearest = outcome(Consensus(), weights=(1, 2), a="soft", b="firm")[1]
    assert nearest == "firm"


def test_a_veto_is_one_objection() -> None:
    assert outcome(Majority(), vetoes=("c",), a="firm", b="firm", c="soft") == (None, "firm")
    assert outcome(
        Majority(), vetoes=("b", "c"), a="firm", b="soft", c="none", weights=(9, 1, 1)
    ) == (None, None)

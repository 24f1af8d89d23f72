"""How many must stand behind a thing: the five rules, weights and vetoes."""

from __future__ import annotations

from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    DecisionRule,
    Electorate,
    Majority,
    QualifiedMajority,
    Signature,
    votes_on,
)
from game.rules.text import Positions

WEIGHTS = {"a": 1, "b": 2, "c": 3}


def met(rule: DecisionRule, votes: str, vetoes: str = "") -> bool:
    """Whether a rule is met by votes such as "+-o": a supports, b objects, c reserves."""
    meaning = {"+": True, "-": False, "o": None}
    electorate = Electorate(rule, WEIGHTS, frozenset(vetoes))
    return electorate.met_by_votes({s: meaning[v] for s, v in zip("abc", votes, strict=True)})


def test_consensus_is_that_nobody_objects_and_nobody_reserves() -> None:
    assert met(Consensus(), "+++")
    assert not met(Consensus(), "++-")
    assert not met(Consensus(), "++o")


def test_consensus_minus_one_lets_one_stand_aside() -> None:
    assert met(ConsensusMinus(1), "++-")
    assert met(ConsensusMinus(1), "o++")
    assert not met(ConsensusMinus(1), "o+-")
    assert not met(ConsensusMinus(0), "++-")


def test_a_majority_is_more_than_half_of_the_weight() -> None:
    assert met(Majority(), "+-+")
    assert not met(Majority(), "++-")  # 3 of 6 is half, not more
    assert not met(Majority(), "--+")


def test_a_qualified_majority_is_so_many_percent_of_the_weight_or_more() -> None:
    assert met(QualifiedMajority(50), "++-")
    assert not met(QualifiedMajority(51), "++-")
    assert met(QualifiedMajority(83), "-++")
    assert not met(QualifiedMajority(84), "-++")


def test_signature_counts_heads_and_needs_the_named() -> None:
    assert met(Signature(2, ("a",)), "++-")
    assert not met(Signature(2, ("a",)), "-++")
    assert not met(Signature(2, ("a",)), "+-o")
    assert met(Signature(1), "--+")


def test_nothing_carries_against_a_veto_under_any_rule() -> None:
    for rule in (ConsensusMinus(2), Majority(), QualifiedMajority(1), Signature(1)):
        assert not met(rule, "-++", vetoes="a")
        assert met(rule, "-++", vetoes="c")


def test_a_veto_is_used_by_objecting_not_by_reserving() -> None:
    assert met(Majority(), "o++", vetoes="a")


def test_placards_become_votes_on_each_wording() -> None:
    placards = {"a": Positions("x"), "b": Positions("y", ("x",)), "c": None}
    assert votes_on("x", placards) == {"a": True, "b": True, "c": None}
    assert votes_on("y", placards) == {"a": False, "b": True, "c": None}

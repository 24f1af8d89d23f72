"""Wordings: which could ever be signed, and which nobody has a reason to choose."""

from __future__ import annotations

from itertools import product

import pytest

from game.lint.bargain import Bargain
from game.lint.wordings import dominated_wording, unreachable_wording
from game.rules.names import Term
from game.scenario import from_document
from game.scenario.outline import Outline

from .harbour import over_the_harbour

LATER = """
clauses:
  - id: fees
    wordings:
      - {id: none, label: No text}
      - {id: equal, label: Equal fees, text: The towns will charge equal fees.}
      - {id: waive, label: Fees waived, text: The towns will waive fees for fishing boats.}
      - {id: later, label: Fees later, text: The towns will speak of fees next year.}
delegations:
  - id: north
    instructions: {points: {fees: {later: 20}}}
  - id: south
    instructions: {points: {fees: {later: 10}}}
  - id: isle
    instructions: {points: {fees: {later: 0}}}
"""


def bargain(*examples: str) -> Bargain:
    data = over_the_harbour(*examples)
    return Bargain(Outline(data), from_document(data).setting)


def dominated(*examples: str) -> list[str]:
    return [finding.what.split("'")[1] for finding in dominated_wording(bargain(*examples))]


@pytest.mark.parametrize(
    ("north", "rule"), [(40, "consensus"), (60, "consensus"), (70, "consensus"), (90, "majority")]
)
def test_a_wording_is_reachable_if_some_text_with_it_is_worth_signing(
    north: int, rule: str
) -> None:
    judged = bargain(
        f"delegations: [{{id: north, instructions: {{walk_away: {north}}}}}]\n"
        f"procedure: {{rule: {rule}}}"
    )
    setting, found = judged.setting, set()
    choices = [[w.id for w in clause.wordings + clause.bridges] for clause in setting.clauses]
    for picked in product(*choices):
        text = dict(zip(setting.by_id, picked, strict=True))
        votes = {s: told.worth(text) >= told.walk_away for s, told in setting.instructions.items()}
        if all(votes.values()) or (rule == "majority" and sum(votes.values()) >= 2):
            found |= {Term(*term) for term in text.items()}
    assert judged.reachable == found


def test_a_wording_without_text_is_out_of_reach_for_an_essential_clause() -> None:
    essential = "clauses: [{id: fees, essential: true, fallback: equal}]"
    (finding,) = unreachable_wording(bargain(essential))
    assert finding.what.startswith("no text with 'none' is worth signing")


def test_a_wording_worth_less_to_everybody_is_dominated() -> None:
    assert dominated(LATER) == ["later"]


@pytest.mark.parametrize(
    "reason",
    [
        "{id: isle, instructions: {points: {fees: {later: 6}}}}",
        "{id: isle, instructions: {linkages: "
        "[{when: {fees: [later], birds: [closed]}, points: 5}]}}",
        "{id: north, instructions: {red_lines: {fees: [equal]}, points: {fees: {none: 30}}}}",
        "{id: isle, instructions: {constituencies: [{id: parish, name: The parish, "
        "approval: 50, threshold: 51, taste: {fees: {later: 1}}}]}}",
    ],
    ids=["points", "linkage", "red line on the better one", "audience"],
)
def test_one_reason_to_choose_a_wording_is_enough(reason: str) -> None:
    assert dominated(LATER, f"delegations: [{reason}]") == []


def test_of_two_wordings_that_are_the_same_to_everybody_the_later_goes() -> None:
    twins = LATER.replace("{later: 20}", "{later: 30}").replace("{later: 0}", "{later: 5}")
    assert dominated(twins) == ["later"]


def test_a_bridge_may_be_better_for_everybody_and_may_not_be_worse() -> None:
    better = """
    delegations:
      - {id: north, instructions: {points: {fees: {scale: 30}}}}
      - {id: south, instructions: {points: {fees: {scale: 10, waive: 50}}, linkages: []}}
      - {id: isle, instructions: {points: {fees: {scale: 5}}}}
    """
    assert dominated(better) == ["scale"]
    assert dominated(better.replace("{scale: 5}", "{scale: 6}")) == []

"""The zone of agreement: what closes it is named, once, and at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from game.lint import Severity, judge
from game.lint.bargain import Bargain
from game.lint.zone import empty_zone, ratification_impossible, red_lines_block
from game.scenario import from_document
from game.scenario.finding import Finding
from game.scenario.outline import Outline

from .harbour import harbour, over_the_harbour

GREEDY = "delegations: [{id: north, instructions: {walk_away: 95}}]"
ALL_GREEDY = """
delegations:
  - {id: north, instructions: {walk_away: 95}}
  - {id: south, instructions: {walk_away: 95}}
  - {id: isle, instructions: {walk_away: 95}}
"""
AGAINST = """
delegations:
  - {id: north, instructions: {red_lines: {fees: [waive, scale, none], birds: [closed]}}}
  - {id: south, instructions: {red_lines: {fees: [equal]}}}
"""
REFUSING = """
delegations:
  - id: isle
    instructions:
      constituencies:
        - {id: parish, name: The parish, approval: 50, threshold: 50,
           taste: {fees: {waive: -10, scale: -10}, birds: {care: -10, closed: -10}}}
"""


def bargain(example: str) -> Bargain:
    data = over_the_harbour(example)
    return Bargain(Outline(data), from_document(data).setting)


def found(rule: Callable[[Bargain], Iterator[Finding]], example: str) -> list[Any]:
    """Where a rule finds something, as paths."""
    return [finding.path for finding in rule(bargain(example))]


def test_the_one_that_asks_for_too_much_is_named() -> None:
    assert found(empty_zone, GREEDY) == [("delegations", 0, "instructions", "walk_away")]


def test_the_mend_is_what_the_others_would_grant() -> None:
    (finding,) = empty_zone(bargain(GREEDY))
    assert finding.mend.startswith("the best of them is worth 85")
    assert found(empty_zone, GREEDY.replace("95", "85")) == []


def test_where_several_ask_for_too_much_all_are_meant() -> None:
    assert found(empty_zone, ALL_GREEDY) == [("delegations",)]


def test_a_majority_leaves_behind_who_asks_for_too_much() -> None:
    assert found(empty_zone, GREEDY + "\nprocedure: {rule: majority}") == []


def test_every_red_line_that_opens_the_zone_is_named() -> None:
    blocked = found(red_lines_block, AGAINST)
    assert ("delegations", 1, "instructions", "red_lines", "fees", 0) in blocked
    assert all(path[3] == "red_lines" for path in blocked)


def test_red_lines_on_a_clause_that_can_be_reserved_on_block_nothing() -> None:
    reserved = AGAINST + "clauses: [{id: fees, reservable: true}]"
    assert found(red_lines_block, reserved) == []
    without = reserved + "\nprocedure: {reservations: false}"
    assert found(red_lines_block, without)


def test_an_audience_that_refuses_what_all_others_could_ratify_is_named() -> None:
    assert found(ratification_impossible, REFUSING) == [
        ("delegations", 2, "instructions", "constituencies", 0, "threshold")
    ]


def test_audiences_count_only_where_capitals_are_played() -> None:
    core = REFUSING + "procedure: {modules: [pacts, events]}"
    setting = bargain(REFUSING)
    assert list(ratification_impossible(setting))
    data = over_the_harbour(core)
    without = Bargain(setting.outline, from_document(_homeless(data)).setting)
    assert list(ratification_impossible(without)) == []


def _homeless(data: dict[str, Any]) -> dict[str, Any]:
    told = [d["instructions"] for d in data["delegations"]]
    for instructions in told:
        instructions.pop("constituencies", None)
    data["events"] = [{"id": "fair", "headline": "A fair", "invented": True}]
    return data


@pytest.mark.parametrize("example", [GREEDY, ALL_GREEDY, AGAINST, REFUSING])
def test_only_one_rule_about_the_zone_speaks(example: str) -> None:
    rules = (empty_zone, red_lines_block, ratification_impossible)
    assert sum(bool(found(rule, example)) for rule in rules) == 1


def test_more_texts_than_can_be_gone_through_are_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.analysis.space.LIMIT", 35)
    path = tmp_path / "scenario.yaml"
    path.write_text(harbour(), "utf-8")
    (note,) = judge(path)
    assert (note.mistake.rule, note.severity) == ("too-many-texts", Severity.WARNING)
    assert note.mistake.what.startswith("the statement can be written in 36 ways")

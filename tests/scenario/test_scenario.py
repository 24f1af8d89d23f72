"""What a scenario gives: its setting, its document and what surrounds the rules."""

from __future__ import annotations

import json
from datetime import date

import pytest

from game.errors import ScenarioError
from game.rules import start
from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    Majority,
    QualifiedMajority,
    Signature,
)
from game.rules.instructions import Linkage
from game.rules.names import Part, Term
from game.scenario import from_document, schema

from .small import SMALL, changed, scenario


def test_a_document_reads_back_as_an_equal_scenario() -> None:
    first = scenario()
    again = from_document(json.loads(json.dumps(first.document)))
    assert again == first
    assert again.document == first.document
    assert again.setting == first.setting


@pytest.mark.parametrize(
    "rule",
    ["consensus", "majority", "{qualified-majority: 67}", "{signature: {at_least: 2}}"],
)
def test_a_document_keeps_every_kind_of_decision_rule(rule: str) -> None:
    first = scenario(changed("{consensus-minus: 1}", rule))
    assert from_document(json.loads(json.dumps(first.document))) == first


def test_a_mistake_in_a_document_is_placed_by_its_keys() -> None:
    document = json.loads(json.dumps(scenario().document))
    document["clauses"][0]["fallback"] = "exchang"
    with pytest.raises(ScenarioError) as caught:
        from_document(document)
    assert str(caught.value) == (
        "scenario.clauses[0].fallback:1:1: 'exchang' is no wording on the table for 'strait', "
        "did you mean 'exchange'? [unknown-wording]"
    )


def test_the_setting_can_be_played() -> None:
    state, events = start(scenario().setting, seed=1)
    assert state.round == 1
    assert events


def test_points_stand_in_the_order_of_the_text_bridges_last() -> None:
    isles = scenario().setting.instructions["isles"]
    assert isles.points["costs"] == {"no": 0, "welcome": 10, "yearly": 50}
    assert list(isles.points["costs"]) == ["no", "welcome", "yearly"]


def test_the_best_text_is_worth_100_to_every_seat() -> None:
    assert {i.best() for i in scenario().setting.instructions.values()} == {100}


def test_clauses_wordings_and_instructions_arrive_as_written() -> None:
    setting = scenario().setting
    strait, costs, dialogue = setting.clauses
    assert strait.essential
    assert strait.part is Part.OPERATIVE
    assert dialogue.part is Part.PREAMBULAR
    assert dialogue.wording("each-side").parallel
    assert costs.fallback == "no"
    assert [bridge.id for bridge in costs.bridges] == ["yearly"]
    assert setting.instructions["north"].red_lines == {Term("strait", "exchange")}
    assert setting.instructions["north"].reasons == {"strait": "It is near."}
    when = (("costs", ("no", "yearly")), ("dialogue", ("channels",)))
    why = "Saving and talking go together."
    assert setting.instructions["south"].linkages == (Linkage(when, 5, why),)


def test_a_colour_left_out_is_one_that_nobody_has() -> None:
    colours = [d.colour for d in scenario().setting.delegations]
    assert colours == ["red", "green", "cyan"]


@pytest.mark.parametrize(
    ("written", "rule", "ratifications"),
    [
        ("consensus", Consensus(), 3),
        ("{consensus-minus: 1}", ConsensusMinus(1), 2),
        ("majority", Majority(), 2),
        ("{qualified-majority: 67}", QualifiedMajority(67), 2),
        ("{signature: {at_least: 1, named: [isles]}}", Signature(1, ("isles",)), 1),
    ],
)
def test_ratifications_left_out_are_as_many_as_the_rule_asks_for(
    written: str, rule: object, ratifications: int
) -> None:
    procedure = scenario(changed("{consensus-minus: 1}", written)).setting.procedure
    assert procedure.rule == rule
    assert procedure.ratifications == ratifications


def test_what_surrounds_the_rules_is_at_hand() -> None:
    given = scenario()
    assert (given.id, given.title) == ("small", "A small scenario")
    assert given.summary == "Three parties, three clauses."
    assert given.setting_text == "Three parties meet."
    assert given.fiction.startswith("Everything here is invented")
    assert given.date == date(2022, 1, 7)
    assert given.temperaments == {
        "north": "hardliner",
        "south": "bridge-builder",
        "isles": "bridge-builder",
    }
    assert given.dossier.claims[0].reports[0].source == "paper"
    assert given.history
    assert given.history.clauses["strait"].wording == "importance"


def test_without_dossier_and_history_the_dossier_is_empty() -> None:
    bare = scenario(SMALL[: SMALL.index("dossier:")])
    assert bare.dossier.claims == ()
    assert bare.history is None


def test_every_key_of_the_schema_says_what_it_is_for() -> None:
    made = schema()
    json.dumps(made)
    sheets = [made, *made["$defs"].values()]
    entries = [entry for sheet in sheets for entry in sheet.get("properties", {}).values()]
    assert len(entries) > 50
    assert all(entry.get("description") for entry in entries)

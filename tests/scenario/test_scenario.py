"""What a scenario gives: its setting, its document and what surrounds the rules."""

from __future__ import annotations

import json
from datetime import date

import pytest

from game.errors import ScenarioError
from game.rules.apply import start
from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    Majority,
    QualifiedMajority,
    Signature,
)
from game.rules.instructions import Linkage
from game.rules.names import Module, Part, Term
from game.scenario import from_document

from .small import SMALL, changed, mistakes, scenario


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


def test_what_a_delegation_is_known_for_keeps_its_order() -> None:
    written = "short: NORTH\n    known_for: {costs: welcome, strait: resolution}"
    given = scenario(changed("short: NORTH", written))
    assert given.setting.delegations[0].known_for == (
        Term("costs", "welcome"),
        Term("strait", "resolution"),
    )
    assert from_document(json.loads(json.dumps(given.document))).setting == given.setting


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("{costs: yearly}", "'yearly' is no wording on the table for 'costs'"),
        ("{cost: welcome}", "'cost' is no clause, did you mean 'costs'?"),
        ("[costs]", "expected a mapping, found a list"),
    ],
)
def test_nobody_is_known_for_a_bridge_or_for_what_is_not_there(named: str, found: str) -> None:
    (mistake,) = mistakes(changed("short: NORTH", f"short: NORTH\n    known_for: {named}"))
    assert found in str(mistake)


def test_a_module_opens_in_the_round_given() -> None:
    modules = "rounds: 3\n  modules: [pacts, press]\n  opens: {press: 3}"
    procedure = scenario(changed("rounds: 3", modules)).setting.procedure
    assert [procedure.plays(Module.PRESS, number) for number in (2, 3)] == [False, True]
    assert procedure.plays(Module.PACTS, 1)


def test_a_module_that_is_off_or_opens_after_the_end_is_a_mistake() -> None:
    modules = "rounds: 3\n  modules: [pacts]\n  opens: {press: 2, pacts: 4, leak: 2}"
    assert [str(m).split(": ", 1)[1] for m in mistakes(changed("rounds: 3", modules))] == [
        "the module 'press' opens and is not played, add press to 'modules', or remove this "
        "[opens-in-vain]",
        "the module 'pacts' opens in round 4 of 3, the last round is 3 [opens-in-vain]",
        "the text 'leak' is none of pacts, press, capitals, leaks, events, "
        "did you mean 'leaks'? [unknown-choice]",
    ]

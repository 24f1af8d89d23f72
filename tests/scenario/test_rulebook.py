"""Home audiences, aims, alliances and events: how a file says them, and what the rules get."""

from __future__ import annotations

import json

from game.rules.apply import start
from game.rules.capitals import (
    ApprovalEffect,
    Choice,
    Condition,
    Constituency,
    CoolRoom,
    GoodFaith,
    GoodTerms,
    HeatEffect,
    Incident,
    OpenEffect,
    Question,
    TrustEffect,
)
from game.rules.names import Module, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Solidarity,
    Together,
)
from game.scenario import from_document

from .small import SMALL, WHOLE, changed, mistakes, scenario

SETTING = scenario(WHOLE).setting


def test_a_file_without_any_of_it_is_the_core_game() -> None:
    setting = scenario(SMALL).setting
    assert setting.procedure.modules == frozenset()
    assert (setting.alliances, setting.incidents) == ((), ())
    assert all(not i.constituencies and not i.aims for i in setting.instructions.values())


def test_the_modules_listed_are_on() -> None:
    assert SETTING.procedure.modules == frozenset(Module)
    two = changed("[pacts, press, capitals, leaks, events]", "[leaks, press]", WHOLE)
    assert {m.rule for m in mistakes(two)} == {"idle-section"}


def test_constituencies_arrive_as_written() -> None:
    party, public = SETTING.instructions["north"].constituencies
    assert party == Constituency(
        "party",
        "The party in power",
        approval=50,
        threshold=55,
        taste={
            Term("strait", "exchange"): 10,
            Term("strait", "importance"): 2,
            Term("strait", "resolution"): -3,
            Term("costs", "welcome"): 1,
            Term("costs", "yearly"): 3,
        },
        firmness=2,
    )
    assert public == Constituency("public", "The public", 40, 90, has_say=False)


def test_aims_arrive_as_written() -> None:
    aims = SETTING.instructions["north"].aims
    assert aims == (GoodTerms("south", 5, 3), CoolRoom(60, 2), GoodFaith(4))
    assert SETTING.instructions["south"].aims == ()


def test_an_alliance_is_a_pact_with_a_promise_for_each_member_that_makes_it() -> None:
    neighbours, three = SETTING.alliances
    assert neighbours == Pact(
        "north+south#0",
        "Two neighbours",
        ("north", "south"),
        (
            NoCriticism("north"),
            NoCriticism("south"),
            Back("north", Term("strait", "importance")),
            Oppose("south", Term("costs", "welcome")),
            Exchange("north", Term("costs", "no"), "south", Term("dialogue", "channels")),
        ),
        public=True,
    )
    assert (three.id, three.public, three.until) == ("isles+north+south#0", False, 2)
    assert three.promises == (
        Confidence("isles"),
        Together("isles"),
        Together("south"),
        Solidarity("north"),
    )


def test_two_alliances_of_the_same_members_are_two_pacts() -> None:
    twice = changed("members: [south, isles, north]", "members: [south, north]", WHOLE)
    twice = twice.replace("[isles]", "[south]").replace("[isles, south]", "[south]")
    ids = [pact.id for pact in scenario(twice).setting.alliances]
    assert ids == ["north+south#0", "north+south#-1"]


def test_events_arrive_as_written() -> None:
    news, storm = SETTING.incidents
    assert news == Incident(
        "news",
        "A paper repeats what it read",
        Condition(after=2, before=3, hotter=10, cooler=60, bracketed="costs", percent=50),
        (
            HeatEffect(3),
            TrustEffect("isles", "north", -2),
            ApprovalEffect("north", 1),
            ApprovalEffect("north", 2, "public"),
            OpenEffect("strait"),
        ),
        sources=("A paper",),
    )
    assert storm.condition == Condition(pressing=3, agreed="strait")
    calm, nothing = Choice("That it is calm", (HeatEffect(-2),)), Choice("Nothing")
    assert storm.question == Question("south", "What does the South say?", (calm, nothing))
    assert storm.sources == ()


def test_a_document_with_the_whole_rulebook_reads_back_as_an_equal_scenario() -> None:
    first = scenario(WHOLE)
    again = from_document(json.loads(json.dumps(first.document)))
    assert again == first
    assert again.setting == first.setting


def test_a_document_from_before_the_whole_rulebook_is_still_read() -> None:
    document = json.loads(json.dumps(scenario().document))
    del document["alliances"], document["events"], document["procedure"]["modules"]
    for delegation in document["delegations"]:
        del delegation["instructions"]["aims"], delegation["instructions"]["constituencies"]
    assert from_document(document).setting == scenario().setting


def test_a_conference_begins_with_the_alliances_in_force() -> None:
    state, _ = start(SETTING, seed=1)
    assert set(state.pacts) == {"north+south#0", "isles+north+south#0"}

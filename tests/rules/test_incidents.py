"""Events outside the room: their conditions, their effects, and the questions they put."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.capitals import (
    ApprovalEffect,
    Choice,
    Condition,
    Constituency,
    Effect,
    HeatEffect,
    Incident,
    OpenEffect,
    Question,
    TrustEffect,
)
from game.rules.events import (
    ApprovalMoved,
    ClauseOpened,
    IncidentHappened,
    QuestionAnswered,
    QuestionPut,
    RoundBegan,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.moves import AnswerQuestion, FileStatement
from game.rules.names import Module, Term
from game.rules.press import ActId, Bond, Commitment, Remark
from tests.tables import ALL, Table, at_home, full_game, three_seats

HOMES = (Constituency("public", "The public", 50, 0), Constituency("hawks", "Hawks", 50, 0))


def outside(
    condition: Condition | None = None,
    *effects: Effect,
    question: Question | None = None,
    seed: int = 1,
    **procedure: object,
) -> Table:
    """A full table outside of which a storm may happen."""
    storm = Incident("storm", "A storm", condition or Condition(), effects, question, ("Agency",))
    setting = at_home(full_game(**procedure), north=HOMES)
    return Table(replace(setting, incidents=(storm,)), seed)


def test_events_that_come_in_later_do_not_happen_before() -> None:
    assert rounds_of(outside(opens={Module.EVENTS: 3})) == [3]


def rounds_of(table: Table, rounds: int = 4) -> list[int]:
    """The rounds in whose plenary the storm happened."""
    found = []
    for number in range(1, rounds + 1):
        if table.plenary().last(IncidentHappened):
            found.append(number)
    return found


def test_what_happens_is_in_all_the_papers_with_its_sources() -> None:
    table = outside().plenary()
    assert table.last(IncidentHappened) == [IncidentHappened("storm", "A storm", ("Agency",))]
    assert table.last(IncidentHappened)[0] in table.view("east").minutes


@pytest.mark.parametrize(
    ("condition", "when"),
    [
        (Condition(), [1]),
        (Condition(after=3), [3]),
        (Condition(after=2, before=1), []),
        (Condition(before=1), [1]),
        (Condition(hotter=30), [1]),
        (Condition(hotter=31), []),
        (Condition(cooler=31), [1]),
        (Condition(cooler=30), []),
        (Condition(bracketed="peace"), [1]),
        (Condition(agreed="peace"), []),
        (Condition(pressing=0), []),
        (Condition(percent=0), []),
    ],
)
def test_an_event_happens_once_and_when_its_condition_holds(
    condition: Condition, when: list[int]
) -> None:
    assert rounds_of(outside(condition)) == when


def test_a_condition_may_wait_for_a_clause_to_be_agreed() -> None:
    table = outside(Condition(agreed="peace")).plenary()
    assert rounds_of(table.all_file(peace="soft"), 1) == [1]
    assert rounds_of(outside(Condition(bracketed="peace")).all_file(peace="soft"), 1) == []


@pytest.mark.parametrize(
    ("act", "happens"), [(ActId.CONDEMN, True), (ActId.DEPLORE, True), (ActId.REGRET, False)]
)
def test_a_condition_may_wait_for_a_pressing_statement(act: ActId, happens: bool) -> None:
    table = outside(Condition(pressing=3)).do(FileStatement("north", Remark(act, "south")))
    assert bool(table.plenary().last(IncidentHappened)) == happens
    assert table.plenary().last(IncidentHappened) == [], "only a statement of this plenary counts"


def test_a_commitment_presses_nobody() -> None:
    firm = Commitment(Term("border", "firm"), Bond.NOTHING_LESS, 3)
    table = outside(Condition(pressing=0)).do(FileStatement("north", firm)).plenary()
    assert table.last(IncidentHappened) == []


def test_chance_is_drawn_anew_each_round() -> None:
    first = [rounds_of(outside(Condition(percent=40), seed=seed))[:1] for seed in range(100)]
    assert 25 < first.count([1]) < 55
    assert first.count([2]) > 10
    assert 0 < first.count([]) < 30


def test_effects_move_what_they_name() -> None:
    table = outside(
        None,
        HeatEffect(7),
        TrustEffect("south", "east", -9),
        ApprovalEffect("north", 6),
        ApprovalEffect("north", -2, "hawks"),
        ApprovalEffect("south", 5),
    ).plenary()
    assert table.last(TemperatureMoved) == [TemperatureMoved(7, 37)]
    assert table.last(TrustMoved) == [TrustMoved("south", "east", -9, -9)]
    assert table.last(ApprovalMoved) == [
        ApprovalMoved("north", "public", 6, 56),
        ApprovalMoved("north", "hawks", 6, 56),
        ApprovalMoved("north", "hawks", -2, 54),
    ]


def test_an_event_may_open_a_clause_that_was_agreed() -> None:
    table = outside(Condition(after=2), OpenEffect("peace"), OpenEffect("border"))
    table.all_file(peace="soft").plenary()
    table.plenary()
    assert table.last(ClauseOpened) == [ClauseOpened("peace")]
    assert table.agreed() == {}
    assert table.plenary().agreed() == {"peace": "soft"}, "what was filed is filed still"


ASKS = Question(
    "north",
    "What will you say?",
    (Choice("Something.", (HeatEffect(4),)), Choice("Nothing.", (HeatEffect(-5),))),
)


def test_a_question_goes_to_its_delegation_alone() -> None:
    table = outside(question=ASKS).plenary()
    put = QuestionPut("north", "storm", "What will you say?", ("Something.", "Nothing."))
    assert table.last(QuestionPut) == [put]
    assert table.view("north").questions == ("storm",)
    assert table.view("south").questions == ()
    assert put not in table.view("south").minutes


def test_its_answer_is_public_and_has_its_effects() -> None:
    table = outside(question=ASKS).plenary().do(AnswerQuestion("north", "storm", 0))
    assert table.events == (
        QuestionAnswered("north", "storm", "Something."),
        TemperatureMoved(4, 34),
    )
    assert table.view("north").questions == ()
    assert "No event's question" in table.refuses(AnswerQuestion("north", "storm", 0))


def test_who_does_not_answer_has_given_the_last_answer() -> None:
    table = outside(question=ASKS).plenary().plenary()
    assert table.last(QuestionAnswered) == [QuestionAnswered("north", "storm", "Nothing.")]
    assert table.state.temperature == 25
    assert table.plenary().last(QuestionAnswered) == []


def test_an_answer_is_one_of_those_offered() -> None:
    table = outside(question=ASKS).plenary()
    for choice in (-1, 2):
        assert "from 0 to 1" in table.refuses(AnswerQuestion("north", "storm", choice))
    assert "No event's question" in table.refuses(AnswerQuestion("south", "storm", 0))


def test_of_two_events_both_may_happen_in_the_scenarios_order() -> None:
    first = Incident("first", "First", Condition(), (HeatEffect(10),))
    second = Incident("second", "Second", Condition(hotter=40), question=ASKS)
    table = Table(replace(full_game(), incidents=(first, second))).plenary()
    kinds = [type(e) for e in table.last(IncidentHappened, TemperatureMoved, QuestionPut)]
    assert kinds == [IncidentHappened, TemperatureMoved, IncidentHappened, QuestionPut]


def test_without_the_module_nothing_happens_outside() -> None:
    storm = Incident("storm", "A storm", Condition(), (HeatEffect(50),), ASKS)
    for setting in (three_seats(), three_seats(modules=ALL - {Module.EVENTS})):
        table = Table(replace(setting, incidents=(storm,))).plenary()
        assert table.last(IncidentHappened, TemperatureMoved, QuestionPut) == []
        assert len(table.last(RoundBegan)) == 1

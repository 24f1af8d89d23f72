"""What never leaves its range, and what only ever falls."""

from __future__ import annotations

from hypothesis import given

from game.rules.events import (
    ApprovalCounted,
    ApprovalMoved,
    IncidentHappened,
    QuestionAnswered,
    QuestionPut,
    RoundBegan,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.moves import COST, AnswerSilence, ChairMove, TakeBack
from game.rules.names import Module
from tests.laws.games import games
from tests.laws.player import Game

OF_A_MODULE = {
    Module.PACTS: [
        "OfferPact",
        "PactOffered",
        "PactConcluded",
        "PactEnded",
        "PromiseChecked",
        "Conferred",
    ],
    Module.PRESS: ["FileStatement", "StatementPublished", "CommitmentJudged", "DemarcheMade"],
    Module.CAPITALS: ["ConsultCapital", "CapitalConsulted", "ApprovalCounted"],
    Module.LEAKS: ["Leak", "LeakFiled", "LeakAppeared", "LeakTraced", "LeakRecorded"],
    Module.EVENTS: ["IncidentHappened", "QuestionPut", "QuestionAnswered", "ClauseOpened"],
}


@given(games())
def test_temperature_and_trust_keep_their_range_and_their_books(game: Game) -> None:
    temperature, trust = game.setting.procedure.temperature, dict[tuple[str, str], int]()
    for event in game.record:
        match event:
            case TemperatureMoved(by, now):
                assert now == temperature + by
                assert by != 0
                temperature = now
                assert 0 <= now <= 100
            case TrustMoved(seat, other, by, now):
                assert seat != other
                assert now == trust.get((seat, other), 0) + by
                assert by != 0
                trust[seat, other] = now
                assert -100 <= now <= 100
            case _:
                pass
    assert game.final.temperature == temperature
    assert game.final.trust == trust


@given(games())
def test_approval_keeps_its_range_and_its_books(game: Game) -> None:
    approval = {
        (seat, home.id): home.approval
        for seat, own in game.setting.instructions.items()
        for home in own.constituencies
    }
    for event in game.record:
        match event:
            case ApprovalMoved(seat, home, by, now):
                assert now == approval[seat, home] + by
                assert by != 0
                assert 0 <= now <= 100
                approval[seat, home] = now
            case ApprovalCounted(_, _, counted, _):
                assert 0 <= counted <= 100
            case _:
                pass
    assert all(game.final.approvals.get(key, now) == now for key, now in approval.items())


@given(games())
def test_no_more_statements_are_published_than_may_be_filed(game: Game) -> None:
    for state in game.states:
        assert all(len(filed) <= 2 for filed in state.statements.values())


@given(games())
def test_an_event_happens_at_most_once_and_a_question_waits_one_round(game: Game) -> None:
    happened = [e.incident for e in game.record if isinstance(e, IncidentHappened)]
    assert len(happened) == len(set(happened))
    put = [(e.seat, e.incident) for e in game.record if isinstance(e, QuestionPut)]
    answered = [(e.seat, e.incident) for e in game.record if isinstance(e, QuestionAnswered)]
    assert len(answered) == len(set(answered))
    assert set(answered) <= set(put)
    assert game.final.questions == set(put) - set(answered)


@given(games())
def test_what_belongs_to_a_module_happens_only_with_it(game: Game) -> None:
    off = set(Module) - game.setting.procedure.modules
    foreign = {name for module in off for name in OF_A_MODULE[module]}
    assert foreign.isdisjoint(type(fact).__name__ for fact in (*game.moves, *game.record))


@given(games())
def test_capital_is_never_negative_and_falls_by_what_a_move_costs(game: Game) -> None:
    steps = zip(game.states, game.moves, game.states[1:], game.events[1:], strict=False)
    for before, move, after, events in steps:
        began = [event for event in events if isinstance(event, RoundBegan)]
        if began:
            assert after.capital == dict.fromkeys(game.setting.seats, began[-1].capital)
            hot = after.temperature >= 70
            assert began[-1].capital == max(0, game.setting.procedure.capital - hot)
        elif isinstance(move, TakeBack):
            assert before.before is not None
            assert after.capital == before.before.capital
        else:
            spent = 0 if isinstance(move, ChairMove) else COST.get(type(move), 0)
            seat = None if isinstance(move, ChairMove) else move.seat
            assert after.capital == {
                s: left - (spent if s == seat else 0) for s, left in before.capital.items()
            }
        assert all(left >= 0 for left in after.capital.values())


@given(games())
def test_bridges_once_found_stay_found_and_are_never_more_than_there_are(game: Game) -> None:
    for before, after in zip(game.states, game.states[1:], strict=False):
        for clause in game.setting.clauses:
            found = after.bridges_found.get(clause.id, 0)
            assert before.bridges_found.get(clause.id, 0) <= found <= len(clause.bridges)


@given(games())
def test_the_clock_is_stopped_at_most_once_and_only_where_it_may_be(game: Game) -> None:
    stopped = [event for event in game.record if type(event).__name__ == "ClockStopped"]
    assert len(stopped) <= game.setting.procedure.stop_the_clock


@given(games())
def test_answers_to_silence_come_under_silence(game: Game) -> None:
    for before, move in zip(game.states, game.moves, strict=False):
        assert isinstance(move, AnswerSilence) <= (before.chair_text is not None)

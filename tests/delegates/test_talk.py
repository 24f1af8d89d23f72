from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.delegates import Luck
from game.delegates.diplomat import Diplomat
from game.delegates.talk import reply_to, told
from game.delegates.temperament import TEMPERAMENTS
from game.rules.apply import apply, start
from game.rules.moves import (
    AnswerSounding,
    AnswerSuggestion,
    Claim,
    DeclareReady,
    Move,
    Reply,
    SeatMove,
    ShowInstructions,
    SoundOut,
    Suggest,
)
from game.rules.names import Phase, Term
from game.rules.state import State, Suggestion
from game.rules.view import View, view
from game.scenario import find, load
from game.simulate import play
from tests.delegates.rooms import mixed, problem, watched

TWO_PLUS_TWO = load(find("two-plus-two")).setting
CANDID = replace(TEMPERAMENTS["bridge-builder"], candour=100, claims=12)
GUARDED = replace(CANDID, candour=0)
TALK = (Claim, SoundOut, Suggest, ShowInstructions)


class Silent(Diplomat):
    """A delegate that never opens its mouth, and otherwise does as it would."""

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        moves = super().choose(view, luck)
        kept = [move for move in moves if not isinstance(move, TALK)]
        if moves and not kept and view.phase is Phase.INFORMALS and view.seat not in view.ready:
            return [DeclareReady(view.seat)]
        return kept


def agreements(kind: type[Diplomat], games: int) -> int:
    """How many of so many five-party games end with a text, one round and all or nothing."""
    agreed = 0
    for seed in range(2000, 2000 + games):
        setting = problem(seed, walk_away=45)
        procedure = replace(
            setting.procedure, rounds=1, single_undertaking=True, chair_may_propose=False
        )
        setting = replace(setting, procedure=procedure)
        final = play(setting, {seat: kind(CANDID) for seat in setting.seats}, seed)
        agreed += final.ending is not None and final.ending.text is not None
    return agreed


def test_talk_pays() -> None:
    # Even in silence delegates leave room in their last filing; talk is worth a quarter more.
    assert agreements(Diplomat, 24) >= agreements(Silent, 24) + 24 // 4


def test_a_candid_delegate_tells_more_than_a_guarded_one() -> None:
    state, _ = start(TWO_PLUS_TWO, 1)
    told_by = {}
    for temperament in (CANDID, GUARDED):
        seen = view(state, "mofa")
        luck = Luck(1, "mofa")
        told_by[temperament.candour] = [told(seen, c, temperament, luck) for c in seen.clauses]
    open_hand = sum(len(held.accept) for held in told_by[100])
    closed_hand = sum(len(held.accept) for held in told_by[0])
    assert open_hand > closed_hand
    assert [held.prefer for held in told_by[0]] == [held.prefer for held in told_by[100]]


def answer_to(*moves: Move) -> list[SeatMove]:
    """What State says at once after the others' moves."""
    state, _ = start(TWO_PLUS_TWO, 1)
    for move in moves:
        state, _ = apply(state, move)
    return list(Diplomat(CANDID).choose(view(state, "state"), Luck(1, "state")))


def test_who_is_sounded_out_answers_at_once() -> None:
    first = answer_to(SoundOut("okinawa", "state", "costs"))[0]
    assert isinstance(first, AnswerSounding)
    assert (first.to, first.clause, first.positions.prefer) == ("okinawa", "costs", "increase")


def test_a_suggestion_over_a_red_line_is_declined() -> None:
    state, _ = start(TWO_PLUS_TWO, 1)
    state, _ = apply(state, Suggest("state", "mofa", (), (Term("costs", "increase"),)))
    first = Diplomat(CANDID).choose(view(state, "mofa"), Luck(1, "mofa"))[0]
    assert first == AnswerSuggestion("mofa", "state", Reply.DECLINE)


def test_a_suggestion_that_serves_it_is_welcome() -> None:
    give, ask = (Term("strait", "status-quo"),), (Term("costs", "increase"),)
    first = answer_to(Suggest("okinawa", "state", give, ask))[0]
    assert first == AnswerSuggestion("state", "okinawa", Reply.AGREE)


def test_a_suggestion_is_judged_by_what_the_whole_would_be_worth() -> None:
    def watch(state: State, move: Move) -> None:
        if isinstance(move, AnswerSuggestion) and move.reply is Reply.AGREE:
            before = view(state, move.seat)
            waiting = before.suggestions[move.to]
            assert not set(waiting.ask) & before.instructions.red_lines

    watched(TWO_PLUS_TWO, mixed(TWO_PLUS_TWO), 5, watch)


def test_a_page_shown_is_answered_with_a_page_by_the_candid() -> None:
    moves = answer_to(ShowInstructions("okinawa", "state", "islands"))
    assert ShowInstructions("state", "okinawa", "islands") in moves


def test_no_text_on_what_there_can_be_no_statement_without_is_declined() -> None:
    setting = problem(3)
    essential = replace(
        setting.clauses[0],
        essential=True,
        wordings=(
            replace(setting.clauses[0].wordings[0], sentence=""),
            *setting.clauses[0].wordings[1:],
        ),
    )
    setting = replace(setting, clauses=(essential, *setting.clauses[1:]))
    state, _ = start(setting, 1)
    delegate = Diplomat(CANDID)
    seen = view(state, "p0")
    delegate.choose(seen, Luck(1, "p0"))
    assert delegate.plan is not None
    assert reply_to(seen, delegate.plan, Suggestion((), (Term("c0", "w0"),))) is Reply.DECLINE

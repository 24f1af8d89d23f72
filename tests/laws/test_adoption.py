"""Silence, ratification and the scores, recomputed naively from what was revealed."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from game.rules.capitals import CoolRoom, GoodFaith, GoodTerms
from game.rules.events import (
    AnswerWithdrawn,
    ApprovalCounted,
    CapitalConsulted,
    CapitalDecided,
    ClauseAgreed,
    ClauseBracketed,
    ClauseOpened,
    ClauseReopened,
    ClockStopped,
    CommitmentJudged,
    ConferenceEnded,
    EndReason,
    Event,
    SilenceAnswered,
    SilenceOpened,
    SilenceRevealed,
)
from game.rules.moves import Silence
from game.rules.names import Seat, Term
from game.rules.outcome import Standing, scores
from game.rules.setting import Setting
from tests.laws import naive
from tests.laws.games import games
from tests.laws.ledger import Ledger, balance
from tests.laws.player import Game

FOLLOWS = ClockStopped, CommitmentJudged, ApprovalCounted, CapitalDecided, ConferenceEnded
"""What silence revealed leads to, but for what happens to pacts and trust."""


def revealed(events: tuple[Event, ...]) -> dict[Seat, SilenceRevealed]:
    return {event.seat: event for event in events if isinstance(event, SilenceRevealed)}


def expected_text(setting: Setting, record: list[Event]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The chair's text after these events, and the clauses in it that the chair proposes."""
    agreed: dict[str, str] = {}
    nearest: dict[str, str | None] = {}
    for event in record:
        match event:
            case ClauseAgreed(clause, wording):
                agreed[clause] = wording
                nearest.pop(clause, None)
            case ClauseReopened(_, clause) | ClauseOpened(clause):
                del agreed[clause]
            case ClauseBracketed(clause, short):
                nearest[clause] = short if setting.procedure.chair_may_propose else None
            case _:
                pass
    text = {c.id: agreed.get(c.id) or nearest.get(c.id) or c.fallback for c in setting.clauses}
    return text, tuple(c.id for c in setting.clauses if nearest.get(c.id))


def is_statement(setting: Setting, record: list[Event]) -> bool:
    text, proposed = expected_text(setting, record)
    agreed: set[str] = set()
    for event in record:
        if isinstance(event, ClauseReopened | ClauseOpened):
            agreed.discard(event.clause)
        elif isinstance(event, ClauseAgreed):
            agreed.add(event.clause)
    whole = all(c.id in agreed or c.id in proposed for c in setting.clauses)
    essential = [c for c in setting.clauses if c.essential]
    return all(c.wording(text[c.id]).sentence for c in essential) and (
        whole or not setting.procedure.single_undertaking
    )


@given(games())
def test_the_chairs_text_is_what_was_agreed_and_what_was_one_short(game: Game) -> None:
    for number, event in enumerate(game.record):
        if isinstance(event, SilenceOpened):
            before = list(game.record[:number])
            text, proposed = expected_text(game.setting, before)
            assert event == SilenceOpened(tuple(Term(*item) for item in text.items()), proposed)
            assert is_statement(game.setting, before)


@given(games())
def test_silence_is_not_asked_on_what_is_no_statement(game: Game) -> None:
    for number, event in enumerate(game.record):
        unasked = isinstance(event, ClockStopped) and not isinstance(
            game.record[number - 1], SilenceRevealed
        )
        if unasked or (isinstance(event, ConferenceEnded) and event.reason is EndReason.INCOMPLETE):
            assert not is_statement(game.setting, list(game.record[:number]))


@given(games())
def test_what_is_revealed_is_what_was_last_answered_and_silence_is_consent(game: Game) -> None:
    answered: dict[Seat, SilenceAnswered] = {}
    for event in game.record:
        match event:
            case SilenceOpened():
                answered = {}
            case SilenceAnswered(seat):
                answered[seat] = event
            case AnswerWithdrawn(seat):
                del answered[seat]
            case SilenceRevealed(seat, answer, clause, reason):
                sealed = answered.get(seat, SilenceAnswered(seat, Silence.KEEP, None, ""))
                assert (answer, clause, reason) == (sealed.answer, sealed.clause, sealed.reason)
            case _:
                pass


@given(games())
def test_a_text_passes_if_those_who_join_are_enough_and_their_capitals_ratify(game: Game) -> None:
    setting = game.setting
    for number, (earlier, events) in enumerate(pairwise(game.events)):
        answers = revealed(events)
        if not answers:
            assert not any(isinstance(event, CapitalDecided) for event in events)
            continue
        assert tuple(answers) == setting.seats
        assert not revealed(earlier)
        before = game.states[number]
        so_far = game.until(number).record
        books = balance(setting, so_far)
        lifted = [e for e in so_far if isinstance(e, CapitalConsulted) and e.eased]
        eased = {(e.seat, e.eased) for e in lifted if e.eased}
        assert before.chair_text is not None
        text = before.chair_text.text
        broke = [seat for seat, given in answers.items() if given.answer is Silence.BREAK]
        joined = [seat for seat in setting.seats if seat not in broke]
        follows = [e for e in events if isinstance(e, FOLLOWS)]
        if not naive.enough(setting, joined, broke):
            stops = setting.procedure.stop_the_clock and not before.clock_stopped
            end = ClockStopped() if stops else ConferenceEnded(EndReason.BROKEN, None)
            assert follows == [end]
            continue
        decided = [
            verdict
            for seat in joined
            for verdict in naive.ratification(books, eased, seat, text, answers[seat].clause)
        ]
        assert follows[:-1] == decided
        ratified = [e for e in decided if isinstance(e, CapitalDecided) and e.ratified]
        in_force = len(ratified) >= setting.procedure.ratifications
        terms = tuple(Term(*item) for item in text.items())
        assert follows[-1] == (
            ConferenceEnded(EndReason.IN_FORCE, terms)
            if in_force
            else ConferenceEnded(EndReason.UNRATIFIED, None)
        )


def beside_the_text(game: Game, books: Ledger, seat: Seat) -> int:
    """What aims reached bring and public commitments cost."""
    points = -books.clarified.get(seat, 0) - 2 * books.dishonoured.get(seat, 0)
    for aim in game.setting.instructions[seat].aims:
        match aim:
            case GoodTerms(other, at_least, worth):
                reached = books.trust.get((other, seat), 0) >= at_least
            case CoolRoom(under, worth):
                reached = books.temperature < under
            case GoodFaith(worth):
                reached = books.broken.get(seat, 0) == 0
        points += worth if reached else 0
    return points


@given(games())
def test_score_parts_add_up_to_what_the_binding_text_is_worth(game: Game) -> None:
    answers = revealed(game.events[-1])
    ratified = {e.seat: e.ratified for e in game.events[-1] if isinstance(e, CapitalDecided)}
    ending, books = game.final.ending, balance(game.setting, game.record)
    assert ending is not None
    for score in scores(game.final):
        own = game.setting.instructions[score.seat]
        result = score.total - beside_the_text(game, books, score.seat)
        assert score.total == sum(part.points for part in score.parts)
        assert score.gain == score.total - own.walk_away
        if ratified.get(score.seat) is False:
            assert (score.standing, result) == (Standing.UNRATIFIED, own.walk_away - 5)
        elif ending.text is None:
            assert (score.standing, result) == (Standing.NO_TEXT, own.walk_away)
        elif score.seat not in ratified:
            assert answers[score.seat].answer is Silence.BREAK
            assert (score.standing, result) == (Standing.OUTSIDE, own.walk_away)
        else:
            reserved = answers[score.seat].clause
            assert (score.standing, score.reserved) == (Standing.JOINED, reserved)
            binding = dict(ending.text)
            if reserved:
                assert game.setting.procedure.reservations
                assert game.setting.by_id[reserved].reservable
                binding[reserved] = game.setting.by_id[reserved].fallback
            assert result == own.worth(binding) - (2 if reserved else 0)

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.best import best
from game.analysis.debrief import debrief
from game.delegates import Delegate, Luck
from game.delegates.diplomat import Diplomat
from game.delegates.temperament import TEMPERAMENTS, Temperament
from game.rules.moves import Claim, Move, Silence
from game.rules.names import Phase, Seat
from game.rules.outcome import Standing, scores
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.view import view
from game.scenario import find, load
from game.simulate import play
from tests.delegates.rooms import mixed, problem, watched
from tests.laws.player import a_move
from tests.laws.secrets import other_secrets
from tests.tables import settings

TWO_PLUS_TWO = load(find("two-plus-two"))


@given(settings(), st.integers(0, 1000))
def test_delegates_make_only_legal_moves_and_come_to_an_end(setting: Setting, seed: int) -> None:
    assert play(setting, mixed(setting), seed).phase is Phase.ENDED


@given(settings(), st.integers(0, 1000))
def test_no_delegate_joins_a_text_under_its_walk_away_or_over_a_red_line(
    setting: Setting, seed: int
) -> None:
    final = play(setting, mixed(setting), seed)
    for score in scores(final):
        assert score.standing is not Standing.UNRATIFIED
        assert score.gain >= 0


@given(settings(), st.integers(0, 1000))
def test_delegates_keep_their_heads_among_random_players(setting: Setting, seed: int) -> None:
    class Wild:
        def __init__(self) -> None:
            self.left = 40

        def choose(self, v, luck: Luck):  # type: ignore[no-untyped-def]
            self.left -= 1
            move = a_move(v, Random(luck.draw(self.left, below=10**9))) if self.left > 0 else None
            return [move] if move else quiet.choose(v, luck)

    quiet = Diplomat(TEMPERAMENTS["bridge-builder"])
    delegates = mixed(setting)
    delegates[setting.seats[0]] = Wild()
    for score in scores(play(setting, delegates, seed))[1:]:
        assert score.gain >= 0


@pytest.mark.parametrize("seed", range(3))
def test_a_delegate_decides_the_same_whatever_the_others_hide(seed: int) -> None:
    luck = Random(seed)
    setting = problem(seed, parties=3)

    def watch(state: State, move: Move) -> None:
        seat: Seat = getattr(move, "seat", "")
        if luck.random() < 0.2:
            elsewhere = other_secrets(state, seat, luck)
            here = Diplomat(TEMPERAMENTS["stickler"]).choose(view(state, seat), Luck(1, seat))
            there = Diplomat(TEMPERAMENTS["stickler"]).choose(view(elsewhere, seat), Luck(1, seat))
            assert here == there

    watched(setting, mixed(setting), seed, watch)


def test_a_delegate_taken_up_in_the_middle_goes_on_as_if_never_left() -> None:
    def game(forgetful: bool) -> list[Move]:
        made: list[Move] = []
        delegates = mixed(TWO_PLUS_TWO.setting)

        def watch(state: State, move: Move) -> None:
            made.append(move)
            if forgetful and len(made) % 7 == 0:
                delegates.update(mixed(TWO_PLUS_TWO.setting))

        watched(TWO_PLUS_TWO.setting, delegates, 3, watch)
        return made

    assert game(forgetful=True) == game(forgetful=False)


def agreement(games: int, temperament: Temperament) -> float:
    """The share of random five-party games that end with a text."""
    agreed = 0
    for seed in range(games):
        setting = problem(seed, walk_away=45)
        delegates: dict[Seat, Delegate] = {seat: Diplomat(temperament) for seat in setting.seats}
        agreed += play(setting, delegates, seed).ending.text is not None  # type: ignore[union-attr]
    return agreed / games


def test_on_random_problems_delegates_agree_and_leave_little_on_the_table() -> None:
    shares = []
    for seed in range(500, 512):
        setting = problem(seed)
        there = best(setting)
        if there.product:
            final = play(setting, mixed(setting), seed)
            shares.append(debrief(final, there).nash_share)
    assert sum(shares) / len(shares) > 0.5


def test_what_is_at_stake_is_told_first() -> None:
    setting = problem(7)
    claims: list[Claim] = []

    def watch(state: State, move: Move) -> None:
        if isinstance(move, Claim) and state.round == 1 and move.seat == "p0":
            claims.append(move)

    watched(setting, mixed(setting), 1, watch)
    points = setting.instructions["p0"].points
    stakes = [max(points[c.clause].values()) for c in claims]
    assert claims
    assert stakes == sorted(stakes, reverse=True)
    assert all(
        c.positions.prefer == setting.instructions["p0"].best_wording(c.clause) for c in claims
    )


def test_who_breaks_silence_says_why() -> None:
    for seed in range(30):
        setting = problem(seed, walk_away=70)
        final = play(setting, mixed(setting), seed)
        for seat, given_answer in final.silence.items():
            if given_answer.answer is Silence.BREAK:
                assert given_answer.reason, seat
                return
    pytest.fail("nobody broke silence where nothing could be agreed")

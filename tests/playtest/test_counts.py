from __future__ import annotations

import pytest

from game.playtest.casting import Cast
from game.playtest.counts import DELEGATES
from game.rules.names import Module, Term
from tests.playtest.games import agreed, evidence, failed


def test_rates_and_means_are_over_the_games_of_one_company() -> None:
    counts = evidence(agreed(), failed(), mixed=(failed(),)).counts
    own = counts.own()
    assert (own.agreement.share, own.shares.mean, own.shares_agreed.mean) == (0.5, 0.4, 0.8)
    assert own.gains["north"].mean == 5
    assert counts.tables[Cast.MIXED].agreement.share == 0
    assert (counts.games_of(DELEGATES), counts.texts_of(DELEGATES)) == (3, 1)


def test_a_wording_counts_once_a_game_however_many_prefer_it() -> None:
    wanted = {"strait": ("importance", "resolution"), "costs": ("no",)}
    own = evidence(agreed(preferred=wanted), agreed(preferred=wanted), failed()).counts.own()
    assert own.preferred[Term("strait", "resolution")] == 2
    assert own.preferred[Term("dialogue", "channels")] == 0


def test_a_wording_counts_once_a_game_however_often_it_was_agreed() -> None:
    counts = evidence(agreed(agreed={"strait": ("importance", "exchange", "importance")})).counts
    own = counts.own()
    assert own.ad_ref == {Term("strait", "importance"): 1, Term("strait", "exchange"): 1}
    assert own.in_force[Term("strait", "importance")] == 1


def test_outside_is_who_breaks_silence_or_does_not_ratify() -> None:
    standings = {"north": "not ratified", "south": "joined", "isles": "stayed outside"}
    counts = evidence(agreed(standings=standings), failed(broke=("south",))).counts
    outside = {seat: rate.hits for seat, rate in counts.own().outside.items()}
    assert outside == {"north": 1, "south": 1, "isles": 1}


def test_excess_is_how_far_one_gains_more_than_three_times_another() -> None:
    gains = {"north": 30, "south": 10, "isles": 5}
    excess = evidence(agreed(gains=gains)).counts.own().excess
    assert excess["north", "south"].mean == 0
    assert excess["north", "isles"].mean == 15


def test_a_modules_effect_is_what_it_changes_from_the_same_seed() -> None:
    lacking = {Module.PRESS: failed(), Module.LEAKS: agreed()}
    effects = evidence(agreed(), agreed(), lacking=lacking).counts.effects
    press, leaks = effects[Module.PRESS], effects[Module.LEAKS]
    assert (press.agreement.mean, press.gain.mean) == (1, 10)
    assert press.share.mean == pytest.approx(0.8)
    assert press.other_ending.share == 1
    assert (leaks.agreement.mean, leaks.other_ending.share) == (0, 0)
    assert effects[Module.EVENTS].other_ending.of == 0

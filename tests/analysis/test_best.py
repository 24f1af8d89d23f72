from __future__ import annotations

from itertools import product
from math import prod

import pytest
from hypothesis import given

import game.analysis.space as space
from game.analysis import debrief
from game.analysis.best import best
from game.errors import CommuniqueError
from game.rules.outcome import Standing
from game.rules.setting import Setting
from tests.laws.games import games
from tests.laws.naive import enough
from tests.laws.player import Game
from tests.tables import settings, three_seats


def naive(setting: Setting) -> tuple[float, dict[str, int], int, int]:
    """The best product of gains, the best of each seat, the zone's size and the space's."""
    choices = [
        [w.id for w in c.wordings + c.bridges if w.sentence or not c.essential]
        for c in setting.clauses
    ]
    top, count, zone = 0.0, 0, 0
    attainable = {seat: i.walk_away for seat, i in setting.instructions.items()}
    for picked in product(*choices):
        text = dict(zip([c.id for c in setting.clauses], picked, strict=True))
        count += 1
        gains = {s: i.worth(text) - i.walk_away for s, i in setting.instructions.items()}
        willing = {
            s for s, i in setting.instructions.items() if gains[s] >= 0 and not i.crossed(text)
        }
        if not enough(setting, willing, set(setting.seats) - willing):
            continue
        zone += 1
        top = max(top, float(prod(max(0, gain) for gain in gains.values())))
        for seat, own in setting.instructions.items():
            attainable[seat] = max(attainable[seat], own.worth(text))
    return top, attainable, zone, count


@given(settings())
def test_what_was_there_agrees_with_trying_every_text(setting: Setting) -> None:
    there = best(setting)
    assert (there.product, there.attainable, there.zone, there.size) == naive(setting)
    assert (there.nash is None) == (there.zone == 0)


def test_slices_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = best(three_seats())
    monkeypatch.setattr(space, "_SLICE", 5)
    assert best(three_seats()) == whole


def test_a_text_that_can_be_written_in_too_many_ways_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(space, "LIMIT", 10)
    with pytest.raises(CommuniqueError, match="at most 10"):
        best(three_seats())


@given(games())
def test_a_debrief_says_what_each_made_of_what_was_there(game: Game) -> None:
    result = debrief(game.final)
    assert result.ending == game.final.ending
    titles = {clause.title for clause in game.setting.clauses}
    for score in result.scores:
        share = result.shares[score.seat]
        most = result.best.attainable[score.seat] - score.walk_away
        assert share == (None if most == 0 else pytest.approx(score.gain / most))
        if score.standing is Standing.NO_TEXT:
            # What counts without a text: the walk-away value, aims, and what was said in public.
            assert score.parts[0].points == score.walk_away
            assert not any(part.what in titles for part in score.parts)
    assert result.nash_share >= 0
    if result.ending.text is None:
        assert result.nash_share == 0


@given(games())
def test_nothing_is_looked_back_on_before_the_end(game: Game) -> None:
    with pytest.raises(ValueError, match="goes on"):
        debrief(game.states[0])

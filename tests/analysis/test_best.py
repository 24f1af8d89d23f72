from __future__ import annotations

from itertools import product
from math import prod

import pytest
from hypothesis import given

import game.analysis.space as space
from game.analysis import debrief
from game.analysis.best import best
from game.errors import CommuniqueError
from game.rules.capitals import Constituency
from game.rules.decision import Majority
from game.rules.names import Module, Term
from game.rules.outcome import Standing
from game.rules.procedure.ratification import final_approval
from game.rules.setting import Setting
from tests.laws.games import games
from tests.laws.naive import enough
from tests.laws.player import Game
from tests.tables import ALL, at_home, full_game, settings, three_seats, two_seats


def joins(setting: Setting, seat: str, text: dict[str, str]) -> bool:
    """Whether a delegation would rather have the text, and its capital would ratify it."""
    own = setting.instructions[seat]
    homes = own.constituencies if Module.CAPITALS in setting.procedure.modules else ()
    return (
        own.worth(text) >= own.walk_away
        and not own.crossed(text)
        and all(
            final_approval(home.approval, home, text) >= home.threshold
            for home in homes
            if home.has_say
        )
    )


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
        willing = {seat for seat in setting.seats if joins(setting, seat, text)}
        if not enough(setting, willing, set(setting.seats) - willing):
            continue
        if len(willing) < setting.procedure.ratifications:
            continue
        zone += 1
        gains = {
            seat: i.worth(text) - i.walk_away if seat in willing else 0
            for seat, i in setting.instructions.items()
        }
        top = max(top, float(prod(gains.values())))
        for seat in willing:
            attainable[seat] = max(attainable[seat], setting.instructions[seat].worth(text))
    return top, attainable, zone, count


@given(settings())
def test_what_was_there_agrees_with_trying_every_text(setting: Setting) -> None:
    there = best(setting)
    assert (there.product, there.attainable, there.zone, there.size) == naive(setting)
    assert (there.nash is None) == (there.zone == 0)


def test_a_text_that_one_capital_would_refuse_is_in_nobodys_reach() -> None:
    wary = Constituency("public", "The public", 50, 45, taste={Term("border", "bridge"): -6})
    table = two_seats(modules=ALL)
    open_to_all, at_homes_mercy = best(table), best(at_home(table, north=wary))
    assert 0 < at_homes_mercy.zone < open_to_all.zone
    assert at_homes_mercy.nash
    assert at_homes_mercy.nash.text["border"] != "bridge"


def test_at_the_core_level_no_home_is_asked() -> None:
    never = Constituency("public", "The public", 10, 90)
    assert best(at_home(three_seats(), north=never)) == best(three_seats())


def test_a_home_that_is_heard_and_has_no_say_stops_nothing() -> None:
    heard = Constituency("public", "The public", 10, 90, has_say=False)
    assert best(at_home(full_game(), north=heard)) == best(full_game())


def test_where_not_everyone_can_gain_the_most_that_can_do() -> None:
    never = Constituency("public", "The public", 10, 90)
    there = best(at_home(full_game(rule=Majority()), east=never))
    assert there.product == 0
    assert there.nash
    gains = {s: n - full_game().instructions[s].walk_away for s, n in there.nash.worth.items()}
    assert min(gains["north"], gains["south"]) > 0


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

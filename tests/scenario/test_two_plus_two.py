"""Two Plus Two at the full rulebook: ratification is a hurdle, and one that can be passed."""

from __future__ import annotations

import numpy as np
import pytest

from game.analysis.best import best
from game.analysis.space import Space
from game.rules.names import Module, Seat
from game.rules.procedure.ratification import final_approval
from game.rules.text import Text
from game.scenario import find, load, without

SCENARIO = load(find("two-plus-two"))
SETTING = SCENARIO.setting


@pytest.fixture(scope="module")
def zone() -> list[dict[str, str]]:
    """Every text that all five would rather have than walk away, whatever home says."""
    space = Space(without(SETTING, Module.CAPITALS))
    inside = (part.first + np.flatnonzero(part.zone) for part in space.slices())
    return [space.text(int(number)) for numbers in inside for number in numbers]


def ratified(seat: Seat, text: Text) -> bool:
    """Whether the seat's home would ratify the text as it thinks before the conference."""
    homes = SETTING.instructions[seat].constituencies
    return all(
        final_approval(home.approval, home, text) >= home.threshold
        for home in homes
        if home.has_say
    )


def test_some_texts_that_all_would_sign_are_ratified_by_all(zone: list[dict[str, str]]) -> None:
    passed = [text for text in zone if all(ratified(seat, text) for seat in SETTING.seats)]
    assert 10 <= 100 * len(passed) / len(zone) <= 40


def test_the_best_text_for_all_is_ratified_by_all() -> None:
    found = best(SETTING).nash
    assert found
    assert all(ratified(seat, found.text) for seat in SETTING.seats)


@pytest.mark.parametrize("seat", ["mofa", "mod", "state", "dod"])
def test_each_ministry_is_tempted_by_a_text_that_its_own_home_refuses(
    seat: Seat, zone: list[dict[str, str]]
) -> None:
    worth = SETTING.instructions[seat].worth
    dearest = sorted(zone, key=worth, reverse=True)[: len(zone) // 100]
    assert not all(ratified(seat, text) for text in dearest)


def test_the_real_text_could_be_ratified_by_the_four_ministries_and_not_by_okinawa() -> None:
    history = SCENARIO.history
    assert history
    real = {clause: entry.wording or "" for clause, entry in history.clauses.items()}
    willing = [seat for seat in SETTING.seats if ratified(seat, real)]
    assert willing == ["mofa", "mod", "state", "dod"]


def test_the_whole_rulebook_is_on_in_measure() -> None:
    assert SETTING.procedure.modules == frozenset(Module)
    assert len(SETTING.alliances) <= 2
    assert 5 <= len(SETTING.incidents) <= 7
    for told in SETTING.instructions.values():
        assert 1 <= len(told.constituencies) <= 3
        assert 1 <= len(told.aims) <= 2
        assert all(2 <= aim.points <= 4 for aim in told.aims)

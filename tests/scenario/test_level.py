"""Levels: how much of a scenario's rulebook is played."""

from __future__ import annotations

import pytest

from game.rules.capitals import GoodFaith
from game.rules.names import Level, Module
from game.scenario import at_level, only, without

from .small import SMALL, WHOLE, changed, scenario

SETTING = scenario(WHOLE).setting


def test_full_is_the_scenario_as_it_is() -> None:
    assert at_level(SETTING, Level.FULL) == SETTING


def test_standard_has_no_leaks_and_no_events() -> None:
    standard = at_level(SETTING, Level.STANDARD)
    assert standard.procedure.modules == {Module.PACTS, Module.PRESS, Module.CAPITALS}
    assert standard.incidents == ()
    assert standard.alliances == SETTING.alliances
    assert standard.instructions == SETTING.instructions


def test_core_is_the_scenario_without_any_of_it() -> None:
    assert at_level(SETTING, Level.CORE) == scenario(SMALL).setting


@pytest.mark.parametrize("level", list(Level))
def test_a_level_turns_nothing_on_that_the_scenario_has_off(level: Level) -> None:
    small = scenario(changed("  rounds: 3", "  modules: [leaks]\n  rounds: 3")).setting
    expected = {Module.LEAKS} if level is Level.FULL else set()
    assert at_level(small, level).procedure.modules == expected


@pytest.mark.parametrize("module", list(Module))
def test_a_single_module_is_turned_off_and_the_others_stay(module: Module) -> None:
    left = without(SETTING, module).procedure.modules
    assert left == frozenset(Module) - {module}


def test_without_pacts_nobody_is_allied_and_good_faith_is_no_aim() -> None:
    played = without(SETTING, Module.PACTS)
    assert played.alliances == ()
    aims = played.instructions["north"].aims
    assert aims == SETTING.instructions["north"].aims[:2]
    assert not any(isinstance(aim, GoodFaith) for aim in aims)


def test_without_capitals_no_home_audience_is_left() -> None:
    played = without(SETTING, Module.CAPITALS)
    assert played.instructions["north"].constituencies == ()
    assert played.incidents == SETTING.incidents


def test_without_events_nothing_happens_outside() -> None:
    assert without(SETTING, Module.EVENTS).incidents == ()


def test_only_some_modules_is_without_the_others() -> None:
    kept = only(SETTING, [Module.PACTS, Module.LEAKS])
    assert kept == without(SETTING, Module.PRESS, Module.CAPITALS, Module.EVENTS)


def test_what_is_left_out_changes_no_points_and_no_text() -> None:
    core = at_level(SETTING, Level.CORE)
    assert core.clauses == SETTING.clauses
    for seat, told in SETTING.instructions.items():
        assert core.instructions[seat].points == told.points
        assert core.instructions[seat].walk_away == told.walk_away

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from game.analysis.best import best
from game.playtest import count, play_trials, trials
from game.playtest.casting import Cast
from game.rules.names import Module
from game.scenario import only
from game.simulate import in_order, processes
from game.simulate.workers import AHEAD
from tests.playtest.games import SMALL

OWN, BEST = SMALL.temperaments, best(SMALL.setting)


def test_every_sixth_game_is_played_again_without_each_module() -> None:
    planned = list(trials(SMALL.setting, BEST, OWN, range(1, 15)))
    assert len(planned) == count(SMALL.setting, 14) == 14 + 3 * len(Module)
    again = [trial for trial in planned if trial.lacking]
    assert {trial.seed for trial in again} == {1, 7, 13}
    assert all(trial.casting.cast is Cast.OWN for trial in again)
    assert all(trial.lacking not in trial.setting.procedure.modules for trial in again)


def test_the_core_game_has_no_module_to_do_without() -> None:
    core = only(SMALL.setting, [])
    assert [trial.seed for trial in trials(core, best(core), OWN, range(1, 9))] == list(range(1, 9))
    assert count(core, 8) == 8


def test_the_games_are_the_same_wherever_they_are_played() -> None:
    here = list(play_trials(trials(SMALL.setting, BEST, OWN, range(1, 5))))
    with ThreadPoolExecutor(3) as threads, processes(2) as others:
        assert list(play_trials(trials(SMALL.setting, BEST, OWN, range(1, 5)), threads)) == here
        assert list(play_trials(trials(SMALL.setting, BEST, OWN, range(1, 5)), others)) == here


def test_jobs_are_taken_only_as_results_are_so_that_memory_stays_flat() -> None:
    taken = 0

    def jobs() -> Iterator[int]:
        nonlocal taken
        for job in range(10 * AHEAD):
            taken = job
            yield job

    with ThreadPoolExecutor(2) as threads:
        results = in_order(abs, jobs(), threads)
        assert [next(results) for _ in range(3)] == [0, 1, 2]
        assert taken <= AHEAD + 3
        assert list(results) == list(range(3, 10 * AHEAD))

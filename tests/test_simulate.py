from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.report import document, dumps, grid
from game.scenario import find, load
from game.simulate import Tally, play_games

SCENARIO = load(find("two-plus-two"))


def tally(games: int) -> Tally:
    counted = Tally(SCENARIO.setting.seats)
    for game in play_games(SCENARIO.setting, SCENARIO.temperaments, range(1, 1 + games)):
        counted.add(game)
    return counted


def test_every_figure_is_a_mean_over_the_games() -> None:
    counted = tally(3)
    for seat in SCENARIO.setting.seats:
        assert counted.gain(seat) == sum(game.gains[seat] for game in counted.games) / 3
        walk_away = SCENARIO.setting.instructions[seat].walk_away
        assert counted.score(seat) == pytest.approx(counted.gain(seat) + walk_away)
    assert counted.agreement == sum(game.text is not None for game in counted.games) / 3


def test_of_no_games_nothing_is_said() -> None:
    counted = Tally(SCENARIO.setting.seats)
    assert (counted.agreement, counted.nash_share, counted.gain("mofa")) == (0, 0, 0)


def test_the_table_has_a_row_a_seat_and_the_document_every_game() -> None:
    counted = tally(2)
    assert grid(SCENARIO, SCENARIO.temperaments, counted).row_count == 5
    data = json.loads(dumps(document(SCENARIO, SCENARIO.temperaments, counted, 1)))
    assert [game["seed"] for game in data["each"]] == [1, 2]
    assert set(data["seats"]) == set(SCENARIO.setting.seats)


def simulate(path: Path, *arguments: str, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "game", "simulate", *arguments, "--json", str(path)],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_same_seed_gives_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    printed = set()
    for hash_seed in ("0", "1", "4242"):
        path = tmp_path / f"{hash_seed}.json"
        done = simulate(path, "two-plus-two", "--games", "3", "--seed", "9", hash_seed=hash_seed)
        assert done.returncode == 0
        printed.add((done.stdout, path.read_bytes()))
    assert len(printed) == 1


def test_a_place_that_cannot_be_written_is_said_without_a_traceback(tmp_path: Path) -> None:
    done = simulate(tmp_path / "no" / "such.json", "two-plus-two", "--games", "1")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.long
def test_two_hundred_games_are_as_a_scenario_should_be() -> None:
    counted = tally(200)
    gains = [counted.gain(seat) for seat in SCENARIO.setting.seats]
    assert 0.60 <= counted.agreement <= 0.95
    assert min(gains) >= 5
    assert max(gains) <= 3 * min(gains)

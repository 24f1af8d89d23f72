from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from csv import DictReader
from io import StringIO
from pathlib import Path

import pytest

from game.analysis.best import best
from game.delegates.seats import diplomats
from game.errors import CommuniqueError
from game.report import document, dumps, grid, sheet
from game.scenario import Scenario, find, load
from game.simulate import Tally, looked_back, play, play_games, processes
from game.simulate.kept import header, kept
from tests.scenario.small import WHOLE, written
from tests.scenario.small import scenario as small

SCENARIO = load(find("two-plus-two"))
SMALL = small(WHOLE)


def tally(games: int, scenario: Scenario = SCENARIO) -> Tally:
    counted = Tally(scenario.setting.seats)
    for game in play_games(scenario.setting, scenario.temperaments, range(1, 1 + games)):
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


def test_a_game_is_the_same_in_whatever_executor_it_is_played() -> None:
    setting, temperaments = SMALL.setting, SMALL.temperaments
    here = list(play_games(setting, temperaments, range(1, 4)))
    with ThreadPoolExecutor(2) as threads, processes(2) as others:
        assert list(play_games(setting, temperaments, range(1, 4), threads)) == here
        assert list(play_games(setting, temperaments, range(1, 4), others)) == here


def test_games_in_the_file_are_not_played_again(tmp_path: Path) -> None:
    scenario, path = str(written(tmp_path, WHOLE)), tmp_path / "games.jsonl"
    once = simulate(tmp_path / "3.json", scenario, "--games", "3", "--jsonl", str(path))
    assert once.returncode == 0
    before = path.read_bytes()
    simulate(tmp_path / "4.json", scenario, "--games", "4", "--jsonl", str(path))
    assert path.read_bytes().startswith(before)
    assert path.read_bytes().count(b"\n") == 1 + 4
    simulate(tmp_path / "fresh.json", scenario, "--games", "4", "--workers", "1")
    assert (tmp_path / "4.json").read_bytes() == (tmp_path / "fresh.json").read_bytes()


def keep(path: Path, seeds: range) -> list[int]:
    """Play games that are kept in a file; the seeds of those that were in it before."""
    with kept(path, header(SMALL, SMALL.setting)) as opened:
        before = list(opened.games)
        list(opened.play(SMALL.setting, SMALL.temperaments, seeds))
    return before


def test_a_last_line_that_was_cut_off_is_played_again(tmp_path: Path) -> None:
    path = tmp_path / "games.jsonl"
    keep(path, range(1, 3))
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])
    assert keep(path, range(1, 3)) == [1]
    assert path.read_bytes() == whole
    path.write_bytes(whole[:10])
    assert keep(path, range(1, 3)) == []
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        (lambda whole: whole.replace(b'"communique"', b'"other"', 1), "another scenario"),
        (lambda whole: whole + b"{}\n", ":3: this is no game"),
        (lambda whole: whole + b"\x00\xff" * 10 + b"\n", ":3: this is no game"),
        (lambda whole: whole + b"[" * 2_000_000, ":3: this is no game"),
    ],
)
def test_a_file_of_something_else_is_refused_and_left_as_it_is(
    tmp_path: Path, spoilt: Callable[[bytes], bytes], said: str
) -> None:
    path = tmp_path / "games.jsonl"
    keep(path, range(1, 2))
    path.write_bytes(spoilt(path.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(CommuniqueError, match=said):
        keep(path, range(1, 2))
    assert path.read_bytes() == before


def test_the_sheet_has_a_row_a_game_and_a_column_a_seat_and_a_clause(tmp_path: Path) -> None:
    counted = tally(3, SMALL)
    rows = list(DictReader(StringIO(sheet(SMALL, counted.games))))
    for row, game in zip(rows, counted.games, strict=True):
        assert int(row["seed"]) == game.seed
        for seat in SMALL.setting.seats:
            assert int(row[f"{seat}.gain"]) == game.gains[seat]
            assert row[f"{seat}.standing"] == game.standings[seat]
        for clause in SMALL.setting.by_id:
            assert row[f"text.{clause}"] == (game.text or {}).get(clause, "")


def test_the_facts_of_a_game_are_those_of_its_last_state() -> None:
    there = best(SMALL.setting)
    for seed in range(1, 6):
        state = play(SMALL.setting, diplomats(SMALL.temperaments), seed)
        game = looked_back(state, there)
        at_the_end = {clause: wordings[-1] for clause, wordings in game.agreed.items()}
        for clause, agreement in state.agreed.items():
            assert at_the_end[clause] == agreement.wording
        assert set(game.open) | set(state.agreed) == set(SMALL.setting.by_id)
        assert set(game.first_agreed) == set(game.agreed)
        assert all(1 <= first <= game.rounds for first in game.first_agreed.values())
        found = {clause: len(bridges) for clause, bridges in game.bridges.items()}
        assert found == {clause: n for clause, n in state.bridges_found.items() if n}
        unratified = {seat for seat, said in state.ratified.items() if not said}
        assert unratified == {*game.crossed, *game.unmoved}
        assert unratified <= set(game.outside)
